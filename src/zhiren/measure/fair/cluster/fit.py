"""Fair measures of ratings that lie in files and are read by the workers of a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from zhiren.errors import MeasureError, Problem
from zhiren.framework import Framework
from zhiren.measure.fair.arrangement import FEWEST_RATEES
from zhiren.measure.fair.ascent import Size
from zhiren.measure.fair.cluster.blocks import LOST, ClusterBlocks
from zhiren.measure.fair.cluster.figures import confounded_on_cluster, item_errors, plain_measures, tally_ratings
from zhiren.measure.fair.cluster.memory import require_memory
from zhiren.measure.fair.cluster.partition import (
    Contents,
    Rows,
    Settlement,
    answers_by_rater,
    arrange_rows,
    contents,
    count_source,
    figures,
    first_part,
    keys_of_ratees,
    sample_rows,
    settle,
    share_of_keys,
    take_rater_keys,
)
from zhiren.measure.fair.cluster.ratings import ClusterRatings, read_on_cluster
from zhiren.measure.fair.cluster.survey import Coding, Counts, Source, agree_coding, cut_sources
from zhiren.measure.fair.cluster.workers import Cluster, cluster_threads
from zhiren.measure.fair.keys import told_apart
from zhiren.measure.fair.method import (
    WARM_START_FROM,
    WARM_START_RATEES,
    Beginning,
    Options,
    beginning,
    fit_blocks,
    nearer,
)
from zhiren.measure.fair.outline import Outline
from zhiren.measure.fair.parameters import Floats
from zhiren.measure.model import Iteration, Model
from zhiren.measure.results import Measures
from zhiren.measure.tally import Tally
from zhiren.ratings.columns import RELATIONSHIPS


@dataclass(frozen=True, eq=False)
class ClusterFit:
    """Measures, counts of raters and items, and the standard error of each fitted item's location in logits."""

    measures: Measures
    tally: Tally
    item_errors: Mapping[str, float]


def fit_fair_on_cluster(
    paths: Sequence[Path],
    framework: Framework,
    cluster: Cluster,
    *,
    low_score: int,
    high_score: int,
    options: Options | None = None,
    progress: Callable[[Iteration], None] | None = None,
) -> Measures:
    """The measures that ``fit_fair`` gives for the ratings of all files together (docs/cluster.md).

    Workers read the files themselves, under the same paths. Files are best written ratee by ratee: a partition
    reads every file in which one of its ratees may be.

    Raises:
        MeasureError: what ``fit_fair`` raises; a file that a worker does not see; too little memory; no
            worker came, or workers were lost again and again.
        NotConverged: no maximum was reached.
        RatingsError: a file does not hold right ratings.
    """
    ratings = read_on_cluster(paths, framework, cluster, low_score=low_score, high_score=high_score)
    return fit_cluster_ratings(ratings, options, progress).measures


def fit_cluster_ratings(
    ratings: ClusterRatings,
    options: Options | None = None,
    progress: Callable[[Iteration], None] | None = None,
    *,
    competency: str | None = None,
) -> ClusterFit:
    """The fair method on what workers have read: all competencies together, or one alone.

    Raises:
        MeasureError: as ``fit_fair_on_cluster``.
        NotConverged: no maximum was reached.
    """
    chosen = options or Options()
    if chosen.severity != "common":
        raise MeasureError(Problem("measure-cluster-severity"))
    cluster, questions = ratings.cluster, replace(ratings.questions, include_self=chosen.include_self)
    try:
        threads = sum(cluster_threads(cluster.client).values())
        uses = ratings.uses if chosen.include_self else ratings.uses_others
        coding = agree_coding(_only(ratings, uses, competency), questions)
        lanes = _lanes(_sources(ratings, threads), threads)
        if cluster.memory is None:
            require_memory(cluster.client, lanes, len(coding.items), len(coding.competencies), len(ratings.raters))
        blocks = ClusterBlocks(cluster.client, lanes, questions, coding, cluster.memory)
        try:
            return _Fit(blocks, coding, ratings, chosen, competency).result(progress)
        finally:
            blocks.close()
    except LOST:
        raise MeasureError(Problem("measure-cluster-gone")) from None


def count_on_cluster(ratings: ClusterRatings) -> tuple[Measures, Tally]:
    """The classical measures and the counts: what needs no fit.

    Raises:
        MeasureError: no worker came, or the scheduler was lost.
        RatingsError: the files do not go together.
    """
    client = ratings.cluster.client
    try:
        sources = _sources(ratings, sum(cluster_threads(client).values()))
        questions = client.scatter(ratings.questions, hash=False)
        parts = client.gather(
            [client.submit(count_source, source, questions, pure=False, retries=3) for source in sources]
        )
    except LOST:
        raise MeasureError(Problem("measure-cluster-gone")) from None
    return plain_measures(parts, ratings), tally_ratings(parts, ratings)


def _sources(ratings: ClusterRatings, threads: int) -> list[Source]:
    return cut_sources(ratings.surveys, ratings.ratees, ratings.raters, ratings.cluster.pairs, threads)


def _only(ratings: ClusterRatings, uses: Counts, competency: str | None) -> Counts:
    """The uses of the items of one competency, and none of the others."""
    names = [c.id for c in ratings.questions.framework.competencies]
    kept = np.array([competency in (None, name) for name in names])
    only: Counts = uses * np.repeat(kept, np.diff(ratings.first_item))[:, None]
    return only


def _lanes(sources: Sequence[Source], threads: int) -> list[list[Source]]:
    """Neighbouring partitions together, a lane a thread."""
    cuts = np.array_split(np.arange(len(sources)), min(threads, len(sources)))
    return [[sources[i] for i in part] for part in cuts]


