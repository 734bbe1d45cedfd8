"""From logits to the questionnaire's scale and back."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from zhiren.measure.fair.parameters import Floats, Parameters

GRID = np.linspace(-12.0, 12.0, 481)


def score_curves(q: Parameters, first_item: npt.NDArray[np.int64], values: Floats, effect: float) -> Floats:
    """Expected rating of a competency's average item by an average rater, on ``GRID``, shape (C, points).

    An average rater has no severity and no halo; ``effect`` is the mean relationship effect of the ratings.
    """
    k = np.arange(len(values), dtype=np.float64)[:, None, None]
    logits = k * (GRID + effect)[:, None] - q.cumulative.T[:, None, :]  # (categories, points, items)
    p = np.exp(logits - logits.max(axis=0))
    scores = np.tensordot(values, p, 1) / p.sum(axis=0)
    sums = np.add.reduceat(scores, first_item[:-1], axis=1)
    return np.ascontiguousarray((sums / np.diff(first_item)).T)


def scores_at(curves: Floats, theta: Floats) -> Floats:
    """Fair scores of θ (ratees, C)."""
    return np.column_stack([np.interp(theta[:, c], GRID, curve) for c, curve in enumerate(curves)])
