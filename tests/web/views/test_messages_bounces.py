"""HR takes delivery reports in."""

from __future__ import annotations

from email import message_from_bytes

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from web.making import make_account, make_campaign, make_rater
from web.reports_of_delivery import HEADERS, report
from zhiren.web.actions.message.sending import Senders, send_message
from zhiren.web.models import Activity, Message
from zhiren.web.views.messages_bounces import LARGEST, MOST_FILES

pytestmark = pytest.mark.django_db
PAGE = "/messages/bounces/"


@pytest.fixture
def hr(client):
    client.force_login(make_account("hr_administrator"))
    return client


def make_message(key="k", **fields):
    given = {"kind": "report-released", "channel": "mail", "language": "en", "not_before": timezone.now()}
    rater = make_rater(make_campaign(), "Lin", mail="lin@example.com")
    row = Message.objects.create(
        **{**given, "key": key, "campaign": rater.campaign, "address": "Lin@example.com", **fields}
    )
    return row


def upload(client, *contents):
    files = [SimpleUploadedFile(f"{n}.eml", content) for n, content in enumerate(contents)]
    return client.post(PAGE, {"files": files})


def outcomes(page):
    return [(name, taken.outcome, taken.address) for name, taken in page.context["rows"]]


def test_a_mail_that_was_sent_and_came_back_is_marked_with_the_servers_words(hr):
    earlier, row = make_message("earlier"), make_message()
    for message in (earlier, row):
        with Senders() as senders:
            send_message(message, senders)
    sent = message_from_bytes(mail.outbox[0].message().as_bytes())
    content = report(HEADERS.format(message_id=sent["Message-ID"]))
    first, again = upload(hr, content), upload(hr, content)
    earlier.refresh_from_db()
    row.refresh_from_db()
    shown = hr.get(f"/messages/{earlier.pk}/").content.decode()

    assert outcomes(first) == [("0.eml", "marked", "lin@example.com")]
    assert outcomes(again) == [("0.eml", "known", "lin@example.com")]
    assert (earlier.state, row.state) == ("bounced", "sent")
    assert "550 5.1.1 &lt;lin@example.com&gt;: user unknown" in shown
    assert list(Activity.objects.values_list("verb", "values")) == [
        ("message-bounced", {"to": "Lin@example.com", "message": earlier.pk})
    ]


def test_without_the_identifier_the_latest_to_that_address_came_back(hr):
    at = timezone.now()
    old = make_message("old", state="sent", claimed_at=at.replace(year=2024))
    late = make_message("late", state="sending", claimed_at=at)
    waiting = make_message("waiting")
    page = upload(hr, report(""))

    assert outcomes(page) == [("0.eml", "marked", "lin@example.com")]
    states = dict(Message.objects.values_list("pk", "state"))
    assert states == {old.pk: "sent", late.pk: "bounced", waiting.pk: "waiting"}


def test_what_marks_nothing_says_why(hr):
    make_message(state="sent", claimed_at=timezone.now())
    contents = (
        report(HEADERS.format(message_id="<other@example.com>")),
        report("", address="sun@example.com"),
        report("", action="delayed"),
        b"Subject: Out of office\r\n\r\nBack on Monday.",
        b"x" * (LARGEST + 1),
    )
    page = upload(hr, *contents)

    assert outcomes(page) == [
        ("0.eml", "unknown", "lin@example.com"),
        ("1.eml", "unknown", "sun@example.com"),
        ("2.eml", "late", ""),
        ("3.eml", "no-report", ""),
        ("4.eml", "too-large", ""),
    ]
    assert Message.objects.get().state == "sent"


def test_the_page_waits_for_files(hr):
    page = hr.get(PAGE)

    assert (page.status_code, page.context["rows"], page.context["wrong"]) == (200, [], "")


@pytest.mark.parametrize("n", [0, MOST_FILES + 1])
def test_no_files_or_too_many_are_refused(hr, n):
    page = upload(hr, *[report("")] * n)

    assert (page.status_code, page.context["rows"], bool(page.context["wrong"])) == (400, [], True)


@pytest.mark.parametrize("role", ["hr_analyst", "employee", None])
def test_others_take_nothing_in(client, role):
    make_message(state="sent", claimed_at=timezone.now())
    if role:
        client.force_login(make_account(role))
    answer = upload(client, report(""))

    assert (answer.status_code, Message.objects.get().state) == (403 if role else 302, "sent")
