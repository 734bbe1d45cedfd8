"""Measures and model from a fit: figures for every cell of the panels, NaN with a reason where there is none."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from zhiren.measure.classical import NO_SPREAD
from zhiren.measure.fair.ascent import SMALLEST_SHARE, Size
from zhiren.measure.fair.by_competency import severities
from zhiren.measure.fair.estimate import Estimate
from zhiren.measure.fair.fixed import Uncertainty
from zhiren.measure.fair.notes import Note
from zhiren.measure.fair.outline import Outline
from zhiren.measure.fair.parameters import Floats, Parameters
from zhiren.measure.fair.scores import GRID, score_curves, scores_at
from zhiren.measure.model import Component, Model
from zhiren.measure.results import Measures

Z = 1.959963984540054
ALL_THE_SAME = "measure-all-the-same"


def fair_measures(
    plain: Measures,
    data: Outline,
    theta: Floats,
    found: Estimate,
    errors: Uncertainty,
    notes: tuple[Note, ...],
) -> Measures:
    """Measures of all ratees and competencies of the classical measures, with the model behind them."""
    mean_effect = float(found.parameters.effects @ data.dyads / data.size.dyads)
    curves = score_curves(found.parameters, data.first_item, data.values, mean_effect)
    names = ("logit", "error", "fair", "low", "high")
    out: dict[str, Floats] = {name: np.full(plain.raw_mean.shape, np.nan) for name in names}
    cells = np.ix_(data.ratees, data.competencies)
    out["logit"][cells], out["error"][cells] = theta, errors.theta
    out["fair"][cells] = scores_at(curves, theta)
    out["low"][cells] = scores_at(curves, theta - Z * errors.theta)
    out["high"][cells] = scores_at(curves, theta + Z * errors.theta)
    for figures in out.values():
        figures[plain.n_ratings == 0] = np.nan
    measured = np.isfinite(out["fair"])
    return replace(
        plain,
        method="fair",
        logit=out["logit"],
        standard_error=out["error"],
        fair_score=out["fair"],
        low=np.where(measured, out["low"], plain.low),
        high=np.where(measured, out["high"], plain.high),
        reasons=_reasons(plain, measured, data),
        model=_model(plain, data, found, errors, curves, notes),
    )


def _reasons(plain: Measures, measured: npt.NDArray[np.bool_], data: Outline) -> dict[tuple[str, str], str]:
    """Why a cell has no figure: message ids by (ratee, competency)."""
    reasons = dict(plain.reasons)
    rows, columns = np.nonzero(measured & np.isnan(plain.low))
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        del reasons[plain.ratees[row], plain.competencies[column]]
    for column in np.setdiff1d(np.arange(len(plain.competencies)), data.competencies):
        for ratee in itertools.compress(plain.ratees, plain.n_ratings[:, column] > 0):
            cell = ratee, plain.competencies[column]
            if reasons.get(cell) == NO_SPREAD:
                reasons[cell] = ALL_THE_SAME
    return reasons


def _model(
    plain: Measures,
    data: Outline,
    found: Estimate,
    errors: Uncertainty,
    curves: Floats,
    notes: tuple[Note, ...],
) -> Model:
    q, size, names = found.parameters, data.size, plain.competencies
    competencies = tuple(names[c] for c in data.competencies)
    n_parameters = count_parameters(found)
    severity = severities(q, found.mode, found.slope)
    share = 1.0 - (errors.theta**2).mean(axis=0) / np.diag(q.sigma)
    return Model(
        raters=data.raters,
        severity=severity.mean,
        severity_error=severity.mean_error,
        severity_by_competency=severity.by_competency,
        severity_by_competency_error=severity.by_competency_error,
        severity_ratings=data.answered.astype(np.int32),
        items=data.items,
        steps=q.steps,
        effects=dict(zip(data.relationships, q.effects.tolist(), strict=True)),
        categories=tuple(float(v) for v in data.values),
        competencies=competencies,
        sigma=q.sigma,
        components=_components(q, found, size, len(competencies)),
        reliability=dict(zip(competencies, np.clip(share, 0.0, 1.0).tolist(), strict=True)),
        grid=GRID,
        score_curves=curves,
        parts={plain.ratees[r]: int(part) for r, part in zip(data.ratees, data.part, strict=True)},
        log_likelihood=found.log_likelihood,
        log_likelihood_error=0.5 * found.mode.system.determinant_error,
        n_parameters=n_parameters,
        aic=2.0 * n_parameters - 2.0 * found.log_likelihood,
        bic=float(np.log(size.ratees)) * n_parameters - 2.0 * found.log_likelihood,
        trace=found.trace,
        notes=notes,
    )


def count_parameters(found: Estimate) -> int:
    """How many parameters were estimated: steps, effects, the entries of Σ, variances."""
    q = found.parameters
    variances = 1 + (q.var_halo > 0) + (q.var_cell > 0) + (q.var_specific > 0)
    return len(found.coefficients) + len(q.effects) - 1 + len(q.sigma) * (len(q.sigma) + 1) // 2 + variances


def _components(q: Parameters, found: Estimate, size: Size, competencies: int) -> tuple[Component, ...]:
    """Spreads with their standard errors, from the information ½n(1 − V/σ²)² about log σ²."""
    rows = [("halo", q.var_halo, size.dyads, found.slope.halo_share)] if q.var_halo > 0 else []
    cells = size.dyads * competencies
    rows += [("halo-competency", q.var_cell, cells, found.slope.cell_share)] if q.var_cell > 0 else []
    return _severities(q, found, size) + tuple(
        Component(name, float(np.sqrt(v)), float(np.sqrt(v / (2.0 * n)) / max(share, SMALLEST_SHARE)))
        for name, v, n, share in rows
    )


def _severities(q: Parameters, found: Estimate, size: Size) -> tuple[Component, ...]:
    """The spread of severity, and by competency of what it differs there, from the spreads of the contrasts."""
    variances = q.rater_variances
    c = len(variances)
    unsure = found.slope.rater_variance.reshape(-1, c).mean(axis=0)
    out = []
    for part in (slice(0, 1), slice(1, c))[:c]:
        at = variances[part][0]
        share = max(1.0 - unsure[part].mean() / at, SMALLEST_SHARE)
        out.append(2.0 * at**2 / (size.raters * len(variances[part]) * share**2))
    common = Component(
        "severity", float(np.sqrt(q.var_severity)), float(np.sqrt(sum(out) / (4.0 * c**2 * q.var_severity)))
    )
    if c == 1:
        return (common,)
    return common, Component(
        "severity-competency", float(np.sqrt(q.var_specific)), float(np.sqrt(out[1] / (4.0 * q.var_specific)))
    )
