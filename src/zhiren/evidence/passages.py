"""What the person interviewed said, in the pieces that are read by themselves and in those drawn by lot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from zhiren.evidence.material import Transcript
from zhiren.evidence.material.clauses import is_han
from zhiren.language import CHINESE, ENGLISH

Span = tuple[int, int]

LONGEST = {CHINESE: 110, ENGLISH: 300}  # characters of a passage: as long as the examples coders learn from
SHORTEST = {CHINESE: 8, ENGLISH: 20}  # characters of a piece: fewer tell nothing without their neighbour


def passages_of(transcript: Transcript, longest: int | None = None) -> tuple[Span, ...]:
    """Whole clauses of one turn, as many as fit into ``longest`` characters; None: as examples are long.

    Whatever they show: to be drawn by lot, counted, or asked about.
    """
    return tuple(span for turn in _turns(transcript) for span in _joined(transcript.text, turn, longest))


def pieces_of(transcript: Transcript) -> tuple[tuple[Span, ...], ...]:
    """A turn at a time, the clauses one by one, a very short one together with its neighbour."""
    return tuple(tuple(_long_enough(transcript.text, turn)) for turn in _turns(transcript))


def fits(text: str, start: int, end: int, longest: int | None = None) -> bool:
    """Whether a span is no longer than so many characters; None: than what coders learn to read."""
    return end - start <= (longest or LONGEST[_script(text[start:end])])


def _turns(transcript: Transcript) -> Iterator[list[Span]]:
    for _, clauses in groupby(transcript.said_by_interviewee(), key=lambda clause: clause.turn):
        yield [(clause.start, clause.end) for clause in clauses]


def _joined(text: str, clauses: Sequence[Span], longest: int | None) -> Iterator[Span]:
    start, end = clauses[0]
    for first, last in clauses[1:]:
        if not fits(text, start, last, longest):
            yield start, end
            start = first
        end = last
    yield start, end


def _long_enough(text: str, clauses: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in clauses:
        if found and (_is_short(text, start, end) or _is_short(text, *found[-1])):
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def _is_short(text: str, start: int, end: int) -> bool:
    return end - start < SHORTEST[_script(text[start:end])]


def _script(words: str) -> str:
    return CHINESE if is_han(words) else ENGLISH
