"""Tables as people send them: CSV, TSV and Excel sheets as cells of text that know their address."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from zhiren.errors import Place, Problem, SourceError, quote
from zhiren.sources.encoding import decode
from zhiren.sources.extent import Extent, Limits, column_letters, over_limit
from zhiren.sources.guard import open_unpacked
from zhiren.sources.office import check_office_zip
from zhiren.sources.refusal import refused

DELIMITERS = ",;\t|"
_SNIFFED = 2**16
Cell = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta


@dataclass(frozen=True)
class Sheet:
    """One table. ``rows[i][j]`` is the text of row i + 1, column j + 1 of the file; all rows have one width.

    ``name`` is the name of the worksheet, empty for CSV. Of merged cells the first holds the value.
    """

    file: str
    name: str
    rows: tuple[tuple[str, ...], ...]

    def address(self, row: int, column: int) -> str:
        """The cell at indices (from 0) as Excel names it: ``address(11, 2)`` is ``C12``."""
        return f"{column_letters(column)}{row + 1}"

    def place(self, row: int, column: int) -> Place:
        """Where a problem with a cell is."""
        return Place(file=self.file, sheet=self.name or None, cell=self.address(row, column))


def read_sheets(path: Path, limits: Limits | None = None) -> tuple[Sheet, ...]:
    """The tables of a CSV, TSV or Excel file; trailing empty rows and columns are dropped, empty sheets too.

    Raises:
        SourceError: the file cannot be read safely, is over a limit, or its quotation marks do not close.
    """
    limits = limits or Limits()
    data = open_unpacked(path, largest=limits.bytes)
    if path.suffix.lower() == ".xlsx":
        return tuple(_workbook(data, str(path), limits))
    return tuple(sheet for sheet in [read_csv(data, str(path), limits)] if sheet.rows)


def read_csv(data: bytes, file: str, limits: Limits | None = None) -> Sheet:
    """One table from the bytes of a CSV file, whatever of ``, ; tab |`` separates its cells."""
    limits = limits or Limits()
    text = decode(data, file).text
    rows: list[list[str]] = []
    cells = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sniff_delimiter(text), strict=True)
    try:
        for row in reader:
            rows.append(row)
            cells += len(row)
            _check_size(file, None, len(rows), len(row), cells, limits)
            _check_cells(file, row, len(rows), limits)
    except csv.Error as error:
        raise _quote_error(file, str(error), len(rows) + 1, reader.line_num, limits) from None
    return Sheet(file, "", _rectangle(rows))


def sniff_delimiter(text: str) -> str:
    """The separator that occurs most evenly outside quotes in the first lines; the comma where there is none."""
    sample = re.sub(r'"[^"]*"?', "", text[:_SNIFFED])
    rows = [line for line in sample.splitlines() if line.strip()][:50]
    best = (0.0, 0, ",")
    for rank, delimiter in enumerate(DELIMITERS):
        counts = [row.count(delimiter) for row in rows]
        if counts and counts[0]:
            even = counts.count(counts[0]) / len(counts)
            best = max(best, (even * min(counts[0], 3), -rank, delimiter))
    return best[2]


def _check_size(file: str, name: str | None, rows: int, columns: int, cells: int, limits: Limits) -> None:
    place = Place(file=file, sheet=name, line=rows)
    if columns > limits.columns:
        raise over_limit("source-columns", place, columns, limits.columns)
    if rows > limits.rows:
        raise over_limit("source-rows", Place(file=file, sheet=name), rows, limits.rows)
    if cells > limits.cells:
        raise over_limit("source-cells", Place(file=file, sheet=name), cells, limits.cells)


def _check_cells(file: str, row: Sequence[str], number: int, limits: Limits) -> None:
    for column, cell in enumerate(row):
        if len(cell) > limits.characters:
            place = Place(file=file, cell=f"{column_letters(column)}{number}")
            raise over_limit("source-cell-long", place, len(cell), limits.characters)


def _quote_error(file: str, reason: str, row: int, line: int, limits: Limits) -> SourceError:
    place = Place(file=file, line=row)
    if "field limit" in reason:
        return SourceError(Problem("source-quote-long", {"most": limits.characters}, place))
    return SourceError(Problem("source-quote-open", {"line": str(line)}, place))


def _rectangle(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    filled = [max((i + 1 for i, cell in enumerate(row) if cell.strip()), default=0) for row in rows]
    width = max(filled, default=0)
    height = max((i + 1 for i, count in enumerate(filled) if count), default=0)
    return tuple(tuple(row[:width]) + ("",) * (width - len(row)) for row in rows[:height])


def _workbook(data: bytes, file: str, limits: Limits) -> Iterator[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook

    extent = Extent(file, limits)
    check_office_zip(data, file, extent)
    extent.check_text()
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        if not workbook.sheet_names:
            raise refused("source-office-damaged", file)
        for name in workbook.sheet_names:
            grid = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            rows = _rectangle([[cell_text(cell) for cell in row] for row in grid])
            if rows:
                yield Sheet(file, name, rows)
    except (CalamineError, ValueError, OSError) as error:
        raise refused("source-workbook", file, reason=quote(error).rstrip(".")) from None


def cell_text(cell: Cell) -> str:
    """A cell as a person reads it: whole numbers without ``.0``, dates as ISO 8601."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(" ")
    if isinstance(cell, dt.date | dt.time):
        return cell.isoformat()
    return str(cell)
