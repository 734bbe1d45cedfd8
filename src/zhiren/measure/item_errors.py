"""How sure the locations of items are."""

from __future__ import annotations

import numpy as np

from zhiren.measure.model import Model
from zhiren.measure.panels import Panels
from zhiren.measure.results import Floats, Measures
from zhiren.ratings.columns import RELATIONSHIPS


def location_errors(panels: Panels, measures: Measures, model: Model) -> dict[str, float]:
    """Standard error of each item's location in logits, all other parameters taken as known: 1 / √Σ Var(x).

    The sum is over the ratings that took part; Var(x) is that of the category (0 … K − 1) which the model expects
    at the estimates, without halo. Source: Wright & Masters (1982), Rating scale analysis, eq. 4.3.9.
    """
    severity = _by_label(panels.raters, dict(zip(model.raters, model.severity.tolist(), strict=True)))
    effect = _by_label(RELATIONSHIPS, dict(model.effects))
    level = effect[panels.relationship] - severity[panels.rater]
    row_of = {item: row for row, item in enumerate(model.items)}
    ends = [*panels.first_item[1:], len(panels.items)]
    errors: dict[str, float] = {}
    for column, (first, end) in enumerate(zip(panels.first_item, ends, strict=True)):
        eta = measures.logit[panels.ratee, column] + level
        for j in range(first, end):
            there = np.isfinite(eta) & np.isfinite(panels.scores[:, j])
            if panels.items[j] in row_of and there.any():
                information = step_variances(eta[there], model.steps[row_of[panels.items[j]]]).sum()
                errors[panels.items[j]] = float(1.0 / np.sqrt(information))
    return errors


def _by_label(labels: tuple[str, ...], values: dict[str, float]) -> Floats:
    return np.array([values.get(label, np.nan) for label in labels])


def step_variances(eta: Floats, steps: Floats) -> Floats:
    """Var(x) at each η (n,) for one item's steps (K − 1,)."""
    k = np.arange(len(steps) + 1)
    logits = eta[:, None] * k - np.concatenate([[0.0], np.cumsum(steps)])
    p = np.exp(logits - logits.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    return np.asarray(p @ k**2 - (p @ k) ** 2)
