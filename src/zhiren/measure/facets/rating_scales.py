"""Statistics of the categories: are they used, do they advance with the measure, are thresholds in order.

Source: Linacre (2002), Optimizing rating scale category effectiveness, Journal of Applied Measurement 3, 85-106.
"""

from __future__ import annotations

import numpy as np

from zhiren.measure.facets.data import FacetData
from zhiren.measure.facets.kernels import Floats, Integers, probabilities
from zhiren.measure.facets.results import Category, Fitted, RatingScale

ONLY_EXTREMES = "facets-category-only-extremes"
NO_THRESHOLD = "facets-category-lowest"
_NONE = 1e-12  # nothing to be surprised at: outfit is 1


def rating_scales(data: FacetData, fitted: Fitted, labels: tuple[str, ...]) -> tuple[RatingScale, ...]:
    """One scale a threshold group, in the order of ``labels``."""
    whole = np.arange(data.score.min(), data.score.max() + 1)
    return tuple(_scale(g, label, data, fitted, whole) for g, label in enumerate(labels))


def _scale(g: int, label: str, data: FacetData, fitted: Fitted, whole: Integers) -> RatingScale:
    given = data.score[fitted.group == g]
    scores, counts = np.unique(given, return_counts=True)
    figures = _figures(g, fitted)
    categories: list[Category] = []
    for score, count in zip(scores.tolist(), counts.tolist(), strict=True):
        if score not in figures:
            nan = float("nan")
            categories.append(Category(score, count, 0, nan, nan, nan, nan, nan, False, False, ONLY_EXTREMES))
            continue
        categories.append(_category(score, count, figures[score], categories))
    return RatingScale(label, tuple(categories), tuple(np.setdiff1d(whole, scores).tolist()))


def _category(score: int, count: int, figures: Floats, below: list[Category]) -> Category:
    n_used, average, expected, outfit, threshold, error = figures.tolist()
    before = [category for category in below if category.n_used]
    return Category(
        score,
        count,
        int(n_used),
        average,
        expected,
        outfit,
        threshold,
        error,
        bool(before) and threshold < before[-1].threshold,
        bool(before) and average <= before[-1].average_measure,
        "" if before else NO_THRESHOLD,
    )


def _figures(g: int, fitted: Fitted) -> dict[int, Floats]:
    """By score: n, average and expected measure, outfit, threshold and its error, of what was estimated."""
    n_categories = int(fitted.scales.sizes[g])
    rows = fitted.active & (fitted.group == g)
    if n_categories < 2:
        return {}
    steps = fitted.scales.steps[g, :n_categories]
    eta, step = fitted.eta[rows], fitted.step[rows]
    group = np.zeros(len(eta), dtype=np.int64)
    sizes, table = np.array([n_categories]), fitted.kappa[[g]]
    p = probabilities(eta, group, sizes, fitted.scales.steps[[g]], table)[:, :n_categories]
    z2 = (steps - fitted.moments[rows, 0][:, None]) ** 2 / fitted.moments[rows, 1][:, None]
    there = step[:, None] == steps
    n = there.sum(axis=0)
    average = eta @ there / n
    expected = eta @ p / p.sum(axis=0)
    surprise = (z2 * p).sum(axis=0)
    outfit = np.divide((z2 * there).sum(axis=0), surprise, out=np.ones(n_categories), where=surprise > _NONE)
    threshold, error = _thresholds(steps, fitted.kappa[g, :n_categories], p)
    scores = fitted.scales.values[g, :n_categories].astype(int).tolist()
    columns = np.stack([n, average, expected, outfit, threshold, error], axis=1)
    return dict(zip(scores, columns, strict=True))


def _thresholds(steps: Floats, kappa: Floats, p: Floats) -> tuple[Floats, Floats]:
    """τ and standard errors, elements taken as known; across a gap of kept unused categories, its mean step.

    The information of the free κ is Σ (diag P − P Pᵀ); thresholds are differences of κ and sum to zero.
    """
    n = len(steps)
    covariance = np.zeros((n, n))
    inner = p[:, 1:-1]
    covariance[1:-1, 1:-1] = np.linalg.inv(np.diag(inner.sum(axis=0)) - inner.T @ inner)
    differences = (np.eye(n)[:-1] - np.eye(n)[1:]) / np.diff(steps)[:, None]
    nan = [np.nan]
    errors = np.sqrt(np.maximum(np.diag(differences @ covariance @ differences.T), 0.0))
    return np.concatenate([nan, differences @ kappa]), np.concatenate([nan, errors])
