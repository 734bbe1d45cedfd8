"""How the page on several people is laid out: what its address asks for, and the addresses on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import QueryDict

if TYPE_CHECKING:
    from zhiren.report.organisation.build import Order
    from zhiren.report.organisation.content import Ground, GroupRow, OrganisationReport, PersonRow
    from zhiren.report.organisation.heat_table import Fold, Sorted
    from zhiren.report.organisation.people import Choice

PER_PAGE = 50
FEW = 40
"""So many people are read one by one; more begin with their units."""
UNITS, PEOPLE = "units", "people"
REST = "rest"
"""What opens the people who are in no unit of their own."""


@dataclass(frozen=True)
class Asked:
    """The address's query: which people, in which order and layout, what is open."""

    query: QueryDict

    @property
    def choice(self) -> Choice:
        """The filters."""
        from zhiren.report.organisation.people import Choice

        given = {name: self.query.get(name, "").strip() for name in ("unit", "role", "level")}
        return Choice(**given, competencies=tuple(c for c in self.query.getlist("competency") if c))

    @property
    def order(self) -> Order:
        """The order: ``sort=name``, ``sort=unit``, ``sort=ACH``, each with a minus for the other way round."""
        from zhiren.report.organisation.build import UNIT, Order

        by = self.query.get("sort", "")
        return Order(by.removeprefix("-") or UNIT, by.startswith("-"))

    @property
    def page(self) -> int:
        """The page of the list of people, from 1 on."""
        given = self.query.get("page", "")
        return max(1, int(given)) if given.isdecimal() and len(given) < 6 else 1

    def is_by_unit(self, n: int, groups: Sequence[GroupRow]) -> bool:
        """Whether people are under their units: where there are several and, unless asked for, many people."""
        show = self.query.get("show", UNITS if n > FEW and "sort" not in self.query else PEOPLE)
        return bool(groups) and show == UNITS

    def is_open(self, group: GroupRow) -> bool:
        """Whether a unit's people are shown."""
        return (group.unit or REST) in self.query.getlist("open")

    def wanted(self, order: Sequence[int], groups: Sequence[GroupRow]) -> Iterable[int]:
        """The rows on the page."""
        if not self.is_by_unit(len(order), groups):
            start = (min(self.page, n_pages(len(order))) - 1) * PER_PAGE
            return order[start : start + PER_PAGE]
        place = {row: k for k, row in enumerate(order)}
        opened = (sorted(group.rows, key=place.__getitem__) for group in groups if self.is_open(group))
        return [row for rows in opened for row in rows[:PER_PAGE]]

    def address(self, **changes: str | list[str] | None) -> str:
        """The page's own address with some of the query changed; None takes a part out. Pages begin anew."""
        query = self.query.copy()
        for name, value in {"page": None, **changes}.items():
            query.pop(name, None)
            if value is not None:
                query.setlist(name, value if isinstance(value, list) else [value])
        return f"?{query.urlencode()}"


def n_pages(n: int) -> int:
    """How many pages a list of people has."""
    return max(1, -(-n // PER_PAGE))


def sorts(asked: Asked, report: OrganisationReport) -> dict[str, Sorted]:
    """Where a click on each column's head leads: names from A, scores from the highest; again, the other way."""
    order = asked.order
    made = {}
    for key in ("name", *(heading.id for heading in report.headings)):
        is_here = order.by == key
        starts_down = key != "name"
        down = not order.descending if is_here else starts_down
        state = ("descending" if order.descending else "ascending") if is_here else "none"
        made[key] = (asked.address(sort=f"-{key}" if down else key, show=asked.query.get("show")) + "#heat", state)
    return made


def folds(asked: Asked, report: OrganisationReport) -> list[Fold]:
    """The units, those that are open with their people."""
    from zhiren.report.organisation.heat_table import Fold

    place = {row: k for k, row in enumerate(report.order)}
    opened = asked.query.getlist("open")
    made = []
    for group in report.groups:
        key = group.unit or REST
        is_open = key in opened
        others = [unit for unit in opened if unit != key]
        toggle = asked.address(open=others if is_open else [*opened, key], show=UNITS) + "#heat"
        people: tuple[PersonRow, ...] = ()
        if is_open:
            rows = sorted((row for row in group.rows if row in report.people), key=place.__getitem__)
            people = tuple(report.people[row] for row in rows)
        address = asked.address(unit=group.unit, open=None, show=None) if group.unit else ""
        more = asked.address(unit=group.unit or None, show=PEOPLE, open=None)
        made.append(
            Fold(group, address, toggle, is_open, people, more if 0 < len(people) < len(group.rows) else "")
        )
    return made


def unit_choices(ground: Ground) -> list[tuple[str, str]]:
    """The units with people somewhere in them, by their paths."""
    from zhiren.report.organisation.people import above, path_name

    holding = {unit for place in {member.unit for member in ground.members} for unit in above(place, ground.units)}
    return sorted(((unit, path_name(unit, ground.units)) for unit in holding), key=lambda entry: entry[1])


def role_choices(ground: Ground) -> list[tuple[str, str]]:
    """The roles of the people, by title."""
    roles = {member.role for member in ground.members if member.role}
    return sorted(((role, ground.roles.get(role, role)) for role in roles), key=lambda entry: entry[1])


def level_choices(ground: Ground) -> list[tuple[str, str]]:
    """The levels of the people."""
    return [(level, level) for level in sorted({member.level for member in ground.members if member.level})]
