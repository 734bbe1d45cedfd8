"""Ratings as panels: for each ratee a table of raters by items, with scores keyed so that more is better.

A view that must not show every rater (a group merged for anonymity, one item, one relationship) asks a panel::

    panels = arrange_panels(ratings, framework, low_score=1, high_score=5)
    panel = panels.panel("E017")
    peers = panel.raters("peer", "report")             # mask over the panel's rows: a merged group
    contributors = peers & panel.observers("ACH")      # who of them stands behind the figure: a set to compare
    panel.rater[contributors]                          # their codes, the same in every cell of every ratee
    panel.mean("ACH", peers)                           # MeanScore(mean, low, high, n_raters), over all ratings
    panel.mean("ACH.2", peers)                         # the same for one item
    panel.counts("ACH", peers)                         # how often each score was given, lowest first

A *subject* is the id of a competency or of an indicator; a framework has no id twice. The mean over all others
is the figure that the classical method gives for the ratee.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from zhiren.errors import MeasureError, Problem, quote
from zhiren.framework import Framework
from zhiren.measure.intervals import MeanScore, Moments, Spread, mean_interval, moments_within
from zhiren.measure.results import Floats
from zhiren.ratings.columns import RELATIONSHIPS, SELF, Ratings, Relationship

Mask = npt.NDArray[np.bool_]

MOST_LISTED = 10


@dataclass(frozen=True, eq=False)
class Panels:
    """All ratings, a row for each pair of ratee and rater, a column for each item of the framework.

    ``ratee``, ``rater`` (codes into the label tables) and ``relationship`` have shape (n_pairs,), ordered by
    ratee and rater. ``scores`` (n_pairs, n_items) holds NaN where nothing was observed; scores of reverse-keyed
    items are turned (low + high − score). Items stand in the framework's order.
    """

    ratee: npt.NDArray[np.int32]
    rater: npt.NDArray[np.int32]
    relationship: npt.NDArray[np.uint8]
    scores: npt.NDArray[np.float32]
    ratees: tuple[str, ...]
    raters: tuple[str, ...]
    items: tuple[str, ...]
    competencies: tuple[str, ...]
    first_item: npt.NDArray[np.intp]
    low_score: int
    high_score: int

    @cached_property
    def others(self) -> Mask:
        """Which rows are not self-ratings."""
        return np.not_equal(self.relationship, SELF)

    @cached_property
    def n_observed(self) -> npt.NDArray[np.int32]:
        """How many items of each competency a rater rated: shape (n_pairs, n_competencies)."""
        observed = np.isfinite(self.scores)
        return np.add.reduceat(observed, self.first_item, axis=1, dtype=np.int32)

    @cached_property
    def rater_means(self) -> Floats:
        """Each rater's mean over a competency's items: shape (n_pairs, n_competencies), NaN without ratings."""
        sums = np.add.reduceat(np.nan_to_num(self.scores), self.first_item, axis=1, dtype=np.float64)
        n = self.n_observed
        return np.divide(sums, n, out=np.full_like(sums, np.nan), where=n > 0)

    @cached_property
    def competency_moments(self) -> Moments:
        """Over the others' ratings, for each ratee and competency."""
        rows = self.others
        asked = np.flatnonzero(self.n_observed.any(axis=0))
        counts, means = self.n_observed[np.ix_(rows, asked)], self.rater_means[np.ix_(rows, asked)]
        return moments_within(self.ratee[rows], means, counts, len(self.ratees)).among(
            asked, len(self.competencies)
        )

    @cached_property
    def item_moments(self) -> Moments:
        """Over the others' scores, for each ratee and item."""
        rows = self.others
        asked = np.flatnonzero(np.isfinite(self.scores).any(axis=0))
        scores = self.scores[np.ix_(rows, asked)]
        some = moments_within(self.ratee[rows], scores, np.isfinite(scores).astype(np.int8), len(self.ratees))
        return some.among(asked, len(self.items))

    @cached_property
    def _columns(self) -> dict[str, slice]:
        ends = [*self.first_item[1:], len(self.items)]
        items = {item: slice(j, j + 1) for j, item in enumerate(self.items)}
        return items | {c: slice(*span) for c, *span in zip(self.competencies, self.first_item, ends, strict=True)}

    @cached_property
    def _spreads(self) -> dict[str, Spread]:
        subjects = (*self.competencies, *self.items)
        parts = (self.competency_moments.pooled(), self.item_moments.pooled())
        variance = np.concatenate([part.variance for part in parts])
        df = np.concatenate([part.df for part in parts])
        return {s: Spread(variance[j : j + 1], df[j : j + 1]) for j, s in enumerate(subjects)}

    @cached_property
    def _rows(self) -> dict[str, slice]:
        edges = np.searchsorted(self.ratee, np.arange(len(self.ratees) + 1))
        return {r: slice(int(edges[j]), int(edges[j + 1])) for j, r in enumerate(self.ratees)}

    def columns(self, subject: str) -> slice:
        """The columns of ``scores`` that a competency or an item stands for; ``MeasureError`` if unknown."""
        try:
            return self._columns[subject]
        except KeyError:
            values = {"value": quote(subject), "known": ", ".join(self.competencies)}
            raise MeasureError(Problem("measure-unknown-subject", values)) from None

    def spread(self, subject: str) -> Spread:
        """How much the others' raters of one ratee differ on a competency or an item, pooled over ratees."""
        return self._spreads[subject]

    def panel(self, ratee: str) -> Panel:
        """One ratee's panel; ``MeasureError`` for a person whom nobody rated."""
        if ratee not in self._rows:
            raise MeasureError(Problem("measure-unknown-ratee", {"value": quote(ratee)}))
        rows = self._rows[ratee]
        return Panel(ratee, self.rater[rows], self.relationship[rows], self.scores[rows], self)

    def __iter__(self) -> Iterator[Panel]:
        return (self.panel(ratee) for ratee in self.ratees)


