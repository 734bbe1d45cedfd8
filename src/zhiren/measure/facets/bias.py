"""Bias: do two facets act together otherwise than each acts alone, such as a rater severe on one item only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.special import chdtrc, stdtr

from zhiren.errors import MeasureError, Problem, quote
from zhiren.measure.facets.kernels import Floats, Integers, solve_levels
from zhiren.measure.facets.results import FacetsResult


@dataclass(frozen=True)
class Bias:
    """One pair of elements. ``bias`` (logits) is positive where ratings are higher than the measures expect.

    ``observed`` and ``expected`` are mean ratings in steps of the scale. ``standard_error`` takes the measures as
    known; ``t`` = bias / SE with ``df`` = n − 1, ``p`` two-sided, NaN with one rating. ``extreme`` says that all
    ratings were lowest or highest, and the score was moved in by the result's adjustment.
    """

    a: str
    b: str
    n_ratings: int
    observed: float
    expected: float
    bias: float
    standard_error: float
    t: float
    df: int
    p: float
    extreme: bool


@dataclass(frozen=True)
class Contrast:
    """How differently one element (``target``) acts with two elements of the other facet.

    ``difference`` = bias with ``first`` − bias with ``second``, in logits; ``t`` and ``df`` after Welch (1947).
    """

    target: str
    first: str
    second: str
    difference: float
    standard_error: float
    t: float
    df: float
    p: float


@dataclass(frozen=True, eq=False)
class Interactions:
    """The bias of every pair of elements of two facets that met, ordered by the first and then the second.

    ``chi_square`` = Σ t² with ``df`` = the number of pairs tests that there is no bias at all (``p``).
    """

    facet_a: str
    facet_b: str
    pairs: tuple[Bias, ...]
    chi_square: float
    df: int
    p: float

    def __iter__(self) -> Iterator[Bias]:
        return iter(self.pairs)

    def contrasts(self) -> tuple[Contrast, ...]:
        """Each element of the first facet with any two elements of the second.

        t = (b₁ − b₂) / √(SE₁² + SE₂²), with Welch–Satterthwaite degrees of freedom (Welch 1947, Biometrika 34,
        28-35): (SE₁² + SE₂²)² / (SE₁⁴ / df₁ + SE₂⁴ / df₂). Pairs of one rating have no df and are left out.
        """
        found = []
        usable = [pair for pair in self.pairs if pair.df > 0]
        for j, one in enumerate(usable):
            for two in usable[j + 1 :]:
                if two.a != one.a:
                    break
                found.append(_contrast(one, two))
        return tuple(found)


def interactions(result: FacetsResult, facet_a: str, facet_b: str) -> Interactions:
    """Bias between two facets: for each pair that met, the shift that makes its expected sum what was given.

    All measures are held as they are. Extreme elements are left out: they fit by construction (Linacre 1989,
    Many-Facet Rasch Measurement, ch. 9; Myford & Wolfe 2004, Journal of Applied Measurement 5, 189-227).

    Raises:
        MeasureError: an unknown facet, or a facet with itself.
    """
    data, fitted = result.data, result.fitted
    a, b = data.column(facet_a), data.column(facet_b)
    if a == b:
        raise MeasureError(Problem("facets-same-facet", {"value": quote(facet_a)}))
    active = np.flatnonzero(fitted.active)
    cell = data.codes[active, a] * len(data.labels[b]) + data.codes[active, b]
    order = np.argsort(cell, kind="stable")
    rows = active[order]
    cells, starts = np.unique(cell[order], return_index=True)
    labels = [(data.labels[a][i], data.labels[b][j]) for i, j in (divmod(c, len(data.labels[b])) for c in cells)]
    figures = _sizes(result, rows, starts)
    pairs = tuple(
        Bias(*label, int(n), observed, expected, bias, error, bias / error, int(n) - 1, p, bool(extreme))
        for label, (n, observed, expected, bias, error, p, extreme) in zip(labels, figures.tolist(), strict=True)
    )
    chi_square = sum(pair.t**2 for pair in pairs)
    return Interactions(facet_a, facet_b, pairs, chi_square, len(pairs), float(chdtrc(len(pairs), chi_square)))


def _sizes(result: FacetsResult, rows: Integers, starts: Integers) -> Floats:
    """By pair: n, mean observed and expected step, bias, its error, p, and whether it was extreme."""
    fitted, scales = result.fitted, result.fitted.scales
    group = fitted.group[rows]
    total, expected, highest = (
        np.add.reduceat(values, starts)
        for values in (fitted.step[rows], fitted.moments[rows, 0], scales.steps[group, scales.sizes[group] - 1])
    )
    adjust = result.extreme_adjustment
    target = np.clip(total, adjust, highest - adjust)
    ends = np.append(starts, len(rows))
    bias, information = solve_levels(
        fitted.eta[rows], group, scales.sizes, scales.steps, fitted.kappa, ends, target
    )
    error = 1 / np.sqrt(information)
    n = np.diff(ends)
    df = np.where(n > 1, n - 1, 1)
    p = np.where(n > 1, 2 * stdtr(df, -np.abs(bias / error)), np.nan)
    return np.stack([n, total / n, expected / n, bias, error, p, target != total], axis=1)


def _contrast(one: Bias, two: Bias) -> Contrast:
    v1, v2 = one.standard_error**2, two.standard_error**2
    error = float(np.sqrt(v1 + v2))
    difference = one.bias - two.bias
    df = (v1 + v2) ** 2 / (v1**2 / one.df + v2**2 / two.df)
    p = float(2 * stdtr(df, -abs(difference / error)))
    return Contrast(one.a, one.b, two.b, difference, error, difference / error, df, p)
