"""A whole interview put to the endpoint: what leaves, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from zhiren.evidence.material import Transcript
from zhiren.evidence.passages import passages_of
from zhiren.evidence.remote.coder import RemoteAnswer, RemoteCode, RemoteCoder
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

    ``cost`` and ``seconds`` are those of this time: an answer from the cache costs nothing.
    """

    codes: tuple[RemoteCode, ...]
    n_questions: int
    n_from_cache: int
    invented: int
    tokens_in: int
    tokens_out: int
    cost: float
    seconds: float


def questions_of(transcript: Transcript, coder: RemoteCoder) -> tuple[Question, ...]:
    """All that would be sent: what the person interviewed said, in pieces of one turn, and nothing else."""
    return tuple(
        Question(start, end, *coder.leaves(transcript.text[start:end]))
        for start, end in passages_of(transcript, LONGEST_ASKED)
    )


def code_interview(
    transcript: Transcript, coder: RemoteCoder, progress: Callable[[int, int], None]
) -> RemoteCoding:
    """Ask about every piece; ``progress`` is called with the questions done and all.

    Raises:
        EvidenceError: a question failed; the answers before it are kept in the coder's cache.
    """
    pieces = passages_of(transcript, LONGEST_ASKED)
    codes: list[RemoteCode] = []
    answers: list[RemoteAnswer] = []
    for number, (start, end) in enumerate(pieces):
        progress(number, len(pieces))
        answer = coder.code(transcript.text[start:end])
        answers.append(answer)
        codes += [
            RemoteCode(start + c.start, start + c.end, c.indicator_id, c.polarity, c.reason) for c in answer.codes
        ]
    progress(len(pieces), len(pieces))
    asked = [answer for answer in answers if not answer.from_cache]
    return RemoteCoding(
        tuple(codes),
        n_questions=len(answers),
        n_from_cache=len(answers) - len(asked),
        invented=sum(len(answer.invented) for answer in answers),
        tokens_in=sum(answer.tokens_in for answer in asked),
        tokens_out=sum(answer.tokens_out for answer in asked),
        cost=sum(answer.cost for answer in asked),
        seconds=sum(answer.seconds for answer in asked),
    )
