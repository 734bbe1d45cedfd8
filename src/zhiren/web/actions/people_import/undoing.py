"""Taking the last import back, as long as nobody has built on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.db import transaction
from django.utils import timezone

from zhiren.errors import PeopleError, Problem, quote
from zhiren.web.actions.activity import record
from zhiren.web.actions.people_import.applying import write_people
from zhiren.web.actions.people_import.organisation import Record, organisation
from zhiren.web.actions.person.units import make_units, unit_tree
from zhiren.web.models import Account, PeopleImport, Person, Position, Unit

MOST_NAMED = 5
AT_ONCE = 500  # people in one query


def last_import() -> PeopleImport | None:
    """The import that can be undone: the last that was applied and not taken back."""
    applied = PeopleImport.objects.filter(applied_at__isnull=False, undone_at=None)
    return applied.order_by("-applied_at", "-pk").first()


@transaction.atomic
def undo_import(given: PeopleImport, by: Account | None) -> None:
    """Put everybody back as they were before the import.

    Raises:
        PeopleError: it is not the last one, or somebody has changed or used what it brought.
    """
    locked = PeopleImport.objects.select_for_update().get(pk=given.pk)
    if last_import() != locked:
        raise PeopleError(Problem("people-import-not-last"))
    was: Mapping[str, Mapping[str, str] | None] = locked.before["was"]
    added = [number for number, before in was.items() if before is None]
    _hold(added)
    problems = list(_obstacles(locked, was))
    if problems:
        raise PeopleError(problems)
    tree = unit_tree()
    make_units(tree.missing(before["unit"] for before in was.values() if before), tree)
    write_people({number: dict(before) for number, before in was.items() if before})
    for start in range(0, len(added), AT_ONCE):
        Person.objects.filter(number__in=added[start : start + AT_ONCE]).delete()
    _remove_unused(locked)
    locked.undone_at = given.undone_at = timezone.now()
    locked.save(update_fields=["undone_at"])
    record(by, "people-import-undone", file=locked.file_name)


def _hold(numbers: list[str]) -> None:
    """Lock people until they are gone: nothing new can refer to them between the look and the deletion."""
    for start in range(0, len(numbers), AT_ONCE):
        own = Person.objects.filter(number__in=numbers[start : start + AT_ONCE]).order_by("pk")
        list(own.select_for_update().values_list("pk"))


def _obstacles(given: PeopleImport, was: Mapping[str, Mapping[str, str] | None]) -> Iterator[Problem]:
    """Why it cannot be undone: rows that are not as the import left them, and new people already in use."""
    people = organisation().people
    became: Mapping[str, Mapping[str, str]] = given.before["became"]
    touched = [number for number in was if people.get(number) != _expected(was[number], became[number])]
    if touched:
        names = [people[number].name if number in people else number for number in touched]
        yield _problem("people-import-changed-since", names)
    added = {number for number, before in was.items() if before is None}
    managing = {record.manager for number, record in people.items() if number not in was}
    leading = [people[number].name for number in sorted(added & managing) if number in people]
    if leading:
        yield _problem("people-import-manage-others", leading)
    used = [people[number].name for number in sorted(_used(added)) if number in people]
    if used:
        yield _problem("people-import-in-use", used)


def _expected(before: Mapping[str, str] | None, became: Mapping[str, str]) -> Record:
    return Record(**{**(before or {}), **became})


def _used(added: set[str]) -> set[str]:
    """Those of the new people to whom any row refers: it would be deleted with them, or no longer say whose it is.

    Whom they manage is told by itself.
    """
    used: set[str] = set()
    for relation in Person._meta.related_objects:
        model, name = relation.related_model, relation.field.name
        if model is not Person:
            rows = model._default_manager.filter(**{f"{name}__isnull": False}).order_by()
            used |= added.intersection(rows.values_list(f"{name}__number", flat=True).distinct())
    return used


def _remove_unused(given: PeopleImport) -> None:
    for pk in reversed(given.before["units"]):  # the lower ones were made last
        Unit.objects.filter(pk=pk, people=None, children=None).delete()
    Position.objects.filter(pk__in=given.before["positions"], people=None).delete()


def _problem(code: str, names: list[str]) -> Problem:
    shown = ", ".join(quote(name) for name in names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")
    return Problem(code, {"n": len(names), "names": shown})
