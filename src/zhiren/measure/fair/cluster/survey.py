"""What must be known of all files before partitions can be cut: labels, who is where, how often which score."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from zhiren.errors import MeasureError, Problem
from zhiren.framework import Framework
from zhiren.measure.fair.arrangement import categories_of_scores
from zhiren.measure.fair.parameters import Floats
from zhiren.measure.panels import arrange_panels
from zhiren.ratings.columns import rank_labels
from zhiren.ratings.read import read_ratings


@dataclass(frozen=True)
class Questions:
    """What the ratings answer: the framework, its scale, and whether self-ratings take part."""

    framework: Framework
    low_score: int
    high_score: int
    include_self: bool


@dataclass(frozen=True, eq=False)
class Survey:
    """One file: its labels in order, pairs by ratee (ratees,), uses of each score by item (items, scores).

    ``asked`` (competencies,) says which were rated at all, ``asked_others`` which were rated by others.
    """

    path: str
    ratees: tuple[str, ...]
    raters: tuple[str, ...]
    pairs: npt.NDArray[np.int64]
    uses: npt.NDArray[np.int64]
    asked: npt.NDArray[np.bool_]
    asked_others: npt.NDArray[np.bool_]


def survey_file(path: str, questions: Questions) -> Survey:
    """Read a file for its survey alone. Raises what reading and arranging raise."""
    framework, low, high = questions.framework, questions.low_score, questions.high_score
    ratings = read_ratings(Path(path), framework=framework)
    panels = arrange_panels(ratings, framework, low_score=low, high_score=high)
    scores = panels.scores[np.ones(len(panels.ratee), bool) if questions.include_self else panels.others]
    n = high - low + 1
    uses = [np.bincount((c[np.isfinite(c)] - low).astype(np.intp), minlength=n) for c in scores.T]
    pairs = np.bincount(panels.ratee, minlength=len(panels.ratees))
    asked = panels.n_observed.sum(axis=0) > 0
    by_others = panels.n_observed[panels.others].sum(axis=0) > 0
    return Survey(path, ratings.ratees, ratings.raters, pairs, np.array(uses), asked, by_others)


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

    ``raters`` are the codes of the raters of these files, in the order of their labels.
    """

    number: int
    paths: tuple[str, ...]
    first: str
    last: str
    raters: npt.NDArray[np.int32]


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
        sources.append(Source(number, paths, ratees[low], ratees[high - 1], codes))
    return sources
