"""The simulated company's people as rows; units and positions have one name each, which both languages share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zhiren.language import CHINESE
from zhiren.people import Person as CorePerson
from zhiren.web.models import Person, Position, Unit


def store_people(in_chinese: Sequence[CorePerson], in_english: Sequence[CorePerson]) -> None:
    """Units as a tree that follows the managers, positions, and people with their managers."""
    people = [
        replace(
            one,
            unit=in_both(one.unit, other.unit.replace(", team ", " ")),
            position=in_both(one.position, other.position),
        )
        for one, other in zip(in_chinese, in_english, strict=True)
    ]
    by_id = {person.id: person for person in people}
    units = _store_units(people, by_id)
    titles = sorted({person.position for person in people if person.position})
    Position.objects.bulk_create([Position(title=title) for title in titles])
    positions = {position.title: position for position in Position.objects.all()}
    rows = [
        Person(
            number=person.id,
            name=person.name,
            mail=f"{person.id.lower()}@demo.example",
            language=person.language or CHINESE,
            unit=units.get(person.unit),
            position=positions.get(person.position),
            role_id=person.role,
        )
        for person in people
    ]
    for row in rows:
        row.index()
    Person.objects.bulk_create(rows, batch_size=500)
    stored = {person.number: person for person in Person.objects.all()}
    for person in people:
        stored[person.id].manager = stored.get(person.manager_id)
    Person.objects.bulk_update(stored.values(), ["manager"], batch_size=500)


def in_both(chinese: str, english: str) -> str:
    """A name that readers of either language understand: “质量部1组 Quality 1”."""
    return f"{chinese} {english}" if english and english != chinese else chinese


def _store_units(people: Sequence[CorePerson], by_id: dict[str, CorePerson]) -> dict[str, Unit]:
    """A unit lies under the unit of its leader's manager."""
    units: dict[str, Unit] = {}
    for person in people:
        if person.unit and person.unit not in units:
            units[person.unit] = Unit.objects.create(code=f"U{len(units) + 1:03d}", name=person.unit)
    for person in people:
        manager = by_id.get(person.manager_id)
        unit = units.get(person.unit)
        if unit and manager and manager.unit != person.unit and unit.parent_id is None:
            above = units[manager.unit]
            if not _lies_under(above, unit):
                unit.parent = above
                unit.save(update_fields=["parent"])
    return units


def _lies_under(unit: Unit | None, other: Unit) -> bool:
    while unit is not None:
        if unit == other:
            return True
        unit = unit.parent
    return False
