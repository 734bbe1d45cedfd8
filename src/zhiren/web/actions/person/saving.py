"""Adding and changing one person."""

from __future__ import annotations

from django.db import transaction

from zhiren.errors import PeopleError, Problem, quote
from zhiren.web.actions.activity import record
from zhiren.web.actions.person.search import search_people
from zhiren.web.models import Account, Person


@transaction.atomic
def save_person(person: Person, by: Account) -> None:
    """Store a person, new or changed.

    Raises:
        PeopleError: the number is somebody else's, or the manager is, over others, managed by this person.
    """
    if Person.objects.filter(number=person.number).exclude(pk=person.pk).exists():
        raise PeopleError(Problem("person-number-taken", {"value": quote(person.number)}))
    chain = _chain_to(person)
    if chain:
        raise PeopleError(Problem("people-manager-cycle", {"chain": " → ".join(map(quote, chain))}))
    verb = "person-changed" if person.pk else "person-added"
    person.save()
    record(by, verb, name=person.name, number=person.number)


def find_manager(given: str) -> Person | None:
    """The person whom a number, or the name of one active person alone, means; None for nothing.

    Raises:
        PeopleError: nobody, or several, are called so.
    """
    given = given.strip()
    if not given:
        return None
    by_number = Person.objects.filter(number=given).first()
    if by_number is not None:
        return by_number
    called = list(Person.objects.filter(name=given, status=Person.Status.ACTIVE).select_related("unit")[:6])
    if len(called) == 1:
        return called[0]
    if called:
        candidates = "; ".join(shown_candidate(p.name, p.number, p.unit.name if p.unit else "") for p in called)
        raise PeopleError(Problem("person-manager-ambiguous", {"value": quote(given), "candidates": candidates}))
    raise PeopleError(Problem("person-manager-unknown", {"value": quote(given)}))


def shown_candidate(name: str, number: str, unit: str) -> str:
    """A person so that they cannot be taken for another of the name: ``张伟 10023 (集团/销售部)``."""
    return f"{name} {number} ({unit})" if unit else f"{name} {number}"


def suggest_people(query: str, most: int = 8) -> list[Person]:
    """The first active people that a query fits."""
    people = search_people(query).filter(status=Person.Status.ACTIVE)
    return list(people.select_related("unit", "position").order_by("number")[:most])


def _chain_to(person: Person) -> list[str]:
    """The numbers from a person up to themselves again; empty where the managers end at the top."""
    chain, above = [person.number], person.manager
    while above is not None and person.pk:
        chain.append(above.number)
        if above.pk == person.pk:
            return chain
        if len(chain) > 1000:  # a circle that was there before, and does not hold this person
            return []
        above = above.manager
    return []
