"""From logits to the questionnaire's scale and back."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt

from zhiren.measure.fair.parameters import Floats, Parameters

GRID = np.linspace(-12.0, 12.0, 481)


def score_curves(q: Parameters, first_item: npt.NDArray[np.int64], values: Floats, effect: float) -> Floats:
    """Expected rating of a competency's average item by an average rater, on ``GRID``, shape (C, points).

    An average rater has no severity and no halo; ``effect`` is the mean relationship effect of the ratings.
    """
    k = np.arange(len(values))
    curves = []
    for low, high in itertools.pairwise(first_item):
        logits = (GRID + effect)[:, None, None] * k - q.cumulative[low:high]
        p = np.exp(logits - logits.max(axis=2, keepdims=True))
        curves.append(((p @ values) / p.sum(axis=2)).mean(axis=1))
    return np.array(curves)


def scores_at(curves: Floats, theta: Floats) -> Floats:
    """Fair scores of θ (ratees, C)."""
    return np.column_stack([np.interp(theta[:, c], GRID, curve) for c, curve in enumerate(curves)])
