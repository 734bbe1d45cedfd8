"""From arrays to the figures that are kept: rounded, None where there is none, distributions that name nobody."""

from __future__ import annotations

import math

import numpy as np

from zhiren.measure.results import Floats
from zhiren.report.quality.content import Extent, Histogram

DECIMALS = 4
_FEWEST_CLASSES = 2
_MANY = 20  # thresholds: then a twentieth of the members is no fewer than the threshold


def known(value: float) -> float | None:
    """The figure, rounded so that it is the same on every machine; None for NaN and infinity."""
    return round(float(value), DECIMALS) + 0.0 if math.isfinite(value) else None


def extent(values: Floats) -> Extent:
    """Lowest, median and highest of values (n,); zeros without any."""
    if not len(values):
        return Extent(0.0, 0.0, 0.0)
    return Extent(*(round(float(v), DECIMALS) for v in np.percentile(values, [0, 50, 100])))


def histogram(values: Floats, width: float, threshold: int) -> Histogram | None:
    """Values (n,) in classes of ``width`` or wider, each with at least ``threshold`` members; NaN is left out.

    Classes that hold too few join the neighbour with fewer members, so that nobody stands alone at an end. None
    where there are not enough for two classes.
    """
    there = values[np.isfinite(values)]
    if len(there) < _FEWEST_CLASSES * threshold:
        return None
    low = math.floor(there.min() / width + 1e-9)
    number = np.floor(there / width + 1e-9).astype(np.intp) - low
    counts = np.bincount(number).tolist()
    edges = [round((low + k) * width, DECIMALS) for k in range(len(counts) + 1)]
    edges, counts = _merged(edges, counts, threshold)
    is_small = len(there) < _MANY * threshold
    ends = _inner(there, threshold) if is_small else np.percentile(there, [5, 50, 95])
    fifth, median, last = (round(float(v), DECIMALS) for v in ends)
    return Histogram(len(there), tuple(edges), tuple(counts), median, fifth, last, is_small)


def _inner(there: Floats, threshold: int) -> Floats:
    """Median between the means of as many values at either end as the threshold: no end is one rater's."""
    ordered = np.sort(there)
    return np.array([ordered[:threshold].mean(), np.median(ordered), ordered[-threshold:].mean()])


def _merged(edges: list[float], counts: list[int], threshold: int) -> tuple[list[float], list[int]]:
    while len(counts) > 1 and min(counts) < threshold:
        k = counts.index(min(counts))
        beside = [j for j in (k - 1, k + 1) if 0 <= j < len(counts)]
        other = min(beside, key=lambda j: counts[j])
        first = min(k, other)
        counts[first : first + 2] = [counts[first] + counts[first + 1]]
        del edges[first + 1]
    return edges, counts
