"""Carrying a plan out: all of it or nothing, a few statements for any number of rows."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from zhiren.errors import PeopleError, Problem
from zhiren.web.actions.activity import record
from zhiren.web.actions.people_import.organisation import FACTS, organisation
from zhiren.web.actions.people_import.plan import Entry, Plan
from zhiren.web.actions.people_import.planning import plan_again
from zhiren.web.actions.person.units import make_units, unit_tree
from zhiren.web.models import Account, PeopleImport, Person, Position

BATCH = 500
COLUMNS = (
    *("name", "mail", "phone", "language", "unit_id", "position_id", "manager_id", "role_id", "status"),
    *FACTS,
)
WRITTEN = [column.removesuffix("_id") if column != "role_id" else column for column in COLUMNS]


def apply_import(given: PeopleImport, by: Account | None, *, leave_out_bad: bool = False) -> Plan:
    """Change people as planned, once. Returns what was done.

    Args:
        leave_out_bad: take the good rows although others are wrong.

    Raises:
        PeopleError: applied before; rows are wrong; people have changed, so that the plan shown no longer holds.
    """
    with transaction.atomic():
        locked = PeopleImport.objects.select_for_update().get(pk=given.pk)
        if locked.applied_at:
            raise PeopleError(Problem("people-import-applied"))
        plan = plan_again(locked)
        if plan.bad_lines and not leave_out_bad:
            raise PeopleError(Problem("people-import-has-errors", {"n": len(plan.bad_lines)}))
        is_as_shown = plan.is_as(Plan.from_json(locked.plan))
        if is_as_shown:
            locked.before, locked.applied_at = _carry_out(plan), timezone.now()
            _log(plan, locked, by)
        locked.plan = plan.to_json()
        locked.save(update_fields=["plan", "before", "applied_at"])
    if not is_as_shown:  # the new plan is kept, to be looked at
        raise PeopleError(Problem("people-import-stale"))
    return plan


def _log(plan: Plan, given: PeopleImport, by: Account | None) -> None:
    added, changed, left = len(plan.added), len(plan.changed), len(plan.left)
    record(by, "people-imported", file=given.file_name, added=added, changed=changed, left=left)


def _carry_out(plan: Plan) -> dict[str, object]:
    """Returns what was, what became of it, and the units and positions made: what undoing needs."""
    entries = (*plan.added, *plan.changed, *plan.left)
    was = organisation().people
    units = make_units(plan.units, unit_tree())
    positions = _make_positions(plan.positions)
    write_people({entry.number: _after(entry) for entry in plan.added}, are_new=True)
    write_people({entry.number: _after(entry) for entry in (*plan.changed, *plan.left)})
    numbers = [entry.number for entry in entries]
    return {
        "was": {number: vars(was[number]) if number in was else None for number in numbers},
        "became": {entry.number: {name: new for name, (_, new) in entry.fields.items()} for entry in entries},
        "units": list(units.values()),
        "positions": positions,
    }


def write_people(values: dict[str, dict[str, str]], *, are_new: bool = False) -> None:
    """Store values in words (of ``Record``) by number; units and positions must be there, managers at the end."""
    by_path = unit_tree().by_path
    titles = dict(Position.objects.values_list("title", "pk"))
    people = [] if are_new else _stored(values)
    people = people or [Person(number=number) for number in values if are_new]
    for person in people:
        for field, value in values[person.number].items():
            if field == "unit":
                person.unit_id = by_path.get(value)
            elif field == "position":
                person.position_id = titles.get(value)
            elif field == "role":
                person.role_id = value
            elif field != "manager":
                setattr(person, field, value)
        person.index()
    if are_new:
        Person.objects.bulk_create(people, batch_size=BATCH)
        people = _stored(values)
    with_manager = {number: given["manager"] for number, given in values.items() if "manager" in given}
    ids = _ids([*filter(None, with_manager.values())])
    for person in people:
        if person.number in with_manager:
            person.manager_id = ids.get(with_manager[person.number])
    if not are_new or with_manager:
        _upsert(people)


def _upsert(people: Iterable[Person]) -> None:
    """Many rows in one statement each batch: an insert that, as the number is there, updates."""
    rows = [
        Person(number=p.number, search_key=p.search_key, **{c: getattr(p, c) for c in COLUMNS}) for p in people
    ]
    Person.objects.bulk_create(
        rows,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["number"],
        update_fields=[*WRITTEN, "search_key"],
    )


def _after(entry: Entry) -> dict[str, str]:
    return {name: new for name, (_, new) in entry.fields.items()}


def _make_positions(titles: Iterable[str]) -> list[int]:
    there = set(Position.objects.values_list("title", flat=True))
    return [Position.objects.create(title=title).pk for title in titles if title not in there]


def _stored(numbers: Iterable[str]) -> list[Person]:
    found: list[Person] = []
    for batch in _batches(list(numbers)):
        found += Person.objects.filter(number__in=batch)
    return found


def _ids(numbers: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for batch in _batches(list(dict.fromkeys(numbers))):
        found |= dict(Person.objects.filter(number__in=batch).values_list("number", "pk"))
    return found


def _batches(numbers: list[str]) -> Iterable[list[str]]:
    return (numbers[start : start + BATCH] for start in range(0, len(numbers), BATCH))
