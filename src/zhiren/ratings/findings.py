"""From cells and rows that are wrong to findings: the first row of each, how often, and what would be right."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.errors import Place, Problem, Value, quote
from zhiren.framework import Framework
from zhiren.questionnaire import Scale
from zhiren.ratings.columns import SELF
from zhiren.ratings.listing import cut
from zhiren.ratings.meaning import LONGEST_CELL, Meaning
from zhiren.ratings.pairs import CUSTOMER, PairFaults, pair_keys
from zhiren.ratings.parts import FIELDS, Part
from zhiren.ratings.sorting import NO_RANK, Rows
from zhiren.sources.records import MOST_OF_A_KIND

Indices = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Material:
    """All rows of all files as they stand, as ``codes`` into the cells of ``meanings``; and what they must fit."""

    parts: Sequence[Part]
    codes: Rows[npt.NDArray[np.uint32]]
    meanings: Rows[Meaning]
    framework: Framework | None
    scale: Scale | None

    def place(self, row: int, column: str | None = None) -> Place:
        """Where a row (index from 0 over all files) is."""
        ends = np.cumsum([part.frame.height for part in self.parts])
        index = int(np.searchsorted(ends, row, side="right"))
        part = self.parts[index]
        return part.place(row - int(ends[index]) + part.frame.height, column)

    def cell(self, row: int, column: str) -> str:
        """What a cell says, as it may stand in a message."""
        meaning: Meaning = getattr(self.meanings, column)
        return quote(meaning.cells[int(getattr(self.codes, column)[row])])

    def ranks(self, column: str) -> Indices:
        """The rank of each row's cell in a column, shape (rows,)."""
        meaning: Meaning = getattr(self.meanings, column)
        ranks: Indices = meaning.ranks[getattr(self.codes, column)]
        return ranks

    def blank(self) -> npt.NDArray[np.bool_]:
        """Which rows hold nothing at all."""
        nothing = [m.blank[codes] for m, codes in zip(self.meanings, self.codes, strict=True)]
        return np.asarray(np.logical_and.reduce(nothing), bool)

    def unobserved(self) -> npt.NDArray[np.bool_]:
        """Which rows say that there is no score."""
        meaning = self.meanings.score
        silent = meaning.ranks == NO_RANK
        silent[[cell for cells in meaning.faults.values() for cell in cells]] = False
        return np.take(silent, self.codes.score)


def cell_findings(material: Material) -> Iterator[Problem]:
    """Each cell that means nothing: once, where it first occurs, with the number of rows that have it."""
    for column in FIELDS:
        meaning: Meaning = getattr(material.meanings, column)
        faults = {code: cells for code, cells in meaning.faults.items() if cells}
        if faults:
            codes = getattr(material.codes, column)
            counts = np.bincount(codes, minlength=len(meaning.ranks))
            first = np.zeros(len(meaning.ranks), np.int64)
            first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
        for code, cells in faults.items():
            order = sorted((cell for cell in cells if counts[cell]), key=lambda cell: int(first[cell]))
            for index in order[:MOST_OF_A_KIND]:
                problem = _cell_problem(code, str(meaning.cells[index]), int(counts[index]), material)
                yield problem.at(material.place(int(first[index]), column))
            yield from cut(code, len(order))


def _cell_problem(code: str, cell: str, count: int, material: Material) -> Problem:
    scale = material.scale
    values: dict[str, Value] = {"value": quote(cell), "n": count}
    if code.startswith("ratings-score-"):
        ends: dict[str, Value] = {"low": scale.low, "high": scale.high} if scale else {"low": "", "high": ""}
        values |= {"scale": "known" if scale else "unknown", **ends}
    elif code == "ratings-cell-long":
        values |= {"found": len(cell), "most": LONGEST_CELL}
    elif code == "ratings-unknown-item" and material.framework:
        known = [name for i in material.framework.indicators for name in (i.id, i.statement)]
        close = difflib.get_close_matches(cell[:200], known, 1)
        if close:
            return Problem("ratings-unknown-item-near", {**values, "near": quote(close[0])})
        values["example"] = known[0]
    return Problem(code, values)


