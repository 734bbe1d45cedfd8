"""Means over raters and their 95 % intervals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import stdtrit

from zhiren.measure.results import Floats

Codes = npt.NDArray[np.integer]

FEWEST_FOR_OWN_SPREAD = 3  # below this a ratee's raters say next to nothing about how much raters differ
_IDENTICAL = 1e-12  # variances below this are rounding: all raters said the same
_UPPER = 0.975


@dataclass(frozen=True)
class MeanScore:
    """A mean over raters, each counted once, with its 95 % interval (NaN where there is none)."""

    mean: float
    low: float
    high: float
    n_raters: int


@dataclass(frozen=True)
class Spread:
    """How much raters of one ratee differ, pooled over ratees: variances and their degrees of freedom.

    Both have shape (q,), one entry a column (competency or item); NaN and 0 where no ratee had two raters.
    """

    variance: Floats
    df: Floats


@dataclass(frozen=True)
class Moments:
    """Counts, means and sums of squared deviations of columns within groups; all of shape (n_groups, q)."""

    n: Floats
    mean: Floats
    squares: Floats

    @property
    def variance(self) -> Floats:
        """Unbiased variance; NaN where there are fewer than two values."""
        return np.divide(self.squares, self.n - 1, out=np.full_like(self.squares, np.nan), where=self.n > 1)

    def spread(self) -> Spread:
        """The variance within groups, pooled over all groups that have two values or more."""
        df = np.where(self.n > 1, self.n - 1, 0.0).sum(axis=0)
        squares = self.squares.sum(axis=0)
        return Spread(np.divide(squares, df, out=np.full_like(df, np.nan), where=df > 0), df)


def sums_within(group: Codes, values: npt.NDArray[np.generic], n_groups: int) -> Floats:
    """Column sums of ``values`` (n, q) within each group: shape (n_groups, q)."""
    columns = [np.bincount(group, values[:, j], n_groups) for j in range(values.shape[1])]
    return np.stack(columns, axis=1).astype(np.float64)


def moments_within(group: Codes, values: Floats, n_groups: int) -> Moments:
    """Moments of the columns of ``values`` (n, q) within each group, taking NaN as absent.

    The deviations are summed in a second pass, so that large means do not cost digits.
    """
    there = np.isfinite(values)
    n = sums_within(group, there, n_groups)
    sums = sums_within(group, np.where(there, values, 0.0), n_groups)
    mean = np.divide(sums, n, out=np.full_like(sums, np.nan), where=n > 0)
    deviations = np.where(there, values - mean[group], 0.0)
    return Moments(n, mean, sums_within(group, deviations**2, n_groups))


def mean_interval(moments: Moments, spread: Spread, low_score: float, high_score: float) -> tuple[Floats, Floats]:
    """Ends of the 95 % interval of each mean: mean ± t(0.975, df) · s / √n, clipped to the scale.

    s is the standard deviation between the ratee's own raters, with df = n − 1. With fewer than three raters,
    or where all of them said the same, the ratee's own spread is no evidence of precision; s is then the
    pooled one of all ratees, with its df. NaN where nobody's raters differ at all.
    """
    n, own = moments.n, moments.variance
    trusted = (n >= FEWEST_FOR_OWN_SPREAD) & (np.nan_to_num(own) > _IDENTICAL)
    variance = np.where(trusted, own, spread.variance)
    df = np.where(trusted, n - 1, spread.df)
    known = (n > 0) & (df > 0) & (np.nan_to_num(variance) > _IDENTICAL)
    error = np.sqrt(np.divide(variance, n, out=np.full_like(n, np.nan), where=known))
    half = stdtrit(np.where(known, df, 1.0), _UPPER) * error
    return np.clip(moments.mean - half, low_score, high_score), np.clip(moments.mean + half, low_score, high_score)
