"""Reminders at nine in the campaign's morning, once a day, not to those who just heard from it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from web.making import make_assignment, make_campaign, make_rater
from zhiren.web.actions.message import queue_invitations
from zhiren.web.actions.reminder import queue_due_reminders, reminder_days
from zhiren.web.models import Activity, Campaign, Channel, Message

pytestmark = pytest.mark.django_db

CLOSES = datetime(2026, 12, 10, 10, tzinfo=UTC)  # 18:00 in Shanghai


def make_reminded(**fields: object) -> Campaign:
    given = {"closes_at": CLOSES, "reminders": [7, 3, 1], "time_zone": "Asia/Shanghai", **fields}
    campaign = make_campaign(**given)
    make_assignment(make_rater(campaign, mail="a@example.com"))
    return campaign


def test_days_are_counted_back_from_the_close_on_the_campaigns_clocks() -> None:
    late = datetime(2026, 12, 10, 16, 30, tzinfo=UTC)  # already the 11th in Shanghai
    campaign = make_reminded(closes_at=late, reminders=[1, "3", 3])

    assert reminder_days(campaign) == [date(2026, 12, 8), date(2026, 12, 10)]
    assert reminder_days(make_campaign(closes_at=None, reminders=[1])) == []


@pytest.mark.parametrize(
    ("now", "kinds"),
    [
        (datetime(2026, 12, 7, 0, 59, tzinfo=UTC), []),  # 08:59
        (datetime(2026, 12, 7, 1, 0, tzinfo=UTC), ["reminder"]),  # 09:00
        (datetime(2026, 12, 7, 15, 59, tzinfo=UTC), ["reminder"]),  # 23:59: the worker was away all day
        (datetime(2026, 12, 8, 5, 0, tzinfo=UTC), []),
        (datetime(2026, 12, 9, 1, 0, tzinfo=UTC), ["last-reminder"]),
        (datetime(2026, 12, 11, 1, 0, tzinfo=UTC), []),
    ],
)
def test_at_nine_on_the_day(now: datetime, kinds: list[str]) -> None:
    make_reminded()

    queue_due_reminders(now)
    queue_due_reminders(now)

    assert [m.kind for m in Message.objects.all()] == kinds
    assert Activity.objects.filter(verb="reminders-scheduled").count() == len(kinds)


@pytest.mark.parametrize("state", ["draft", "paused", "closed"])
def test_only_open_campaigns_remind(state: str) -> None:
    make_reminded(state=state)

    assert queue_due_reminders(datetime(2026, 12, 7, 2, tzinfo=UTC)) == 0


def test_whoever_just_heard_is_left_in_peace() -> None:
    campaign = make_reminded()
    queue_invitations(campaign)
    now = datetime(2026, 12, 7, 2, tzinfo=UTC)
    Message.objects.update(created_at=now - timedelta(hours=1))
    make_assignment(make_rater(campaign, mail="b@example.com"))

    assert queue_due_reminders(now) == 1
    assert Message.objects.get(kind="reminder").address == "b@example.com"


def test_the_groups_are_reminded_too() -> None:
    make_reminded()
    Channel.objects.create(kind="lark", name="all", url="https://l", language="en")

    queue_due_reminders(datetime(2026, 12, 7, 2, tzinfo=UTC))

    assert Message.objects.get(channel="lark").subject == ("Annual assessment closes on 2026-12-10, 18:00 (UTC+8)")
