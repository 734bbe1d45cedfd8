"""Reliability of each competency, and how many raters a mean of a given reliability takes."""

from __future__ import annotations

import numpy as np

from zhiren.errors import MeasureError
from zhiren.measure import Measures, Panels
from zhiren.measure.generalizability import Components, decision_study, panel_components, raters_needed
from zhiren.report.quality.content import CompetencyReliability
from zhiren.report.quality.figures import known

TARGETS = (0.7, 0.8)


def competency_reliabilities(panels: Panels, measures: Measures) -> tuple[CompetencyReliability, ...]:
    """One entry for each competency that somebody was rated on, in the framework's order.

    The decision study takes the items as they are: the same questions would be asked again (Brennan 2001, ch. 4).
    """
    fair = measures.model.reliability if measures.model else {}
    found = []
    for r in measures.reliability:
        answered = panels.scores[panels.others, panels.columns(r.competency_id)]
        if not np.isfinite(answered).any():
            continue
        study = _study(panels, r.competency_id)
        needed = [raters_needed(study, target, fixed_items=True) if study else None for target in TARGETS]
        found.append(
            CompetencyReliability(
                r.competency_id,
                r.n_ratees,
                **{
                    name: known(getattr(r, name))
                    for name in ("k", "alpha", "omega", "icc1", "icc_k", "rwg_j", "sem")
                },
                fair=known(fair.get(r.competency_id, float("nan"))),
                g=known(float(decision_study(study, [study.n_raters], fixed_items=True).g[0])) if study else None,
                for_70=needed[0],
                for_80=needed[1],
            )
        )
    return tuple(found)


def _study(panels: Panels, competency_id: str) -> Components | None:
    """Variance components; None where they cannot be told apart."""
    try:
        return panel_components(panels, competency_id)
    except MeasureError:
        return None
