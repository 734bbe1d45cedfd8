"""Indices of how raters use a scale, each with a test over the persons whom a rater rated.

x is a score, E and V what an average rater would score and its variance, b the rater's mean of x − E; d a pair of
rater and ratee, the unit of every test, since a rater's scores of one person hang together:

    severity       −b
    halo           Σ (x − x̄_d)² over Σ (E − Ē_d)² + (1 − 1/n_d) Σ V          within each pair: too little, halo
    central        Σ (x − middle)² over Σ (E + b − middle)² + V              too little, too near the middle
    range          Σ (x − x̄)² over Σ (E − Ē)² + (1 − 1/n) Σ V               over all of a rater's scores
    inconsistency  Σ (x − E − b)² over (1 − 1/n) Σ V                         information-weighted mean square
    (infit)

Sources: Saal, Downey & Lahey (1980), Psychological Bulletin 88, 413-428 (the kinds of error); Myford & Wolfe
(2003, 2004), Journal of Applied Measurement 4, 386-422 and 5, 189-227 (their indices by residuals).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from zhiren.measure.diagnostics.multiple_tests import LEVEL, false_discovery, two_sided
from zhiren.measure.results import Floats

FEWEST_RATEES = 2
NOTABLE = 0.1  # of the scale's width: a difference in severity smaller than this is not flagged
NARROW = 0.5  # half the variance to be expected, or less
WIDE = 1.5  # infit beyond which measurement suffers (Linacre 2002, Rasch Measurement Transactions 16, 878)


@dataclass(frozen=True, eq=False)
class Index:
    """One index of all raters, arrays of shape (n_raters,); NaN with too few ratees, or where nothing is expected.

    ``value`` is in points of the scale (severity, drift) or a ratio of found to expected; ``p`` is adjusted for
    testing all raters.
    """

    name: str
    value: Floats
    z: Floats
    p: Floats
    flagged: npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Residuals:
    """Scores, expectations and variances (n_pairs, n_items), NaN where not observed, and each pair's rater."""

    rater: npt.NDArray[np.intp]
    n_raters: int
    score: Floats
    expected: Floats
    variance: Floats

    def within_rater(self, values: Floats) -> Floats:
        """Σ over a rater's pairs of values (n_pairs,)."""
        return np.asarray(np.bincount(self.rater, values, self.n_raters), dtype=np.float64)

    @property
    def n(self) -> Floats:
        """Scores of each pair: shape (n_pairs,)."""
        return np.asarray(np.isfinite(self.score).sum(axis=1).astype(np.float64))

    @property
    def sums(self) -> Floats:
        """Σ (x − E) of each pair."""
        return np.asarray(np.nansum(self.score - self.expected, axis=1))

    @property
    def bias(self) -> Floats:
        """b of each rater; NaN without scores."""
        return _ratio(self.within_rater(self.sums), self.within_rater(self.n))


def rater_indices(data: Residuals, low_score: int, high_score: int, *, own_scale: bool) -> tuple[Index, ...]:
    """All five indices. With ``own_scale`` variances are known up to a factor: all raters are the norm."""
    bias = data.bias[data.rater][:, None]
    middle, width = (low_score + high_score) / 2, high_score - low_score
    share = 1 - 1 / data.within_rater(data.n)[data.rater]
    noise = np.nansum(data.variance, axis=1)
    n = data.n
    centre = _ratio(data.within_rater(np.nansum(data.score, axis=1)), data.within_rater(n))[data.rater]
    level = _ratio(data.within_rater(np.nansum(data.expected, axis=1)), data.within_rater(n))[data.rater]
    single = 1 - 1 / n
    parts = {  # found, expected before noise, noise: by pair
        "halo": (_spread(data.score), _spread(data.expected), single * noise, n - 1),
        "central": (_about(data.score, middle), _about(data.expected + bias, middle), noise, n),
        "range": (_about(data.score, centre[:, None]), _about(data.expected, level[:, None]), share * noise, n),
        "inconsistency": (_about(data.score - data.expected, bias), 0 * n, share * noise, n),
    }
    indices = [_severity(data, NOTABLE * width)]
    for name, (found, systematic, unsystematic, weight) in parts.items():
        factor = 1.0
        if own_scale and unsystematic.sum() > 0:
            factor = max((found.sum() - systematic.sum()) / unsystematic.sum(), 0.05)
        indices.append(_ratio_index(name, data, found, systematic + factor * unsystematic, weight))
    return tuple(indices)


def pair_spread(data: Residuals) -> float:
    """Variance of pairs' mean residuals within raters, pooled; NaN where nobody rated two persons."""
    means = data.sums / data.n
    return _pooled_variance(data, means)


def _severity(data: Residuals, notable: float) -> Index:
    bias = np.where(_enough(data), data.bias, np.nan)
    error = np.sqrt(data.within_rater(data.n**2) * pair_spread(data)) / data.within_rater(data.n)
    z = _ratio(-bias, error)
    p = false_discovery(two_sided(z))
    return Index("severity", -bias, z, p, (p < LEVEL) & (np.abs(bias) >= notable))


def _ratio_index(name: str, data: Residuals, found: Floats, expected: Floats, weight: Floats) -> Index:
    """Found over expected; its test is of the pairs' mean difference, with the spread pooled over raters."""
    value = np.where(_enough(data), _ratio(data.within_rater(found), data.within_rater(expected)), np.nan)
    used = weight > 0
    each = np.divide(found - expected, weight, out=np.zeros_like(weight), where=used)
    total = data.within_rater(weight)
    mean = _ratio(data.within_rater(found - expected), total)
    error = _ratio(np.sqrt(data.within_rater(weight**2) * _pooled_variance(data, each)), total)
    z = np.where(np.isfinite(value), _ratio(mean, error), np.nan)
    high = name == "inconsistency"
    p = false_discovery(np.asarray(ndtr(-z if high else z)))
    return Index(name, value, z, p, (p < LEVEL) & ((value > WIDE) if high else (value < NARROW)))


def _enough(data: Residuals) -> npt.NDArray[np.bool_]:
    return np.bincount(data.rater, minlength=data.n_raters) >= FEWEST_RATEES


def _pooled_variance(data: Residuals, values: Floats) -> float:
    pairs = np.bincount(data.rater, minlength=data.n_raters)
    mean = _ratio(data.within_rater(values), pairs.astype(np.float64))
    df = float(np.maximum(pairs - 1, 0).sum())
    return float(np.sum((values - mean[data.rater]) ** 2) / df) if df else float("nan")


def _spread(values: Floats) -> Floats:
    """Σ (v − v̄)² of each row."""
    n = np.isfinite(values).sum(axis=1)
    mean = np.nansum(values, axis=1) / n
    return _about(values, mean[:, None])


def _about(values: Floats, centre: Floats | float) -> Floats:
    return np.asarray(np.nansum((values - centre) ** 2, axis=1))


def _ratio(a: Floats, b: Floats) -> Floats:
    return np.asarray(np.divide(a, b, out=np.full(np.shape(a), np.nan), where=b > 0))
