"""The one result type of every method of measurement."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from zhiren.errors import Problem
from zhiren.language import preferred_language, text
from zhiren.measure.model import Model
from zhiren.measure.printed import aligned, figure

if TYPE_CHECKING:
    import polars as pl

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int32]


_Z = 1.959963984540054
_FIGURES = ("logit", "standard_error", "fair_score", "low", "high", "raw_mean", "self_mean")


@dataclass(frozen=True)
class Measure:
    """One person on one competency. NaN where there is no such figure; ``reason``, a message id, says why.

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

    ``reasons`` says why a cell has no figure, by (ratee, competency) label: a message id, to be put in words by
    ``zhiren.language.text``. Every cell that holds NaN in ``raw_mean`` or ``low`` has one. ``fair_score`` and the
    logits are NaN for methods that do not adjust for severity. ``notes`` are what a reader of single competencies
    must know, by competency; what concerns all of them is in ``model.notes``.
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
    model: Model | None = None
    notes: tuple[tuple[str, Problem], ...] = ()

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

    def probability_at_least(self, score: float | Floats, ratee: str | None = None) -> Floats:
        """The probability that each person’s score is at least ``score``, shape (n_ratees, n_competencies).

        ``score`` is on the questionnaire’s scale: one, one a competency, or one a cell; of one ``ratee`` alone,
        the shape is (1, n_competencies). With a model it is P = Φ((θ − θ_required) / SE), where θ_required is
        where the competency’s score curve passes ``score``; without, the score is taken as normal with the
        half-width of its interval (the longer half, where the scale cuts the other). NaN where there is none.
        """
        rows = slice(None) if ratee is None else [self.ratees.index(ratee)]
        found = self.score[rows]
        required = np.broadcast_to(np.asarray(score, dtype=np.float64), found.shape)
        if self.model is None:
            half = np.fmax(self.high[rows] - found, found - self.low[rows])
            chance: Floats = ndtr((found - required) * _Z / half)
            return chance
        out = np.full(found.shape, np.nan)
        for competency, curve in zip(self.model.competencies, self.model.score_curves, strict=True):
            c = self.competencies.index(competency)
            theta = np.interp(required[:, c], curve, self.model.grid)
            out[:, c] = ndtr((self.logit[rows, c] - theta) / self.standard_error[rows, c])
        return out

    def to_frame(self) -> pl.DataFrame:
        """A polars frame, a row each ratee and competency, columns as the fields of ``Measure``; null for NaN."""
        import polars as pl  # 0.1 s: not before a table is wanted

        shape = self.raw_mean.shape
        columns: dict[str, object] = {
            "ratee": np.repeat(self.ratees, shape[1]),
            "competency_id": np.tile(self.competencies, shape[0]),
        }
        columns |= {name: getattr(self, name).ravel() for name in (*_FIGURES, "n_raters", "n_ratings")}
        columns["reason"] = [self.reasons.get((r, c), "") for r in self.ratees for c in self.competencies]
        return pl.DataFrame(columns).with_columns(pl.selectors.float().fill_nan(None))

    def to_parquet(self, path: Path | str) -> None:
        """Write the table of ``to_frame`` to a Parquet file."""
        self.to_frame().write_parquet(path)

    def to_json(self) -> bytes:
        """Canonical JSON (sorted keys, no spaces, UTF-8): every measure and coefficient; null for NaN."""
        document = {
            "method": self.method,
            "low_score": self.low_score,
            "high_score": self.high_score,
            "measures": [_without_nan(asdict(measure)) for measure in self],
            "reliability": [_without_nan(asdict(reliability)) for reliability in self.reliability],
        }
        return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def __str__(self) -> str:
        return self.describe()

    def describe(self, language: str | None = None) -> str:
        """A summary for the terminal: a line each competency, in a language of the product."""
        language = language or preferred_language()
        columns = ["competency", "mean", "range", "raters", "alpha", "omega", "icc1", "icc-k", "rwg-j", "sem"]
        columns += ["reliability"] if self.model else []
        rows = [[text(language, f"measure-column-{column}") for column in columns]]
        coefficients = {r.competency_id: r for r in self.reliability}
        for column, competency in enumerate(self.competencies):
            rows.append([competency, *self._line(column, coefficients.get(competency))])
        heading = text(
            language,
            "measure-summary",
            method=self.method,
            ratees=len(self.ratees),
            competencies=len(self.competencies),
            low=str(self.low_score),
            high=str(self.high_score),
        )
        model = self.model.describe(language) if self.model else ()
        notes = [text(language, "measure-note-of", competency=c, note=n.describe(language)) for c, n in self.notes]
        return "\n".join([heading, *aligned(rows), *model, *notes])

    def _line(self, column: int, reliability: Reliability | None) -> list[str]:
        rated = np.isfinite(self.score[:, column])
        scores = self.score[rated, column] if rated.any() else np.array([math.nan])
        raters = self.n_raters[rated, column].mean() if rated.any() else math.nan
        figures = [figure(scores.mean()), f"{figure(scores.min())}–{figure(scores.max())}", figure(raters, 1)]
        names = ("alpha", "omega", "icc1", "icc_k", "rwg_j", "sem")
        figures += [figure(getattr(reliability, name, math.nan)) for name in names]
        if self.model:
            figures.append(figure(self.model.reliability.get(self.competencies[column], math.nan)))
        return figures

    def _measure(self, row: int, column: int, ratee: str) -> Measure:
        competency = self.competencies[column]
        figures = {name: float(getattr(self, name)[row, column]) for name in _FIGURES}
        return Measure(
            ratee,
            competency,
            **figures,
            n_raters=int(self.n_raters[row, column]),
            n_ratings=int(self.n_ratings[row, column]),
            reason=self.reasons.get((ratee, competency), ""),
        )


def _without_nan(document: dict[str, Any]) -> dict[str, Any]:
    return {k: None if isinstance(v, float) and math.isnan(v) else v for k, v in document.items()}
