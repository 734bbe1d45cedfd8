from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from samples import sample_report
from zhiren.errors import ReportError
from zhiren.language import LANGUAGES, text
from zhiren.report import workbook_sheet
from zhiren.report.content import LIKELIHOODS, Occasion, Report, Score, Trend
from zhiren.report.workbook import SHEETS, write_workbook
from zhiren.report.workbook_sheet import LONGEST_CELL, Column, add_sheet, writable


def written(tmp_path: Path, *reports: Report) -> Workbook:
    path = tmp_path / "all.xlsx"
    write_workbook(reports, path)
    assert [file.name for file in tmp_path.iterdir()] == ["all.xlsx"]
    return load_workbook(path)


def rows(book: Workbook, language: str, sheet: str) -> Iterator[dict[str, Any]]:
    head, *body = book[text(language, f"workbook-sheet-{sheet}")].iter_rows(values_only=True)
    return (dict(zip(head, row, strict=True)) for row in body)  # type: ignore[misc]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_are_in_the_language_of_the_reports_and_ready_to_filter(tmp_path: Path, language: str) -> None:
    book = written(tmp_path, sample_report(language))
    assert book.sheetnames == [text(language, f"workbook-sheet-{sheet}") for sheet in SHEETS]
    for name, sheet in zip(SHEETS, book.worksheets, strict=True):
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.freeze_panes == ("A2" if name == "about" else "C2")
        assert sheet.print_title_rows == "$1:$1"


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_are_those_of_the_reports(tmp_path: Path, language: str) -> None:
    report = sample_report(language)
    other = replace(report, subject=replace(report.subject, id="E2", name="B"))
    book = written(tmp_path, report, other)
    assert [row[text(language, "workbook-person-id")] for row in rows(book, language, "overview")] == [
        "E1024",
        "E2",
    ]
    found = list(rows(book, language, "competencies"))
    assert len(found) == 28
    for result, row in zip((*report.competencies, *other.competencies), found, strict=True):
        assert result.others is not None
        assert result.self_score is not None
        expected = {
            text(language, "column-competency"): result.name,
            text(language, "column-others"): result.others.mean,
            text(language, "workbook-low"): result.others.low,
            text(language, "workbook-high"): result.others.high,
            text(language, "column-raters"): result.others.n_raters,
            text(language, "column-self"): result.self_score,
            text(language, "workbook-self-minus-others"): result.self_score - result.others.mean,
            text(language, "column-required"): result.requirement,
            text(language, "column-gap"): result.gap,
            text(language, "column-met"): result.likelihood and text(language, f"likelihood-{result.likelihood}"),
            text(language, "column-zone"): result.zone and text(language, f"zone-{result.zone}"),
            text(language, "workbook-count", score="5"): result.distribution[4],
        }
        assert {head: row[head] for head in expected} == pytest.approx(expected)


def test_fair_scores_have_raw_means_and_probabilities_beside_them(tmp_path: Path) -> None:
    plain, report = sample_report("en", competencies=3), sample_report("en", competencies=3, adjusted=True)
    book = written(tmp_path, plain, replace(report, method="Fair"))
    found = list(rows(book, "en", "competencies"))
    expected = [*plain.competencies, *report.competencies]
    assert [row["Raw mean"] for row in found] == pytest.approx([c.raw_mean for c in expected])
    assert [row["Probability"] for row in found] == [c.probability for c in expected]
    assert {row["Item"]: row["Content"] for row in rows(book, "en", "about")}["Method"] == "Fair"
    assert "Raw mean" not in next(rows(written(tmp_path, plain), "en", "competencies"))


def test_one_row_a_person_with_scores_and_judgements(tmp_path: Path) -> None:
    report = sample_report("en")
    few = replace(report, competencies=report.competencies[:2], subject=replace(report.subject, id="E2"))
    full, short = rows(written(tmp_path, report, few), "en", "overview")
    judged = [c.likelihood for c in report.competencies]
    assert [full[text("en", f"likelihood-{kind}")] for kind in LIKELIHOODS] == [
        judged.count(kind) for kind in LIKELIHOODS
    ]
    first, last = report.competencies[0], report.competencies[-1]
    assert first.others is not None
    assert [full[first.name], short[first.name]] == pytest.approx([first.others.mean] * 2)
    assert short[last.name] is None
    head = text("en", "workbook-met-head", competency=first.name)
    assert (full[head], full[text("en", "column-raters")]) == (text("en", f"likelihood-{first.likelihood}"), 10)


def test_groups_items_development_and_withheld(tmp_path: Path) -> None:
    report = sample_report("en", competencies=4)
    book = written(tmp_path, report)
    groups = [g for c in report.competencies for g in c.groups]
    assert [row["Score"] for row in rows(book, "en", "groups")] == pytest.approx(
        [g.score.mean for g in groups if g.score]
    )
    items = [i for c in report.competencies for i in c.items]
    assert [(row["Behaviour"], row["Self"]) for row in rows(book, "en", "items")] == [
        (i.stem, i.self_score) for i in items
    ]
    assert [row["Why"] for row in rows(book, "en", "development")] == [f.why for f in report.focus]
    assert [tuple(row.values())[2:] for row in rows(book, "en", "withheld")] == [
        (w.what, w.why) for w in report.withheld
    ]


