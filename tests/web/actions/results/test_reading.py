"""A report in every form, the guides beside it, and that each opening is noted."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from web.making import make_account, make_campaign, make_ratee
from zhiren.web.actions.results.reading import open_guide, open_report, readable_forms, report_content
from zhiren.web.actions.results.release import release_reports
from zhiren.web.actions.results.scoring import score_campaign
from zhiren.web.models import Ratee, ReportFile, ReportOpening

pytestmark = pytest.mark.django_db


@pytest.fixture
def ratee(monkeypatch: pytest.MonkeyPatch) -> Ratee:
    monkeypatch.setattr("zhiren.web.actions.results.scoring.FORMS", ("html", "json"))
    campaign = make_campaign(state="closed", visibility={"ratee": "on_release"})
    found = make_ratee(campaign, "Lin", self=1, peer=3)
    score_campaign(campaign, None, lambda *_: None)
    release_reports(campaign, None)
    return Ratee.objects.select_related("campaign", "person").get(pk=found.pk)


def test_page_workbook_and_json_say_the_same(ratee: Ratee) -> None:
    hr = make_account()

    page, book, content = (open_report(ratee, "en", form, hr) for form in ("html", "xlsx", "json"))

    assert page is not None
    assert book is not None
    assert content is not None
    said = json.loads(content)
    first = said["competencies"][0]
    assert first["name"] in page.decode()
    cells = [c.value for row in load_workbook(BytesIO(book))["Competencies"].iter_rows() for c in row]
    assert first["name"] in cells
    assert first["others"]["mean"] in [pytest.approx(c) for c in cells if isinstance(c, float | int)]
    assert (said["language"], said["subject"]["name"]) == ("en", "Lin")
    assert [o.form for o in ReportOpening.objects.order_by("pk")] == ["html", "xlsx", "json"]
    assert readable_forms(ratee, hr) == {"html", "json", "xlsx"}


@pytest.mark.parametrize(
    ("guide", "language", "title"),
    [
        ("reading", "en", "Reading your report"),
        ("reading", "zh-Hans", "怎样读您的报告"),
        ("talk", "en", "Talking about the report"),
        ("talk", "zh-Hans", "怎样谈这份报告"),
    ],
)
def test_guides_speak_the_readers_language(ratee: Ratee, guide: str, language: str, title: str) -> None:
    page = open_guide(ratee, guide, language, "html", make_account())

    assert page is not None
    assert title in page.decode()
    assert ReportOpening.objects.get().form == guide


def test_a_guide_on_paper(ratee: Ratee) -> None:
    paper = open_guide(ratee, "talk", "zh-Hans", "pdf", make_account())

    assert paper is not None
    assert paper.startswith(b"%PDF")


def test_without_content_there_is_no_guide_and_nothing_is_noted(ratee: Ratee) -> None:
    hr = make_account()
    ReportFile.objects.filter(form="json").delete()

    assert open_guide(ratee, "reading", "en", "html", hr) is None
    assert (open_report(ratee, "en", "xlsx", hr), open_report(ratee, "en", "json", hr)) == (None, None)
    assert report_content(ratee, "en", hr) is None
    assert not ReportOpening.objects.exists()
    assert readable_forms(ratee, hr) == {"html"}


def test_content_that_cannot_be_read_is_none(ratee: Ratee, media: Path) -> None:
    path = media / ratee.reports.get(form="json", language="en").path

    path.write_text("{")
    assert report_content(ratee, "en", make_account()) is None
    path.unlink()
    assert report_content(ratee, "en", make_account()) is None
