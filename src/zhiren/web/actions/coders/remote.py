"""Asking the second coder about an interview: what would leave, sending it, and keeping what came back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Avg, F, FloatField
from django.db.models.functions import Cast

from zhiren.evidence.consent import require_consent
from zhiren.evidence.remote import Endpoint, Question, RemoteCoder, RemoteCoding, code_interview, questions_of
from zhiren.web.actions.activity import record
from zhiren.web.actions.coders.answers import answers_folder
from zhiren.web.actions.coders.legal_basis import require_legal_basis, server_name
from zhiren.web.actions.evidence.material import framework_of
from zhiren.web.actions.job import Holding, enqueue, work
from zhiren.web.interview_bridge import consent_to, transcript_of_interview
from zhiren.web.models import Account, CoderSuggestion, Interview, Job, Person, RemoteRun, SuggestionDecision

LONGEST_REASON = 500
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


def remote_coder(interview: Interview, endpoint: Endpoint) -> RemoteCoder:
    """The second coder for an interview; no name of the organisation and of the speakers leaves."""
    names = [*Person.objects.values_list("name", flat=True), *Account.objects.values_list("name", flat=True)]
    framework = framework_of(interview, interview.language)
    return RemoteCoder(endpoint, framework, [*names, *interview.roles], answers_folder(interview.pk))


def preview_of(interview: Interview, endpoint: Endpoint) -> Preview:
    """What would be sent. Nothing leaves by looking at it."""
    coder = remote_coder(interview, endpoint)
    questions = questions_of(transcript_of_interview(interview), coder)
    asked = RemoteRun.objects.filter(coder=coder.version, n_questions__gt=F("n_from_cache"))
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
def ask_remote_coder(interview: Interview, by: Account | None) -> Job:
    """Have an interview sent, piece by piece, by the worker.

    Raises:
        EvidenceError: no server, no legal basis, or no consent of the person.
    """
    endpoint = require_legal_basis()
    require_consent(consent_to(interview), interview.title)
    record(
        by, "remote-coder-asked", interview.campaign, number=interview.pk, server=server_name(endpoint.base_url)
    )
    arguments = {"interview": interview.pk, "account": by.pk if by else None}
    return enqueue("ask-remote-coder", arguments, campaign=interview.campaign, account=by)


@work("ask-remote-coder")
def run_remote_coder(holding: Holding) -> None:
    """The job. What is in the way is looked at again: a consent may be withdrawn while the job waits."""
    interview = Interview.objects.filter(pk=holding.arguments["interview"]).first()
    if interview is None:  # deleted while the job waited
        return

    def progress(done: int, n: int) -> None:
        holding.report(done, n, "web-coders-step-ask")

    keep_remote_codes(interview, holding.arguments["account"], progress)


def keep_remote_codes(
    interview: Interview, account_id: int | None, progress: Callable[[int, int], None]
) -> RemoteRun:
    """Ask, and keep the codes as suggestions, which a person decides on.

    Raises:
        EvidenceError: no server, no legal basis, no consent, or a question failed.
    """
    endpoint = require_legal_basis()
    require_consent(consent_to(interview), interview.title)
    coder = remote_coder(interview, endpoint)
    found = code_interview(transcript_of_interview(interview), coder, progress)
    with transaction.atomic():
        _keep(interview, coder.version, found)
        return RemoteRun.objects.create(
            interview=interview,
            coder=coder.version,
            account_id=account_id,
            n_questions=found.n_questions,
            n_from_cache=found.n_from_cache,
            n_codes=len(found.codes),
            n_invented=found.invented,
            tokens_in=found.tokens_in,
            tokens_out=found.tokens_out,
            cost=found.cost,
            seconds=found.seconds,
        )


def _keep(interview: Interview, version: str, found: RemoteCoding) -> None:
    """Suggestions that nobody decided on make way for these; of several on one span the first counts."""
    interview.suggestions.filter(coder=version, decisions=None).delete()
    confidence = share_taken(version)
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
            for code in {(c.start, c.end): c for c in reversed(found.codes)}.values()
        ],
        ignore_conflicts=True,
    )


def share_taken(version: str) -> float:
    """How sure a suggestion is of a coder that does not say: how often people took one as it was.

    The rule of succession (Laplace 1774): (taken + 1) / (decided + 2), a half where nothing was decided yet.
    """
    decided = SuggestionDecision.objects.filter(suggestion__coder=version, undone_at=None)
    taken = decided.filter(verdict=SuggestionDecision.Verdict.ACCEPTED).count()
    return (taken + 1) / (decided.count() + 2)
