"""Reliability of a score that is the mean of several items: Cronbach's α and McDonald's ω."""

from __future__ import annotations

import math
from operator import mul
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

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
    return _about_means(scores).covariance()


def pairwise_correlation(scores: Floats) -> Floats:
    """Correlations of the items (n_rows, J) over the rows that have both: shape (J, J).

    NaN is absent. Each pair uses the means and variances of its own rows; NaN where one of the two does not vary.
    """
    return _about_means(scores).correlation()


class PairSums(NamedTuple):
    """Over the rows that have items i and j: their number, Σ of i, of i's squares and of products; (J, J) each."""

    n: Floats
    sums: Floats
    squares: Floats
    products: Floats

    def among(self, items: npt.NDArray[np.intp]) -> PairSums:
        """Those of some items."""
        return PairSums(*(part[np.ix_(items, items)] for part in self))

    def covariance(self) -> Floats:
        """As ``pairwise_covariance``."""
        unknown = np.full_like(self.n, np.nan)
        return np.divide(self._deviations(), self.n - 1, out=unknown, where=self.n > 1)

    def correlation(self) -> Floats:
        """As ``pairwise_correlation``."""
        squares = np.maximum(self.squares - self.sums**2 / np.maximum(self.n, 1.0), 0.0)
        vary = np.minimum(squares, squares.T) > _CONSTANT * self.n
        scale: Floats = np.sqrt(squares * squares.T)
        return np.divide(self._deviations(), scale, out=np.full_like(scale, np.nan), where=vary)

    def _deviations(self) -> Floats:
        deviations: Floats = self.products - self.sums * self.sums.T / np.maximum(self.n, 1.0)
        return deviations


def pair_sums(scores: npt.NDArray[np.floating]) -> PairSums:
    """Sums of items (n_rows, J), NaN absent. Scores near zero lose no digits, small whole ones none at all."""
    there = np.isfinite(scores)
    values = np.where(there, scores, 0.0).astype(np.float64)
    j = scores.shape[1]
    columns = np.hstack([values, values**2, there])
    values_by, there_by = values.T @ columns, there.astype(np.float64).T @ columns
    return PairSums(there_by[:, 2 * j :], there_by[:, :j].T, there_by[:, j : 2 * j].T, values_by[:, :j])


def _about_means(scores: Floats) -> PairSums:
    counts = np.isfinite(scores).sum(axis=0)
    means = np.divide(np.nansum(scores, axis=0), counts, out=np.zeros(len(counts)), where=counts > 0)
    return pair_sums(scores - means)


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
