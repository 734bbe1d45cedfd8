"""How raters use the scale, as distributions over raters."""

from __future__ import annotations

import numpy as np

from zhiren.measure import Measures, Panels
from zhiren.measure.diagnostics import RaterDiagnostics, diagnose_raters
from zhiren.measure.diagnostics.expected import others_expectation
from zhiren.measure.model import Model
from zhiren.measure.results import Floats
from zhiren.report.quality.content import Count, RaterUse
from zhiren.report.quality.figures import histogram

SEVERITY_CLASSES = 12  # about so many over the width of the scale, quarter points on five scores
FIT_CLASS = 0.2
_AROUND = 0.5  # logits either side of the middle, for what a logit is worth in points


def rater_use(panels: Panels, measures: Measures, threshold: int) -> RaterUse:
    """Distributions of severity and fit, and how many raters are unusual in what.

    Severity is the model's where there is one, in points: what the rater's habit takes off a middling score.
    Raters of one person are left out, as one person says nothing about a habit.
    """
    found = diagnose_raters(panels)
    judged = found.n_ratees >= 2
    flagged = [Count(index.name, int((index.flagged & judged).sum())) for index in found.indices]
    fit = found.index("inconsistency").value
    severity = _severity(found, measures.model)
    step = _class_width(panels.high_score - panels.low_score)
    return RaterUse(
        len(found.raters),
        int(judged.sum()),
        tuple(flagged),
        histogram(fit, FIT_CLASS, threshold),
        histogram(np.where(judged, _outfit(panels), np.nan), FIT_CLASS, threshold),
        histogram(np.where(judged, severity, np.nan), step, threshold),
    )


def points_of_logit(model: Model) -> float:
    """What a logit is worth in the middle of the scale, in points, on average over the competencies."""
    ends = [[np.interp(x, model.grid, curve) for curve in model.score_curves] for x in (-_AROUND, _AROUND)]
    return float(np.mean(np.subtract(ends[1], ends[0]))) / (2 * _AROUND)


def _class_width(span: int) -> float:
    return max(round(span / SEVERITY_CLASSES / 0.25), 1) * 0.25


def _severity(found: RaterDiagnostics, model: Model | None) -> Floats:
    if model is None:
        return found.index("severity").value
    own = dict(zip(model.raters, (model.severity * points_of_logit(model)).tolist(), strict=True))
    return np.array([own.get(rater, np.nan) for rater in found.raters])


def _outfit(panels: Panels) -> Floats:
    """Mean of (x − E − b)² / V by rater, b their mean residual, all raters being the norm: 1 on average."""
    rows = panels.others & np.isfinite(panels.scores).any(axis=1)
    expected, variance = (a[rows[panels.others]] for a in others_expectation(panels))
    scores = panels.scores[rows].astype(np.float64)
    _, code = np.unique(panels.rater[rows], return_inverse=True)
    there = np.isfinite(scores)
    n = np.bincount(code, there.sum(axis=1))
    bias = np.bincount(code, np.nansum(scores - expected, axis=1)) / n
    residual = np.nan_to_num(scores - expected - bias[code][:, None])
    squares = np.divide(residual**2, variance, out=np.zeros_like(residual), where=variance > 0).sum(axis=1)
    mean = np.bincount(code, squares) / n
    return np.asarray(mean / np.average(mean, weights=n)) if mean.sum() > 0 else np.full(len(mean), np.nan)
