"""Sending: once, in order of need, and honest about what is not known."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from web.making import make_assignment, make_campaign, make_rater
from zhiren.errors import Problem
from zhiren.language import LANGUAGES
from zhiren.web.actions.job import said
from zhiren.web.actions.link import link_of
from zhiren.web.actions.message import queue_invitations, queue_message, send_due_messages, sending
from zhiren.web.actions.message.sending import WAITS, due_messages
from zhiren.web.models import Account, Assignment, Campaign, Channel, Message, Rater, SignInLink
from zhiren.web.notify.outcome import NotNow, Refused, Unsure

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _mail_server(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from zhiren.web.mail_server import MailServer

    settings.DEFAULT_FROM_EMAIL = "HR <hr@example.com>"
    monkeypatch.setattr(sending, "CONFIGURATION", replace(sending.CONFIGURATION, mail_server=MailServer("smtp")))


@pytest.fixture
def invited() -> Message:
    campaign = make_campaign()
    make_assignment(make_rater(campaign, "Ada", mail="ada@example.com"))
    queue_invitations(campaign)
    return Message.objects.get()


def failing(error: Exception) -> Any:
    def send(*_: Any) -> None:
        raise error

    return send


def test_the_link_is_put_in_when_it_is_sent(invited: Message) -> None:
    assert send_due_messages() == 1

    sent = mail.outbox[0]
    link = link_of(invited.rater)
    html = sent.alternatives[0].content
    assert (sent.to, sent.from_email) == (["ada@example.com"], "HR <hr@example.com>")
    assert sent.body.count(link) == 1
    assert f'href="{link}"' in html
    assert "{link}" not in sent.body + html
    assert sent.extra_headers["Auto-Submitted"] == "auto-generated"
    assert sent.extra_headers["Message-ID"].endswith("@example.com>")
    invited.refresh_from_db()
    assert (invited.state, invited.tries, invited.error) == ("sent", 1, "")
    assert "{link}" in invited.body
    assert link not in invited.body


def test_nothing_is_sent_twice(invited: Message) -> None:
    assert [send_due_messages(), send_due_messages()] == [1, 0]
    assert len(mail.outbox) == 1


def test_a_rater_without_a_link_is_given_one(invited: Message) -> None:
    Rater.objects.update(token_hash=None, link_nonce="")

    send_due_messages()

    assert link_of(Rater.objects.get()) in mail.outbox[0].body


def test_a_crash_in_between_leaves_it_for_a_person(invited: Message, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: Any) -> None:
        raise KeyboardInterrupt  # as a kill would: nothing after it runs

    monkeypatch.setattr(sending, "send_mail", die)
    with pytest.raises(KeyboardInterrupt):
        send_due_messages()
    monkeypatch.undo()

    invited.refresh_from_db()
    assert invited.state == "sending"
    assert send_due_messages() == 0
    assert mail.outbox == []


def test_another_worker_has_it(invited: Message) -> None:
    with sending.Senders() as senders:
        Message.objects.update(state="sending")
        assert sending.send_message(invited, senders) is False
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("error", "state", "said_in_english"),
    [
        (NotNow(Problem("bot-unreachable")), "waiting", "The group bot’s address cannot be reached."),
        (
            Refused(Problem("mail-refused", {"address": "a", "said": "550 no"})),
            "refused",
            "The mail server refuses a",
        ),
        (Unsure(Problem("bot-answer-lost")), "sending", "The group bot did not answer in time."),
        (RuntimeError("a fault"), "sending", "Something went wrong in the program while sending"),
    ],
)
def test_each_outcome_is_kept(
    error: Exception, state: str, said_in_english: str, invited: Message, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "send_mail", failing(error))

    send_due_messages()

    invited.refresh_from_db()
    assert invited.state == state
    assert said(invited.error, "en").startswith(said_in_english)
    assert all(said(invited.error, language) for language in LANGUAGES)
    assert send_due_messages() == 0


def test_tries_again_ever_later_and_then_no_more(invited: Message, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "send_mail", failing(NotNow(Problem("bot-unreachable"))))
    waits = []
    for _ in WAITS:
        before = timezone.now()
        send_due_messages()
        invited.refresh_from_db()
        waits.append(round((invited.not_before - before).total_seconds() / 60))
        assert invited.state == "waiting"
        Message.objects.update(not_before=before)

    send_due_messages()

    invited.refresh_from_db()
    assert waits == [1, 5, 15, 60, 240, 720]
    assert (invited.state, invited.tries) == ("failed", len(WAITS) + 1)


def test_a_server_that_is_away_keeps_the_mail_waiting(invited: Message, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiren.web.notify.mail.get_connection", lambda: Away())

    send_due_messages()

    invited.refresh_from_db()
    assert invited.state == "waiting"
    assert said(invited.error, "en") == "The mail server cannot be reached: gone. It is tried again later."


class Away:
    def open(self) -> None:
        raise OSError("gone")

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda: Campaign.objects.update(state="closed"), "message-campaign-not-open"),
        (lambda: Rater.objects.update(revoked_at=timezone.now()), "message-link-revoked"),
        (lambda: Assignment.objects.update(state="finished"), "message-nothing-open"),
    ],
)
def test_what_has_lost_its_sense_is_not_sent(change: Any, why: str, invited: Message) -> None:
    change()

    send_due_messages()

    invited.refresh_from_db()
    assert (invited.state, why in invited.error) == ("dropped", True)
    assert mail.outbox == []


def test_a_paused_campaign_waits(invited: Message) -> None:
    Campaign.objects.update(state="paused")

    assert send_due_messages() == 0
    Campaign.objects.update(state="open")
    assert send_due_messages() == 1


def test_without_a_mail_server_mail_waits(invited: Message, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    monkeypatch.setattr(sending, "CONFIGURATION", replace(sending.CONFIGURATION, mail_server=None))

    assert send_due_messages() == 0


def test_what_is_not_due_waits(invited: Message) -> None:
    Message.objects.update(not_before=timezone.now() + timedelta(minutes=1))

    assert send_due_messages() == 0


def test_who_waits_at_the_screen_comes_first(invited: Message) -> None:
    queue_message(
        "device-check",
        key="code",
        address="b@example.com",
        language="en",
        values={"name": "B", "campaign": "C", "code": "123456", "minutes": 10},
    )

    assert [m.kind for m in due_messages()] == ["device-check", "invitation"]
    send_due_messages(1)
    code = Message.objects.get(key="code")
    assert "123456" in mail.outbox[0].body
    assert "123456" not in code.body


def test_a_link_to_sign_in_is_made_when_it_is_sent() -> None:
    account = Account.objects.create_account("lin@example.com", role="owner")
    queue_message(
        "sign-in-link",
        key="s",
        address=account.mail,
        language="en",
        values={"name": "Lin", "minutes": 15},
        account=account,
    )
    assert SignInLink.objects.count() == 0

    send_due_messages()

    link = SignInLink.objects.get()
    assert link.account == account
    assert timedelta(minutes=14) < link.expires_at - timezone.now() <= timedelta(minutes=15)
    assert "/sign-in/link/" in mail.outbox[0].body
    assert link.token_hash not in mail.outbox[0].body


def test_a_link_for_nobody_is_refused() -> None:
    queue_message(
        "sign-in-link", key="s", address="a@example.com", language="en", values={"name": "A", "minutes": 9}
    )

    send_due_messages()

    assert Message.objects.get().state == "refused"


def test_groups_are_told_through_their_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setitem(sending.ANNOUNCE, "wecom", lambda bot, words: told.append((bot.url, words.title)))
    bot = Channel.objects.create(kind="wecom", name="all", url="https://w", language="en")
    given = {"kind": "announcement", "channel": "wecom", "language": "en", "not_before": timezone.now()}
    Message.objects.create(key="1", bot=bot, subject="Begun", body="words", **given)
    Message.objects.create(key="2", bot=None, subject="Begun", body="words", **given)

    send_due_messages()

    assert told == [("https://w", "Begun")]
    assert list(Message.objects.order_by("key").values_list("state", flat=True)) == ["sent", "refused"]
