"""Many-facet Rasch measurement with fixed elements: from observations to measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from zhiren.errors import MeasureError, Problem, quote
from zhiren.measure.facets.connections import Design, comparable_parts
from zhiren.measure.facets.data import FacetData
from zhiren.measure.facets.elements import Levels, facet_measures
from zhiren.measure.facets.extremes import ESTIMATED, SetAside, measure_extremes, set_aside
from zhiren.measure.facets.kernels import Floats, Integers, central_moments, probabilities, solve_levels
from zhiren.measure.facets.likelihood import Estimation, Step, maximise
from zhiren.measure.facets.notes import notes
from zhiren.measure.facets.rating_scales import rating_scales
from zhiren.measure.facets.results import FacetsResult, Fitted, Model
from zhiren.measure.facets.scales import Mask, Unused

Anchors = Mapping[str, Mapping[str, float]]
MODELS = ("rating-scale", "partial-credit")


def fit_facets(
    data: FacetData,
    *,
    model: Model = "rating-scale",
    thresholds_by: str = "item",
    anchors: Anchors | None = None,
    positive: Sequence[str] | None = None,
    non_centred: str | None = None,
    bias_correction: bool = True,
    unused: Unused = "collapse",
    extreme_adjustment: float = 0.3,
    most_steps: int = 60,
) -> FacetsResult:
    """Measure the elements of every facet by joint maximum likelihood.

    log P(x) / P(x − 1) = Σ ± measure − τ_x, with + for the facets in ``positive`` (by default the first) and −
    for the others (severity, difficulty); thresholds τ are common to all ratings (rating-scale) or each element
    of the facet ``thresholds_by`` has its own (partial-credit); they sum to zero (Linacre 1989, Many-Facet Rasch
    Measurement; Andrich 1978; Masters 1982). ``non_centred`` (by default the first facet) floats; the others
    have mean 0, but for those with ``anchors``: measures by facet and label that are held fixed.

    Joint estimates are too wide by about L / (L − 1), where L is the mean number of ratings of an element of the
    non-centred facet (Andersen 1973; Wright & Douglas 1977, Applied Psychological Measurement 1, 281-295). With
    ``bias_correction`` the centred facets and the thresholds are multiplied by (L − 1) / L, and the non-centred
    facet is measured anew with them; without, the figures are those of Facets' default.

    Categories that nobody used are taken out of the scale (``collapse``: the next ones count one less) or left in
    it with probability 0 (``keep``). Elements with nothing but lowest or highest ratings are set aside, and
    measured afterwards with their score moved in by ``extreme_adjustment`` score points.

    Raises:
        MeasureError: one score only, nothing but extremes, unknown facets or anchors, an anchored facet that is
            to float.
        NotConverged: joint maximum likelihood has no finite solution, or was not found in ``most_steps``.
    """
    setting = _Setting.of(data, model, thresholds_by, anchors or {}, positive, non_centred)
    aside = set_aside(data, setting.group, len(setting.scale_labels), setting.fixed, unused)
    if not aside.active.any():
        raise MeasureError(Problem("facets-all-extreme"))
    joint = _joint(data, setting, aside, bias_correction, most_steps)
    levels, fitted = _measured(data, setting, aside, joint, extreme_adjustment)
    facets = facet_measures(data, setting.direction, aside, fitted, levels)
    scales = rating_scales(data, fitted, setting.scale_labels)
    said = notes(data, facets, scales, joint.design)
    likelihood = joint.trace[-1].log_likelihood
    corrected = (joint.correction, extreme_adjustment)
    return FacetsResult(model, data, facets, scales, likelihood, *corrected, joint.trace, said, fitted)


def _measured(
    data: FacetData, setting: _Setting, aside: SetAside, joint: _Joint, extreme_adjustment: float
) -> tuple[Levels, Fitted]:
    """Levels of all elements, those with nothing but extreme ratings among them, and what is fitted with them."""
    level = np.where(aside.state == ESTIMATED, joint.level, np.nan)
    level, information = measure_extremes(data, setting.group, aside, joint.kappa, level, extreme_adjustment)
    fitted = _fitted(data, setting, aside, joint.kappa, level)
    information += np.bincount(
        data.node[fitted.active].ravel(),
        np.repeat(fitted.moments[fitted.active, 1], len(data.facets)),
        len(level),
    )
    parts = comparable_parts(data, setting.group, aside, joint.design)
    return Levels(level, information, parts, setting.fixed), fitted


@dataclass(frozen=True, eq=False)
class _Setting:
    """What was asked for, by element (E,) and observation (n,): levels are measures times their direction."""

    scale_facet: int | None
    group: Integers
    scale_labels: tuple[str, ...]
    direction: Integers
    non_centred: int
    fixed: Mask
    anchored: Floats

    @classmethod
    def of(
        cls,
        data: FacetData,
        model: Model,
        thresholds_by: str,
        anchors: Anchors,
        positive: Sequence[str] | None,
        non_centred: str | None,
    ) -> _Setting:
        if model not in MODELS:
            values = {"value": quote(model), "known": ", ".join(MODELS)}
            raise MeasureError(Problem("facets-unknown-model", values))
        if len(data.distinct_scores[0]) < 2:
            raise MeasureError(Problem("facets-one-score", {"value": str(data.score[0])}))
        direction = np.full(len(data.facets), -1)
        direction[[data.column(facet) for facet in (data.facets[:1] if positive is None else positive)]] = 1
        column = 0 if non_centred is None else data.column(non_centred)
        fixed, anchored = _anchored(data, anchors, direction)
        loose = [f for j, f in enumerate(data.facets) if not fixed[data.elements(j)].any()]
        if fixed[data.elements(column)].any() and loose:
            values = {"facet": quote(data.facets[column]), "others": quote(", ".join(loose))}
            raise MeasureError(Problem("facets-anchored-non-centred", values))
        if model == "partial-credit":
            by = data.column(thresholds_by)
            return cls(
                by, np.ascontiguousarray(data.codes[:, by]), data.labels[by], direction, column, fixed, anchored
            )
        return cls(None, np.zeros(len(data), dtype=np.int64), ("",), direction, column, fixed, anchored)


def _anchored(data: FacetData, anchors: Anchors, direction: Integers) -> tuple[Mask, Floats]:
    """Which elements (E,) are anchored, and at which levels (0 for the others)."""
    fixed, level = np.zeros(int(data.first[-1]), dtype=np.bool_), np.zeros(int(data.first[-1]))
    problems = []
    for facet, measures in anchors.items():
        column = data.column(facet)
        for label, measure in measures.items():
            named = {"facet": quote(facet), "value": quote(label)}
            if label not in data.labels[column]:
                problems.append(Problem("facets-unknown-anchor", named))
            elif not np.isfinite(measure):
                problems.append(Problem("facets-anchor-not-finite", {**named, "measure": str(measure)}))
            else:
                at = data.first[column] + data.labels[column].index(label)
                fixed[at], level[at] = True, direction[column] * measure
    if problems:
        raise MeasureError(problems)
    return fixed, level


@dataclass(frozen=True, eq=False)
class _Joint:
    level: Floats
    kappa: Floats
    trace: tuple[Step, ...]
    correction: float
    design: Design


def _joint(data: FacetData, setting: _Setting, aside: SetAside, corrected: bool, most_steps: int) -> _Joint:
    """Joint estimates of all that is not extreme, with the open directions settled and the bias corrected."""
    node, group = data.node[aside.active], setting.group[aside.active]
    free = (aside.state == ESTIMATED) & ~setting.fixed
    category = aside.scales.categories(data, setting.group)[aside.active]
    estimation = Estimation(data, node, group, category, aside.scales, free)
    level, kappa, trace = maximise(estimation, setting.anchored, most_steps)
    design = Design(node, data.facet_of, setting.non_centred, free)
    level = design.settle(level)
    if not corrected:
        return _Joint(level, kappa, trace, 1.0, design)
    return _corrected(_Joint(level, kappa, trace, 1.0, design), estimation, setting)


def _corrected(joint: _Joint, estimation: Estimation, setting: _Setting) -> _Joint:
    """Centred facets and thresholds times (L − 1) / L, and the non-centred facet measured anew with them."""
    non_centred = joint.design.node[:, setting.non_centred]
    order = np.argsort(non_centred, kind="stable")
    elements, starts = np.unique(non_centred[order], return_index=True)
    mean_ratings = len(non_centred) / len(elements)
    correction = (mean_ratings - 1) / mean_ratings
    facet_of = estimation.data.facet_of
    held = np.isin(facet_of, facet_of[setting.fixed])
    level = np.where(joint.design.centred & ~held, correction * joint.level, joint.level)
    kappa = correction * joint.kappa
    scales = estimation.scales
    offset = np.delete(level[joint.design.node], setting.non_centred, axis=1).sum(axis=1)[order]
    step = scales.steps[estimation.group, estimation.category][order]
    ends = np.append(starts, len(non_centred))
    target = np.add.reduceat(step, starts)
    group = estimation.group[order]
    solved, _ = solve_levels(offset, group, scales.sizes, scales.steps, kappa, ends, target)
    level[elements] = np.where(joint.design.free[elements], solved, level[elements])
    return _Joint(level, kappa, joint.trace, correction, joint.design)


def _fitted(data: FacetData, setting: _Setting, aside: SetAside, kappa: Floats, level: Floats) -> Fitted:
    active, group, scales = aside.active, setting.group, aside.scales
    eta = np.where(active, level[data.node].sum(axis=1), np.nan)
    step, moments = np.full(len(data), np.nan), np.full((len(data), 3), np.nan)
    p = probabilities(eta[active], group[active], scales.sizes, scales.steps, kappa)
    moments[active] = central_moments(p, group[active], scales.steps)
    category = scales.categories(data, group)[active]
    step[active] = scales.steps[group[active], category]
    return Fitted(active, setting.scale_facet, group, scales, kappa, eta, step, moments)
