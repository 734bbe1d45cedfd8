"""Potential for a nine-box: the mean of chosen competencies, with its error."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from zhiren.role_fit.fit import ERROR_CORRELATION
from zhiren.role_fit.scores import CRITICAL, Scores

STEPS = (1, 2, 3)


@dataclass(frozen=True)
class Potential:
    """Mean score with its 95 % interval on the questionnaire's scale, and the chances of each third, lowest first.

    ``n`` of the chosen competencies are shown of this person.
    """

    mean: float
    low: float
    high: float
    chances: tuple[float, float, float]
    n: int

    @property
    def step(self) -> int:
        """The likeliest third: 1 (low) to 3 (high)."""
        return 1 + int(np.argmax(self.chances))


def potentials(scores: Scores, low_cut: float, high_cut: float) -> list[Potential | None]:
    """The potential of each person on all competencies of ``scores``; None where fewer than half are shown.

    Errors of one person's competencies are correlated: the variance of the mean of k is
    (Σ s_i² + r Σ_{i≠j} s_i s_j) / k². A score without an interval counts with the person's largest error, or,
    where there is none at all, the potential is None.
    """
    spread = scores.spread()
    return [_potential(scores, row, spread[row], (low_cut, high_cut)) for row in range(len(scores.people))]


def _potential(
    scores: Scores, row: int, spread: npt.NDArray[np.float64], cuts: tuple[float, float]
) -> Potential | None:
    shown = np.isfinite(scores.score[row])
    n = int(shown.sum())
    if 2 * n < len(scores.competencies) or not np.isfinite(spread[shown]).any():
        return None
    errors = np.where(np.isfinite(spread[shown]), spread[shown], np.nanmax(spread[shown]))
    own = float((errors**2).sum())
    error = np.sqrt(own + ERROR_CORRELATION * (float(errors.sum()) ** 2 - own)) / n
    mean = float(scores.score[row, shown].mean())
    with np.errstate(divide="ignore", invalid="ignore"):
        below = [float(ndtr((cut - mean) / error)) if error > 0 else float(mean < cut) for cut in cuts]
    low, high = mean - CRITICAL * error, mean + CRITICAL * error
    thirds = (below[0], below[1] - below[0], 1 - below[1])
    return Potential(mean, max(low, scores.lowest), min(high, scores.highest), thirds, n)
