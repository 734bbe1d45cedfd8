"""Ratings that call people by name where the file of people has numbers: said once, not person by person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zhiren.errors import Problem, quote

_UNKNOWN = ("ratings-unknown-ratee", "ratings-unknown-rater")


def name_faults(problems: Sequence[Problem], names: Mapping[str, str]) -> list[Problem]:
    """The findings, where those on unknown people who are known by name have become one for each column.

    Args:
        problems: findings on ratings, checked against the people.
        names: the people's names by id.
    """
    id_of = {quote(name): person for person, name in reversed(names.items())}
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
