"""What a report on several people says, as plain data in the reader's language, for writers to lay out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from zhiren.report.content import Met
from zhiren.report.organisation.change import Change
from zhiren.report.organisation.matrix import Spread
from zhiren.report.organisation.people import Member, Unit


@dataclass(frozen=True)
class Earlier:
    """The campaign before: its shown scores, as the same reader may read them."""

    title: str
    date: str
    table: pl.DataFrame


@dataclass(frozen=True)
class Ground:
    """All that a reader may see of a campaign.

    ``table`` and ``members`` hold the people whose reports this reader may open, and nobody else. ``competencies``
    and ``roles`` map ids to names in the reader's language, ``low`` and ``high`` are the ends of the scale.
    """

    language: str
    title: str
    date: str
    low: int
    high: int
    competencies: Mapping[str, str]
    members: tuple[Member, ...]
    units: Mapping[str, Unit]
    roles: Mapping[str, str]
    table: pl.DataFrame
    earlier: Earlier | None = None


@dataclass(frozen=True)
class Heading:
    """A competency as a column."""

    id: str
    name: str


@dataclass(frozen=True)
class Cell:
    """A person on a competency; ``score`` is None where the report shows none.

    ``withheld``: others rated, but too few to show.
    """

    score: float | None
    low: float | None = None
    high: float | None = None
    met: Met | None = None
    withheld: bool = False
    divided: bool = False


@dataclass(frozen=True)
class PersonRow:
    """A person in the heat map; ``counts`` are requirements met, undecided, not met."""

    member: Member
    unit: str
    role: str
    cells: tuple[Cell, ...]
    counts: tuple[int, int, int]


@dataclass(frozen=True)
class GroupRow:
    """A unit with all below it, or the rest (``unit`` is empty), by the rows of its people."""

    unit: str
    label: str
    rows: tuple[int, ...]
    spreads: tuple[Spread, ...]


@dataclass(frozen=True)
class Finding:
    """A competency that stands out beyond chance, and the sentence that says how far."""

    competency_id: str
    name: str
    sentence: str


@dataclass(frozen=True)
class RoleNeed:
    """A role's requirement on a competency against what its people show."""

    competency_id: str
    name: str
    requirement: float
    required_level: int
    spread: Spread


@dataclass(frozen=True)
class RoleRow:
    """A role with ``n`` people, and what it requires; ``needs`` is empty where it has too few people."""

    role: str
    title: str
    n: int
    needs: tuple[RoleNeed, ...]


@dataclass(frozen=True)
class Divided:
    """A competency on which raters fall into two camps: how many people it concerns, of how many it could."""

    competency_id: str
    name: str
    people: tuple[Member, ...]
    n_possible: int


@dataclass(frozen=True)
class Quality:
    """What the figures rest on: cells are a person on a competency."""

    n_people: int
    n_without: int
    n_shown: int
    n_withheld: int
    n_not_rated: int
    raters: float | None
    width: float | None


@dataclass(frozen=True)
class OrganisationReport:
    """A report on the people chosen. ``people`` are the rows of the heat map that were asked for, in its order."""

    language: str
    title: str
    date: str
    chosen: tuple[tuple[str, str], ...]
    low: int
    high: int
    headings: tuple[Heading, ...]
    summary: tuple[str, ...]
    total: GroupRow
    groups: tuple[GroupRow, ...]
    strengths: tuple[Finding, ...]
    needs: tuple[Finding, ...]
    has_requirements: bool
    people: Mapping[int, PersonRow]
    order: tuple[int, ...]
    roles: tuple[RoleRow, ...]
    divided: tuple[Divided, ...]
    quality: Quality
    change: Change | None
    earlier_title: str
    notes: tuple[str, ...]
    focus: str

    @property
    def focus_column(self) -> int:
        """The column of the competency whose distribution is shown."""
        return next((c for c, heading in enumerate(self.headings) if heading.id == self.focus), 0)

    def name_of(self, competency_id: str) -> str:
        """A competency's name."""
        return next(heading.name for heading in self.headings if heading.id == competency_id)