class _Fit:
    """The fit of partitions that have been read."""

    def __init__(
        self,
        blocks: ClusterBlocks,
        coding: Coding,
        ratings: ClusterRatings,
        options: Options,
        competency: str | None,
    ) -> None:
        self.blocks, self.coding, self.ratings, self.options = blocks, coding, ratings, options
        self.questions, self.competency = ratings.questions, competency
        self.contents: list[Contents] = blocks.ask(contents, coding.first_item)
        self._check()
        self.part, self.settlement = self._settle()
        blocks.ask(settle, self.settlement)
        blocks.rater_keys = told_apart(sum(blocks.ask(share_of_keys)))
        blocks.ask(take_rater_keys, blocks.rater_keys)

    def result(self, progress: Callable[[Iteration], None] | None) -> ClusterFit:
        """Begin, climb, errors, and all figures of all ratees."""
        outline, parts = self._outline(), self.blocks.ask(figures)
        begin = beginning(outline, self.options)
        if outline.size.ratees >= WARM_START_FROM:
            keys = np.concatenate(self.blocks.each("run", keys_of_ratees))
            chosen = np.sort(np.argsort(keys, kind="stable")[:WARM_START_RATEES])
            begin = self.blocks.ask(
                sample_rows, chosen, finish=partial(_nearer, begin=begin, values=self.coding.values)
            )
        measures = fit_blocks(
            self.blocks,
            outline,
            begin,
            plain_measures(parts, self.ratings),
            self.options.tolerance,
            progress,
        )
        model = cast(Model, measures.model)
        model = replace(model, notes=(*model.notes, *confounded_on_cluster(self.blocks, outline)))
        return ClusterFit(
            replace(measures, model=model),
            tally_ratings(parts, self.ratings),
            item_errors(self.blocks, self.coding.competencies, measures),
        )

    def _check(self) -> None:
        kept, shared = sum(len(c.kept) for c in self.contents), sum(c.shared for c in self.contents)
        if kept < FEWEST_RATEES or shared < FEWEST_RATEES:
            values = {"ratees": kept, "shared": shared, "fewest": FEWEST_RATEES}
            raise MeasureError(Problem("measure-fair-too-few", values))

    def _size(self) -> Size:
        ratees = sum(len(c.kept) for c in self.contents)
        return Size(ratees, self.settlement.n_raters, sum(c.dyads for c in self.contents))

    def _relationships(self) -> npt.NDArray[np.intp]:
        total: npt.NDArray[np.intp] = np.sum([c.relationships for c in self.contents], axis=0)
        return total

    def _settle(self) -> tuple[npt.NDArray[np.int32], Settlement]:
        """Codes of the raters and relationships that take part, and the connected part of each rater."""
        used = np.zeros(len(self.ratings.raters), dtype=bool)
        for content in self.contents:
            used[content.raters] = True
        code = np.where(used, np.cumsum(used) - 1, -1).astype(np.int32)
        kinds = self._relationships() > 0
        zero = np.zeros(1, dtype=np.int64)
        agreed = Settlement(
            code,
            int(used.sum()),
            np.where(kinds, np.cumsum(kinds) - 1, -1).astype(np.int32),
            self.coding.first_item,
            np.concatenate([zero, np.cumsum([len(c.kept) for c in self.contents])]),
        )
        return _parts(self.contents, code, agreed.n_raters), agreed

    def _outline(self) -> Outline:
        starts = np.cumsum([0, *(c.ratees for c in self.contents)])
        kept = [c.kept + first for c, first in zip(self.contents, starts, strict=False)]
        items = [indicator.id for indicator in self.questions.framework.indicators]
        known = zip(self.ratings.raters, self.settlement.raters, strict=True)
        counts = self._relationships()
        most = [c.most_answers for c in self.contents]
        return Outline(
            self._size(),
            np.concatenate(kept),
            self.coding.competencies,
            tuple(label for label, code in known if code >= 0),
            tuple(items[j] for j in self.coding.items),
            tuple(RELATIONSHIPS[r] for r in np.flatnonzero(counts)),
            self.coding.first_item,
            self.coding.values,
            self.coding.n_used,
            self.coding.counts,
            counts[counts > 0],
            self.blocks.total("run", answers_by_rater),
            sum(c.alone for c in self.contents),
            (max(dyad for dyad, _ in most), max(cell for _, cell in most)),
            self.ratings.asked(_only(self.ratings, self.ratings.uses_others, self.competency)),
            (self.questions.low_score, self.questions.high_score),
            _numbered(np.concatenate(self.blocks.each("run", first_part, self.part))),
        )


def _parts(contents: Sequence[Contents], code: npt.NDArray[np.int32], n_raters: int) -> npt.NDArray[np.int32]:
    """Connected part of each rater, from the parts within the partitions."""
    raters = np.concatenate([code[c.raters] for c in contents])
    ends = np.cumsum([n_raters, *(len(c.raters) + len(c.kept) for c in contents)])
    local = np.concatenate([c.part + first for c, first in zip(contents, ends, strict=False)])
    links = coo_array((np.ones(len(raters)), (raters, local)), shape=(int(ends[-1]),) * 2)
    _, part = connected_components(links, directed=False)
    found: npt.NDArray[np.int32] = part[:n_raters].astype(np.int32)
    return found


def _numbered(part: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """The same parts, numbered as they come."""
    _, first, inverse = np.unique(part, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(first))[inverse].astype(np.int32)


def _nearer(rows: Sequence[Rows | None], begin: Beginning, values: Floats) -> Beginning:
    """The start from a sample, on the worker where the sample comes together."""
    sample = arrange_rows([part for part in rows if part is not None], begin.design.first_item, values)
    return nearer(sample, begin)
