"""Settling: where two coders differ, somebody decides; what comes of it is the result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from zhiren.errors import EvidenceError, Problem
from zhiren.evidence.agreement import Dispute, disputes
from zhiren.evidence.coding import Evidence
from zhiren.evidence.consent import require_consent
from zhiren.web.actions.activity import record
from zhiren.web.actions.evidence.coding import standing
from zhiren.web.interview_bridge import consent_to, evidence_of_codes, transcript_of_interview
from zhiren.web.models import Account, Code, Coding, Interview

CHOICES = ("first", "second", "both", "neither")


@dataclass(frozen=True)
class Cases:
    """What coders gave alike, and where they differ. With one coder all of it is to be confirmed by itself."""

    coders: tuple[str, ...]
    agreed: tuple[Evidence, ...]
    disputes: tuple[Dispute, ...]


def codings_of(interview: Interview) -> list[Coding]:
    """The codings that were handed in, the first coder's first."""
    rows = interview.codings.filter(is_adjudication=False, finished_at__isnull=False)
    return list(rows.select_related("account"))


def check_coded(interview: Interview) -> None:
    """Raise ``EvidenceError`` without consent, or where not everybody has handed in."""
    require_consent(consent_to(interview), interview.title)
    if not codings_of(interview) or interview.codings.filter(is_adjudication=False, finished_at=None).exists():
        raise EvidenceError(Problem("coding-not-handed-in"))


@transaction.atomic
def adjudication_of(interview: Interview, by: Account) -> Coding:
    """The coding that comes of settling; begun where it is not there yet.

    Raises:
        EvidenceError: no consent, or not everybody has handed in.
    """
    check_coded(interview)
    made, _ = Coding.objects.get_or_create(
        interview=interview, is_adjudication=True, defaults={"account": by, "is_blind": False}
    )
    return made


def cases_of(interview: Interview) -> Cases:
    """What is to be settled, from the codings as they were handed in."""
    transcript = transcript_of_interview(interview)
    rows = codings_of(interview)
    given = [evidence_of_codes(interview, standing(coding), str(coding.account or "")) for coding in rows]
    coders = tuple(str(coding.account or "") for coding in rows)
    first, second = (*given, ())[:2]
    found = disputes(transcript, first, second)
    disputed = {e for dispute in found for e in dispute.first}
    return Cases(coders, tuple(e for e in first if e not in disputed), found)


@transaction.atomic
def choose(interview: Interview, choices: Mapping[str, str]) -> None:
    """Keep what was chosen of disputes; those that there are not are left out."""
    _check_open(interview)
    adjudication = Coding.objects.select_for_update().get(interview=interview, is_adjudication=True)
    keys = {dispute.key for dispute in cases_of(interview).disputes}
    adjudication.settled = {
        **adjudication.settled,
        **{key: choice for key, choice in choices.items() if key in keys and choice in CHOICES},
    }
    adjudication.save(update_fields=["settled"])


@transaction.atomic
def finish_settling(interview: Interview, by: Account | None) -> int:
    """Make the result: what both gave, and what was chosen. Gives the number of codes.

    Raises:
        EvidenceError: a dispute is still open, or all is settled already.
    """
    _check_open(interview)
    adjudication = Coding.objects.get(interview=interview, is_adjudication=True)
    cases = cases_of(interview)
    still = [dispute for dispute in cases.disputes if dispute.key not in adjudication.settled]
    if still:
        raise EvidenceError(Problem("coding-disputes-open", {"n": len(still)}))
    kept = [*cases.agreed]
    for dispute in cases.disputes:
        choice = adjudication.settled[dispute.key]
        kept += dispute.first if choice in ("first", "both") else ()
        kept += dispute.second if choice in ("second", "both") else ()
    adjudication.codes.all().delete()
    unique = {(e.start, e.end, e.indicator_id, e.polarity): e for e in kept}
    Code.objects.bulk_create(
        Code(
            coding=adjudication,
            start=e.start,
            end=e.end,
            indicator_id=e.indicator_id,
            polarity=e.polarity,
            level=e.level,
            note=e.note,
        )
        for e in unique.values()
    )
    now = timezone.now()
    Coding.objects.filter(pk=adjudication.pk).update(finished_at=now)
    interview.adjudicated_at, interview.adjudicated_by = now, by
    interview.save(update_fields=["adjudicated_at", "adjudicated_by"])
    record(by, "interview-settled", interview.campaign, number=interview.pk, codes=len(unique))
    return len(unique)


@transaction.atomic
def reopen_settling(interview: Interview) -> None:
    """Settle anew: the result no longer counts, the choices stay."""
    interview.adjudicated_at = interview.adjudicated_by = None
    interview.save(update_fields=["adjudicated_at", "adjudicated_by"])
    Coding.objects.filter(interview=interview, is_adjudication=True).update(finished_at=None)


def _check_open(interview: Interview) -> None:
    if interview.adjudicated_at:
        raise EvidenceError(Problem("coding-settled"))
