"""Files of ratings as parts, whatever their format; nothing is judged yet but the columns."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from zhiren.errors import Place, Problem, SourceError, Value, quote
from zhiren.ratings.csv_file import read_csv_part
from zhiren.ratings.parts import Cells, Part, fields_of, find_titles
from zhiren.sources.guard import open_source
from zhiren.sources.table import Sheet, read_sheets


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
    return [read_csv_part(path, cells)]


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
        for name in fields_of(table)
    }
    return Part(
        sheet.file,
        sheet.name or None,
        pl.DataFrame(codes),
        table,
        lambda row: row + first + 1,
        table.problems,
    )


def _parquet(path: Path, cells: Mapping[str, Cells]) -> Part:
    file = str(path)
    if not path.is_file():
        open_source(path)  # says what is wrong with it
    try:
        titles = list(pl.read_parquet_schema(path))
        table = find_titles([titles], Place(file))
        frame = pl.read_parquet(path, columns=[titles[column] for column in table.columns.values()])
        codes = {name: cells[name].encode(_text(frame[titles[table.columns[name]]])) for name in fields_of(table)}
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError) as error:
        raise SourceError(Problem("ratings-parquet", {"reason": quote(error)}, Place(file))) from None
    return Part(file, None, pl.DataFrame(codes), table, lambda row: row + 1, table.problems)


def _text(column: pl.Series) -> pl.Series:
    """Any column as text; whole numbers kept as floats lose their ``.0``, so that 1001.0 is employee 1001."""
    if column.dtype.is_float():
        whole = column.is_finite().fill_null(False).all() and (column == column.floor()).all()
        return column.cast(pl.Int64 if whole else column.dtype).cast(pl.String)
    return column.cast(pl.String)
