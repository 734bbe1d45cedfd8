"""The workbook and the PDF say what the page says."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from report.organisation.making import ground_of, score_row, table_of
from zhiren.language import LANGUAGES
from zhiren.report.organisation.build import Order, organisation_report
from zhiren.report.organisation.content import OrganisationReport
from zhiren.report.organisation.pdf import MOST_COLUMNS, document, organisation_pdf
from zhiren.report.organisation.people import Choice, Member
from zhiren.report.organisation.workbook import organisation_workbook

REQUIRED = {"requirement": 3.0, "required_level": 3}


def full(language: str = "en", n: int = 14) -> OrganisationReport:
    """Everything that a report may hold: units, roles, divided opinions, change, what is withheld."""
    members = [
        Member(
            f"P{k:02}",
            f"=Person {k} 😀" if k == 0 else f"Person {k}",
            "a1" if k < 7 else "b",
            "",
            "dev" if k else "mgr",
            "3",
        )
        for k in range(n)
    ]
    rows = [score_row(m.id, "ACH", 3.0 + k / 14, divided=True, **REQUIRED) for k, m in enumerate(members)]
    rows += [score_row(m.id, "TWK", 2.0) for m in members[1:]]
    rows += [score_row(members[0].id, "TWK", None, withheld=True)]
    before = table_of(*(score_row(m.id, "ACH", 2.0) for m in members))
    return organisation_report(
        ground_of(table_of(*rows), members, before, language=language), Choice(level="3"), Order()
    )


def sheets(report: OrganisationReport) -> dict[str, list[list[object]]]:
    book = load_workbook(BytesIO(organisation_workbook(report)))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


def test_the_workbook_holds_every_figure() -> None:
    report = full()
    found = sheets(report)
    assert list(found) == [
        "About",
        "People",
        "Intervals",
        "Competencies",
        "Units",
        "Roles",
        "Divided opinions",
        "Change",
        "Changed scores",
    ]
    assert [found["People"][0], *(row for row in found["People"] if row[0] == "P00")] == [
        ["Number", "Person", "Unit", "Role", "Level", "Drive", "Teamwork"],
        ["P00", "=Person 0 😀", "Company / Sales / North", "Manager", "3", 3, "withheld"],
    ]
    assert next(row for row in found["Intervals"] if row[0] == "P00") == [
        "P00",
        "=Person 0 😀",
        "2.5–3.5 · cannot tell yet · raters disagree",
        "withheld",
    ]
    assert [row[:3] for row in found["Units"][1:]] == [
        ["Design", "Drive", 7],
        ["Design", "Teamwork", 7],
        ["Sales", "Drive", 7],
        ["Sales", "Teamwork", 6],
    ]
    assert found["Roles"][1][:5] == ["Developer", "Drive", 3, 3, 13]
    assert len(found["Divided opinions"]) == 15
    assert found["Change"][1][:2] == ["Drive", 14]
    assert found["Changed scores"][1][0] == report.change.moved[0].member.id if report.change else False


def test_a_workbook_of_a_report_with_little_in_it() -> None:
    report = organisation_report(
        ground_of(table_of(score_row("P0", "ACH")), [Member("P0", "P")]), Choice(), Order()
    )
    found = sheets(report)
    assert found["Competencies"][1][:4] == ["Everybody shown", "Drive", 1, None]
    assert [len(found[name]) for name in ("Roles", "Divided opinions", "Change", "Changed scores")] == [1, 1, 1, 1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by_unit", [True, False])
def test_the_pdf_names_people_units_and_what_is_withheld(language: str, by_unit: bool) -> None:
    pages = PdfReader(BytesIO(organisation_pdf(full(language), by_unit=by_unit))).pages
    words = "\n".join(page.extract_text() for page in pages)
    assert [name for name in ("Person 13", "Developer", "The year before") if name not in words] == []
    assert ("Sales" in words, len(pages) < 8) == (True, True)


def test_the_pdf_holds_the_people_of_the_page_under_their_units() -> None:
    report = full()
    by_unit = [(row["name"], row["group"]) for row in document(report, by_unit=True)["heat"][0]["rows"]]
    flat = [(row["name"], row["group"]) for row in document(report, by_unit=False)["heat"][0]["rows"]]
    assert [name for name, is_group in by_unit if is_group] == ["Everybody shown", "Design", "Sales"]
    assert [name for name, is_group in flat if is_group] == ["Everybody shown"]
    assert sorted(by_unit[1:]) == sorted([*flat[1:], ("Design", True), ("Sales", True)])


def test_sixty_competencies_go_into_several_tables() -> None:
    names = {f"C{k}": f"A competency with a long name of some forty letters {k}" for k in range(60)}
    members = [Member(f"P{k}", "N" * 40) for k in range(3)]
    table = table_of(*(score_row(m.id, c) for m in members for c in names))
    report = organisation_report(ground_of(table, members, competencies=names), Choice(), Order())
    bands = document(report, by_unit=False)["heat"]
    assert [len(band["columns"]) - 1 for band in bands] == [MOST_COLUMNS] * 4
    assert organisation_pdf(report).startswith(b"%PDF")


def test_a_pdf_of_nobody() -> None:
    report = organisation_report(ground_of(table_of(), []), Choice(), Order())
    assert organisation_pdf(report).startswith(b"%PDF")
