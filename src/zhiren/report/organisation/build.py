"""A report on several people, from what their own reports show to the same reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np

from zhiren.language import text
from zhiren.report.content import Met
from zhiren.report.organisation import sections
from zhiren.report.organisation.change import Change, change_since
from zhiren.report.organisation.content import Cell, Ground, GroupRow, Heading, OrganisationReport, PersonRow
from zhiren.report.organisation.matrix import Matrix, matrix, spreads
from zhiren.report.organisation.people import Choice, Member, Part, below, parts, path_name

NAME, UNIT = "name", "unit"


@dataclass(frozen=True)
class Order:
    """How the heat map is sorted: by ``name``, by ``unit``, or by a competency's id."""

    by: str = UNIT
    descending: bool = False


Wanted = Callable[[Sequence[int], Sequence[GroupRow]], Iterable[int]]
"""Given all rows in order, and the groups: the rows of those who are shown one by one."""


def everybody(order: Sequence[int], groups: Sequence[GroupRow]) -> Iterable[int]:  # noqa: ARG001  it is a Wanted
    """All people one by one."""
    return order


def organisation_report(
    ground: Ground, choice: Choice, order: Order, *, focus: str = "", wanted: Wanted = everybody
) -> OrganisationReport:
    """The report on the people and competencies chosen; ``focus`` is the competency whose distribution is shown.

    A competency of which no report says anything is no column. People of whom none is shown are counted.
    """
    within = below(choice.unit, ground.units) if choice.unit else frozenset()
    members = [member for member in ground.members if choice.takes(member, within)]
    figures = _asked(ground, members, choice.competencies)
    paths = {unit: path_name(unit, ground.units) for unit in {member.unit for member in members}}
    headings = tuple(Heading(c, ground.competencies[c]) for c in figures.competencies)
    total = _group(ground, figures, Part("", tuple(range(len(members)))), "organisation-all")
    groups = tuple(
        _group(ground, figures, part, "organisation-rest") for part in parts(members, ground.units, choice.unit)
    )
    strengths, needs = sections.findings(
        ground.language, headings, total, sections.LEAST_APART * (ground.high - ground.low)
    )
    rows = _ordered(figures, paths, order)
    quality, change = sections.quality_of(figures), _change(ground, figures)
    first = needs[0].competency_id if needs else headings[0].id if headings else ""
    return OrganisationReport(
        language=ground.language,
        title=ground.title,
        date=ground.date,
        chosen=sections.chosen_words(ground, choice),
        low=ground.low,
        high=ground.high,
        headings=headings,
        summary=sections.summary(ground.language, total, quality, change),
        total=total,
        groups=groups,
        strengths=strengths,
        needs=needs,
        has_requirements=bool(figures.judged.any()),
        people={row: _person(ground, figures, paths, row) for row in wanted(rows, groups)},
        order=rows,
        roles=sections.role_rows(ground, figures),
        divided=sections.divided_opinions(headings, figures),
        quality=quality,
        change=change,
        earlier_title=ground.earlier.title if ground.earlier else "",
        notes=sections.notes(ground, figures),
        focus=focus if focus in figures.competencies else first,
    )


def _asked(ground: Ground, members: Sequence[Member], chosen: Sequence[str]) -> Matrix:
    figures = matrix(ground.table, members, [c for c in ground.competencies if not chosen or c in chosen])
    said = np.flatnonzero((figures.shown | figures.withheld).any(axis=0)).tolist()
    return figures if len(said) == len(figures.competencies) else figures.of(said)


def _group(ground: Ground, figures: Matrix, part: Part, otherwise: str) -> GroupRow:
    label = ground.units[part.unit].name if part.unit else text(ground.language, otherwise)
    return GroupRow(part.unit, label, part.rows, spreads(figures, part.rows, ground.low, ground.high))


def _change(ground: Ground, figures: Matrix) -> Change | None:
    if ground.earlier is None:
        return None
    return change_since(matrix(ground.earlier.table, figures.members, figures.competencies), figures)


def _ordered(figures: Matrix, paths: dict[str, str], order: Order) -> tuple[int, ...]:
    """Rows in order; whoever has no score on the competency comes last, either way."""
    members = figures.members

    def name(row: int) -> tuple[str, str]:
        return members[row].order or members[row].name, members[row].id

    rows = sorted(range(len(members)), key=name)
    if order.by in figures.competencies:
        score = figures.score[:, figures.competencies.index(order.by)]
        sign = -1 if order.descending else 1
        return tuple(sorted(rows, key=lambda row: sign * score[row] if isfinite(score[row]) else np.inf))
    if order.by != NAME:
        rows.sort(key=lambda row: paths[members[row].unit])
    return tuple(reversed(rows)) if order.descending else tuple(rows)


def _person(ground: Ground, figures: Matrix, paths: dict[str, str], row: int) -> PersonRow:
    member = figures.members[row]
    judged, met, under = (int(part[row].sum()) for part in (figures.judged, figures.met, figures.below))
    cells = tuple(_cell(figures, row, column) for column in range(len(figures.competencies)))
    role = ground.roles.get(member.role, member.role)
    return PersonRow(member, paths[member.unit], role, cells, (met, judged - met - under, under))


def _cell(figures: Matrix, row: int, column: int) -> Cell:
    if not figures.shown[row, column]:
        return Cell(None, withheld=bool(figures.withheld[row, column]))
    met: Met | None = None
    if figures.judged[row, column]:
        met = "met" if figures.met[row, column] else "below" if figures.below[row, column] else "uncertain"
    score, low, high = (float(part[row, column]) for part in (figures.score, figures.low, figures.high))
    known = isfinite(low) and isfinite(high)
    is_divided = bool(figures.divided[row, column])
    return Cell(score, low if known else None, high if known else None, met, divided=is_divided)
