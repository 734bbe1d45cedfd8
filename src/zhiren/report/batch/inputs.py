"""From a person's files to what a batch of reports needs; everything wrong with them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from zhiren.comments import Comment, check_comments, read_comments
from zhiren.dictionary.builtin import find_framework
from zhiren.errors import Problem, ReportError, RoleError, Value, ZhirenError, quote
from zhiren.framework import Framework
from zhiren.people import Person, check_people, read_people
from zhiren.questionnaire import Scale, response_scale
from zhiren.ratings import Ratings
from zhiren.ratings.check import Examination, examine_ratings
from zhiren.ratings.listing import in_order_of_rows
from zhiren.ratings.naming import name_faults
from zhiren.report.build.further import Further
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
    """What depends on the language of the reports. ``people``, ``roles``, ``further`` are by the person's id."""

    framework: Framework
    scale: Scale
    people: Mapping[str, Person]
    roles: Mapping[str, RoleProfile]
    further: Mapping[str, Further] = field(default_factory=dict)

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


class _Attempts:
    """Reads one thing after another, and keeps what was wrong with those that could not be read."""

    def __init__(self) -> None:
        self.errors: list[Problem] = []

    def __call__(self, read: Callable[..., Result], *arguments: object) -> Result | None:
        try:
            return read(*arguments)
        except ZhirenError as error:
            self.add(error.problems)
            return None

    def add(self, problems: Iterable[Problem]) -> None:
        """Keep findings, each once: roles of two languages may be wrong in the same way."""
        self.errors += [problem for problem in problems if problem not in self.errors]


def read_inputs(sources: Sources) -> Inputs:
    """Read all files.

    Raises:
        ReportError: with every error of every file, of the frameworks and of the roles.
    """
    attempt = _Attempts()
    frameworks = attempt(_frameworks, sources.frameworks, sources.languages) or {}
    scales = attempt(_scales, sources.scale, sources.languages) or {}
    people = attempt(read_people, sources.people)
    by_id = {person.id: person for person in people or ()}
    comments = attempt(read_comments, sources.comments) if sources.comments else ()
    examination = examine_ratings(
        sources.ratings,
        framework=next(iter(frameworks.values()), None),
        scale=next(iter(scales.values()), None),
        people=by_id if people else None,
    )
    attempt.add(name_faults(examination.errors, {person: known.name for person, known in by_id.items()}))
    rated = examination.ratings.ratees
    roles = {language: attempt(_roles, sources, f, by_id, rated) for language, f in frameworks.items()}
    if attempt.errors:
        raise ReportError(in_order_of_rows(attempt.errors))
    editions = tuple(Edition(f, scales[name], by_id, roles[name] or {}) for name, f in frameworks.items())
    return Inputs(examination.ratings, comments or (), editions, tuple(_warnings(sources, examination, by_id)))


def _warnings(sources: Sources, examination: Examination, people: Collection[str]) -> list[Problem]:
    findings = [*examination.problems, *check_people(sources.people)]
    if sources.comments:
        findings += check_comments(sources.comments, ratings=examination.ratings, people=people)
    return in_order_of_rows([problem for problem in findings if problem.severity == "warning"])


def _scales(name: str, languages: Sequence[str]) -> dict[str, Scale]:
    return {language: response_scale(name, language) for language in languages}


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
    editions = list(found.values())
    for translation in editions[1:]:
        problems += translation_problems(editions[0], translation)
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
        name = sources.role or (person.role if person else "")
        if name:
            wanted[name].append(ratee)
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
            values: dict[str, Value] = {**problem.values, "n": len(persons), "people": _named(persons)}
            yield Problem("report-role-of-people", values, problem.place)
        else:
            yield problem


def _named(ids: Sequence[str]) -> str:
    """The first few ids, as they may stand in a message."""
    return ", ".join(map(quote, ids[:MOST_NAMED])) + (", …" if len(ids) > MOST_NAMED else "")
