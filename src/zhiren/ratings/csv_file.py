"""Text files of ratings: read in place where they are sound UTF-8, decoded and mended first where they are not."""

from __future__ import annotations

import csv
import io
import itertools
import mmap
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import polars as pl

from zhiren.errors import Place, Problem, SourceError, quote
from zhiren.ratings.lines import Records, find_records
from zhiren.ratings.listing import cut
from zhiren.ratings.parts import Cells, Part, fields_of, find_titles
from zhiren.sources.encoding import decode
from zhiren.sources.extent import Limits
from zhiren.sources.guard import open_source
from zhiren.sources.records import HEADER_ROWS, MOST_OF_A_KIND, Columns, cut_long_lists
from zhiren.sources.table import sniff_delimiter

LARGEST_TEXT = 8 * 2**30
_HEAD = 2**18
_STRAY_QUOTE = re.compile(rb'[^",;\t\n]"[^",;\t\r\n]')


@dataclass(frozen=True)
class _Layout:
    """How a text is cut into cells: found in its first lines."""

    separator: str
    lines_before: int
    records_before: int
    table: Columns


@dataclass(frozen=True)
class _Finder:
    """The lines of rows of a file; the file is looked through when the first line is asked for."""

    source: Path | bytes
    layout: _Layout

    def __call__(self, row: int) -> int:
        return self.records.line(row + self.layout.records_before)

    @cached_property
    def records(self) -> Records:
        if isinstance(self.source, bytes):
            return find_records(self.source, self.layout.separator)
        with self.source.open("rb") as stream:
            mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        return find_records(memoryview(mapped), self.layout.separator)


def read_csv_part(path: Path, cells: Mapping[str, Cells]) -> Part:
    """The ratings of a CSV or TSV file.

    Raises:
        SourceError: missing, empty, too large, no text, quotation marks that do not close, or no such columns.
    """
    head = _head(path)
    try:
        layout = _layout(head.decode("utf-8-sig", "strict" if len(head) < _HEAD else "ignore"), str(path))
        frame = _parse(path, layout, cells)
    except (UnicodeDecodeError, SourceError, pl.exceptions.PolarsError):
        return _mended(path, cells)
    return Part(str(path), None, frame, layout.table, _Finder(path, layout), layout.table.problems)


def _head(path: Path) -> bytes:
    """The first bytes. What cannot be opened, or is empty, is refused in the words of ``open_source``."""
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except (OSError, ValueError):
        size, head = 0, b""
    if not head:
        open_source(path)
    if size > LARGEST_TEXT:
        values = {"size": str(size >> 20), "largest": str(LARGEST_TEXT >> 20)}
        raise SourceError(Problem("source-too-large", values, Place(str(path))))
    return head


def _layout(text: str, file: str) -> _Layout:
    separator = sniff_delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows, lines = [], [0]
    try:
        for row in itertools.islice(reader, HEADER_ROWS):
            rows.append(row)
            lines.append(reader.line_num)
    except csv.Error as error:
        place = Place(file, line=reader.line_num)
        if "field limit" in str(error):
            raise SourceError(Problem("source-quote-long", {"most": Limits().characters}, place)) from None
        raise SourceError(Problem("ratings-unreadable", {"reason": quote(error)}, place)) from None
    table = find_titles(rows, Place(file))
    most = Limits().columns
    if len(table.titles) > most:
        raise SourceError(Problem("source-columns", {"found": len(table.titles), "most": most}, Place(file)))
    return _Layout(separator, lines[table.row], table.row + 1, table)


def _parse(
    source: Path | bytes, layout: _Layout, cells: Mapping[str, Cells], *, truncate: bool = False
) -> pl.DataFrame:
    """The columns of the text that count, coded while it is read; scores as numbers where all of them are."""
    try:
        frame = _columns(source, layout, cells, pl.Int16(), truncate)
    except pl.exceptions.PolarsError:
        frame = _columns(source, layout, cells, cells["score"].type, truncate)
        return pl.DataFrame([cells[name].number(frame[name]) for name in frame.columns])
    scores = cells["score"].encode_integers(frame["score"])
    return pl.DataFrame([*(cells[name].number(frame[name]) for name in frame.columns if name != "score"), scores])


