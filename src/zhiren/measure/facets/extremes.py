"""Elements whose ratings are all at the bottom, or all at the top, of their scales.

Their maximum-likelihood measures are infinite, so they are set aside, with their observations, before the others
are estimated; that can make others extreme in turn. Afterwards each is measured from its observations with the
others, its score being moved inwards by a fraction of a score point (.3 in Facets and Winsteps: Linacre, A User's
Guide to FACETS, "Extreme scores").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from zhiren.measure.facets.data import FacetData
from zhiren.measure.facets.kernels import Floats, Integers, solve_levels
from zhiren.measure.facets.scales import Mask, Scales, Unused, scales_in_use

ESTIMATED, LOW, HIGH, UNMEASURED = 0, -1, 1, 9


@dataclass(frozen=True, eq=False)
class SetAside:
    """What is left for the estimation.

    ``active`` (n,) marks the observations that take part. For all E elements: ``state`` says estimated, extreme
    (low or high) or unmeasured; ``round_of`` in which round it was set aside (0: it was not).
    """

    active: Mask
    state: Integers
    round_of: Integers
    scales: Scales


def set_aside(data: FacetData, group: Integers, n_groups: int, fixed: Mask, unused: Unused) -> SetAside:
    """Put extreme elements aside until none is left. Anchored elements (``fixed``) always take part."""
    n_elements = int(data.first[-1])
    active = np.ones(len(data), dtype=np.bool_)
    state = np.zeros(n_elements, dtype=np.int64)
    round_of = np.zeros(n_elements, dtype=np.int64)
    this = 0
    while True:
        this += 1
        scales = scales_in_use(data, group, active, n_groups, unused)
        active &= scales.alive[group]
        category = scales.categories(data, group)
        n = _count(data, active, active)
        bottom = _count(data, active, active & (category == 0))
        top = _count(data, active, active & (category == scales.sizes[group] - 1))
        waiting = (state == ESTIMATED) & ~fixed
        state[waiting & (n == 0)] = UNMEASURED
        low, high = waiting & (n > 0) & (bottom == n), waiting & (n > 0) & (top == n)
        state[low], state[high] = LOW, HIGH
        round_of[low | high] = this
        if not (low | high).any():
            return SetAside(active, state, round_of, scales)
        active &= ~(low | high)[data.node].any(axis=1)


def _count(data: FacetData, active: Mask, rows: Mask) -> Integers:
    n_elements = int(data.first[-1])
    return np.bincount(data.node[rows & active].ravel(), minlength=n_elements)


def rows_with_measured(
    data: FacetData, group: Integers, aside: SetAside
) -> Iterator[tuple[int, Integers, Integers]]:
    """The extremes that can be measured, those set aside last first, each with what it is measured from.

    Yields the element, its observations (m,) whose other elements are all measured by then, and those elements
    (m, F − 1). An extreme that has no such observation is left out.
    """
    known = aside.state == ESTIMATED
    for this in range(int(aside.round_of.max()), 0, -1):
        found = []
        for element in np.flatnonzero(aside.round_of == this).tolist():
            column = data.facet_of[element]
            others = np.delete(data.node, column, axis=1)
            own = (data.node[:, column] == element) & aside.scales.alive[group]
            rows = np.flatnonzero(own & known[others].all(axis=1))
            if len(rows):
                found.append(element)
                yield element, rows, others[rows]
        known[found] = True


def measure_extremes(
    data: FacetData, group: Integers, aside: SetAside, kappa: Floats, level: Floats, adjustment: float
) -> tuple[Floats, Floats]:
    """Levels (E,) with the extremes' filled in, and the information each of them was measured with (E,).

    ``level`` is NaN for all that were set aside, and stays so for an extreme that nothing measures.
    """
    level, information = level.copy(), np.zeros(len(level))
    scales = aside.scales
    for element, rows, others in rows_with_measured(data, group, aside):
        offset, own = level[others].sum(axis=1), group[rows]
        highest = scales.steps[own, scales.sizes[own] - 1].sum()
        target = np.array([adjustment if aside.state[element] == LOW else highest - adjustment])
        starts = np.array([0, len(rows)])
        found, info = solve_levels(offset, own, scales.sizes, scales.steps, kappa, starts, target)
        level[element], information[element] = found[0], info[0]
    return level, information
