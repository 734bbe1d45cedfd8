"""A form that was handed in and is opened again: its rater is told what counts, before and after."""

from __future__ import annotations

import json
import time

import pytest
from django.contrib.messages import get_messages

from web.making import address, make_assignment, make_campaign, make_rater, make_response
from zhiren.language import text
from zhiren.web.actions.results.data_set import freeze_data_set, stored_ratings
from zhiren.web.models import Answer, Campaign, Response

pytestmark = pytest.mark.django_db

PLACES = ("", "finish/", "decline/")


def say(ending, **values):
    return text("en", f"web-rating-{ending}", **values)


@pytest.fixture
def handed_in():
    """A self-rating with one answer, handed in; a reopened campaign may have counted it."""
    rater = make_rater(make_campaign(), "Lin")
    assignment = make_assignment(rater, relationship="self")
    make_response(assignment, {"INT.1": 4})
    assignment.refresh_from_db()
    return assignment


def change(client, assignment, score):
    now = round(time.time() * 1000)
    tap = {"assignment": assignment.pk, "item": "INT.1", "score": score, "at": now}
    body = json.dumps({"device": "d", "now": now, "answers": [tap]})
    return client.post(address(assignment.rater, "answers"), body, content_type="application/json").status_code


def told(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def counted(campaign):
    """The scores of the data set that is frozen now."""
    Campaign.objects.update(state="closed")
    campaign.refresh_from_db()
    scores = stored_ratings(freeze_data_set(campaign)).to_frame()["score"].to_list()
    Campaign.objects.update(state="open")
    return scores


def test_before_it_is_handed_in_the_page_says_that_only_then_it_counts(client):
    assignment = make_assignment(make_rater(make_campaign()))
    make_response(assignment, {"INT.1": 4}, finished_at=None)
    page = client.get(address(assignment.rater, f"{assignment.pk}/finish/"))
    done = client.post(address(assignment.rater, f"{assignment.pk}/finish/"))

    assert (say("finish-counts-open") in page.content.decode(), page.context["person"].standing) == (True, "open")
    assert told(done) == [say("finished", name=page.context["person"].name)]


def test_a_change_after_it_was_handed_in_counts_and_says_so(client, handed_in):
    there = address(handed_in.rater, f"{handed_in.pk}/")
    pages = [client.get(there + place).content.decode() for place in PLACES[:2]]
    saved = change(client, handed_in, 2)
    done = client.post(there + "finish/")

    assert [say("standing-handed-in") in page for page in pages] == [True, True]
    assert (saved, told(done)) == (200, [say("changed", name="Lin")])
    assert counted(handed_in.rater.campaign) == [2]


def test_a_change_after_it_was_counted_is_kept_and_does_not_count(client, handed_in):
    first = counted(handed_in.rater.campaign)
    there = address(handed_in.rater, f"{handed_in.pk}/")
    pages = [client.get(there + place).content.decode() for place in PLACES]
    start = client.get(address(handed_in.rater)).content.decode()
    saved = change(client, handed_in, 2)
    done = client.post(there + "finish/")

    assert [say("standing-counted") in page for page in (start, *pages)] == [True] * 4
    assert (saved, told(done)) == (200, [say("kept", name="Lin")])
    assert (first, counted(handed_in.rater.campaign), Answer.objects.get().score) == ([4], [4], 2)


def test_declining_says_what_becomes_of_the_answers_and_loses_none(client):
    assignment = make_assignment(make_rater(make_campaign()))
    there = address(assignment.rater, f"{assignment.pk}/")
    before = client.get(there + "decline/").content.decode()
    make_response(assignment, {"INT.1": 4})
    page = client.get(there + "decline/").content.decode()
    client.post(there + "decline/", {"why": "conflict"})
    uncounted = Response.objects.get().finished_at
    back = client.post(there + "reopen/")

    assert [say("decline-answers") in shown for shown in (before, page)] == [False, True]
    assert (uncounted, Answer.objects.get().score) == (None, 4)
    assert told(back)[-1:] == [say("reopened", name=assignment.ratee.person.name)]


def test_side_by_side_those_handed_in_are_named(client):
    rater = make_rater(make_campaign())
    for name, finished in (("Qian", True), ("Sun", True), ("Li", False)):
        assignment = make_assignment(rater, name)
        if finished:
            make_response(assignment, {"INT.1": 4})
    Response.objects.filter(ratee__person__name="Sun").update(counted_in=1)
    page = client.get(address(rater, "together/"))

    assert page.context["standings"] == [("handed-in", "Qian"), ("counted", "Sun")]
    assert say("standing-of-counted", names="Sun") in page.content.decode()
