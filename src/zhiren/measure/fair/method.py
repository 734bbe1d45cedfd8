"""The fair method: ratings in, measures adjusted for severity and halo out."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from threadpoolctl import threadpool_limits

from zhiren.measure.classical import fit_classical
from zhiren.measure.fair.arrangement import Arrangement, arrange
from zhiren.measure.fair.ascent import SMALLEST_SHARE, Size
from zhiren.measure.fair.block import Block
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
    start = _start(data, design, options)
    if len(data.ratees) >= WARM_START_FROM:
        small = data.sample(WARM_START_RATEES)
        near = estimate(
            LocalBlocks(small.blocks(1)), small.size, design, *start, tolerance=1e-2, progress=progress
        )
        start = near.parameters, near.coefficients
    blocks = data.blocks(os.cpu_count() or 1)
    found = estimate(
        LocalBlocks(blocks), data.size, design, *start, tolerance=options.tolerance, progress=progress
    )
    return _measures(panels, data, design, blocks, found)


def step_design(data: Arrangement, steps: str) -> StepDesign:
    """The step model of the data, with a weak prior where a category of a step was never used."""
    n_steps = len(data.values) - 1
    matrix = STEP_MODELS[steps](data.first_item, n_steps)
    thin = np.zeros(len(matrix), dtype=bool)
    for j in range(data.answers.shape[1]):
        column = data.answers[:, j]
        counts = np.bincount(column[column >= 0], minlength=n_steps + 1)
        thin[j * n_steps : (j + 1) * n_steps] = (counts[:-1] == 0) | (counts[1:] == 0)
    used = np.abs(matrix) > 0
    lonely = ~(used & ~thin[:, None]).any(axis=0)
    ridge = np.where(lonely, RIDGE, 0.0)
    return StepDesign(matrix, data.first_item, n_steps, ridge, _start_coefficients(data, matrix))


def _start_coefficients(data: Arrangement, matrix: Floats) -> Floats:
    """Steps from how often each category was used."""
    k = len(data.values)
    rows = []
    for j in range(data.answers.shape[1]):
        column = data.answers[:, j]
        counts = np.bincount(column[column >= 0], minlength=k) + 0.5
        rows.append(np.log(counts[:-1] / counts[1:]))
    coefficients: Floats = np.linalg.lstsq(matrix, 1.2 * np.concatenate(rows), rcond=None)[0].astype(np.float64)
    return coefficients


def _start(data: Arrangement, design: StepDesign, options: Options) -> tuple[Parameters, Floats]:
    c = len(data.competencies)
    shares_raters = len(data.raters) < len(data.ratee)
    several_items = bool((np.diff(data.first_item) > 1).any())
    start = Parameters(
        steps=design.steps(design.centre),
        effects=np.zeros(len(data.relationships)),
        sigma=0.5 * np.eye(c) + 0.5,
        var_severity=0.25 if shares_raters else SMALLEST_VARIANCE,
        var_halo=0.2 if options.halo else 0.0,
        var_cell=0.1 if options.halo and c > 1 and several_items else 0.0,
    )
    return start, design.centre


def _measures(
    panels: Panels, data: Arrangement, design: StepDesign, blocks: list[Block], found: Estimate
) -> Measures:
    """Measures of all ratees and competencies of the panels: NaN with a reason where there is nothing to say."""
    errors = uncertainty(blocks, found, design)
    theta = np.concatenate([block.theta for block in blocks])
    mean_effect = float(found.parameters.effects[data.relationship].mean())
    curves = score_curves(found.parameters, data.first_item, data.values, mean_effect)
    plain = fit_classical(panels)
    names = ("logit", "error", "fair", "low", "high")
    out: dict[str, Floats] = {name: np.full(plain.raw_mean.shape, np.nan) for name in names}
    cells = np.ix_(data.ratees, data.competencies)
    out["logit"][cells], out["error"][cells] = theta, errors.theta
    out["fair"][cells] = scores_at(curves, theta)
    out["low"][cells] = scores_at(curves, theta - Z * errors.theta)
    out["high"][cells] = scores_at(curves, theta + Z * errors.theta)
    unseen = plain.n_ratings == 0
    for figures in out.values():
        figures[unseen] = np.nan
    reasons = dict(plain.reasons)
    for row, column in np.argwhere(np.isnan(out["fair"])):
        reasons.setdefault((panels.ratees[row], panels.competencies[column]), "measure-all-the-same")
    return replace(
        plain,
        method="fair",
        logit=out["logit"],
        standard_error=out["error"],
        fair_score=out["fair"],
        low=np.where(np.isfinite(out["fair"]), out["low"], plain.low),
        high=np.where(np.isfinite(out["fair"]), out["high"], plain.high),
        reasons={key: reason for key, reason in reasons.items() if not _has_fair(panels, out["fair"], key)},
        model=_model(panels, data, found, errors, curves),
    )


def _has_fair(panels: Panels, fair: Floats, key: tuple[str, str]) -> bool:
    return bool(np.isfinite(fair[panels.ratees.index(key[0]), panels.competencies.index(key[1])]))


def _model(panels: Panels, data: Arrangement, found: Estimate, errors: Uncertainty, curves: Floats) -> Model:
    q, size, names = found.parameters, data.size, panels.competencies
    competencies = tuple(names[c] for c in data.competencies)
    n_parameters = len(found.coefficients) + len(q.effects) - 1 + len(q.sigma) * (len(q.sigma) + 1) // 2
    n_parameters += 1 + (q.var_halo > 0) + (q.var_cell > 0)
    share = 1.0 - (errors.theta**2).mean(axis=0) / np.diag(q.sigma)
    answered = np.bincount(data.rater, (data.answers >= 0).sum(axis=1), size.raters)
    return Model(
        raters=tuple(panels.raters[r] for r in data.raters),
        severity=-found.mode.leniency,
        severity_error=np.sqrt(found.slope.rater_variance),
        severity_ratings=answered.astype(np.int32),
        items=tuple(panels.items[j] for j in data.items),
        steps=q.steps,
        effects={RELATIONSHIPS[r]: float(e) for r, e in zip(data.relationships, q.effects, strict=True)},
        categories=tuple(float(v) for v in data.values),
        competencies=competencies,
        sigma=q.sigma,
        components=_components(q, found, size, len(competencies)),
        reliability=dict(zip(competencies, np.clip(share, 0.0, 1.0).tolist(), strict=True)),
        grid=GRID,
        score_curves=curves,
        parts={panels.ratees[r]: int(part) for r, part in zip(data.ratees, data.part, strict=True)},
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
