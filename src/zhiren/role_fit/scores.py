"""Shown scores of people on competencies, and the chance that a true score reaches a mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.special import logit as log_odds
from scipy.special import ndtr

Floats = npt.NDArray[np.float64]

CRITICAL = 1.959963984540054
_FIGURES = ("score", "low", "high", "logit", "standard_error")
_NEAREST_END = 1e-6  # of the scale's length: log odds of a score are finite


@dataclass(frozen=True, eq=False)
class Scores:
    """Shown scores as matrices (n_people, n_competencies); NaN where nothing is shown.

    ``score`` with its 95 % interval ``low``–``high`` is on the questionnaire's scale, which runs from ``lowest``
    to ``highest``; ``logit`` and ``standard_error`` are in logits, NaN where the score is a raw mean. ``curves``
    holds a competency's score curve as known points: log odds of scores, rising, and their logits.
    """

    people: tuple[str, ...]
    competencies: tuple[str, ...]
    lowest: float
    highest: float
    score: Floats
    low: Floats
    high: Floats
    logit: Floats
    standard_error: Floats
    curves: tuple[tuple[Floats, Floats], ...] = ()

    def of(self, people: Iterable[str]) -> Scores:
        """The same of some people, in the order given; who is not there is left out. The curves stay."""
        rows = {person: row for row, person in enumerate(self.people)}
        kept = [rows[person] for person in people if person in rows]
        return replace(
            self,
            people=tuple(self.people[row] for row in kept),
            **{name: getattr(self, name)[kept] for name in _FIGURES},
        )

    def on(self, competencies: Sequence[str]) -> Scores:
        """The same on some competencies, in the order given; what is not there is left out."""
        columns = [self.competencies.index(each) for each in competencies if each in self.competencies]
        return replace(
            self,
            competencies=tuple(self.competencies[column] for column in columns),
            curves=tuple(self.curves[column] for column in columns),
            **{name: getattr(self, name)[:, columns] for name in _FIGURES},
        )

    def spread(self) -> Floats:
        """Standard errors on the questionnaire's scale, from the longer arm of the interval; NaN where none."""
        return np.fmax(self.high - self.score, self.score - self.low) / CRITICAL

    def chances(self, required: Sequence[float] | Floats) -> Floats:
        """The chance that each person's true score is at least ``required``, shape (n_people, n_competencies).

        ``required`` is on the questionnaire's scale, one a competency or one a cell, NaN where nothing is required
        (the chance is NaN there). Of an adjusted score P = Φ((θ − θ_required) / SE), where the competency's score
        curve passes the requirement at θ_required; of a raw mean Φ((score − required) / SE) with the longer arm of
        the interval; ½ where a score has no interval.
        """
        marks = np.broadcast_to(np.asarray(required, dtype=np.float64), self.score.shape)
        spread = self.spread()
        with np.errstate(divide="ignore", invalid="ignore"):
            raw = np.where(spread > 0, ndtr((self.score - marks) / spread), self.score >= marks)
        raw = np.where(np.isnan(spread), 0.5, raw)
        out = np.where(np.isnan(self.score) | np.isnan(marks), np.nan, raw)
        for c, (points, thetas) in enumerate(self.curves):
            adjusted = np.isfinite(self.logit[:, c]) & np.isfinite(out[:, c])
            if adjusted.any():
                theta = _on_curve(self._odds(marks[adjusted, c]), points, thetas)
                out[adjusted, c] = ndtr((self.logit[adjusted, c] - theta) / self.standard_error[adjusted, c])
        return out

    def _odds(self, score: Floats) -> Floats:
        share = (score - self.lowest) / (self.highest - self.lowest)
        return np.asarray(log_odds(np.clip(share, _NEAREST_END, 1 - _NEAREST_END)), dtype=np.float64)

    def with_curves(self) -> Scores:
        """With each competency's score curve, read off the adjusted scores and the ends of their intervals."""
        curves = []
        for c in range(len(self.competencies)):
            known = np.isfinite(self.logit[:, c])
            theta, error = self.logit[known, c], CRITICAL * self.standard_error[known, c]
            thetas = np.concatenate([theta - error, theta, theta + error])
            scores = np.concatenate([self.low[known, c], self.score[known, c], self.high[known, c]])
            inside = (scores > self.lowest) & (scores < self.highest)
            curves.append(_averaged(self._odds(scores[inside]), thetas[inside]))
        return replace(self, curves=tuple(curves))


def score_rows(
    rows: Iterable[dict[str, Any]], competencies: Sequence[str], lowest: float, highest: float
) -> Scores:
    """Scores from rows with ``ratee``, ``competency_id`` and the figures (None: not shown), as reports list them.

    People stand in the order of their first row; competencies that are not asked for are left out.
    """
    rows = list(rows)
    people = {person: row for row, person in enumerate(dict.fromkeys(r["ratee"] for r in rows))}
    columns = {competency: column for column, competency in enumerate(competencies)}
    figures: dict[str, Floats] = {name: np.full((len(people), len(columns)), np.nan) for name in _FIGURES}
    for row in rows:
        column = columns.get(row["competency_id"])
        if column is None:
            continue
        for name in _FIGURES:
            if row[name] is not None:
                figures[name][people[row["ratee"]], column] = row[name]
    score, low, high, theta, error = (figures[name] for name in _FIGURES)
    scores = Scores(tuple(people), tuple(competencies), lowest, highest, score, low, high, theta, error)
    return scores.with_curves()


def _averaged(odds: Floats, thetas: Floats) -> tuple[Floats, Floats]:
    """One point for each score: scores are rounded, so several logits share one."""
    points, place = np.unique(odds, return_inverse=True)
    n = np.bincount(place, minlength=len(points))
    return points, np.bincount(place, thetas, minlength=len(points)) / np.maximum(n, 1)


def _on_curve(odds: Floats, points: Floats, thetas: Floats) -> Floats:
    """θ at log odds of a score: between known points by line, beyond them with the slope of the whole."""
    theta = np.interp(odds, points, thetas)
    slope = (thetas[-1] - thetas[0]) / (points[-1] - points[0]) if len(points) > 1 else 1.0
    beyond = np.maximum(odds - points[-1], 0.0) + np.minimum(odds - points[0], 0.0)
    return np.asarray(theta + slope * beyond, dtype=np.float64)
