"""What ratings differ by, and which people the campaign's raters link with each other."""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from zhiren.errors import MeasureError
from zhiren.measure import Measures, Panels
from zhiren.measure.generalizability import panel_components
from zhiren.report.quality.content import Component, Connections

EFFECTS = {"p": "person", "r:p": "raters", "pi": "person-item", "i": "item", "ri:p": "answer"}


def variance_sources(panels: Panels, measures: Measures) -> tuple[Component, ...]:
    """Variances with their shares.

    With a model: of the person, the rater's severity, halo, and halo within a competency, in squared logits; what
    is left to chance in a single answer is not among them. Without: of persons, raters of one person, items and
    single answers, in squared points, the mean over competencies. Empty where nothing can be told.
    """
    model = measures.model
    if model is not None:
        person = float(np.diag(model.sigma).mean())
        return _shares({"person": person, **{c.name: c.sd**2 for c in model.components}})
    studies = []
    for competency in panels.competencies:
        try:
            studies.append(panel_components(panels, competency).variance)
        except MeasureError:
            continue
    return _shares(
        {kind: float(np.mean([max(s.get(e, 0.0), 0.0) for s in studies])) for e, kind in EFFECTS.items()}
        if studies
        else {}
    )


def _shares(variances: dict[str, float]) -> tuple[Component, ...]:
    total = sum(variances.values())
    if not total > 0:
        return ()
    return tuple(Component(kind, round(v, 4), round(v / total, 4)) for kind, v in variances.items())


def connections(panels: Panels) -> Connections:
    """Connected parts of the ratings of others; a rater links people by rating two or more of them."""
    rows = panels.others & np.isfinite(panels.scores).any(axis=1)
    ratee, rater = panels.ratee[rows], panels.rater[rows]
    n = len(panels.ratees)
    size = n + len(panels.raters)
    _, part = connected_components(
        coo_array((np.ones(len(ratee)), (ratee, n + rater)), shape=(size, size)), directed=False
    )
    people = np.sort(np.bincount(part[np.unique(ratee)]))[::-1]
    people = people[people > 0]
    largest = int(people[0]) if len(people) else 0
    n_linking = int((np.bincount(rater, minlength=1) >= 2).sum())
    return Connections(len(people), largest, int(people.sum()) - largest, n_linking)
