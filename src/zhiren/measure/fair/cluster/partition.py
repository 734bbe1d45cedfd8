"""A partition on its worker: the ratings of some ratees, read from their files, arranged, made a block."""

from __future__ import annotations

import bisect
import itertools
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from zhiren.measure.coefficients import ReliabilitySums, reliability_sums
from zhiren.measure.fair.arrangement import Arrangement
from zhiren.measure.fair.block import Block
from zhiren.measure.fair.cluster.survey import Coding, Questions, Source
from zhiren.measure.fair.keys import Keys, key_sums, ratee_keys, take_keys
from zhiren.measure.fair.outline import most_answers
from zhiren.measure.fair.parameters import Floats
from zhiren.measure.intervals import Moments
from zhiren.measure.item_errors import step_variances
from zhiren.measure.panels import Panels, arrange_panels
from zhiren.measure.tally import Counts, count_by_rater
from zhiren.ratings.columns import RELATIONSHIPS
from zhiren.ratings.read import read_ratings


@dataclass(frozen=True, eq=False)
class Figures:
    """What tables say of a partition's ratees and raters without any fit, in the order of the ratees.

    ``counts`` are ratings and ratees of ``raters`` by competency, as ``count_by_rater`` gives them;
    ``reliability`` what the classical coefficients are made of, with the same raters.
    """

    moments: Moments
    self_mean: Floats
    raters: npt.NDArray[np.int32]
    counts: tuple[Counts, Counts]
    reliability: ReliabilitySums


@dataclass(eq=False)
class Partition:
    """Ratees from one label to another; ``kept`` are those whose ratings take part. Codes are the cluster's."""

    number: int
    n_ratees: int
    figures: Figures
    answers: npt.NDArray[np.int8]
    kept: npt.NDArray[np.intp]
    ratee: npt.NDArray[np.int32]
    rater: npt.NDArray[np.int32]
    relationship: npt.NDArray[np.int32]
    first_ratee: int = 0
    block: Block | None = None


@dataclass(frozen=True, eq=False)
class Contents:
    """What a partition holds: counts, the raters that occur and the local connected part of each of them."""

    ratees: int
    kept: npt.NDArray[np.intp]
    dyads: int
    shared: int
    alone: int
    most_answers: tuple[int, int]
    raters: npt.NDArray[np.int32]
    part: npt.NDArray[np.int32]
    relationships: npt.NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Settlement:
    """What all partitions agree on last: final rater and relationship codes, and where each partition begins."""

    raters: npt.NDArray[np.int32]
    n_raters: int
    relationships: npt.NDArray[np.int32]
    first_item: npt.NDArray[np.int64]
    first_ratees: npt.NDArray[np.int64]


def load_partition(source: Source, questions: Questions, coding: Coding) -> Partition:
    """Read a partition from its files; the same files give the same partition, on any worker."""
    panels, span = _read(source, questions)
    answers, rows = _answers(panels, questions, coding)
    kept, ratee = np.unique(panels.ratee[rows] - span.start, return_inverse=True)
    return Partition(
        source.number,
        span.stop - span.start,
        _figures(panels, span, source),
        answers,
        kept.astype(np.intp),
        ratee.astype(np.int32),
        source.raters[panels.rater[rows]],
        panels.relationship[rows].astype(np.int32),
    )


def count_source(source: Source, questions: Questions) -> Figures:
    """Read a partition for its figures alone."""
    panels, span = _read(source, questions)
    return _figures(panels, span, source)


def _read(source: Source, questions: Questions) -> tuple[Panels, slice]:
    """Panels of the ratings of the partition, and which of their ratees are its own."""
    paths = [Path(path) for path in source.paths]
    ratings = read_ratings(paths, framework=questions.framework, scale=questions.scale)
    low = bisect.bisect_left(ratings.ratees, source.first)
    high = bisect.bisect_right(ratings.ratees, source.last)
    ratings = ratings.select((ratings.ratee >= low) & (ratings.ratee < high))
    panels = arrange_panels(
        ratings, questions.framework, low_score=questions.low_score, high_score=questions.high_score
    )
    return panels, slice(low, high)


def _figures(panels: Panels, span: slice, source: Source) -> Figures:
    moments, counts, sums = panels.competency_moments, count_by_rater(panels), reliability_sums(panels)
    there = np.flatnonzero(counts[0][:, -1])
    self_mean = np.full((len(panels.ratees), len(panels.competencies)), np.nan)
    self_mean[panels.ratee[~panels.others]] = panels.rater_means[~panels.others]
    return Figures(
        Moments(**{name: getattr(moments, name)[span] for name in Moments.__dataclass_fields__}),
        self_mean[span],
        source.raters[there],
        (counts[0][there], counts[1][there]),
        replace(sums, rater=sums.rater[:, there]),
    )


