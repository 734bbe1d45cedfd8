"""Which scores raters use, and whether each stands for more than the one below it."""

from __future__ import annotations

import numpy as np

from zhiren.measure import Measures, Panels
from zhiren.report.quality.content import CategoryUse


def category_use(panels: Panels, measures: Measures) -> tuple[CategoryUse, ...]:
    """Counts of the others' scores by competency, and the mean steps of its items where a model has them.

    Scores are keyed so that more is better. Steps that rise say that each score is somewhere the likeliest
    (Linacre 2002, Journal of Applied Measurement 3, 85-106).
    """
    scores = panels.scores[panels.others]
    found = []
    for competency in panels.competencies:
        columns = panels.columns(competency)
        there = scores[:, columns][np.isfinite(scores[:, columns])]
        given = there.astype(np.intp) - panels.low_score
        if not len(given):
            continue
        counts = np.bincount(given, minlength=panels.high_score - panels.low_score + 1)
        steps = _steps(measures, panels.items[columns])
        ordered = all(np.diff(steps) > 0) if len(steps) else None
        found.append(CategoryUse(competency, tuple(counts.tolist()), tuple(steps), ordered))
    return tuple(found)


def _steps(measures: Measures, items: tuple[str, ...]) -> list[float]:
    model = measures.model
    rows = [model.items.index(item) for item in items if item in model.items] if model else []
    return [round(float(v), 3) for v in model.steps[rows].mean(axis=0)] if model and rows else []
