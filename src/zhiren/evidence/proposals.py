"""What a coder proposes for a whole transcript: passage by passage, of what the person interviewed said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from zhiren.evidence.coder import Suggestion
from zhiren.evidence.coding import Evidence
from zhiren.evidence.material import Transcript
from zhiren.evidence.material.clauses import as_read, is_han
from zhiren.language import CHINESE, ENGLISH

LONGEST = {CHINESE: 110, ENGLISH: 300}  # characters of a passage: as long as the examples coders learn from
AT_ONCE = 64


class Proposer(Protocol):
    """A coder, as far as proposing goes."""

    @property
    def version(self) -> str:
        """Which coder it is."""

    def suggest(self, texts: Sequence[str], language: str | None = None) -> list[Suggestion]:
        """One suggestion a text."""


@dataclass(frozen=True)
class Proposal:
    """A passage, and what is proposed for it."""

    start: int
    end: int
    suggestion: Suggestion


def passages_of(transcript: Transcript) -> tuple[tuple[int, int], ...]:
    """What the person interviewed said, in passages: whole clauses of one turn, long enough to tell a deed."""
    return tuple(
        span
        for _, clauses in groupby(transcript.said_by_interviewee(), key=lambda clause: clause.turn)
        for span in _joined(transcript.text, [(clause.start, clause.end) for clause in clauses])
    )


def propose(transcript: Transcript, coder: Proposer, progress: Callable[[int, int], None]) -> tuple[Proposal, ...]:
    """A proposal for every passage, those that show nothing included.

    ``progress`` is called with the passages done and all.
    """
    passages = passages_of(transcript)
    made: list[Proposal] = []
    for first in range(0, len(passages), AT_ONCE):
        progress(first, len(passages))
        batch = passages[first : first + AT_ONCE]
        words = [as_read(transcript.text[start:end]) for start, end in batch]
        suggestions = coder.suggest(words, transcript.language)
        made += [Proposal(*span, suggestion) for span, suggestion in zip(batch, suggestions, strict=True)]
    progress(len(passages), len(passages))
    return tuple(made)


def evidence_of(transcript: Transcript, proposals: Sequence[Proposal], version: str) -> tuple[Evidence, ...]:
    """The proposals that name a behaviour, as evidence for a person to decide on; the level is left open."""
    return tuple(
        Evidence(
            transcript_id=transcript.id,
            start=proposal.start,
            end=proposal.end,
            quote=transcript.quote(proposal.start, proposal.end),
            indicator_id=found.indicator_id,
            polarity=found.polarity,
            coder=version,
            confidence=round(found.confidence, 3),
            note=", ".join(found.labels[1:]),
        )
        for proposal in proposals
        if (found := proposal.suggestion).indicator_id and found.polarity
    )


def _joined(text: str, clauses: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start, end = clauses[0]
    for first, last in clauses[1:]:
        if last - start > LONGEST[CHINESE if is_han(text[start:last]) else ENGLISH]:
            yield start, end
            start = first
        end = last
    yield start, end
