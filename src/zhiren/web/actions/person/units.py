"""The tree of units: found by path, by code or by name, with all that is below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db import transaction

from zhiren.errors import PeopleError, Problem, quote
from zhiren.web.actions.activity import record
from zhiren.web.actions.person.cells import read_words
from zhiren.web.models import Account, Person, Unit

SLASH = "/"
DEEPEST = 20
SEPARATORS = re.compile(r"\s*[/\\>|→›»]+\s*")


@dataclass
class UnitTree:
    """All units as paths (``集团/华东/销售部``). Names hold no separator, so a path means one unit."""

    paths: dict[int, str] = field(default_factory=dict)
    children: dict[int | None, list[int]] = field(default_factory=dict)
    by_path: dict[str, int] = field(default_factory=dict)
    by_name: dict[str, list[str]] = field(default_factory=dict)
    by_code: dict[str, str] = field(default_factory=dict)

    def find(self, cell: str, current: str = "") -> str:
        """The path that a cell means, of a unit that is there or of one to be made; empty for an empty cell.

        A single word is a code, a unit at the top, or the only unit of that name; of several the person's
        ``current`` one is meant.

        Raises:
            PeopleError: several units are called so, or a name is too long.
        """
        names = [read_words(name, "unit") for name in SEPARATORS.split(cell.strip()) if name.strip()]
        if not names:
            return ""
        if len(names) > DEEPEST:
            raise PeopleError(Problem("unit-deep", {"value": quote(cell), "most": DEEPEST}))
        if len(names) == 1 and names[0] in self.by_code:
            return self.by_code[names[0]]
        below = names[1:]
        tops = self._called(names[0])
        candidates = [SLASH.join((top, *below)) for top in tops]
        there = [path for path in candidates if path in self.by_path] or candidates
        if len(there) == 1:
            return there[0]
        if current in there:
            return current
        raise PeopleError(Problem("unit-ambiguous", {"value": quote(cell), "candidates": "; ".join(there)}))

    def within(self, unit: int) -> list[int]:
        """A unit and all below it."""
        found = [unit]
        for each in found:  # grows
            found += self.children.get(each, [])
        return found

    def missing(self, paths: Iterable[str]) -> list[str]:
        """The paths that have to be made so that all of these are there, upper ones first."""
        wanted = {above for path in paths if path for above in _prefixes(path)}
        return sorted(wanted - self.by_path.keys(), key=lambda path: (path.count(SLASH), path))

    def _called(self, name: str) -> list[str]:
        if name in self.by_path:
            return [name]
        return self.by_name.get(name, []) or [name]


def unit_tree() -> UnitTree:
    """The tree as it is stored. Costs one query."""
    tree = UnitTree()
    rows = {row["pk"]: row for row in Unit.objects.order_by("name").values("pk", "code", "name", "parent_id")}
    for pk, row in rows.items():
        tree.children.setdefault(row["parent_id"], []).append(pk)
    waiting = list(tree.children.get(None, []))
    for pk in waiting:  # grows, from the top down
        row = rows[pk]
        above = tree.paths.get(row["parent_id"] or 0)
        path = f"{above}{SLASH}{row['name']}" if above else str(row["name"])
        tree.paths[pk] = path
        tree.by_path.setdefault(path, pk)
        tree.by_name.setdefault(row["name"], []).append(path)
        tree.by_code[row["code"]] = path
        waiting += tree.children.get(pk, [])
    return tree


def make_units(paths: Iterable[str], tree: UnitTree) -> dict[str, int]:
    """Make units of new paths, upper ones first; their ids by path."""
    made: dict[str, int] = {}
    codes = _free_codes(set(tree.by_code))
    for path in paths:
        above, _, name = path.rpartition(SLASH)
        parent = made.get(above) or tree.by_path.get(above)
        made[path] = Unit.objects.create(code=next(codes), name=name, parent_id=parent).pk
    return made


@transaction.atomic
def save_unit(unit: Unit, by: Account) -> None:
    """Store a unit, new or changed.

    Raises:
        PeopleError: it would lie below itself, or beside another of the same name.
    """
    tree = unit_tree()
    if unit.pk and unit.parent_id in tree.within(unit.pk):
        raise PeopleError(Problem("unit-below-itself", {"name": quote(unit.name)}))
    beside = [pk for pk in tree.children.get(unit.parent_id, []) if pk != unit.pk]
    if any(tree.paths[pk].rpartition(SLASH)[2] == unit.name for pk in beside):
        raise PeopleError(Problem("unit-name-twice", {"name": quote(unit.name)}))
    verb = "unit-changed" if unit.pk else "unit-added"
    unit.code = unit.code or next(_free_codes(set(tree.by_code)))
    unit.save()
    record(by, verb, name=unit.name)


@transaction.atomic
def remove_unit(unit: Unit, by: Account) -> None:
    """Remove an empty unit.

    Raises:
        PeopleError: people or units are in it.
    """
    people, units = Person.objects.filter(unit=unit).count(), unit.children.count()
    if people or units:
        raise PeopleError(Problem("unit-in-use", {"name": quote(unit.name), "people": people, "units": units}))
    record(by, "unit-removed", name=unit.name)
    unit.delete()


def _prefixes(path: str) -> Iterator[str]:
    names = path.split(SLASH)
    return (SLASH.join(names[: n + 1]) for n in range(len(names)))


def _free_codes(taken: set[str]) -> Iterator[str]:
    return (code for code in (f"U{n:04}" for n in range(1, 1_000_000)) if code not in taken)
