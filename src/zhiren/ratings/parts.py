"""Tables of ratings as columns of numbered cells: what every format is read into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import polars as pl

from zhiren.errors import Place, Problem
from zhiren.ratings.words import COLUMN_TITLES
from zhiren.sources.records import Columns, find_columns

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
        """A column of 16-bit integers likewise, as if each were text; every distinct one becomes text once."""
        seen, codes = np.zeros(2**16, bool), np.zeros(2**16, np.uint32)
        seen[column.drop_nulls().to_numpy().view(np.uint16)] = True
        values = np.flatnonzero(seen).astype(np.uint16).view(np.int16)
        codes[seen] = self.encode(pl.Series(values).cast(pl.String)).to_numpy()
        return pl.Series(column.name, codes).gather(column.cast(pl.UInt16, wrap_numerical=True))


@dataclass(frozen=True)
class Part:
    """One table of ratings: columns ``FIELDS`` of numbers of cells, and what is needed to find a row again."""

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
    """Where a table of ratings has its columns; all of them must be there."""
    return find_columns(rows, COLUMN_TITLES, FIELDS, place)
