"""Signs of careless answering, and what the suspect sheets do to the scores. Nothing is ever left out of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from zhiren.anonymity import Thresholds
from zhiren.errors import MeasureError
from zhiren.framework import Framework
from zhiren.measure import Measures, Panels
from zhiren.measure.diagnostics import careless_sheets
from zhiren.measure.results import Floats
from zhiren.report.measuring import Method, measure_for_reports
from zhiren.report.quality.content import Careless, Count, Effect

_Z = 1.959963984540054

Pace = Mapping[tuple[str, str], float]
"""Seconds an item, by ratee and rater."""


def careless(
    panels: Panels, framework: Framework, measures: Measures, thresholds: Thresholds, pace: Pace
) -> Careless:
    """Signs by sheet of the others, counted, and the scores with and without the suspect ones."""
    seconds = _seconds(panels, pace)
    timed = bool(np.isfinite(seconds).any())
    found = careless_sheets(panels, framework, seconds=seconds if timed else None)
    others = panels.others & np.isfinite(panels.scores).any(axis=1)
    suspect = found.suspect & others
    hidden = 0 < len(np.unique(panels.rater[suspect])) < thresholds.scores
    return Careless(
        int(others.sum()),
        int((np.isfinite(seconds) & others).sum()),
        tuple(Count(name.replace("_", "-"), int((flags & others).sum())) for name, flags in found.flags.items()),
        int(suspect.sum()),
        hidden,
        _effect(panels, measures, suspect, thresholds) if suspect.any() and not hidden else None,
    )


def _seconds(panels: Panels, pace: Pace) -> Floats:
    """How long each sheet took, NaN where that is not known: shape (n_pairs,)."""
    n = np.isfinite(panels.scores).sum(axis=1)
    pairs = zip(panels.ratee, panels.rater, strict=True)
    each = [pace.get((panels.ratees[p], panels.raters[r]), np.nan) for p, r in pairs]
    return np.asarray(np.array(each, dtype=np.float64) * n)


def _effect(panels: Panels, measures: Measures, suspect: np.ndarray, thresholds: Thresholds) -> Effect | None:
    """None where what is left, if anything, cannot be measured by the same method."""
    scores = np.where(suspect[:, None], np.float32(np.nan), panels.scores)
    if not np.isfinite(scores[panels.others]).any():
        return None
    method: Method = "fair" if measures.model else "classical"
    try:
        without, _ = measure_for_reports(replace(panels, scores=scores), method, thresholds)
    except MeasureError:
        return None
    before, after = measures.score, without.score
    there = np.isfinite(before)
    both = there & np.isfinite(after)
    moved = np.abs(after - before)[both]
    error = np.fmax(measures.high - before, before - measures.low)[both] / _Z
    return Effect(
        method,
        int(both.sum()),
        int((moved > error).sum()),
        int((there & ~both).sum()),
        round(float(moved.max(initial=0.0)), 4),
        round(float(moved.mean()) if len(moved) else 0.0, 4),
    )
