"""Training needs: how many people are below what their role requires, how far, how surely."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.stats import norm

from zhiren.role_fit.counts import count_interval
from zhiren.role_fit.scores import Scores

Floats = npt.NDArray[np.float64]

SURE, LIKELY = 0.975, 0.75


@dataclass(frozen=True)
class Need:
    """One competency in a group of people whose roles require it.

    ``below`` is the expected number of ``n`` below the requirement, ``low`` to ``high`` its 95 % interval.
    ``short`` is how far those below are expected to be from it, in points of the questionnaire's scale; NaN
    where nobody is expected below. ``by_likelihood`` counts people by how likely they meet it: very likely,
    likely, cannot be told, unlikely, very unlikely.
    """

    n: int
    below: float
    low: int
    high: int
    short: float
    by_likelihood: tuple[int, int, int, int, int]


def training_need(scores: Scores, required: Floats, column: int) -> Need:
    """The need in one competency (a column) of the people in ``scores``.

    ``required``, shape (n_people, n_competencies), is on the questionnaire's scale, NaN where the role requires
    nothing: those people are left out, as are those whose score is not shown. Errors of different people are taken
    as independent. Of a normal score with error σ, E (r − s)⁺ = σ φ(z) + (r − s) Φ(z), z = (r − s) / σ.
    """
    chances = scores.chances(required)[:, column]
    known = np.isfinite(chances)
    met = chances[known]
    below, low, high = count_interval(1 - met)
    gap = required[known, column] - scores.score[known, column]
    error = np.nan_to_num(scores.spread()[known, column])
    with np.errstate(divide="ignore", invalid="ignore"):
        z = gap / error
        lacking = np.where(error > 0, error * norm.pdf(z) + gap * norm.cdf(z), np.maximum(gap, 0.0))
    short = float(lacking.sum() / below) if below > 0.05 else np.nan
    marks = (SURE, LIKELY, 1 - LIKELY, 1 - SURE)
    words = [int(np.sum(met >= marks[0])), int(np.sum((met < marks[0]) & (met >= marks[1])))]
    words += [int(np.sum((met < marks[1]) & (met > marks[2])))]
    words += [int(np.sum((met <= marks[2]) & (met > marks[3]))), int(np.sum(met <= marks[3]))]
    return Need(len(met), below, low, high, short, (words[0], words[1], words[2], words[3], words[4]))
