"""What to develop: the two competencies where it matters most, with the next level and what to start."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL, SUGGESTION_KINDS, Competency, Level
from zhiren.language import text
from zhiren.report.build.case import Case
from zhiren.report.build.wording import interval
from zhiren.report.charts.figures import digits_apart, figure
from zhiren.report.content import CompetencyResult, DevelopmentFocus, Headline, ItemResult, Score

MOST = 2
MOST_BEHAVIOURS = 3


def development_focus(
    case: Case, results: Sequence[CompetencyResult], urgent: Sequence[Headline]
) -> tuple[DevelopmentFocus, ...]:
    """The first two of the summary's priorities.

    Where there are fewer, the smallest margins over the requirement (weight decides ties) or, without a role, the
    lowest scores follow.
    """
    place = {headline.competency_id: n for n, headline in enumerate(urgent)}
    shown = [(r, r.others) for r in results if r.others]
    required = [(r, others) for r, others in shown if r.gap is not None]
    lowest = sorted(required or shown, key=lambda found: (place.get(found[0].id, len(place)), *_urgency(*found)))[
        :MOST
    ]
    return tuple(_focus(case, result, others) for result, others in lowest)


def ranked_items(case: Case, results: Sequence[CompetencyResult]) -> list[ItemResult]:
    """The shown behaviours, the most seen first. Reverse-keyed ones are left out: their figure says the opposite.

    Figures of the manager alone do not stand beside those of many; they count where there are no others.
    """
    reversed_ids = {i.id for i in case.framework.indicators if i.reverse_keyed}
    shown = [(i, i.others) for r in results for i in r.items if i.others and i.id not in reversed_ids]
    several = [found for found in shown if found[1].n_raters > 1]
    return [item for item, _ in sorted(several or shown, key=lambda found: -found[1].mean)]


def _urgency(result: CompetencyResult, others: Score) -> tuple[float, int]:
    return (others.mean if result.gap is None else result.gap, -result.weight)


def _focus(case: Case, result: CompetencyResult, others: Score) -> DevelopmentFocus:
    competency = case.framework.competency(result.id)
    next_level = _next_level(case, competency, others.mean)
    least = ranked_items(case, [result])[::-1][:MOST_BEHAVIOURS]
    by_kind = {kind: tuple(s.text for s in competency.suggestions if s.kind == kind) for kind in SUGGESTION_KINDS}
    return DevelopmentFocus(
        competency_id=result.id,
        name=result.name,
        why=_why(case.language, result, others),
        next_level_title=next_level.title if next_level else "",
        next_level_anchor=next_level.anchor if next_level else "",
        behaviours=tuple(item.stem for item in least),
        suggestions=tuple((kind, texts) for kind, texts in by_kind.items() if texts),
    )


def _next_level(case: Case, competency: Competency, mean: float) -> Level | None:
    """The level above the one that the others' score has reached; None where the dictionary has no anchors."""
    if not competency.levels:
        return None
    span = case.scale.high - case.scale.low
    steps = HIGHEST_LEVEL - LOWEST_LEVEL
    reached = floor(LOWEST_LEVEL + (mean - case.scale.low) * steps / span)
    return competency.levels[min(reached, len(competency.levels) - 1)]


def _why(language: str, result: CompetencyResult, others: Score) -> str:
    if result.requirement is None:
        return text(language, "sentence-focus-lowest", others=figure(others.mean))
    kind = "above" if others.mean >= result.requirement else "below" if result.met == "below" else "uncertain"
    nearest = others.high if kind == "below" and others.high is not None else others.mean
    digits = 1 if kind == "above" else digits_apart(nearest, result.requirement)
    values = {"others": figure(others.mean, digits), "interval": interval(others, digits)}
    how = kind if values["interval"] else "alone"
    return text(language, f"sentence-focus-{how}", **values, reference=figure(result.requirement, digits))
