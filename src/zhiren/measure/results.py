"""The one result type of every method of measurement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int32]


@dataclass(frozen=True)
class Measure:
    """One person on one competency. NaN where the method gives no such figure; ``reason`` says why.

    ``logit`` and ``standard_error`` are in logits; ``fair_score``, ``low``, ``high`` (a 95 % interval) and
    ``raw_mean`` are on the questionnaire's own scale. Others' ratings only: the self-rating is ``self_mean``.
    """

    ratee: str
    competency_id: str
    logit: float
    standard_error: float
    fair_score: float
    low: float
    high: float
    raw_mean: float
    self_mean: float
    n_raters: int
    n_ratings: int
    reason: str = ""


@dataclass(frozen=True)
class Reliability:
    """How well one competency was measured, by classical coefficients (NaN where not defined).

    ``alpha`` (Cronbach) and ``omega`` (McDonald, total) speak of the items; ``icc1`` of one rater, ``icc_k`` of
    the mean of ``k`` raters; ``rwg`` and ``rwg_j`` of agreement on one ratee (medians over ratees); ``sem`` is
    the standard error of measurement of a ratee's mean on the questionnaire's scale.
    """

    competency_id: str
    alpha: float
    omega: float
    icc1: float
    icc2: float
    icc_k: float
    k: float
    rwg: float
    rwg_j: float
    sem: float
    n_ratees: int
    n_ratings: int


@dataclass(frozen=True, eq=False)
class Measures:
    """All measures of one fit, as matrices of shape (n_ratees, n_competencies).

    ``reasons`` says why a cell has no figure, by (ratee, competency) label; every cell that holds NaN in
    ``raw_mean`` has one. ``fair_score`` and the logits are NaN for methods that do not adjust for severity.
    """

    method: str
    low_score: int
    high_score: int
    ratees: tuple[str, ...]
    competencies: tuple[str, ...]
    logit: Floats
    standard_error: Floats
    fair_score: Floats
    low: Floats
    high: Floats
    raw_mean: Floats
    self_mean: Floats
    n_raters: Counts
    n_ratings: Counts
    reliability: tuple[Reliability, ...] = ()
    reasons: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def score(self) -> Floats:
        """What people read: the fair score where there is one, else the raw mean."""
        return np.where(np.isfinite(self.fair_score), self.fair_score, self.raw_mean)

    def __iter__(self) -> Iterator[Measure]:
        for row, ratee in enumerate(self.ratees):
            for column in range(len(self.competencies)):
                yield self._measure(row, column, ratee)

    def measure(self, ratee: str, competency_id: str) -> Measure:
        """The measure of one person on one competency; ``KeyError`` where there is none."""
        if ratee not in self.ratees or competency_id not in self.competencies:
            raise KeyError((ratee, competency_id))
        return self._measure(self.ratees.index(ratee), self.competencies.index(competency_id), ratee)

    def _measure(self, row: int, column: int, ratee: str) -> Measure:
        competency = self.competencies[column]
        figures = {
            name: float(getattr(self, name)[row, column])
            for name in ("logit", "standard_error", "fair_score", "low", "high", "raw_mean", "self_mean")
        }
        return Measure(
            ratee,
            competency,
            **figures,
            n_raters=int(self.n_raters[row, column]),
            n_ratings=int(self.n_ratings[row, column]),
            reason=self.reasons.get((ratee, competency), ""),
        )
