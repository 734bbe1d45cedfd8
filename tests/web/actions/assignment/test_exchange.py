"""Replacing a rater and excusing a ratee while raters answer."""

from __future__ import annotations

import pytest

from web.making import (
    make_answered,
    make_assignment,
    make_campaign,
    make_person,
    make_ratee,
    make_rater,
    make_response,
)
from zhiren.errors import CampaignError
from zhiren.web.actions.assignment import rater_by_mail, rater_of
from zhiren.web.actions.assignment.exchange import exchange_rater, excuse_ratee, readmit_ratee
from zhiren.web.actions.link import find_rater, token_of
from zhiren.web.actions.message import queue_reminders
from zhiren.web.actions.response.stored import assignments_of
from zhiren.web.models import Activity, Assignment, Campaign, Message, Rater

pytestmark = pytest.mark.django_db


def ask(campaign: Campaign, relationship: str = "peer", state: str = "waiting") -> Assignment:
    return make_assignment(make_rater(campaign, "Old"), "Lin", relationship, state=state)


@pytest.mark.parametrize("state", ["waiting", "started", "declined"])
def test_somebody_else_is_asked_and_invited(state: str) -> None:
    campaign = make_campaign()
    old = ask(campaign, state=state)
    person = make_person("New", mail="new@example.com")

    new = exchange_rater(old, rater_of(campaign, person), None)

    old.refresh_from_db()
    assert (old.state, new.state, new.relationship, new.by_hand) == ("replaced", "waiting", "peer", True)
    assert assignments_of(old.rater) == []
    assert find_rater(token_of(new.rater)) == new.rater
    assert new.rater.identity.key
    message = Message.objects.get()
    assert (message.kind, message.address) == ("invitation", "new@example.com")
    assert Activity.objects.get().values == {"ratee": "Lin"}


def test_a_customer_by_mail_takes_over() -> None:
    campaign = make_campaign()

    new = exchange_rater(ask(campaign, "customer"), rater_by_mail(campaign, "C@Example.com", "Chen", "en"), None)

    assert (new.rater.person, Message.objects.get().address) == (None, "c@example.com")


def test_who_is_in_the_campaign_already_keeps_link_and_key() -> None:
    campaign = make_campaign()
    known = make_answered(campaign, make_ratee(campaign), "peer")[0]
    rater = Rater.objects.get(identity__key=known.rater_key)

    new = exchange_rater(ask(campaign), rater, None)

    assert (new.rater.token_hash, new.rater.identity.key) == (rater.token_hash, known.rater_key)


def test_who_was_replaced_can_be_asked_again() -> None:
    campaign = make_campaign()
    first = ask(campaign)
    second = exchange_rater(first, rater_of(campaign, make_person()), None)

    again = exchange_rater(second, first.rater, None)

    assert (again.pk, again.state) == (first.pk, "waiting")


@pytest.mark.parametrize(
    ("state", "relationship"), [("finished", "peer"), ("replaced", "peer"), ("waiting", "self")]
)
def test_what_is_in_already_and_the_self_rating_stay(state: str, relationship: str) -> None:
    campaign = make_campaign()
    old = ask(campaign, relationship, state)

    with pytest.raises(CampaignError):
        exchange_rater(old, rater_of(campaign, make_person()), None)
    assert (Assignment.objects.count(), Message.objects.count()) == (1, 0)


def test_neither_the_ratee_nor_one_of_the_raters_takes_over() -> None:
    campaign = make_campaign()
    old = ask(campaign)
    other = Assignment.objects.create(ratee=old.ratee, rater=make_rater(campaign), relationship="report")

    for rater in (rater_of(campaign, old.ratee.person), other.rater):
        with pytest.raises(CampaignError):
            exchange_rater(old, rater, None)


@pytest.mark.parametrize("state", ["draft", "closed", "sealed"])
def test_nothing_changes_while_the_campaign_does_not_run(state: str) -> None:
    campaign = make_campaign(state=state)
    old = ask(campaign)

    with pytest.raises(CampaignError):
        exchange_rater(old, make_rater(campaign), None)
    with pytest.raises(CampaignError):
        excuse_ratee(old.ratee, "moved", None)
    with pytest.raises(CampaignError):
        readmit_ratee(old.ratee, None)


def test_nobody_is_asked_about_an_excused_person_until_taken_back() -> None:
    campaign = make_campaign()
    assignment = make_assignment(make_rater(campaign, mail="r@example.com"), "Lin")

    excuse_ratee(assignment.ratee, " on leave ", None)

    assert assignment.ratee.excused_why == "on leave"
    assert (assignments_of(assignment.rater), queue_reminders(campaign)) == ([], 0)
    assert Activity.objects.get().values == {"ratee": "Lin"}
    excuse_ratee(assignment.ratee, "again", None)
    assert Activity.objects.count() == 1

    readmit_ratee(assignment.ratee, None)

    assert (assignment.ratee.excused_at, assignment.ratee.excused_why) == (None, "")
    assert (len(assignments_of(assignment.rater)), queue_reminders(campaign)) == (1, 1)
    readmit_ratee(assignment.ratee, None)
    assert Activity.objects.count() == 2


def test_a_reason_is_needed_and_scores_stay() -> None:
    campaign = make_campaign()
    assignment = ask(campaign)
    with pytest.raises(CampaignError):
        excuse_ratee(assignment.ratee, "  ", None)
    make_response(assignment, {"TWK.1": 3}, counted_in=1)

    with pytest.raises(CampaignError):
        excuse_ratee(assignment.ratee, "late", None)
