"""From a person's files to what a batch of reports needs; everything wrong with them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from zhiren.comments import Comment, read_comments
from zhiren.dictionary.builtin import find_framework
from zhiren.errors import Problem, ReportError, RoleError, ZhirenError, quote
from zhiren.framework import Framework
from zhiren.people import Person, read_people
from zhiren.questionnaire import Scale, response_scale
from zhiren.ratings import Ratings
from zhiren.ratings.check import examine_ratings
from zhiren.role import RoleProfile, role_problems
from zhiren.role_files import find_role
from zhiren.translation import translation_problems

MOST_NAMED = 10

Result = TypeVar("Result")


@dataclass(frozen=True)
class Sources:
    """The files and names that a batch is made from.

    ``frameworks`` are names of built-in dictionaries or files, each language's one among them. ``role`` is the
    role of everybody; without it everybody's own role counts. ``roles`` is a file of role profiles.
    """

    ratings: tuple[Path, ...]
    people: Path
    languages: tuple[str, ...]
    comments: Path | None = None
    frameworks: tuple[str, ...] = ("core",)
    role: str | None = None
    roles: Path | None = None
    scale: str = "frequency-5"


@dataclass(frozen=True)
class Edition:
    """What depends on the language of the reports. ``people`` and ``roles`` are by the person's id."""

    framework: Framework
    scale: Scale
    people: Mapping[str, Person]
    roles: Mapping[str, RoleProfile]

    @property
    def language(self) -> str:
        """The language of the reports."""
        return self.framework.language


@dataclass(frozen=True)
class Inputs:
    """Ratings and comments of everybody, an edition for each language, and findings that forbid nothing."""

    ratings: Ratings
    comments: tuple[Comment, ...]
    editions: tuple[Edition, ...]
    warnings: tuple[Problem, ...] = ()


def read_inputs(sources: Sources) -> Inputs:
    """Read all files.

    Raises:
        ReportError: with every error of every file, of the frameworks and of the roles.
    """
    errors: list[Problem] = []

    def attempt(read: Callable[[], Result]) -> Result | None:
        try:
            return read()
        except ZhirenError as error:
            errors.extend(problem for problem in error.problems if problem not in errors)
            return None

    frameworks = attempt(lambda: _frameworks(sources.frameworks, sources.languages))
    scales = attempt(lambda: {language: response_scale(sources.scale, language) for language in sources.languages})
    people = attempt(lambda: {person.id: person for person in read_people(sources.people)})
    comments = attempt(lambda: tuple(read_comments(sources.comments)) if sources.comments else ())
    first = next(iter(frameworks.values())) if frameworks else None
    scale = next(iter(scales.values())) if scales else None
    examination = attempt(lambda: examine_ratings(sources.ratings, framework=first, scale=scale))
    errors += examination.errors if examination else []
    rated = examination.ratings.ratees if examination else ()
    roles = {
        language: attempt(lambda f=framework: _roles(sources, f, people, rated))  # type: ignore[misc]
        for language, framework in (frameworks or {}).items()
        if people is not None
    }
    if errors or not (frameworks and scales and examination) or people is None or comments is None:
        raise ReportError(errors)
    known, strangers = with_strangers(people, rated)
    editions = tuple(
        Edition(f, scales[language], known, roles[language] or {}) for language, f in frameworks.items()
    )
    warnings = [p for p in examination.problems if p.severity == "warning"]
    return Inputs(examination.ratings, comments, editions, (*warnings, *strangers))


def with_strangers(people: Mapping[str, Person], rated: Sequence[str]) -> tuple[dict[str, Person], list[Problem]]:
    """The people, and whoever is rated without being among them: their id stands for their name."""
    strangers = [ratee for ratee in rated if ratee not in people]
    known = {**people, **{ratee: Person(ratee, ratee) for ratee in strangers}}
    if not strangers:
        return known, []
    values = {"n": len(strangers), "people": _named(strangers)}
    return known, [Problem("report-not-among-people", values, severity="warning")]


def _frameworks(names: Sequence[str], languages: Sequence[str]) -> dict[str, Framework]:
    """The framework in each language: translations of each other, with one set of ids."""
    found: dict[str, Framework] = {}
    problems = []
    for language in languages:
        candidates = [find_framework(name, language) for name in names]
        fitting = [framework for framework in candidates if framework.language == language]
        if fitting:
            found[language] = fitting[0]
        else:
            there = ", ".join(dict.fromkeys(f.language for f in candidates))
            problems.append(Problem("report-framework-language", {"language": language, "found": there}))
    original, *others = list(found.values()) or [None]
    for translation in others:
        if original is not None and translation is not None:
            problems += translation_problems(original, translation)
    if problems:
        raise ReportError(problems)
    return found


def _roles(
    sources: Sources, framework: Framework, people: Mapping[str, Person], rated: Sequence[str]
) -> dict[str, RoleProfile]:
    """The role profile of everybody who is rated and has a role."""
    wanted: dict[str, list[str]] = defaultdict(list)
    for ratee in rated:
        person = people.get(ratee)
        role = sources.role or (person.role if person else "")
        if role:
            wanted[role].append(ratee)
    if sources.role:
        wanted.setdefault(sources.role, [])
    roles: dict[str, RoleProfile] = {}
    problems: list[Problem] = []
    for name, persons in wanted.items():
        try:
            role = find_role(name, framework.language, sources.roles)
        except RoleError as error:
            problems += error.problems if sources.role else _blamed(error.problems, persons)
            continue
        problems += role_problems(role, framework)
        roles |= dict.fromkeys(persons, role)
    if problems:
        raise RoleError(problems)
    return roles


def _blamed(problems: Sequence[Problem], persons: Sequence[str]) -> Iterator[Problem]:
    """An unknown role is named together with the people who have it."""
    for problem in problems:
        if problem.code == "role-unknown":
            values = {**problem.values, "n": len(persons), "people": _named(persons)}
            yield Problem("report-role-of-people", values, problem.place)
        else:
            yield problem


def _named(ids: Sequence[str]) -> str:
    """The first few ids, as they may stand in a message."""
    return ", ".join(map(quote, ids[:MOST_NAMED])) + (", …" if len(ids) > MOST_NAMED else "")
