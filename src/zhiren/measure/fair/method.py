"""The fair method: ratings in, measures adjusted for severity and halo out."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from zhiren.measure.classical import fit_classical
from zhiren.measure.fair.arrangement import Arrangement, arrange
from zhiren.measure.fair.ascent import SMALLEST_SHARE, Size
from zhiren.measure.fair.blocks import LocalBlocks
from zhiren.measure.fair.estimate import Estimate, estimate
from zhiren.measure.fair.fixed import Uncertainty, uncertainty
from zhiren.measure.fair.parameters import SMALLEST_VARIANCE, STEP_MODELS, Floats, Parameters, StepDesign
from zhiren.measure.fair.scores import GRID, score_curves, scores_at
from zhiren.measure.model import Component, Iteration, Model
from zhiren.measure.panels import Panels
from zhiren.measure.results import Measures
from zhiren.ratings.columns import RELATIONSHIPS

WARM_START_FROM = 4000
WARM_START_RATEES = 1500
Start = tuple[Parameters, Floats]
RIDGE = 1.0
Z = 1.959963984540054


@dataclass(frozen=True)
class Options:
    """How to fit: step model, halo terms, self-ratings as one more relationship, when to stop."""

    steps: str = "rating-scale"
    halo: bool = True
    include_self: bool = False
    tolerance: float = 1e-5


def fit_fair(
    panels: Panels, options: Options | None = None, progress: Callable[[Iteration], None] | None = None
) -> Measures:
    """Joint measures of all competencies by maximum Laplace marginal likelihood (docs/method.md).

    Raises:
        MeasureError: too few ratees or raters for severity and halo to be told apart, or nothing that differs.
        NotConverged: no maximum was reached.
    """
    with threadpool_limits(1):  # blocks are the threads; small matrices only suffer from more
        return _fit(panels, options or Options(), progress)


def _fit(panels: Panels, options: Options, progress: Callable[[Iteration], None] | None) -> Measures:
    data = arrange(panels, include_self=options.include_self)
    design = step_design(data, options.steps)
    start = starting_point(data.size, data.first_item, len(data.relationships), design, options)
    if len(data.ratees) >= WARM_START_FROM:
        start = near_start(data.sample(WARM_START_RATEES), design, start, progress)
    blocks = LocalBlocks(data.blocks(os.cpu_count() or 1))
    found = estimate(blocks, data.size, design, *start, tolerance=options.tolerance, progress=progress)
    errors = uncertainty(blocks, found, design, data.size)
    theta = np.concatenate([block.theta for block in blocks.blocks])
    answered = np.bincount(data.rater, (data.answers >= 0).sum(axis=1), len(data.raters))
    counts = np.bincount(data.relationship, minlength=len(data.relationships))
    names = Names.of(panels, data)
    return fair_measures(fit_classical(panels), names, Fit(found, errors, theta, answered, counts, data.size))


def near_start(
    small: Arrangement, design: StepDesign, start: Start, progress: Callable[[Iteration], None] | None = None
) -> Start:
    """Where to begin with many ratees: the estimate of a sample of them."""
    near = estimate(LocalBlocks(small.blocks(1)), small.size, design, *start, tolerance=1e-2, progress=progress)
    return near.parameters, near.coefficients


def step_design(data: Arrangement, steps: str) -> StepDesign:
    """The step model of the data, with a weak prior where a category of a step was never used."""
    k = len(data.values)
    counts = [np.bincount(column[column >= 0], minlength=k) for column in data.answers.T]
    return design_by_counts(np.array(counts), data.first_item, steps)


def design_by_counts(counts: npt.NDArray[np.int64], first_item: npt.NDArray[np.int64], steps: str) -> StepDesign:
    """The step model of items whose categories were used so often, (items, K); steps start from the counts."""
    n_steps = counts.shape[1] - 1
    matrix = STEP_MODELS[steps](first_item, n_steps)
    thin = ((counts[:, :-1] == 0) | (counts[:, 1:] == 0)).ravel()
    used = np.abs(matrix) > 0
    lonely = ~(used & ~thin[:, None]).any(axis=0)
    smooth = counts + 0.5
    apart = 1.2 * np.log(smooth[:, :-1] / smooth[:, 1:]).ravel()
    centre: Floats = np.linalg.lstsq(matrix, apart, rcond=None)[0].astype(np.float64)
    return StepDesign(matrix, first_item, n_steps, np.where(lonely, RIDGE, 0.0), centre)


def starting_point(
    size: Size, first_item: npt.NDArray[np.int64], relationships: int, design: StepDesign, options: Options
) -> Start:
    """Where to begin: steps by how often each category was used, plausible spreads."""
    c = len(first_item) - 1
    several_items = bool((np.diff(first_item) > 1).any())
    start = Parameters(
        steps=design.steps(design.centre),
        effects=np.zeros(relationships),
        sigma=0.5 * np.eye(c) + 0.5,
        var_severity=0.25 if size.raters < size.dyads else SMALLEST_VARIANCE,
        var_halo=0.2 if options.halo else 0.0,
        var_cell=0.1 if options.halo and c > 1 and several_items else 0.0,
    )
    return start, design.centre


@dataclass(frozen=True, eq=False)
class Names:
    """What the figures of a fit belong to: codes of ratees and competencies in the result, labels of the rest.

    ``part`` (ratees,) is the connected part of each ratee that was fitted.
    """

    ratees: npt.NDArray[np.intp]
    competencies: npt.NDArray[np.intp]
    raters: tuple[str, ...]
    items: tuple[str, ...]
    relationships: tuple[str, ...]
    first_item: npt.NDArray[np.int64]
    values: Floats
    part: npt.NDArray[np.int32]

    @classmethod
    def of(cls, panels: Panels, data: Arrangement) -> Names:
        """Those of an arrangement of panels."""
        return cls(
            data.ratees,
            data.competencies,
            tuple(panels.raters[r] for r in data.raters),
            tuple(panels.items[j] for j in data.items),
            tuple(RELATIONSHIPS[r] for r in data.relationships),
            data.first_item,
            data.values,
            data.part,
        )


@dataclass(frozen=True, eq=False)
class Fit:
    """The figures of a fit: θ (ratees, C); answers by rater, dyads by relationship."""

    found: Estimate
    errors: Uncertainty
    theta: Floats
    answered: npt.NDArray[np.generic]
    dyads: npt.NDArray[np.intp]
    size: Size


def fair_measures(plain: Measures, names: Names, fit: Fit) -> Measures:
    """Measures of all ratees and competencies of ``plain``: NaN with a reason where there is nothing to say."""
    q, theta, error = fit.found.parameters, fit.theta, fit.errors.theta
    mean_effect = float(q.effects @ fit.dyads / fit.size.dyads)
    curves = score_curves(q, names.first_item, names.values, mean_effect)
    figures = ("logit", "error", "fair", "low", "high")
    out: dict[str, Floats] = {name: np.full(plain.raw_mean.shape, np.nan) for name in figures}
    cells = np.ix_(names.ratees, names.competencies)
    out["logit"][cells], out["error"][cells] = theta, error
    out["fair"][cells] = scores_at(curves, theta)
    out["low"][cells] = scores_at(curves, theta - Z * error)
    out["high"][cells] = scores_at(curves, theta + Z * error)
    unseen = plain.n_ratings == 0
    for figure in out.values():
        figure[unseen] = np.nan
    reasons = dict(plain.reasons)
    for row, column in np.argwhere(np.isnan(out["fair"])):
        reasons.setdefault((plain.ratees[row], plain.competencies[column]), "measure-all-the-same")
    for row, column in np.argwhere(np.isfinite(out["fair"]) & ~np.isfinite(plain.low)):
        reasons.pop((plain.ratees[row], plain.competencies[column]), None)
    return replace(
        plain,
        method="fair",
        logit=out["logit"],
        standard_error=out["error"],
        fair_score=out["fair"],
        low=np.where(np.isfinite(out["fair"]), out["low"], plain.low),
        high=np.where(np.isfinite(out["fair"]), out["high"], plain.high),
        reasons=reasons,
        model=_model(plain, names, fit, curves),
    )


def _model(plain: Measures, names: Names, fit: Fit, curves: Floats) -> Model:
    found, size, q = fit.found, fit.size, fit.found.parameters
    competencies = tuple(plain.competencies[c] for c in names.competencies)
    n_parameters = len(found.coefficients) + len(q.effects) - 1 + len(q.sigma) * (len(q.sigma) + 1) // 2
    n_parameters += 1 + (q.var_halo > 0) + (q.var_cell > 0)
    share = 1.0 - (fit.errors.theta**2).mean(axis=0) / np.diag(q.sigma)
    return Model(
        raters=names.raters,
        severity=-found.mode.leniency,
        severity_error=np.sqrt(found.slope.rater_variance),
        severity_ratings=fit.answered.astype(np.int32),
        items=names.items,
        steps=q.steps,
        effects=dict(zip(names.relationships, q.effects.tolist(), strict=True)),
        categories=tuple(float(v) for v in names.values),
        competencies=competencies,
        sigma=q.sigma,
        components=_components(q, found, size, len(competencies)),
        reliability=dict(zip(competencies, np.clip(share, 0.0, 1.0).tolist(), strict=True)),
        grid=GRID,
        score_curves=curves,
        parts={plain.ratees[r]: int(part) for r, part in zip(names.ratees, names.part, strict=True)},
        log_likelihood=found.log_likelihood,
        n_parameters=n_parameters,
        aic=2.0 * n_parameters - 2.0 * found.log_likelihood,
        bic=float(np.log(size.ratees)) * n_parameters - 2.0 * found.log_likelihood,
        trace=found.trace,
    )


def _components(q: Parameters, found: Estimate, size: Size, competencies: int) -> tuple[Component, ...]:
    """Spreads with their standard errors, from the information ½n(1 − V/σ²)² about log σ²."""
    left = 1.0 - found.slope.rater_variance.mean() / q.var_severity
    rows = [("severity", q.var_severity, size.raters, left)]
    rows += [("halo", q.var_halo, size.dyads, found.slope.halo_share)] if q.var_halo > 0 else []
    cells = size.dyads * competencies
    rows += [("halo-competency", q.var_cell, cells, found.slope.cell_share)] if q.var_cell > 0 else []
    return tuple(
        Component(name, float(np.sqrt(v)), float(np.sqrt(v / (2.0 * n)) / max(share, SMALLEST_SHARE)))
        for name, v, n, share in rows
    )
