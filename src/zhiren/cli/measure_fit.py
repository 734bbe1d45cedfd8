"""Panels measured by a method, and what its models say of raters and items."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import cast

import numpy as np

from zhiren.cli.fit_shown import FitShown
from zhiren.errors import MeasureError, Problem
from zhiren.measure.classical import fit_classical
from zhiren.measure.facets.company import analyse
from zhiren.measure.facets.results import FacetsResult
from zhiren.measure.fair.method import Options, fit_fair
from zhiren.measure.item_errors import location_errors
from zhiren.measure.model import Model
from zhiren.measure.panels import Panels
from zhiren.measure.results import Floats, Measures

_CELLS = ("logit", "standard_error", "fair_score", "low", "high")


@dataclass(frozen=True)
class Part:
    """What one model says: of all competencies, or of those in ``competencies`` alone.

    ``severity`` holds a rater's figures by name, ``severity_in`` those of each competency where there are several,
    ``items`` an item's location and its error, ``steps`` an item's steps by the score that each leads up to, in
    logits. ``figures`` are for the summary. Without severities, ``reason`` says why.
    """

    competencies: tuple[str, ...]
    severity: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    items: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    steps: Mapping[str, Mapping[float, float]] = field(default_factory=dict)
    figures: Mapping[str, object] = field(default_factory=dict)
    notes: tuple[Problem, ...] = ()
    reason: str = ""
    model: Model | None = None
    severity_in: Mapping[str, Mapping[str, Mapping[str, float]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Fit:
    """The measures, and the models behind them; ``joint``: one model for all competencies."""

    measures: Measures
    parts: tuple[Part, ...]
    joint: bool


def fit_panels(panels: Panels, method: str, options: Options, shown: FitShown, *, joint: bool) -> Fit:
    """Measure by a method.

    Raises:
        MeasureError: the ratings cannot be measured so.
        NotConverged: the method did not reach its criterion.
    """
    if method == "facets":
        return _facets(panels, shown)
    if method == "classical":
        return Fit(fit_classical(panels), (Part(panels.competencies, reason="measure-no-severity"),), joint=True)
    if joint:
        measures, part = _fair(panels, panels.competencies, options, shown)
        return Fit(measures, (part,), joint=True)

    def of_one(competency: str) -> tuple[Measures, Part]:
        return _fair(_only(panels, competency), (competency,), options, shown)

    return one_by_one(fit_classical(panels), of_one, shown)


def _fair(
    panels: Panels, competencies: tuple[str, ...], options: Options, shown: FitShown
) -> tuple[Measures, Part]:
    measures = fit_fair(panels, options, shown.iteration)
    errors = location_errors(panels, measures, cast(Model, measures.model))
    return measures, model_part(measures, competencies, errors)


def model_part(measures: Measures, competencies: tuple[str, ...], errors: Mapping[str, float]) -> Part:
    """What the model behind fair measures says; ``errors`` are those of the items' locations, in logits."""
    model = cast(Model, measures.model)  # the fair method has one
    names = ("log_likelihood", "log_likelihood_error", "n_parameters", "aic", "bic")
    figures = {name: getattr(model, name) for name in names}
    figures |= {
        "components": [asdict(component) for component in model.components],
        "effects": dict(model.effects),
        "categories": model.categories,
        "competencies": model.competencies,
        "sigma": model.sigma.tolist(),
        "reliability": dict(model.reliability),
        "parts": list(np.bincount(list(model.parts.values())).tolist()),
        "trace": [asdict(iteration) for iteration in model.trace],
    }
    if model.severity_test:
        figures["severity_test"] = asdict(model.severity_test) | {"verdict": model.severity_test.verdict}
    return Part(
        competencies,
        _severities(model.raters, model.severity, model.severity_error),
        {
            item: (float(steps.mean()), errors.get(item, float("nan")))
            for item, steps in zip(model.items, model.steps, strict=True)
        },
        {
            item: dict(zip(model.categories[1:], steps, strict=True))
            for item, steps in zip(model.items, model.steps.tolist(), strict=True)
        },
        figures,
        tuple(Problem(code, values, severity="warning") for code, values in model.notes),
        severity_in=_severities_in(model),
        model=model,
    )


