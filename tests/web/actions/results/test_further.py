"""What a report holds beside ratings: earlier rounds that everybody may read, plans that are shared."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from web.making import make_account, make_answered, make_campaign, make_person
from zhiren.web.actions.results.further import further_material
from zhiren.web.actions.results.reading import report_content
from zhiren.web.actions.results.release import release_reports
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.models import Campaign, Person, Plan, PlanGoal, Ratee, ReportFile, ReportTalk, Scoring

pytestmark = pytest.mark.django_db

OPEN = {"ratee": "on_release", "manager": "on_release"}


@pytest.fixture(autouse=True)
def forms(monkeypatch: pytest.MonkeyPatch, media: object) -> None:
    monkeypatch.setattr("zhiren.web.actions.results.scoring.FORMS", ("json",))


@pytest.fixture
def person() -> Person:
    return make_person("Lin")


def a_round(person: Person, days_ago: int, *, release: bool = True, **fields: Any) -> Campaign:
    at = timezone.now() - timedelta(days=days_ago)
    given = {"state": "closed", "visibility": OPEN, "title_en": f"{days_ago} days ago", **fields}
    campaign = make_campaign(**given)
    Campaign.objects.filter(pk=campaign.pk).update(closed_at=at)
    campaign.refresh_from_db()
    make_answered(campaign, Ratee.objects.create(campaign=campaign, person=person), "peer", 4)
    score_campaign(campaign, None, lambda *_: None)
    if release:
        release_reports(campaign, None)
    return campaign


def rounds_in(campaign: Campaign, person: Person, language: str = "en") -> list[str]:
    return [report.title for report in further_material(campaign, language)[person.number].earlier]


def test_the_report_tells_of_the_change_since_the_round_before(person: Person) -> None:
    a_round(person, 300)
    now = a_round(person, 1)
    ratee = now.ratees.select_related("campaign").get()

    for language, title in (("en", "300 days ago"), ("zh-Hans", now.title)):
        report = report_content(ratee, language, make_account())
        assert report is not None
        assert [len(trend.occasions) for trend in report.trends] == [2] * len(report.competencies)
        assert report.trends[0].occasions[0].title == title


def test_of_many_rounds_the_latest_three_in_the_order_of_time(person: Person) -> None:
    for days in (100, 400, 200, 300):
        a_round(person, days)
    now = a_round(person, 1)

    assert rounds_in(now, person) == ["300 days ago", "200 days ago", "100 days ago"]


@pytest.mark.parametrize(
    ("fields", "release"),
    [
        ({"visibility": {"ratee": "on_release", "manager": "no"}}, True),
        ({"visibility": {"ratee": "after_talk", "manager": "on_release"}}, True),
        ({"is_trial": True}, True),
        ({}, False),
    ],
)
def test_a_round_that_a_reader_may_not_read_stays_out(
    person: Person, fields: dict[str, Any], release: bool
) -> None:
    a_round(person, 300, release=release, **fields)
    now = a_round(person, 1)

    assert rounds_in(now, person) == []


def test_a_round_is_in_it_once_it_was_talked_about(person: Person) -> None:
    earlier = a_round(person, 300, visibility={"ratee": "after_talk", "manager": "on_release"})
    now = a_round(person, 1)
    ReportTalk.objects.create(ratee=earlier.ratees.get(), held_on="2026-01-01", led_by="Boss")

    assert rounds_in(now, person) == ["300 days ago"]


def test_what_the_later_round_shows_nobody_asks_nothing_of_the_earlier(person: Person) -> None:
    a_round(person, 300, visibility={"ratee": "on_release", "manager": "no"})
    now = a_round(person, 1, visibility={"ratee": "on_release", "manager": "no"})

    assert rounds_in(now, person) == ["300 days ago"]


def test_scores_after_the_release_stay_out_until_the_next(person: Person) -> None:
    earlier = a_round(person, 300)
    now = a_round(person, 1)
    later = timezone.now() + timedelta(hours=1)
    first = earlier.data_sets.get().scorings.get()
    again = Scoring.objects.create(data_set=first.data_set, method="classical", folder="x", digest="x")
    Scoring.objects.filter(pk=again.pk).update(created_at=later)
    ReportFile.objects.create(
        scoring=again, ratee=earlier.ratees.get(), language="en", form="json", path="nowhere.json"
    )

    assert rounds_in(now, person) == ["300 days ago"]
    Campaign.objects.filter(pk=earlier.pk).update(released_at=later)
    assert rounds_in(now, person) == []  # the later file is the one to read, and it cannot be read


def test_a_competency_asked_by_other_items_is_not_compared(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_round(person, 300)
    now = a_round(person, 1)
    material = further_material(now, "en")
    changed = {name: frozenset({"other"}) if name == "INT" else items for name, items in material.asked.items()}
    object.__setattr__(material, "asked", changed)

    (earlier,) = material[person.number].earlier

    assert [result.id for result in earlier.competencies] == ["TWK"]


def test_a_trial_takes_nothing_from_elsewhere(person: Person) -> None:
    a_round(person, 300)
    trial = a_round(person, 1, is_trial=True)

    material = further_material(trial, "en")
    assert (len(material), list(material), material.get(person.number)) == (0, [], None)


@pytest.mark.parametrize(
    ("state", "is_shared", "n"),
    [("agreed", True, 1), ("finished", True, 1), ("agreed", False, 0), ("draft", True, 0)],
)
def test_a_plan_is_in_the_report_where_the_person_shares_it(
    person: Person, state: str, is_shared: bool, n: int
) -> None:
    earlier = a_round(person, 300)
    plan = Plan.objects.create(
        person=person,
        ratee=earlier.ratees.get(),
        framework_id=earlier.framework_id,
        framework_version=earlier.framework_version,
        state=state,
        is_shared_with_hr=is_shared,
    )
    PlanGoal.objects.create(
        plan=plan,
        competency_id="TWK",
        indicators=["TWK.1"],
        behaviour="I ask first.",
        from_level=2,
        to_level=3,
        actions=[{"text": "Ask", "kind": None, "done_on": None}],
    )
    now = a_round(person, 1)

    report = report_content(now.ratees.select_related("campaign").get(), "en", make_account())

    assert report is not None
    assert [goal.behaviour for goal in report.plan] == ["I ask first."] * n


def test_material_names_everybody(person: Person) -> None:
    material = further_material(a_round(person, 1), "en")

    assert (list(material), len(material)) == ([person.number], 1)
