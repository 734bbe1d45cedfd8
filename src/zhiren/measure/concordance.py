"""Kendall's W: how far raters put the same things in the same order."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.special import chdtrc
from scipy.stats import rankdata

from zhiren.errors import MeasureError, Problem
from zhiren.language import preferred_language, text
from zhiren.measure.printed import figure
from zhiren.measure.results import Floats


@dataclass(frozen=True)
class Concordance:
    """W between 0 and 1, corrected for ties, with its χ² test; NaN where no rater ranks anything."""

    w: float
    chi_squared: float
    df: int
    p: float
    n: int
    n_raters: int

    def __str__(self) -> str:
        return self.describe()

    def describe(self, language: str | None = None) -> str:
        """The coefficient in a sentence."""
        figures = {"w": figure(self.w, 3), "chi": figure(self.chi_squared, 2), "p": figure(self.p, 3)}
        counts = {"n": self.n, "raters": self.n_raters, "df": self.df}
        message = "agreement-w" if math.isfinite(self.w) else "agreement-w-none"
        return text(language or preferred_language(), message, **figures, **counts)


def kendall_w(table: Floats) -> Concordance:
    """W of scores (n things, k raters), ties at their mean rank, complete.

    W = 12 S / (k² (n³ − n) − k Σ T) with S the squared deviations of the things' rank sums and T = Σ (t³ − t) of
    each rater's ties; χ² = k (n − 1) W on n − 1 degrees of freedom. Source: Kendall & Babington Smith (1939),
    Annals of Mathematical Statistics 10, 275-287; ties: Kendall (1970), Rank correlation methods, ch. 6.

    Raises:
        MeasureError: a missing score, fewer than two things or raters.
    """
    n, k = table.shape
    missing = int((~np.isfinite(table)).sum())
    if missing or n < 2 or k < 2:
        raise MeasureError(Problem("agreement-w-table", {"missing": missing, "things": n, "raters": k}))
    sums = rankdata(table, axis=0).sum(axis=1)
    ties = 0
    for column in table.T:
        sizes = np.unique(column, return_counts=True)[1]
        ties += int(np.sum(sizes**3 - sizes))
    most = k**2 * (n**3 - n) - k * ties
    if most <= 0:
        return Concordance(math.nan, math.nan, n - 1, math.nan, n, k)
    w = float(12 * np.sum((sums - sums.mean()) ** 2) / most)
    chi_squared = k * (n - 1) * w
    return Concordance(w, chi_squared, n - 1, float(chdtrc(n - 1, chi_squared)), n, k)
