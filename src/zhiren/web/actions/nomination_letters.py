"""Messages about nominations: to ratees who have not proposed, to managers with something to approve."""

from __future__ import annotations

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from zhiren.errors import CampaignError, Problem
from zhiren.web.actions.activity import record
from zhiren.web.actions.message import queue_message
from zhiren.web.actions.message.queueing import closing_time
from zhiren.web.actions.nomination import nominations_are_open
from zhiren.web.models import Account, Campaign, Person, Ratee
from zhiren.web.settings import CONFIGURATION


@transaction.atomic
def ask_for_proposals(campaign: Campaign, by: Account | None) -> int:
    """Ask every ratee who has not proposed, once a day at most; returns how many are written to.

    Raises:
        CampaignError: proposals are not taken.
    """
    if not nominations_are_open(campaign):
        raise CampaignError(Problem("campaign-no-nominations"))
    day = timezone.localdate().isoformat()
    waiting = campaign.ratees.filter(nominated_at=None, approved_at=None).exclude(person__mail="")
    n = 0
    for ratee in waiting.select_related("person"):
        ratee.campaign = campaign
        n += _queue("nomination", f"nomination:{campaign.pk}:{ratee.pk}:{day}", ratee, ratee.person)
    record(by, "proposals-asked", campaign, n=n)
    return n


def ask_for_approval(ratee: Ratee) -> None:
    """Tell a ratee's manager that a proposal waits; once for each time that it was put down."""
    manager = ratee.person.manager
    if manager is not None and manager.mail and ratee.nominated_at:
        key = f"approval:{ratee.campaign_id}:{ratee.pk}:{ratee.nominated_at:%Y%m%d%H%M%S}"
        _queue("approval", key, ratee, manager)


def _queue(kind: str, key: str, ratee: Ratee, to: Person) -> bool:
    values = {
        "name": to.name,
        "campaign": ratee.campaign.titled(to.language),
        "link": CONFIGURATION.url + reverse("nominate", args=[ratee.pk]),
        "closes": closing_time(ratee.campaign, to.language),
        "people": ratee.person.name,
    }
    message = queue_message(
        kind, key=key, address=to.mail, language=to.language, values=values, campaign=ratee.campaign
    )
    return message is not None
