"""Reliability of a score that is the mean of several items: Cronbach's α and McDonald's ω."""

from __future__ import annotations

import math
from operator import mul

import numpy as np

from zhiren.errors import NotConverged, Problem
from zhiren.measure.results import Floats

_CRITERION = 1e-11
_MOST_STEPS = 5_000
_LEAST_UNIQUENESS = 0.005
_CONSTANT = 1e-9  # a share of variance below this is rounding


def pairwise_covariance(scores: Floats) -> Floats:
    """Covariances of the items (n_rows, J) over the rows that have both: shape (J, J).

    NaN is absent. Each pair uses the means of its own rows and n − 1; NaN where fewer than two rows have both.
    """
    n, products, _ = _pairwise_sums(scores)
    return np.divide(products, n - 1, out=np.full_like(products, np.nan), where=n > 1)


def pairwise_correlation(scores: Floats) -> Floats:
    """Correlations of the items (n_rows, J) over the rows that have both: shape (J, J).

    NaN is absent. Each pair uses the means and variances of its own rows; NaN where one of the two does not vary.
    """
    n, products, squares = _pairwise_sums(scores)
    scale = np.sqrt(squares * squares.T)
    vary = np.minimum(squares, squares.T) > _CONSTANT * n
    return np.divide(products, scale, out=np.full_like(products, np.nan), where=vary)


def _pairwise_sums(scores: Floats) -> tuple[Floats, Floats, Floats]:
    """Over the rows that have items i and j: their number, Σ of products and of i's squares, as deviations."""
    there = np.isfinite(scores).astype(np.float64)
    counts = there.sum(axis=0)
    means = np.divide(np.nansum(scores, axis=0), counts, out=np.zeros(len(counts)), where=counts > 0)
    values = np.where(there > 0, scores - means, 0.0)  # near zero, so that the sums below lose no digits
    n = there.T @ there
    sums = values.T @ there
    rows = np.maximum(n, 1.0)
    squares = np.maximum((values**2).T @ there - sums**2 / rows, 0.0)
    return n, values.T @ values - sums * sums.T / rows, squares


def cronbach_alpha(covariance: Floats) -> float:
    """α = J / (J − 1) · (1 − tr C / Σ C) of items with covariance matrix C (J, J).

    Source: Cronbach (1951), Psychometrika 16, 297-334. NaN with fewer than two items, with a covariance that is
    not known, or where the items' sum does not vary.
    """
    j = len(covariance)
    if j < 2 or not _sum_varies(covariance):
        return float("nan")
    return float(j / (j - 1) * (1 - np.trace(covariance) / covariance.sum()))


def mcdonald_omega(correlation: Floats) -> float:
    """ω total = 1 − Σ ψ / Σ R, for one factor fitted to the correlations R (J, J) by least squares.

    Source: McDonald (1999), Test theory: a unified treatment, ch. 6, with the observed total variance Σ R as in
    Revelle & Zinbarg (2009), Psychometrika 74, 145-154. ψ are the uniquenesses of ``one_factor``. NaN with
    fewer than two items, with a correlation that is not known, or where the items' sum does not vary.

    Raises:
        NotConverged: the loadings did not settle.
    """
    if len(correlation) < 2 or not _sum_varies(correlation):
        return float("nan")
    return float(1 - np.sum(1 - one_factor(correlation) ** 2) / correlation.sum())


def _sum_varies(covariance: Floats) -> bool:
    """Whether the variance of the items' sum is known and more than rounding."""
    return bool(covariance.sum() > _CONSTANT * np.trace(covariance))


def one_factor(correlation: Floats) -> Floats:
    """Loadings (J,) on one factor that leave the least squared off-diagonal residuals (minres).

    Source: Harman & Jones (1966), Psychometrika 31, 351-368: each loading in turn is the least squares one given
    the others; with communalities below 1 as Harman & Fukuda (1966) require. Two items leave the ratio of their
    loadings open: they are taken as equal.

    Raises:
        NotConverged: the loadings did not settle.
    """
    highest = math.sqrt(1 - _LEAST_UNIQUENESS)
    if len(correlation) == 2:
        r = correlation[0, 1]
        return np.array([1.0, np.sign(r)]) * min(math.sqrt(abs(r)), highest)
    off = correlation - np.diag(np.diag(correlation))
    values, vectors = np.linalg.eigh(correlation)
    loadings: Floats = vectors[:, -1] * np.sqrt(values[-1]) * 0.8
    loadings *= np.sign(loadings.sum()) or 1.0
    rows, now = off.tolist(), loadings.tolist()  # a few items: plain numbers are quicker than arrays
    for _ in range(_MOST_STEPS):
        largest = 0.0
        for i, row in enumerate(rows):
            before, others = now[i], sum(map(mul, now, now)) - now[i] ** 2
            along = sum(map(mul, row, now))
            now[i] = min(max(along / others, -highest), highest) if others > 0 else 0.0
            largest = max(largest, abs(now[i] - before))
        if largest < _CRITERION:
            return np.array(now)
    raise NotConverged(Problem("measure-omega-not-converged", {"steps": str(_MOST_STEPS)}))
