"""Agreement on categories, corrected for chance: Cohen's κ of two raters, Fleiss' κ of many."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy.special import ndtr

from zhiren.errors import MeasureError, Problem
from zhiren.language import preferred_language, text
from zhiren.measure.printed import figure
from zhiren.measure.results import Floats

Weights = Literal["unweighted", "linear", "quadratic"]
WEIGHTS: tuple[Weights, ...] = ("unweighted", "linear", "quadratic")
_UPPER = 1.959963984540054


@dataclass(frozen=True)
class Kappa:
    """A kappa with its error. NaN where agreement by chance is complete: everybody uses one category.

    ``standard_error`` holds at the estimate and gives the 95 % bounds; ``z`` and ``p`` (two-sided) test κ = 0 with
    the error that holds there.
    """

    statistic: Literal["cohen", "fleiss"]
    weights: Weights
    kappa: float
    standard_error: float
    low: float
    high: float
    z: float
    p: float
    n: int
    n_raters: int

    def __str__(self) -> str:
        return self.describe()

    def describe(self, language: str | None = None) -> str:
        """The coefficient in a sentence."""
        figures = {name: figure(getattr(self, name), 3) for name in ("kappa", "low", "high")}
        counts = {"n": self.n, "raters": self.n_raters}
        kinds = {"statistic": self.statistic, "weights": self.weights}
        message = "agreement-kappa" if math.isfinite(self.kappa) else "agreement-kappa-none"
        return text(language or preferred_language(), message, **kinds, **figures, **counts)


def cohen_kappa(first: Floats, second: Floats, *, weights: Weights = "unweighted") -> Kappa:
    """κ of two raters' scores (n,) of the same things; a thing that one of them left out (NaN) is not counted.

    κ = (p_o − p_e) / (1 − p_e) with agreement weights 1 − d (linear) or 1 − d² (quadratic), where d is the
    distance of the two scores over the widest that occurs (its unit does not matter to κ). Errors: Fleiss, Cohen &
    Everitt (1969), Psychological Bulletin 72, 323-327, eq. 8 and 9. Source: Cohen (1960), Educational and
    Psychological Measurement 20, 37-46; weights: Cohen (1968), Psychological Bulletin 70, 213-220.

    Raises:
        MeasureError: fewer than two things that both scored, unequal lengths, or unknown weights.
    """
    if weights not in WEIGHTS:
        raise MeasureError(Problem("agreement-weights", {"value": str(weights), "known": ", ".join(WEIGHTS)}))
    if first.shape != second.shape:
        raise MeasureError(Problem("agreement-lengths", {"first": len(first), "second": len(second)}))
    both = np.isfinite(first) & np.isfinite(second)
    n = int(both.sum())
    if n < 2:
        raise MeasureError(Problem("agreement-too-few", {"n": n}))
    categories = np.unique([first[both], second[both]])
    k = len(categories)
    table = np.zeros((k, k))
    np.add.at(table, (np.searchsorted(categories, first[both]), np.searchsorted(categories, second[both])), 1 / n)
    w = _agreement_weights(categories, weights)
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    chance = np.outer(rows, columns)
    observed, expected = float((w * table).sum()), float((w * chance).sum())
    if math.isclose(expected, 1.0):
        return _kappa("cohen", weights, (math.nan, math.nan, math.nan), n, 2)
    kappa = (observed - expected) / (1 - expected)
    marginal = (w @ columns)[:, None] + w.T @ rows
    spread = float((table * (w - marginal * (1 - kappa)) ** 2).sum()) - (kappa - expected * (1 - kappa)) ** 2
    null = float((chance * (w - marginal) ** 2).sum()) - expected**2
    errors = [math.sqrt(max(v, 0.0) / n) / (1 - expected) for v in (spread, null)]
    return _kappa("cohen", weights, (kappa, *errors), n, 2)


def _agreement_weights(categories: Floats, weights: Weights) -> Floats:
    """1 where two categories are the same, less the further apart they lie on the scale."""
    if weights == "unweighted" or len(categories) < 2:
        return np.eye(len(categories))
    distance = np.abs(categories[:, None] - categories) / np.ptp(categories)
    return 1 - (distance if weights == "linear" else distance**2)


def fleiss_kappa(table: Floats) -> Kappa:
    """κ of many raters: scores (n, k) of n things by k raters each, who need not be the same persons; complete.

    Source: Fleiss (1971), Psychological Bulletin 76, 378-382; the error at κ = 0: Fleiss, Nee & Landis (1979),
    Psychological Bulletin 86, 974-977, eq. 12; the error at the estimate by the jackknife over things.

    Raises:
        MeasureError: a missing score (use ``krippendorff_alpha``), fewer than two things or raters.
    """
    n, k = table.shape
    missing = int((~np.isfinite(table)).sum())
    if missing or n < 2 or k < 2:
        raise MeasureError(Problem("agreement-fleiss", {"missing": missing, "things": n, "raters": k}))
    counts = category_counts(table)[1]
    share = counts.sum(axis=0) / (n * k)
    agreeing = (counts * (counts - 1)).sum(axis=1) / (k * (k - 1))
    kappa = _fleiss(agreeing.mean(), share)
    if not math.isfinite(kappa):
        return _kappa("fleiss", "unweighted", (math.nan, math.nan, math.nan), n, k)
    rest = 1 - share
    products = float(share @ rest)
    null = math.sqrt(2 * (products**2 - float((share * rest) @ (rest - share)))) / (
        products * math.sqrt(n * k * (k - 1))
    )
    without = [
        _fleiss((agreeing.sum() - a) / (n - 1), (counts.sum(axis=0) - c) / ((n - 1) * k))
        for a, c in zip(agreeing, counts, strict=True)
    ]
    error = math.sqrt((n - 1) / n * float(np.sum((np.array(without) - np.mean(without)) ** 2)))
    return _kappa("fleiss", "unweighted", (kappa, error, null), n, k)


def _fleiss(agreement: float, share: Floats) -> float:
    expected = float(share @ share)
    return float((agreement - expected) / (1 - expected)) if expected < 1 - 1e-12 else math.nan


def category_counts(table: Floats) -> tuple[Floats, Floats]:
    """The categories that occur in ``table`` (n, k), and how often each thing got each: (n, n_categories)."""
    categories = np.unique(table[np.isfinite(table)])
    return categories, np.stack([(table == c).sum(axis=1) for c in categories], axis=1).astype(np.float64)


def _kappa(
    statistic: Literal["cohen", "fleiss"], weights: Weights, figures: tuple[float, ...], n: int, k: int
) -> Kappa:
    kappa, error, null = figures
    z = kappa / null if null > 0 else math.nan
    low, high = max(kappa - _UPPER * error, -1.0), min(kappa + _UPPER * error, 1.0)
    if not math.isfinite(kappa):
        low = high = math.nan
    return Kappa(statistic, weights, kappa, error, low, high, z, float(2 * ndtr(-abs(z))), n, k)
