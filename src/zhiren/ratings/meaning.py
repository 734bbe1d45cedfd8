"""What the distinct cells of a column mean: every judgement on a cell is made once, however often it occurs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import polars as pl

from zhiren.framework import Framework
from zhiren.questionnaire import Scale
from zhiren.ratings.columns import RELATIONSHIPS, rank_labels
from zhiren.ratings.sorting import NO_RANK
from zhiren.ratings.words import is_not_observed, match_relationship, parse_score
from zhiren.sources.headers import plain

LONGEST_CELL = 4000
_INVISIBLE = "[\\x00-\\x08\\x0e-\\x1f\\x7f\ufeff\u200b\u200c\u200d\u2060]"


@dataclass(frozen=True)
class Meaning:
    """The cells of a column and their meaning.

    ``cells``: the n distinct cells, trimmed and in NFC, None where nothing is left. ``ranks``, shape (n,): of
    each cell the rank of its meaning, ``NO_RANK`` where it has none. ``names``: what the ranks mean.
    ``faults``: for each code of a problem the cells that have it.
    """

    cells: pl.Series
    ranks: npt.NDArray[np.int64]
    names: list[str] = field(default_factory=list)
    faults: dict[str, list[int]] = field(default_factory=dict)

    @property
    def blank(self) -> npt.NDArray[np.bool_]:
        """Which cells hold nothing, shape (n,)."""
        return self.cells.is_null().to_numpy()


def clean(cells: pl.Series) -> pl.Series:
    """Cells as their author sees them: without spaces around, without invisible characters, in NFC."""
    shown = cells.str.replace_all(_INVISIBLE, "").str.strip_chars().str.normalize("NFC")
    return shown.replace("", None)


def of_persons(cells: pl.Series, unknown: str | None = None, known: Collection[str] | None = None) -> Meaning:
    """Ratees or raters: every cell names somebody. Who is not among the known has the fault ``unknown``."""
    faults = _too_long(cells)
    if known is not None and unknown:
        strangers = cells.is_not_null() & ~cells.is_in(pl.Series(list(known), dtype=pl.String).implode())
        faults[unknown] = strangers.arg_true().to_list()
    return _ranked(cells, cells, faults)


def of_relationships(cells: pl.Series) -> Meaning:
    """Relationships: one of the known words in either language."""
    found = [None if cell is None else match_relationship(cell) for cell in cells]
    ranks = [NO_RANK if name is None else RELATIONSHIPS.index(name) for name in found]
    unknown = [i for i, (cell, name) in enumerate(zip(cells, found, strict=True)) if cell and not name]
    faults = {"ratings-unknown-relationship": unknown}
    return Meaning(cells, np.array(ranks, np.int64), list(RELATIONSHIPS), faults)


def of_items(cells: pl.Series, names: dict[str, str] | None) -> Meaning:
    """Items: with a framework's names, those that it knows; else all."""
    if names is None:
        return _ranked(cells, cells, _too_long(cells))
    found = [None if cell is None else names.get(cell, names.get(plain(cell))) for cell in cells]
    unknown = [i for i, (cell, name) in enumerate(zip(cells, found, strict=True)) if cell and not name]
    return _ranked(cells, found, {"ratings-unknown-item": unknown})


def of_scores(cells: pl.Series, scale: Scale | None) -> tuple[Meaning, int]:
    """Scores, ranked from the lowest one found, which is returned too. What was not observed has no rank."""
    scores = np.full(len(cells), np.iinfo(np.int64).min)
    faults: dict[str, list[int]] = {}
    for index, cell in enumerate(cells):
        if cell is not None and not is_not_observed(cell, scale):
            score = parse_score(cell, scale)
            if isinstance(score, int):
                scores[index] = score
            else:
                faults.setdefault(score, []).append(index)
    sound = scores > np.iinfo(np.int64).min
    low = int(scores[sound].min(initial=np.iinfo(np.int16).max))
    return Meaning(cells, np.where(sound, scores - low * sound, NO_RANK), [], faults), low


def item_names(framework: Framework, translations: Collection[Framework] = ()) -> dict[str, str]:
    """What an item may be called: its id, its statement in any of the languages, or both; loosely spelt too."""
    names: dict[str, str] = {}
    loose: dict[str, set[str]] = {}
    for text in (framework, *translations):
        for indicator in text.indicators:
            for name in (indicator.id, indicator.statement, f"{indicator.id} {indicator.statement}"):
                names.setdefault(name, indicator.id)
                loose.setdefault(plain(name), set()).add(indicator.id)
    return {**{name: ids.pop() for name, ids in loose.items() if len(ids) == 1}, **names}


def _ranked(cells: pl.Series, meanings: Iterable[str | None], faults: dict[str, list[int]]) -> Meaning:
    names, ranks = rank_labels(meanings)
    return Meaning(cells, ranks, names, faults)


def _too_long(cells: pl.Series) -> dict[str, list[int]]:
    return {"ratings-cell-long": (cells.str.len_chars() > LONGEST_CELL).fill_null(False).arg_true().to_list()}
