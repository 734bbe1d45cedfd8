"""What a panel of experts finds that a role requires."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from typing import Literal

import numpy as np

from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL
from zhiren.measure.agreement import rwg

Verdict = Literal["agreed", "partly", "disagreed", "too_few", "not_needed"]

FEWEST_VOTES = 3
AGREED, PARTLY = 0.7, 0.5


@dataclass(frozen=True)
class PanelResult:
    """Votes on one competency: the levels, ascending, how many found it not needed, and what follows.

    ``median`` and the quartiles ``lower`` and ``upper`` are over the levels, None without any; ``level`` is the
    one suggested: of two medians the lower, None where most find the competency not needed.
    """

    levels: tuple[int, ...]
    not_needed: int
    median: float | None
    lower: float | None
    upper: float | None
    level: int | None
    verdict: Verdict


def panel_result(votes: Sequence[int | None]) -> PanelResult:
    """Median, quartiles and agreement of votes; None is a vote for "not needed".

    Agreement is r_wg = 1 − s² / 2 against a uniform spread over five levels (James, Demaree & Wolf 1984), from
    .7 on agreed, below .5 disagreed (LeBreton & Senter 2008).
    """
    levels = sorted(vote for vote in votes if vote is not None)
    not_needed = len(votes) - len(levels)
    if not levels or not_needed > len(levels):
        verdict: Verdict = "not_needed" if not_needed >= FEWEST_VOTES else "too_few"
        return PanelResult(tuple(levels), not_needed, None, None, None, None, verdict)
    lower, median, upper = (float(q) for q in np.percentile(levels, [25, 50, 75]))
    verdict = "too_few" if len(levels) < FEWEST_VOTES else _agreement(levels)
    return PanelResult(tuple(levels), not_needed, median, lower, upper, floor(median), verdict)


def _agreement(levels: Sequence[int]) -> Verdict:
    variance = np.asarray(np.var(levels, ddof=1))
    agreement = float(rwg(variance, HIGHEST_LEVEL - LOWEST_LEVEL + 1))
    return "agreed" if agreement >= AGREED else "partly" if agreement >= PARTLY else "disagreed"
