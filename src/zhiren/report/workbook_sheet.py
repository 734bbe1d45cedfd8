"""A sheet of a workbook, written row by row: text stays text, numbers have a format, nothing is a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from zhiren.report.charts import tokens

Value = str | float | int | None

LONGEST_CELL = 32_767
LONGEST_SHEET = 1_048_576
LONGEST_SHEET_NAME = 31

# Whatever XML 1.0 cannot hold.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _colour(token: str) -> str:
    return token.removeprefix("#").upper()


_INK = Font(name="Calibri", size=11, color=_colour(tokens.INK))
_HEAD = Font(name="Calibri", size=11, bold=True, color=_colour(tokens.INK))
_HEAD_FILL = PatternFill("solid", fgColor=_colour(tokens.TRACK))
_HEAD_RULE = Border(bottom=Side("medium", color=_colour(tokens.LINE)))
_RULE = Border(bottom=Side("thin", color=_colour(tokens.RULE)))
_FORMATS = {
    "score": "0.0",
    "gap": "+0.0;\N{MINUS SIGN}0.0;0.0",
    "count": "0",
    "probability": '[>0.99]"> 99%";[<0.01]"< 1%";0%',
}


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width in digits, and how it is written.

    ``kind``: ``text`` on one line, ``long`` text in lines, or a number, ``score``, ``gap``, ``count`` or
    ``probability``.
    """

    head: str
    width: int
    kind: str = "text"


def writable(text: str) -> str:
    """The text as a cell can hold it: what XML forbids as U+FFFD, an ellipsis where a cell ends."""
    text = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def add_sheet(
    book: Workbook, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]], *, frozen: int = 0
) -> None:
    """Write a sheet with a heading, a filter and frozen panes; ``frozen`` columns stay at the left.

    A sheet that is full goes on in another of the same name with a number. The book is a write-only one, so rows
    are not kept in memory.
    """
    sheet, writer = _open(book, name, columns, frozen)
    number, used = 1, 1
    for row in rows:
        if used == LONGEST_SHEET:
            _close(sheet, columns, used)
            number, used = number + 1, 1
            sheet, writer = _open(book, f"{name} {number}", columns, frozen)
        writer.append(row)
        used += 1
    _close(sheet, columns, used)


class _Rows:
    """Appends rows; each column has one cell that is given value after value, as styling a cell is slow."""

    def __init__(self, sheet: Worksheet, columns: Sequence[Column]) -> None:
        self._sheet = sheet
        self._plain = [_cell(sheet, column) for column in columns]
        self._quoted = [_cell(sheet, column) for column in columns]
        for cell in self._quoted:
            cell.quotePrefix = True

    def append(self, row: Sequence[Value]) -> None:
        cells = zip(row, self._plain, self._quoted, strict=True)
        self._sheet.append([self._filled(value, plain, quoted) for value, plain, quoted in cells])

    def _filled(self, value: Value, plain: Cell, quoted: Cell) -> Cell:
        if not isinstance(value, str):
            plain.value = value
            return plain
        cell = quoted if value.startswith(_LIKE_A_FORMULA) else plain
        cell.value = writable(value)
        cell.data_type = "s"  # also for what looks like a formula or an error value
        return cell


def _cell(sheet: Worksheet, column: Column) -> Cell:
    cell = WriteOnlyCell(sheet)
    cell.font, cell.border = _INK, _RULE
    cell.alignment = Alignment(vertical="top", wrap_text=column.kind == "long")
    cell.number_format = _FORMATS.get(column.kind, "@")
    return cell


def _open(book: Workbook, name: str, columns: Sequence[Column], frozen: int) -> tuple[Worksheet, _Rows]:
    sheet: Worksheet = book.create_sheet(name[:LONGEST_SHEET_NAME])
    sheet.freeze_panes = f"{get_column_letter(frozen + 1)}2"
    for index, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    heads = []
    for column in columns:
        cell = WriteOnlyCell(sheet, writable(column.head))
        cell.data_type = "s"
        cell.font, cell.fill, cell.border = _HEAD, _HEAD_FILL, _HEAD_RULE
        cell.alignment = Alignment(vertical="bottom", wrap_text=True)
        heads.append(cell)
    sheet.append(heads)
    return sheet, _Rows(sheet, columns)


def _close(sheet: Worksheet, columns: Sequence[Column], used: int) -> None:
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{used}"
