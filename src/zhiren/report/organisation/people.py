"""Who is in the picture: people with their place in the organisation, and the choice of some of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

FEWEST = 3
"""The fewest people behind a figure of a group; fewer are joined to others, at every level, under every filter."""


@dataclass(frozen=True)
class Unit:
    """A part of the organisation; ``parent`` is empty at the top."""

    id: str
    name: str
    parent: str = ""


@dataclass(frozen=True)
class Member:
    """A person in the picture. ``unit`` and ``role`` are ids; ``order`` is what names are sorted by."""

    id: str
    name: str
    unit: str = ""
    position: str = ""
    role: str = ""
    level: str = ""
    order: str = ""


@dataclass(frozen=True)
class Choice:
    """Which people and competencies are looked at; what is empty leaves nobody and nothing out."""

    unit: str = ""
    role: str = ""
    level: str = ""
    competencies: tuple[str, ...] = ()

    def takes(self, member: Member, within: frozenset[str]) -> bool:
        """Whether a person is among the chosen; ``within`` are the chosen unit and all below it."""
        return (
            (not self.unit or member.unit in within)
            and self.role in ("", member.role)
            and self.level in ("", member.level)
        )


@dataclass(frozen=True)
class Part:
    """A part of some people: a unit with all below it, or the rest (``unit`` is empty), by their rows."""

    unit: str
    rows: tuple[int, ...]


def above(unit: str, units: Mapping[str, Unit]) -> tuple[str, ...]:
    """A unit and those it lies in, from the top down."""
    chain: list[str] = []
    while unit in units and unit not in chain:
        chain.insert(0, unit)
        unit = units[unit].parent
    return tuple(chain)


def below(unit: str, units: Mapping[str, Unit]) -> frozenset[str]:
    """A unit and all below it."""
    return frozenset(other for other in units if unit in above(other, units))


def path_name(unit: str, units: Mapping[str, Unit]) -> str:
    """The names from the top down to a unit."""
    return " / ".join(units[each].name for each in above(unit, units))


def parts(members: Iterable[Member], units: Mapping[str, Unit], root: str) -> tuple[Part, ...]:
    """The people below ``root`` (empty: the top) by the units right under it, each person in one part.

    Where one unit holds everybody, its units are taken. Units with fewer than ``FEWEST`` people go to the rest
    with those right in the root, and where the rest is that small, so does the smallest unit: as parts do not
    overlap and each has enough people, no difference of them is about fewer. Empty where there is nothing to part.
    """
    chains = [above(member.unit, units) for member in members]
    found = _under(chains, root)
    while len(found) == 1 and (only := next(iter(found))):
        found = _under(chains, only)
    rest = found.pop("", [])
    for small in [unit for unit, rows in found.items() if len(rows) < FEWEST]:
        rest += found.pop(small)
    while 0 < len(rest) < FEWEST and found:
        rest += found.pop(min(found, key=lambda unit: (len(found[unit]), unit)))
    named = [Part(unit, tuple(rows)) for unit, rows in found.items()]
    named.sort(key=lambda part: (-len(part.rows), units[part.unit].name))
    whole = [*named, Part("", tuple(sorted(rest)))] if rest else named
    return tuple(whole) if len(whole) > 1 else ()


def _under(chains: list[tuple[str, ...]], root: str) -> dict[str, list[int]]:
    """Rows by the unit right under the root; those right in it under an empty id."""
    found: dict[str, list[int]] = {}
    for row, chain in enumerate(chains):
        start = chain.index(root) + 1 if root in chain else 0
        found.setdefault(chain[start] if start < len(chain) else "", []).append(row)
    return found
