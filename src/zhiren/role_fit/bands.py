"""Bands instead of ranks: who cannot be told apart stands together."""

from __future__ import annotations

from collections.abc import Sequence

from zhiren.role_fit.fit import Fit


def bands(fits: Sequence[Fit]) -> list[list[int]]:
    """Places in ``fits`` of those who could be judged, in bands, the best first.

    A band holds its best, by the expected share, and all whose interval overlaps with theirs; the next begins with
    the best of the rest (Cascio, Outtz, Zedeck & Goldstein 1991: fixed bands, here with each person's own error).
    Within a band there is no order: places rise.
    """
    left = sorted((i for i, fit in enumerate(fits) if fit.judged), key=lambda i: -fits[i].expected)
    found = []
    while left:
        floor = fits[left[0]].low
        band = [i for i in left if i == left[0] or fits[i].high >= floor]
        found.append(sorted(band))
        left = [i for i in left if i not in set(band)]
    return found
