"""A transcript: a text that never changes, and the turns and clauses found in it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from zhiren.errors import EvidenceError, Problem

Speaker = Literal["interviewee", "interviewer", "other"]


@dataclass(frozen=True)
class Turn:
    """What one speaker said without a break: a span of the text, without the label in front of it.

    ``label`` is the speaker as the file names them (empty where it does not); ``time`` is in seconds from the
    beginning, where the file gives it.
    """

    start: int
    end: int
    label: str = ""
    time: float | None = None


@dataclass(frozen=True)
class Clause:
    """The smallest piece that is coded on its own: a sentence or a part of a long one, within one turn."""

    start: int
    end: int
    turn: int


@dataclass(frozen=True)
class Transcript:
    """A text with its turns and clauses. Offsets count characters of ``text``, which is kept unchanged for good.

    ``text`` is what a person reads: of captions and Word files, the words without time codes and markup.
    ``roles`` says who the labels are; ``guessed`` that it was inferred and wants confirming.
    ``is_known_language``: the text is mostly in a language that the dictionary and the coder speak.
    """

    id: str
    language: str
    text: str
    turns: tuple[Turn, ...]
    clauses: tuple[Clause, ...]
    roles: Mapping[str, Speaker]
    guessed: bool = False
    is_known_language: bool = True

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the text: evidence coded in it is void where this differs."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def speaker(self, turn: Turn) -> Speaker:
        """Who speaks in a turn."""
        return self.roles.get(turn.label, "other")

    def quote(self, start: int, end: int) -> str:
        """The words between two offsets.

        Raises:
            EvidenceError: the span is empty or outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise EvidenceError(Problem("evidence-span", {"start": start, "end": end, "length": len(self.text)}))
        return self.text[start:end]

    def said_by_interviewee(self) -> tuple[Clause, ...]:
        """The clauses that may show the behaviour of the person interviewed."""
        return tuple(c for c in self.clauses if self.speaker(self.turns[c.turn]) == "interviewee")

    def with_roles(self, roles: Mapping[str, Speaker]) -> Transcript:
        """The same transcript, with who is who as a person says it."""
        return replace(self, roles={**self.roles, **roles}, guessed=False)
