"""The competency framework: what a dictionary says, as immutable values.

Every type checks itself on construction and raises ``FrameworkError`` with all of its findings. A finding's
``place.field`` is the attribute at fault (``statement``, ``levels``), which lets a reader of dictionary files
point at the line.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, Literal, get_args

from zhiren.errors import FrameworkError, Place, Problem, quote
from zhiren.language import match_language

LOWEST_LEVEL = 1
HIGHEST_LEVEL = 5
LONGEST_NAME = 80
LONGEST_TEXT = 2000

SuggestionKind = Literal["on_the_job", "with_others", "study"]
SUGGESTION_KINDS: tuple[SuggestionKind, ...] = get_args(SuggestionKind)

_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,31}(\.[A-Za-z0-9_-]{1,32}){0,3}")
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+_-]{0,31}")


@dataclass(frozen=True)
class Level:
    """One step of a competency: rank 1 (lowest) to 5, its title, and the anchor that describes it."""

    rank: int
    title: str
    anchor: str

    def __post_init__(self) -> None:
        _normalise(self)
        _raise(
            [
                *_rank("rank", self.rank),
                *_text("title", self.title, LONGEST_NAME),
                *_text("anchor", self.anchor),
            ]
        )


@dataclass(frozen=True)
class Suggestion:
    """One thing a person can start this week: on the job, with others, or by study."""

    kind: SuggestionKind
    text: str

    def __post_init__(self) -> None:
        _normalise(self)
        problems = list(_text("text", self.text))
        if str(self.kind) not in SUGGESTION_KINDS:
            problems.append(_problem("kind", "framework-suggestion-kind", value=quote(self.kind)))
        _raise(problems)


@dataclass(frozen=True)
class Indicator:
    """One observable behaviour. ``level`` is the rank it is typical of; reverse keyed: more is worse."""

    id: str
    statement: str
    level: int = 3
    reverse_keyed: bool = False

    def __post_init__(self) -> None:
        _normalise(self)
        problems = [*_id(self.id), *_text("statement", self.statement), *_rank("level", self.level)]
        keyed: object = self.reverse_keyed
        if not isinstance(keyed, bool):
            problems.append(_problem("reverse_keyed", "framework-not-boolean", value=quote(self.reverse_keyed)))
        _raise(problems)


@dataclass(frozen=True)
class Competency:
    """What a person is rated on: a definition, its indicators, and what helps to judge and develop it.

    ``level`` is the rank that the indicators together describe. ``levels`` may be empty (a dictionary without
    anchors); where there are any, their ranks are 1, 2, … without a hole.
    """

    id: str
    name: str
    definition: str
    indicators: tuple[Indicator, ...]
    code: str = ""
    cluster: str = ""
    level: int = 3
    levels: tuple[Level, ...] = ()
    questions: tuple[str, ...] = ()
    negative_behaviours: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()

    def __post_init__(self) -> None:
        _normalise(self)
        if not self.code:
            object.__setattr__(self, "code", self.id)
        problems = [*_id(self.id), *_text("name", self.name, LONGEST_NAME), *_rank("level", self.level)]
        problems += _text("definition", self.definition, empty_allowed=True)
        problems += _text("cluster", self.cluster, LONGEST_NAME, empty_allowed=True)
        problems += _text("code", self.code, LONGEST_NAME)
        if not self.indicators:
            problems.append(_problem("indicators", "framework-no-indicators", competency=quote(self.id)))
        problems += _repeated("indicators", "framework-indicator-twice", (i.id for i in self.indicators))
        ranks = [level.rank for level in self.levels]
        if ranks != list(range(LOWEST_LEVEL, LOWEST_LEVEL + len(ranks))):
            found = ", ".join(map(str, ranks))
            problems.append(_problem("levels", "framework-level-order", competency=quote(self.id), found=found))
        for name in ("questions", "negative_behaviours"):
            for number, entry in enumerate(getattr(self, name), start=1):
                problems += _text(f"{name}.{number}", entry)
        _raise(problems)

    def anchor(self, rank: int) -> str | None:
        """The anchor of a level, None where the dictionary has none for it."""
        return next((level.anchor for level in self.levels if level.rank == rank), None)


@dataclass(frozen=True)
class Framework:
    """A competency dictionary in one language: an immutable document with an id and a version."""

    id: str
    version: str
    language: str
    title: str
    competencies: tuple[Competency, ...]

    def __post_init__(self) -> None:
        _normalise(self)
        problems = [*_id(self.id), *_text("title", self.title, LONGEST_NAME)]
        if not isinstance(self.version, str) or not _VERSION.fullmatch(self.version):
            problems.append(_problem("version", "framework-version", value=quote(self.version)))
        if match_language(str(self.language)) != self.language:
            problems.append(_problem("language", "framework-language", value=quote(self.language)))
        if not self.competencies:
            problems.append(_problem("competencies", "framework-empty", framework=quote(self.id)))
        problems += _repeated("competencies", "framework-competency-twice", (c.id for c in self.competencies))
        within = {i.id for c in self.competencies for i in c.indicators}
        across = [i for c in self.competencies for i in {indicator.id for indicator in c.indicators}]
        problems += _repeated("competencies", "framework-indicator-twice", across)
        problems += _repeated("competencies", "framework-id-twice", [*within, *{c.id for c in self.competencies}])
        _raise(problems)

    @property
    def indicators(self) -> Iterator[Indicator]:
        """All indicators, in the order of the document."""
        return (indicator for competency in self.competencies for indicator in competency.indicators)

    @cached_property
    def _competency_of(self) -> Mapping[str, Competency]:
        return {i.id: c for c in self.competencies for i in c.indicators}

    def competency(self, competency_id: str) -> Competency:
        """The competency with an id; ``FrameworkError`` names the ids there are."""
        for competency in self.competencies:
            if competency.id == competency_id:
                return competency
        known = ", ".join(c.id for c in self.competencies)
        raise FrameworkError(
            Problem("framework-unknown-competency", {"value": quote(competency_id), "known": known})
        )

    def competency_of(self, indicator_id: str) -> Competency:
        """The competency that an indicator belongs to; ``FrameworkError`` where there is no such indicator."""
        try:
            return self._competency_of[indicator_id]
        except KeyError:
            raise FrameworkError(Problem("framework-unknown-indicator", {"value": quote(indicator_id)})) from None

    def to_document(self) -> dict[str, Any]:
        """The framework as plain dicts, lists, strings and numbers."""
        return json.loads(json.dumps(asdict(self)))  # type: ignore[no-any-return]

    def to_json(self) -> bytes:
        """Canonical JSON: the same content gives the same bytes (sorted keys, no spaces, UTF-8)."""
        document = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return document.encode()

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical JSON: two frameworks with one digest say the same thing."""
        return hashlib.sha256(self.to_json()).hexdigest()

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Framework:
        """The framework that ``to_document`` gave. Raises ``FrameworkError`` for the first type at fault."""
        return cls(**{**document, "competencies": tuple(map(_competency, document["competencies"]))})

    @classmethod
    def from_json(cls, document: bytes | str) -> Framework:
        """The framework that ``to_json`` gave: equal to the original."""
        return cls.from_document(json.loads(document))


