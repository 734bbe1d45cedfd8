"""Scoring as the worker does it: reports, where they came from, what fails, and the same again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from web.making import make_account, make_answered, make_campaign, make_ratee
from zhiren.errors import CampaignError, MeasureError, Problem
from zhiren.web.actions.job import enqueue, import_work, job_error, run_due_jobs
from zhiren.web.actions.results import scoring as module
from zhiren.web.actions.results.scoring import current_scoring, method_said, score_campaign
from zhiren.web.models import Activity, Campaign, Job, ReportFile

pytestmark = pytest.mark.django_db

import_work()


@pytest.fixture
def campaign() -> Campaign:
    campaign = make_campaign(state="closed")
    for _ in range(2):
        make_ratee(campaign, self=1, manager=1, peer=3)
    return campaign


def score(campaign: Campaign) -> Job:
    job = enqueue("score", campaign=campaign, account=make_account())
    run_due_jobs()
    job.refresh_from_db()
    return job


def test_the_job_leaves_reports_in_both_languages(campaign: Campaign, media: Path) -> None:
    job = score(campaign)

    campaign.refresh_from_db()
    assert (job.state, job_error(job, "en"), campaign.state) == ("done", "", "scored")
    files = ReportFile.objects.order_by("ratee", "language")
    assert [f.language for f in files] == ["en", "zh-Hans"] * 2
    for file in files:
        assert file.ratee.person.name in (media / file.path).read_text(encoding="utf-8")
    entry = Activity.objects.get(verb="campaign-scored")
    assert entry.values == {"reports": 4, "number": 1}


def test_pdfs_are_there_too(campaign: Campaign, media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FORMS", ("pdf",))
    campaign.ratees.last().delete()
    Campaign.objects.filter(pk=campaign.pk).update(languages=["zh-Hans"])
    campaign.refresh_from_db()

    score_campaign(campaign, None, lambda *_: None)

    assert (media / ReportFile.objects.get().path).read_bytes().startswith(b"%PDF")


def test_progress_is_told_step_by_step(campaign: Campaign) -> None:
    told: list[tuple[Any, ...]] = []
    score_campaign(campaign, None, lambda *step: told.append(step))

    assert [step for step, done, total in told if done == total] == ["measure", "reports", "workbooks", "index"]
    assert ("reports", 4, 4) in told


def test_what_the_scores_came_from_is_kept(campaign: Campaign) -> None:
    score(campaign)

    scoring = current_scoring(campaign)
    assert scoring is not None
    about = scoring.about
    assert (scoring.method, about["why"], about["people"]) == ("classical", "few", 2)
    assert about["data_set"] == scoring.data_set.digest
    assert about["framework"] == [campaign.framework_id, campaign.framework_version]
    assert "raw means" in method_said(scoring, "en")
    assert "原始均分" in method_said(scoring, "zh-Hans")


def test_scoring_again_gives_the_same(campaign: Campaign, media: Path) -> None:
    first = score_campaign(campaign, None, lambda *_: None)
    pages = {f.path: (media / f.path).read_bytes() for f in first.reports.all()}

    kept = score_campaign(campaign, None, lambda *_: None)
    for path in pages:
        (media / path).unlink()
    again = score_campaign(campaign, None, lambda *_: None)

    assert first.digest == kept.digest == again.digest
    assert first.data_set == again.data_set
    assert {f.path: (media / f.path).read_bytes() for f in again.reports.all()} == pages


def test_late_answers_make_another_data_set_and_leave_the_first_reports(campaign: Campaign, media: Path) -> None:
    first = score_campaign(campaign, None, lambda *_: None)
    ratee = campaign.ratees.first()
    before = (media / first.reports.get(ratee=ratee, language="en").path).read_bytes()
    make_answered(campaign, ratee, "peer", 3)

    second = score_campaign(campaign, None, lambda *_: None)

    assert (first.data_set.number, second.data_set.number) == (1, 2)
    assert first.digest != second.digest
    assert (media / first.reports.get(ratee=ratee, language="en").path).read_bytes() == before


def test_one_late_peer_changes_no_report(campaign: Campaign, media: Path) -> None:
    first = score_campaign(campaign, None, lambda *_: None)
    make_answered(campaign, campaign.ratees.first(), "peer", 1)

    second = score_campaign(campaign, None, lambda *_: None)

    assert second.data_set.about["held"] == 1
    for file in first.reports.all():
        after = second.reports.get(ratee=file.ratee, language=file.language)
        assert (media / file.path).read_bytes() == (media / after.path).read_bytes()
    assert score_campaign(campaign, None, lambda *_: None).data_set == second.data_set


def test_a_failure_says_why_and_changes_nothing(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise MeasureError(Problem("campaign-no-answers"))

    with monkeypatch.context() as patch:
        patch.setattr(module, "make_reports", refuse)
        job = score(campaign)

    campaign.refresh_from_db()
    assert (job.state, campaign.state) == ("failed", "closed")
    assert "Nobody has handed in a form yet" in job_error(job, "en")
    assert current_scoring(campaign) is None
    assert score(campaign).state == "done"


def test_without_answers_there_is_nothing_to_score() -> None:
    campaign = make_campaign(state="closed")

    with pytest.raises(CampaignError):
        score_campaign(campaign, None, lambda *_: None)
    assert score(campaign).state == "failed"


def test_whoever_is_excused_after_the_close_has_no_report(campaign: Campaign) -> None:
    excused = campaign.ratees.first()
    excused.excused_at = campaign.created_at
    excused.save()

    scoring = score_campaign(campaign, None, lambda *_: None)

    assert not scoring.reports.filter(ratee=excused).exists()
