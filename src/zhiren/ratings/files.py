"""Files of ratings as columns of coded cells, whatever their format; nothing is judged yet but the columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import numpy as np
import polars as pl

from zhiren.errors import Place, Problem, SourceError, quote
from zhiren.ratings.lines import Rows
from zhiren.ratings.words import COLUMN_TITLES
from zhiren.sources.headers import Headers, match_headers
from zhiren.sources.table import Limits, Sheet, read_sheets

FIELDS = tuple(COLUMN_TITLES)
HEADER_ROWS = 20
LONGEST_CELL = 4000
_SHOWN_TITLES = 30

Cells: TypeAlias = dict[str, pl.Categories]


@dataclass(frozen=True)
class Part:
    """One table of ratings: columns ``FIELDS`` of categorical cells, and what is needed to find a row again."""

    file: str
    sheet: str | None
    frame: pl.DataFrame
    titles: dict[str, str]
    lines: Callable[[Rows], Rows]
    problems: list[Problem] = field(default_factory=list)

    def place(self, row: int, column: str | None = None) -> Place:
        """Where a row (index from 0) of the frame is in the file."""
        line = int(self.lines(np.array([row]))[0])
        return Place(self.file, self.sheet, line, field=self.titles[column] if column else None)


@dataclass(frozen=True)
class Table:
    """The row of titles of a table: its index among the rows looked at, and which column holds which field."""

    row: int
    titles: tuple[str, ...]
    columns: dict[str, int]
    problems: list[Problem]

    @property
    def shown(self) -> dict[str, str]:
        """The title that the file itself has for each field."""
        return {name: quote(self.titles[column].strip()) for name, column in self.columns.items()}


def cell_tables() -> Cells:
    """For each field an empty table of distinct cells, shared by all files of one reading."""
    return {name: pl.Categories.random() for name in FIELDS}


def read_parts(path: Path, cells: Cells) -> Iterator[Part]:
    """The tables of ratings in a file.

    Raises:
        SourceError: the file cannot be read, or a column that ratings need is not there; with everything found.
    """
    suffix = path.suffix.lower()
    if suffix in (".parquet", ".pq"):
        yield _parquet(path, cells)
    elif suffix in (".csv", ".tsv", ".txt", ".tab", ""):
        from zhiren.ratings.csv_file import read_csv_part

        yield read_csv_part(path, cells)
    else:
        yield from _workbook(path, cells)


def find_titles(rows: Sequence[Sequence[str]], place: Place) -> Table:
    """The first of the rows that names all columns, or the one that names most of them.

    Raises:
        SourceError: some field has no column, or several; every such field is named.
    """
    matched = [match_headers(row, COLUMN_TITLES) for row in rows[:HEADER_ROWS]]
    best = max(range(len(matched)), key=lambda i: (len(matched[i].columns) + len(matched[i].ambiguous), -i))
    headers, titles = matched[best], tuple(rows[best])
    at = Place(place.file, place.sheet, best + 1)
    faults = list(_column_faults(headers, titles, at))
    if faults:
        raise SourceError(faults)
    extra = [quote(titles[i].strip()) for i in headers.unmatched]
    warnings = []
    if extra:
        shown = ", ".join(extra[:_SHOWN_TITLES]) + (" …" if len(extra) > _SHOWN_TITLES else "")
        warnings.append(Problem("ratings-columns-ignored", {"columns": shown, "n": len(extra)}, at, "warning"))
    return Table(best, titles, dict(headers.columns), warnings)


def _column_faults(headers: Headers, titles: Sequence[str], place: Place) -> Iterator[Problem]:
    found = ", ".join(quote(t.strip()) for t in titles[:_SHOWN_TITLES] if t.strip())
    for name in FIELDS:
        if name in headers.ambiguous:
            columns = ", ".join(quote(titles[i].strip()) for i in headers.ambiguous[name])
            yield Problem("ratings-column-ambiguous", {"column": name, "columns": columns}, place)
        elif name not in headers.columns:
            yield Problem("ratings-column-missing", {"column": name, "found": found}, place)


def coded(columns: dict[str, pl.Series], cells: Cells) -> pl.DataFrame:
    """Columns of text as columns of codes into the tables of cells; an empty text is no cell."""
    return pl.DataFrame(columns).select(
        pl.col(name).replace("", None).cast(pl.Categorical(cells[name])) for name in FIELDS
    )


def _workbook(path: Path, cells: Cells) -> Iterator[Part]:
    """The sheets that hold ratings; where none does, what the first one lacks."""
    sheets = read_sheets(path, Limits())
    if not sheets:
        raise SourceError(Problem("ratings-empty", {}, Place(str(path))))
    faults: list[SourceError] = []
    found = 0
    for sheet in sheets:
        try:
            part = _sheet(sheet, cells)
        except SourceError as error:
            faults.append(error)
        else:
            found += 1
            yield part
    if not found:
        raise faults[0]


def _sheet(sheet: Sheet, cells: Cells) -> Part:
    place = Place(sheet.file, sheet.name or None)
    table = find_titles(sheet.rows, place)
    first = table.row + 1
    texts = {
        name: pl.Series(name, [row[column] for row in sheet.rows[first:]], pl.String)
        for name, column in table.columns.items()
    }
    return Part(
        sheet.file,
        sheet.name or None,
        coded(texts, cells),
        table.shown,
        lambda rows: rows + first + 1,
        table.problems,
    )


def _parquet(path: Path, cells: Cells) -> Part:
    file = str(path)
    try:
        titles = list(pl.read_parquet_schema(path))
        table = find_titles([titles], Place(file))
        frame = pl.read_parquet(path, columns=[titles[column] for column in table.columns.values()])
        texts = {
            name: _text(frame[titles[column]]).alias(name) for name, column in table.columns.items()
        }
    except (pl.exceptions.PolarsError, OSError) as error:
        raise SourceError(Problem("ratings-parquet", {"reason": quote(error)}, Place(file))) from None
    return Part(file, None, coded(texts, cells), table.shown, lambda rows: rows + 1, table.problems)


def _text(column: pl.Series) -> pl.Series:
    """Any column as text; whole numbers kept as floats lose their ``.0``, so that 1001.0 is employee 1001."""
    if column.dtype.is_float():
        whole = column.is_finite().fill_null(False).all() and (column == column.floor()).all()
        return column.cast(pl.Int64 if whole else column.dtype).cast(pl.String)
    return column.cast(pl.String)