def _answers(
    panels: Panels, questions: Questions, coding: Coding
) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.intp]]:
    """Category codes of the pairs that take part, −1 for not observed, and which pairs these are."""
    scores = panels.scores[:, coding.items]
    seen = np.isfinite(scores)
    takes_part = seen.any(axis=1) & (np.ones(len(seen), bool) if questions.include_self else panels.others)
    rows = np.flatnonzero(takes_part)
    place = np.nan_to_num(scores[rows] - questions.low_score).astype(np.intp)
    return np.where(seen[rows], coding.category[place], -1).astype(np.int8), rows


def contents(partition: Partition, first_item: npt.NDArray[np.int64]) -> Contents:
    """What the partition holds, for the settlement."""
    raters, rater = np.unique(partition.rater, return_inverse=True)
    n, total = len(partition.kept), len(partition.kept) + len(raters)
    links = coo_array((np.ones(len(rater)), (partition.ratee, rater + n)), shape=(total, total))
    _, part = connected_components(links, directed=False)
    each = np.bincount(partition.ratee)
    return Contents(
        partition.n_ratees,
        partition.kept,
        len(partition.ratee),
        int((each > 1).sum()),
        int((each == 1).sum()),
        most_answers(partition.answers, first_item) if len(rater) else (0, 0),
        raters,
        part[n:].astype(np.int32),
        np.bincount(partition.relationship, minlength=len(RELATIONSHIPS)),
    )


def settle(partition: Partition, agreed: Settlement) -> None:
    """Make the block, in the codes that all partitions share."""
    partition.first_ratee = int(agreed.first_ratees[partition.number])
    if len(partition.ratee):
        partition.block = Block(
            partition.answers,
            partition.ratee,
            agreed.raters[partition.rater],
            agreed.relationships[partition.relationship],
            agreed.first_item,
            agreed.n_raters,
        )
    del partition.rater, partition.relationship


def share_of_keys(partition: Partition) -> Keys | int:
    """What the partition adds to the keys of the raters."""
    return key_sums(partition.block) if partition.block else 0


def take_rater_keys(partition: Partition, raters: Keys) -> None:
    """Give the dyads of the partition their keys."""
    if partition.block:
        take_keys(partition.block, raters)


def keys_of_ratees(block: Block) -> Keys:
    """Those by which a sample is taken."""
    return ratee_keys(block.x, block.relationship, block.ratee, len(block.theta))


@dataclass(frozen=True, eq=False)
class Rows:
    """Dyads of some ratees on their way to the worker that fits a sample."""

    answers: npt.NDArray[np.int8]
    ratee: npt.NDArray[np.int64]
    rater: npt.NDArray[np.int32]
    relationship: npt.NDArray[np.int32]


def sample_rows(partition: Partition, chosen: npt.NDArray[np.intp]) -> Rows | None:
    """The dyads of the chosen ratees (numbers over all partitions) that are here."""
    block = partition.block
    if block is None:
        return None
    ratee = block.ratee.astype(np.int64) + partition.first_ratee
    rows = np.isin(ratee, chosen)
    return Rows(block.x[rows], ratee[rows], block.rater[rows], block.relationship[rows])


def arrange_rows(parts: list[Rows], first_item: npt.NDArray[np.int64], values: Floats) -> Arrangement:
    """An arrangement of sampled dyads, in the order of their ratees."""
    ratees, ratee = np.unique(np.concatenate([p.ratee for p in parts]), return_inverse=True)
    raters, rater = np.unique(np.concatenate([p.rater for p in parts]), return_inverse=True)
    nothing = np.zeros(0, dtype=np.intp)
    return Arrangement(
        np.concatenate([p.answers for p in parts]),
        ratee.astype(np.int32),
        rater.astype(np.int32),
        np.concatenate([p.relationship for p in parts]),
        first_item,
        ratees.astype(np.intp),
        raters.astype(np.intp),
        nothing,
        nothing,
        nothing,
        values,
        len(values),
        np.zeros(len(ratees), dtype=np.int32),
    )


def figures(partition: Partition) -> Figures:
    """The figures of the partition's ratees and raters."""
    return partition.figures


def item_information(
    partition: Partition, competencies: npt.NDArray[np.intp], leniency: Floats, effects: Floats, steps: Floats
) -> Floats:
    """Σ Var(x) of each item (items,) over the ratings here, at the estimates and without halo."""
    block, information = partition.block, np.zeros(len(steps))
    if block is None:
        return information
    measured = partition.figures.moments.n_ratings[np.ix_(partition.kept, competencies)] > 0
    eta = np.where(measured, block.theta, np.nan)[block.ratee]
    eta += (leniency[block.rater] + effects[block.relationship])[:, None]
    for column, (first, end) in enumerate(itertools.pairwise(block.first_item)):
        for j in range(first, end):
            there = (block.x[:, j] >= 0) & np.isfinite(eta[:, column])
            information[j] = step_variances(eta[there, column], steps[j]).sum()
    return information


def answers_by_rater(block: Block) -> Floats:
    """How many answers each rater gave here, shape (raters,)."""
    return np.bincount(block.rater, (block.x >= 0).sum(axis=1), block.n_raters).astype(np.float64)


def first_part(block: Block, part: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """The connected part of each ratee, from those of the raters."""
    return part[block.rater[block.first_dyad[:-1]]]
