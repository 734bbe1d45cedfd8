"""A many-facet Rasch analysis in words and tables, for the terminal."""

from __future__ import annotations

import math

from zhiren.language import preferred_language, text
from zhiren.measure.facets.results import FacetMeasures, FacetsResult, RatingScale, Separation
from zhiren.measure.printed import aligned, figure

LONGEST_TABLE = 20
_ELEMENT_COLUMNS = (
    "label",
    "measure",
    "se",
    "real-se",
    "infit",
    "infit-t",
    "outfit",
    "outfit-t",
    "correlation",
    "n",
    "observed",
    "fair",
    "status",
)
_CATEGORY_COLUMNS = ("category", "n", "average", "expected", "outfit", "threshold", "se", "remark")


def describe(result: FacetsResult, language: str | None = None) -> str:
    """Heading, notes, the elements of each facet (at most 20 of them, evenly spread), and the rating scales."""
    language = language or preferred_language()
    heading = text(
        language,
        "facets-summary",
        model=result.model,
        facets=len(result.facets),
        n=len(result.data),
        log_likelihood=f"{result.log_likelihood:.3f}",
        steps=len(result.trace) - 1,
        correction=f"{result.correction:.3f}",
        corrected="yes" if result.correction != 1 else "no",
    )
    lines = [heading, *(f"! {note.describe(language)}" for note in result.notes)]
    for facet in result.facets:
        lines += ["", *_facet(facet, language)]
    for scale in result.scales:
        lines += ["", *_scale(scale, language)]
    return "\n".join(lines)


def _facet(facet: FacetMeasures, language: str) -> list[str]:
    rows = [[text(language, f"facets-column-{column}") for column in _ELEMENT_COLUMNS]]
    order = sorted(range(len(facet.labels)), key=lambda j: (-_sortable(float(facet.measure[j])), facet.labels[j]))
    shown = order
    if len(order) > LONGEST_TABLE:
        last = LONGEST_TABLE - 1
        shown = [order[round(k * (len(order) - 1) / last)] for k in range(LONGEST_TABLE)]
    elements = list(facet)
    for e in (elements[j] for j in shown):
        figures = (e.measure, e.standard_error, e.real_standard_error)
        fit = (e.infit, e.infit_t, e.outfit, e.outfit_t, e.correlation)
        averages = (e.observed_average, e.fair_average)
        status = text(language, f"facets-status-{e.status}")
        rows.append([e.label, *map(figure, (*figures, *fit)), str(e.n_ratings), *map(figure, averages), status])
    title = text(
        language,
        "facets-facet",
        facet=facet.facet,
        n=len(order),
        shown=len(shown),
        part="all" if len(shown) == len(order) else "some",
    )
    return [title, *aligned(rows), _separation(facet.separation(), language)]


def _sortable(measure: float) -> float:
    return measure if math.isfinite(measure) else -math.inf


def _separation(separation: Separation, language: str) -> str:
    return text(
        language,
        "facets-separation",
        sd=figure(separation.sd),
        rmse=figure(separation.rmse),
        separation=figure(separation.separation),
        strata=figure(separation.strata),
        reliability=figure(separation.reliability),
        chi_square=figure(separation.chi_square, 1),
        df=str(separation.df),
        p=figure(separation.p, 3),
    )


def _scale(scale: RatingScale, language: str) -> list[str]:
    rows = [[text(language, f"facets-column-{column}") for column in _CATEGORY_COLUMNS]]
    for c in scale.categories:
        figures = (c.average_measure, c.expected_measure, c.outfit, c.threshold, c.threshold_error)
        disordered = c.disordered_threshold or c.disordered_average
        remark = text(language, "facets-disordered") if disordered else ""
        rows.append([str(c.score), str(c.count), *map(figure, figures), remark])
    title = text(language, "facets-scale", element=scale.element, which="one" if scale.element else "common")
    return [title, *aligned(rows)]
