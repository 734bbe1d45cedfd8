"""The figures of a report: each competency and behaviour, as far as they may be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import isfinite, nan

import numpy as np

from zhiren.anonymity import CompetencyView, RaterGroup, Verdict
from zhiren.framework import Competency
from zhiren.language import text
from zhiren.measure import MeanScore
from zhiren.report.build.case import Case
from zhiren.report.build.likelihood import likelihood_of
from zhiren.report.build.wording import group_label, reversed_stem, why_group, why_item, why_overall
from zhiren.report.content import (
    SELF_MARGIN,
    CompetencyResult,
    Group,
    GroupScore,
    ItemResult,
    Met,
    Score,
    Zone,
)

FEWEST_PER_PEAK = 2
FAIR_DECIMALS = 2  # nobody reads more, and it takes digits to work back to single answers
SHOWN: tuple[Verdict, ...] = ("shown", "manager_only")


def competency_results(case: Case) -> tuple[CompetencyResult, ...]:
    """All competencies that were asked, in the order of the dictionary, each with its place on the map."""
    results = [_competency_result(case, competency) for competency in case.asked]
    cut = own_average(results)
    if cut is None:
        return tuple(results)
    length = case.scale.high - case.scale.low
    return tuple(replace(r, zone=zone_of(r.others, r.self_score, cut, SELF_MARGIN * length)) for r in results)


def own_average(results: Sequence[CompetencyResult]) -> float | None:
    """The person's own average over the shown competencies of the others' score: the cut of the map.

    People differ less in their level, as raters see it, than each does across competencies; a cut at the middle
    of the scale would put nearly everybody's everything among the strengths.
    """
    means = [r.others.mean for r in results if r.others]
    return sum(means) / len(means) if means else None


def zone_of(others: Score | None, own: float | None, cut: float, margin: float) -> Zone | None:
    """Where a competency lies on the map of self and others; None where either is missing.

    Uncertain where the others' interval contains the cut (or there is none), and where the self-rating is
    within ``margin`` of it. The cut is taken as known: its own error is small beside that of one competency.
    """
    if others is None or own is None:
        return None
    if others.low is None or others.high is None or others.low <= cut <= others.high or abs(own - cut) < margin:
        return "uncertain"
    if others.low > cut:
        return "shared_strength" if own > cut else "hidden_strength"
    return "blind_spot" if own > cut else "known_need"


def met_by(others: Score | None, requirement: float | None) -> Met | None:
    """Whether a requirement is met, judged by the interval; uncertain where there is none."""
    if others is None or requirement is None:
        return None
    if others.low is None or others.high is None:
        return "uncertain"
    return "met" if others.low >= requirement else "below" if others.high < requirement else "uncertain"


def display_groups(case: Case) -> tuple[Group, ...]:
    """The groups whose figures the report shows, the manager first."""
    groups = [group for group, _ in _groups(case)]
    return tuple(groups)


def is_divided(distribution: tuple[int, ...]) -> bool:
    """Whether raters fall into two camps: two peaks of at least two raters and a quarter of them each.

    The peaks are at least two points apart, with a valley between them of at most half the lower peak.
    """
    total = sum(distribution)
    least = max(FEWEST_PER_PEAK, total / 4)
    for a, lower in enumerate(distribution):
        for b in range(a + 2, len(distribution)):
            peak = min(lower, distribution[b])
            if peak >= least and min(distribution[a + 1 : b]) <= peak / 2:
                return True
    return False


def _competency_result(case: Case, competency: Competency) -> CompetencyResult:
    view = case.view(competency)
    raw, fair = _raw(case, competency.id, view), _fair(case, competency.id, view)
    others = fair or raw
    distribution = _distribution(case, competency.id) if view.overall in SHOWN else ()
    required = case.role.requirement(competency.id) if case.role else None
    requirement = case.scale.of_level(required.required_level) if required else None
    met = met_by(others, requirement)
    probability = _probability(case, competency.id, requirement) if fair and requirement is not None else None
    return CompetencyResult(
        id=competency.id,
        name=competency.name,
        cluster=competency.cluster,
        definition=competency.definition,
        others=others,
        self_score=_known(case.panel.self_mean(competency.id)),
        groups=tuple(_group_score(case, competency.id, group, members, view) for group, members in _groups(case)),
        items=_item_results(case, competency, view),
        distribution=distribution,
        zone=None,
        required_level=required.required_level if required else None,
        requirement=requirement,
        weight=required.weight if required else 0,
        gap=others.mean - requirement if others and requirement is not None else None,
        met=met,
        withheld=why_overall(case.language, view.overall, case.thresholds.scores)
        if case.n_raters
        else text(case.language, "sentence-why-no-raters"),
        note=_note(case, view, distribution, adjusted=fair is not None),
        raw_mean=raw.mean if raw else None,
        adjusted=fair is not None,
        probability=probability,
        likelihood=likelihood_of(met, others, requirement, probability),
        quotations=tuple(q for q in case.further.quotations if q.competency_id == competency.id),
    )


def _note(case: Case, view: CompetencyView, distribution: tuple[int, ...], *, adjusted: bool) -> str:
    """What to know where the mean alone would mislead: the manager's alone, two camps, one voice, not adjusted."""
    raw = case.measures.method == "fair" and not adjusted
    if view.overall == "manager_only":
        return text(case.language, "sentence-note-manager-only-raw" if raw else "sentence-note-manager-only")
    if is_divided(distribution):
        return text(case.language, "sentence-note-divided")
    if sum(n > 0 for n in distribution) == 1:
        return text(case.language, "sentence-note-agreed")
    return ""


