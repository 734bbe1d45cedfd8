"""A report on several people as a PDF on landscape A4, set by Typst with the shipped fonts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast

import typst

from zhiren.language import text
from zhiren.report.charts import tokens
from zhiren.report.charts.figures import figure, interval, signed
from zhiren.report.charts.heat_map import ink_on
from zhiren.report.organisation import shades
from zhiren.report.organisation.charts import spread_strip
from zhiren.report.organisation.content import Cell, GroupRow, OrganisationReport, PersonRow
from zhiren.report.organisation.matrix import Spread
from zhiren.report.organisation.people import FEWEST
from zhiren.report.organisation.sections import divided_said, quality_rows
from zhiren.report.pdf.characters import FONTS, printable
from zhiren.report.pdf.charts import picture

TEMPLATE = Path(__file__).parent / "typst" / "organisation.typ"
MOST_COLUMNS = 15
"""Competencies beside each other on a page; more go on in a table below."""
MOST_NAMES = 12
_COLOURS = ("INK", "MUTED", "RULE", "LINE", "TRACK", "GROUND", "MET", "BELOW")


def organisation_pdf(report: OrganisationReport, *, by_unit: bool = False) -> bytes:
    """The report as a PDF/UA-1 file. The heat map has those of ``report.people``, under their units or not."""
    inputs = {"report": json.dumps(_printable(document(report, by_unit=by_unit)), ensure_ascii=False)}
    return cast(bytes, _compiler().compile(format="pdf", sys_inputs=inputs, pdf_standards="ua-1"))


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(
        input=str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=[str(FONTS)], ignore_system_fonts=True
    )


def document(report: OrganisationReport, *, by_unit: bool) -> dict[str, Any]:
    """Everything the template needs: finished words, figures and colours."""

    def say(message: str, **values: object) -> str:
        return text(report.language, f"organisation-{message}", **values)

    sections = ("summary", "strengths", "needs", "heat", "units", "competencies", "roles", "change", "agreement")
    return {
        "language": "zh" if report.language.startswith("zh") else "en",
        "kind": say("kind"),
        "title": report.title,
        "date": report.date,
        "colours": {name.lower(): getattr(tokens, name) for name in _COLOURS},
        "chosen": report.chosen,
        "heads": {name: say(f"section-{name}") for name in (*sections, "quality", "notes")},
        "summary": report.summary,
        "strengths": [[f.name, f.sentence] for f in report.strengths] or [["", say("no-strengths")]],
        "needs": [[f.name, f.sentence] for f in report.needs] or [["", say("no-needs")]],
        "legend": _legend(report),
        "heat": _bands(report, by_unit=by_unit),
        "units": _spreads(report, report.headings[report.focus_column].name, report.groups)
        if report.groups
        else None,
        "competencies": _competencies(report),
        "roles": _roles(report),
        "change": _change(report),
        "divided": [[row.name, divided_said(report.language, row, MOST_NAMES)] for row in report.divided]
        or [["", say("no-divided")]],
        "quality": quality_rows(report.language, report.quality),
        "notes": report.notes,
    }


def _printable(entry: Any) -> Any:
    """The same data with every text in it as the fonts print it; pictures were drawn so."""
    if isinstance(entry, str):
        return entry if entry.startswith("<svg") else printable(entry)
    if isinstance(entry, dict):
        return {key: _printable(value) for key, value in entry.items()}
    if isinstance(entry, list | tuple):
        return [_printable(value) for value in entry]
    return entry


def _legend(report: OrganisationReport) -> list[str]:
    def say(message: str, **values: object) -> str:
        return text(report.language, f"organisation-{message}", **values)

    said = [say("legend-colour", low=report.low, high=report.high), say("legend-bar")]
    if report.has_requirements:
        said.append(" · ".join(f"{sign} {say(met)}" for met, sign in shades.SIGNS.items()))
    return [*said, say("legend-withheld"), *([say("legend-divided")] if report.divided else [])]


def _bands(report: OrganisationReport, *, by_unit: bool) -> list[dict[str, Any]]:
    """The heat map in as many tables as its columns need."""
    n = len(report.headings)
    n_tables = -(-n // MOST_COLUMNS)
    wide = -(-n // n_tables) if n_tables else 1
    head = text(report.language, "organisation-column-person")
    return [
        {
            "columns": [head, *(heading.name for heading in report.headings[start : start + wide])],
            "rows": list(_rows(report, slice(start, start + wide), by_unit=by_unit)),
        }
        for start in range(0, n, wide)
    ]


def _rows(report: OrganisationReport, columns: slice, *, by_unit: bool) -> Iterator[dict[str, Any]]:
    yield _group_row(report, report.total, columns)
    shown = [row for row in report.order if row in report.people]
    for group in report.groups if by_unit else ():
        yield _group_row(report, group, columns)
        inside = set(group.rows)
        yield from (_person_row(report, report.people[row], columns) for row in shown if row in inside)
    if not by_unit:
        yield from (_person_row(report, report.people[row], columns) for row in shown)


def _group_row(report: OrganisationReport, group: GroupRow, columns: slice) -> dict[str, Any]:
    n = text(report.language, "organisation-role-people", n=len(group.rows))
    cells = [_mean(report, spread) for spread in group.spreads[columns]]
    return {"name": group.label, "about": n, "group": True, "cells": cells}


def _person_row(report: OrganisationReport, row: PersonRow, columns: slice) -> dict[str, Any]:
    cells = [_cell(report, cell) for cell in row.cells[columns]]
    return {"name": row.member.name, "about": row.unit.rpartition(" / ")[2], "group": False, "cells": cells}


def _mean(report: OrganisationReport, spread: Spread) -> list[Any]:
    if spread.mean is None:
        return [text(report.language, "organisation-too-few", fewest=FEWEST)]
    return _filled(report, spread.mean, spread.low, spread.high, "")


def _cell(report: OrganisationReport, cell: Cell) -> list[Any]:
    """A text alone, or a figure with its sign, its colours, and how long its bar is."""
    if cell.score is None:
        return [shades.WITHHELD if cell.withheld else ""]
    sign = (shades.SIGNS[cell.met] if cell.met else "") + (shades.DIVIDED if cell.divided else "")
    return _filled(report, cell.score, cell.low, cell.high, sign)


def _filled(
    report: OrganisationReport, score: float, low: float | None, high: float | None, sign: str
) -> list[Any]:
    width, length = None if low is None or high is None else high - low, report.high - report.low
    colour = shades.shade(shades.step(score, report.low, report.high), shades.fade(width, length))
    return [figure(score), sign, colour, ink_on(colour), 100 * shades.bar(width, length) / shades.BARS]


def _table(heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    return {"heads": list(heads), "rows": [list(row) for row in rows]}


def _spreads(report: OrganisationReport, name: str, groups: Sequence[GroupRow]) -> dict[str, Any]:
    column = report.focus_column
    rows = [(group.label, group.spreads[column]) for group in groups]
    return {"name": name, **_spread_table(report, "unit", rows)}


def _competencies(report: OrganisationReport) -> dict[str, Any]:
    pairs = zip((heading.name for heading in report.headings), report.total.spreads, strict=True)
    return _spread_table(report, "competency", sorted(pairs, key=lambda pair: -(pair[1].mean or 0.0)))


def _spread_table(report: OrganisationReport, first: str, rows: Sequence[tuple[str, Spread]]) -> dict[str, Any]:
    def strip(name: str, spread: Spread) -> dict[str, Any] | str:
        svg = spread_strip(printable(name), spread, report.low, report.high, language=report.language)
        return dict(picture(svg, report.language)) if svg else ""

    heads = [_column(report, first), _column(report, "spread"), *_spread_heads(report)]
    return _table(heads, [[name, strip(name, spread), *_said(report, spread)] for name, spread in rows])


def _column(report: OrganisationReport, name: str) -> str:
    return text(report.language, f"organisation-column-{name}")


def _spread_heads(report: OrganisationReport) -> list[str]:
    names = ["people", "mean", "interval", *(("met", "unsure", "below") if report.has_requirements else ())]
    return [_column(report, name) for name in names]


def _said(report: OrganisationReport, spread: Spread) -> list[str]:
    judged = [str(n) for n in (spread.met, spread.unsure, spread.below)] if report.has_requirements else []
    if spread.mean is None:
        too_few = text(report.language, "organisation-too-few", fewest=FEWEST)
        return [str(spread.n), too_few, "", *[""] * len(judged)]
    return [str(spread.n), figure(spread.mean), interval(spread.low, spread.high), *judged]


def _roles(report: OrganisationReport) -> list[dict[str, Any]]:
    names = ("competency", "required", "requirement")
    heads = [*(_column(report, n) for n in names), *_spread_heads(report), _column(report, "expected")]
    made = []
    for role in report.roles:
        rows = [
            [n.name, str(n.required_level), figure(n.requirement), *_said(report, n.spread), _expected(n.spread)]
            for n in role.needs
        ]
        people = text(report.language, "organisation-role-people", n=role.n)
        few = "" if rows else text(report.language, "organisation-role-too-few")
        made.append({"name": f"{role.title} · {people}", "few": few, **_table(heads, rows)})
    return made


def _expected(spread: Spread) -> str:
    return figure(spread.expected) if spread.judged else ""


def _change(report: OrganisationReport) -> dict[str, Any] | None:
    change = report.change
    if change is None:
        return None
    values = {"n": change.n_people, "compared": change.n_compared, "title": report.earlier_title}
    heads = [_column(report, name) for name in ("competency", "people", "change", "interval", "judgement")]
    rows = [
        [
            report.name_of(row.competency_id),
            str(row.n),
            signed(row.mean),
            f"{signed(row.low)} – {signed(row.high)}",
            text(report.language, f"organisation-direction-{row.direction}"),
        ]
        for row in change.competencies
    ]
    n = len(change.moved)
    moved = (
        text(report.language, "organisation-moved-title", n=n)
        if n
        else text(report.language, "organisation-no-moved")
    )
    return {
        "help": text(report.language, "organisation-change-help", **values),
        "moved": moved,
        **_table(heads, rows),
    }
