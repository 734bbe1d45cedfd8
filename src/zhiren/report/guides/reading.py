"""How the person reads their own report: in which order, with which questions, and what to do then."""

from __future__ import annotations

from collections.abc import Iterable

from zhiren.language import text
from zhiren.report.build.results import is_divided
from zhiren.report.content import Report
from zhiren.report.guides.content import Guide, Part

FEW_RATERS = 5


def reading_guide(report: Report) -> Guide:
    """The guide for the person whom the report is about: only what this report holds is explained."""
    language = report.language
    return Guide(
        language,
        text(language, "guide-reading-title"),
        report.subject.name,
        text(language, "guide-reading-lead"),
        (
            _part(language, "before", ("calm", "purpose", "who"), minutes=5),
            _part(language, "first", _first(report), minutes=5),
            _scores(report),
            _part(language, "patterns", _patterns(report), minutes=10),
            _part(language, "feelings", ("normal", "guess", "wait")),
            _part(language, "next", ("one", "talk", "thank", *(["plan"] if report.plan else [])), minutes=5),
        ),
    )


def _part(language: str, name: str, points: Iterable[str], *, minutes: int = 0) -> Part:
    said = tuple(text(language, f"guide-reading-{name}-{point}") for point in points)
    return Part(text(language, f"guide-reading-{name}"), points=said, minutes=minutes)


def _first(report: Report) -> list[str]:
    names = ("strengths", "priorities", "surprise")
    held = [name for name in names if getattr(report, name)]
    return [*held, "links"] if held else ["nothing"]


def _scores(report: Report) -> Part:
    """What scores mean, in the report's own sentences; with few raters a warning first."""
    few = 0 < report.n_raters < FEW_RATERS
    warning = (text(report.language, "guide-reading-few", n=report.n_raters),) if few else ()
    return Part(text(report.language, "guide-reading-scores"), warning, report.how_to_read, 5)


def _patterns(report: Report) -> list[str]:
    results = report.competencies
    return [
        *(["self"] if any(r.self_score is not None and r.others for r in results) else []),
        *(["groups"] if len(report.groups) > 1 else []),
        *(["split"] if any(is_divided(r.distribution) for r in results) else []),
        *(["comments"] if any(g.comments for g in report.comments) else []),
        *(["trend"] if report.trends else []),
        "examples",
    ]
