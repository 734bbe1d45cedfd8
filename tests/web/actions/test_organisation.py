"""Whose people an account sees in tables of several, and of which campaigns."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from web.making import make_account, make_person
from web.making_several import make_scored
from zhiren.web.actions.organisation import ground_of, readable_people, shown_campaigns
from zhiren.web.models import Campaign, Person, Position, Ratee, Unit
from zhiren.web.rules import leads_people, may_see_several

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> list[Person]:
    boss = make_person("王伟", position=Position.objects.create(title="Head"))
    above = Unit.objects.create(code="U1", name="Company")
    unit = Unit.objects.create(code="U2", name="Design", parent=above)
    return [
        boss,
        *(make_person(f"Lin {k}", manager=boss, unit=unit, level="5") for k in range(3)),
        make_person("Other"),
    ]


def test_a_manager_sees_the_own_people_and_nobody_else(people: list[Person]) -> None:
    campaign = make_scored(people)
    boss = make_account("manager", person=people[0])
    ground = ground_of(boss, campaign, shown_campaigns(boss), "en")
    assert ground is not None
    own = {person.number for person in people[1:4]}
    assert ({member.id for member in ground.members}, set(ground.table["ratee"]) >= own) == (own, True)
    one = ground.members[0]
    assert (one.name, ground.units[one.unit].name, one.level, one.role, one.order) == (
        "Lin 0",
        "Design",
        "5",
        "dev",
        "lin",
    )
    assert ground.units[ground.units[one.unit].parent].name == "Company"


def test_hr_sees_everybody_but_who_is_excused(people: list[Person]) -> None:
    campaign = make_scored(people)
    Ratee.objects.filter(person=people[4]).update(excused_at=timezone.now())
    hr = make_account("hr_analyst")
    ground = ground_of(hr, campaign, shown_campaigns(hr), "zh-Hans")
    assert ground is not None
    assert [(m.id, m.position) for m in ground.members] == [
        (p.number, "Head" if p == people[0] else "") for p in people[:4]
    ]
    assert ground.members[0].order == "wangwei"
    assert (ground.title, ground.low, ground.high, ground.earlier) == ("年度测评", 1, 5, None)


def test_only_scored_campaigns_count_the_latest_first(people: list[Person]) -> None:
    now = timezone.now()
    old = make_scored(people, closed_at=now - timedelta(days=400), released_at=now - timedelta(days=399))
    new = make_scored(people, closed_at=now)
    make_scored(people, is_trial=True)
    make_scored(people, state="open", released_at=None)
    unreleased = make_scored(people, state="scored", released_at=None, closed_at=now - timedelta(days=1))
    assert shown_campaigns(make_account("hr_analyst")) == [new, unreleased, old]
    assert shown_campaigns(make_account("manager", person=people[0])) == [new, old]
    assert shown_campaigns(make_account("employee", person=people[1])) == []


@pytest.mark.parametrize(
    ("fields", "is_compared"), [({}, True), ({"scale": "level-5"}, False), ({"framework_id": "x"}, False)]
)
def test_the_campaign_before_is_one_of_the_same_dictionary_and_scale(
    people: list[Person], fields: dict[str, str], is_compared: bool
) -> None:
    make_scored(people, 2.0, closed_at=timezone.now() - timedelta(days=400), **fields)
    campaign = make_scored(people, 4.0)
    hr = make_account("hr_analyst")
    ground = ground_of(hr, campaign, shown_campaigns(hr), "en")
    assert ground is not None
    assert (ground.earlier is not None) == is_compared


def test_scores_of_which_no_table_was_kept_are_none(people: list[Person]) -> None:
    campaign = make_scored(people)
    before = make_scored(people, closed_at=timezone.now() - timedelta(days=400))
    before.data_sets.get().scorings.update(folder="gone-1", digest="gone-1")
    hr = make_account("hr_analyst")
    ground = ground_of(hr, campaign, shown_campaigns(hr), "en")
    assert ground is not None
    assert ground.earlier is None
    campaign.data_sets.get().scorings.update(folder="gone-2", digest="gone-2")
    assert ground_of(hr, campaign, shown_campaigns(hr), "en") is None


def test_who_sees_several_people(people: list[Person]) -> None:
    accounts = {
        "hr": make_account("hr_analyst"),
        "hr who leads": make_account("owner", person=make_person(manager=None)),
        "boss": make_account("employee", person=people[0]),
        "nobody's boss": make_account("manager", person=people[4]),
        "no person": make_account("manager"),
    }
    assert [name for name, account in accounts.items() if may_see_several(account)] == [
        "hr",
        "hr who leads",
        "boss",
    ]
    assert [name for name, account in accounts.items() if leads_people(account)] == ["boss"]
    assert readable_people(accounts["no person"]).count() == Campaign.objects.count() == 0
