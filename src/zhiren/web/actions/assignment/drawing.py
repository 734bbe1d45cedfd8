"""A campaign's draw: candidates from the org chart, pairs into rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db import transaction

from zhiren.web.actions.activity import record
from zhiren.web.actions.assignment.draw import draw
from zhiren.web.actions.assignment.plan import Group, Pair
from zhiren.web.actions.campaign.raters import BATCH, drop_idle_raters, raters_of_people
from zhiren.web.actions.campaign.setup import check_draft
from zhiren.web.models import Account, Assignment, Campaign, Person, Ratee


@transaction.atomic
def draw_assignments(campaign: Campaign, by: Account | None = None) -> int:
    """Draw who rates whom by the campaign's rules; what HR or nominations put there stays. Returns the new pairs.

    Raises:
        CampaignError: the campaign was launched.
    """
    check_draft(campaign)
    Assignment.objects.filter(ratee__campaign=campaign, by_hand=False).delete()
    ratees = list(campaign.ratees.select_related("person"))
    kept = _kept(campaign)
    groups = wished_groups(campaign, ratees)
    pairs = draw(
        groups,
        kept=[p for p in kept if p.relationship != "self"],
        cap=campaign.most_per_rater,
        threshold=campaign.score_threshold,
        seed=campaign.assignment_seed,
    )
    if "self" in campaign.groups:
        own = {p.ratee for p in kept if p.relationship == "self"}
        keys = (_key(ratee.person_id) for ratee in ratees)
        pairs += [Pair(key, key, "self") for key in keys if key not in own]
    _store(campaign, ratees, pairs)
    drop_idle_raters(campaign)
    record(by, "assignments-drawn", campaign, n=len(pairs))
    return len(pairs)


def wished_groups(campaign: Campaign, ratees: Iterable[Ratee]) -> list[Group]:
    """The groups to draw, with their candidates from the org chart. Costs one query."""
    managers, reports = _chart()
    groups = []
    for relationship, wish in campaign.groups.items():
        if relationship == "self" or wish.get("source") != "chart":
            continue
        for ratee in ratees:
            found = chart_candidates(ratee.person, relationship, managers, reports)
            candidates = tuple(map(_key, found))
            groups.append(Group(_key(ratee.person_id), relationship, candidates, int(wish["count"])))
    return groups


def chart_candidates(
    person: Person, relationship: str, managers: Mapping[int, int | None], reports: Mapping[int, list[int]]
) -> list[int]:
    """Who stands to a person in a relationship: people by pk, only those who are here."""
    if relationship == "manager":
        return [person.manager_id] if person.manager_id in managers else []
    if relationship == "report":
        return reports.get(person.pk, [])
    if relationship == "peer" and person.manager_id:
        return [other for other in reports.get(person.manager_id, []) if other != person.pk]
    return []


def _chart() -> tuple[dict[int, int | None], dict[int, list[int]]]:
    """Of everybody who is here: the manager, and the people who report to them."""
    here = Person.objects.filter(status=Person.Status.ACTIVE).order_by("pk")
    managers = dict(here.values_list("pk", "manager_id"))
    reports: dict[int, list[int]] = defaultdict(list)
    for person, manager in managers.items():
        if manager:
            reports[manager].append(person)
    return managers, reports


def _key(person: int) -> str:
    return f"p{person:010}"


def _kept(campaign: Campaign) -> list[Pair]:
    """What stays: pairs put there by hand. Proposals that wait for the manager do not count yet."""
    rows = (
        Assignment.objects.filter(ratee__campaign=campaign, by_hand=True)
        .exclude(state=Assignment.State.REPLACED)
        .values_list("ratee__person_id", "rater_id", "rater__person_id", "relationship", "state")
    )
    return [
        Pair(_key(ratee), _key(person) if person else f"m{rater:010}", relationship)
        for ratee, rater, person, relationship, _ in rows
    ]


def _store(campaign: Campaign, ratees: Iterable[Ratee], pairs: Iterable[Pair]) -> None:
    pairs = list(pairs)
    by_key = {_key(ratee.person_id): ratee for ratee in ratees}
    raters = raters_of_people(campaign, {int(pair.rater[1:]) for pair in pairs})
    Assignment.objects.bulk_create(
        [
            Assignment(ratee=by_key[p.ratee], rater=raters[int(p.rater[1:])], relationship=p.relationship)
            for p in pairs
        ],
        batch_size=BATCH,
    )
