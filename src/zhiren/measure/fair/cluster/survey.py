"""What must be known of all files before partitions can be cut: labels, who is where, how often which score."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from zhiren.errors import MeasureError, Problem
from zhiren.framework import Framework
from zhiren.measure.fair.arrangement import categories_of_scores
from zhiren.measure.fair.parameters import Floats
from zhiren.measure.panels import arrange_panels
from zhiren.questionnaire import Scale
from zhiren.ratings.check import examine_ratings
from zhiren.ratings.columns import rank_labels

Counts = npt.NDArray[np.int64]


def _nothing() -> Counts:
    return np.zeros(0, dtype=np.int64)


@dataclass(frozen=True)
class Questions:
    """What the ratings answer: the framework, its scale, and whether self-ratings take part.

    ``scale``, where it is known, says how its scores may be written in words.
    """

    framework: Framework
    low_score: int
    high_score: int
    include_self: bool
    scale: Scale | None = None


@dataclass(frozen=True, eq=False)
class Survey:
    """One file: its labels in order, pairs by ratee (ratees,), uses of each score by item (items, scores).

    ``uses_others`` are those by others alone. A file with errors has ``problems`` and nothing else.
    """

    path: str
    problems: tuple[Problem, ...]
    ratees: tuple[str, ...] = ()
    raters: tuple[str, ...] = ()
    n_ratings: int = 0
    pairs: Counts = field(default_factory=_nothing)
    uses: Counts = field(default_factory=_nothing)
    uses_others: Counts = field(default_factory=_nothing)

    @property
    def refused(self) -> bool:
        """Whether the file cannot be used."""
        return any(problem.severity == "error" for problem in self.problems)


def survey_file(path: str, questions: Questions) -> Survey:
    """Read a file for its survey alone. Raises what arranging raises."""
    examined = examine_ratings(Path(path), framework=questions.framework, scale=questions.scale)
    if examined.errors:
        return Survey(path, tuple(examined.problems))
    ratings = examined.ratings
    low, high = questions.low_score, questions.high_score
    panels = arrange_panels(ratings, questions.framework, low_score=low, high_score=high)
    return Survey(
        path,
        tuple(examined.problems),
        ratings.ratees,
        ratings.raters,
        len(ratings),
        np.bincount(panels.ratee, minlength=len(panels.ratees)),
        _uses(panels.scores, low, high),
        _uses(panels.scores[panels.others], low, high),
    )


def _uses(scores: npt.NDArray[np.float32], low: int, high: int) -> Counts:
    """How often each item got each score from the lowest: shape (items, scores)."""
    n = high - low + 1
    return np.array([np.bincount((c[np.isfinite(c)] - low).astype(np.intp), minlength=n) for c in scores.T])


@dataclass(frozen=True, eq=False)
class Coding:
    """Which items take part and which category a score is: the same in every partition.

    ``category`` (scores,) is the code of each score from the lowest; ``counts`` (items, K) their uses.
    """

    items: npt.NDArray[np.intp]
    competencies: npt.NDArray[np.intp]
    first_item: npt.NDArray[np.int64]
    category: npt.NDArray[np.int8]
    values: Floats
    n_used: int
    counts: npt.NDArray[np.int64]


def agree_coding(uses: npt.NDArray[np.int64], questions: Questions) -> Coding:
    """The coding that one machine would choose, from the uses of each score by item (items, scores).

    Raises:
        MeasureError: nothing that differs.
    """
    ends = np.cumsum([0, *(len(c.indicators) for c in questions.framework.competencies)])
    items: list[int] = []
    competencies: list[int] = []
    first_item = [0]
    for c, (low, high) in enumerate(itertools.pairwise(ends)):
        if (uses[low:high].sum(axis=0) > 0).sum() > 1:
            items += [j for j in range(low, high) if uses[j].any()]
            competencies.append(c)
            first_item.append(len(items))
    if not competencies:
        raise MeasureError(Problem("measure-fair-no-difference"))
    chosen = uses[items]
    category, values, n_used = categories_of_scores(chosen.sum(axis=0), questions.low_score)
    counts = np.zeros((len(items), len(values)), dtype=np.int64)
    np.add.at(counts.T, category, chosen.T)
    cut = np.array(first_item)
    return Coding(np.array(items), np.array(competencies), cut, category, values, n_used, counts)


@dataclass(frozen=True, eq=False)
class Source:
    """Where a partition's ratings are: files, and the first and last of its ratees.

    ``raters`` are the codes of the raters of these files, in the order of their labels; ``ratings_read`` is how
    many ratings the files hold, of this partition or not.
    """

    number: int
    paths: tuple[str, ...]
    first: str
    last: str
    raters: npt.NDArray[np.int32]
    pairs: int
    ratees: int
    ratings_read: int


def merge_labels(tables: Sequence[Sequence[str]]) -> list[str]:
    """All labels in the order in which ratings keep them."""
    return rank_labels(list(itertools.chain.from_iterable(tables)))[0]


def cut_sources(
    surveys: Sequence[Survey], ratees: Sequence[str], raters: Sequence[str], most_pairs: int, at_least: int
) -> list[Source]:
    """Partitions of neighbouring ratees with about equally many pairs, at most so many each."""
    ratee_code = {label: code for code, label in enumerate(ratees)}
    rater_code = {label: code for code, label in enumerate(raters)}
    pairs = np.zeros(len(ratees))
    spans = []
    for survey in surveys:
        rated = [ratee_code[label] for label in survey.ratees]
        np.add.at(pairs, rated, survey.pairs)
        spans.append((rated[0], rated[-1]))
    total = np.concatenate([[0], np.cumsum(pairs)])
    n = min(len(ratees), max(at_least, int(np.ceil(total[-1] / most_pairs))))
    cuts = np.unique(np.searchsorted(total, np.linspace(0, total[-1], n + 1)))
    sources = []
    for number, (low, high) in enumerate(itertools.pairwise(cuts)):
        files = [s for s, (a, b) in zip(surveys, spans, strict=True) if a < high and b >= low]
        known = merge_labels([s.raters for s in files])
        codes = np.array([rater_code[label] for label in known], dtype=np.int32)
        paths = tuple(s.path for s in files)
        held = int(total[high] - total[low]), int(high - low), sum(s.n_ratings for s in files)
        sources.append(Source(number, paths, ratees[low], ratees[high - 1], codes, *held))
    return sources
