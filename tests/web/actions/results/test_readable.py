"""Whose scores an account reads, and from when."""

from __future__ import annotations

import pytest

from web.making import make_account, make_campaign, make_person, make_ratee
from zhiren.web.actions.results.readable import readable_scores, readable_scoring
from zhiren.web.actions.results.release import release_reports
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.models import Campaign, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign() -> Campaign:
    campaign = make_campaign(state="closed", visibility={"ratee": "no", "manager": "on_release"})
    ratees = [make_ratee(campaign, self=1, manager=1, peer=3) for _ in range(3)]
    Person.objects.filter(pk=ratees[0].person_id).update(manager=make_person("Boss"))
    return campaign


def rated(account: object, campaign: Campaign) -> set[str] | None:
    table = readable_scores(account, campaign)
    return None if table is None else set(table["ratee"])


def test_hr_reads_everybody_once_scored_and_a_manager_the_own_people_once_released(campaign: Campaign) -> None:
    hr, boss = make_account("hr_analyst"), make_account("manager", person=Person.objects.get(name="Boss"))
    everybody = {ratee.person.number for ratee in campaign.ratees.all()}
    assert (rated(hr, campaign), rated(boss, campaign)) == (None, None)

    score_campaign(campaign, None, lambda *_: None)
    assert (rated(hr, campaign), rated(boss, campaign)) == (everybody, None)

    release_reports(campaign, None)
    own = {p.number for p in Person.objects.filter(manager__name="Boss")}
    assert (rated(hr, campaign), rated(boss, campaign)) == (everybody, own)
    assert rated(make_account("employee", person=make_person()), campaign) == set()


def test_what_is_scored_after_the_release_waits_for_the_next_one(campaign: Campaign) -> None:
    hr, boss = make_account(), make_account("manager", person=Person.objects.get(name="Boss"))
    first = score_campaign(campaign, None, lambda *_: None)
    release_reports(campaign, None)
    second = score_campaign(campaign, None, lambda *_: None)
    assert (readable_scoring(hr, campaign), readable_scoring(boss, campaign)) == (second, first)
