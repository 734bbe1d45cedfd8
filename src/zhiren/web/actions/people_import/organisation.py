"""The organisation as an import sees it: everybody by number, all values as words."""

from __future__ import annotations

from dataclasses import dataclass, field

from zhiren.language import LANGUAGES
from zhiren.role_files import builtin_roles
from zhiren.sources.headers import plain
from zhiren.web.actions.person.units import UnitTree, unit_tree
from zhiren.web.models import Person, RoleDocument

FACTS = ("level", "performance", "gender", "age_band")
FIELDS = ("name", "mail", "phone", "language", "unit", "position", "manager", "role", "status", *FACTS)


@dataclass(frozen=True)
class Record:
    """One person in words: the unit as a path, the position by title, the manager by number."""

    name: str = ""
    mail: str = ""
    phone: str = ""
    language: str = LANGUAGES[0]
    unit: str = ""
    position: str = ""
    manager: str = ""
    role: str = ""
    status: str = "active"
    level: str = ""
    performance: str = ""
    gender: str = ""
    age_band: str = ""


@dataclass(frozen=True)
class Organisation:
    """Who is there, in which units; ``roles`` maps ids and titles in plain letters to ids of role profiles."""

    people: dict[str, Record] = field(default_factory=dict)
    units: UnitTree = field(default_factory=UnitTree)
    roles: dict[str, str] = field(default_factory=dict)


def organisation() -> Organisation:
    """As it is stored. Costs three queries."""
    units = unit_tree()
    columns = ("name", "mail", "phone", "language", "unit_id", "position__title", "manager__number", "role_id")
    people = {
        number: Record(
            name, mail, phone, language, units.paths.get(unit, ""), position or "", manager or "", role, *others
        )
        for number, name, mail, phone, language, unit, position, manager, role, *others in Person.objects.order_by(
            "number"
        ).values_list("number", *columns, "status", *FACTS)
    }
    return Organisation(people, units, known_roles())


def known_roles() -> dict[str, str]:
    """Ids and titles of the role profiles, those that come with the product included, in plain letters."""
    stored = RoleDocument.objects.values_list("role_id", "title")
    builtin = ((role.id, role.title) for language in LANGUAGES for role in builtin_roles(language))
    return {plain(word): role for role, title in (*builtin, *stored) for word in (title, role)}


def role_titles(language: str) -> dict[str, str]:
    """The title of each role profile by its id, in a language or, where it lacks that, another."""
    rows = sorted(
        RoleDocument.objects.values_list("language", "role_id", "title"), key=lambda row: row[0] == language
    )
    builtin = {role.id: role.title for role in builtin_roles(language)}
    return builtin | {role: title for _, role, title in rows}
