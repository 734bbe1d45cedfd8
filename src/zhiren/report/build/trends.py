"""Competencies over several rounds: what earlier reports showed, and whether the last change is real."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot, isfinite
from statistics import NormalDist

from zhiren.language import text
from zhiren.report.build.case import Case
from zhiren.report.build.likelihood import CRITICAL, half_width
from zhiren.report.charts.figures import figure
from zhiren.report.content import CompetencyResult, Direction, Occasion, Report, Score, Trend

DECIMALS = 2
REAL = 0.975  # two-sided 5 %, as everywhere in a report


def trends(case: Case, results: Sequence[CompetencyResult], *, title: str, date: str) -> tuple[Trend, ...]:
    """Each competency that an earlier round has shown too, and in the same unit.

    Rounds on another response scale are left out, and so are raw means where the score now is a fair one (and the
    other way round): their difference would be one of methods.
    """
    rounds = [report for report in case.further.earlier if (report.low, report.high) == _scale(case)]
    return tuple(
        _trend(case, result, before, Occasion(date, title, result.others))
        for result in results
        if result.others and (before := tuple(_before(result, rounds)))
    )


def _scale(case: Case) -> tuple[int, int]:
    return case.scale.low, case.scale.high


def _before(result: CompetencyResult, rounds: Sequence[Report]) -> Iterator[Occasion]:
    for report in sorted(rounds, key=lambda report: report.date):
        for then in report.competencies:
            if then.id == result.id and then.others and then.adjusted == result.adjusted:
                yield Occasion(report.date, report.title, then.others)


def _trend(case: Case, result: CompetencyResult, before: Sequence[Occasion], now: Occasion) -> Trend:
    last = before[-1].score
    change = now.score.mean - last.mean
    measured = _measured(case, result.id)
    if measured is None:
        probability, up = probability_of_change(last, now.score), change > 0
    else:
        probability, up = measured
    rounded = None if probability is None else round(probability, DECIMALS)
    real = probability is not None and probability >= REAL and (change > 0) == up
    direction: Direction = "unclear" if not real else "rose" if up else "fell"
    return Trend(
        result.id,
        result.name,
        (*before, now),
        change,
        rounded,
        direction,
        _sentence(case.language, last, now.score, direction, known=probability is not None),
    )


def probability_of_change(before: Score, now: Score) -> float | None:
    """That of a true change in the direction found, from two intervals; None where one is missing.

    The two scores are taken as independent: Φ(|difference| / √(SE₁² + SE₂²)), an SE being an arm over 1.96.
    """
    arms = half_width(before), half_width(now)
    if not all(arms):
        return None
    return NormalDist().cdf(abs(now.mean - before.mean) / hypot(*arms) * CRITICAL)


def _measured(case: Case, competency_id: str) -> tuple[float, bool] | None:
    """The probability of the change measured on one scale, and whether it is a rise."""
    change, ratee = case.further.change, case.panel.ratee
    if change is None or ratee not in change.ratees or competency_id not in change.competencies:
        return None
    cell = change.ratees.index(ratee), change.competencies.index(competency_id)
    probability = float(change.probability[cell])
    return (probability, bool(change.change[cell] > 0)) if isfinite(probability) else None


def _sentence(language: str, before: Score, now: Score, direction: Direction, *, known: bool) -> str:
    kind = direction if known else "unknown"
    return text(language, f"sentence-trend-{kind}", before=figure(before.mean), now=figure(now.mean))
