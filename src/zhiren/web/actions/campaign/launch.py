"""The launch: what was set up becomes what people were promised."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from zhiren.errors import CampaignError, Problem
from zhiren.web.actions.activity import record
from zhiren.web.actions.campaign.promise import promise_of
from zhiren.web.actions.campaign.raters import BATCH, drop_idle_raters
from zhiren.web.actions.campaign.states import State, check_move, move
from zhiren.web.actions.checklist import checklist
from zhiren.web.actions.link import give_links
from zhiren.web.actions.message import queue_announcements, queue_invitations
from zhiren.web.models import Account, Assignment, Campaign, Ratee, RaterIdentity


@transaction.atomic
def open_campaign(campaign: Campaign, by: Account | None, *, accepted: Collection[str] = ()) -> int:
    """Launch: freeze the promise and who is where, give every rater a link, write the invitations.

    ``accepted`` holds the ids of the checklist's warnings that HR ticked. Returns how many are invited.

    Raises:
        CampaignError: the campaign is no draft, the checklist has something missing, or a warning not accepted.
    """
    locked = Campaign.objects.select_for_update().get(pk=campaign.pk)
    check_move(locked, State.OPEN)
    if locked.state != State.DRAFT:
        raise CampaignError(Problem("campaign-launched-already"))
    problems = [
        Problem("campaign-not-ready" if check.status == "missing" else "campaign-not-ticked", {"check": check.id})
        for check in checklist(locked)
        if check.status == "missing" or (check.status == "warning" and check.id not in accepted)
    ]
    if problems:
        raise CampaignError(problems)
    begin(campaign)
    n = queue_invitations(campaign)
    queue_announcements(campaign, "announcement")
    record(by, "campaign-launched", campaign, n=n)
    return n


def begin(campaign: Campaign) -> None:
    """Freeze, give links, open: a launch without the messages."""
    Assignment.objects.filter(ratee__campaign=campaign, state=Assignment.State.PROPOSED).delete()
    drop_idle_raters(campaign)
    _freeze_people(campaign)
    raters = list(campaign.raters.order_by("pk"))
    give_links(raters)
    RaterIdentity.objects.bulk_create([RaterIdentity(rater=rater) for rater in raters], batch_size=BATCH)
    now = timezone.now()
    opens_at = campaign.opens_at if campaign.opens_at and campaign.opens_at > now else now
    move(campaign, State.OPEN, launched_at=now, opens_at=opens_at, promise=promise_of(campaign))


def _freeze_people(campaign: Campaign) -> None:
    ratees = list(campaign.ratees.select_related("person__unit", "person__position", "person__manager"))
    for ratee in ratees:
        person = ratee.person
        ratee.as_launched = {
            "name": person.name,
            "unit": person.unit.name if person.unit else "",
            "position": person.position.title if person.position else "",
            "manager": person.manager.number if person.manager else "",
        }
    Ratee.objects.bulk_update(ratees, ["as_launched"], batch_size=500)
