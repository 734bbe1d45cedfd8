"""A dictionary as an Excel workbook: one row an indicator, further sheets for what belongs to a competency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from unicodedata import east_asian_width

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from zhiren.dictionary.write.whole import printable, write_whole
from zhiren.framework import SUGGESTION_KINDS, Framework
from zhiren.language import text

Row = Sequence[str | int]
Sheet = tuple[str, Sequence[tuple[str, str]], Iterable[Row]]
"""A sheet's name, its columns (name, width), its rows."""

_INK = Font(name="Calibri", size=11, color="1F2937")
_HEAD = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
_HEAD_FILL = PatternFill("solid", fgColor="1D4E5F")
_RULE = Border(bottom=Side("thin", color="E2E8F0"))
_WRAP = Alignment(vertical="top", wrap_text=True)
_WIDTHS = {"id": 14, "number": 9, "short": 20, "long": 60}


def to_xlsx(framework: Framework, path: Path) -> None:
    """Write the workbook. Its first sheet can be read back by ``zhiren dictionary read``.

    Raises:
        SourceError: the file cannot be written.
    """
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]  # a new workbook has a sheet
    book.properties.title = printable(framework.title)
    book.properties.creator = "zhiren"
    for name, columns, rows in _sheets(framework):
        titles = [text(framework.language, f"dictionary-column-{column}") for column, _ in columns]
        sheet = book.create_sheet(text(framework.language, f"dictionary-sheet-{name}"))
        _fill(sheet, titles, [_WIDTHS[width] for _, width in columns], rows)
    content = BytesIO()
    book.save(content)
    write_whole(path, content.getvalue())


_OF = (("competency-id", "id"), ("competency", "short"))


def _sheets(framework: Framework) -> Iterator[Sheet]:
    yield _indicators(framework)
    yield _competencies(framework)
    yield _levels(framework)
    yield _questions(framework)
    yield _negative(framework)
    yield _suggestions(framework)
    yield _about(framework)


def _indicators(framework: Framework) -> Sheet:
    columns = (*_OF, ("cluster", "short"), ("indicator-id", "id"), ("indicator", "long"), ("level", "number"))
    rows = (
        (c.id, c.name, c.cluster, i.id, i.statement, i.level, _keying(framework.language, i.reverse_keyed))
        for c in framework.competencies
        for i in c.indicators
    )
    return "indicators", (*columns, ("keying", "short")), rows


def _competencies(framework: Framework) -> Sheet:
    columns = (*_OF, ("code", "id"), ("cluster", "short"), ("level", "number"), ("definition", "long"))
    rows = ((c.id, c.name, c.code, c.cluster, c.level, c.definition) for c in framework.competencies)
    return "competencies", columns, rows


def _levels(framework: Framework) -> Sheet:
    columns = (*_OF, ("level", "number"), ("level-title", "short"), ("anchor", "long"))
    rows = ((c.id, c.name, at.rank, at.title, at.anchor) for c in framework.competencies for at in c.levels)
    return "levels", columns, rows


def _questions(framework: Framework) -> Sheet:
    rows = ((c.id, c.name, question) for c in framework.competencies for question in c.questions)
    return "questions", (*_OF, ("question", "long")), rows


def _negative(framework: Framework) -> Sheet:
    rows = ((c.id, c.name, shown) for c in framework.competencies for shown in c.negative_behaviours)
    return "negative", (*_OF, ("negative", "long")), rows


def _suggestions(framework: Framework) -> Sheet:
    kinds = {kind: text(framework.language, f"suggestion-{kind}") for kind in SUGGESTION_KINDS}
    rows = ((c.id, c.name, kinds[s.kind], s.text) for c in framework.competencies for s in c.suggestions)
    return "suggestions", (*_OF, ("kind", "short"), ("suggestion", "long")), rows


def _about(framework: Framework) -> Sheet:
    head = ("id", "version", "language", "title")
    rows = ((text(framework.language, f"dictionary-about-{name}"), getattr(framework, name)) for name in head)
    return "about", (("about", "short"), ("value", "long")), rows


def _keying(language: str, reverse_keyed: bool) -> str:
    return text(language, "dictionary-reverse-keyed" if reverse_keyed else "dictionary-positively-keyed")


def _fill(sheet: Worksheet, titles: Sequence[str], widths: Sequence[int], rows: Iterable[Row]) -> None:
    for number, row in enumerate((titles, *rows), start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column, printable(value) if isinstance(value, str) else value)
            if isinstance(value, str):
                # Text whatever it begins with: =, +, - and @ must not become a formula, nor after an edit.
                cell.data_type = "s"
                cell.quotePrefix = value.startswith(("=", "+", "-", "@"))
            cell.font, cell.alignment, cell.border = _INK, _WRAP, _RULE
            if number == 1:
                cell.font, cell.fill = _HEAD, _HEAD_FILL
        lines = max(_lines(str(value), width) for value, width in zip(row, widths, strict=True))
        sheet.row_dimensions[number].height = 16 * lines
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _lines(value: str, width: int) -> int:
    """How many lines a text takes in a column of so many digits' width; Chinese characters are two wide."""
    return sum(
        1 + sum(2 if east_asian_width(c) in "WF" else 1 for c in line) // (width - 1) for line in value.split("\n")
    )
