"""Ratees propose who rates them; their manager approves, or changes it; HR sees how far it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from zhiren.errors import CampaignError, Problem, quote
from zhiren.web.actions.activity import record
from zhiren.web.actions.assignment.edit import add_assignment, rater_of
from zhiren.web.actions.campaign.raters import drop_idle_raters
from zhiren.web.actions.campaign.setup import check_draft
from zhiren.web.models import Account, Assignment, Campaign, Person, Ratee

State = Assignment.State


@dataclass(frozen=True)
class Standing:
    """How far nominations are: ratees who have not proposed, who wait for approval, who are approved."""

    waiting: int
    proposed: int
    approved: int


def nominated_groups(campaign: Campaign) -> dict[str, int]:
    """The relationships for which ratees propose, each with the most they may name."""
    return {r: int(g["count"]) for r, g in campaign.groups.items() if g.get("source") == "nominated"}


def nominations_are_open(campaign: Campaign) -> bool:
    """Whether ratees may propose now."""
    return campaign.state == Campaign.State.DRAFT and campaign.ratees_nominate and bool(nominated_groups(campaign))


@transaction.atomic
def propose_raters(ratee: Ratee, chosen: Mapping[str, Collection[Person]], by: Account | None) -> None:
    """Put down a ratee's proposal, in place of an earlier one.

    Raises:
        CampaignError: proposals are not taken, the manager has approved, somebody is named twice, themselves, has
            left, or more are named than the campaign asks for; all of it at once.
    """
    campaign = ratee.campaign
    if not nominations_are_open(campaign):
        raise CampaignError(Problem("campaign-no-nominations"))
    if ratee.approved_at:
        raise CampaignError(Problem("campaign-nomination-approved"))
    problems = _proposal_problems(ratee, chosen)
    if problems:
        raise CampaignError(problems)
    _put_down(ratee, chosen, by, State.PROPOSED)
    ratee.nominated_at = timezone.now()
    ratee.save(update_fields=["nominated_at"])
    record(by, "raters-proposed", campaign, ratee=ratee.person.name)


@transaction.atomic
def approve_raters(ratee: Ratee, chosen: Mapping[str, Collection[Person]], by: Account | None) -> None:
    """Settle who rates a ratee: the proposal as it is, or as the manager changed it. Raises like proposing."""
    campaign = ratee.campaign
    if not nominations_are_open(campaign):
        raise CampaignError(Problem("campaign-no-nominations"))
    problems = _proposal_problems(ratee, chosen)
    if problems:
        raise CampaignError(problems)
    _put_down(ratee, chosen, by, State.WAITING)
    ratee.approved_at = timezone.now()
    ratee.save(update_fields=["approved_at"])
    record(by, "raters-approved", campaign, ratee=ratee.person.name)


@transaction.atomic
def reopen_nomination(ratee: Ratee, by: Account | None) -> None:
    """Let a ratee propose again after an approval: HR's decision."""
    check_draft(ratee.campaign)
    _of_nominations(ratee).update(state=State.PROPOSED)
    ratee.approved_at = None
    ratee.save(update_fields=["approved_at"])
    record(by, "nomination-reopened", ratee.campaign, ratee=ratee.person.name)


def standing(campaign: Campaign) -> Standing:
    """How far all ratees of a campaign are. Costs one query."""
    counts = campaign.ratees.aggregate(
        waiting=Count("pk", filter=Q(nominated_at=None, approved_at=None)),
        proposed=Count("pk", filter=Q(nominated_at__isnull=False, approved_at=None)),
        approved=Count("pk", filter=Q(approved_at__isnull=False)),
    )
    return Standing(**counts)


def nominated(ratee: Ratee) -> dict[str, list[Person]]:
    """Who stands in the nominated groups of a ratee now. Costs one query."""
    found: dict[str, list[Person]] = {relationship: [] for relationship in nominated_groups(ratee.campaign)}
    for assignment in _of_nominations(ratee).select_related("rater__person__unit", "rater__person__position"):
        found[assignment.relationship].append(assignment.rater.person)
    return found


def _of_nominations(ratee: Ratee) -> QuerySet[Any]:
    return ratee.assignments.filter(
        relationship__in=nominated_groups(ratee.campaign), by_hand=True, rater__person__isnull=False
    ).order_by("pk")


def _put_down(ratee: Ratee, chosen: Mapping[str, Collection[Person]], by: Account | None, state: str) -> None:
    _of_nominations(ratee).delete()
    for relationship, people in chosen.items():
        for person in people:
            rater = rater_of(ratee.campaign, person)
            ratee.assignments.filter(rater=rater, by_hand=False).delete()  # drawn: the proposal goes before it
            add_assignment(ratee, rater, relationship, by, state=state)
    drop_idle_raters(ratee.campaign)


def _proposal_problems(ratee: Ratee, chosen: Mapping[str, Collection[Person]]) -> list[Problem]:
    most = nominated_groups(ratee.campaign)
    problems = [Problem("campaign-nomination-group") for relationship in chosen if relationship not in most]
    seen: set[int] = set()
    for relationship, people in chosen.items():
        if len(people) > most.get(relationship, 0):
            problems.append(
                Problem("campaign-nomination-many", {"n": len(people), "most": most.get(relationship, 0)})
            )
        for person in people:
            if person.pk == ratee.person_id:
                problems.append(Problem("campaign-nomination-self"))
            elif person.pk in seen:
                problems.append(Problem("campaign-rater-twice", {"name": quote(person.name)}))
            elif person.status != Person.Status.ACTIVE:
                problems.append(Problem("campaign-person-left", {"name": quote(person.name)}))
            seen.add(person.pk)
    return problems
