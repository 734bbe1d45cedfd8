"""Proposing and approving raters."""

from __future__ import annotations

import pytest

from web.making_campaigns import make_company, make_draft
from zhiren.errors import CampaignError
from zhiren.web.actions.assignment import draw_assignments
from zhiren.web.actions.nomination import (
    Standing,
    approve_raters,
    nominated,
    propose_raters,
    reopen_nomination,
    standing,
)
from zhiren.web.models import Person, Ratee

pytestmark = pytest.mark.django_db

GROUPS = {"self": {"count": 1, "source": "chart"}, "peer": {"count": 2, "source": "nominated"}}


def start() -> tuple[Ratee, list[Person]]:
    people = make_company(6)
    campaign = make_draft(people[1:3], groups=GROUPS, ratees_nominate=True)
    return campaign.ratees.select_related("person", "campaign").get(person=people[1]), people


def test_proposal_waits_approval_stands_and_a_draw_keeps_it() -> None:
    ratee, people = start()

    propose_raters(ratee, {"peer": people[3:5]}, None)
    assert set(ratee.assignments.values_list("state", "by_hand")) == {("proposed", True)}
    assert standing(ratee.campaign) == Standing(waiting=1, proposed=1, approved=0)
    approve_raters(ratee, {"peer": [people[3], people[5]]}, None)
    draw_assignments(ratee.campaign)

    assert nominated(ratee) == {"peer": [people[3], people[5]]}
    assert set(ratee.assignments.values_list("state", flat=True)) == {"waiting"}
    assert standing(ratee.campaign) == Standing(waiting=1, proposed=0, approved=1)


def test_approved_list_is_closed_until_hr_opens_it() -> None:
    ratee, people = start()
    approve_raters(ratee, {"peer": people[3:4]}, None)

    with pytest.raises(CampaignError):
        propose_raters(ratee, {"peer": people[4:5]}, None)
    reopen_nomination(ratee, None)
    propose_raters(ratee, {"peer": people[4:5]}, None)

    assert nominated(ratee) == {"peer": [people[4]]}


def test_everything_wrong_with_a_proposal_is_told() -> None:
    ratee, people = start()
    Person.objects.filter(pk=people[5].pk).update(status="left")
    people[5].refresh_from_db()

    with pytest.raises(CampaignError) as error:
        propose_raters(ratee, {"peer": [people[1], people[3], people[3], people[5]], "report": [people[4]]}, None)

    assert sorted(p.code for p in error.value.problems) == [
        "campaign-nomination-group",
        "campaign-nomination-many",
        "campaign-nomination-many",
        "campaign-nomination-self",
        "campaign-person-left",
        "campaign-rater-twice",
    ]
    with pytest.raises(CampaignError):
        approve_raters(ratee, {"peer": [people[1]]}, None)


def test_nothing_is_proposed_where_the_campaign_does_not_ask() -> None:
    ratee, people = start()
    ratee.campaign.ratees_nominate = False

    for settle in (propose_raters, approve_raters):
        with pytest.raises(CampaignError):
            settle(ratee, {"peer": people[3:4]}, None)
