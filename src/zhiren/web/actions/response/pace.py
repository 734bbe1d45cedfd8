"""How long answering took, and what that and the answers' sameness tell the analysis. Nobody is made to change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

SECONDS_PER_ITEM = 7.0
SECONDS_PER_COMMENT = 45.0
LONGEST_PAUSE = 120.0  # s; beyond it the rater was away
FASTEST_READING = 2.0  # s an item, below which it was hardly read (Huang et al. 2012, J Bus Psychol 27, 99–114)
FEWEST_FOR_PACE = 5
FEWEST_FOR_STRAIGHT = 8


@dataclass(frozen=True)
class TimedAnswer:
    """One answer of a rater: whose, which score, when in seconds; ``timed`` where a device told the time."""

    response: int
    score: int | None
    at: float
    timed: bool = True


def seconds_each(answers: Sequence[TimedAnswer]) -> list[tuple[TimedAnswer, float]]:
    """What each answer took since the rater's one before, whoever that was about; pauses are left out."""
    timed = sorted((a for a in answers if a.timed), key=lambda a: a.at)
    gaps = ((b, b.at - a.at) for a, b in pairwise(timed))
    return [(answer, gap) for answer, gap in gaps if gap <= LONGEST_PAUSE]


def pace(answers: Sequence[TimedAnswer]) -> float:
    """Seconds an item takes this rater: the median of their own; the usual one while there are too few."""
    gaps = [gap for _, gap in seconds_each(answers)]
    if len(gaps) < FEWEST_FOR_PACE:
        return SECONDS_PER_ITEM
    return min(max(median(gaps), FASTEST_READING), 30.0)


def flags_of(response: int, answers: Sequence[TimedAnswer]) -> dict[str, float | int | bool]:
    """What the analysis should know of one response, given all answers of its rater.

    ``seconds``: median seconds an item; ``fast``: below what reading takes. Both are left out where the times
    are not known (answers sent without a script). ``straight``: the same score throughout; ``same_share``: the
    share of the commonest score; ``longest_run``: the longest run of one score, in the order of answering.
    """
    flags: dict[str, float | int | bool] = {}
    gaps = [gap for answer, gap in seconds_each(answers) if answer.response == response]
    if len(gaps) >= FEWEST_FOR_PACE:
        flags["seconds"] = round(median(gaps), 1)
        flags["fast"] = median(gaps) < FASTEST_READING
    own = sorted((a for a in answers if a.response == response), key=lambda a: a.at)
    scores = [a.score for a in own if a.score is not None]
    if len(scores) >= FEWEST_FOR_STRAIGHT:
        flags["straight"] = len(set(scores)) == 1
        flags["same_share"] = round(max(Counter(scores).values()) / len(scores), 2)
        flags["longest_run"] = _longest_run(scores)
    return flags


def seconds_spent(response: int, answers: Sequence[TimedAnswer]) -> int:
    """The seconds that went into one response, pauses left out."""
    return round(sum(gap for answer, gap in seconds_each(answers) if answer.response == response))


def minutes(items: int, comments: int, seconds_per_item: float = SECONDS_PER_ITEM) -> int:
    """Whole minutes that items and open questions take, rounded up; 0 for none."""
    return -(-round(items * seconds_per_item + comments * SECONDS_PER_COMMENT) // 60)


def _longest_run(scores: Sequence[int]) -> int:
    longest = run = 0
    last: int | None = None
    for score in scores:
        run = run + 1 if score == last else 1
        last = score
        longest = max(longest, run)
    return longest
