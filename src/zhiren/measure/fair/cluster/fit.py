"""Fair measures of ratings that lie in files and are read by the workers of a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
from distributed import Client
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from zhiren.errors import MeasureError, Problem
from zhiren.framework import Framework
from zhiren.measure.classical import classical_measures
from zhiren.measure.fair.arrangement import FEWEST_RATEES
from zhiren.measure.fair.ascent import Size
from zhiren.measure.fair.cluster.blocks import ClusterBlocks, cluster_threads
from zhiren.measure.fair.cluster.partition import (
    Contents,
    Rows,
    Settlement,
    answers_by_rater,
    arrange_rows,
    contents,
    first_part,
    plain_figures,
    sample_rows,
    settle,
)
from zhiren.measure.fair.cluster.survey import (
    Coding,
    Questions,
    Source,
    Survey,
    agree_coding,
    cut_sources,
    merge_labels,
    survey_file,
)
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
from zhiren.measure.intervals import Moments
from zhiren.measure.model import Iteration
from zhiren.measure.panels import Panels
from zhiren.measure.results import Measures
from zhiren.ratings.columns import RELATIONSHIPS

PAIRS_A_PARTITION = 100_000


@dataclass(frozen=True)
class Cluster:
    """How to use a cluster.

    ``pairs`` of ratee and rater a partition holds at most; ``memory`` in bytes is what the partitions of one
    worker thread may take before some wait on disk (None: 40 % of the worker's limit, shared by its threads).
    """

    client: Client
    pairs: int = PAIRS_A_PARTITION
    memory: int | None = None


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
    reads every file in which one of its ratees may be. Classical coefficients (``reliability``) are left out.

    Raises:
        MeasureError: what ``fit_fair`` raises; no worker came, or workers were lost again and again.
        NotConverged: no maximum was reached.
        RatingsError: a file does not hold right ratings.
    """
    chosen = options or Options()
    if chosen.severity != "common":
        raise MeasureError(Problem("measure-cluster-severity"))
    questions = Questions(framework, low_score, high_score, chosen.include_self)
    client, threads = cluster.client, sum(cluster_threads(cluster.client).values())
    surveys = _survey(client, paths, questions)
    uses = np.sum([s.uses for s in surveys], axis=0)
    coding = agree_coding(uses, questions)
    ratees, raters = merge_labels([s.ratees for s in surveys]), merge_labels([s.raters for s in surveys])
    sources = cut_sources(surveys, ratees, raters, cluster.pairs, threads)
    blocks = ClusterBlocks(client, _lanes(sources, threads), questions, coding, cluster.memory)
    try:
        asked, by_others = (np.any([getattr(s, n) for s in surveys], axis=0) for n in ("asked", "asked_others"))
        labels = _Labels(tuple(ratees), tuple(raters), asked, by_others)
        return _Fit(blocks, questions, coding, labels, chosen).measures(progress)
    finally:
        blocks.close()


def _survey(client: Client, paths: Sequence[Path], questions: Questions) -> list[Survey]:
    shared = client.scatter(questions, hash=False)
    futures = [client.submit(survey_file, str(path), shared, pure=False, retries=3) for path in paths]
    surveys: list[Survey] = client.gather(futures)
    return surveys


def _lanes(sources: Sequence[Source], threads: int) -> list[list[Source]]:
    """Neighbouring partitions together, a lane a thread."""
    cuts = np.array_split(np.arange(len(sources)), min(threads, len(sources)))
    return [[sources[i] for i in part] for part in cuts]


@dataclass(frozen=True, eq=False)
class _Labels:
    ratees: tuple[str, ...]
    raters: tuple[str, ...]
    asked: npt.NDArray[np.bool_]
    asked_others: npt.NDArray[np.bool_]


class _Fit:
    """The fit of partitions that have been read."""

    def __init__(
        self, blocks: ClusterBlocks, questions: Questions, coding: Coding, labels: _Labels, options: Options
    ) -> None:
        self.blocks, self.questions, self.coding = blocks, questions, coding
        self.labels, self.options = labels, options
        self.contents: list[Contents] = blocks.ask(contents, coding.first_item)
        self._check()
        self.part, self.settlement = self._settle()
        blocks.ask(settle, self.settlement)

    def measures(self, progress: Callable[[Iteration], None] | None) -> Measures:
        """Begin, climb, errors, and all figures of all ratees."""
        outline = self._outline()
        begin = beginning(outline, self.options)
        if outline.size.ratees >= WARM_START_FROM:
            chosen = np.unique(np.linspace(0, outline.size.ratees - 1, WARM_START_RATEES).astype(np.intp))
            begin = self.blocks.ask(
                sample_rows, chosen, finish=partial(_nearer, begin=begin, values=self.coding.values)
            )
        return fit_blocks(self.blocks, outline, begin, self._plain(), self.options.tolerance, progress)

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
        used = np.zeros(len(self.labels.raters), dtype=bool)
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
            np.concatenate([zero, np.cumsum([c.dyads for c in self.contents])]),
            np.concatenate([zero, np.cumsum([len(c.kept) for c in self.contents])]),
        )
        return _parts(self.contents, code, agreed.n_raters), agreed

    def _outline(self) -> Outline:
        starts = np.cumsum([0, *(c.ratees for c in self.contents)])
        kept = [c.kept + first for c, first in zip(self.contents, starts, strict=False)]
        items = [indicator.id for indicator in self.questions.framework.indicators]
        known = zip(self.labels.raters, self.settlement.raters, strict=True)
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
            self.labels.asked_others,
            (self.questions.low_score, self.questions.high_score),
            _numbered(np.concatenate(self.blocks.each("run", first_part, self.part))),
        )

    def _plain(self) -> Measures:
        """Raw means, intervals and own means of all ratees."""
        figures: list[tuple[Moments, Floats]] = self.blocks.ask(plain_figures)
        fields = Moments.__dataclass_fields__
        moments = Moments(*(np.concatenate([getattr(m, name) for m, _ in figures]) for name in fields))
        framework = self.questions.framework
        nothing = np.zeros(0, dtype=np.int32)
        names = Panels(
            nothing,
            nothing,
            nothing.astype(np.uint8),
            np.zeros((0, 0), dtype=np.float32),
            self.labels.ratees,
            self.labels.raters,
            tuple(indicator.id for indicator in framework.indicators),
            tuple(competency.id for competency in framework.competencies),
            np.zeros(0, dtype=np.intp),
            self.questions.low_score,
            self.questions.high_score,
        )
        return classical_measures(names, moments, np.concatenate([s for _, s in figures]), self.labels.asked, ())


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
