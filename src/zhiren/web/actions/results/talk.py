"""The talk about a report: who waits for it, that it took place, and taking that back.

A talk opens the report of the latest release and no other, so a reader learns no more than from a release to all.
"""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from zhiren.errors import CampaignError, Problem, quote
from zhiren.web.actions.activity import record
from zhiren.web.actions.results.release import tell_ratee
from zhiren.web.models import Account, Ratee, ReportOpening, ReportTalk
from zhiren.web.rules import may_run_campaigns, may_see_campaigns

_AFTER_TALK = Q(campaign__visibility__ratee="after_talk") | Q(campaign__visibility__manager="after_talk")


def awaited_talks(account: Account) -> QuerySet[Ratee]:
    """The ratees whose released report waits for the talk: all for HR, a manager's own people whose they read."""
    found = Ratee.objects.filter(
        _AFTER_TALK,
        campaign__released_at__isnull=False,
        campaign__is_trial=False,
        talk__isnull=True,
        reports__isnull=False,
    ).distinct()
    if may_see_campaigns(account):
        return found
    return found.filter(person__manager=account.person_id or 0, campaign__visibility__manager="on_release")


@transaction.atomic
def record_talk(ratee: Ratee, by: Account, held_on: date, led_by: str) -> ReportTalk:
    """Note that the talk took place; this opens the report, and tells the person if it is open to them now.

    Raises:
        CampaignError: the day lies ahead or before the close, nobody is named, or the talk was noted already.
    """
    Ratee.objects.select_for_update().get(pk=ratee.pk)
    closed_at, today = ratee.campaign.closed_at, timezone.localdate()
    first = timezone.localdate(closed_at) if closed_at else date.min
    if not first <= held_on <= today:
        raise CampaignError(Problem("report-talk-day", {"value": quote(str(held_on)), "first": str(first)}))
    if not led_by.strip():
        raise CampaignError(Problem("report-talk-nobody"))
    if ReportTalk.objects.filter(ratee=ratee).exists():
        raise CampaignError(Problem("report-talk-twice", {"name": ratee.person.name}))
    talk = ReportTalk.objects.create(ratee=ratee, held_on=held_on, led_by=led_by.strip()[:80], recorded_by=by)
    record(by, "report-talk-held", ratee.campaign, name=ratee.person.name, day=str(held_on), led=talk.led_by)
    if ratee.campaign.visibility.get("ratee") == "after_talk":
        tell_ratee(ratee, ratee.campaign)
    return talk


@transaction.atomic
def undo_talk(ratee: Ratee, by: Account) -> None:
    """Take a noted talk back.

    Raises:
        CampaignError: there is none, a colleague noted it, or somebody has read the report since because of it.
    """
    talk = ReportTalk.objects.select_for_update().filter(ratee=ratee).first()
    if talk is None:
        raise CampaignError(Problem("report-talk-none", {"name": ratee.person.name}))
    if talk.recorded_by_id != by.pk and not may_run_campaigns(by):
        raise CampaignError(Problem("report-talk-others", {"name": ratee.person.name}))
    if is_used(ratee, talk):
        raise CampaignError(Problem("report-talk-used", {"name": ratee.person.name}))
    talk.delete()
    record(by, "report-talk-undone", ratee.campaign, name=ratee.person.name)


def is_used(ratee: Ratee, talk: ReportTalk) -> bool:
    """Whether somebody to whom the talk opened the report has read it: that cannot be taken back."""
    opens = ratee.campaign.visibility
    people = {"ratee": ratee.person_id, "manager": ratee.person.manager_id}
    waited = [person for reader, person in people.items() if opens.get(reader) == "after_talk" and person]
    openings = ReportOpening.objects.filter(ratee=ratee, at__gte=talk.recorded_at)
    return openings.filter(account__person__in=waited).exists()
