"""Finding people by name, pinyin, initials, number and mail, in pages that never skip rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zhiren.web.models import Person
from zhiren.web.models.search_key import is_chinese, plain_words

PAGE = 50


def search_people(query: str) -> Any:
    """A QuerySet of the people whom every word of a query fits, all people for an empty one, by number.

    A Chinese word may stand anywhere in the name, any other begins a word of the search key.
    """
    people = Person.objects.all()
    for word in plain_words(query):
        people = people.filter(search_key__contains=word if any(map(is_chinese, word)) else f" {word}")
    return people


@dataclass(frozen=True)
class PeoplePage:
    """Some people in the order of their numbers, and the numbers that lead to the pages beside."""

    people: list[Person]
    total: int
    before: str | None
    after: str | None


def people_page(people: Any, *, after: str = "", before: str = "", size: int = PAGE) -> PeoplePage:
    """The people after a number, or before one. Costs two queries, neither of which skips rows."""
    total = people.count()
    rows = people.select_related("unit", "position", "manager")
    if before:
        found = list(rows.filter(number__lt=before).order_by("-number")[: size + 1])
        is_more, found = len(found) > size, found[:size][::-1]
        return PeoplePage(found, total, found[0].number if is_more else None, found[-1].number if found else None)
    found = list((rows.filter(number__gt=after) if after else rows).order_by("number")[: size + 1])
    is_more, found = len(found) > size, found[:size]
    start = found[0].number if found and after else None
    return PeoplePage(found, total, start, found[-1].number if is_more else None)
