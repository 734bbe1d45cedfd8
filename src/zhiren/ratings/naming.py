"""What people are called in ratings: names where numbers should be, and one number spelt in two ways."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from zhiren.errors import Problem, quote
from zhiren.sources.records import cut_long_lists

_UNKNOWN = ("ratings-unknown-ratee", "ratings-unknown-rater")


def name_faults(problems: Sequence[Problem], names: Mapping[str, str]) -> list[Problem]:
    """The findings, where those on unknown people who are known by name have become one for each column.

    Args:
        problems: findings on ratings, checked against the people.
        names: the people's names by id.
    """
    id_of = {quote(name): person for person, name in reversed(list(names.items()))}
    found: list[Problem] = []
    told: set[str] = set()
    for problem in problems:
        name = str(problem.values.get("value"))
        if problem.code in _UNKNOWN and name in id_of:
            if problem.code not in told:
                values = {"value": name, "id": quote(id_of[name])}
                found.append(Problem("ratings-name-for-number", values, problem.place))
            told.add(problem.code)
        else:
            found.append(problem)
    return [p for p in found if not (p.code == "ratings-more" and p.values["kind"] in told)]


def alike_ids(ids: Iterable[str]) -> list[Problem]:
    """Warnings on people whose ids differ only in capitals or width: two where one may be meant."""
    spelt: dict[str, set[str]] = defaultdict(set)
    for person in ids:
        folded = person if person.isascii() else unicodedata.normalize("NFKC", person)
        spelt[folded.casefold()].add(person)
    found = [
        Problem("ratings-ids-alike", {"ids": " / ".join(map(quote, sorted(forms)))}, severity="warning")
        for _, forms in sorted(spelt.items())
        if len(forms) > 1
    ]
    return cut_long_lists(found, "ratings-more")
