"""The fair method: ratings in, measures adjusted for severity and halo out."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from threadpoolctl import threadpool_limits

from zhiren.errors import MeasureError, NotConverged, Problem, quote
from zhiren.measure.fair.arrangement import Arrangement, arrange
from zhiren.measure.fair.blocks import LocalBlocks
from zhiren.measure.fair.estimate import estimate
from zhiren.measure.fair.fixed import uncertainty
from zhiren.measure.fair.notes import notes
from zhiren.measure.fair.outcome import fair_measures
from zhiren.measure.fair.parameters import STEP_MODELS, Floats, Parameters, StepDesign
from zhiren.measure.fair.steadied import settle
from zhiren.measure.fair.steps import step_design
from zhiren.measure.model import Iteration
from zhiren.measure.panels import Panels
from zhiren.measure.results import Measures

WARM_START_FROM = 4000
WARM_START_RATEES = 1500


@dataclass(frozen=True)
class Options:
    """How to fit: step model, halo terms, self-ratings as one more relationship, when to stop.

    Raises:
        MeasureError: a step model that does not exist.
    """

    steps: str = "rating-scale"
    halo: bool = True
    include_self: bool = False
    tolerance: float = 1e-5

    def __post_init__(self) -> None:
        if self.steps not in STEP_MODELS:
            values = {"value": quote(self.steps), "known": ", ".join(STEP_MODELS)}
            raise MeasureError(Problem("measure-unknown-steps", values))


def fit_fair(
    panels: Panels, options: Options | None = None, progress: Callable[[Iteration], None] | None = None
) -> Measures:
    """Joint measures of all competencies by maximum Laplace marginal likelihood (docs/method.md).

    ``progress`` is told of every iteration as it is done.

    Raises:
        MeasureError: too few ratees or raters for severity and halo to be told apart, or nothing that differs.
        NotConverged: no maximum was reached.
    """
    with threadpool_limits(1):  # blocks are the threads; small matrices only suffer from more
        return _fit(panels, options or Options(), progress)


def _fit(panels: Panels, options: Options, progress: Callable[[Iteration], None] | None) -> Measures:
    data = arrange(panels, include_self=options.include_self)
    design = step_design(data.answers, data.first_item, len(data.values), options.steps)
    halo_dropped = halo_untold(data) if options.halo else ""
    start = starting_point(data, design, halo=options.halo and not halo_dropped)
    coefficients = design.centre
    if len(data.ratees) >= WARM_START_FROM:
        start, coefficients = _near(data, design, start, progress)
    blocks = data.blocks(os.cpu_count() or 1)
    local = LocalBlocks(blocks)
    out = settle(local, data.size, design, start, coefficients, tolerance=options.tolerance, progress=progress)
    errors = uncertainty(blocks, out.estimate, out.design, out.prior)
    said = notes(panels, data, halo_dropped=halo_dropped, steadied=out.steadied)
    return fair_measures(panels, data, blocks, out.estimate, errors, said)


def _near(
    data: Arrangement, design: StepDesign, start: Parameters, progress: Callable[[Iteration], None] | None
) -> tuple[Parameters, Floats]:
    """A start near the maximum, from some of many ratees."""
    small = data.sample(WARM_START_RATEES)
    local = LocalBlocks(small.blocks(1))
    try:
        near = estimate(local, small.size, design, start, design.centre, tolerance=1e-2, progress=progress)
    except NotConverged:
        return start, design.centre
    return near.parameters, near.coefficients


def halo_untold(data: Arrangement) -> str:
    """Why halo cannot be told from the rest, as a message id (one item, or one ratee a rater); else empty."""
    if ((data.answers >= 0).sum(axis=1) < 2).all():
        return "measure-fair-note-one-item"
    return "" if len(data.raters) < len(data.ratee) else "measure-fair-note-one-ratee"


def starting_point(data: Arrangement, design: StepDesign, *, halo: bool) -> Parameters:
    """Plausible spreads to begin at, and as what is imagined where data do not hold a fit.

    Halo by cell takes part where there are several competencies, and several answers in some cell.
    """
    c = len(data.competencies)
    by_cell = halo and c > 1 and _answers_in_cells(data) > 1
    return Parameters(
        steps=design.steps(design.centre),
        effects=np.zeros(len(data.relationships)),
        sigma=0.5 * np.eye(c) + 0.5,
        var_severity=0.25,
        var_halo=0.2 if halo else 0.0,
        var_cell=0.1 if by_cell else 0.0,
    )


def _answers_in_cells(data: Arrangement) -> int:
    """The most answers of one rater about one ratee on one competency."""
    return int(np.add.reduceat(data.answers >= 0, data.first_item[:-1], axis=1, dtype=np.int32).max())
