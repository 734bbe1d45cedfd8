"""What raters are told: frozen at the launch, in words."""

from __future__ import annotations

import pytest

from web.making import address, make_assignment, make_campaign, make_rater
from zhiren.web.actions.campaign.promise import promise_of, promised_to, promised_to_everybody
from zhiren.web.models import Campaign

GROUPS = {"self": {"count": 1, "source": "chart"}, "peer": {"count": 3, "source": "chart"}}
WORDS = {"en": {"peer": ["We promise {name} and you this."], "everybody": ["And this to all."]}}


def campaign(**fields):
    return Campaign(groups=GROUPS, score_threshold=3, comment_threshold=5, languages=["en"], **fields)


def test_the_frozen_words_are_shown_whatever_the_program_would_say_today():
    launched = campaign(promise={"words": WORDS})

    assert promised_to(launched, "peer", "Lin", "en") == ["We promise Lin and you this."]
    assert promised_to_everybody(launched, "en") == ["And this to all."]


@pytest.mark.parametrize("promise", [{}, {"score_threshold": 3}, {"words": WORDS}])
def test_where_nothing_is_frozen_the_words_follow_from_the_set_up(promise):
    plain, other = campaign(), campaign(promise=promise)

    assert promised_to(other, "self", "Lin", "en") == promised_to(plain, "self", "Lin", "en")
    assert promised_to_everybody(other, "zh-Hans") == promised_to_everybody(plain, "zh-Hans")


def test_what_is_frozen_is_what_was_shown_before():
    before = campaign()
    launched = campaign(promise=promise_of(before))
    launched.score_threshold = 9

    assert promised_to(launched, "peer", "Lin", "en") == promised_to(before, "peer", "Lin", "en")


@pytest.mark.django_db
def test_raters_read_the_frozen_words(client):
    rater = make_rater(make_campaign(promise={"score_threshold": 3, "words": WORDS}))
    assignment = make_assignment(rater, "Lin")
    pages = [client.get(address(rater, rest)).content.decode() for rest in ("", f"{assignment.pk}/")]

    shown = [("We promise Lin and you this." in page, "And this to all." in page) for page in pages]
    assert shown == [(True, True)] * 2
