"""The effects of a generalizability design: which ratings share a level of person, rater, item or a combination.

Crossed, p × r × i: person, rater, item and all their combinations; the last, with one rating a cell, is the
residual. Nested, (r:p) × i: every rater belongs to one person, as far as the analysis knows, so that severity
and what a rater thinks of this person are one effect, r:p.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from zhiren.errors import MeasureError, Problem
from zhiren.measure.intervals import Codes
from zhiren.measure.results import Floats

Design = Literal["crossed", "nested"]
DESIGNS: tuple[Design, ...] = ("crossed", "nested")

# The facets whose combinations of levels an effect has, by the effect's name; coarser before finer.
_FACETS: Mapping[Design, Mapping[str, str]] = {
    "crossed": {"p": "p", "r": "r", "i": "i", "pr": "pr", "pi": "pi", "ri": "ri", "pri": "pri"},
    "nested": {"p": "p", "i": "i", "r:p": "pr", "pi": "pi", "ri:p": "pri"},
}
MEAN = ""


@dataclass(frozen=True, eq=False)
class Effect:
    """A partition of the ratings: ``codes`` (n,) of the level, ``counts`` and ``first`` row of each level."""

    name: str
    facets: frozenset[str]
    codes: npt.NDArray[np.intp]
    counts: npt.NDArray[np.intp]
    first: npt.NDArray[np.intp]

    @property
    def n_levels(self) -> int:
        """How many levels the effect has."""
        return len(self.counts)

    def sums(self, values: Floats) -> Floats:
        """Σ of ``values`` (n,) within each level: shape (n_levels,)."""
        return np.bincount(self.codes, values, self.n_levels).astype(np.float64, copy=False)


@dataclass(frozen=True, eq=False)
class Effects:
    """The effects of a design, coarser before finer, the residual last; ``mean`` is the effect of one level."""

    design: Design
    mean: Effect
    terms: tuple[Effect, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The effects' names in order."""
        return tuple(term.name for term in self.terms)

    @property
    def residual(self) -> Effect:
        """The finest effect."""
        return self.terms[-1]

    @cached_property
    def _by_facets(self) -> dict[frozenset[str], Effect]:
        return {effect.facets: effect for effect in (self.mean, *self.terms)}

    def joint(self, a: Effect, b: Effect) -> Effect:
        """The effect whose levels are the combinations of two effects' levels."""
        return self._by_facets[a.facets | b.facets]

    @property
    def balanced(self) -> bool:
        """Whether all levels of each effect have equally many ratings and every combination occurs."""
        if any(np.ptp(term.counts) for term in self.terms):
            return False
        wanted = 1
        for term in self.terms[: 3 if self.design == "crossed" else 2]:
            if len(term.facets) == 1:
                wanted *= term.n_levels
        if self.design == "nested":
            pairs = self._by_facets[frozenset("pr")].n_levels
            wanted = pairs * (wanted // self.terms[0].n_levels)
        return wanted == self.residual.n_levels


def arrange_effects(person: Codes, rater: Codes, item: Codes, design: Design) -> Effects:
    """The effects of ratings (n,) of persons by raters on items; with one item, its effects are left out.

    Raises:
        MeasureError: an unknown design; fewer than two persons; a rating twice; or effects that these ratings
            cannot tell apart, by name.
    """
    if design not in DESIGNS:
        raise MeasureError(Problem("gstudy-design", {"value": str(design), "known": ", ".join(DESIGNS)}))
    facets: dict[str, npt.NDArray[np.intp]] = {
        name: np.unique(codes, return_inverse=True)[1] if len(codes) else np.zeros(0, np.intp)
        for name, codes in (("p", person), ("r", rater), ("i", item))
    }
    n_items = int(facets["i"].max(initial=-1)) + 1
    used = {name: f for name, f in _FACETS[design].items() if n_items > 1 or "i" not in f}
    terms = tuple(_effect(name, f, facets) for name, f in used.items())
    if terms[0].n_levels < 2:
        raise MeasureError(Problem("gstudy-persons", {"n": terms[0].n_levels}))
    effects = Effects(design, _effect(MEAN, "", facets), terms)
    _check(effects, len(person))
    return effects


def _effect(name: str, facets: str, codes: Mapping[str, npt.NDArray[np.intp]]) -> Effect:
    combined = np.zeros(len(codes["p"]), np.int64)
    for facet in facets:
        combined = combined * (int(codes[facet].max(initial=0)) + 1) + codes[facet]
    result: tuple[npt.NDArray[Any], ...] = np.unique(
        combined, return_index=True, return_inverse=True, return_counts=True
    )
    _, first, levels, counts = result
    return Effect(name, frozenset(facets), levels, counts, first)


def _check(effects: Effects, n: int) -> None:
    if effects.residual.n_levels < n:
        raise MeasureError(Problem("gstudy-twice", {"n": n - effects.residual.n_levels}))
    problems = []
    for j, fine in enumerate(effects.terms):
        if fine.n_levels == 1:
            problems.append(Problem("gstudy-one-level", {"effect": fine.name}))
        for coarse in effects.terms[:j]:
            if coarse.facets < fine.facets and coarse.n_levels == fine.n_levels:
                problems.append(Problem("gstudy-confounded", {"effect": coarse.name, "other": fine.name}))
    if problems:
        raise MeasureError(problems)
