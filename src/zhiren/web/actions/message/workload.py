"""What a rater has before them: whom, and how long it takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from zhiren.language import LANGUAGES, text
from zhiren.web import bridge
from zhiren.web.actions.response import pace
from zhiren.web.models import Assignment, Campaign, Rater

MOST_NAMES = 12


@dataclass
class Workload:
    """Whom a rater has still to rate: names in the order of their numbers, whether themselves, how many items."""

    names: list[str] = field(default_factory=list)
    rates_self: bool = False
    items: int = 0
    comments: int = 0

    @property
    def n_ratees(self) -> int:
        """How many they are."""
        return len(self.names) + self.rates_self

    @property
    def minutes(self) -> int:
        """Whole minutes for all of them, at least one."""
        return max(1, pace.minutes(self.items, self.comments))

    def people(self, language: str) -> str:
        """The names as one phrase; a long list is cut and says how many there are."""
        own = [text(language, "message-yourself")] if self.rates_self else []
        shown = text(language, "message-between-names").join([*own, *self.names][:MOST_NAMES])
        if self.n_ratees <= MOST_NAMES:
            return shown
        return text(language, "message-and-more", names=shown, n=self.n_ratees)


def workloads(campaign: Campaign, raters: Iterable[Rater]) -> Mapping[int, Workload]:
    """By rater's pk, for those who have something open. Costs one query, two for an unknown framework."""
    wanted = {rater.pk for rater in raters}
    rows = (
        Assignment.objects.filter(
            rater__campaign=campaign, state__in=Assignment.OUTSTANDING, ratee__excused_at=None
        )
        .order_by("ratee__person__number")
        .values_list("rater_id", "ratee__person__name", "relationship", "ratee__role_id")
    )
    loads: dict[int, Workload] = {}
    items: dict[str, int] = {}
    for rater, name, relationship, of_ratee in rows:
        if rater not in wanted:
            continue
        role = of_ratee if campaign.by_role else ""
        if role not in items:
            language = (campaign.languages or LANGUAGES)[0]
            items[role] = len(bridge.campaign_questionnaire(campaign, language, role).items)
        load = loads.setdefault(rater, Workload())
        load.items += items[role]
        load.comments += len(campaign.open_questions)
        if relationship == "self":
            load.rates_self = True
        else:
            load.names.append(name)
    return loads
