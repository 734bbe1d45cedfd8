"""Files of ratings as the workers of a cluster found them: labels and counts, never the ratings themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
from distributed import KilledWorker

from zhiren.errors import MeasureError, Problem, RatingsError
from zhiren.framework import Framework
from zhiren.measure.fair.cluster.survey import Counts, Questions, Survey, merge_labels, survey_file
from zhiren.measure.fair.cluster.workers import Cluster, cluster_threads, require_files
from zhiren.questionnaire import Scale


@dataclass(frozen=True, eq=False)
class ClusterRatings:
    """The ratings of all files together, which stay where they are.

    ``questions`` holds the framework and the scale, ``problems`` the warnings that reading gave.
    """

    cluster: Cluster
    questions: Questions
    surveys: tuple[Survey, ...]
    problems: tuple[Problem, ...]

    @cached_property
    def ratees(self) -> list[str]:
        """Everybody who was rated."""
        return merge_labels([survey.ratees for survey in self.surveys])

    @cached_property
    def raters(self) -> list[str]:
        """Everybody who rated."""
        return merge_labels([survey.raters for survey in self.surveys])

    @property
    def n_ratings(self) -> int:
        """How many there are, self-ratings among them."""
        return sum(survey.n_ratings for survey in self.surveys)

    @cached_property
    def uses(self) -> Counts:
        """How often each item got each score, shape (items, scores)."""
        return np.asarray(np.sum([survey.uses for survey in self.surveys], axis=0))

    @cached_property
    def uses_others(self) -> Counts:
        """Those by others alone."""
        return np.asarray(np.sum([survey.uses_others for survey in self.surveys], axis=0))

    @property
    def first_item(self) -> npt.NDArray[np.intp]:
        """Where the items of each competency begin, and the end of the last: shape (C + 1,)."""
        return np.cumsum([0, *(len(c.indicators) for c in self.questions.framework.competencies)])

    def asked(self, uses: Counts) -> npt.NDArray[np.bool_]:
        """Which competencies the ratings that are counted in ``uses`` are about."""
        by_item = uses.sum(axis=1)
        return np.asarray(np.add.reduceat(by_item, self.first_item[:-1]) > 0)

    def narrowed(self) -> ClusterRatings:
        """The same, with a framework of the competencies that were asked."""
        asked = self.asked(self.uses)
        items = np.repeat(asked, np.diff(self.first_item))
        known = self.questions.framework
        kept = tuple(c for c, there in zip(known.competencies, asked, strict=True) if there)
        surveys = [replace(s, uses=s.uses[items], uses_others=s.uses_others[items]) for s in self.surveys]
        questions = replace(self.questions, framework=replace(known, competencies=kept))
        return replace(self, questions=questions, surveys=tuple(surveys))


def read_on_cluster(
    paths: Sequence[Path],
    framework: Framework,
    cluster: Cluster,
    *,
    low_score: int,
    high_score: int,
    scale: Scale | None = None,
) -> ClusterRatings:
    """Have the workers read files of ratings, each under the path that it has here, made absolute.

    Raises:
        MeasureError: a worker does not see a file; no worker came, or reading took more memory than they have.
        RatingsError: with everything wrong in all of the files, warnings too.
    """
    client, questions = cluster.client, Questions(framework, low_score, high_score, False, scale)
    cluster_threads(client)
    whole = [path.absolute() for path in paths]
    require_files(client, whole)
    shared = client.scatter(questions, hash=False)
    futures = [client.submit(survey_file, str(path), shared, pure=False, retries=3) for path in whole]
    try:
        surveys: list[Survey] = client.gather(futures)
    except KilledWorker:
        raise MeasureError(Problem("measure-cluster-reading")) from None
    problems = tuple(problem for survey in surveys for problem in survey.problems)
    if any(survey.refused for survey in surveys):
        raise RatingsError(problems)
    return ClusterRatings(cluster, questions, tuple(surveys), problems)
