"""What a file would change, worked out before anything is touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from zhiren.errors import Place, Problem, quote
from zhiren.people import circles
from zhiren.web.actions.people_import.columns import Table
from zhiren.web.actions.people_import.organisation import FIELDS, Organisation, Record
from zhiren.web.actions.people_import.reading import Row, RowReader


@dataclass(frozen=True)
class Entry:
    """One person whom the file changes: the line, the number, the name, and each field before and after."""

    line: int
    number: str
    name: str
    fields: dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Plan:
    """Who comes, who changes and who leaves, the units and positions to make, and what is wrong.

    ``bad_lines`` are the rows that cannot be taken over: they are in none of the lists.
    """

    added: tuple[Entry, ...] = ()
    changed: tuple[Entry, ...] = ()
    left: tuple[Entry, ...] = ()
    unchanged: int = 0
    units: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    bad_lines: tuple[int, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it would change nothing."""
        return not (self.added or self.changed or self.left)

    def is_as(self, other: Plan) -> bool:
        """Whether both do the same to the same people."""
        return (self.added, self.changed, self.left) == (other.added, other.changed, other.left)

    @property
    def errors(self) -> list[Problem]:
        """Why rows cannot be taken over."""
        return [problem for problem in self.problems if problem.severity == "error"]

    @property
    def warnings(self) -> list[Problem]:
        """What is worth a look."""
        return [problem for problem in self.problems if problem.severity == "warning"]

    def to_json(self) -> dict[str, Any]:
        """As it is kept with the import."""
        entries = {name: [vars(entry) for entry in getattr(self, name)] for name in ("added", "changed", "left")}
        return {**vars(self), **entries, "problems": [asdict(problem) for problem in self.problems]}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Plan:
        """The plan that was kept."""
        added, changed, left = (tuple(_entry(e) for e in kept[name]) for name in ("added", "changed", "left"))
        problems = tuple(Problem(**{**p, "place": Place(**p["place"])}) for p in kept["problems"])
        units, positions, bad = (tuple(kept[name]) for name in ("units", "positions", "bad_lines"))
        return cls(added, changed, left, kept["unchanged"], units, positions, problems, bad)


def make_plan(table: Table, organisation: Organisation, *, is_complete: bool = False) -> Plan:
    """The plan of a table. A row that is wrong is left out, and then those that depend on it.

    Args:
        is_complete: the file names everybody, so whoever is active and not in it has left.
    """
    problems: dict[Problem | tuple[Any, ...], Problem] = {}
    bad: set[int] = set()
    while True:
        rows, found, wrong = _read(table.without(bad), organisation)
        problems.update({_key(problem): problem for problem in found})
        if not wrong:
            break
        bad |= wrong
    mentioned = {cells["id"].strip() for _, cells in table.rows}
    listed = sorted(problems.values(), key=lambda p: (p.place.line or 0, p.severity))
    plan = _compare(rows, organisation, mentioned if is_complete else None)
    warnings = [*table.warnings, *_mass_leaving(plan, organisation)]
    return replace(plan, problems=(*warnings, *listed), bad_lines=tuple(sorted(bad)))


def _read(table: Table, organisation: Organisation) -> tuple[list[Row], list[Problem], set[int]]:
    """The rows with their managers, the findings, and the lines that have an error."""
    reader = RowReader(table, organisation)
    cells_of = dict(table.rows)
    rows = [reader.read(line, cells) for line, cells in table.rows]
    wrong = _repeated(rows, reader)
    people = dict(organisation.people)
    for row in rows:
        if row.number:
            people[row.number] = replace(people.get(row.number, Record()), **row.values)
    named = _named(people)
    for row in rows:
        manager = reader.manager(row, cells_of[row.line], people, named)
        if manager is not None:
            row.values["manager"] = manager
            if row.number:
                people[row.number] = replace(people[row.number], manager=manager)
    wrong |= _circles(rows, people, reader)
    _note_oddities(rows, people, organisation, reader)
    wrong |= {p.place.line for p in reader.problems if p.severity == "error" and p.place.line}
    return rows, reader.problems, wrong