def _columns(
    source: Path | bytes, layout: _Layout, cells: Mapping[str, Cells], score: pl.DataType, truncate: bool
) -> pl.DataFrame:
    fields = fields_of(layout.table)
    types: list[pl.DataType] = [pl.String()] * len(layout.table.titles)
    for name, column in layout.table.columns.items():
        types[column] = score if name == "score" else cells[name].type
    frame = pl.read_csv(
        source,
        columns=[layout.table.columns[name] for name in fields],
        separator=layout.separator,
        skip_lines=layout.lines_before,
        schema_overrides=types,
        truncate_ragged_lines=truncate,
        glob=False,
    )
    frame.columns = list(fields)
    return frame


def _mended(path: Path, cells: Mapping[str, Cells]) -> Part:
    """The slow way, for whatever the quick way stumbled over: the whole text in memory, as UTF-8."""
    file = str(path)
    data = open_source(path, largest=path.stat().st_size)
    problems: list[Problem] = []
    try:
        text = decode(data, file).text
    except SourceError as error:
        if error.problems[0].code != "source-encoding-mixed":
            raise
        text, problems = _unmixed(data, file)
    if "\n" not in text:
        text = text.replace("\r", "\n")  # the line ends of old Macs
    layout = _layout(text[:_HEAD], file)
    source = text.encode()
    try:
        frame = _parse(source, layout, cells, truncate=True)
    except pl.exceptions.PolarsError as error:
        raise _quotes(source, file, error) from None
    find = _Finder(source, layout)
    problems += [*layout.table.problems, *_long_records(find, file)]
    return Part(file, None, frame, layout.table, find, problems)


def _unmixed(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """Each line in the encoding that it makes sense in, and a finding for each that is not UTF-8."""
    lines, problems = [], []
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            lines.append(line.decode())
        except UnicodeDecodeError:
            lines.append(line.decode("gb18030", "replace"))
            values = {"value": quote(lines[-1])}
            problems.append(Problem("ratings-encoding-mixed", values, Place(file, line=number)))
    return "\n".join(lines).removeprefix("\ufeff"), cut_long_lists(problems, "ratings-more")


def _quotes(source: bytes, file: str, error: Exception) -> SourceError:
    """Why the text cannot be cut into cells: as a rule, a quotation mark in the middle of one."""
    stray = _STRAY_QUOTE.search(source)
    if stray:
        line = source.count(b"\n", 0, stray.start()) + 1
        around = source[max(0, stray.start() - 20) : stray.end() + 20].decode("utf-8", "ignore")
        return SourceError(Problem("ratings-stray-quote", {"value": quote(around)}, Place(file, line=line)))
    return SourceError(Problem("ratings-unreadable", {"reason": quote(error)}, Place(file)))


def _long_records(find: _Finder, file: str) -> list[Problem]:
    """Records with more cells than there are titles, where the surplus is not just empty."""
    width = len(find.layout.table.titles)
    long = np.flatnonzero(find.records.fields > width)
    problems: list[Problem] = []
    total = 0
    for index in map(int, long[long >= find.layout.records_before]):
        if _has_more(find.records.record(index), find.layout.separator, width):
            total += 1
            if total <= MOST_OF_A_KIND:
                values = {"found": int(find.records.fields[index]), "titles": width}
                problems.append(Problem("ratings-long-row", values, Place(file, line=find.records.line(index))))
    return [*problems, *cut("ratings-long-row", total, Place(file))]


def _has_more(record: str, separator: str, width: int) -> bool:
    """Whether a record has something beyond its first cells."""
    try:
        row = next(csv.reader(io.StringIO(record, newline=""), delimiter=separator))
    except csv.Error:
        return True  # a cell too long to be read
    return any(cell.strip() for cell in row[width:])