def _competency(document: Mapping[str, Any]) -> Competency:
    return Competency(
        **{
            **document,
            "indicators": tuple(Indicator(**i) for i in document["indicators"]),
            "levels": tuple(Level(**level) for level in document["levels"]),
            "questions": tuple(document["questions"]),
            "negative_behaviours": tuple(document["negative_behaviours"]),
            "suggestions": tuple(Suggestion(**s) for s in document["suggestions"]),
        }
    )


def _normalise(entry: object) -> None:
    """Texts are kept in NFC, so that what is equal to the eye is equal in bytes."""
    for name, value in vars(entry).items():
        if isinstance(value, str):
            object.__setattr__(entry, name, unicodedata.normalize("NFC", value))
        elif isinstance(value, tuple) and all(isinstance(v, str) for v in value):
            object.__setattr__(entry, name, tuple(unicodedata.normalize("NFC", v) for v in value))


def _raise(problems: list[Problem]) -> None:
    if problems:
        raise FrameworkError(problems)


def _problem(field: str, code: str, /, **values: str | int) -> Problem:
    return Problem(code, values, Place(field=field))


def _id(value: object) -> Iterator[Problem]:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        yield _problem("id", "framework-id", value=quote(value))


def _text(
    field: str, value: object, longest: int = LONGEST_TEXT, empty_allowed: bool = False
) -> Iterator[Problem]:
    if not isinstance(value, str):
        yield _problem(field, "framework-not-text", value=quote(value), field=field)
    elif not value.strip() and not (empty_allowed and value == ""):
        yield _problem(field, "framework-text-empty", field=field)
    elif len(value) > longest:
        yield _problem(field, "framework-text-long", field=field, length=len(value), longest=longest)
    elif any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in value):
        yield _problem(field, "framework-text-control", field=field, value=quote(value))


def _rank(field: str, value: object) -> Iterator[Problem]:
    if isinstance(value, bool) or not isinstance(value, int) or not LOWEST_LEVEL <= value <= HIGHEST_LEVEL:
        yield _problem(field, "framework-level-range", value=quote(value), low=LOWEST_LEVEL, high=HIGHEST_LEVEL)


def _repeated(field: str, code: str, ids: Iterable[str]) -> Iterator[Problem]:
    for value, times in Counter(ids).items():
        if times > 1:
            yield _problem(field, code, value=quote(value))
