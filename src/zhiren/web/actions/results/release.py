"""Closing, releasing, sealing: the last steps of a campaign."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from zhiren.errors import CampaignError, Problem
from zhiren.web.actions.activity import record
from zhiren.web.actions.campaign.states import move
from zhiren.web.actions.message.queueing import campaign_values, queue_message
from zhiren.web.actions.results.readable import open_to
from zhiren.web.models import Account, Assignment, Campaign, Ratee, Rater, RaterIdentity
from zhiren.web.settings import CONFIGURATION

State = Campaign.State


@transaction.atomic
def close_campaign(campaign: Campaign, by: Account | None) -> None:
    """Take no more answers. What is not finished is not handed in, and will not be counted."""
    move(campaign, State.CLOSED, closed_at=timezone.now())
    record(by, "campaign-closed", campaign)


def close_due_campaigns(now: datetime | None = None) -> int:
    """Close every campaign whose time is up; returns how many. The worker calls this once a minute."""
    due = Campaign.objects.filter(state__in=(State.OPEN, State.PAUSED), closes_at__lte=now or timezone.now())
    closed = 0
    for campaign in due.filter(is_trial=False):
        try:
            close_campaign(campaign, None)
        except CampaignError:  # HR closed or extended it in this moment
            continue
        closed += 1
    return closed


@transaction.atomic
def reopen_campaign(campaign: Campaign, by: Account | None, until: datetime) -> None:
    """Take late answers until a time. After scores were made they join only as ``admit_late`` allows.

    Raises:
        CampaignError: the time is past, or the campaign does not stand so that it can be reopened.
    """
    if until <= timezone.now():
        raise CampaignError(Problem("campaign-reopen-past"))
    move(campaign, State.OPEN, closes_at=until)
    record(by, "campaign-reopened", campaign)


@transaction.atomic
def release_reports(campaign: Campaign, by: Account | None) -> None:
    """Open the reports to those whom the campaign names, and tell the people they are about."""
    move(campaign, State.RELEASED, released_at=timezone.now())
    record(by, "campaign-released", campaign)
    told = campaign.ratees.filter(open_to("ratee"), reports__isnull=False).distinct()
    for ratee in told.select_related("person"):
        tell_ratee(ratee, campaign)


def tell_ratee(ratee: Ratee, campaign: Campaign) -> None:
    """Tell the person by mail that their report is there, once for each release."""
    person = ratee.person
    if not person.mail:
        return
    queue_message(
        "report-released",
        key=f"report-released:{campaign.pk}:{campaign.data_sets.count()}:{ratee.pk}",
        address=person.mail,
        language=person.language,
        values={
            **campaign_values(campaign, person.language),
            "name": person.name,
            "link": CONFIGURATION.url + reverse("reports"),
        },
        campaign=campaign,
    )


@transaction.atomic
def seal_campaign(campaign: Campaign, by: Account | None) -> None:
    """Destroy the link between raters and answers for good.

    Who was asked, and who rated whom, goes with it: from that pattern a rater could be found again. How many
    answered stays in the log.
    """
    finished = Assignment.objects.filter(ratee__campaign=campaign, state=Assignment.State.FINISHED).count()
    move(campaign, State.SEALED, sealed_at=timezone.now())
    n = RaterIdentity.objects.filter(rater__campaign=campaign).delete()[0]
    campaign.messages.exclude(rater=None).delete()
    Assignment.objects.filter(ratee__campaign=campaign).delete()
    Rater.objects.filter(campaign=campaign).delete()
    record(by, "campaign-sealed", campaign, raters=n, finished=finished)
