"""Severity that changes: over time, and by group of ratees."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.measure.diagnostics.multiple_tests import LEVEL, false_discovery, two_sided
from zhiren.measure.diagnostics.rater_indices import NOTABLE, Index, Residuals, pair_spread
from zhiren.measure.results import Floats

FEWEST_OCCASIONS = 3
FEWEST_IN_GROUP = 2


@dataclass(frozen=True)
class GroupSeverity:
    """How much more severe (points of the scale) a rater is to one group of ratees than to all the others."""

    rater: str
    group: str
    value: float
    z: float
    p: float
    flagged: bool


def drift(data: Residuals, occasion: Floats, width: float) -> Index:
    """Change in a rater's severity from their first to their last occasion, by the line through pairs' residuals.

    NaN with fewer than three pairs, or all on one occasion. ``occasion`` (n_pairs,) is in any unit of time.
    """
    mean = data.sums / data.n
    n = data.within_rater(data.n)
    pairs = np.bincount(data.rater, minlength=data.n_raters)
    with np.errstate(invalid="ignore"):
        time = occasion - (data.within_rater(data.n * occasion) / n)[data.rater]
    squares = data.within_rater(data.n * time**2)
    varies = (pairs >= FEWEST_OCCASIONS) & (squares > 0)
    slope = _where(data.within_rater(data.n * time * mean), squares, varies)
    error = _where(np.sqrt(data.within_rater((data.n * time) ** 2) * pair_spread(data)), squares, varies)
    first, last = (np.full(data.n_raters, end) for end in (np.inf, -np.inf))
    np.minimum.at(first, data.rater, occasion)
    np.maximum.at(last, data.rater, occasion)
    change = np.where(varies, -slope * np.where(varies, last - first, 0.0), np.nan)
    z = _where(-slope, error, varies & (error > 0))
    p = false_discovery(two_sided(z))
    return Index("drift", change, z, p, (p < LEVEL) & (np.abs(change) >= NOTABLE * width))


def severity_by_group(
    data: Residuals, group: npt.NDArray[np.str_], raters: tuple[str, ...], width: float
) -> tuple[GroupSeverity, ...]:
    """Differential severity of every rater to every group (n_pairs,) of which they rated two or more, and others
    too.

    What all raters do alike to a group is taken out first: it is no rater's doing.
    """
    names, code = np.unique(group, return_inverse=True)
    common = np.bincount(code, data.sums) / np.bincount(code, data.n)
    mean = data.sums / data.n - common[code]
    spread = pair_spread(data)
    found: list[tuple[str, str, float, float]] = []
    for g, name in enumerate(names.tolist()):
        inside, outside = (np.where(code == g, 1.0, 0.0), np.where(code == g, 0.0, 1.0))
        n_in, n_out = data.within_rater(inside), data.within_rater(outside)
        for r in np.flatnonzero((n_in >= FEWEST_IN_GROUP) & (n_out >= FEWEST_IN_GROUP)):
            mine = data.rater == r
            value = float(mean[mine & (code != g)].mean() - mean[mine & (code == g)].mean())
            error = float(np.sqrt(spread * (1 / n_in[r] + 1 / n_out[r])))
            found.append((raters[r], name, value, value / error if error > 0 else float("nan")))
    z = np.array([row[3] for row in found])
    p = false_discovery(two_sided(z))
    return tuple(
        GroupSeverity(*row, float(q), bool(q < LEVEL and abs(row[2]) >= NOTABLE * width))
        for row, q in zip(found, p, strict=True)
    )


def _where(a: Floats, b: Floats, there: npt.NDArray[np.bool_]) -> Floats:
    return np.asarray(np.divide(a, b, out=np.full(len(a), np.nan), where=there))
