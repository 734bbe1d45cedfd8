"""What a rater has before them: whom, and how long it takes."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from zhiren.language import text
from zhiren.web import bridge
from zhiren.web.models import Assignment, Campaign, Rater

SECONDS_PER_ITEM = 7
SECONDS_PER_OPEN_QUESTION = 45
MOST_NAMES = 12


@dataclass(frozen=True)
class Workload:
    """Whom a rater has still to rate: names in the order of their numbers, and whether they rate themselves."""

    names: tuple[str, ...]
    rates_self: bool = False

    @property
    def n_ratees(self) -> int:
        """How many they are."""
        return len(self.names) + self.rates_self

    def people(self, language: str) -> str:
        """The names as one phrase; a long list is cut and says how many there are."""
        own = [text(language, "message-yourself")] if self.rates_self else []
        shown = text(language, "message-between-names").join([*own, *self.names][:MOST_NAMES])
        if self.n_ratees <= MOST_NAMES:
            return shown
        return text(language, "message-and-more", names=shown, n=self.n_ratees)


def workloads(campaign: Campaign, raters: Iterable[Rater]) -> Mapping[int, Workload]:
    """By rater's pk, for those who have something open. Costs one query."""
    wanted = {rater.pk for rater in raters}
    rows = (
        Assignment.objects.filter(
            rater__campaign=campaign, state__in=Assignment.OUTSTANDING, ratee__excused_at=None
        )
        .order_by("ratee__person__number")
        .values_list("rater_id", "ratee__person__name", "relationship")
    )
    names: dict[int, list[str]] = defaultdict(list)
    selves: set[int] = set()
    for rater, name, relationship in rows:
        if relationship == "self":
            selves.add(rater)
        else:
            names[rater].append(name)
    busy = wanted & (selves | names.keys())
    return {rater: Workload(tuple(names[rater]), rater in selves) for rater in busy}


def minutes_per_ratee(campaign: Campaign, language: str) -> float:
    """How long the questionnaire on one person takes, from the number of its questions."""
    items = len(bridge.campaign_questionnaire(campaign, language).items)
    seconds = items * SECONDS_PER_ITEM + len(campaign.open_questions) * SECONDS_PER_OPEN_QUESTION
    return seconds / 60


def total_minutes(each: float, n_ratees: int) -> int:
    """Whole minutes for all of them, at least one."""
    return max(1, math.ceil(each * n_ratees))
