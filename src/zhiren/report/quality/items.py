"""How items behave: with the rest of their competency, and as the model says.

Fit is conditional: given what a rater gave a ratee in sum on a competency, the model says how the sum should fall
on its items, whoever the two are. Person, severity and halo drop out, so that only the items are judged.
Infit = Σ (x − E)² / Σ V, outfit = mean (x − E)² / V, with E and V given the sum (Christensen & Kreiner 2013, in
Christensen, Kreiner & Mesbah, Rasch models in health, ch. 5; Müller 2020, Journal of Statistical Distributions
and Applications 7, 5). Mean squares of 0.7 to 1.3 are taken as fitting (Wright & Linacre 1994, Rasch Measurement
Transactions 8, 370); an item is named only where it lies beyond, and beyond chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from zhiren.measure import Measures, Panels
from zhiren.measure.diagnostics.multiple_tests import LEVEL, false_discovery, two_sided
from zhiren.measure.results import Floats
from zhiren.report.quality.content import ItemFit
from zhiren.report.quality.figures import known

LEAST, MOST = 0.7, 1.3


@dataclass(frozen=True)
class MeanSquares:
    """Of the items of one competency, arrays (J,); NaN where nothing could be told."""

    infit: Floats
    outfit: Floats
    z: Floats

    @classmethod
    def unknown(cls, n: int) -> MeanSquares:
        """Without a model."""
        return cls(*(np.full(n, np.nan) for _ in range(3)))


def item_fits(panels: Panels, measures: Measures) -> tuple[ItemFit, ...]:
    """One entry for each item that somebody answered about somebody else, in the framework's order."""
    scores = panels.scores[panels.others].astype(np.float64)
    there, squares, rest = [], [], []
    for competency in panels.competencies:
        columns = panels.columns(competency)
        own = scores[:, columns]
        asked = np.flatnonzero(np.isfinite(own).any(axis=0))
        items = [panels.items[columns][j] for j in asked]
        if items:
            there += [(item, competency, own[:, j]) for item, j in zip(items, asked, strict=True)]
            squares.append(_mean_squares(own[:, asked], items, measures))
            rest += _with_rest(own[:, asked])
    if not there:
        return ()
    infit, outfit, z = (np.concatenate([getattr(s, name) for s in squares]) for name in ("infit", "outfit", "z"))
    p = false_discovery(two_sided(z))
    return tuple(
        ItemFit(
            item,
            competency,
            int(np.isfinite(x).sum()),
            known(float(np.nanmean(x))),
            known(rest[j]),
            known(infit[j]),
            known(outfit[j]),
            _verdict(float(infit[j]), float(p[j])),
        )
        for j, (item, competency, x) in enumerate(there)
    )


def _verdict(infit: float, p: float) -> Literal["fits", "noisy", "overfit"] | None:
    if not np.isfinite(infit):
        return None
    if p >= LEVEL or LEAST <= infit <= MOST:
        return "fits"
    return "noisy" if infit > MOST else "overfit"


def _with_rest(scores: Floats) -> list[float]:
    """Each item's correlation with the mean of the others of its competency, over sheets."""
    found = []
    for j in range(scores.shape[1]):
        others = np.delete(scores, j, axis=1)
        n = np.isfinite(others).sum(axis=1)
        both = np.isfinite(scores[:, j]) & (n > 0)
        x, y = scores[both, j], np.nansum(others[both], axis=1) / np.maximum(n[both], 1)
        varies = len(x) > 2 and np.ptp(x) > 0 and np.ptp(y) > 0
        found.append(float(np.corrcoef(x, y)[0, 1]) if varies else np.nan)
    return found


def _mean_squares(scores: Floats, items: list[str], measures: Measures) -> MeanSquares:
    """Conditional mean squares of the items (J,) of one competency from scores (n_sheets, J)."""
    model = measures.model
    if model is None or len(items) < 2 or any(item not in model.items for item in items):
        return MeanSquares.unknown(len(items))
    categories = np.array(model.categories)
    if not np.isin(scores[np.isfinite(scores)], categories).all():  # scores were grouped
        return MeanSquares.unknown(len(items))
    steps = model.steps[[model.items.index(item) for item in items]]
    weights = np.exp(-np.cumsum(np.column_stack([np.zeros(len(items)), steps]), axis=1))
    category = np.where(np.isfinite(scores), np.searchsorted(categories, scores), -1)
    sums = np.zeros((5, len(items)))  # Σ (x − E)², Σ V, Σ (x − E)² / V, n, Σ (fourth moment − V²)
    for pattern in np.unique(category >= 0, axis=0):
        if pattern.sum() < 2:
            continue
        rows = ((category >= 0) == pattern).all(axis=1)
        _add(sums, category[rows][:, pattern], weights[pattern], np.flatnonzero(pattern))
    return _as_mean_squares(sums)


def _add(sums: Floats, category: np.ndarray, weights: Floats, columns: np.ndarray) -> None:
    """Add what sheets (n, J) with the same items answered say of these items."""
    total = category.sum(axis=1)
    for j, column in enumerate(columns):
        chances = _given_sum(weights, j)[total]
        values = np.arange(weights.shape[1])
        mean = chances @ values
        deviation = values - mean[:, None]
        variance = (chances * deviation**2).sum(axis=1)
        open_ = variance > 1e-9  # a sum at either end leaves nothing to chance
        squares = (category[open_, j] - mean[open_]) ** 2
        fourth = (chances * deviation**4).sum(axis=1)[open_]
        v = variance[open_]
        sums[:, column] += [squares.sum(), v.sum(), (squares / v).sum(), len(v), (fourth - v**2).sum()]


def _given_sum(weights: Floats, j: int) -> Floats:
    """P(item j scores x | sum r): shape (R + 1, K) for weights (J, K)."""
    n_items, n_categories = weights.shape
    rest = np.ones(1)
    for other in range(n_items):
        if other != j:
            rest = np.convolve(rest, weights[other])
            rest = rest / rest.max()  # only ratios count
    most = n_items * (n_categories - 1)
    joint = np.zeros((most + 1, n_categories))
    for x in range(n_categories):
        joint[x : x + len(rest), x] = weights[j, x] * rest
    return np.asarray(joint / joint.sum(axis=1, keepdims=True))


def _as_mean_squares(sums: Floats) -> MeanSquares:
    squares, variance, standardised, n, spread = sums
    infit = np.divide(squares, variance, out=np.full_like(n, np.nan), where=variance > 0)
    outfit = np.divide(standardised, n, out=np.full_like(n, np.nan), where=n > 0)
    error = np.divide(np.sqrt(spread), variance, out=np.full_like(n, np.nan), where=variance > 0)
    z = np.divide(infit - 1, error, out=np.full_like(n, np.nan), where=error > 0)
    return MeanSquares(infit, outfit, z)
