"""Launching: what is frozen, what is refused, what stays promised."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from web.making_campaigns import make_company, make_draft
from zhiren.errors import CampaignError
from zhiren.web.actions.assignment import draw_assignments
from zhiren.web.actions.campaign import (
    MOVES,
    extend_campaign,
    move,
    open_campaign,
    pause_campaign,
    resume_campaign,
    save_setup,
    strengthen_promise,
)
from zhiren.web.actions.checklist import checklist
from zhiren.web.actions.link import find_rater, token_of
from zhiren.web.models import Activity, Assignment, Campaign, Message, Person
from zhiren.web.rules import weakened_promises

pytestmark = pytest.mark.django_db

State = Campaign.State


def codes(error: pytest.ExceptionInfo[CampaignError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def launched(n: int = 30, **fields: object) -> Campaign:
    campaign = make_draft(make_company(n), **fields)
    draw_assignments(campaign)
    open_campaign(campaign, None, accepted=[c.id for c in checklist(campaign)])
    return campaign


@pytest.mark.parametrize("start", State.values)
@pytest.mark.parametrize("to", State.values)
def test_moves_are_those_of_the_table(start: str, to: str) -> None:
    campaign = make_draft(state=start)

    if to in MOVES[start]:
        move(campaign, to)
    else:
        with pytest.raises(CampaignError):
            move(campaign, to)

    assert Campaign.objects.get().state == (to if to in MOVES[start] else start)


def test_move_loses_against_another_that_came_before() -> None:
    campaign = make_draft(state=State.OPEN)
    move(Campaign.objects.get(), State.CLOSED)

    with pytest.raises(CampaignError) as error:
        move(campaign, State.PAUSED)

    assert codes(error) == ["campaign-moved-meanwhile"]


def test_launch_freezes_people_gives_links_and_writes_invitations() -> None:
    campaign = launched()

    rater = campaign.raters.first()
    assert rater is not None
    assert find_rater(token_of(rater)) == rater
    assert rater.identity.key
    person = Person.objects.get(number="E0009")
    Person.objects.filter(pk=person.pk).update(name="后来改的名字")
    ratee = campaign.ratees.get(person=person)
    assert ratee.as_launched == {"name": "员工0009", "unit": "", "position": "", "manager": "E0001"}
    assert Message.objects.filter(kind="invitation").count() == campaign.raters.count()
    assert campaign.promise["score_threshold"] == 3
    assert sorted(campaign.promise["words"]) == ["en", "zh-Hans"]
    assert "3" in campaign.promise["words"]["en"]["peer"][0]
    assert Activity.objects.filter(campaign=campaign, verb="campaign-launched").count() == 1


def test_launch_is_refused_with_everything_that_is_missing() -> None:
    campaign = make_draft(mails_read_at=None, purpose_en="", closes_at=None)

    with pytest.raises(CampaignError) as error:
        open_campaign(campaign, None)

    missing = [p.values["check"] for p in error.value.problems if p.code == "campaign-not-ready"]
    assert missing == ["purpose", "people", "raters", "dates", "mails"]
    assert Campaign.objects.get().state == State.DRAFT
    assert Message.objects.count() == 0


def test_warning_needs_a_tick() -> None:
    campaign = make_draft(make_company(30), reminders=[])
    draw_assignments(campaign)

    with pytest.raises(CampaignError) as error:
        open_campaign(campaign, None)

    assert set(codes(error)) == {"campaign-not-ticked"}
    assert "reminders" in [p.values["check"] for p in error.value.problems]


def test_launch_happens_once() -> None:
    campaign = launched()

    with pytest.raises(CampaignError):
        open_campaign(campaign, None, accepted=[c.id for c in checklist(campaign)])

    assert Message.objects.filter(kind="invitation").count() == campaign.raters.count()


def test_proposals_that_nobody_approved_are_left_out() -> None:
    campaign = make_draft(make_company(30))
    draw_assignments(campaign)
    proposed = Assignment.objects.filter(relationship="peer").first()
    assert proposed is not None
    Assignment.objects.filter(pk=proposed.pk).update(state="proposed")

    open_campaign(campaign, None, accepted=[c.id for c in checklist(campaign)])

    assert not Assignment.objects.filter(pk=proposed.pk).exists()


def test_setup_cannot_change_after_the_launch() -> None:
    campaign = launched()

    for change in ({"score_threshold": 2}, {"visibility": {}}, {"competencies": []}):
        with pytest.raises(CampaignError):
            save_setup(campaign, None, **change)
    with pytest.raises(CampaignError):
        draw_assignments(campaign)

    assert Campaign.objects.get().score_threshold == 3


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"score_threshold": 3}, "campaign-weaker-score-threshold"),
        ({"comment_threshold": 4}, "campaign-weaker-comment-threshold"),
        ({"visibility": {"ratee": "on_release", "manager": "no"}}, "campaign-weaker-visibility-ratee"),
        ({"visibility": {"ratee": "after_talk", "manager": "after_talk"}}, "campaign-weaker-visibility-manager"),
    ],
)
def test_promise_is_never_weakened(change: dict[str, object], code: str) -> None:
    start = {"score_threshold": 4, "comment_threshold": 5, "visibility": {"ratee": "after_talk", "manager": "no"}}
    campaign = launched(**start)

    with pytest.raises(CampaignError) as error:
        strengthen_promise(campaign, None, **{**start, **change})  # type: ignore[arg-type]

    assert codes(error) == [code]
    stored = Campaign.objects.get()
    assert (stored.score_threshold, stored.comment_threshold) == (4, 5)
    assert weakened_promises(stored) == []


def test_promise_may_grow() -> None:
    campaign = launched()

    strengthen_promise(
        campaign, None, score_threshold=5, comment_threshold=6, visibility={"ratee": "no", "manager": "no"}
    )

    assert Campaign.objects.get().promise["score_threshold"] == 5
    assert "5" in campaign.promise["words"]["en"]["peer"][0]


def test_pause_resume_extend() -> None:
    campaign = launched()
    assert campaign.closes_at
    later = campaign.closes_at + timedelta(days=3)

    pause_campaign(campaign, None)
    assert Campaign.objects.get().state == State.PAUSED
    extend_campaign(campaign, later, None)
    resume_campaign(campaign, None)

    stored = Campaign.objects.get()
    assert (stored.state, stored.closes_at) == (State.OPEN, later)
    for refused in (later, timezone.now() - timedelta(days=1)):
        with pytest.raises(CampaignError):
            extend_campaign(campaign, refused, None)
    with pytest.raises(CampaignError):
        resume_campaign(campaign, None)


def test_draft_is_not_extended() -> None:
    with pytest.raises(CampaignError) as error:
        extend_campaign(make_draft(), timezone.now() + timedelta(days=99), None)

    assert codes(error) == ["campaign-not-running"]
