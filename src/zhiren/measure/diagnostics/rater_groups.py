"""Severity that differs by group of ratees."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.measure.diagnostics.multiple_tests import LEVEL, false_discovery, two_sided
from zhiren.measure.diagnostics.rater_indices import NOTABLE, Residuals, pair_spread

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
