"""From levels of all elements to the measures and statistics of each facet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from zhiren.measure.facets.data import FacetData
from zhiren.measure.facets.extremes import ESTIMATED, HIGH, LOW, UNMEASURED, SetAside
from zhiren.measure.facets.fit_statistics import correlations, mean_squares
from zhiren.measure.facets.kernels import Floats, Integers, central_moments, probabilities
from zhiren.measure.facets.results import FacetMeasures, Fitted, Status
from zhiren.measure.facets.scales import Mask

ONE_CATEGORY = "facets-one-category"
EXTREME_TOGETHER = "facets-extreme-together"
EXTREME_NO_FIT = "facets-extreme-no-fit"
NO_VARIATION = "facets-no-variation"

_HALF_WIDTH = 1.959963984540054  # of a 95 % interval, in standard errors


@dataclass(frozen=True, eq=False)
class Levels:
    """All elements in one row (E,): levels, the information on each, which part each belongs to, anchors."""

    level: Floats
    information: Floats
    part: Integers
    fixed: Mask


def facet_measures(
    data: FacetData, direction: Integers, aside: SetAside, fitted: Fitted, levels: Levels
) -> tuple[FacetMeasures, ...]:
    """One ``FacetMeasures`` a facet. ``direction`` (F,) is +1 where more of the facet means higher ratings."""
    columns = range(len(data.facets))
    return tuple(_facet(data, column, int(direction[column]), aside, fitted, levels) for column in columns)


def _facet(
    data: FacetData, column: int, direction: int, aside: SetAside, fitted: Fitted, levels: Levels
) -> FacetMeasures:
    own, n, active = data.elements(column), len(data.labels[column]), fitted.active
    unit, level, state = data.codes[active, column], levels.level[own], aside.state[own]
    fit = mean_squares(unit, fitted.step[active] - fitted.moments[active, 0], fitted.moments[active], n)
    correlation = correlations(unit, data.score[active].astype(np.float64), fitted.eta[active], n)
    error = np.full(n, np.nan)
    known = np.isfinite(level) & (levels.information[own] > 0)
    error[known] = 1 / np.sqrt(levels.information[own][known])
    real_error = error * np.sqrt(np.fmax(fit.infit, 1.0))
    n_ratings = np.bincount(data.codes[:, column], minlength=n)
    total = np.bincount(data.codes[:, column], data.score, n)

    def fair(shift: Floats) -> Floats:
        return _fair_averages(data, fitted, levels.level, column, shift)

    return FacetMeasures(
        data.facets[column],
        direction,
        data.labels[column],
        _status(state, levels.fixed[own], level),
        direction * level,
        error,
        real_error,
        fit.infit,
        fit.infit_t,
        fit.outfit,
        fit.outfit_t,
        correlation,
        np.divide(total, n_ratings, out=np.full(n, np.nan), where=n_ratings > 0),
        fair(np.zeros(n)),
        fair(-_HALF_WIDTH * real_error),
        fair(_HALF_WIDTH * real_error),
        n_ratings,
        levels.part[own],
        _reasons(state, level, correlation),
    )


def _status(state: Integers, fixed: Mask, level: Floats) -> tuple[Status, ...]:
    names: dict[int, Status] = {ESTIMATED: "measured", LOW: "extreme-low", HIGH: "extreme-high"}
    rows = zip(state.tolist(), fixed.tolist(), np.isfinite(level).tolist(), strict=True)
    return tuple("anchored" if f else names[s] if there else "unmeasured" for s, f, there in rows)


def _reasons(state: Integers, level: Floats, correlation: Floats) -> tuple[str, ...]:
    def reason(s: int, there: bool, varies: bool) -> str:
        if not there:
            return ONE_CATEGORY if s == UNMEASURED else EXTREME_TOGETHER
        if s in (LOW, HIGH):
            return EXTREME_NO_FIT
        return "" if varies else NO_VARIATION

    rows = zip(state.tolist(), np.isfinite(level).tolist(), np.isfinite(correlation).tolist(), strict=True)
    return tuple(reason(*row) for row in rows)


def _fair_averages(data: FacetData, fitted: Fitted, level: Floats, column: int, shift: Floats) -> Floats:
    """The score to expect of each element with the other facets at their means, on the scale as it was given.

    Means are over the elements that took part in the estimation. Where elements of a facet have scales of their
    own, the mean over that facet is taken of expected scores, each with its own scale. ``shift`` (L,) is added to
    the elements' levels.
    """
    alive = np.flatnonzero(fitted.scales.alive)
    taking_part = np.bincount(data.node[fitted.active].ravel(), minlength=len(level)) > 0
    means = [level[own][taking_part[own]].mean() for own in map(data.elements, range(len(data.facets)))]
    own = level[data.elements(column)] + shift
    base = own + sum(means) - means[column]
    if fitted.scale_facet == column:
        has_scale = fitted.scales.alive
        at = np.where(has_scale, np.arange(len(own)), alive[0])
        return np.where(has_scale, _expected_score(base, at, fitted), np.nan)
    fair = np.zeros(len(own))
    for g in alive.tolist():
        beside = 0.0
        if fitted.scale_facet is not None:
            beside = level[data.elements(fitted.scale_facet)][g] - means[fitted.scale_facet]
        fair += _expected_score(base + beside, np.full(len(own), g), fitted) / len(alive)
    return fair


def _expected_score(eta: Floats, group: Integers, fitted: Fitted) -> Floats:
    known = np.where(np.isfinite(eta), eta, 0.0)
    p = probabilities(known, group, fitted.scales.sizes, fitted.scales.steps, fitted.kappa)
    expected = central_moments(p, group, fitted.scales.values)[:, 0]
    return np.where(np.isfinite(eta), expected, np.nan)
