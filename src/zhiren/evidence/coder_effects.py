"""Coders measured beside one another: how severe each is, how consistent, and where it is biased."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from typing import Literal

from zhiren.errors import NotConverged
from zhiren.evidence.as_ratings import CodedLevel
from zhiren.framework import Framework
from zhiren.measure.facets import FacetData, FacetsResult, fit_facets, interactions

Item = Literal["indicator", "competency"]


@dataclass(frozen=True)
class CoderBias:
    """How a coder departs from its own severity in one place. Logits: positive is more lenient there."""

    where: str
    bias: float
    standard_error: float
    p: float
    n_ratings: int


@dataclass(frozen=True)
class CoderEffect:
    """One coder. ``severity`` (logits, mean 0 over coders): positive gives lower levels than others would.

    ``infit`` and ``outfit`` are mean squares: 1 as consistent as the model expects, far above it erratic, far
    below it uniform. NaN where a coder's levels do not let them be told; those coders stand last. ``item`` is what
    was taken to differ in difficulty.
    """

    coder: str
    is_machine: bool
    severity: float
    standard_error: float
    infit: float
    outfit: float
    n_ratings: int
    by_competency: tuple[CoderBias, ...]
    by_language: tuple[CoderBias, ...]
    item: Item = "indicator"


def coder_effects(levels: Sequence[CodedLevel], framework: Framework) -> tuple[CoderEffect, ...]:
    """Severity, consistency and bias of every coder, people and machines on one scale, the most severe first.

    log P(x) / P(x − 1) = person − coder − indicator − τ_x (Linacre 1989, Many-Facet Rasch Measurement); the
    interview is an occasion, and enters with competency and language as a facet held at 0 to look for bias in.
    Where indicators have too few levels each for a finite solution, competencies stand in their place.

    Raises:
        MeasureError: too little to estimate: one coder's word alone, one level only, nothing but extremes.
        NotConverged: the ratings have no finite solution by competency either.
    """
    try:
        return _effects(levels, framework, "indicator")
    except NotConverged:
        return _effects(levels, framework, "competency")


def _effects(levels: Sequence[CodedLevel], framework: Framework, item: Item) -> tuple[CoderEffect, ...]:
    data = facet_data(levels, framework, item)
    # Facets that are nested in others: held at 0, they are there to be crossed with coders.
    places = [place for place, facet in enumerate(data.facets) if facet not in ("person", "coder", item)]
    result = fit_facets(data, anchors={data.facets[p]: dict.fromkeys(data.labels[p], 0.0) for p in places})
    machines = {row.coder for row in levels if row.is_machine}
    by_competency, by_language = (_biases(result, facet) for facet in ("competency", "language"))
    effects = [
        CoderEffect(
            element.label,
            element.label in machines,
            element.measure,
            element.real_standard_error,
            element.infit,
            element.outfit,
            element.n_ratings,
            by_competency.get(element.label, ()),
            by_language.get(element.label, ()),
            item,
        )
        for element in result.facet("coder")
    ]
    return tuple(sorted(effects, key=lambda effect: (isnan(effect.severity), -effect.severity)))


def facet_data(levels: Sequence[CodedLevel], framework: Framework, item: Item = "indicator") -> FacetData:
    """Coded levels as many-facet measurement takes them: person, coder, item, and where they were seen.

    Raises:
        MeasureError: there are none.
    """
    indicators = {"indicator": [row.indicator_id for row in levels]} if item == "indicator" else {}
    return FacetData.from_columns(
        {
            "person": [row.person for row in levels],
            "coder": [row.coder for row in levels],
            **indicators,
            "competency": [framework.competency_of(row.indicator_id).id for row in levels],
            "language": [row.language for row in levels],
            "occasion": [row.occasion for row in levels],
        },
        [row.level for row in levels],
    )


def _biases(result: FacetsResult, facet: str) -> dict[str, tuple[CoderBias, ...]]:
    found: dict[str, tuple[CoderBias, ...]] = {}
    for pair in interactions(result, "coder", facet):
        bias = CoderBias(pair.b, pair.bias, pair.standard_error, pair.p, pair.n_ratings)
        found[pair.a] = (*found.get(pair.a, ()), bias)
    return found