@dataclass(frozen=True, eq=False)
class Panel:
    """One ratee's ratings: r raters (the ratee among them, if there is a self-rating) by all items.

    ``rater`` and ``relationship`` have shape (r,), ``scores`` (r, n_items); masks of raters have shape (r,).
    """

    ratee: str
    rater: npt.NDArray[np.int32]
    relationship: npt.NDArray[np.uint8]
    scores: npt.NDArray[np.float32]
    panels: Panels

    @property
    def others(self) -> Mask:
        """Everybody but the ratee."""
        return np.not_equal(self.relationship, SELF)

    def raters(self, *relationships: Relationship) -> Mask:
        """The raters who stand in any of the relationships to the ratee."""
        return np.isin(self.relationship, [RELATIONSHIPS.index(name) for name in relationships])

    def observers(self, subject: str) -> Mask:
        """The raters who rated the item, or at least one item of the competency."""
        return self._n_observed(subject) > 0

    def rater_means(self, subject: str) -> Floats:
        """Each rater's mean over the subject's items, shape (r,); NaN where a rater observed none of them."""
        scores = self.scores[:, self.panels.columns(subject)]
        n = self._n_observed(subject)
        sums = np.nansum(scores, axis=1, dtype=np.float64)
        return np.asarray(np.divide(sums, n, out=np.full(len(n), np.nan), where=n > 0))

    def _n_observed(self, subject: str) -> npt.NDArray[np.intp]:
        scores = self.scores[:, self.panels.columns(subject)]
        return np.asarray(np.count_nonzero(np.isfinite(scores), axis=1))

    def mean(self, subject: str, raters: Mask) -> MeanScore:
        """The mean over all ratings of a set of raters, with its interval; NaN where none of them rated.

        The interval is by the spread of these raters only if they are all the others who rated. That of a part is
        by the spread pooled over ratees: a part is small, and its own spread set against that of the whole would
        give single raters away.
        """
        means, counts = self.rater_means(subject)[raters], self._n_observed(subject)[raters]
        moments = moments_within(np.zeros(len(means), dtype=np.intp), means[:, None], counts[:, None], 1)
        whole = not (self.observers(subject) & self.others & ~raters).any()
        pooled = self.panels.spread(subject)
        spread = moments.trusted(pooled) if whole else pooled
        low, high = mean_interval(moments, spread, self.panels.low_score, self.panels.high_score)
        return MeanScore(
            float(moments.mean[0, 0]), float(low[0, 0]), float(high[0, 0]), int(moments.n_raters[0, 0])
        )

    def self_mean(self, subject: str) -> float:
        """The ratee's own mean over the subject's items; NaN without a self-rating."""
        own = self.rater_means(subject)[~self.others]
        return float(own[0]) if len(own) else float("nan")

    def counts(self, subject: str, raters: Mask) -> npt.NDArray[np.intp]:
        """How often a set of raters gave each score, from the lowest to the highest: shape (n_scores,)."""
        scores = self.scores[raters, self.panels.columns(subject)]
        given = scores[np.isfinite(scores)].astype(np.intp) - self.panels.low_score
        return np.bincount(given, minlength=self.panels.high_score - self.panels.low_score + 1)


