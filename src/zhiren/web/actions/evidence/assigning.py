"""Who codes what."""

from __future__ import annotations

import hashlib
import math

from django.db import transaction
from django.db.models import Q, QuerySet

from zhiren.errors import EvidenceError, Problem
from zhiren.evidence.consent import require_consent
from zhiren.evidence.passages import passages_of
from zhiren.web.actions.activity import record
from zhiren.web.interview_bridge import consent_to, transcript_of_interview
from zhiren.web.models import Account, BlindCase, Coding, Interview

MOST_CODERS = 2
BLIND_SHARE = 0.2  # of the passages, where suggestions are seen from the outset
CODERS = (Account.Role.CODER, *Account.MANAGING_ROLES)


def possible_coders(interview: Interview) -> QuerySet[Account]:
    """Who may be asked: coders and HR, but not the person interviewed, nor who codes or settles it already.

    Once somebody has handed in, coders alone: HR could have read that, and would be no blind second coder.
    """
    able = _able_to_code(interview)
    return able.exclude(role__in=Account.MANAGING_ROLES) if is_handed_in(interview) else able


def is_handed_in(interview: Interview) -> bool:
    """Whether somebody has handed in a coding, so that HR can read it."""
    return interview.codings.filter(is_adjudication=False, finished_at__isnull=False).exists()


def _able_to_code(interview: Interview) -> QuerySet[Account]:
    able = Account.objects.filter(role__in=CODERS, is_active=True).exclude(person=interview.person)
    taken = interview.codings.filter(account__isnull=False).values("account")
    return able.exclude(pk__in=taken).order_by("name", "mail")


def check_not_own(interview: Interview, account: Account | None) -> None:
    """Raise ``EvidenceError`` where an account is the person interviewed: they do not decide on it themselves."""
    if account is not None and account.person_id == interview.person_id:
        raise EvidenceError(Problem("coding-own-interview", {"title": interview.title}))


@transaction.atomic
def assign_coding(interview: Interview, account: Account, by: Account | None) -> Coding:
    """Ask somebody to code an interview; the second does not see what the first does.

    What was chosen in settling the first coder's work alone is to be chosen anew: it was not against a second's.

    Raises:
        EvidenceError: no consent, nobody known to be interviewed, all is settled, two coders already, one who may
            not code it, or one of HR who could have read what was handed in.
    """
    require_consent(consent_to(interview), interview.title)
    if "interviewee" not in interview.roles.values():
        raise EvidenceError(Problem("coding-no-interviewee"))
    if Interview.objects.select_for_update().get(pk=interview.pk).adjudicated_at:
        raise EvidenceError(Problem("coding-settled"))
    if interview.codings.filter(is_adjudication=False).count() >= MOST_CODERS:
        raise EvidenceError(Problem("coding-two-coders", {"most": MOST_CODERS}))
    if not _able_to_code(interview).filter(pk=account.pk).exists():
        raise EvidenceError(Problem("coding-not-able", {"name": str(account)}))
    if not possible_coders(interview).filter(pk=account.pk).exists():
        raise EvidenceError(Problem("coding-not-blind", {"name": str(account)}))
    coding = Coding.objects.create(interview=interview, account=account, is_blind=interview.is_blind)
    _draw(coding, interview)
    interview.codings.filter(is_adjudication=True).update(settled={})
    record(by, "coding-assigned", interview.campaign, number=interview.pk, name=str(account))
    return coding


@transaction.atomic
def unassign_coding(coding: Coding, by: Account | None) -> None:
    """Take an assignment back, as long as nothing was coded.

    Raises:
        EvidenceError: something was.
    """
    if coding.codes.exists() or coding.finished_at:
        raise EvidenceError(Problem("coding-begun"))
    record(
        by, "coding-unassigned", coding.interview.campaign, number=coding.interview_id, name=str(coding.account)
    )
    coding.delete()


def coding_begun(interview: Interview) -> bool:
    """Whether anything was coded, even if taken back, or handed in, or suggestions seen, or blind cases done."""
    is_seen = Q(shown_suggestions_at__isnull=False) | Q(blind_cases__settled_at__isnull=False)
    is_done = Q(codes__isnull=False) | Q(decisions__isnull=False) | Q(finished_at__isnull=False)
    return interview.codings.filter(is_done | is_seen).exists()


def begin_anew(interview: Interview) -> None:
    """The blind cases of codings that have not begun are drawn anew: what can be coded is no longer the same."""
    for coding in interview.codings.filter(is_adjudication=False):
        coding.blind_cases.all().delete()
        _draw(coding, interview)


def _draw(coding: Coding, interview: Interview) -> None:
    if not coding.is_blind:
        drawn = _drawn(interview)
        BlindCase.objects.bulk_create(BlindCase(coding=coding, start=start, end=end) for start, end in drawn)


def _drawn(interview: Interview) -> list[tuple[int, int]]:
    """A fifth of the passages, the same for both coders, so that they can be compared."""
    passages = passages_of(transcript_of_interview(interview))
    n = math.ceil(BLIND_SHARE * len(passages))
    return sorted(sorted(passages, key=lambda span: shuffled(interview.digest, span))[:n])


def shuffled(seed: str, span: tuple[int, int]) -> str:
    """A key that puts spans in an order that nobody can foresee and that stays the same."""
    return hashlib.sha256(f"{seed}-{span[0]}-{span[1]}".encode()).hexdigest()
