"""The lesser sections of the page on several people: rows in words and figures, with the pictures in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhiren.language import text
from zhiren.report.charts.figures import figure, interval, signed

if TYPE_CHECKING:
    from markupsafe import Markup

    from zhiren.report.organisation.change import Moved
    from zhiren.report.organisation.content import OrganisationReport, RoleRow
    from zhiren.report.organisation.matrix import Spread

MOST_DIVIDED = 8
MOST_NAMES = 5
MOST_MOVED = 20


def sections(report: OrganisationReport) -> dict[str, Any]:
    """Everything but the heat map."""
    from zhiren.report.organisation.sections import divided_said, quality_rows

    change = report.change
    return {
        "unit_rows": _unit_rows(report),
        "competencies": _competencies(report),
        "roles": [_role(role) for role in report.roles],
        "changes": [_change(report, row) for row in change.competencies] if change else [],
        "moved": [_moved(report, entry) for entry in change.moved[:MOST_MOVED]] if change else [],
        "more_moved": max(0, len(change.moved) - MOST_MOVED) if change else 0,
        "divided": [
            {"name": row.name, "said": divided_said(report.language, row, MOST_NAMES)}
            for row in report.divided[:MOST_DIVIDED]
        ],
        "quality": quality_rows(report.language, report.quality),
    }


def _unit_rows(report: OrganisationReport) -> list[tuple[str, dict[str, Any], Markup | str]]:
    if not report.headings:
        return []
    column = report.focus_column
    return [
        (group.label, _said(spread), _strip(report, group.label, spread))
        for group in report.groups
        for spread in [group.spreads[column]]
    ]


def _competencies(report: OrganisationReport) -> list[tuple[str, dict[str, Any], Markup | str]]:
    pairs = sorted(
        zip(report.headings, report.total.spreads, strict=True), key=lambda pair: -(pair[1].mean or 0.0)
    )
    return [(heading.name, _said(spread), _strip(report, heading.name, spread)) for heading, spread in pairs]


def _strip(report: OrganisationReport, name: str, spread: Spread) -> Markup | str:
    from zhiren.report.html.templates import inline_svg
    from zhiren.report.organisation.charts import spread_strip

    svg = spread_strip(name, spread, report.low, report.high, language=report.language)
    return inline_svg(svg) if svg else ""


def _said(spread: Spread) -> dict[str, Any]:
    """A group's figures as they are written; nothing but ``n`` where there are too few people."""
    if spread.mean is None:
        return {"n": spread.n, "mean": ""}
    said: dict[str, Any] = {
        "n": spread.n,
        "mean": figure(spread.mean),
        "interval": interval(spread.low, spread.high),
    }
    if not spread.judged:
        return said
    counts = {"met": spread.met, "unsure": spread.unsure, "below": spread.below}
    return {**said, **counts, "expected": figure(spread.expected)}


def _role(role: RoleRow) -> dict[str, Any]:
    needs = [
        {
            "name": need.name,
            "required_level": need.required_level,
            "requirement": figure(need.requirement),
            "spread": _said(need.spread),
        }
        for need in role.needs
    ]
    return {"title": role.title, "n": role.n, "needs": needs}


def _change(report: OrganisationReport, row: Any) -> dict[str, Any]:
    return {
        "name": report.name_of(row.competency_id),
        "n": row.n,
        "change": signed(row.mean),
        "interval": f"{signed(row.low)} – {signed(row.high)}",
        "direction": row.direction,
    }


def _moved(report: OrganisationReport, entry: Moved) -> str:
    values = {"before": figure(entry.before), "now": figure(entry.now)}
    name = report.name_of(entry.competency_id)
    return text(report.language, "organisation-moved", name=entry.member.name, competency=name, **values)
