"""From panels to blocks: which ratings take part, as category codes, and what was set aside and why."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from zhiren.errors import MeasureError, Problem
from zhiren.measure.fair.ascent import Size
from zhiren.measure.fair.block import Block
from zhiren.measure.fair.keys import ratee_keys
from zhiren.measure.fair.parameters import Floats
from zhiren.measure.panels import Panels

MOST_CATEGORIES = 11
FEWEST_RATEES = 5
DYADS_A_BLOCK = 2_000


@dataclass(frozen=True, eq=False)
class Arrangement:
    """Ratings as dyads by items of category codes (−1: not observed), ordered by ratee.

    ``ratees``, ``raters``, ``items`` and ``competencies`` are codes of the panels, in the order used here;
    ``values`` (K,) are the scores that the categories stand for, of ``n_used`` that were
    used; ``part`` (ratees,) is the connected part of each ratee.
    """

    answers: npt.NDArray[np.int8]
    ratee: npt.NDArray[np.int32]
    rater: npt.NDArray[np.int32]
    relationship: npt.NDArray[np.int32]
    first_item: npt.NDArray[np.int64]
    ratees: npt.NDArray[np.intp]
    raters: npt.NDArray[np.intp]
    relationships: npt.NDArray[np.intp]
    items: npt.NDArray[np.intp]
    competencies: npt.NDArray[np.intp]
    values: Floats
    n_used: int
    part: npt.NDArray[np.int32]

    @property
    def size(self) -> Size:
        """Counts of ratees, raters and dyads."""
        return Size(len(self.ratees), len(self.raters), len(self.ratee))

    def blocks(self, most: int, kind: type[Block] = Block) -> list[Block]:
        """At most so many blocks of about equal size, never less than 2,000 dyads each."""
        n = max(1, min(most, len(self.ratee) // DYADS_A_BLOCK))
        starts = np.searchsorted(self.ratee, np.arange(len(self.ratees) + 1))
        aims = np.linspace(0, len(self.ratee), n + 1)
        cuts = np.unique(np.searchsorted(starts, aims))
        return [self._block(int(a), int(b), starts, kind) for a, b in itertools.pairwise(cuts)]

    def _block(self, first: int, last: int, starts: npt.NDArray[np.intp], kind: type[Block]) -> Block:
        rows = slice(int(starts[first]), int(starts[last]))
        return kind(
            self.answers[rows],
            self.ratee[rows] - np.int32(first),
            self.rater[rows],
            self.relationship[rows],
            self.first_item,
            len(self.raters),
        )

    def sample(self, ratees: int) -> Arrangement:
        """So many ratees, with the raters they have: by what was answered about them, whatever their names."""
        keys = ratee_keys(self.answers, self.relationship, self.ratee, len(self.ratees))
        chosen = np.sort(np.argsort(keys, kind="stable")[:ratees])
        rows = np.isin(self.ratee, chosen)
        raters, rater = np.unique(self.rater[rows], return_inverse=True)
        return Arrangement(
            self.answers[rows],
            np.searchsorted(chosen, self.ratee[rows]).astype(np.int32),
            rater.astype(np.int32),
            self.relationship[rows],
            self.first_item,
            self.ratees[chosen],
            self.raters[raters],
            self.relationships,
            self.items,
            self.competencies,
            self.values,
            self.n_used,
            self.part[chosen],
        )


def arrange(panels: Panels, *, include_self: bool = False) -> Arrangement:
    """The ratings that a fair measurement can use.

    Left out are self-ratings (unless asked for), items that nobody rated, and competencies whose ratings are all
    the same: they carry no difference to measure.

    Raises:
        MeasureError: fewer than five ratees, or hardly anybody with two raters.
    """
    rows = np.ones(len(panels.ratee), dtype=bool) if include_self else panels.others
    seen = np.isfinite(panels.scores) & rows[:, None]
    items, competencies, first_item = _measurable(panels, seen)
    keep = seen[:, items].any(axis=1)
    ratees, ratee = np.unique(panels.ratee[keep], return_inverse=True)
    raters, rater = np.unique(panels.rater[keep], return_inverse=True)
    relationships, relationship = np.unique(panels.relationship[keep], return_inverse=True)
    _check_panels(len(ratees), ratee)
    answers, values, n_used = _codes(panels.scores[np.ix_(keep, items)], panels.low_score, panels.high_score)
    links = coo_array((np.ones(len(ratee)), (ratee, rater + len(ratees))), shape=(len(ratees) + len(raters),) * 2)
    _, part = connected_components(links, directed=False)
    return Arrangement(
        answers,
        ratee.astype(np.int32),
        rater.astype(np.int32),
        relationship.astype(np.int32),
        first_item,
        ratees.astype(np.intp),
        raters.astype(np.intp),
        relationships.astype(np.intp),
        items,
        competencies,
        values,
        n_used,
        np.unique(part[: len(ratees)], return_inverse=True)[1].astype(np.int32),
    )


def _measurable(
    panels: Panels, seen: npt.NDArray[np.bool_]
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], npt.NDArray[np.int64]]:
    """Items and competencies with ratings that differ, and the cut of the items by competency."""
    bounds = [*panels.first_item, len(panels.items)]
    items: list[int] = []
    competencies: list[int] = []
    first_item = [0]
    for c, (low, high) in enumerate(itertools.pairwise(bounds)):
        scores = panels.scores[:, low:high][seen[:, low:high]]
        if len(scores) and scores.min() < scores.max():
            items += [j for j in range(low, high) if seen[:, j].any()]
            competencies.append(c)
            first_item.append(len(items))
    if not competencies:
        raise MeasureError(Problem("measure-fair-no-difference"))
    return np.array(items, dtype=np.intp), np.array(competencies, dtype=np.intp), np.array(first_item)


def _check_panels(n_ratees: int, ratee: npt.NDArray[np.intp]) -> None:
    shared = int((np.bincount(ratee) > 1).sum())
    if n_ratees < FEWEST_RATEES or shared < FEWEST_RATEES:
        values = {"ratees": n_ratees, "shared": shared, "fewest": FEWEST_RATEES}
        raise MeasureError(Problem("measure-fair-too-few", values))


def _codes(scores: npt.NDArray[np.float32], low: int, high: int) -> tuple[npt.NDArray[np.int8], Floats, int]:
    """Category codes from 0, −1 where nothing was observed, and what ``categories_of_scores`` says of them."""
    observed = np.isfinite(scores)
    place = (np.nan_to_num(scores, nan=low) - low).astype(np.int16)
    counts = np.bincount(place[observed], minlength=high - low + 1)
    table, values, n_used = categories_of_scores(counts, low)
    answers = table[place]
    answers[~observed] = -1
    return answers, values, n_used


def categories_of_scores(counts: npt.NDArray[np.int64], low: int) -> tuple[npt.NDArray[np.int8], Floats, int]:
    """The category of each score from the lowest, what the categories stand for, and how many scores were used.

    Scores that were used are categories by rank. More than eleven are grouped: groups hold about equally many
    ratings and stand for the mean of what they hold. ``counts`` (scores,) are the ratings of each score.
    """
    used = np.flatnonzero(counts)
    code = np.arange(len(used))
    if len(used) > MOST_CATEGORIES:
        middle = np.cumsum(counts[used]) - counts[used] / 2.0
        code = np.unique((middle * MOST_CATEGORIES / counts.sum()).astype(np.intp), return_inverse=True)[1]
    values = np.bincount(code, counts[used] * (used + low)) / np.bincount(code, counts[used])
    table = np.zeros(len(counts), dtype=np.int8)
    table[used] = code
    return table, values, len(used)
