"""Means by relationship group and by item, for all ratees at once.

For groups merged to keep people anonymous, and for which raters stand behind a figure, see ``panels``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.framework import Framework
from zhiren.measure.intervals import moments_within
from zhiren.measure.panels import Panels, arrange_panels
from zhiren.measure.results import Counts, Floats
from zhiren.ratings.columns import RELATIONSHIPS, Ratings


@dataclass(frozen=True, eq=False)
class GroupMeans:
    """Means over ratings by relationship, and results by item. Scores are keyed: more is better.

    ``n_raters``, ``mean`` and ``sd`` (between raters, √v of ``intervals``; NaN with fewer than two) have shape
    (n_ratees, n_competencies, n_relationships), in the order of ``RELATIONSHIPS``; self is one of them.
    ``item_n_raters``, ``item_mean`` (others), ``item_sd`` and ``item_self`` have shape (n_ratees, n_items),
    ``item_counts`` (others) shape (n_ratees, n_items, n_scores) from the lowest score to the highest.
    """

    ratees: tuple[str, ...]
    competencies: tuple[str, ...]
    items: tuple[str, ...]
    n_raters: Counts
    mean: Floats
    sd: Floats
    item_n_raters: Counts
    item_mean: Floats
    item_sd: Floats
    item_self: Floats
    item_counts: Counts


def group_means(ratings: Ratings, framework: Framework, *, low_score: int, high_score: int) -> GroupMeans:
    """Means by relationship and by item. Raises ``MeasureError`` as ``arrange_panels`` does."""
    panels = arrange_panels(ratings, framework, low_score=low_score, high_score=high_score)
    shape = (len(panels.ratees), len(RELATIONSHIPS), len(panels.competencies))
    group = panels.ratee.astype(np.intp) * len(RELATIONSHIPS) + panels.relationship
    groups = moments_within(group, panels.rater_means, panels.n_observed, shape[0] * shape[1])
    items = panels.item_moments
    item_self = np.full(items.mean.shape, np.nan)
    item_self[panels.ratee[~panels.others]] = panels.scores[~panels.others]

    def by_relationship(values: Floats) -> Floats:
        return values.reshape(shape).transpose(0, 2, 1)

    return GroupMeans(
        panels.ratees,
        panels.competencies,
        panels.items,
        by_relationship(groups.n_raters).astype(np.int32),
        by_relationship(groups.mean),
        np.sqrt(by_relationship(groups.variance)),
        items.n_raters.astype(np.int32),
        items.mean,
        np.sqrt(items.variance),
        item_self,
        _score_counts(panels),
    )


def slices(ratings: Ratings) -> dict[str, slice]:
    """The rows of each ratee: ratings are ordered by ratee."""
    edges = np.searchsorted(ratings.ratee, np.arange(len(ratings.ratees) + 1)).tolist()
    return {ratee: slice(edges[j], edges[j + 1]) for j, ratee in enumerate(ratings.ratees)}


def _score_counts(panels: Panels) -> npt.NDArray[np.int32]:
    """How often the others gave each score: shape (n_ratees, n_items, n_scores)."""
    scores = panels.scores[panels.others]
    row, column = np.nonzero(np.isfinite(scores))
    shape = (len(panels.ratees), len(panels.items), panels.high_score - panels.low_score + 1)
    score = scores[row, column].astype(np.intp) - panels.low_score
    cell = np.ravel_multi_index((panels.ratee[panels.others][row], column, score), shape)
    return np.bincount(cell, minlength=int(np.prod(shape))).reshape(shape).astype(np.int32)
