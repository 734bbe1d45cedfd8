"""The fair method: ratings in, measures adjusted for severity and halo out."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from threadpoolctl import ThreadpoolController

from zhiren.errors import MeasureError, NotConverged, Problem, quote
from zhiren.measure.classical import fit_classical
from zhiren.measure.fair.alike import alike, explained
from zhiren.measure.fair.arrangement import Arrangement, arrange
from zhiren.measure.fair.blocks import Blocks, LocalBlocks
from zhiren.measure.fair.by_competency import BlockByCompetency
from zhiren.measure.fair.confounded import confounded
from zhiren.measure.fair.estimate import Climb, climb
from zhiren.measure.fair.fixed import uncertainty
from zhiren.measure.fair.memory import require_memory
from zhiren.measure.fair.notes import Note, notes
from zhiren.measure.fair.outcome import fair_measures
from zhiren.measure.fair.outline import Outline
from zhiren.measure.fair.parameters import STEP_MODELS, Floats, Parameters, Prior, StepDesign
from zhiren.measure.fair.severity_test import compare_severities
from zhiren.measure.fair.steadied import Outcome, settle
from zhiren.measure.fair.steps import design_by_counts
from zhiren.measure.model import Iteration
from zhiren.measure.panels import Panels
from zhiren.measure.results import Measures

WARM_START_FROM = 4000
WARM_START_RATEES = 1500
SEVERITIES = ("common", "by-competency")
FIRST_VARIANCE = 0.1
ENOUGH_TO_BEGIN = 0.05
SPREAD_OF_STEPS = 1.8  # the steps of single persons lie wider than those of all persons together


@dataclass(frozen=True)
class Options:
    """How to fit: step model, halo terms, self-ratings as one more relationship, when to stop.

    ``severity`` is "common" (a rater is as severe on every competency) or "by-competency" (and differs from that
    by competency); the latter is tested against the former.

    Raises:
        MeasureError: a step model or a kind of severity that does not exist.
    """

    steps: str = "rating-scale"
    halo: bool = True
    include_self: bool = False
    tolerance: float = 1e-5
    severity: str = "common"

    def __post_init__(self) -> None:
        if self.steps not in STEP_MODELS:
            values = {"value": quote(self.steps), "known": ", ".join(STEP_MODELS)}
            raise MeasureError(Problem("measure-unknown-steps", values))
        if self.severity not in SEVERITIES:
            values = {"value": quote(self.severity), "known": ", ".join(SEVERITIES)}
            raise MeasureError(Problem("measure-unknown-severity", values))


def fit_fair(
    panels: Panels, options: Options | None = None, progress: Callable[[Iteration], None] | None = None
) -> Measures:
    """Joint measures of all competencies by maximum Laplace marginal likelihood (docs/method.md).

    ``progress`` is told of every iteration as it is done.

    Raises:
        MeasureError: too few ratees or raters for severity and halo to be told apart, or nothing that differs,
            or less free memory than the fit needs.
        NotConverged: no maximum was reached.
    """
    with _libraries().limit(limits=1):  # blocks are the threads; small matrices only suffer from more
        return _fit(panels, options or Options(), progress)


@cache
def _libraries() -> ThreadpoolController:
    """Those with threads of their own; to look for them takes as long as a step of a small fit."""
    return ThreadpoolController()


def _fit(panels: Panels, options: Options, progress: Callable[[Iteration], None] | None) -> Measures:
    data = arrange(panels, include_self=options.include_self)
    same = alike(panels.competencies, data)
    try:
        measures = _measured(panels, data, options, progress)
    except NotConverged as error:
        raise explained(error, same) from None
    return _with_notes(measures, (*confounded(data), *same))


def _measured(
    panels: Panels, data: Arrangement, options: Options, progress: Callable[[Iteration], None] | None
) -> Measures:
    outline = Outline.of(panels, data)
    kinds = len(outline.items), len(outline.competencies)
    require_memory(outline.size, *kinds, by_competency=options.severity == "by-competency")
    begin = beginning(outline, options)
    if outline.size.ratees >= WARM_START_FROM:
        begin = nearer(data.sample(WARM_START_RATEES), begin, progress)
    plain = fit_classical(panels)
    local = LocalBlocks(data.blocks(os.cpu_count() or 1))
    if options.severity == "by-competency" and len(outline.competencies) == 1:
        one = fit_blocks(local, outline, begin, plain, options.tolerance, progress)
        return _with_notes(one, (("measure-fair-note-one-competency", {}),))
    if options.severity == "by-competency":
        common = _settle(local, outline, begin, options.tolerance, progress)
        return _by_competency(data, outline, begin, common, plain, options.tolerance, progress)
    return fit_blocks(local, outline, begin, plain, options.tolerance, progress)


def _by_competency(
    data: Arrangement,
    outline: Outline,
    begin: Beginning,
    common: Outcome,
    plain: Measures,
    tolerance: float,
    progress: Callable[[Iteration], None] | None,
) -> Measures:
    """From a fit with common severities to one by competency, and the test of the first against the second."""
    near = begin
    if not common.steadied:
        found = common.estimate
        near = replace(begin, parameters=found.parameters, coefficients=found.coefficients)
    near = replace(near, parameters=replace(near.parameters, var_specific=FIRST_VARIANCE))
    local = LocalBlocks(data.blocks(os.cpu_count() or 1, BlockByCompetency))
    measures = fit_blocks(local, outline, near, plain, tolerance, progress)
    return compare_severities(measures, common, outline.size)


def _with_notes(measures: Measures, more: tuple[Note, ...]) -> Measures:
    if measures.model is None:
        raise ValueError("a fair fit has a model")
    return replace(measures, model=replace(measures.model, notes=(*measures.model.notes, *more)))


@dataclass(frozen=True, eq=False)
class Beginning:
    """Where a fit begins. ``halo_dropped`` is the message id that says why halo was left out, or empty."""

    design: StepDesign
    parameters: Parameters
    coefficients: Floats
    halo_dropped: str


def beginning(outline: Outline, options: Options) -> Beginning:
    """Steps by how often each category was used, plausible spreads."""
    design = design_by_counts(outline.counts, outline.first_item, options.steps)
    dropped = halo_untold(outline) if options.halo else ""
    coefficients = SPREAD_OF_STEPS * design.centre
    start = starting_point(outline, design.steps(coefficients), halo=options.halo and not dropped)
    return Beginning(design, start, coefficients, dropped)


def nearer(small: Arrangement, begin: Beginning, progress: Callable[[Iteration], None] | None = None) -> Beginning:
    """A start near the maximum, from some of many ratees."""
    local = LocalBlocks(small.blocks(os.cpu_count() or 1))
    at = (begin.parameters, begin.coefficients)
    try:
        way = Climb(local, small.size, begin.design, Prior(0.0, begin.parameters, 0.0))
        near, *_ = climb(way, *at, ENOUGH_TO_BEGIN, progress)
    except NotConverged:
        return begin
    return replace(begin, parameters=near.parameters, coefficients=near.coefficients)


def fit_blocks(
    blocks: Blocks,
    outline: Outline,
    begin: Beginning,
    plain: Measures,
    tolerance: float,
    progress: Callable[[Iteration], None] | None,
) -> Measures:
    """The fit of blocks, wherever they live, and all that it says, added to the classical measures."""
    out = _settle(blocks, outline, begin, tolerance, progress)
    errors = uncertainty(blocks, out.estimate, out.design, out.prior, outline.size)
    theta = np.concatenate(blocks.each("ratees"))
    coefficients, steps = begin.design.matrix.T.shape
    said = notes(
        plain.competencies,
        outline,
        own_steps=coefficients == steps,
        halo_dropped=begin.halo_dropped,
        steadied=out.steadied,
    )
    return fair_measures(plain, outline, theta, out.estimate, errors, said)


def _settle(
    blocks: Blocks,
    outline: Outline,
    begin: Beginning,
    tolerance: float,
    progress: Callable[[Iteration], None] | None,
) -> Outcome:
    at = (begin.design, begin.parameters, begin.coefficients)
    return settle(blocks, outline.size, *at, tolerance=tolerance, progress=progress)


def halo_untold(outline: Outline) -> str:
    """Why halo cannot be told from the rest, as a message id (one item, or one ratee a rater); else empty."""
    if outline.most_answers[0] < 2:
        return "measure-fair-note-one-item"
    return "" if outline.size.raters < outline.size.dyads else "measure-fair-note-one-ratee"


def starting_point(outline: Outline, steps: Floats, *, halo: bool) -> Parameters:
    """Plausible spreads to begin at, and as what is imagined where data do not hold a fit.

    Halo by cell takes part where there are several competencies, and several answers in some cell.
    """
    c = len(outline.competencies)
    by_cell = halo and c > 1 and outline.most_answers[1] > 1
    return Parameters(
        steps=steps,
        effects=np.zeros(len(outline.relationships)),
        sigma=0.5 * np.eye(c) + 0.5,
        var_severity=0.25,
        var_halo=0.2 if halo else 0.0,
        var_cell=0.1 if by_cell else 0.0,
    )
