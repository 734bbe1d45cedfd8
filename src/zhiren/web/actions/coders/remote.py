"""Asking the second coder about an interview: what would leave, sending it, and keeping what came back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db import connection, transaction
from django.db.models import Avg, F, FloatField
from django.db.models.functions import Cast

from zhiren.errors import EvidenceError, Problem, quote
from zhiren.evidence.consent import require_consent
from zhiren.evidence.remote import (
    BrokenOff,
    Endpoint,
    Question,
    RemoteCode,
    RemoteCoder,
    RemoteCoding,
    code_interview,
    questions_of,
    server_name,
)
from zhiren.web.actions.activity import record
from zhiren.web.actions.coders.answers import KIND, answers_folder, forget_answers
from zhiren.web.actions.coders.legal_basis import require_legal_basis
from zhiren.web.actions.evidence.material import framework_of
from zhiren.web.actions.job import Holding, enqueue, work
from zhiren.web.interview_bridge import consent_to, taken_out, transcript_of_interview
from zhiren.web.models import Account, CoderSuggestion, Interview, Job, RemoteRun, SuggestionDecision

LONGEST_REASON = 500
MOST_WORDS, LONGEST_WORD = 200, 100
MOST_STORED = 2**31 - 1  # tokens of a run
ABOUT_ANSWER = 300  # tokens of an answer, before anything is known of this coder's


@dataclass(frozen=True)
class Preview:
    """Exactly what would be sent, and about what it takes."""

    questions: tuple[Question, ...]
    version: str
    about_tokens: int
    about_cost: float
    about_seconds: float | None
    n_replaced: int


def words_in(given: str) -> tuple[str, ...]:
    """What somebody wants taken out beside names, one a line.

    Raises:
        EvidenceError: more, or longer ones, than anybody could have looked through.
    """
    plain = given.replace("\0", "")  # which the database refuses
    words = tuple(dict.fromkeys(filter(None, map(str.strip, plain.splitlines()))))
    if len(words) > MOST_WORDS:
        raise EvidenceError(Problem("coders-words-many", {"n": len(words), "most": MOST_WORDS}))
    for word in words:
        if len(word) > LONGEST_WORD:
            raise EvidenceError(Problem("coders-word-long", {"value": quote(word), "most": LONGEST_WORD}))
    return words


def remote_coder(interview: Interview, endpoint: Endpoint, words: Sequence[str] = ()) -> RemoteCoder:
    """The second coder for an interview; no name or number of the organisation, and no speaker's name, leaves.

    ``words`` are those of this time, which somebody has looked at, in the place of those of the last.
    """
    out = taken_out([interview])[interview.pk]
    framework = framework_of(interview, interview.language)
    return RemoteCoder(
        endpoint,
        framework,
        out.names,
        answers_folder(interview.pk),
        numbers=out.numbers,
        words=words,
    )


def preview_of(interview: Interview, endpoint: Endpoint, words: Sequence[str] = ()) -> Preview:
    """What would be sent, ``words`` taken out as well. Nothing leaves by looking at it."""
    coder = remote_coder(interview, endpoint, words)
    questions = questions_of(transcript_of_interview(interview), coder)
    asked = RemoteRun.objects.filter(coder=coder.version, is_whole=True, n_questions__gt=F("n_from_cache"))
    each = Cast(F("n_questions") - F("n_from_cache"), FloatField())
    so_far = asked.aggregate(seconds=Avg(F("seconds") / each), out=Avg(F("tokens_out") / each))
    tokens = sum(question.about_tokens for question in questions)
    answers = len(questions) * (ABOUT_ANSWER if so_far["out"] is None else so_far["out"])
    return Preview(
        questions,
        coder.version,
        tokens,
        (tokens * endpoint.price_in + answers * endpoint.price_out) / 1e6,
        None if so_far["seconds"] is None else so_far["seconds"] * len(questions),
        sum(len(question.redacted.replaced) for question in questions),
    )


@transaction.atomic
def ask_remote_coder(interview: Interview, by: Account | None, words: Sequence[str] = ()) -> Job:
    """Have an interview sent, piece by piece, by the worker; ``words`` are taken out beside the names.

    Raises:
        EvidenceError: no server, no legal basis, or no consent of the person.
    """
    endpoint = require_legal_basis()
    require_consent(consent_to(interview), interview.title)
    record(
        by, "remote-coder-asked", interview.campaign, number=interview.pk, server=server_name(endpoint.base_url)
    )
    arguments = {"interview": interview.pk, "account": by.pk if by else None, "words": list(words)}
    return enqueue(KIND, arguments, campaign=interview.campaign, account=by)


@work(KIND)
def run_remote_coder(holding: Holding) -> None:
    """The job. What is in the way is looked at again: a consent may be withdrawn while the job waits."""
    number = holding.arguments["interview"]
    interview = Interview.objects.filter(pk=number).first()
    if interview is None:  # deleted while the job waited, or while a worker that died held it
        forget_answers(number)
        return

    def progress(done: int, n: int) -> None:
        holding.report(done, n, "web-coders-step-ask")

    words = holding.arguments.get("words", [])
    keep_remote_codes(interview, holding.arguments["account"], progress, words)


def keep_remote_codes(
    interview: Interview, account_id: int | None, progress: Callable[[int, int], None], words: Sequence[str] = ()
) -> RemoteRun:
    """Ask, and keep the codes as suggestions, which a person decides on.

    Before each question it is looked at again whether it may leave. What was spent is kept, also where it failed;
    of an interview that was deleted meanwhile nothing is.

    Raises:
        EvidenceError: no server, no legal basis, no consent, the interview is gone, or a question failed.
    """
    endpoint = require_legal_basis()
    require_consent(consent_to(interview), interview.title)
    coder = remote_coder(interview, endpoint, words)
    transcript = transcript_of_interview(interview)
    try:
        found = code_interview(transcript, coder, progress, partial(_require_sending, interview.pk))
        return _keep_whole(interview, coder.version, account_id, found)
    except BrokenOff as broken:
        _keep_spent(interview, coder.version, account_id, broken.so_far)
        raise
    finally:
        if not Interview.objects.filter(pk=interview.pk).exists():
            forget_answers(interview.pk)


def _require_sending(number: int) -> None:
    """Look at what is on record now; within a transaction the interview then stays until its end.

    Raises:
        EvidenceError: no server, no legal basis, no consent, or the interview is gone.
    """
    interview = _held(number)
    if interview is None:
        raise EvidenceError(Problem("coders-interview-gone"))
    require_legal_basis()
    require_consent(consent_to(interview), interview.title)


def _held(number: int) -> Interview | None:
    rows = Interview.objects.filter(pk=number)
    return (rows.select_for_update() if connection.in_atomic_block else rows).first()


def _run(
    interview: Interview, version: str, account_id: int | None, found: RemoteCoding, **more: Any
) -> RemoteRun:
    return RemoteRun.objects.create(
        interview=interview,
        coder=version,
        account_id=account_id,
        n_questions=found.n_questions,
        n_from_cache=found.n_from_cache,
        n_invented=found.invented,
        tokens_in=min(found.tokens_in, MOST_STORED),
        tokens_out=min(found.tokens_out, MOST_STORED),
        cost=found.cost,
        seconds=found.seconds,
        **more,
    )


def _keep_whole(interview: Interview, version: str, account_id: int | None, found: RemoteCoding) -> RemoteRun:
    """The codes and what they took, where they may still be kept: it may have changed during the last question.

    Raises:
        BrokenOff: they may not.
    """
    try:
        with transaction.atomic():
            _require_sending(interview.pk)
            n_kept = _keep(interview, version, found)
            return _run(interview, version, account_id, found, n_codes=n_kept)
    except EvidenceError as error:
        raise BrokenOff(error.problems, found) from error


def _keep_spent(interview: Interview, version: str, account_id: int | None, so_far: RemoteCoding) -> None:
    """A run that was broken off: its codes are not kept, what it took is, where the server was asked at all."""
    with transaction.atomic():
        if so_far.n_questions > so_far.n_from_cache and _held(interview.pk):
            _run(interview, version, account_id, so_far, n_codes=0, is_whole=False)


def _keep(interview: Interview, version: str, found: RemoteCoding) -> int:
    """Suggestions that nobody decided on make way for these; gives how many there are.

    A span may have several codes; of the same one, shown well and poorly, the first counts.
    """
    interview.suggestions.filter(coder=version, decisions=None).delete()
    confidence = share_taken(version)
    codes: dict[tuple[int, int, str], RemoteCode] = {}
    for found_code in found.codes:
        codes.setdefault((found_code.start, found_code.end, found_code.indicator_id), found_code)
    CoderSuggestion.objects.bulk_create(
        [
            CoderSuggestion(
                interview=interview,
                coder=version,
                start=code.start,
                end=code.end,
                indicator_id=code.indicator_id,
                polarity=code.polarity,
                confidence=confidence,
                reason=code.reason[:LONGEST_REASON],
            )
            for code in codes.values()
        ],
        ignore_conflicts=True,
    )
    return len(codes)


def share_taken(version: str) -> float:
    """How sure a suggestion is of a coder that does not say: how often people took one as it was.

    The rule of succession (Laplace 1774): (taken + 1) / (decided + 2), a half where nothing was decided yet.
    """
    decided = SuggestionDecision.objects.filter(suggestion__coder=version, undone_at=None)
    taken = decided.filter(verdict=SuggestionDecision.Verdict.ACCEPTED).count()
    return (taken + 1) / (decided.count() + 2)
