"""The figures beside the fit: plain means of ratees, counts of raters and items, errors of items."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

import numpy as np
import numpy.typing as npt

from zhiren.measure.classical import classical_measures
from zhiren.measure.coefficients import add_reliability, reliability_of_sums
from zhiren.measure.fair.block import Block
from zhiren.measure.fair.cluster.blocks import ClusterBlocks
from zhiren.measure.fair.cluster.partition import Figures, item_information
from zhiren.measure.fair.cluster.ratings import ClusterRatings
from zhiren.measure.fair.confounded import confounded_relationships, count_kinds, kinds_of
from zhiren.measure.fair.notes import Note
from zhiren.measure.fair.outline import Outline
from zhiren.measure.intervals import Moments
from zhiren.measure.model import Model
from zhiren.measure.panels import Panels
from zhiren.measure.results import Measures
from zhiren.measure.tally import Counts, Tally


def plain_measures(parts: Sequence[Figures], ratings: ClusterRatings) -> Measures:
    """Raw means, intervals and own means of all ratees, and the classical coefficients."""
    fields = Moments.__dataclass_fields__
    moments = Moments(*(np.concatenate([getattr(p.moments, name) for p in parts]) for name in fields))
    framework = ratings.questions.framework
    nothing = np.zeros(0, dtype=np.int32)
    names = Panels(
        nothing,
        nothing,
        nothing.astype(np.uint8),
        np.zeros((0, 0), dtype=np.float32),
        tuple(ratings.ratees),
        tuple(ratings.raters),
        tuple(indicator.id for indicator in framework.indicators),
        tuple(competency.id for competency in framework.competencies),
        np.zeros(0, dtype=np.intp),
        ratings.questions.low_score,
        ratings.questions.high_score,
    )
    self_mean = np.concatenate([part.self_mean for part in parts])
    rater = np.zeros((2, len(ratings.raters), len(names.competencies)))
    for part in parts:
        rater[:, part.raters] += part.reliability.rater
    coefficients = reliability_of_sums(names.competencies, add_reliability([p.reliability for p in parts], rater))
    return classical_measures(names, moments, self_mean, ratings.asked(ratings.uses), coefficients)


def tally_ratings(parts: Sequence[Figures], ratings: ClusterRatings) -> Tally:
    """Counts of everybody and everything, from those of the partitions."""
    framework, uses = ratings.questions.framework, ratings.uses_others
    counts = np.zeros((2, len(ratings.raters), len(framework.competencies) + 1), dtype=np.int64)
    for part in parts:
        counts[:, part.raters] += part.counts
    n = uses.sum(axis=1)
    sums = uses @ np.arange(ratings.questions.low_score, ratings.questions.high_score + 1)
    return Tally(
        len(ratings.ratees),
        tuple(ratings.raters),
        tuple(indicator.id for indicator in framework.indicators),
        tuple(competency.id for competency in framework.competencies),
        ratings.first_item[:-1],
        counts[0],
        counts[1],
        n,
        np.divide(sums, n, out=np.full(len(n), np.nan), where=n > 0),
        int(ratings.uses.sum() - n.sum()),
    )


def item_errors(blocks: ClusterBlocks, competencies: npt.NDArray[np.intp], measures: Measures) -> dict[str, float]:
    """As ``location_errors`` has them, of items for which there is information."""
    model = cast(Model, measures.model)
    effects = np.array(list(model.effects.values()))
    at = (competencies, -model.severity, effects, model.steps)
    information = np.sum(blocks.ask(item_information, *at), axis=0)
    known = zip(model.items, information.tolist(), strict=True)
    return {item: 1.0 / math.sqrt(held) for item, held in known if held > 0}


def confounded_on_cluster(blocks: ClusterBlocks, outline: Outline) -> tuple[Note, ...]:
    """Relationships that cannot be told apart from ratees or raters, from sets of relationships alone."""
    n = len(outline.relationships)
    ratees, seen = blocks.total("run", _kinds, n)
    raters = count_kinds((seen > 0) @ (1 << np.arange(n)), n)
    return confounded_relationships(outline.relationships, outline.dyads, ratees, raters)


def _kinds(block: Block, relationships: int) -> tuple[Counts, Counts]:
    """Ratees by the set of their relationships; how often each rater occurs in each: (raters, relationships)."""
    ratees = count_kinds(kinds_of(block.ratee, block.relationship), relationships)
    place = block.rater.astype(np.int64) * relationships + block.relationship
    seen = np.bincount(place, minlength=block.n_raters * relationships)
    return ratees, seen.reshape(block.n_raters, relationships)
