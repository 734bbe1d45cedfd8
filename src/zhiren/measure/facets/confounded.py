"""Facets whose effects the ratings cannot tell apart: one lies within the other, or both are the same."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from zhiren.errors import Problem
from zhiren.measure.facets.connections import Design
from zhiren.measure.facets.data import FacetData


def confounded(data: FacetData, design: Design) -> tuple[Problem, ...]:
    """Warnings on pairs of facets, in their order, each with what would tell the two apart.

    A facet lies within another when each of its elements met one element of the other only (each rater rated one
    ratee; each rater stands in one relationship): the other's element can then be moved, and all within it the
    other way, without any expected rating moving. Anchors on either side hold such a move.
    """
    found = []
    for a, b in combinations(range(len(data.facets)), 2):
        inner = [(x, y) for x, y in ((a, b), (b, a)) if _within(design, x, y)]
        if len(inner) == 2:
            found.append(_warning("facets-note-confounded-same", data, (a, b)))
        elif inner:
            found.append(_warning("facets-note-confounded-within", data, inner[0]))
    return tuple(found)


def _within(design: Design, inner: int, outer: int) -> bool:
    """Whether every element of one facet met one of the other only, and something may move between the two."""
    pairs = np.unique(design.node[:, [inner, outer]], axis=0)
    groups = np.unique(pairs[:, 1])
    if len(pairs) > len(np.unique(pairs[:, 0])) or len(groups) < 2:
        return False
    held = pairs[~design.free[pairs].all(axis=1), 1]
    return len(np.setdiff1d(groups, held)) > 0


def _warning(code: str, data: FacetData, columns: tuple[int, int]) -> Problem:
    inner, outer = (data.facets[column] for column in columns)
    return Problem(code, {"facet": inner, "other": outer}, severity="warning")
