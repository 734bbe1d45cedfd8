"""Krippendorff's α: agreement of any number of raters, on any kind of scale, with missing scores.

Source: Krippendorff (2019), Content analysis, 4th ed., ch. 12 (coincidences: 12.3; metrics: 12.3.4); ordinal
metric also Hayes & Krippendorff (2007), Communication Methods and Measures 1, 77-89; metric of sets: Passonneau
(2006), Measuring agreement on set-valued items (MASI), LREC 2006, 831-836.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import numpy as np

from zhiren.errors import MeasureError, Problem
from zhiren.language import preferred_language, text
from zhiren.measure.kappa import category_counts
from zhiren.measure.printed import figure
from zhiren.measure.results import Floats

Level = Literal["nominal", "ordinal", "interval", "ratio"]
LEVELS: tuple[Level, ...] = ("nominal", "ordinal", "interval", "ratio")
_BOUNDS = (2.5, 97.5)


@dataclass(frozen=True)
class Alpha:
    """α with its 95 % bootstrap interval over things; NaN where nothing varies. ``n`` things had two scores."""

    level: Level | Literal["sets"]
    alpha: float
    low: float
    high: float
    n: int
    n_scores: int

    def __str__(self) -> str:
        return self.describe()

    def describe(self, language: str | None = None) -> str:
        """The coefficient in a sentence."""
        figures = {name: figure(getattr(self, name), 3) for name in ("alpha", "low", "high")}
        message = "agreement-alpha" if math.isfinite(self.alpha) else "agreement-alpha-none"
        return text(language or preferred_language(), message, level=self.level, n=self.n, **figures)


def krippendorff_alpha(table: Floats, *, level: Level = "ordinal", n_draws: int = 1_000, seed: int = 0) -> Alpha:
    """α = 1 − D_o / D_e of scores (n things, k raters); NaN is missing, things with one score do not count.

    The interval is that of ``n_draws`` bootstrap samples of things (``seed``); samples in which nothing varies are
    left out. Krippendorff's own bootstrap draws pairs as if they were independent; things are what was sampled.

    Raises:
        MeasureError: an unknown level, nothing with two scores, or a ratio scale with negative scores.
    """
    if level not in LEVELS:
        raise MeasureError(Problem("agreement-level", {"value": str(level), "known": ", ".join(LEVELS)}))
    paired = table[np.isfinite(table).sum(axis=1) > 1]
    if not len(paired):
        raise MeasureError(Problem("agreement-no-pairs"))
    categories, counts = category_counts(paired)
    if level == "ratio" and categories[0] < 0:
        raise MeasureError(Problem("agreement-ratio", {"value": f"{categories[0]:g}"}))
    unit = _coincidences(counts)
    figures = _with_interval(
        len(unit),
        lambda times: alpha_of_coincidences(np.tensordot(times, unit, 1), categories, level),
        n_draws,
        seed,
    )
    return Alpha(level, *figures, len(paired), int(counts.sum()))


def krippendorff_alpha_of_sets(
    table: Sequence[Sequence[AbstractSet[str]]], *, n_draws: int = 1_000, seed: int = 0
) -> Alpha:
    """α of sets of labels (n things, k raters), every one given, an empty set for nothing; order plays no part.

    The distance is MASI (Passonneau 2006), which weighs by how much two sets have in common; where every set has
    one label at most it is the nominal one, and so are α and its interval (as in ``krippendorff_alpha``).

    Raises:
        MeasureError: nothing with two raters.
    """
    if not table or len(table[0]) < 2:
        raise MeasureError(Problem("agreement-no-pairs"))
    rows = [[frozenset(given) for given in row] for row in table]
    kinds = sorted({given for row in rows for given in row}, key=sorted)
    distance = np.array([[masi_distance(a, b) for b in kinds] for a in kinds])
    number = {kind: n for n, kind in enumerate(kinds)}
    coded = np.array([[number[given] for given in row] for row in rows])
    n_things, k = coded.shape
    pairs = sum(distance[coded[:, a], coded[:, b]] for a, b in combinations(range(k), 2))
    within = np.asarray(2 * pairs / (k - 1))  # of each thing Σ o_ck δ_ck, so that no coincidences need be kept
    counts = np.zeros((n_things, len(kinds)))
    np.add.at(counts, (np.arange(n_things)[:, None], coded), 1.0)
    figures = _with_interval(
        n_things, lambda times: _alpha(float(times @ within), times @ counts, distance), n_draws, seed
    )
    return Alpha("sets", *figures, n_things, coded.size)


def masi_distance(first: AbstractSet[str], second: AbstractSet[str]) -> float:
    """1 − J·M: J what two sets share of what is in either; M 1 if they are the same, 2/3 if one holds the other,
    1/3 if they overlap otherwise, 0 if they share nothing (Passonneau 2006, sec. 3). Two empty sets are the same.
    """
    if first == second:
        return 0.0
    shared = len(first & second) / len(first | second)
    return 1 - shared * (2 / 3 if first <= second or second <= first else 1 / 3)


def _with_interval(
    n: int, alpha_of: Callable[[Floats], float], n_draws: int, seed: int
) -> tuple[float, float, float]:
    """α and its bounds, by how often each of ``n`` things is taken."""
    alpha = alpha_of(np.ones(n))
    rng = np.random.default_rng(seed)
    draws = []
    for _ in range(n_draws if math.isfinite(alpha) else 0):
        times = np.bincount(rng.integers(n, size=n), minlength=n)
        draws.append(alpha_of(times.astype(np.float64)))
    drawn = np.array(draws)[np.isfinite(draws)] if draws else np.zeros(0)
    low, high = np.percentile(drawn, _BOUNDS).tolist() if len(drawn) else (math.nan, math.nan)
    return alpha, low, high


def _coincidences(counts: Floats) -> Floats:
    """Of each thing the pairs of scores by different raters, each over m − 1: shape (n, K, K)."""
    m = counts.sum(axis=1)
    pairs = counts[:, :, None] * counts[:, None, :]
    diagonal = np.arange(counts.shape[1])
    pairs[:, diagonal, diagonal] -= counts
    return np.asarray(pairs / (m - 1)[:, None, None])


def alpha_of_coincidences(coincidences: Floats, categories: Floats, level: Level) -> float:
    """α of a coincidence matrix (K, K) of categories (K,): 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck."""
    totals: Floats = coincidences.sum(axis=1)
    distance = _squared_distance(categories, totals, level)
    return _alpha(float((coincidences * distance).sum()), totals, distance)


def _alpha(observed: float, totals: Floats, distance: Floats) -> float:
    """1 − (n − 1) Σ o_ck δ_ck / Σ n_c n_k δ_ck, of how often each category occurs (K,) and distances (K, K)."""
    expected = float(totals @ distance @ totals)
    if expected <= 0:
        return math.nan
    return float(1 - (totals.sum() - 1) * observed / expected)


def _squared_distance(categories: Floats, totals: Floats, level: Level) -> Floats:
    """δ²_ck of the metric: shape (K, K)."""
    if level == "nominal":
        return np.asarray(1 - np.eye(len(categories)))
    if level == "ordinal":
        middle = np.cumsum(totals) - totals / 2
        return np.asarray((middle[:, None] - middle) ** 2)
    difference = categories[:, None] - categories
    if level == "interval":
        return np.asarray(difference**2)
    total = categories[:, None] + categories
    return np.asarray(np.divide(difference, total, out=np.zeros_like(total), where=total > 0) ** 2)
