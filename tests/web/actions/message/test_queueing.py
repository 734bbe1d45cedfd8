"""Messages are written once, with what their readers need and without their links."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from web.making import make_assignment, make_campaign, make_person, make_rater
from zhiren.web import bridge
from zhiren.web.actions.link import token_of
from zhiren.web.actions.message import queue_announcements, queue_invitations, queue_message, queue_reminders
from zhiren.web.actions.message.queueing import closing_time
from zhiren.web.models import Assignment, Channel, Message, Ratee, Rater

pytestmark = pytest.mark.django_db


def test_one_invitation_a_rater_with_all_that_is_open() -> None:
    campaign = make_campaign(time_zone="Asia/Shanghai", closes_at=datetime(2026, 12, 4, 10, tzinfo=UTC))
    rater = make_rater(campaign, "Ada", mail="ada@example.com")
    make_assignment(rater, "Bo")
    make_assignment(rater, "Cy")
    make_assignment(rater, relationship="self")
    make_assignment(rater, "Done", state=Assignment.State.FINISHED)
    Ratee.objects.filter(pk=make_assignment(rater, "Excused").ratee_id).update(excused_at=timezone.now())

    assert queue_invitations(campaign) == 1

    message = Message.objects.get()
    assert (message.key, message.address, message.kind) == (
        f"invitation:{campaign.pk}:{rater.pk}",
        "ada@example.com",
        "invitation",
    )
    assert message.subject == "Annual assessment: your view is asked for"
    first, asked, purpose, link, until, *_ = message.body.split("\n\n")
    assert first == "Hello Ada,"
    assert asked.startswith("you are asked for your view on yourself, Bo, Cy. It takes about ")
    assert purpose == "To help everybody grow."
    assert link == "{link}"
    assert until.startswith("Please answer by 2026-12-04, 18:00 (UTC+8).")
    assert token_of(rater) not in message.body


def test_minutes_are_those_of_all_people() -> None:
    campaign = make_campaign()
    one, three = make_rater(campaign, mail="a@example.com"), make_rater(campaign, mail="b@example.com")
    make_assignment(one)
    for _ in range(3):
        make_assignment(three)

    queue_invitations(campaign)

    minutes = [int(m.body.split("about ")[1].split(" ")[0]) for m in Message.objects.order_by("pk")]
    assert 0 < minutes[0] < minutes[1] <= 3 * minutes[0]


def test_nothing_is_written_twice() -> None:
    campaign = make_campaign()
    make_assignment(make_rater(campaign, mail="a@example.com"))

    assert [queue_invitations(campaign), queue_invitations(campaign)] == [1, 0]
    day = date(2026, 12, 1)
    assert [queue_reminders(campaign, day=day), queue_reminders(campaign, day=day, is_last=True)] == [1, 0]
    assert queue_reminders(campaign, day=date(2026, 12, 2), is_last=True) == 1
    assert [m.kind for m in Message.objects.order_by("pk")] == ["invitation", "reminder", "last-reminder"]


def test_who_has_nothing_open_or_no_link_any_more_hears_nothing() -> None:
    campaign = make_campaign()
    make_rater(campaign, mail="idle@example.com")
    make_assignment(make_rater(campaign, mail="gone@example.com", revoked_at=timezone.now()))
    Rater.objects.filter(mail="gone@example.com").update(revoked_at=timezone.now())

    assert queue_invitations(campaign) == 0


def test_only_the_raters_given() -> None:
    campaign = make_campaign()
    first, second = make_rater(campaign, mail="a@example.com"), make_rater(campaign, mail="b@example.com")
    make_assignment(first)
    make_assignment(second)

    assert queue_reminders(campaign, raters=[second]) == 1
    assert Message.objects.get().rater == second


def test_without_an_address_the_message_is_refused_and_says_so() -> None:
    campaign = make_campaign()
    make_assignment(make_rater(campaign))

    queue_invitations(campaign)

    message = Message.objects.get()
    assert (message.state, message.error) == ("refused", '[{"code": "message-no-address", "values": {}}]')


def test_address_of_the_person_and_language_of_the_rater() -> None:
    campaign = make_campaign()
    person = make_person("林悦", mail="lin@example.com")
    rater = Rater.objects.create(campaign=campaign, person=person, language="zh-Hans")
    make_assignment(rater, "陈静")
    make_assignment(rater, "王磊")

    queue_invitations(campaign)

    message = Message.objects.get()
    assert (message.address, message.subject) == ("lin@example.com", "年度测评：想听听您的看法")
    assert "想请您谈谈对陈静、王磊的看法" in message.body


def test_long_lists_of_people_are_cut() -> None:
    campaign = make_campaign()
    rater = make_rater(campaign, mail="a@example.com")
    for number in range(14):
        make_assignment(rater, f"N{number:02}")

    queue_invitations(campaign)

    assert "N00, N01" in Message.objects.get().body
    assert "N11 and others (14 people in all)" in Message.objects.get().body


def test_not_before_the_campaign_opens() -> None:
    opens = datetime(2099, 1, 1, tzinfo=UTC)
    campaign = make_campaign(opens_at=opens, closes_at=None)
    make_assignment(make_rater(campaign, mail="a@example.com"))

    queue_invitations(campaign)

    assert Message.objects.get().not_before == opens
    assert closing_time(campaign, "en") == "—"


def test_by_role_counts_what_each_role_is_asked() -> None:
    campaign = make_campaign(by_role=True, languages=[])
    make_assignment(make_rater(campaign, mail="a@example.com"), role_id="none-such")

    assert queue_invitations(campaign) == 1


def test_any_message_has_its_key_once() -> None:
    given = {"address": "a@example.com", "language": "en", "values": {"name": "{link}", "code": 12, "minutes": 9}}

    first = queue_message("device-check", key="k", **given)
    second = queue_message("device-check", key="k", **given)

    assert first is not None
    assert second is None
    assert first.body.startswith("Hello ｛link｝,")
    assert "{campaign}" in first.subject  # a value that is not given stays to be seen


def test_announcements_go_to_the_campaigns_groups_or_the_installations() -> None:
    campaign, other = make_campaign(), make_campaign()
    Channel.objects.create(kind="wecom", name="all", url="https://w", language="zh-Hans")
    Channel.objects.create(kind="lark", name="off", url="https://l", is_on=False)
    own = Channel.objects.create(kind="dingtalk", name="own", url="https://d", language="en", campaign=other)
    day = date(2026, 12, 1)

    assert queue_announcements(campaign, "announcement", day) == 1
    assert queue_announcements(campaign, "announcement", day) == 0
    assert queue_announcements(other, "announcement-reminder") == 1

    first, second = Message.objects.order_by("pk")
    assert (first.channel, first.address, first.subject) == ("wecom", "all", "年度测评开始了")
    assert (second.channel, second.bot) == ("dingtalk", own)
    assert "{" not in first.subject + first.body + second.subject + second.body


def test_a_number_of_queries_that_does_not_grow() -> None:
    campaign = make_campaign()
    bridge._framework.cache_clear()
    counts = []
    for n_new in (1, 3, 40):  # SQLite takes 49 rows an insert
        for _ in range(n_new):
            make_assignment(make_rater(campaign, mail=f"r{Rater.objects.count()}@example.com"))
        with CaptureQueriesContext(connection) as queries:
            assert queue_invitations(campaign) == n_new
        counts.append(len(queries))

    assert counts[1:] == [counts[1]] * 2
    assert counts[0] == counts[1] + 1  # the framework, which then stays in memory
