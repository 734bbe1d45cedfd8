"""Reminders on the days a campaign names, at nine in its own morning."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from zhiren.web.actions.activity import record
from zhiren.web.actions.message import queue_announcements, queue_reminders
from zhiren.web.models import Activity, Campaign

HOUR = time(9)
QUIET = timedelta(hours=20)


def reminder_days(campaign: Campaign) -> list[date]:
    """The days on which to remind, in order: so many days before the close, on the campaign's own clocks."""
    if campaign.closes_at is None:
        return []
    last = timezone.localtime(campaign.closes_at, ZoneInfo(campaign.time_zone)).date()
    return sorted({last - timedelta(days=int(days)) for days in campaign.reminders})


def queue_due_reminders(now: datetime | None = None) -> int:
    """Write today's reminders of every open campaign where it is past nine; once a day each. Returns how many."""
    now = now or timezone.now()
    written = 0
    open_now = Campaign.objects.filter(state=Campaign.State.OPEN, closes_at__gt=now)
    for campaign in open_now.exclude(reminders=[]):
        local = timezone.localtime(now, ZoneInfo(campaign.time_zone))
        days = reminder_days(campaign)
        if local.date() in days and local.time() >= HOUR and not _reminded(campaign, local.date()):
            written += _remind(campaign, local, is_last=local.date() == days[-1])
    return written


def _reminded(campaign: Campaign, day: date) -> bool:
    lines = Activity.objects.filter(campaign=campaign, verb="reminders-scheduled")
    return lines.filter(values__day=day.isoformat()).exists()


def _remind(campaign: Campaign, now: datetime, *, is_last: bool) -> int:
    """Whoever heard from the campaign within the last day is left in peace."""
    day = now.date()
    lately = campaign.messages.filter(created_at__gt=now - QUIET, rater__isnull=False)
    raters = campaign.raters.exclude(pk__in=lately.values("rater"))
    written = queue_reminders(campaign, day=day, is_last=is_last, raters=raters)
    queue_announcements(campaign, "announcement-reminder", day)
    record(None, "reminders-scheduled", campaign, day=day.isoformat(), n=written)
    return written
