"""Many tests at once: p values adjusted so that few of what is flagged is flagged by chance."""

from __future__ import annotations

import numpy as np
from scipy.special import ndtr

from zhiren.measure.results import Floats

LEVEL = 0.05
"""At most this share of what is flagged is to be expected there by chance."""


def false_discovery(p: Floats) -> Floats:
    """Benjamini & Hochberg's (1995) adjusted p values of any shape; NaN is no test."""
    adjusted = np.full(p.shape, np.nan)
    tests = np.isfinite(p)
    n = int(tests.sum())
    order = np.argsort(p[tests])
    steps = p[tests][order] * n / np.arange(1, n + 1)
    ordered = np.empty(n)
    ordered[order] = np.minimum(np.minimum.accumulate(steps[::-1])[::-1], 1.0)
    adjusted[tests] = ordered
    return adjusted


def two_sided(z: Floats) -> Floats:
    """p of a standard normal deviate as far from 0 as z."""
    return np.asarray(2 * ndtr(-np.abs(z)))