def empty_findings(material: Material, blank: npt.NDArray[np.bool_]) -> Iterator[Problem]:
    """Rows that say something, but not who, whom, as what or on which item; and rows that say nothing."""
    for column in FIELDS[:-1]:
        meaning: Meaning = getattr(material.meanings, column)
        rows = np.flatnonzero(meaning.blank[getattr(material.codes, column)] & ~blank)
        for row in rows[:MOST_OF_A_KIND]:
            yield Problem("ratings-cell-empty", {}, material.place(int(row), column))
        yield from cut("ratings-cell-empty", len(rows))
    rows = np.flatnonzero(blank)
    if len(rows):
        yield Problem("ratings-blank-lines", {"n": len(rows)}, material.place(int(rows[0])), "warning")


def pair_findings(material: Material, faults: PairFaults) -> Iterator[Problem]:
    """What one rater did with one ratee: rated an item twice, as two different things, or as the wrong thing."""
    ranks = Rows(*(material.ranks(column) for column in Rows._fields))
    sound = np.logical_and.reduce([column >= 0 for column in ranks])
    pairs = np.where(sound, pair_keys(ranks.ratee, ranks.rater), NO_RANK)
    for code, wanted in (
        ("ratings-twice", faults.twice),
        ("ratings-two-relationships", faults.two_relationships),
        ("ratings-self-as-other", faults.self_as_other),
        ("ratings-other-as-self", faults.other_as_self),
    ):
        rows = np.flatnonzero(np.isin(pairs, wanted)) if len(wanted) else np.empty(0, np.int64)
        kind = ranks.relationship[rows]
        if code == "ratings-twice":
            origin = _first_alike(rows, pairs[rows], ranks.item[rows])
            wrong = origin != rows
        else:
            origin = _first_alike(rows, pairs[rows])
            against = {
                "ratings-two-relationships": kind != ranks.relationship[origin],
                "ratings-self-as-other": kind != SELF,
                "ratings-other-as-self": kind == SELF,
            }
            wrong = against[code]
        yield from _pair_problems(material, code, rows[wrong], origin[wrong], pairs[rows[wrong]])
    yield from _unknown_raters(material, faults.unknown_raters, ranks)


def _first_alike(rows: Indices, *keys: Indices) -> Indices:
    """For each of the rows, the first one with the same keys."""
    order = np.lexsort(keys)
    new = np.ones(len(rows), bool)
    if len(rows):
        new[1:] = np.logical_or.reduce([key[order][1:] != key[order][:-1] for key in keys])
    group = np.maximum.accumulate(np.where(new, np.arange(len(rows)), 0))
    first = np.empty_like(rows)
    first[order] = rows[order][group]
    return first


def _pair_problems(
    material: Material, code: str, rows: Indices, origin: Indices, pairs: Indices
) -> Iterator[Problem]:
    """One finding a pair, at its first wrong row."""
    _, first, counts = np.unique(pairs, return_index=True, return_counts=True)
    for group in np.argsort(first)[:MOST_OF_A_KIND]:
        row, before = int(rows[first[group]]), int(origin[first[group]])
        values: dict[str, Value] = {
            **{column: material.cell(row, column) for column in FIELDS},
            "n": int(counts[group]),
            "earlier_score": material.cell(before, "score"),
            "earlier_relationship": material.cell(before, "relationship"),
            "earlier_row": str(material.place(before).line),
            "earlier_file": str(material.place(before).file),
        }
        place = material.place(row, "item" if code == "ratings-twice" else "relationship")
        if values["earlier_file"] != place.file and code in ("ratings-twice", "ratings-two-relationships"):
            yield Problem(f"{code}-files", values, place)
        else:
            yield Problem(code, values, place)
    yield from cut(code, len(first))


def _unknown_raters(material: Material, unknown: Indices, ranks: Rows[Indices]) -> Iterator[Problem]:
    """Raters who are not among the people, though they rate as colleagues."""
    rows = np.flatnonzero(np.isin(ranks.rater, unknown) & (ranks.relationship != CUSTOMER))
    _, first, counts = np.unique(ranks.rater[rows], return_index=True, return_counts=True)
    for group in np.argsort(first)[:MOST_OF_A_KIND]:
        row = int(rows[first[group]])
        values: dict[str, Value] = {"value": material.cell(row, "rater"), "n": int(counts[group])}
        yield Problem("ratings-unknown-rater", values, material.place(row, "rater"))
    yield from cut("ratings-unknown-rater", len(first))
