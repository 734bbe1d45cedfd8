"""Reliability of a score that is the mean of several items: α, ω and the standard error of measurement."""

from __future__ import annotations

import numpy as np

from zhiren.errors import NotConverged, Problem
from zhiren.measure.results import Floats

_CRITERION = 1e-12
_MOST_STEPS = 20_000
_LEAST_UNIQUENESS = 0.005


def pairwise_covariance(scores: Floats) -> Floats:
    """Covariances of the items (n_rows, J) over the rows that have both: shape (J, J).

    NaN is absent. Each pair uses the means of its own rows and n − 1; NaN where fewer than two rows have both.
    """
    there = np.isfinite(scores).astype(np.float64)
    values = np.where(there > 0, scores - _column_means(scores, there), 0.0)
    n = there.T @ there
    products = values.T @ values
    sums = values.T @ there  # of item i over the rows that also have item j
    divisor = np.where(n > 1, n - 1, np.nan)
    return np.asarray((products - sums * sums.T / np.where(n > 0, n, np.nan)) / divisor)


def pairwise_correlation(scores: Floats) -> Floats:
    """Correlations of the items (n_rows, J) over the rows that have both, with the variances of those rows."""
    there = np.isfinite(scores).astype(np.float64)
    values = np.where(there > 0, scores - _column_means(scores, there), 0.0)
    n = np.where(there.sum() > 0, there.T @ there, np.nan)
    n = np.where(n > 0, n, np.nan)
    sums = values.T @ there
    squares = (values**2).T @ there - sums**2 / n
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray((values.T @ values - sums * sums.T / n) / np.sqrt(squares * squares.T))


def _column_means(scores: Floats, there: Floats) -> Floats:
    n = there.sum(axis=0)
    return np.divide(np.nansum(scores, axis=0), n, out=np.zeros(len(n)), where=n > 0)


def cronbach_alpha(covariance: Floats) -> float:
    """α = J / (J − 1) · (1 − tr C / Σ C) of items with covariance matrix C (J, J).

    Source: Cronbach (1951), Psychometrika 16, 297-334. NaN with fewer than two items, with a covariance that is
    not known, or where the items' sum does not vary.
    """
    j, total = len(covariance), float(covariance.sum())
    if j < 2 or not total > 0:
        return float("nan")
    return float(j / (j - 1) * (1 - np.trace(covariance) / total))


def mcdonald_omega(correlation: Floats) -> float:
    """ω total = 1 − Σ ψ / Σ R, for one factor fitted to the correlations R (J, J) by least squares.

    Source: McDonald (1999), Test theory, p. 89, eq. 6.20, with the observed total variance Σ R as in
    Revelle & Zinbarg (2009), Psychometrika 74, 145-154. ψ are the uniquenesses of ``one_factor``. NaN with
    fewer than two items or with a correlation that is not known.

    Raises:
        NotConverged: the loadings did not settle.
    """
    if len(correlation) < 2 or not np.isfinite(correlation).all():
        return float("nan")
    loadings = one_factor(correlation)
    return float(1 - np.sum(1 - loadings**2) / correlation.sum())


def one_factor(correlation: Floats) -> Floats:
    """Loadings (J,) on one factor that leave the least squared off-diagonal residuals (minres).

    Source: Harman & Jones (1966), Psychometrika 31, 351-368: each loading in turn is the least squares one given
    the others; with communalities below 1 as Harman & Fukuda (1966) require. Two items leave the ratio of their
    loadings open: they are taken as equal.

    Raises:
        NotConverged: the loadings did not settle.
    """
    off = correlation - np.diag(np.diag(correlation))
    highest = np.sqrt(1 - _LEAST_UNIQUENESS)
    values, vectors = np.linalg.eigh(correlation)
    loadings = vectors[:, -1] * np.sqrt(values[-1]) * 0.8
    loadings *= np.sign(loadings.sum()) or 1.0
    for _ in range(_MOST_STEPS):
        before = loadings.copy()
        for i in range(len(loadings)):
            others = loadings @ loadings - loadings[i] ** 2
            loadings[i] = np.clip(off[i] @ loadings / others, -highest, highest) if others > 0 else 0.0
        if np.max(np.abs(loadings - before)) < _CRITERION:
            return loadings
    raise NotConverged(Problem("measure-omega-not-converged", {"steps": str(_MOST_STEPS)}))


def standard_error_of_measurement(sd: float, reliability: float) -> float:
    """SEM = SD · √(1 − reliability), in the units of SD (Lord & Novick 1968, eq. 3.8.6)."""
    return float(sd * np.sqrt(1 - reliability))
