"""Krippendorff's α: agreement of any number of raters, on any kind of scale, with missing scores.

Source: Krippendorff (2019), Content analysis, 4th ed., ch. 12 (coincidences: 12.3; metrics: 12.3.4); ordinal
metric also Hayes & Krippendorff (2007), Communication Methods and Measures 1, 77-89.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
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

    level: Level
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
    alpha = alpha_of_coincidences(unit.sum(axis=0), categories, level)
    rng = np.random.default_rng(seed)
    draws = []
    for _ in range(n_draws if math.isfinite(alpha) else 0):
        times = np.bincount(rng.integers(len(unit), size=len(unit)), minlength=len(unit))
        draws.append(alpha_of_coincidences(np.tensordot(times, unit, 1), categories, level))
    drawn = np.array(draws)[np.isfinite(draws)] if draws else np.zeros(0)
    low, high = np.percentile(drawn, _BOUNDS).tolist() if len(drawn) else (math.nan, math.nan)
    return Alpha(level, alpha, low, high, len(paired), int(counts.sum()))


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
    n = totals.sum()
    distance = _squared_distance(categories, totals, level)
    expected = float(totals @ distance @ totals)
    if expected <= 0:
        return math.nan
    return float(1 - (n - 1) * (coincidences * distance).sum() / expected)


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
