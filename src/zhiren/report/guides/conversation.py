"""How the manager talks about a report: an agenda, words to open with, questions for each gap, a close."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhiren.framework import Framework
from zhiren.language import text
from zhiren.report.build.headlines import differs
from zhiren.report.build.results import is_divided
from zhiren.report.build.wording import interval
from zhiren.report.charts.figures import NO_FIGURE, figure
from zhiren.report.content import CompetencyResult, DevelopmentFocus, Report
from zhiren.report.guides.content import Guide, Part

MINUTES = {"open": 5, "view": 10, "strengths": 10, "gaps": 20, "plan": 10, "close": 5}
MOST_QUESTIONS = 2  # of the dictionary, for each gap


def conversation_guide(report: Report, framework: Framework) -> Guide:
    """The guide for the manager; ``framework`` is the report's, in its language, with its interview questions."""
    language = report.language
    gaps = [_gap(report, focus, framework) for focus in report.focus]
    return Guide(
        language,
        text(language, "guide-talk-title"),
        report.subject.name,
        text(language, "guide-talk-lead", minutes=sum(MINUTES.values())),
        (
            _part(language, "before", ("read", "room", "own")),
            _part(language, "open", ("why", "say", "ask"), minutes=MINUTES["open"]),
            _part(language, "view", ("first", "listen", "surprise"), minutes=MINUTES["view"]),
            _strengths(report),
            Part(text(language, "guide-talk-gaps"), (_gaps_said(report),), minutes=MINUTES["gaps"]),
            *gaps,
            _part(language, "plan", ("one", "behaviour", "support", "notice"), minutes=MINUTES["plan"]),
            _part(language, "close", ("say", "date", "thank"), minutes=MINUTES["close"]),
            _part(language, "avoid", ("guess", "decimals", "bargain", "pay", "many")),
        ),
    )


def _part(language: str, name: str, points: Iterable[str], *, minutes: int = 0) -> Part:
    said = tuple(text(language, f"guide-talk-{name}-{point}") for point in points)
    return Part(text(language, f"guide-talk-{name}"), points=said, minutes=minutes)


def _strengths(report: Report) -> Part:
    language = report.language
    results = {result.id: result for result in report.competencies}
    found = [_figures(language, results[line.competency_id]) for line in report.strengths]
    points = found or [text(language, "guide-talk-strengths-none")]
    heading = text(language, "guide-talk-strengths")
    return Part(heading, (text(language, "guide-talk-strengths-how"),), tuple(points), MINUTES["strengths"])


def _gaps_said(report: Report) -> str:
    return text(report.language, "guide-talk-gaps-how" if report.focus else "guide-talk-gaps-none")


def _gap(report: Report, focus: DevelopmentFocus, framework: Framework) -> Part:
    """One gap: its figures, then questions that fit its figures, then some of the dictionary's."""
    result = next(result for result in report.competencies if result.id == focus.competency_id)
    asked = framework.competency(focus.competency_id).questions[:MOST_QUESTIONS]
    return Part(
        focus.name, (_figures(report.language, result),), (*_composed(report.language, result, focus), *asked)
    )


def _figures(language: str, result: CompetencyResult) -> str:
    """A competency's figures for a reader who is not the person: others, interval, requirement."""
    others = result.others
    values = {
        "name": result.name,
        "others": figure(others.mean if others else None),
        "interval": (others and interval(others)) or NO_FIGURE,
        "required": figure(result.requirement),
        "likelihood": result.likelihood or "none",
    }
    return text(language, "guide-talk-figures", **values)


def _composed(language: str, result: CompetencyResult, focus: DevelopmentFocus) -> Iterator[str]:
    if focus.behaviours:
        yield text(language, "guide-talk-ask-behaviour", behaviour=focus.behaviours[0])
    if differs(result) and result.others and result.self_score is not None:
        which = "higher" if differs(result) > 0 else "lower"
        figures = {"own": figure(result.self_score), "others": figure(result.others.mean)}
        yield text(language, f"guide-talk-ask-{which}", **figures)
    if is_divided(result.distribution):
        yield text(language, "guide-talk-ask-split")
    if result.likelihood == "cannot_tell":
        yield text(language, "guide-talk-ask-unsure")
    yield text(language, "guide-talk-ask-different", name=result.name)
