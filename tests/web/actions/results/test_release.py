"""Closing, taking late answers, releasing, sealing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from web.making import address, make_account, make_answered, make_assignment, make_campaign, make_ratee, make_rater
from zhiren.errors import CampaignError
from zhiren.web.actions.message import queue_invitations
from zhiren.web.actions.response.reception import AnswersRefused
from zhiren.web.actions.response.turning import finish
from zhiren.web.actions.results.reading import open_report
from zhiren.web.actions.results.release import (
    close_campaign,
    close_due_campaigns,
    release_reports,
    reopen_campaign,
    seal_campaign,
)
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.models import (
    Activity,
    Answer,
    Assignment,
    Campaign,
    Message,
    Rater,
    RaterIdentity,
    ReportOpening,
)

pytestmark = pytest.mark.django_db


def scored(**fields: object) -> Campaign:
    campaign = make_campaign(state="closed", visibility={"ratee": "on_release"}, **fields)
    ratee = make_ratee(campaign, "Lin", peer=3)
    ratee.person.mail = "lin@example.com"
    ratee.person.save()
    score_campaign(campaign, None, lambda *_: None)
    return campaign


def verbs(campaign: Campaign) -> list[str]:
    return [entry.verb for entry in campaign.log.order_by("pk")]


def test_after_the_close_answers_are_refused(client: Client) -> None:
    campaign = make_campaign()
    assignment = make_assignment(make_rater(campaign))

    close_campaign(campaign, None)

    with pytest.raises(AnswersRefused):
        finish(Assignment.objects.select_related("rater__campaign").get(pk=assignment.pk))
    assert client.get(address(assignment.rater)).status_code == 200
    assert campaign.closed_at is not None


def test_campaigns_close_themselves_when_their_time_is_up() -> None:
    now = timezone.now()
    due, paused = make_campaign(closes_at=now), make_campaign(closes_at=now, state="paused")
    others = [
        make_campaign(closes_at=now + timedelta(seconds=1)),
        make_campaign(closes_at=None),
        make_campaign(closes_at=now, state="draft"),
        make_campaign(closes_at=now, is_trial=True),
    ]

    assert (close_due_campaigns(now), close_due_campaigns(now)) == (2, 0)

    for campaign in (due, paused, *others):
        campaign.refresh_from_db()
    assert (due.state, paused.state) == ("closed", "closed")
    assert [c.state for c in others] == ["open", "open", "draft", "open"]
    assert verbs(due) == ["campaign-closed"]


def test_who_closed_it_in_the_same_moment_is_not_contradicted(monkeypatch: pytest.MonkeyPatch) -> None:
    make_campaign(closes_at=timezone.now())

    def taken(campaign: Campaign, by: object) -> None:
        Campaign.objects.update(state="closed")
        close_campaign(campaign, None)

    monkeypatch.setattr("zhiren.web.actions.results.release.close_campaign", taken)
    assert close_due_campaigns() == 0
    assert not Activity.objects.exists()


def test_late_answers_are_taken_until_a_day_that_lies_ahead() -> None:
    campaign = scored()
    until = timezone.now() + timedelta(days=2)

    with pytest.raises(CampaignError):
        reopen_campaign(campaign, None, timezone.now())
    reopen_campaign(campaign, None, until)

    campaign.refresh_from_db()
    assert (campaign.state, campaign.closes_at) == ("open", until)


def test_a_late_answer_goes_all_the_way_into_a_second_data_set() -> None:
    campaign = scored()
    ratee = campaign.ratees.get()
    reopen_campaign(campaign, None, timezone.now() + timedelta(days=1))
    make_answered(campaign, ratee, "report", 3)
    close_campaign(campaign, None)

    scoring = score_campaign(campaign, None, lambda *_: None)

    assert (scoring.data_set.number, campaign.state) == (2, "scored")
    assert scoring.data_set.about["forms"] == {"peer": 3, "report": 3}


def test_the_person_is_told_once_a_release() -> None:
    campaign = scored()

    release_reports(campaign, None)

    message = Message.objects.get()
    assert (message.kind, message.address, message.rater) == ("report-released", "lin@example.com", None)
    assert campaign.released_at is not None


def test_whom_the_campaign_does_not_let_read_is_not_told() -> None:
    campaign = scored()
    Campaign.objects.update(visibility={"ratee": "no"})
    campaign.refresh_from_db()

    release_reports(campaign, None)

    assert not Message.objects.exists()


def test_a_draft_is_not_released() -> None:
    with pytest.raises(CampaignError):
        release_reports(make_campaign(state="draft"), None)


def test_sealing_leaves_scores_and_nothing_that_leads_to_a_rater() -> None:
    campaign = scored()
    other = make_campaign()
    kept = make_assignment(make_rater(other))
    RaterIdentity.objects.get_or_create(rater=kept.rater)
    queue_invitations(campaign)
    n_answers = Answer.objects.count()

    seal_campaign(campaign, None)

    assert campaign.state == "sealed"
    assert not Rater.objects.filter(campaign=campaign).exists()
    assert not RaterIdentity.objects.exclude(rater=kept.rater).exists()
    assert [a.pk for a in Assignment.objects.all()] == [kept.pk]
    assert not campaign.messages.exclude(rater=None).exists()
    assert Answer.objects.count() == n_answers
    assert Activity.objects.get(verb="campaign-sealed").values == {"raters": 3, "finished": 3}
    assert open_report(campaign.ratees.get(), "en", "html", make_account()) is not None
    for verb in (close_campaign, release_reports, seal_campaign):
        with pytest.raises(CampaignError):
            verb(campaign, None)


def test_each_opening_is_noted_and_the_other_language_stands_in() -> None:
    campaign = scored()
    ratee, reader = campaign.ratees.get(), make_account()

    found = open_report(ratee, "en", "html", reader)
    ratee.reports.filter(language="en").delete()
    other = open_report(ratee, "en", "html", reader)
    none = open_report(ratee, "en", "pdf", reader)

    assert found is not None
    assert other is not None
    assert (b'lang="en"' in found, b'lang="zh-Hans"' in other, none) == (True, True, None)
    assert ReportOpening.objects.filter(account=reader).count() == 2