def _severities(raters: tuple[str, ...], severity: Floats, error: Floats) -> dict[str, dict[str, float]]:
    rows = zip(raters, severity.tolist(), error.tolist(), strict=True)
    return {rater: {"severity": value, "standard_error": unsure} for rater, value, unsure in rows}


def _severities_in(model: Model) -> dict[str, dict[str, dict[str, float]]]:
    """Severities by competency, where the model has them."""
    each, errors = model.severity_by_competency, model.severity_by_competency_error
    if each is None or errors is None:
        return {}
    return {c: _severities(model.raters, each[:, k], errors[:, k]) for k, c in enumerate(model.competencies)}


def one_by_one(whole: Measures, of_one: Callable[[str], tuple[Measures, Part]], shown: FitShown) -> Fit:
    """A model for each competency: its own severities, and no help from the other competencies.

    ``whole`` are the classical measures of all, ``of_one`` measures one competency alone.
    """
    cells: dict[str, Floats] = {name: getattr(whole, name).copy() for name in _CELLS}
    reasons = dict(whole.reasons)
    parts = []
    for column, competency in enumerate(whole.competencies):
        shown.competency(competency, column + 1, len(whole.competencies))
        try:
            measures, part = of_one(competency)
        except MeasureError as error:
            if len(whole.competencies) == 1:
                raise
            parts.append(Part((competency,), notes=error.problems, reason=error.problems[0].code))
            continue
        for name, figures in cells.items():
            figures[:, column] = getattr(measures, name)[:, column]
        for ratee in whole.ratees:
            reasons.pop((ratee, competency), None)
        reasons |= {cell: reason for cell, reason in measures.reasons.items() if cell[1] == competency}
        parts.append(part)
    logit, spread, fair, low, high = (cells[name] for name in _CELLS)
    measures = replace(
        whole,
        method="fair",
        logit=logit,
        standard_error=spread,
        fair_score=fair,
        low=low,
        high=high,
        reasons=reasons,
        notes=tuple((part.competencies[0], note) for part in parts if part.reason for note in part.notes),
    )
    return Fit(measures, tuple(parts), joint=False)


def _only(panels: Panels, competency: str) -> Panels:
    """The panels with nothing observed but one competency."""
    scores = np.full_like(panels.scores, np.nan)
    scores[:, panels.columns(competency)] = panels.scores[:, panels.columns(competency)]
    return replace(panels, scores=scores)


def _facets(panels: Panels, shown: FitShown) -> Fit:
    """The measures, and what each competency's analysis says of its raters and items."""
    places = {competency: number for number, competency in enumerate(panels.competencies, 1)}
    found = analyse(panels, lambda competency: shown.competency(competency, places[competency], len(places)))
    parts = [
        _analysis(competency, analysis)
        if isinstance(analysis, FacetsResult)
        else Part((competency,), notes=analysis.problems, reason=analysis.problems[0].code)
        for competency, analysis in found.by_competency.items()
    ]
    if all(part.reason for part in parts):
        raise MeasureError([problem for part in parts for problem in part.notes])
    return Fit(found.measures, tuple(parts), joint=False)


def _analysis(competency: str, result: FacetsResult) -> Part:
    ratees, raters, items = (result.facet(name) for name in ("ratee", "rater", "item"))
    names = ("standard_error", "infit", "outfit")
    threshold = {c.score: c.threshold for c in result.scale().categories if math.isfinite(c.threshold)}
    figures = {
        "log_likelihood": result.log_likelihood,
        "competencies": [competency],
        "correction": result.correction,
        "reliability": {competency: ratees.separation(real=True).reliability},
        "thresholds": {str(score): value for score, value in threshold.items()},
        "parts": np.bincount(ratees.part[ratees.part >= 0]).tolist(),
        "trace": [asdict(step) for step in result.trace],
    }
    return Part(
        (competency,),
        {e.label: {"severity": e.measure} | {name: getattr(e, name) for name in names} for e in raters},
        {e.label: (e.measure, e.standard_error) for e in items},
        {e.label: {score: e.measure + step for score, step in threshold.items()} for e in items},
        figures,
        result.notes,
    )