def arrange_panels(ratings: Ratings, framework: Framework, *, low_score: int, high_score: int) -> Panels:
    """The ratings as panels.

    Raises:
        MeasureError: no ratings, items that the framework does not have, scores outside the scale, or a rater
            in two relationships to one ratee; all findings at once.
    """
    _check(ratings, framework, low_score, high_score)
    items = tuple(indicator.id for indicator in framework.indicators)
    position = {item: column for column, item in enumerate(items)}
    starts, pair = _pairs(ratings)
    scores = np.full((len(starts), len(items)), np.nan, dtype=np.float32)
    scores[pair, np.array([position[item] for item in ratings.items])[ratings.item]] = ratings.score
    reverse = np.array([indicator.reverse_keyed for indicator in framework.indicators])
    scores[:, reverse] = low_score + high_score - scores[:, reverse]
    sizes = [len(competency.indicators) for competency in framework.competencies]
    return Panels(
        ratings.ratee[starts],
        ratings.rater[starts],
        ratings.relationship[starts],
        scores,
        ratings.ratees,
        ratings.raters,
        items,
        tuple(competency.id for competency in framework.competencies),
        np.cumsum([0, *sizes[:-1]]),
        low_score,
        high_score,
    )


def _pairs(ratings: Ratings) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """First row of each pair of ratee and rater, and the pair that each row belongs to."""
    new = np.ones(len(ratings), dtype=np.bool_)
    new[1:] = (np.diff(ratings.ratee) != 0) | (np.diff(ratings.rater) != 0)
    return np.flatnonzero(new), np.cumsum(new) - 1


def _check(ratings: Ratings, framework: Framework, low_score: int, high_score: int) -> None:
    if not len(ratings):
        raise MeasureError(Problem("measure-no-ratings"))
    known = {indicator.id for indicator in framework.indicators}
    unknown = [item for item in ratings.items if item not in known]
    problems = [Problem("measure-unknown-item", {"value": quote(item)}) for item in unknown[:MOST_LISTED]]
    if len(unknown) > MOST_LISTED:
        problems.append(Problem("measure-more-items", {"n": len(unknown) - MOST_LISTED}))
    outside = (ratings.score < low_score) | (ratings.score > high_score)
    if outside.any():
        values = {"value": str(ratings.score[outside.argmax()]), "low": str(low_score), "high": str(high_score)}
        problems.append(Problem("measure-score-range", {**values, "n": int(outside.sum())}))
    starts, pair = _pairs(ratings)
    torn = np.flatnonzero(ratings.relationship != ratings.relationship[starts][pair])
    if len(torn):
        who = {"rater": quote(ratings.raters[ratings.rater[torn[0]]])}
        whom = {"ratee": quote(ratings.ratees[ratings.ratee[torn[0]]])}
        problems.append(Problem("measure-two-relationships", {**who, **whom, "n": len(np.unique(pair[torn]))}))
    if problems:
        raise MeasureError(problems)
