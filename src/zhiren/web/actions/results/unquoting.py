"""Taking quotations out of reports that are written already: consent was withdrawn, or the interview deleted."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from django.conf import settings
from django.db.models import QuerySet

from zhiren.web.actions.job import Holding, work
from zhiren.web.actions.results.further import stored_report
from zhiren.web.bridge import campaign_framework
from zhiren.web.interview_bridge import quotations_of
from zhiren.web.models import Person, ReportFile

if TYPE_CHECKING:
    from zhiren.report.batch import Format
    from zhiren.report.content import Quotation, Report

_log = logging.getLogger(__name__)


@work("unquote-reports")
def unquote_reports(holding: Holding) -> None:
    """The job: every report on a person loses the quotations that may be quoted no longer, and nothing else."""
    person = Person.objects.filter(pk=holding.arguments["person"]).first()
    stored = list(_stored(person)) if person else []
    for done, file in enumerate(stored):
        holding.report(done, len(stored), "web-evidence-step-unquote")
        _unquote(file)


def _stored(person: Person) -> Iterator[ReportFile]:
    files = ReportFile.objects.filter(ratee__person=person, form="json")
    yield from files.select_related("ratee__campaign", "ratee__person")


def _unquote(file: ReportFile) -> None:
    report = stored_report(file)
    if report is None:  # nobody can tell what its other forms quote
        for own in _forms_of(file):
            _take_away(own)
        return
    campaign, number = file.ratee.campaign, file.ratee.person.number
    allowed = quotations_of(campaign, campaign_framework(campaign, file.language)).get(number, ())
    kept = without_others(report, allowed)
    if kept != report:
        _write(file, kept)


def without_others(report: Report, allowed: tuple[Quotation, ...]) -> Report:
    """A report with those of its quotations alone whose words may still be quoted for their indicator."""
    known = {(q.indicator_id, q.text) for q in allowed}
    return replace(
        report,
        competencies=tuple(
            replace(own, quotations=tuple(q for q in own.quotations if (q.indicator_id, q.text) in known))
            for own in report.competencies
        ),
    )


def _write(file: ReportFile, report: Report) -> None:
    """All forms of the report; one that cannot be written goes until the next scoring."""
    from zhiren.report.batch.writers import write_files  # fonts: not while the server starts

    by_form = {cast("Format", own.form): own for own in _forms_of(file)}
    for form, reason in write_files(report, [(form, _path(own)) for form, own in by_form.items()]):
        _log.error("the report %s could not be written without a quotation: %s", by_form[form].path, reason)
        _take_away(by_form[form])


def _forms_of(file: ReportFile) -> QuerySet[ReportFile]:
    return ReportFile.objects.filter(scoring=file.scoring_id, ratee=file.ratee_id, language=file.language)


def _take_away(file: ReportFile) -> None:
    file.delete()
    _path(file).unlink(missing_ok=True)


def _path(file: ReportFile) -> Path:
    return Path(settings.MEDIA_ROOT) / file.path
