"""Tables of ratings as columns of numbered cells: what every format is read into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import polars as pl

from zhiren.errors import Place, Problem, quote
from zhiren.ratings.sorting import in_threads
from zhiren.ratings.words import COLUMN_TITLES, TIME_TITLES, WEIGHT_TITLES
from zhiren.sources.headers import match_headers
from zhiren.sources.records import Columns, find_columns, ignored_columns

FIELDS = tuple(COLUMN_TITLES)
TIME = "time"


@dataclass(frozen=True)
class Cells:
    """The distinct cells of one column in all files together, numbered as they come; 0 is the empty cell."""

    type: pl.Categorical
    kept: pl.Series  # polars forgets the numbers when no column has them any more

    @classmethod
    def none_yet(cls) -> Cells:
        """A table of the empty cell alone."""
        numbers = pl.Categorical(pl.Categories.random())
        return cls(numbers, pl.Series([""], dtype=numbers))

    @property
    def texts(self) -> pl.Series:
        """What the cells say, in the order of their numbers."""
        return self.type.categories.to_series()

    def encode(self, column: pl.Series) -> pl.Series:
        """A column of text as numbers; new cells are added."""
        return self.number(column.cast(self.type))

    def number(self, column: pl.Series) -> pl.Series:
        """A column that was read as cells, as numbers; where a row has none, it is empty."""
        return column.to_physical().fill_null(0)

    def encode_integers(self, column: pl.Series) -> pl.Series:
        """A column of 16-bit integers likewise, as if each were text; every distinct one becomes text once."""
        seen, codes = np.zeros(2**16, bool), np.zeros(2**16, np.uint32)

        def see(chunk: pl.Series) -> None:
            seen[chunk.drop_nulls().to_numpy().view(np.uint16)] = True

        def encode(chunk: pl.Series) -> pl.Series:
            values = chunk.fill_null(0) if chunk.null_count() else chunk
            found = np.take(codes, values.to_numpy().view(np.uint16), mode="clip")
            if chunk.null_count():
                found[chunk.is_null().to_numpy()] = 0
            return pl.Series(column.name, found)

        in_threads(see, column.get_chunks())
        values = np.flatnonzero(seen).astype(np.uint16).view(np.int16)
        codes[seen] = self.encode(pl.Series(values).cast(pl.String)).to_numpy()
        return pl.concat(in_threads(encode, column.get_chunks()), rechunk=False)


@dataclass(frozen=True)
class Part:
    """One table of ratings: columns ``FIELDS`` of numbers of cells, and what is needed to find a row again.

    A table that says when ratings were given has the column ``TIME`` as well.
    """

    file: str
    sheet: str | None
    frame: pl.DataFrame
    columns: Columns
    line: Callable[[int], int]
    problems: list[Problem] = field(default_factory=list)

    def place(self, row: int, column: str | None = None) -> Place:
        """Where a row (index from 0) of the frame is in the file."""
        return Place(self.file, self.sheet, self.line(row), field=self.columns.title(column) if column else None)


def find_titles(rows: Sequence[Sequence[str]], place: Place) -> Columns:
    """Where a table of ratings has its columns; all of them must be there, but for that of the time.

    A column of weights is named in a warning of its own: who brings weights expects them to count.
    """
    table = find_columns(rows, COLUMN_TITLES, FIELDS, place)
    at = Place(place.file, place.sheet, table.row + 1)
    taken = set(table.columns.values())
    rest = ["" if column in taken else title for column, title in enumerate(table.titles)]
    time = _first(rest, TIME_TITLES)
    if time is not None:
        table.columns[TIME] = time
        rest[time] = ""
    problems = []
    weight = _first(rest, (WEIGHT_TITLES,))
    if weight is not None:
        problems.append(Problem("ratings-weights", {"column": quote(rest[weight].strip())}, at, "warning"))
        rest[weight] = ""
    return replace(table, problems=[*ignored_columns(rest, at), *problems])


def fields_of(table: Columns) -> tuple[str, ...]:
    """The fields that a table has, in their order: ``FIELDS``, and ``TIME`` where it says when."""
    return (*FIELDS, TIME) if TIME in table.columns else FIELDS


def _first(row: Sequence[str], tiers: Sequence[Sequence[str]]) -> int | None:
    """The first column with a title of the first tier that has any; None without one."""
    for words in tiers:
        found = match_headers(row, {words[0]: words})
        for columns in (found.columns.values(), *found.ambiguous.values()):
            if columns:
                return min(columns)
    return None
