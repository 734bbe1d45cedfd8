"""The quality of a scoring: worked out once by the worker, kept beside the reports, the same each time."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from web.making import make_campaign, make_person, make_ratee
from zhiren.web.actions.job import enqueue, import_work, run_due_jobs
from zhiren.web.actions.results.dossier import asked_framework, dossier_facts
from zhiren.web.actions.results.quality import assess_scoring, put_down, quality_digest, quality_of
from zhiren.web.actions.results.release import release_reports, seal_campaign
from zhiren.web.actions.results.scoring import current_scoring, score_campaign
from zhiren.web.models import Answer, Campaign, Job, Person, Ratee, Response, Scoring

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("zhiren.web.actions.results.scoring.FORMS", ("html",))
    monkeypatch.setattr("zhiren.web.actions.results.scoring.os.cpu_count", lambda: 1)
    return tmp_path


def scored(n: int = 2, **fields: Any) -> Scoring:
    campaign = make_campaign(state="closed", **fields)
    for _ in range(n):
        make_ratee(campaign, peer=4, self=1)
    return score_campaign(campaign, None, lambda *_: None)


def test_the_job_leaves_the_figures_beside_the_reports(media: Path) -> None:
    import_work()
    campaign = make_campaign(state="closed")
    make_ratee(campaign, peer=4)
    enqueue("score", campaign=campaign)
    run_due_jobs()
    assert [job.state for job in campaign.jobs.order_by("pk")] == ["done", "done"]
    scoring = current_scoring(campaign)
    assert scoring is not None
    found = quality_of(scoring)
    assert found is not None
    assert (found.design.n_ratees, found.design.n_raters, found.threshold) == (1, 4, 3)
    file = media / scoring.folder / "quality.json"
    assert hashlib.sha256(file.read_bytes()).hexdigest() == quality_digest(scoring)


def test_there_is_none_before() -> None:
    assert quality_of(scored()) is None


def test_the_same_scoring_gives_the_same_figures() -> None:
    scoring = scored()
    first = assess_scoring(scoring)
    assert assess_scoring(scoring) == first == quality_of(scoring)


def test_answers_about_oneself_alone_say_why_there_is_no_quality() -> None:
    import_work()
    campaign = make_campaign(state="closed")
    make_ratee(campaign, self=1)
    put_down(score_campaign(campaign, None, lambda *_: None), None)
    run_due_jobs()
    job = campaign.jobs.get(kind="quality")
    assert (job.state, "diagnostics-no-others" in job.error) == ("failed", True)


def test_it_is_put_down_once() -> None:
    scoring = scored()
    put_down(scoring, None)
    put_down(scoring, None)
    assert Job.objects.filter(kind="quality").count() == 1


def test_pace_is_taken_from_the_forms_and_groups_from_people() -> None:
    campaign = make_campaign(state="closed")
    for k in range(12):
        ratee = make_ratee(campaign, peer=3)
        Person.objects.filter(pk=ratee.person_id).update(gender="FM"[k % 2], age_band="30–39")
        Ratee.objects.filter(pk=ratee.pk).update(as_launched={"unit": "Sales" if k < 6 else "Works"})
    hurried = list(campaign.responses.values_list("pk", flat=True)[:8])
    Response.objects.filter(pk__in=hurried).update(flags={"seconds": 0.9, "fast": True})
    found = assess_scoring(score_campaign(campaign, None, lambda *_: None))
    assert {c.kind: c.n for c in found.careless.signs}["seconds-per-item"] == found.careless.n_timed == 8
    assert [(a.name, [g.n for g in a.groups]) for a in found.groups.attributes] == [
        ("gender", [6, 6]),
        ("unit", [6, 6]),
    ]
    assert found.groups.missing == ("age_band",)


def test_withheld_scores_are_in_no_group() -> None:
    campaign = make_campaign(state="closed")
    for k in range(10):
        ratee = make_ratee(campaign, peer=2)
        Person.objects.filter(pk=ratee.person_id).update(gender="FM"[k % 2])
    found = assess_scoring(score_campaign(campaign, None, lambda *_: None))
    assert found.groups.attributes == ()


def test_a_dossier_states_what_was_asked_and_counted() -> None:
    scoring = scored(practice="required", ratees_nominate=True, purpose_en="")
    assess_scoring(scoring)
    facts = dossier_facts(scoring, "en")
    assert (facts.title, facts.purpose, facts.practice) == ("Annual assessment", "帮助每个人成长。", "required")
    assert (facts.counts.asked, facts.counts.finished) == (10, 10)
    assert facts.provenance.data_digest == scoring.data_set.digest
    assert dossier_facts(scoring, "zh-Hans").title == "年度测评"
    assert facts.framework.language == "en"


def test_a_dossier_after_sealing_counts_nobody_asked() -> None:
    scoring = scored()
    assess_scoring(scoring)
    campaign = scoring.data_set.campaign
    release_reports(campaign, None)
    seal_campaign(campaign, None)
    facts = dossier_facts(current_scoring(campaign) or scoring, "en")
    assert (facts.counts.asked, facts.counts.finished) == (None, None)
    assert facts.sealed


def test_a_framework_that_has_no_edition_in_the_language_stands_in_its_own() -> None:
    campaign = make_campaign(languages=["zh-Hans"])
    assert asked_framework(campaign, "en").language == "zh-Hans"


def test_nobody_is_named_in_what_is_kept(media: Path) -> None:
    campaign = make_campaign(state="closed")
    person = make_person("林晓")
    Ratee.objects.create(campaign=campaign, person=person)
    for _ in range(6):
        make_ratee(campaign, peer=4)
    scoring = score_campaign(campaign, None, lambda *_: None)
    assess_scoring(scoring)
    kept = (media / scoring.folder / "quality.json").read_text(encoding="utf-8")
    keys = Response.objects.values_list("rater_key", flat=True)
    numbers = Person.objects.values_list("number", flat=True)
    assert [name for name in [*keys, *numbers] if name in kept] == []
    assert Answer.objects.count() > 0
    assert Campaign.objects.get(pk=campaign.pk).state == "scored"
