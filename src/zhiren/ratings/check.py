"""Checking ratings: every row of every file, everything wrong at once, each finding where its author finds it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl

from zhiren.dictionary.builtin import BUILTIN, builtin_framework
from zhiren.errors import Place, Problem, RatingsError, SourceError
from zhiren.framework import Framework
from zhiren.language import LANGUAGES
from zhiren.questionnaire import Scale
from zhiren.ratings.columns import Ratings
from zhiren.ratings.files import read_parts
from zhiren.ratings.findings import Material, cell_findings, empty_findings, pair_findings
from zhiren.ratings.meaning import Meaning, clean, item_names, of_items, of_persons, of_relationships, of_scores
from zhiren.ratings.naming import alike_ids
from zhiren.ratings.occasions import Days, find_occasions
from zhiren.ratings.pairs import find_pair_faults
from zhiren.ratings.parts import FIELDS, TIME, Cells, Part
from zhiren.ratings.sorting import Rows, sort_rows

NO_RATINGS = Ratings.from_columns([], [], [], [], [])


@dataclass(frozen=True)
class Examination:
    """What files of ratings hold: the sound ratings, everything wrong, and how many rows there were.

    ``rows`` counts the rows that hold anything, ``not_observed`` those among them without a score. ``occasions``
    (n_pairs,) is when each pair of ratee and rater met in the ratings, in their order, as days since 1970-01-01
    (the mean over the pair's rows; NaN where it is not said); None where no file has such a column.
    """

    ratings: Ratings
    problems: list[Problem]
    rows: int
    not_observed: int
    occasions: Days | None = None

    @property
    def errors(self) -> list[Problem]:
        """The findings that forbid using the ratings."""
        return [problem for problem in self.problems if problem.severity == "error"]


def check_ratings(
    paths: Sequence[str | Path] | str | Path,
    *,
    framework: Framework | None = None,
    scale: Scale | None = None,
    people: Collection[str] | None = None,
) -> list[Problem]:
    """Everything wrong with files of ratings, errors and warnings, at most twenty of a kind listed."""
    return examine_ratings(paths, framework=framework, scale=scale, people=people).problems


def examine_ratings(
    paths: Sequence[str | Path] | str | Path,
    *,
    framework: Framework | None = None,
    scale: Scale | None = None,
    people: Collection[str] | None = None,
) -> Examination:
    """The ratings of files, taken together, with all findings; see ``read_ratings`` for the arguments."""
    cells = {name: Cells.none_yet() for name in (*FIELDS, TIME)}
    parts, problems = _all_parts([paths] if isinstance(paths, str | Path) else paths, cells)
    parts = [part for part in parts if part.frame.height]
    if not parts:
        return Examination(NO_RATINGS, problems, 0, 0)
    frame = pl.concat([part.frame.select(FIELDS) for part in parts], rechunk=False)
    names = item_names(framework, _editions(framework)) if framework else None
    meanings, lowest = _meanings(cells, names, scale, people)
    tables = tuple(meaning.ranks for meaning in meanings)
    rows = sort_rows(_pieces(frame), tables)
    problems += alike_ids({*meanings.ratee.names, *meanings.rater.names})
    faults = find_pair_faults(rows, meanings.ratee.names, meanings.rater.names, _strangers(meanings.rater, people))
    n_blank = n_unobserved = 0
    if len(rows.score) < frame.height or faults or any(any(m.faults.values()) for m in meanings):
        material = Material(parts, _codes(frame), meanings, framework, scale)
        blank = material.blank()
        n_blank = int(blank.sum())
        n_unobserved = int((material.unobserved() & ~blank).sum())
        problems += [*cell_findings(material), *empty_findings(material, blank), *pair_findings(material, faults)]
    try:
        ratings = Ratings.from_sorted(rows, [m.names for m in meanings[:3]], lowest)
    except RatingsError as error:
        ratings, problems = NO_RATINGS, [*problems, *error.problems]
    if not ratings and all(problem.severity == "warning" for problem in problems):
        problems.append(Problem("ratings-none", {"n": n_unobserved}, Place(parts[0].file)))
    occasions = None
    if any(TIME in part.frame.columns for part in parts):
        material = Material(parts, _codes(frame), meanings, framework, scale)
        occasions, unclear = find_occasions(material, cells[TIME], ratings)
        problems += unclear
    return Examination(ratings, problems, frame.height - n_blank, n_unobserved, occasions)


def _editions(framework: Framework) -> list[Framework]:
    """The same dictionary in all languages, where it comes with the product: items may be written out in any."""
    if framework.id not in BUILTIN:
        return []
    editions = [builtin_framework(language, framework.id) for language in LANGUAGES]
    return editions if framework in editions else []


def _all_parts(paths: Sequence[str | Path], cells: Mapping[str, Cells]) -> tuple[list[Part], list[Problem]]:
    """The tables of all files, and what is wrong with the files themselves."""
    parts: list[Part] = []
    problems: list[Problem] = []
    for path in map(Path, paths):
        try:
            found = list(read_parts(path, cells))
        except SourceError as error:
            problems.extend(error.problems)
            continue
        parts.extend(found)
        for part in found:
            problems.extend(part.problems)
            if not part.frame.height:
                problems.append(Problem("ratings-header-only", {}, Place(part.file, part.sheet)))
    return parts, problems


def _meanings(
    cells: Mapping[str, Cells], names: dict[str, str] | None, scale: Scale | None, people: Collection[str] | None
) -> tuple[Rows[Meaning], int]:
    shown = {name: clean(cells[name].texts) for name in FIELDS}
    scores, lowest = of_scores(shown["score"], scale)
    return Rows(
        ratee=of_persons(shown["ratee"], "ratings-unknown-ratee", people),
        rater=of_persons(shown["rater"]),
        item=of_items(shown["item"], names),
        relationship=of_relationships(shown["relationship"]),
        score=scores,
    ), lowest


def _strangers(raters: Meaning, people: Collection[str] | None) -> npt.NDArray[np.int64]:
    """The ranks of raters who are not among the people."""
    if people is None:
        return np.empty(0, np.int64)
    known = set(people)
    return np.array([rank for rank, name in enumerate(raters.names) if name not in known], np.int64)


def _codes(frame: pl.DataFrame) -> Rows[npt.NDArray[np.uint32]]:
    return Rows(*(frame[name].to_numpy() for name in Rows._fields))


def _pieces(frame: pl.DataFrame) -> list[Rows[npt.NDArray[np.uint32]]]:
    """The rows in pieces as they lie in memory, so that none is copied."""
    columns = [frame[name].get_chunks() for name in Rows._fields]
    if len({tuple(map(len, chunks)) for chunks in columns}) > 1:
        return _pieces(frame.rechunk())
    return [Rows(*(chunk.to_numpy() for chunk in chunks)) for chunks in zip(*columns, strict=True)]
