"""The method of measurement "facets": raters and items as facets, one analysis a competency."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from zhiren.errors import MeasureError, NotConverged, Problem
from zhiren.measure.classical import fit_classical
from zhiren.measure.facets.data import FacetData
from zhiren.measure.facets.fit import fit_facets
from zhiren.measure.facets.results import FacetMeasures, FacetsResult
from zhiren.measure.panels import Panels
from zhiren.measure.results import Floats, Measures

NOT_CONVERGED = "facets-reason-not-converged"
NO_INFORMATION = "facets-reason-no-information"
NOT_ASKED = "measure-not-asked"
_FIGURES = ("logit", "standard_error", "fair_score", "low", "high")


@dataclass(frozen=True, eq=False)
class Analyses:
    """The measures of a company, and what they come from.

    ``by_competency`` holds the analysis of each competency, or the error that forbade it.
    """

    measures: Measures
    by_competency: Mapping[str, FacetsResult | MeasureError]


def facets(panels: Panels) -> Measures:
    """Each competency by many-facet Rasch measurement of ratees, raters and items (rating scale, others only).

    ``logit`` is the ratee's measure and ``standard_error`` its real standard error; ``fair_score`` is the fair
    average with ``low`` and ``high`` the ends of its 95 % interval, on the questionnaire's scale. Raters are
    fixed: the errors take their severities as known, which suits dense panels. Where the ratings of a competency
    have no finite solution, or say nothing, its figures are NaN and ``reasons`` says why; means stay as they are.
    Ratees of different parts of a disconnected company are each set against their own raters: see the ``notes``
    and ``part`` of ``fit_facets(competency_data(panels, …))``.
    """
    return analyse(panels).measures


def analyse(panels: Panels, begun: Callable[[str], None] | None = None) -> Analyses:
    """``facets`` with the analyses behind it; ``begun`` is told of every competency as its turn comes."""
    analyses: dict[str, FacetsResult | MeasureError] = {}
    for competency in panels.competencies:
        if begun:
            begun(competency)
        data = competency_data(panels, competency)
        try:
            analyses[competency] = fit_facets(data) if len(data) else MeasureError(Problem(NOT_ASKED))
        except MeasureError as error:
            analyses[competency] = error
    return Analyses(_measures(panels, analyses), analyses)


def _measures(panels: Panels, analyses: Mapping[str, FacetsResult | MeasureError]) -> Measures:
    classical = fit_classical(panels)
    shape = classical.raw_mean.shape
    figures: dict[str, Floats] = {name: np.full(shape, np.nan) for name in _FIGURES}
    reasons = {
        cell: r for cell, r in classical.reasons.items() if not np.isfinite(classical.measure(*cell).raw_mean)
    }
    notes: list[tuple[str, Problem]] = []
    for column, competency in enumerate(panels.competencies):
        rated = [panels.ratees[row] for row in np.flatnonzero(np.isfinite(classical.raw_mean[:, column]))]
        analysis = analyses[competency]
        ratees, reason = _ratees(analysis)
        said = analysis.notes if isinstance(analysis, FacetsResult) else analysis.problems
        notes += [(competency, note) for note in said if rated]
        if ratees is None:
            reasons |= {(ratee, competency): reason for ratee in rated}
            continue
        rows = [panels.ratees.index(label) for label in ratees.labels]
        figures["logit"][rows, column] = ratees.measure
        figures["standard_error"][rows, column] = ratees.real_standard_error
        figures["fair_score"][rows, column] = ratees.fair_average
        figures["low"][rows, column] = ratees.fair_low
        figures["high"][rows, column] = ratees.fair_high
        unmeasured = (e for e in ratees if e.status == "unmeasured")
        reasons |= {(e.label, competency): e.reason for e in unmeasured}
    logit, error, fair, low, high = figures.values()
    return replace(
        classical,
        method="facets",
        logit=logit,
        standard_error=error,
        fair_score=fair,
        low=low,
        high=high,
        reasons=reasons,
        notes=tuple(notes),
    )


def competency_data(panels: Panels, competency: str) -> FacetData:
    """The others' ratings of one competency as observations of ratee, rater and item.

    Raises:
        MeasureError: an unknown competency.
    """
    columns = panels.columns(competency)
    scores = panels.scores[panels.others, columns]
    row, item = np.nonzero(np.isfinite(scores))
    tables = (panels.ratees, panels.raters, panels.items[columns])
    codes = (panels.ratee[panels.others][row], panels.rater[panels.others][row], item)
    used = [np.unique(code, return_inverse=True) for code in codes]
    labels = tuple(tuple(table[j] for j in there) for table, (there, _) in zip(tables, used, strict=True))
    inverse = np.stack([own for _, own in used], axis=1).astype(np.int64)
    return FacetData(("ratee", "rater", "item"), labels, inverse, scores[row, item].astype(np.int64))


def _ratees(analysis: FacetsResult | MeasureError) -> tuple[FacetMeasures | None, str]:
    """The ratees' measures, or None and a message id that says why there are none."""
    if isinstance(analysis, FacetsResult):
        return analysis.facet("ratee"), ""
    return None, NOT_CONVERGED if isinstance(analysis, NotConverged) else NO_INFORMATION