def _raw(case: Case, competency_id: str, view: CompetencyView) -> Score | None:
    return _score(case.panel.mean(competency_id, case.panel.others)) if view.overall in SHOWN else None


def _fair(case: Case, competency_id: str, view: CompetencyView) -> Score | None:
    """None also for the manager's figure alone: a fair one would lean on what others said elsewhere."""
    measure = case.measures.measure(case.panel.ratee, competency_id)
    if view.overall != "shown" or not isfinite(measure.fair_score):
        return None
    mean, low, high = (round(v, FAIR_DECIMALS) for v in (measure.fair_score, measure.low, measure.high))
    return Score(mean, low, high, measure.n_raters)


def _probability(case: Case, competency_id: str, requirement: float) -> float:
    measures = case.measures
    if measures.model is None:  # a requirement is judged by its interval, without a probability
        return nan
    chances = measures.probability_at_least(requirement, case.panel.ratee)[0]
    return round(float(chances[measures.competencies.index(competency_id)]), FAIR_DECIMALS)


def _groups(case: Case) -> list[tuple[Group, RaterGroup]]:
    manager = RaterGroup(("manager",), case.grouping.manager)
    members = [*([manager] if manager.raters else []), *case.grouping.protected]
    return [(Group(m.key, group_label(case.language, m.relationships), len(m.raters)), m) for m in members]


def _group_score(
    case: Case, competency_id: str, group: Group, members: RaterGroup, view: CompetencyView
) -> GroupScore:
    score = case.panel.mean(competency_id, case.panel.raters(*members.relationships))
    if group.key == "manager":
        verdict: Verdict = "manager_only" if score.n_raters else "nobody"
    else:
        verdict = view.groups[group.key]
    if verdict in SHOWN:
        return GroupScore(group, _score(score))
    return GroupScore(group, None, why_group(case.language, verdict, case.thresholds.scores))


def _item_results(case: Case, competency: Competency, view: CompetencyView) -> tuple[ItemResult, ...]:
    shown = SHOWN if view.overall == "manager_only" else ("shown",)
    results = []
    for item in case.items(competency):
        verdict = view.items[item.id]
        stem = reversed_stem(case.language, item.statement) if item.reverse_keyed else item.statement
        others = _score(case.panel.mean(item.id, case.panel.others)) if verdict in shown else None
        own = _known(case.panel.self_mean(item.id))
        why = "" if others else why_item(case.language, verdict, case.thresholds.scores)
        if not case.n_raters:
            why = text(case.language, "sentence-why-no-raters")
        results.append(ItemResult(item.id, stem, competency.id, others, own, why))
    return tuple(results)


def _distribution(case: Case, competency_id: str) -> tuple[int, ...]:
    means = case.panel.rater_means(competency_id)[case.panel.others]
    rounded = np.floor(means[np.isfinite(means)] + 0.5).astype(int) - case.scale.low
    return tuple(np.bincount(rounded, minlength=case.scale.high - case.scale.low + 1).tolist())


def _score(score: MeanScore) -> Score:
    return Score(score.mean, _known(score.low), _known(score.high), score.n_raters)


def _known(value: float) -> float | None:
    return value if isfinite(value) else None
