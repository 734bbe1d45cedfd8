"""Agreement between the raters of one person: r_wg and r_wg(J).

The variance of the raters' scores is set against the variance that raters would show who answer at random, each
score being equally likely: σ²_EU = (A² − 1) / 12 for A scores (James, Demaree & Wolf 1984, Journal of Applied
Psychology 69, 85-98). Variances have n − 1 in the denominator. Agreement worse than random is set to 0, as
James et al. and LeBreton & Senter (2008, Organizational Research Methods 11, 815-852) advise.
"""

from __future__ import annotations

from math import nan

import numpy as np

from zhiren.measure.results import Floats


def uniform_variance(n_scores: int) -> float:
    """σ²_EU: the variance of answers at random on a scale of ``n_scores`` scores; NaN where nobody can differ."""
    return (n_scores**2 - 1) / 12 if n_scores > 1 else nan


def rwg(variance: Floats, n_scores: int) -> Floats:
    """r_wg = 1 − s² / σ²_EU for variances of any shape, at least 0; NaN where the variance is NaN."""
    return np.maximum(1 - variance / uniform_variance(n_scores), 0.0)


def rwg_j(variances: Floats, n_scores: int) -> Floats:
    """r_wg(J) of each ratee on J items: ``variances`` has shape (n_ratees, J), the result (n_ratees,).

    J·q / (J·q + s̄² / σ²_EU) with q = 1 − s̄² / σ²_EU and s̄² the mean of the items' variances (James et al.
    1984, equation 2). An item without a variance (fewer than two raters observed it) is left out and J counts
    the others; NaN where no item has one. 0 where s̄² exceeds σ²_EU.
    """
    n = np.isfinite(variances).sum(axis=1)
    sums = np.nansum(variances, axis=1)
    share = np.divide(sums, n, out=np.full(len(n), np.nan), where=n > 0) / uniform_variance(n_scores)
    agreement = n * np.maximum(1 - share, 0.0)
    return np.asarray(agreement / (agreement + share))
