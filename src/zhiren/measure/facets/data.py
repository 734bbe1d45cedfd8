"""Ratings as many-facet Rasch measurement sees them: one row an observation, one column a facet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from zhiren.errors import MeasureError, Problem, Value, quote

Integers = npt.NDArray[np.int64]

FEWEST_FACETS = 2


@dataclass(frozen=True, eq=False)
class FacetData:
    """n observations of F facets, such as ratee, rater, item, task, occasion.

    ``codes`` (n, F) holds for every observation which element of each facet took part, as positions in
    ``labels`` (one tuple a facet); ``score`` (n,) the whole numbers that were given.
    """

    facets: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]
    codes: Integers
    score: Integers

    @classmethod
    def from_columns(cls, columns: Mapping[str, Sequence[Any]], score: Sequence[Any]) -> FacetData:
        """Columns of labels by facet, and the scores; elements stand in the order of their first observation.

        Raises:
            MeasureError: fewer than two facets, no observations, columns of unequal length, or scores that are
                not whole numbers; all findings at once.
        """
        values = np.asarray(score, dtype=np.float64)
        _check(columns, values)
        tables = [list(dict.fromkeys(map(str, column))) for column in columns.values()]
        codes = []
        for column, table in zip(columns.values(), tables, strict=True):
            position = {label: j for j, label in enumerate(table)}
            codes.append([position[str(label)] for label in column])
        return cls(
            tuple(columns),
            tuple(map(tuple, tables)),
            np.array(codes, dtype=np.int64).T.reshape(len(values), len(tables)),
            values.astype(np.int64),
        )

    def __len__(self) -> int:
        return len(self.score)

    def column(self, facet: str) -> int:
        """The column of ``codes`` that holds a facet; ``MeasureError`` for an unknown one."""
        if facet not in self.facets:
            values = {"value": quote(facet), "known": ", ".join(self.facets)}
            raise MeasureError(Problem("facets-unknown-facet", values))
        return self.facets.index(facet)

    @cached_property
    def distinct_scores(self) -> tuple[Integers, Integers]:
        """The scores that were given, lowest first, and where each observation's stands among them: (n,)."""
        return np.unique(self.score, return_inverse=True)

    @cached_property
    def first(self) -> Integers:
        """Where each facet's elements begin when the elements of all facets stand in one row: shape (F + 1,)."""
        return np.cumsum([0, *map(len, self.labels)])

    @cached_property
    def node(self) -> Integers:
        """``codes`` as positions in that row of all elements: shape (n, F)."""
        return np.ascontiguousarray(self.codes + self.first[:-1])

    def elements(self, column: int) -> slice:
        """The part of the row of all elements that is one facet's."""
        return slice(int(self.first[column]), int(self.first[column + 1]))

    @cached_property
    def names(self) -> tuple[tuple[str, str], ...]:
        """(facet, label) of every element in the row of all elements."""
        pairs = zip(self.facets, self.labels, strict=True)
        return tuple((facet, label) for facet, labels in pairs for label in labels)

    @cached_property
    def facet_of(self) -> Integers:
        """The facet that each element in the row of all elements belongs to."""
        sizes = [b - a for a, b in pairwise(self.first.tolist())]
        return np.repeat(np.arange(len(self.facets)), sizes)


def _check(columns: Mapping[str, Sequence[Any]], score: npt.NDArray[np.float64]) -> None:
    problems = []
    if len(columns) < FEWEST_FACETS:
        problems.append(Problem("facets-too-few", {"n": len(columns)}))
    if not len(score):
        problems.append(Problem("measure-no-ratings"))
    for facet, column in columns.items():
        if len(column) != len(score):
            sizes = {"n": str(len(column)), "scores": str(len(score))}
            problems.append(Problem("facets-unequal-columns", {"facet": quote(facet), **sizes}))
    odd = np.flatnonzero(~np.isfinite(score) | (score != np.round(score)))
    if len(odd):
        values: dict[str, Value] = {"value": quote(score[odd[0]]), "row": str(odd[0] + 1), "n": len(odd)}
        problems.append(Problem("facets-not-whole", values))
    if problems:
        raise MeasureError(problems)
