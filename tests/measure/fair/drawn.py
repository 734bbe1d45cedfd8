"""Panels of any shape, drawn roughly as people answer, and changed where a case needs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from zhiren.measure.panels import Panels


def drawn(
    ratees: int = 20,
    raters: int = 12,
    items: tuple[int, ...] = (3, 2),
    *,
    each: int = 4,
    low: int = 1,
    high: int = 5,
    missing: float = 0.08,
    sd: float = 1.0,
    severity: float = 0.5,
    halo: float = 0.5,
    parts: int = 1,
    own_raters: bool = False,
    seed: int = 0,
) -> Panels:
    """``parts`` groups without a rater in common; with ``own_raters`` each rater rates one person."""
    rng = np.random.default_rng(seed)
    pools = [np.arange(p % parts, raters, parts) for p in range(ratees)]
    if own_raters:
        pools, raters = [np.arange(p * each, (p + 1) * each) for p in range(ratees)], ratees * each
    pairs = [(p, r) for p, pool in enumerate(pools) for r in np.sort(rng.choice(pool, each, replace=False))]
    ratee, rater = np.array(pairs).T
    level = rng.normal(0, 0.8 * sd, (ratees, 1)) + rng.normal(0, 0.6 * sd, (ratees, len(items)))
    eta = level[ratee] - rng.normal(0, severity, raters)[rater][:, None]
    eta = eta + rng.normal(0, halo, len(ratee))[:, None]
    seen = eta[:, np.repeat(np.arange(len(items)), items)] + rng.logistic(0, 0.6, (len(ratee), sum(items)))
    scores = np.clip(np.round((low + high + 2 * seen * (high - low) / 5) / 2), low, high).astype(np.float32)
    scores[rng.random(scores.shape) < missing] = np.nan
    there = np.isfinite(scores).any(axis=1)
    return Panels(
        ratee[there].astype(np.int32),
        rater[there].astype(np.int32),
        rng.integers(1, 4, len(ratee))[there].astype(np.uint8),
        scores[there],
        tuple(f"p{j:03}" for j in range(ratees)),
        tuple(f"r{j:03}" for j in range(raters)),
        tuple(f"i{j}" for j in range(sum(items))),
        tuple(f"c{j}" for j in range(len(items))),
        np.cumsum([0, *items[:-1]]),
        low,
        high,
    )


def changed(panels: Panels, change: Callable[[np.ndarray], object], columns: slice = slice(None)) -> Panels:
    """The panels with some columns of observed scores changed."""
    scores = panels.scores.copy()
    part = scores[:, columns]
    part[:] = np.where(np.isfinite(part), change(part), np.nan)
    return replace(panels, scores=scores)
