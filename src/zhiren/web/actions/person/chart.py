"""The org chart: units inside units, and in each unit its people under their managers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Count

from zhiren.web.actions.person.units import UnitTree, unit_tree
from zhiren.web.models import Person, Unit

MOST_IN_A_UNIT = 300


@dataclass(frozen=True)
class Branch:
    """A unit closed: its name, and how many active people are in it, those of the units below included."""

    pk: int
    name: str
    people: int
    units: int


@dataclass
class Node:
    """A person and, below, the people of the same unit who report to them."""

    person: Person
    reports: list[Node] = field(default_factory=list)

    @property
    def heads(self) -> list[Node]:
        """Those who have reports of their own."""
        return [node for node in self.reports if node.reports]

    @property
    def leaves(self) -> list[Node]:
        """Those who have none: they can stand side by side."""
        return [node for node in self.reports if not node.reports]


@dataclass(frozen=True)
class OpenBranch:
    """A unit opened: its people as a tree, the units directly below it, and how many people are not shown."""

    unit: Unit | None
    path: str
    nodes: list[Node]
    units: list[Branch]
    rest: int


def chart_roots() -> OpenBranch:
    """The units at the top and the people who are in no unit. Costs four queries."""
    tree = unit_tree()
    nodes, rest = _people_of(None)
    return OpenBranch(None, "", nodes, _branches(tree, None), rest)


def branch(unit: Unit) -> OpenBranch:
    """One unit opened. Costs four queries."""
    tree = unit_tree()
    nodes, rest = _people_of(unit.pk)
    return OpenBranch(unit, tree.paths[unit.pk], nodes, _branches(tree, unit.pk), rest)


def _branches(tree: UnitTree, above: int | None) -> list[Branch]:
    counted = Person.objects.filter(status=Person.Status.ACTIVE).order_by().values_list("unit_id")
    people = Counter(dict(counted.annotate(n=Count("pk"))))
    found = []
    for pk in tree.children.get(above, []):
        within = tree.within(pk)
        name = tree.paths[pk].rpartition("/")[2]
        found.append(Branch(pk, name, sum(people[each] for each in within), len(within) - 1))
    return found


def _people_of(unit: int | None) -> tuple[list[Node], int]:
    here = Person.objects.filter(unit_id=unit, status=Person.Status.ACTIVE).order_by("number")
    people = list(here.select_related("position", "manager")[: MOST_IN_A_UNIT + 1])
    rest = here.count() - MOST_IN_A_UNIT if len(people) > MOST_IN_A_UNIT else 0
    people = people[:MOST_IN_A_UNIT]
    nodes = {person.pk: Node(person) for person in people}
    tops: list[Node] = []
    for person in people:
        above = nodes.get(person.manager_id or 0)
        (above.reports if above else tops).append(nodes[person.pk])
    return tops, rest
