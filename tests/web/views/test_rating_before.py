"""The exercise before the first rating, and the check of a new device."""

from __future__ import annotations

import re

import pytest

from web.making import address, make_assignment, make_campaign, make_rater
from zhiren.language import LANGUAGES
from zhiren.web.actions.practice import STORIES
from zhiren.web.models import Assignment, Message, Rater

pytestmark = pytest.mark.django_db

ALL_THREES = {reference.item: "3" for story in STORIES for reference in story.references}


@pytest.mark.parametrize("scale", ["frequency-5", "level-5", "frequency-7"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_practice_compares_with_the_reference_and_says_why(client, scale, language):
    rater = make_rater(make_campaign(practice="required", scale=scale), language=language)
    assignment = make_assignment(rater)

    barred = client.get(address(rater, f"{assignment.pk}/"))
    leave = client.post(address(rater, "practice/"), {"then": "leave"})
    first = client.post(address(rater, "practice/"), {"TWK.1": "3"})
    compared = client.post(address(rater, "practice/"), {**ALL_THREES, "TWK.3": "none", "TWK.5": "5"})
    after = client.get(address(rater, f"{assignment.pk}/"))

    assert (barred["Location"], leave["Location"]) == (address(rater, "practice/"), address(rater))
    assert (first.context["incomplete"], compared.context["answered"], after.status_code) == (True, True, 200)
    apart = [e.apart for story in compared.context["stories"] for e in story.exercises]
    near = {"frequency-5": ["near", "far", "same"], "level-5": ["same", "far", "near"]}
    assert apart == [*near.get(scale, ["far", "far", "near"]), "same"]
    rater.refresh_from_db()
    assert rater.practised_at is not None


def test_a_score_where_the_story_tells_nothing_is_judged_otherwise(client):
    rater = make_rater(make_campaign(practice="offered"))
    page = client.post(address(rater, "practice/"), {**ALL_THREES, "TWK.1": "none"})

    assert [e.apart for story in page.context["stories"] for e in story.exercises] == [
        "other",
        "near",
        "same",
        "other",
    ]


def test_practice_is_skipped_where_it_may_be_and_absent_where_it_is_off(client):
    offered, off = (make_rater(make_campaign(practice=p)) for p in ("offered", "off"))
    make_assignment(offered)
    before = client.get(address(offered)).context["practice_due"]
    client.post(address(offered, "practice/"), {"then": "leave"})

    assert (before, client.get(address(offered)).context["practice_due"]) == (True, False)
    assert client.get(address(off, "practice/"))["Location"] == address(off)


@pytest.fixture
def draft():
    rater = make_rater(make_campaign(checks_new_device=True))
    rater.person.mail = "lin@example.com"
    rater.person.save()
    make_assignment(rater, state=Assignment.State.STARTED)
    return rater


def code_in(message: Message) -> str:
    return re.search(r"\b\d{6}\b", message.body).group()


def test_a_new_device_shows_the_code_once(client, draft):
    barred = client.get(address(draft))
    saved = client.post(address(draft, "answers"), "{}", content_type="application/json")
    client.post(address(draft, "check/"), {"then": "send"})
    code = code_in(Message.objects.get())
    entered = client.post(address(draft, "check/"), {"code": f" {code}"})

    assert (barred["Location"], saved.status_code, saved.json()["code"]) == (
        address(draft, "check/"),
        403,
        "device-check",
    )
    assert (entered["Location"], client.get(address(draft)).status_code) == (address(draft), 200)
    client.cookies.clear()
    client.post(address(draft, "check/"), {"code": code})
    assert client.get(address(draft))["Location"] == address(draft, "check/")


def test_the_device_of_the_first_answer_needs_no_code(client):
    rater = make_rater(make_campaign(checks_new_device=True))
    assignment = make_assignment(rater)
    client.get(address(rater))
    Assignment.objects.update(state=Assignment.State.STARTED)

    assert client.get(address(rater, f"{assignment.pk}/")).status_code == 200
    client.cookies.clear()
    assert client.get(address(rater, f"{assignment.pk}/"))["Location"] == address(rater, "check/")


def test_five_wrong_codes_bar_the_right_one(client, draft):
    client.post(address(draft, "check/"), {"then": "send"})
    code = code_in(Message.objects.get())
    for _ in range(5):
        client.post(address(draft, "check/"), {"code": "abc"})
    client.post(address(draft, "check/"), {"code": code})
    client.post(address(draft, "check/"), {"then": "send"})
    draft.refresh_from_db()

    assert (draft.check_tries, draft.devices, Message.objects.count()) == (5, [], 1)


def test_an_old_code_and_too_many_mails_are_refused(client, draft):
    for _ in range(5):
        client.post(address(draft, "check/"), {"then": "send"})
    code = code_in(Message.objects.order_by("-pk").first())
    Rater.objects.update(check_expires_at="2025-01-01T00:00Z")
    client.post(address(draft, "check/"), {"code": code})
    draft.refresh_from_db()

    assert (Message.objects.count(), draft.devices) == (3, [])


def test_without_a_mail_address_it_says_whom_to_ask(client, draft):
    draft.person.mail = ""
    draft.person.save()
    page = client.get(address(draft, "check/")).content.decode()
    client.post(address(draft, "check/"), {"then": "send"})

    assert ("Ask HR" in page, Message.objects.count()) == (True, 0)
