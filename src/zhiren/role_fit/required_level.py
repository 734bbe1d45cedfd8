"""What a role may require, from those who are in it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.role_fit.counts import count_interval

FEWEST_INCUMBENTS = 5


@dataclass(frozen=True)
class LevelSuggestion:
    """The level that most incumbents meet.

    ``level`` None: fewer than ``FEWEST_INCUMBENTS`` of them could be judged. ``meeting`` is the expected number of
    ``n`` who meet each level, from the lowest on. ``clear``: at least half meet the level whatever the errors
    (95 %), and fewer than half the next.
    """

    level: int | None
    n: int
    meeting: tuple[float, ...]
    clear: bool


def suggest_level(chances: npt.NDArray[np.float64]) -> LevelSuggestion:
    """The highest level that is met, by expectation, by at least half of the incumbents; the lowest at least.

    ``chances``, shape (n_incumbents, n_levels), that each meets each level; NaN: cannot be judged. A person of
    whom one cannot tell weighs nothing: with |2p − 1| as the weight of certainty, the weighted majority meets a
    level exactly where the mean chance is at least ½.
    """
    known = chances[np.isfinite(chances).all(axis=1)]
    n = len(known)
    if n < FEWEST_INCUMBENTS:
        return LevelSuggestion(None, n, (), clear=False)
    counted = [count_interval(known[:, level]) for level in range(known.shape[1])]
    met = [place for place, (expected, _, _) in enumerate(counted) if 2 * expected >= n]
    place = max(met, default=0)
    clear = 2 * counted[place][1] >= n and (place + 1 == len(counted) or 2 * counted[place + 1][2] < n)
    return LevelSuggestion(place + 1, n, tuple(round(expected, 1) for expected, _, _ in counted), clear=clear)