def test_raters_count_where_none_of_their_groups_is_shown(tmp_path: Path) -> None:
    report = replace(sample_report("en", competencies=1), groups=(), n_raters=2)
    (row,) = rows(written(tmp_path, report), "en", "overview")
    assert row[text("en", "column-raters")] == 2


def test_what_is_withheld_is_an_empty_cell_with_its_reason(tmp_path: Path) -> None:
    report = sample_report("zh-Hans", withheld="everything")
    book = written(tmp_path, report)
    reason = text("zh-Hans", "workbook-reason")
    for sheet, head in (
        ("competencies", "column-others"),
        ("groups", "workbook-score"),
        ("items", "column-others"),
    ):
        found = list(rows(book, "zh-Hans", sheet))
        assert {row[text("zh-Hans", head)] for row in found} == {None}
        assert None not in {row[reason] for row in found}


def test_nothing_that_people_wrote_is_a_formula(tmp_path: Path) -> None:
    hostile = ("=1+1", "+1", "-1", "@SUM(A1)", "#N/A", "=cmd|' /C calc'!A0", "\x00bell\x07", '#panic("x")', "<b>")
    report = sample_report("en", competencies=1)
    item = report.competencies[0].items[0]
    result = replace(report.competencies[0], items=tuple(replace(item, stem=stem) for stem in hostile))
    subject = replace(report.subject, name="=HYPERLINK(1)")
    book = written(tmp_path, replace(report, competencies=(result,), subject=subject, title="=1"))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} & {"f", "e"} == set()
    stems = [row["Behaviour"] for row in rows(book, "en", "items")]
    assert stems == [*hostile[:6], "\ufffdbell\ufffd", *hostile[7:]]
    named = [cell for cell in cells if cell.value == "=HYPERLINK(1)"]
    assert {cell.quotePrefix for cell in named} == {True}


def test_numbers_are_shown_as_in_the_reports(tmp_path: Path) -> None:
    book = written(tmp_path, sample_report("en", competencies=1))
    sheet = book[text("en", "workbook-sheet-competencies")]
    formats = {head.value: cell.number_format for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert (formats["Others"], formats["Gap"], formats["Raters"], formats["Name"]) == (
        "0.0",
        "+0.0;−0.0;0.0",
        "0",
        "@",
    )


def test_without_reports_there_is_no_workbook(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as error:
        write_workbook([], tmp_path / "all.xlsx")
    assert [problem.code for problem in error.value.problems] == ["workbook-no-reports"]
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_that_cannot_take_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "all.xlsx"
    path.mkdir()
    with pytest.raises(OSError, match="directory"):
        write_workbook([sample_report("en", competencies=1)], path)
    assert [file.name for file in tmp_path.iterdir()] == ["all.xlsx"]


def test_a_full_sheet_goes_on_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_sheet, "LONGEST_SHEET", 3)
    book = Workbook(write_only=True)
    add_sheet(book, "Rows", [Column("n", 5, "count")], ([n] for n in range(5)))
    book.save(tmp_path / "rows.xlsx")
    sheets = load_workbook(tmp_path / "rows.xlsx").worksheets
    assert {s.title: [row[0] for row in s.iter_rows(values_only=True)] for s in sheets} == {
        "Rows": ["n", 0, 1],
        "Rows 2": ["n", 2, 3],
        "Rows 3": ["n", 4],
    }


def test_a_text_longer_than_a_cell_ends_in_an_ellipsis() -> None:
    assert writable("a" * LONGEST_CELL) == "a" * LONGEST_CELL
    assert writable("a" * (LONGEST_CELL + 1)) == "a" * (LONGEST_CELL - 1) + "…"


@pytest.mark.parametrize("language", LANGUAGES)
def test_rounds_have_a_row_each_and_the_last_one_says_what_changed(tmp_path: Path, language: str) -> None:
    first = sample_report(language).competencies[0]
    assert first.others is not None
    occasions = (Occasion("2025", "a", Score(3.0, None, None, 1)), Occasion("2026", "b", first.others))
    trend = Trend(first.id, first.name, occasions, first.others.mean - 3, 0.99, "rose", "up")
    book = written(tmp_path, replace(sample_report(language), trends=(trend,)))
    before, now = rows(book, language, "trend")
    said = text(language, "workbook-change-said")
    assert [row[text(language, "column-round")] for row in (before, now)] == ["2025", "2026"]
    assert (before[said], now[said]) == (None, "up")
    assert now[text(language, "workbook-change-probability")] == 0.99