def _repeated(rows: Iterable[Row], reader: RowReader) -> set[int]:
    """Both rows of a number that stands twice are wrong: nobody knows which is meant."""
    first: dict[str, Row] = {}
    wrong = set()
    for row in rows:
        before = first.setdefault(row.number, row) if row.number else row
        if before is not row:
            wrong |= {before.line, row.line}
            name = quote(before.values.get("name", ""))
            values = {"value": quote(row.number), "name": name, "earlier_row": str(before.line)}
            reader.add("people-id-twice", row.line, "id", **values)
    return wrong


def _circles(rows: Iterable[Row], people: Mapping[str, Record], reader: RowReader) -> set[int]:
    line_of = {row.number: row.line for row in rows}
    column = "manager_id" if "manager_id" in reader.table.titles else "manager"
    wrong = set()
    for circle in circles({number: record.manager for number, record in people.items() if record.manager}):
        lines = [line_of[number] for number in circle if number in line_of]
        if lines:
            chain = " → ".join(quote(number) for number in (*circle, circle[0]))
            reader.add("people-manager-cycle", min(lines), column, chain=chain)
            wrong |= set(lines)
    return wrong


def _note_oddities(
    rows: Iterable[Row], people: Mapping[str, Record], organisation: Organisation, reader: RowReader
) -> None:
    """Zeros that Excel took from numbers, managers who left, mail addresses of several people: worth a look."""
    stripped = {number.lstrip("0"): number for number in organisation.people if number.startswith("0")}
    mails: dict[str, str] = {}
    for number, record in people.items():
        if record.mail and record.status == "active":
            mails[record.mail] = number if record.mail not in mails else ""
    for row in rows:
        if row.number in stripped and row.number not in organisation.people:
            zeros = {"value": quote(row.number), "known": quote(stripped[row.number])}
            reader.add("people-import-zeros", row.line, "id", severity="warning", **zeros)
        manager = row.values.get("manager", "")
        if manager in people and people[manager].status == "left" and row.values["status"] == "active":
            name = quote(people[manager].name)
            reader.add("people-import-manager-left", row.line, "manager_id", severity="warning", name=name)
        mail = row.values.get("mail")
        if mail and not mails.get(mail, row.number):
            reader.add("people-import-mail-shared", row.line, "mail", severity="warning", value=quote(mail))


def _compare(rows: Iterable[Row], organisation: Organisation, mentioned: set[str] | None) -> Plan:
    added, changed, paths, titles = [], [], [], []
    unchanged = 0
    for row in rows:
        before = organisation.people.get(row.number)
        after = replace(before or Record(), **row.values)
        old = before or Record(language="", status="")
        fields = {f: (getattr(old, f), getattr(after, f)) for f in FIELDS if getattr(old, f) != getattr(after, f)}
        entry = Entry(row.line, row.number, after.name, fields)
        if before is None:
            added.append(entry)
        elif fields:
            changed.append(entry)
        else:
            unchanged += 1
        paths.append(after.unit if "unit" in fields else "")
        titles.append(after.position if "position" in fields else "")
    known = {record.position for record in organisation.people.values()}
    return Plan(
        tuple(added),
        tuple(changed),
        tuple(_leaving(organisation, mentioned)) if mentioned is not None else (),
        unchanged,
        tuple(organisation.units.missing(paths)),
        tuple(sorted({*titles} - known - {""})),
    )


def _leaving(organisation: Organisation, mentioned: set[str]) -> Iterator[Entry]:
    for number, record in organisation.people.items():
        if record.status == "active" and number not in mentioned:
            yield Entry(0, number, record.name, {"status": ("active", "left")})


def _mass_leaving(plan: Plan, organisation: Organisation) -> Iterator[Problem]:
    """A file of one department taken for the whole company would send everybody else away."""
    active = sum(record.status == "active" for record in organisation.people.values())
    if len(plan.left) > 5 and len(plan.left) * 5 > active:
        yield Problem("people-import-many-leave", {"n": len(plan.left), "all": active}, severity="warning")


def _named(people: Mapping[str, Record]) -> dict[str, list[str]]:
    named: dict[str, list[str]] = defaultdict(list)
    for number, record in people.items():
        if record.status == "active":
            named[record.name].append(number)
    return dict(named)


def _key(problem: Problem) -> tuple[Any, ...]:
    return (problem.code, problem.place, tuple(problem.values.items()))


def _entry(kept: Mapping[str, Any]) -> Entry:
    fields = {name: (old, new) for name, (old, new) in kept["fields"].items()}
    return Entry(kept["line"], kept["number"], kept["name"], fields)
