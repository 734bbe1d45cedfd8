"""What a draw comes to: loads, groups, connection, and whose report would have nothing to show."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from statistics import median
from typing import cast

from zhiren.anonymity import NAMED, group_raters
from zhiren.ratings.columns import RELATIONSHIPS, Relationship
from zhiren.web import bridge
from zhiren.web.actions.assignment.connect import Forest
from zhiren.web.actions.response.pace import minutes
from zhiren.web.models import Assignment, Campaign

_COUNTED = ("proposed", "waiting", "started", "finished")


@dataclass(frozen=True)
class Gap:
    """A ratee with fewer raters in a group than a figure needs, or than were wished."""

    ratee: int
    name: str
    relationship: str
    have: int
    wanted: int


@dataclass(frozen=True)
class GroupTally:
    """One relationship over all ratees: raters wished, raters there, ratees with fewer than the threshold."""

    relationship: str
    wanted: int
    have: int
    thin: int


@dataclass(frozen=True)
class Part:
    """Ratees who hang together through shared raters; ``names`` of the first few."""

    n_ratees: int
    names: tuple[str, ...]


@dataclass(frozen=True)
class AssignmentReport:
    """The draw as it stands.

    ``loads``: so many ratees (themselves not counted), so many raters. ``thin``: groups with 1 … threshold−1
    raters, which reports merge with others. ``at_risk``: ratees none of whose protected groups, merged or not,
    would meet the threshold. ``unmanaged``: ratees whom no manager rates though managers are asked. ``parts``: one
    is connected.
    """

    n_ratees: int
    n_raters: int
    n_pairs: int
    loads: tuple[tuple[int, int], ...]
    groups: tuple[GroupTally, ...]
    thin: tuple[Gap, ...]
    at_risk: tuple[Gap, ...]
    unmanaged: tuple[Gap, ...]
    parts: tuple[Part, ...]
    over_cap: int
    typical_minutes: int
    longest_minutes: int

    @property
    def heaviest(self) -> int:
        """The most ratees that one rater has."""
        return self.loads[-1][0] if self.loads else 0


@dataclass(frozen=True)
class _Row:
    ratee: int
    rater: int
    relationship: str


def assignment_report(campaign: Campaign) -> AssignmentReport:
    """What the draw comes to. Costs two queries, and the framework's where it is not in memory."""
    rated = campaign.ratees.filter(excused_at=None).order_by("person__number")
    ratees = {pk: (name, role) for pk, name, role in rated.values_list("pk", "person__name", "role_id")}
    pairs = Assignment.objects.filter(ratee__campaign=campaign, state__in=_COUNTED, ratee__excused_at=None)
    rows = [_Row(*row) for row in pairs.order_by("pk").values_list("ratee_id", "rater_id", "relationship")]
    names = {pk: name for pk, (name, _) in ratees.items()}
    raters: dict[int, dict[str, set[str]]] = {pk: defaultdict(set) for pk in ratees}
    for row in rows:
        raters[row.ratee][row.relationship].add(str(row.rater))
    loads = Counter(row.rater for row in rows if row.relationship != "self")
    spent = _minutes_each(campaign, rows, {pk: role for pk, (_, role) in ratees.items()})
    return AssignmentReport(
        n_ratees=len(ratees),
        n_raters=len({row.rater for row in rows}),
        n_pairs=len(rows),
        loads=tuple(sorted(Counter(loads.values()).items())),
        groups=tuple(_tallies(campaign, raters)),
        thin=tuple(_thin(campaign, names, raters)),
        at_risk=tuple(_at_risk(campaign, names, raters)),
        unmanaged=tuple(
            Gap(pk, name, "manager", 0, 1)
            for pk, name in names.items()
            if "manager" in campaign.groups and not raters[pk].get("manager")
        ),
        parts=tuple(_parts(names, rows)),
        over_cap=sum(load > campaign.most_per_rater for load in loads.values()),
        typical_minutes=round(median(spent.values())) if spent else 0,
        longest_minutes=max(spent.values(), default=0),
    )


def _tallies(campaign: Campaign, raters: dict[int, dict[str, set[str]]]) -> list[GroupTally]:
    tallies = []
    for relationship in RELATIONSHIPS:
        have = [len(groups.get(relationship, ())) for groups in raters.values()]
        wish = campaign.groups.get(relationship)
        if wish is None and not any(have):
            continue
        thin = sum(0 < n < campaign.score_threshold for n in have) if relationship not in NAMED else 0
        count = int(wish["count"]) if wish else 0
        tallies.append(GroupTally(relationship, count * len(raters), sum(have), thin))
    return tallies


def _thin(campaign: Campaign, names: dict[int, str], raters: dict[int, dict[str, set[str]]]) -> list[Gap]:
    least = campaign.score_threshold
    return [
        Gap(pk, names[pk], relationship, len(groups[relationship]), least)
        for pk, groups in raters.items()
        for relationship in RELATIONSHIPS
        if relationship not in NAMED and 0 < len(groups.get(relationship, ())) < least
    ]


def _at_risk(campaign: Campaign, names: dict[int, str], raters: dict[int, dict[str, set[str]]]) -> list[Gap]:
    """By the rule that reports themselves go by."""
    found = []
    for pk, groups in raters.items():
        asked = {cast(Relationship, r): who for r, who in groups.items() if r != "self"}
        grouping = group_raters(asked, campaign.score_threshold)
        if not grouping.protected:
            found.append(Gap(pk, names[pk], "", len(grouping.protected_raters), campaign.score_threshold))
    return found


def _parts(names: dict[int, str], rows: list[_Row]) -> list[Part]:
    """The largest first. Rating oneself ties nobody to anybody."""
    ratee_index = {pk: i for i, pk in enumerate(names)}
    rater_index = {pk: i for i, pk in enumerate(sorted({row.rater for row in rows}), start=len(names))}
    forest = Forest(len(ratee_index) + len(rater_index))
    for row in rows:
        if row.relationship != "self":
            forest.join(ratee_index[row.ratee], rater_index[row.rater])
    members: dict[int, list[str]] = defaultdict(list)
    for pk, index in ratee_index.items():
        members[forest.part(index)].append(names[pk])
    largest_first = sorted(members.values(), key=len, reverse=True)
    return [Part(len(part), tuple(part[:5])) for part in largest_first]


def _minutes_each(campaign: Campaign, rows: list[_Row], roles: dict[int, str]) -> dict[int, int]:
    """Minutes that each rater needs for all of theirs."""
    items: Counter[int] = Counter()
    people: Counter[int] = Counter()
    asked: dict[str, int] = {}
    for row in rows:
        role = roles[row.ratee] if campaign.by_role else ""
        if role not in asked:
            asked[role] = bridge.n_items(campaign, role)
        items[row.rater] += asked[role]
        people[row.rater] += 1
    n_questions = len(campaign.open_questions)
    return {rater: minutes(items[rater], people[rater] * n_questions) for rater in items}
