"""What a reader of the result must know, as messages: extremes, parts that may not be compared, thin links."""

from __future__ import annotations

import numpy as np

from zhiren.errors import Problem, quote
from zhiren.measure.facets.confounded import confounded
from zhiren.measure.facets.connections import Design
from zhiren.measure.facets.data import FacetData
from zhiren.measure.facets.kernels import Integers
from zhiren.measure.facets.results import FacetMeasures, RatingScale

FEWEST_SHARED = 3  # below this the comparison with the others hangs on one or two elements
_MOST_NAMED = 5


def notes(
    data: FacetData, facets: tuple[FacetMeasures, ...], scales: tuple[RatingScale, ...], design: Design
) -> tuple[Problem, ...]:
    """Warnings on confounded facets, then in the order of the facets, then of the scales."""
    found = [*confounded(data, design)]
    for column, facet in enumerate(facets):
        found += _disconnected(facet)
        if column != design.non_centred:
            found += _thin(facet, data, column, design)
        found += _extreme(facet)
    return (*found, *(note for scale in scales for note in _categories(scale)))


def _note(code: str, labels: list[str], **values: str | int) -> Problem:
    shown = "; ".join(map(quote, labels[:_MOST_NAMED])) + ("; …" if len(labels) > _MOST_NAMED else "")
    return Problem(code, {"n": len(labels), "names": shown, **values}, severity="warning")


def _disconnected(facet: FacetMeasures) -> list[Problem]:
    if facet.n_parts < 2:
        return []
    firsts = np.unique(facet.part[facet.part >= 0], return_index=True)[1]
    there = np.flatnonzero(facet.part >= 0)
    largest = int(np.bincount(facet.part[there]).max())
    labels = [facet.labels[j] for j in there[firsts].tolist()]
    return [_note("facets-note-disconnected", labels, facet=facet.facet, largest=largest)]


def _thin(facet: FacetMeasures, data: FacetData, column: int, design: Design) -> list[Problem]:
    """Elements that share fewer than three elements of the non-centred facet with any other of their facet."""
    shared = _shared(data.elements(column), design, column)
    present = np.isfinite(facet.measure) & (np.bincount(facet.part.clip(0))[facet.part.clip(0)] > 1)
    few = present & (shared > 0) & (shared < FEWEST_SHARED)
    labels = [facet.labels[j] for j in np.flatnonzero(few)]
    values = {"facet": facet.facet, "other": data.facets[design.non_centred], "fewest": str(FEWEST_SHARED)}
    return [_note("facets-note-thin", labels, **values)] if labels else []


def _shared(own: slice, design: Design, column: int) -> Integers:
    """With how many elements of the non-centred facet, met by others of the facet too, each element met: (L,)."""
    n = len(design.free)
    pairs = np.unique(design.node[:, design.non_centred] * n + design.node[:, column])
    other, element = pairs // n, pairs % n
    met = np.bincount(other)[other]
    return np.bincount(element[met > 1], minlength=n)[own]


def _extreme(facet: FacetMeasures) -> list[Problem]:
    found = []
    for status in ("extreme-low", "extreme-high", "unmeasured"):
        labels = [label for label, s in zip(facet.labels, facet.status, strict=True) if s == status]
        if labels:
            found.append(_note(f"facets-note-{status}", labels, facet=facet.facet))
    return found


def _categories(scale: RatingScale) -> list[Problem]:
    found = []
    disordered = [str(c.score) for c in scale.categories if c.disordered_threshold]
    alone = [str(c.score) for c in scale.categories if not c.n_used]
    which = "one" if scale.element else "common"
    for code, scores in (("unused", list(map(str, scale.unused))), ("disordered", disordered), ("alone", alone)):
        if scores:
            found.append(_note(f"facets-note-{code}", scores, element=scale.element, which=which))
    return found
