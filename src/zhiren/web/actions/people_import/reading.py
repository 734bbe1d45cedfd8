"""One row of a file: its cells as values, with all that is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from zhiren.errors import PeopleError, Place, Problem, quote
from zhiren.web.actions.people_import.columns import Table
from zhiren.web.actions.people_import.organisation import FACTS, Organisation, Record
from zhiren.web.actions.person import cells
from zhiren.web.actions.person.saving import shown_candidate

_BRACKETED = re.compile(r"(.*?)[\s(（\[【]+([^\s()（）\[\]【】]+)[\])）】]*\s*")


@dataclass(frozen=True)
class Row:
    """A line of the file, the person's number, and what the file says of them; a column it lacks is absent."""

    line: int
    number: str
    values: dict[str, str]


class RowReader:
    """Reads the rows of one table against the organisation; findings gather in ``problems``."""

    def __init__(self, table: Table, organisation: Organisation) -> None:
        self.table = table
        self.organisation = organisation
        self.problems: list[Problem] = []

    def read(self, line: int, given: Mapping[str, str]) -> Row:
        """All cells of a row but the manager, who may be in a row further down."""
        number = self._value(line, "id", lambda cell: cells.read_words(cell, "number"), given["id"])
        if not given["id"]:
            self.add("people-cell-empty", line, "id", column="id")
        before = self.organisation.people.get(number)
        units = self.organisation.units
        readers: dict[str, Callable[[str], str]] = {
            "name": lambda cell: cells.read_words(cell, "name"),
            "mail": cells.read_mail,
            "phone": cells.read_phone,
            "unit": lambda cell: units.find(cell, before.unit if before else ""),
            "position": lambda cell: cells.read_words(cell, "position"),
            "role": lambda cell: cells.read_role(cell, self.organisation.roles),
            **{fact: partial(cells.read_words, field="fact") for fact in FACTS},
        }
        values = {f: self._value(line, f, read, given[f]) for f, read in readers.items() if f in given}
        if given.get("language"):
            values["language"] = self._value(line, "language", cells.read_language, given["language"])
        values["status"] = "active"
        if given.get("status"):
            values["status"] = self._value(line, "status", cells.read_status, given["status"])
        if not given.get("name") and ("name" in given or before is None):
            self.add("people-cell-empty", line, "name", column="name")
        return Row(line, number, values)

    def manager(
        self, row: Row, given: Mapping[str, str], people: Mapping[str, Record], named: Named
    ) -> str | None:
        """The manager's number, by number or by a name that one person has; None where the file has no column."""
        by_number, by_name = given.get("manager_id"), given.get("manager")
        if by_number is None and by_name is None:
            return None
        column, cell = ("manager_id", by_number) if by_number else ("manager", by_name or "")
        cell = " ".join(cell.split())
        if not cell or cell in people:
            return cell
        before = self.organisation.people.get(row.number)
        called = named.get(cell, [])
        inside = _BRACKETED.fullmatch(cell)
        if not called and inside and inside[2] in people and people[inside[2]].name == inside[1].strip():
            return inside[2]
        if len(called) == 1:
            return called[0]
        if not called:
            self.add(
                "people-manager-unknown", row.line, column, value=quote(cell), name=row.values.get("name", "")
            )
        elif before and before.manager in called:
            return before.manager
        else:
            shown = "; ".join(shown_candidate(people[n].name, n, people[n].unit) for n in called[:6])
            self.add("person-manager-ambiguous", row.line, column, value=quote(cell), candidates=shown)
        return ""

    def add(self, code: str, line: int, column: str, /, *, severity: str = "error", **values: str) -> None:
        """Note a finding at a cell."""
        at = Place(line=line, field=self.table.titles.get(column, column))
        self.problems.append(Problem(code, values, at, "warning" if severity == "warning" else "error"))

    def _value(self, line: int, column: str, read: Callable[[str], str], cell: str) -> str:
        try:
            return read(cell)
        except PeopleError as error:
            at = Place(line=line, field=self.table.titles.get(column, column))
            self.problems += [problem.at(at) for problem in error.problems]
            return ""


Named = Mapping[str, list[str]]
