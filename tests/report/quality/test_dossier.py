from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from report.quality.made import assessed, few
from zhiren.dictionary.builtin import builtin_framework
from zhiren.language import CHINESE, ENGLISH, LANGUAGES
from zhiren.questionnaire import response_scale
from zhiren.report.quality import Quality
from zhiren.report.quality.dossier import Counts, Facts, Provenance, dossier_pdf
from zhiren.report.quality.dossier.chapters import chapters
from zhiren.report.quality.dossier.pdf import dossier_document
from zhiren.report.quality.sections import sections


def facts(language: str = ENGLISH, **fields: object) -> Facts:
    usual: dict[str, object] = {
        "language": language,
        "title": "Annual 360° 年度",
        "purpose": "To help everybody grow.",
        "opened": "2026-05-01",
        "closed": "2026-06-01",
        "scored": "2026-06-02",
        "sealed": "",
        "framework": builtin_framework(language),
        "scale": response_scale("frequency-5", language),
        "languages": LANGUAGES,
        "by_role": False,
        "nominated": True,
        "practice": "offered",
        "score_threshold": 3,
        "comment_threshold": 5,
        "readers": (("ratee", "on_release"), ("manager", "after_talk"), ("hr", "no")),
        "counts": Counts(1000, 898, 3, 2, 1, 300, 12, 0),
        "provenance": Provenance("0.1", 1, "a" * 64, "b" * 64, "c" * 64, "d" * 64),
    }
    return Facts(**{**usual, **fields})  # type: ignore[arg-type]


def told(given: Facts, made: Callable[[], Quality] = assessed) -> list[str]:
    """Everything that a dossier says outside its sections."""
    quality = made()
    found = chapters(given, quality, sections(quality, given.framework, given.language))
    said = []
    for chapter in found:
        said += [chapter.title, *chapter.paragraphs, *chapter.points, *chapter.closing]
        said += [part for fact in chapter.facts for part in fact]
        said += [cell for row in (chapter.table.rows if chapter.table else ()) for cell in row]
    return said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_holds_the_chapters_and_is_the_same_each_time(language: str) -> None:
    pdf = dossier_pdf(facts(language), assessed())
    assert pdf == dossier_pdf(facts(language), assessed())
    whole = "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)
    for part in dossier_document(facts(language), assessed())["chapters"]:
        assert "".join(part["title"].split()) in whole
    assert "b" * 64 in whole.replace("\u200b", "")


def test_with_few_people_and_signs_that_no_font_has() -> None:
    pdf = dossier_pdf(facts(CHINESE, title="项目 \U0001f9ff हि", purpose="", opened=""), few())
    assert len(PdfReader(BytesIO(pdf)).pages) > 5


def test_every_section_is_in_one_of_the_two_chapters() -> None:
    found = sections(assessed(), facts().framework, ENGLISH)
    held = [s for c in chapters(facts(), assessed(), found) for s in c.sections]
    assert sorted(s.id for s in held) == sorted(s.id for s in found)


def test_counts_and_digests_are_stated() -> None:
    said = told(facts())
    assert {"898 of 1,000 forms handed in (90 %)", "core 1.0", "zhiren 0.1", *(x * 64 for x in "abcd")} <= set(
        said
    )


def test_after_sealing_nobody_knows_who_was_asked() -> None:
    counts = replace(facts().counts, asked=None, finished=None)
    said = told(facts(sealed="2026-09-01", counts=counts, by_role=True))
    assert "no longer known: the assessment is sealed" in said
    assert "Sealed on 2026-09-01: nobody can find out any more who gave which answer." in said
    assert "Each person was rated only on what the role requires." in said


def test_nobody_was_asked() -> None:
    assert "0 of 0 forms handed in (0 %)" in told(facts(counts=replace(facts().counts, asked=0, finished=0)))


def test_a_missing_purpose_is_said() -> None:
    assert any(s.startswith("No purpose was written down") for s in told(facts(purpose="")))


def test_limits_give_the_weightiest_advice_first() -> None:
    quality = few()
    found = sections(quality, facts().framework, ENGLISH)
    limits = next(c for c in chapters(facts(), quality, found) if c.title == "Limits and recommendations")
    assert limits.table is not None
    verdicts = [row[1] for row in limits.table.rows]
    order = ["Act on it", "Worth a look", "Cannot be told"]
    assert verdicts == sorted(verdicts, key=order.index)
    good = [replace(s, verdict="good") for s in found]
    limits = next(c for c in chapters(facts(), quality, good) if c.title == "Limits and recommendations")
    assert (limits.table, limits.paragraphs[0][:21]) == (None, "None of the sections ")
