"""Files of ratings as columns of coded cells, whatever their format; nothing is judged yet but the columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import polars as pl

from zhiren.errors import Place, Problem, SourceError, Value, quote
from zhiren.ratings.lines import Rows
from zhiren.ratings.words import COLUMN_TITLES
from zhiren.sources.records import Columns, find_columns
from zhiren.sources.table import Sheet, read_sheets

FIELDS = tuple(COLUMN_TITLES)


@dataclass(frozen=True)
class Cells:
    """The distinct cells of one column in all files together, numbered as they come."""

    type: pl.Categorical
    kept: pl.Series  # polars forgets the numbers when no column has them any more

    @classmethod
    def none_yet(cls) -> Cells:
        """A table without cells."""
        numbers = pl.Categorical(pl.Categories.random())
        return cls(numbers, pl.Series([], dtype=numbers))

    @property
    def texts(self) -> pl.Series:
        """What the cells say, in the order of their numbers."""
        return self.type.categories.to_series()

    def encode(self, column: pl.Series) -> pl.Series:
        """A column of text as numbers, null where there is no text; new cells are added."""
        return column.replace("", None).cast(self.type).to_physical()

    def encode_integers(self, column: pl.Series) -> pl.Series:
        """A column of whole numbers likewise, as if each were text; cells between them may be added."""
        values = column.drop_nulls().to_numpy()
        low, high = int(values.min(initial=np.iinfo(np.int16).max)), int(values.max(initial=0))
        codes = self.encode(pl.Series(range(low, high + 1), dtype=pl.Int32).cast(pl.String))
        return codes.gather((column.cast(pl.Int32) - low).cast(pl.UInt32)).alias(column.name)


@dataclass(frozen=True)
class Part:
    """One table of ratings: columns ``FIELDS`` of numbers of cells, and what is needed to find a row again."""

    file: str
    sheet: str | None
    frame: pl.DataFrame
    columns: Columns
    lines: Callable[[Rows], Rows]
    problems: list[Problem] = field(default_factory=list)

    def place(self, row: int, column: str | None = None) -> Place:
        """Where a row (index from 0) of the frame is in the file."""
        line = int(self.lines(np.array([row]))[0])
        return Place(self.file, self.sheet, line, field=self.columns.title(column) if column else None)


def read_parts(path: Path, cells: Mapping[str, Cells]) -> list[Part]:
    """The tables of ratings in a file.

    Raises:
        SourceError: the file cannot be read, or a column that ratings need is not there; with everything found.
    """
    suffix = path.suffix.lower()
    if suffix in (".parquet", ".pq"):
        return [_parquet(path, cells)]
    if suffix == ".xlsx":
        return _workbook(path, cells)
    from zhiren.ratings.csv_file import read_csv_part  # which needs Part

    return [read_csv_part(path, cells)]


def find_titles(rows: Sequence[Sequence[str]], place: Place) -> Columns:
    """Where a table of ratings has its columns; all of them must be there."""
    return find_columns(rows, COLUMN_TITLES, FIELDS, place)


def _workbook(path: Path, cells: Mapping[str, Cells]) -> list[Part]:
    """The sheets that hold ratings; where none does, the error says what the first one lacks."""
    sheets = read_sheets(path)
    if not sheets:
        raise SourceError(Problem("table-empty", {}, Place(str(path))))
    parts: list[Part] = []
    others: dict[str, SourceError] = {}
    for sheet in sheets:
        try:
            parts.append(_sheet(sheet, cells))
        except SourceError as error:
            others[sheet.name] = error
    if not parts:
        raise next(iter(others.values()))
    if others:
        values: dict[str, Value] = {"sheets": " | ".join(map(quote, others)), "n": len(others)}
        parts[0].problems.append(Problem("ratings-sheets-ignored", values, Place(str(path)), "warning"))
    return parts


def _sheet(sheet: Sheet, cells: Mapping[str, Cells]) -> Part:
    place = Place(sheet.file, sheet.name or None)
    table = find_titles(sheet.rows, place)
    first = table.row + 1
    codes = {
        name: cells[name].encode(
            pl.Series([row[table.columns[name]] for row in sheet.rows[first:]], dtype=pl.String)
        )
        for name in FIELDS
    }
    return Part(
        sheet.file,
        sheet.name or None,
        pl.DataFrame(codes),
        table,
        lambda rows: rows + first + 1,
        table.problems,
    )


def _parquet(path: Path, cells: Mapping[str, Cells]) -> Part:
    file = str(path)
    try:
        titles = list(pl.read_parquet_schema(path))
        table = find_titles([titles], Place(file))
        frame = pl.read_parquet(path, columns=[titles[column] for column in table.columns.values()])
        codes = {name: cells[name].encode(_text(frame[titles[table.columns[name]]])) for name in FIELDS}
    except (pl.exceptions.PolarsError, OSError) as error:
        raise SourceError(Problem("ratings-parquet", {"reason": quote(error)}, Place(file))) from None
    return Part(file, None, pl.DataFrame(codes), table, lambda rows: rows + 1, table.problems)


def _text(column: pl.Series) -> pl.Series:
    """Any column as text; whole numbers kept as floats lose their ``.0``, so that 1001.0 is employee 1001."""
    if column.dtype.is_float():
        whole = column.is_finite().fill_null(False).all() and (column == column.floor()).all()
        return column.cast(pl.Int64 if whole else column.dtype).cast(pl.String)
    return column.cast(pl.String)
