"""Quotations leave reports that are written already, when consent is withdrawn or the interview deleted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from web.making import make_account, make_answered, make_campaign, make_person
from web.making_evidence import make_coding, make_interview
from zhiren.report.batch import writers
from zhiren.report.content import Report
from zhiren.web.actions.evidence.material import delete_material, withdraw_consent
from zhiren.web.actions.evidence.settling import adjudication_of, cases_of, choose, finish_settling
from zhiren.web.actions.job import import_work, run_due_jobs
from zhiren.web.actions.results.further import stored_report
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.models import Campaign, Interview, Job, Person, Ratee, ReportFile

pytestmark = pytest.mark.django_db

WORDS = "I rebuilt the report"


@pytest.fixture(autouse=True)
def forms(monkeypatch: pytest.MonkeyPatch, media: object) -> None:
    monkeypatch.setattr("zhiren.web.actions.results.scoring.FORMS", ("html", "json"))
    import_work()


@pytest.fixture
def person() -> Person:
    return make_person("Maria")


@pytest.fixture
def quoted(person: Person) -> Interview:
    """An interview that a scored campaign's reports quote."""
    interview = settled(person)
    campaign = make_campaign(state=Campaign.State.CLOSED)
    make_answered(campaign, Ratee.objects.create(campaign=campaign, person=person), "peer", 4)
    score_campaign(campaign, None, lambda *_: None)
    Job.objects.all().delete()
    return interview


def settled(person: Person) -> Interview:
    interview = make_interview(person=person)
    make_coding(interview, (2, "INT.1", "well"), done=True, name="Ann")
    make_coding(interview, (2, "INT.1", "well"), done=True)
    adjudication_of(interview, make_account("hr_administrator"))
    choose(interview, {dispute.key: "neither" for dispute in cases_of(interview).disputes})
    finish_settling(interview, None)
    interview.refresh_from_db()
    return interview


def pages(media: Path) -> list[str]:
    return [(media / file.path).read_text(encoding="utf-8") for file in ReportFile.objects.all()]


def reports() -> list[Report]:
    return [report for file in ReportFile.objects.filter(form="json") if (report := stored_report(file))]


def withdraw(interview: Interview) -> None:
    withdraw_consent(interview, None)


def delete(interview: Interview) -> None:
    delete_material([interview], None)


@pytest.mark.parametrize("end", [withdraw, delete])
def test_they_leave_every_language_and_form_and_nothing_else_does(
    quoted: Interview, media: Path, end: Callable[[Interview], None]
) -> None:
    before = reports()
    assert len(before) == 2
    assert len(pages(media)) == 4
    assert all(WORDS in page for page in pages(media))

    end(quoted)
    assert run_due_jobs() == 1
    assert Job.objects.get().state == Job.State.DONE
    assert not any(WORDS in page for page in pages(media))
    assert [report.competencies[0].others for report in reports()] == [
        report.competencies[0].others for report in before
    ]


def test_what_another_interview_gave_stays(quoted: Interview, person: Person, media: Path) -> None:
    other = settled(person)
    withdraw_consent(other, None)
    assert run_due_jobs() == 1 + 1  # with the suggestions for the other
    assert all(WORDS in page for page in pages(media))


def test_words_that_may_not_be_quoted_do_not_stay_where_writing_fails(
    quoted: Interview, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(report: Report, form: str) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writers, "_render", full)
    paths = [media / file.path for file in ReportFile.objects.all()]
    withdraw_consent(quoted, None)
    run_due_jobs()
    assert not ReportFile.objects.exists()
    assert not any(path.exists() for path in paths)


def test_forms_of_a_report_that_cannot_be_read_do_not_stay_either(quoted: Interview, media: Path) -> None:
    unreadable = ReportFile.objects.get(form="json", language="en")
    (media / unreadable.path).write_text("{", encoding="utf-8")
    withdraw_consent(quoted, None)
    run_due_jobs()
    assert set(ReportFile.objects.values_list("language", "form")) == {("zh-Hans", "html"), ("zh-Hans", "json")}
    assert not any(WORDS in page for page in pages(media))


def test_without_leave_to_quote_there_is_nothing_to_take_out(person: Person) -> None:
    interview = make_interview(person=person, quotes=False)
    Job.objects.all().delete()
    withdraw_consent(interview, None)
    assert not Job.objects.exists()
