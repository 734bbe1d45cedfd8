"""How many of several people something holds for, when it holds for each with a probability of their own."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

_TAIL = 0.025


def count_interval(chances: npt.NDArray[np.float64]) -> tuple[float, int, int]:
    """Expected number and its 95 % interval, from independent chances (the Poisson binomial distribution)."""
    spread = np.ones(1)
    for chance in chances:
        spread = np.convolve(spread, [1 - chance, chance])
    cumulative = np.cumsum(spread)
    most = len(chances)
    low, high = (min(most, int(np.searchsorted(cumulative, at))) for at in (_TAIL, 1 - _TAIL))
    return float(chances.sum()), low, high
