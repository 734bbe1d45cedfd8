"""Means over ratings and their 95 % intervals, with raters as clusters.

With n_r ratings of sum s_r by rater r of k, the mean is m = Σ s_r / Σ n_r: every rating counts the same. It is a
ratio of two sums over raters, and its error is that of a ratio estimator with raters as the sampling units:

    SE² = k / (k − 1) · Σ (s_r − m n_r)² / (Σ n_r)²                      (Cochran 1977, Sampling techniques, §6.4)

This is v · Σ n_r² / (Σ n_r)², where v = k / (k − 1) · Σ (s_r − m n_r)² / Σ n_r² is the variance between raters:
the plain one where all answered equally many items. In that form v can be borrowed from other ratees.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array
from scipy.special import stdtrit

from zhiren.measure.results import Floats

Codes = npt.NDArray[np.integer]

FEWEST_FOR_OWN_SPREAD = 3  # below this a ratee's raters say next to nothing about how much raters differ
FIGURES_AT_ONCE = 500_000  # bounds the memory of moments
_IDENTICAL = 1e-12  # variances below this are rounding: all raters said the same
_UPPER = 0.975


@dataclass(frozen=True)
class MeanScore:
    """A mean over the ratings of ``n_raters``, with its 95 % interval (NaN where there is none)."""

    mean: float
    low: float
    high: float
    n_raters: int


@dataclass(frozen=True)
class Spread:
    """How much raters of one ratee differ: variances between raters and their degrees of freedom.

    Both have shape (q,), one entry a column (competency or item), where pooled over ratees, and (n_groups, q)
    where not; NaN and 0 where there are no two raters of one ratee.
    """

    variance: Floats
    df: Floats


@dataclass(frozen=True)
class Moments:
    """Ratings of columns (competencies or items) within groups, by rater; all of shape (n_groups, q).

    ``n_raters`` is k, ``n_ratings`` Σ n_r, ``mean`` m, ``squares`` Σ (s_r − m n_r)², ``n_squares`` Σ n_r².
    """

    n_raters: Floats
    n_ratings: Floats
    mean: Floats
    squares: Floats
    n_squares: Floats

    def among(self, columns: npt.NDArray[np.intp], n_columns: int) -> Moments:
        """These columns among others without a rating."""
        if len(columns) == n_columns:
            return self
        shape = (len(self.mean), n_columns)
        parts = {name: np.zeros(shape) for name in ("n_raters", "n_ratings", "squares", "n_squares")}
        parts["mean"] = np.full(shape, np.nan)
        for name, part in parts.items():
            part[:, columns] = getattr(self, name)
        return Moments(**parts)

    @property
    def variance(self) -> Floats:
        """v, the variance between raters; NaN where there are fewer than two."""
        k = self.n_raters
        divisor = (k - 1) * self.n_squares
        return np.divide(k * self.squares, divisor, out=np.full_like(k, np.nan), where=k > 1)

    def pooled(self) -> Spread:
        """The variance between raters, pooled over all groups that have two raters or more."""
        df = np.where(self.n_raters > 1, self.n_raters - 1, 0.0)
        total = df.sum(axis=0)
        squares = (df * np.nan_to_num(self.variance)).sum(axis=0)
        return Spread(np.divide(squares, total, out=np.full_like(total, np.nan), where=total > 0), total)

    def trusted(self, pooled: Spread) -> Spread:
        """Each group's own spread; the pooled one where its own is no evidence of precision.

        That is with fewer than three raters, and where all of them said the same.
        """
        own = self.variance
        trusted = (self.n_raters >= FEWEST_FOR_OWN_SPREAD) & (np.nan_to_num(own) > _IDENTICAL)
        return Spread(np.where(trusted, own, pooled.variance), np.where(trusted, self.n_raters - 1, pooled.df))


def _members(group: Codes, n_groups: int) -> csr_array:
    """1 where a row belongs to a group, shape (n_groups, n)."""
    return csr_array((np.ones(len(group)), (group, np.arange(len(group)))), shape=(n_groups, len(group)))


def sums_within(group: Codes, values: npt.NDArray[np.generic], n_groups: int) -> Floats:
    """Column sums of ``values`` (n, q) within each group: shape (n_groups, q)."""
    sums: Floats = _members(group, n_groups) @ values.astype(np.float64)
    return sums


def moments_within(
    group: Codes, means: npt.NDArray[np.floating], counts: npt.NDArray[np.integer], n_groups: int
) -> Moments:
    """Moments within each group of rows. A row holds a rater's ``means`` (n, q) over ``counts`` (n, q) of ratings.

    Where the count is 0 the mean is NaN. Deviations are summed in a second pass: large means cost no digits.
    """
    members = _members(group, n_groups)
    n = max(1, FIGURES_AT_ONCE // max(len(means), 1))
    some = [slice(j, j + n) for j in range(0, means.shape[1], n)]
    parts = [_moments(members, group, means[:, j], counts[:, j]) for j in some]
    return Moments(*(np.hstack(part) for part in zip(*parts, strict=True)))


def _moments(
    members: csr_array, group: Codes, means: npt.NDArray[np.floating], counts: npt.NDArray[np.integer]
) -> tuple[Floats, ...]:
    n = counts.astype(np.float64)
    there = n > 0
    n_ratings = members @ n
    sums = members @ (np.where(there, means, 0.0) * n)
    mean = np.divide(sums, n_ratings, out=np.full_like(sums, np.nan), where=n_ratings > 0)
    deviations = np.where(there, means - mean[group], 0.0) * n
    return members @ there.astype(np.float64), n_ratings, mean, members @ deviations**2, members @ n**2


def mean_interval(moments: Moments, spread: Spread, low_score: float, high_score: float) -> tuple[Floats, Floats]:
    """Ends of the 95 % interval of each mean: m ± t(0.975, df) · SE, clipped to the scale.

    SE² = v · Σ n_r² / (Σ n_r)² with v and df from ``spread``. NaN where there is no rating, or v is 0 or unknown:
    an interval is never of zero width.
    """
    known = (moments.n_raters > 0) & (spread.df > 0) & (np.nan_to_num(spread.variance) > _IDENTICAL)
    share = np.divide(moments.n_squares, moments.n_ratings**2, out=np.full_like(moments.mean, np.nan), where=known)
    half = stdtrit(np.where(known, spread.df, 1.0), _UPPER) * np.sqrt(spread.variance * share)
    return np.clip(moments.mean - half, low_score, high_score), np.clip(moments.mean + half, low_score, high_score)
