"""A plan as a workbook: goals, steps, check-ins, pulses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from zhiren.development import Goal
from zhiren.framework import Framework
from zhiren.language import text
from zhiren.web.models import Plan
from zhiren.web.plan_bridge import development_plan

HEADER_FILL = PatternFill("solid", fgColor="14304A")
WIDEST = 60
FORMULA_STARTS = ("=", "+", "-", "@")

Cell = str | int | float | date | None


def plan_workbook(plan: Plan, framework: Framework) -> bytes:
    """The written goals of a plan, in the framework's language."""
    language, goals = framework.language, development_plan(plan).goals
    book = Workbook()
    del book[book.sheetnames[0]]
    names = [framework.competency(goal.competency_id).name for goal in goals]
    columns = ("competency", "from", "to", "behaviour", "indicators", "support", "notice", "due")
    rows = [_goal(goal, name, framework) for goal, name in zip(goals, names, strict=True)]
    _sheet(book, language, "goals", columns, rows)
    pairs = list(zip(goals, names, strict=True))
    steps = ((name, a.text, _kind(language, a.kind), a.done_on) for goal, name in pairs for a in goal.actions)
    _sheet(book, language, "steps", ("goal", "steps", "kind", "done"), steps)
    met = (
        (name, c.on, text(language, f"web-plans-feeling-{c.feeling}"), c.note)
        for goal, name in pairs
        for c in goal.check_ins
    )
    _sheet(book, language, "check-ins", ("goal", "day", "feeling", "note"), met)
    found = (
        (name, p.closed_on, p.answered, *map(_rounded, (p.before, p.after, p.change, p.low, p.high)))
        for goal, name in pairs
        for p in goal.pulses
    )
    columns = ("goal", "day", "answered", "before", "after", "change", "low", "high")
    _sheet(book, language, "pulses", columns, found)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


_OF_FORM = ("behaviour", "indicators", "support", "notice", "due")


def _title(language: str, column: str) -> str:
    if column == "steps":
        return text(language, "web-plans-steps")
    return text(language, f"web-plans-field-{column}" if column in _OF_FORM else f"web-plans-column-{column}")


def _goal(goal: Goal, name: str, framework: Framework) -> Sequence[Cell]:
    stated = {i.id: i.statement for i in framework.indicators}
    behaviours = "\n".join(stated[i] for i in goal.indicator_ids)
    words = (goal.behaviour, behaviours, goal.support, goal.notice)
    return name, goal.from_level, goal.to_level, *words, goal.due


def _kind(language: str, kind: str | None) -> str:
    return text(language, f"web-plans-suggestion-{kind.replace('_', '-')}" if kind else "web-plans-column-own")


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _sheet(
    book: Workbook, language: str, name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    sheet = book.create_sheet(text(language, f"web-plans-sheet-{name}"))
    sheet.append([_title(language, column) for column in columns])
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), HEADER_FILL
    for row in rows:
        sheet.append([_plain(value) for value in row])
    for number, column in enumerate(sheet.columns, start=1):
        longest = max(len(str(cell.value or "")) for cell in column)
        sheet.column_dimensions[get_column_letter(number)].width = min(WIDEST, 2 * longest + 2)
        for cell in column[1:]:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    sheet.freeze_panes = "A2"


def _plain(value: Cell) -> Cell:
    """Words that begin as a formula stay words."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
