"""One person's report in the form a reader wants it, and the guides beside it; each opening is noted."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import QuerySet

from zhiren.web.actions.results.further import stored_report
from zhiren.web.bridge import campaign_framework
from zhiren.web.models import Account, Ratee, ReportFile, ReportOpening
from zhiren.web.rules import may_see_campaigns

if TYPE_CHECKING:
    from zhiren.report.content import Report
    from zhiren.report.guides import Guide, GuideWriter

DOWNLOADS = ("pdf", "xlsx", "json")
GUIDES = ("reading", "talk")
GUIDE_FORMS = ("html", "pdf")


def open_report(ratee: Ratee, language: str, form: str, by: Account) -> bytes | None:
    """The latest report on a person as a file (``html``, ``pdf``, ``xlsx``, ``json``); None where there is none.

    HR reads what was scored last; everybody else what was scored when the reports were last released. The other
    language stands in for one that was not written. The opening is noted, and shown to the person.
    """
    if form == "xlsx":
        report = report_content(ratee, language, by)
        content = _workbook(report) if report else None
    else:
        file = _latest(ratee, language, form, by)
        content = (Path(settings.MEDIA_ROOT) / file.path).read_bytes() if file else None
    if content is not None:
        note_opening(ratee, form, by)
    return content


def open_guide(ratee: Ratee, guide: str, language: str, form: str, by: Account) -> bytes | None:
    """The guide for reading a report (``reading``) or for the talk about it (``talk``), as page or PDF."""
    report = report_content(ratee, language, by)
    if report is None:
        return None
    from zhiren.report.guides import guide_page

    made = _guide(guide, report, ratee)
    note_opening(ratee, guide, by)
    return _guide_writer().write(made) if form == "pdf" else guide_page(made).encode()


def report_content(ratee: Ratee, language: str, by: Account) -> Report | None:
    """What the report that a reader may open says; reports written without JSON give None."""
    file = _latest(ratee, language, "json", by)
    return stored_report(file) if file else None


def readable_forms(ratee: Ratee, by: Account) -> frozenset[str]:
    """The forms in which there is a report for the reader."""
    forms = set(_readable_files(ratee, by).values_list("form", flat=True))
    return frozenset(forms | {"xlsx"}) if "json" in forms else frozenset(forms)


def note_opening(ratee: Ratee, form: str, by: Account) -> None:
    """Note who opened what, for the person to see."""
    ReportOpening.objects.create(ratee=ratee, account=by, form=form)


def _readable_files(ratee: Ratee, by: Account) -> QuerySet[ReportFile]:
    files = ReportFile.objects.filter(ratee=ratee).order_by("-scoring__created_at", "-pk")
    return files if may_see_campaigns(by) else files.filter(scoring__created_at__lte=ratee.campaign.released_at)


def _latest(ratee: Ratee, language: str, form: str, by: Account) -> ReportFile | None:
    files = _readable_files(ratee, by).filter(form=form)
    newest = files.first()
    if newest is None or newest.language == language:
        return newest
    return files.filter(scoring=newest.scoring_id, language=language).first() or newest


def _guide(guide: str, report: Report, ratee: Ratee) -> Guide:
    from zhiren.report.guides import conversation_guide, reading_guide

    if guide == "reading":
        return reading_guide(report)
    return conversation_guide(report, campaign_framework(ratee.campaign, report.language))


@lru_cache(maxsize=1)
def _guide_writer() -> GuideWriter:
    from zhiren.report.guides import GuideWriter  # fonts: not while the server starts

    return GuideWriter()


def _workbook(report: Report) -> bytes:
    from zhiren.report.workbook import write_workbook

    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.xlsx"
        write_workbook([report], path)
        return path.read_bytes()
