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
from zhiren.web.models import Account, Assignment, Campaign, Ratee, Rater, RaterIdentity, ReportFile, ReportOpening
from zhiren.web.rules import may_see_campaigns
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
    if campaign.visibility.get("ratee") == "on_release":
        _tell_ratees(campaign)


def _tell_ratees(campaign: Campaign) -> None:
    reported = campaign.ratees.filter(reports__isnull=False).distinct().exclude(person__mail="")
    for ratee in reported.select_related("person"):
        person = ratee.person
        values = campaign_values(campaign, person.language)
        queue_message(
            "report-released",
            key=f"report-released:{campaign.pk}:{campaign.data_sets.count()}:{ratee.pk}",
            address=person.mail,
            language=person.language,
            values={**values, "name": person.name, "link": CONFIGURATION.url + reverse("reports")},
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


def open_report(ratee: Ratee, language: str, form: str, by: Account) -> ReportFile | None:
    """The latest report on a person as a file; the opening is noted, and shown to the person.

    HR reads what was scored last; everybody else what was scored when the reports were last released.
    """
    files = ReportFile.objects.filter(ratee=ratee, form=form).order_by("-scoring__created_at", "-pk")
    if not may_see_campaigns(by):
        files = files.filter(scoring__created_at__lte=ratee.campaign.released_at)
    found = files.filter(language=language).first() or files.first()
    if found is not None:
        ReportOpening.objects.create(ratee=ratee, account=by, form=form)
    return found
