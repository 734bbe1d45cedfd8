"""A pulse: chosen raters answer a goal's behaviours again after months, set against the campaign before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from zhiren.anonymity import PROTECTED, group_raters, view_competency
from zhiren.development import Goal, PulseResult, Verdict
from zhiren.measure.pulse import PulseChange, pulse_change
from zhiren.measure.results import Floats
from zhiren.ratings import Ratings
from zhiren.ratings.columns import RELATIONSHIPS, Relationship


def measure_pulse(
    goal: Goal,
    ratee: str,
    ratings: Ratings,
    answers: Sequence[Mapping[str, int]],
    *,
    competency_items: Sequence[str],
    asked: int,
    threshold: int,
    closed_on: date,
) -> PulseResult:
    """What a pulse found: one figure, of all raters and behaviours together, or why there is none.

    ``answers`` holds what each rater scored, by item; a behaviour not observed is absent. ``ratings`` are those of
    the campaign, on the same scale. Comparable raters are its protected ones: neither the person nor the manager.
    Of the behaviours only those count whose figure the campaign's report shows (``competency_items`` are all that
    were asked of the competency), so that the mean before tells nothing that the report withholds; and of the
    answers now, no more than one sum over at least ``threshold`` raters is ever told. The spread between raters is
    the campaign's, so a single answer shows in no interval.
    """
    shown = _shown_items(goal, ratee, ratings, competency_items, threshold)
    rated = [[scores[item] for item in shown if item in scores] for scores in answers]
    means = np.array([np.mean(scores) for scores in rated if scores])
    counts = np.array([float(len(scores)) for scores in rated if scores])
    answered = sum(bool(scores) for scores in answers) if not shown else len(means)
    result = PulseResult(
        goal.competency_id, goal.indicator_ids, closed_on, asked, answered, threshold, "no_baseline"
    )
    if answered < threshold:
        return replace(result, verdict="too_few")
    compared = _compare(ratee, ratings, shown, means, counts) if shown else None
    if compared is None:
        return result
    change, n_before = compared
    verdict: Verdict = "better" if change.low > 0 else "worse" if change.high < 0 else "unclear"
    return replace(result, verdict=verdict, n_before=n_before, **_rounded(change))


def _shown_items(
    goal: Goal, ratee: str, ratings: Ratings, competency_items: Sequence[str], threshold: int
) -> list[str]:
    """Those of the goal's behaviours whose figure the report on the ratee shows, not by the manager alone."""
    who: dict[Relationship, set[str]] = defaultdict(set)
    answered: dict[str, set[str]] = {item: set() for item in competency_items}
    if ratee not in ratings.ratees:
        return []
    for row in np.flatnonzero(ratings.ratee == ratings.ratees.index(ratee)):
        relationship, rater = RELATIONSHIPS[ratings.relationship[row]], ratings.raters[ratings.rater[row]]
        if relationship != "self":
            who[relationship].add(rater)
            item = ratings.items[ratings.item[row]]
            if item in answered:
                answered[item].add(rater)
    view = view_competency(group_raters(who, threshold), answered, threshold)
    return [item for item in goal.indicator_ids if view.items.get(item) == "shown"]


def _compare(
    ratee: str, ratings: Ratings, items: Sequence[str], means: Floats, counts: Floats
) -> tuple[PulseChange, int] | None:
    """The change, and how many raters the mean before rests on."""
    wanted = [ratings.items.index(item) for item in items]
    protected = [RELATIONSHIPS.index(relationship) for relationship in PROTECTED]
    rows = np.isin(ratings.item, wanted) & np.isin(ratings.relationship, protected)
    pair = ratings.ratee[rows].astype(np.int64) * len(ratings.raters) + ratings.rater[rows]
    pairs, place = np.unique(pair, return_inverse=True)
    n = np.bincount(place)
    sums = np.bincount(place, ratings.score[rows])
    subject = ratings.ratees.index(ratee)
    codes = pairs // len(ratings.raters)
    change = pulse_change(codes, sums / n, n.astype(np.float64), subject, means, counts)
    return None if change is None else (change, int((codes == subject).sum()))


def _rounded(change: PulseChange) -> dict[str, Any]:
    """By the names of a result's fields, rounded as in reports: too few digits to tell what one of many said."""
    return {name: round(value, 3 if name == "probability" else 2) for name, value in vars(change).items()}
