"""A whole interview put to the endpoint: what leaves, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from zhiren.errors import EvidenceError, Problem
from zhiren.evidence.material import Transcript
from zhiren.evidence.passages import passages_of
from zhiren.evidence.remote.coder import RemoteAnswer, RemoteCode, RemoteCoder, Spent
from zhiren.evidence.remote.redaction import Redacted

LONGEST_ASKED = 1500  # characters of one question: the dictionary goes with each, and costs as much every time
_PER_HAN, _PER_LETTER = 1.0, 0.3  # tokens a character, rather too many than too few


@dataclass(frozen=True)
class Question:
    """One question: the span of the transcript, the span without names, and the whole body as JSON."""

    start: int
    end: int
    redacted: Redacted
    body: dict[str, Any]

    @property
    def about_tokens(self) -> int:
        """About how many tokens it is: each server counts its own way."""
        words = "".join(message["content"] for message in self.body["messages"])
        n_latin = sum(map(str.isascii, words))
        return round(_PER_LETTER * n_latin + _PER_HAN * (len(words) - n_latin))


@dataclass(frozen=True)
class RemoteCoding:
    """What an interview gave, offsets being the transcript's. ``invented``: how many quotations were not used.

    ``cost`` and ``seconds`` are those of this time, with every try: an answer from the cache costs nothing.
    ``n_questions`` are those put, one that failed included.
    """

    codes: tuple[RemoteCode, ...]
    n_questions: int
    n_from_cache: int
    invented: int
    tokens_in: int
    tokens_out: int
    cost: float
    seconds: float


class BrokenOff(EvidenceError):  # noqa: N818  what happened, and not only that it failed
    """Not every question was answered. ``so_far``: what came of those before, and what all of them took."""

    def __init__(self, problems: Iterable[Problem], so_far: RemoteCoding) -> None:
        self.so_far = so_far
        super().__init__(problems)


def questions_of(transcript: Transcript, coder: RemoteCoder) -> tuple[Question, ...]:
    """All that would be sent: what the person interviewed said, in pieces of one turn, and nothing else."""
    return tuple(
        Question(start, end, *coder.leaves(transcript.text[start:end]))
        for start, end in passages_of(transcript, LONGEST_ASKED)
    )


def code_interview(
    transcript: Transcript,
    coder: RemoteCoder,
    progress: Callable[[int, int], None],
    require: Callable[[], None] = lambda: None,
) -> RemoteCoding:
    """Ask about every piece; ``progress`` is called with the questions done and all.

    ``require`` is called before each question leaves, and raises ``EvidenceError`` where none may leave any more.

    Raises:
        BrokenOff: a question failed or may not leave; the answers before it are kept in the coder's cache.
    """
    pieces = passages_of(transcript, LONGEST_ASKED)
    answers: list[tuple[int, RemoteAnswer]] = []
    before, asked = coder.spent, 0
    try:
        for number, (start, end) in enumerate(pieces):
            progress(number, len(pieces))
            require()
            asked += 1
            answers.append((start, coder.code(transcript.text[start:end])))
    except EvidenceError as error:
        raise BrokenOff(error.problems, _coding(answers, asked, coder, before)) from error
    progress(len(pieces), len(pieces))
    return _coding(answers, asked, coder, before)


def _coding(
    answers: list[tuple[int, RemoteAnswer]], n_questions: int, coder: RemoteCoder, before: Spent
) -> RemoteCoding:
    spent = coder.spent - before
    return RemoteCoding(
        tuple(replace(c, start=at + c.start, end=at + c.end) for at, answer in answers for c in answer.codes),
        n_questions=n_questions,
        n_from_cache=sum(answer.from_cache for _, answer in answers),
        invented=sum(len(answer.invented) for _, answer in answers),
        tokens_in=spent.tokens_in,
        tokens_out=spent.tokens_out,
        cost=coder.cost(spent),
        seconds=spent.seconds,
    )
