"""What a coder proposes for a whole transcript, of what the person interviewed said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from zhiren.evidence.coder import Suggestion
from zhiren.evidence.coding import Evidence
from zhiren.evidence.material import Transcript
from zhiren.evidence.material.clauses import as_read
from zhiren.evidence.passages import Span, fits, pieces_of

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


def propose(transcript: Transcript, coder: Proposer, progress: Callable[[int, int], None]) -> tuple[Proposal, ...]:
    """A proposal for all that the person interviewed said, what shows nothing included.

    It is read clause by clause, for among others a deed is drowned; neighbours in a turn that seem to show the
    same become one passage. ``progress`` is called with the clauses done and all.
    """
    turns = pieces_of(transcript)
    read = _read(transcript, coder, [piece for turn in turns for piece in turn], progress)
    groups = [group for turn in turns for group in _alike(transcript.text, turn, read)]
    wholes = [_span(group) for group in groups if len(group) > 1]
    again = _read(transcript, coder, wholes, lambda _done, _all: None)
    return tuple(Proposal(*_span(group), _of_all(group, read, again)) for group in groups)


def _read(
    transcript: Transcript, coder: Proposer, spans: Sequence[Span], progress: Callable[[int, int], None]
) -> dict[Span, Suggestion]:
    found: dict[Span, Suggestion] = {}
    for first in range(0, len(spans), AT_ONCE):
        progress(first, len(spans))
        batch = spans[first : first + AT_ONCE]
        words = [as_read(transcript.text[start:end]) for start, end in batch]
        found |= zip(batch, coder.suggest(words, transcript.language), strict=True)
    progress(len(spans), len(spans))
    return found


def _alike(text: str, pieces: Sequence[Span], read: Mapping[Span, Suggestion]) -> list[list[Span]]:
    """Neighbours that seem to show the same, as long as one passage holds them."""
    groups: list[list[Span]] = []
    for piece in pieces:
        first = groups[-1][0] if groups else piece
        if groups and _shown(read[piece]) == _shown(read[first]) and fits(text, first[0], piece[1]):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _of_all(
    group: Sequence[Span], read: Mapping[Span, Suggestion], again: Mapping[Span, Suggestion]
) -> Suggestion:
    """What is suggested for the whole; where that is something else than for each piece, the surest of those."""
    whole = again.get(_span(group))
    if whole is not None and _shown(whole) == _shown(read[group[0]]):
        return whole
    return max((read[piece] for piece in group), key=lambda own: abs(own.evidence_probability - 0.5))


def _shown(suggestion: Suggestion) -> tuple[str, str] | None:
    return None if suggestion.kind else (suggestion.competencies[0][0], suggestion.polarity)


def _span(group: Sequence[Span]) -> Span:
    return group[0][0], group[-1][1]


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
