"""Drift: raters who become more severe or more lenient as time goes by."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.measure.diagnostics.multiple_tests import LEVEL, false_discovery, two_sided
from zhiren.measure.diagnostics.rater_indices import NOTABLE, Index, Residuals, pair_spread
from zhiren.measure.results import Floats

FEWEST_OCCASIONS = 3


@dataclass(frozen=True, eq=False)
class Drift:
    """How fast each rater's severity changed, arrays of shape (n_raters,); NaN where it cannot be told.

    ``slope`` and its ``error`` are in points of the scale for one unit of time, more severe being positive;
    ``first`` and ``last`` are the ends of the time in which the rater rated, ``n_ratees`` how many persons'
    ratings have an occasion. The index ``drift`` is the slope times the time between the ends.
    """

    slope: Floats
    error: Floats
    first: Floats
    last: Floats
    n_ratees: npt.NDArray[np.intp]


def drift(data: Residuals, occasion: Floats, width: float) -> tuple[Index, Drift]:
    """Change in a rater's severity from their first to their last occasion, by the line through pairs' residuals.

    Weighted least squares of a pair's mean residual on its occasion, within each rater; the spread of pairs is
    pooled over raters, as for severity (Myford & Wolfe 2009, Journal of Educational Measurement 46, 371-389, on
    drift of severity). ``occasion`` (n_pairs,) is in any unit of time, NaN where it is not known: such pairs take
    no part. NaN with fewer than three pairs, or all on one occasion. Other raters are the norm: a change that all
    raters share is not seen where all rate at the same times.
    """
    known = np.isfinite(occasion)
    n = np.where(known, data.n, 0.0)
    when = np.where(known, occasion, 0.0)
    dated = np.bincount(data.rater[known], minlength=data.n_raters)
    total = data.within_rater(n)
    centre = _ratio(data.within_rater(n * when), total, total > 0)
    time = np.where(known, when - centre[data.rater], 0.0)
    squares = data.within_rater(n * time**2)
    first, last = (np.full(data.n_raters, end) for end in (np.inf, -np.inf))
    np.minimum.at(first, data.rater[known], occasion[known])
    np.maximum.at(last, data.rater[known], occasion[known])
    varies = (dated >= FEWEST_OCCASIONS) & (last > first)
    slope = -_ratio(data.within_rater(n * time * data.sums / data.n), squares, varies)
    error = _ratio(np.sqrt(data.within_rater((n * time) ** 2) * pair_spread(data)), squares, varies)
    z = _ratio(slope, error, varies & (error > 0))
    p = false_discovery(two_sided(z))
    first, last = (np.where(dated > 0, end, np.nan) for end in (first, last))
    change = slope * (last - first)
    index = Index("drift", change, z, p, (p < LEVEL) & (np.abs(change) >= NOTABLE * width))
    return index, Drift(slope, error, first, last, dated)


def _ratio(a: Floats, b: Floats, there: npt.NDArray[np.bool_]) -> Floats:
    return np.asarray(np.divide(a, b, out=np.full(len(a), np.nan), where=there))
