"""Saving, finishing and declining over the wire."""

from __future__ import annotations

import json
import time

import pytest

from web.making import address, make_assignment, make_campaign, make_rater
from zhiren.language import LANGUAGES
from zhiren.web.models import Answer, Assignment, Campaign, Ratee, Rater

pytestmark = pytest.mark.django_db
State = Assignment.State


@pytest.fixture(params=LANGUAGES)
def rater(request):
    return make_rater(make_campaign(), "Lin", request.param)


def post(client, rater, **fields):
    now = round(time.time() * 1000)
    body = json.dumps({"device": "d", "now": now, "answers": [], **fields})
    return client.post(address(rater, "answers"), body, content_type="application/json")


def answer(assignment, score, item="INT.1"):
    return {"assignment": assignment.pk, "item": item, "score": score, "at": round(time.time() * 1000)}


def test_what_is_stored_is_acknowledged(client, rater):
    assignment = make_assignment(rater)
    reply = post(client, rater, answers=[answer(assignment, 4)])
    said = reply.json()

    assert (reply.status_code, said["code"], said["revisions"], said["left"]) == (
        200,
        "stored",
        {str(assignment.pk): 1},
        {str(assignment.pk): 8},
    )
    assert reply["Cache-Control"] == "no-store"


def test_bad_ones_are_named_and_good_ones_stored(client, rater):
    assignment = make_assignment(rater)
    reply = post(client, rater, answers=[answer(assignment, 9), answer(assignment, 5, "INT.2")])

    assert (reply.status_code, reply.json()["code"]) == (400, "not-all-stored")
    assert [(p["index"], p["code"]) for p in reply.json()["problems"]] == [(0, "web-rating-off-scale")]
    assert list(Answer.objects.values_list("item", "score")) == [("INT.2", 5)]


def test_what_is_no_batch_is_refused(client, rater):
    reply = client.post(address(rater, "answers"), "{", content_type="application/json")

    assert (reply.status_code, reply.json()["code"]) == (400, "not-read")


def test_after_the_close_it_says_why_kindly(client, rater):
    assignment = make_assignment(rater)
    Campaign.objects.update(state="closed")
    reply = post(client, rater, answers=[answer(assignment, 4)])

    assert (reply.status_code, reply.json()["code"], Answer.objects.count()) == (409, "closed", 0)
    assert reply.json()["message"]


def test_only_posts_and_only_with_a_good_link(client, rater):
    stranger = client.post(f"/r/{'x' * 32}/answers", "{}", content_type="application/json")

    assert (client.get(address(rater, "answers")).status_code, stranger.status_code) == (405, 404)


def test_finishing_nothing_is_refused(client, rater):
    assignment = make_assignment(rater)
    reply = client.post(address(rater, f"{assignment.pk}/finish/"))
    assignment.refresh_from_db()

    assert (reply["Location"], assignment.state) == (address(rater, f"{assignment.pk}/finish/"), State.WAITING)


def test_declining_and_taking_back(client, rater):
    assignment = make_assignment(rater)
    states = []
    for rest, fields in (("decline/", {"why": "no"}), ("decline/", {"why": "conflict"}), ("reopen/", {})):
        client.post(address(rater, f"{assignment.pk}/{rest}"), fields)
        assignment.refresh_from_db()
        states.append(assignment.state)

    assert states == [State.WAITING, State.DECLINED, State.WAITING]


def test_a_declined_one_leads_back_to_the_list(client, rater):
    assignment = make_assignment(rater, state=State.DECLINED)
    pages = [client.get(address(rater, f"{assignment.pk}/{rest}")) for rest in ("", "finish/", "decline/")]

    assert [page["Location"] for page in pages] == [address(rater)] * 3


def test_turning_after_the_close_is_refused(client, rater):
    assignment = make_assignment(rater)
    Campaign.objects.update(state="paused")
    pages = [client.post(address(rater, f"{assignment.pk}/{rest}/")) for rest in ("finish", "decline", "reopen")]

    assert [page.status_code for page in pages] == [409] * 3


def test_a_link_withdrawn_in_the_middle_opens_nothing_from_then_on(client, rater):
    assignment = make_assignment(rater)
    before = post(client, rater, answers=[answer(assignment, 4)])
    link = address(rater, "answers")
    Rater.objects.update(revoked_at="2025-01-01T00:00Z")
    body = json.dumps({"device": "d", "now": 9, "answers": [answer(assignment, 1)]})
    after = client.post(link, body, content_type="application/json")

    assert (before.status_code, after.status_code) == (200, 404)
    assert list(Answer.objects.values_list("score", flat=True)) == [4]


def test_an_excused_ratee_takes_no_more_answers(client, rater):
    assignment = make_assignment(rater)
    Ratee.objects.update(excused_at="2025-01-01T00:00Z")
    reply = post(client, rater, answers=[answer(assignment, 4)])

    assert [p["code"] for p in reply.json()["problems"]] == ["web-rating-not-yours"]
