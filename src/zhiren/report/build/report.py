"""An individual report from one person's ratings: the figures, then the sentences that they bear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from zhiren.anonymity import Thresholds
from zhiren.comments import Comment
from zhiren.framework import Framework
from zhiren.measure import Measures, Panels
from zhiren.people import Person
from zhiren.questionnaire import Scale
from zhiren.report.build.case import Case
from zhiren.report.build.focus import development_focus, ranked_items
from zhiren.report.build.further import Further
from zhiren.report.build.headlines import priorities, strengths, summary_notes, surprise
from zhiren.report.build.method import method_name, method_notes
from zhiren.report.build.overview import (
    how_to_read,
    overview,
    reliability_rows,
    who_may_read,
)
from zhiren.report.build.plan import planned_goals
from zhiren.report.build.results import competency_results, display_groups, own_average
from zhiren.report.build.trends import trends
from zhiren.report.build.withholding import withheld_figures
from zhiren.report.build.written import comment_groups
from zhiren.report.content import CompetencyResult, DevelopmentFocus, Headline, ItemResult, Report, Subject
from zhiren.report.measuring import Choice
from zhiren.role import RoleProfile

MOST_ITEMS = 5


def build_report(
    ratee: Person,
    panels: Panels,
    framework: Framework,
    measures: Measures,
    *,
    role: RoleProfile | None,
    scale: Scale,
    comments: Sequence[Comment],
    thresholds: Thresholds,
    title: str,
    date: str,
    seed: int,
    choice: Choice | None = None,
    further: Further | None = None,
) -> Report:
    """The report on one person, in the framework's language.

    ``panels`` and ``measures`` come from the same ratings of everybody (``arrange_panels``, ``fit``); ids are the
    same in all languages, so one of each serves the reports of every language. ``role`` and ``scale`` are in the
    framework's language. ``comments`` may hold those on other people. The same arguments give an equal report,
    whatever the order of rows and comments. Fair measures are to come from ``measure_for_reports``, which keeps
    withheld answers out of them; its ``choice`` lets the report say why its figures are by this method. What
    there is beside ratings and comments is ``further``.

    Raises:
        MeasureError: nobody rated the person.
    """
    further = further or Further()
    case = Case(panels.panel(ratee.id), measures, framework, role, scale, thresholds, choice, further)
    results = competency_results(case)
    written, left_out = comment_groups(case, comments, seed)
    return Report(
        language=framework.language,
        title=title,
        date=date,
        subject=Subject(ratee.id, ratee.name, ratee.unit, ratee.position, role.title if role else ""),
        low=scale.low,
        high=scale.high,
        scale_labels=scale.labels,
        groups=display_groups(case),
        competencies=results,
        comments=written,
        withheld=(*withheld_figures(case, results), *left_out),
        n_raters=case.n_raters,
        trends=trends(case, results, title=title, date=date),
        plan=planned_goals(case),
        **_findings(case, results),
        **_explanations(case, results),
    )


class _Findings(TypedDict):
    strengths: tuple[Headline, ...]
    priorities: tuple[Headline, ...]
    surprise: Headline | None
    summary_notes: tuple[str, ...]
    overview: tuple[str, ...]
    cut: float | None
    top_items: tuple[ItemResult, ...]
    bottom_items: tuple[ItemResult, ...]
    focus: tuple[DevelopmentFocus, ...]


def _findings(case: Case, results: tuple[CompetencyResult, ...]) -> _Findings:
    """What stands out in the results, and what to do about it."""
    cut, items = own_average(results), ranked_items(case, results)
    strong = strengths(results, cut, case.language)
    urgent = priorities(results, cut, case.language)
    some = min(MOST_ITEMS, len(items) // 2)
    return {
        "strengths": strong,
        "priorities": urgent,
        "surprise": surprise(results, case.language),
        "summary_notes": summary_notes(results, strong, urgent, case.language),
        "overview": overview(case, results, cut),
        "cut": cut,
        "top_items": tuple(items[:some]),
        "bottom_items": tuple(items[::-1][:some]),
        "focus": development_focus(case, results, urgent),
    }


class _Explanations(TypedDict):
    method: str
    who_may_read: tuple[str, ...]
    how_to_read: tuple[str, ...]
    method_notes: tuple[str, ...]
    reliability: tuple[tuple[str, str], ...]


def _explanations(case: Case, results: tuple[CompetencyResult, ...]) -> _Explanations:
    """What the figures mean, how they came about, and how far they go."""
    self_rated = any(r.self_score is not None for r in results)
    adjusted = any(r.adjusted for r in results)
    return {
        "method": method_name(case.language, adjusted=adjusted),
        "who_may_read": who_may_read(case.language),
        "how_to_read": how_to_read(case, self_rated=self_rated, adjusted=adjusted),
        "method_notes": method_notes(case, results, adjusted=adjusted),
        "reliability": reliability_rows(case),
    }
