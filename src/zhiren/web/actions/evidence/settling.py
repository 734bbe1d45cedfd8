"""Settling: where two coders differ, somebody decides; what comes of it is the result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from django.utils import timezone

from zhiren.errors import EvidenceError, Problem
from zhiren.evidence.agreement import Dispute, disputes
from zhiren.evidence.coding import Evidence
from zhiren.evidence.consent import require_consent
from zhiren.web.actions.activity import record
from zhiren.web.actions.evidence.assigning import check_not_own
from zhiren.web.actions.evidence.coding import LONGEST_NOTE, Wish, check_wish, standing
from zhiren.web.interview_bridge import consent_to, evidence_of_codes, transcript_of_interview
from zhiren.web.models import Account, Code, Coding, Interview

CHOICES = ("first", "second", "both", "neither")
_OF_A_WISH = ("indicator_id", "polarity", "level", "note")

Choice = str | Wish
"""Whose codes are kept of a dispute, one of ``CHOICES``; or the adjudicator's own code on its whole passage."""


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
        EvidenceError: it is the account's own interview, no consent, or not everybody has handed in.
    """
    check_not_own(interview, by)
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
def choose(interview: Interview, choices: Mapping[str, Choice], by: Account | None = None) -> None:
    """Keep what was chosen of disputes; those that there are not are left out.

    A code of one's own may still lack its indicator: it is kept as far as it goes, and its dispute stays open.

    Raises:
        EvidenceError: it is the account's own interview, all is settled already, or a code of one's own has what
            there is not.
    """
    check_not_own(interview, by)
    _check_open(interview)
    adjudication = Coding.objects.select_for_update().get(interview=interview, is_adjudication=True)
    keys = {dispute.key for dispute in cases_of(interview).disputes}
    for key in keys & choices.keys():
        choice = choices[key]
        if isinstance(choice, Wish):
            if choice.indicator_id:
                check_wish(adjudication, choice)
            adjudication.settled[key] = {name: getattr(choice, name) for name in _OF_A_WISH}
        elif choice in CHOICES:
            adjudication.settled[key] = choice
    adjudication.save(update_fields=["settled"])


def chosen_of(adjudication: Coding, dispute: Dispute) -> Choice | None:
    """What was chosen of a dispute, finished or not; None where nothing was."""
    kept: str | dict[str, Any] | None = adjudication.settled.get(dispute.key)
    return Wish(0, 0, **kept) if isinstance(kept, dict) else kept


def is_settled(choice: Choice | None) -> bool:
    """Whether somebody decided; on a code of their own, to the end."""
    return bool(choice.indicator_id if isinstance(choice, Wish) else choice)


@transaction.atomic
def finish_settling(interview: Interview, by: Account | None) -> int:
    """Make the result: what both gave, and what was chosen. Gives the number of codes.

    Raises:
        EvidenceError: it is the account's own interview, a dispute is still open, or all is settled already.
    """
    check_not_own(interview, by)
    _check_open(interview)
    adjudication = Coding.objects.get(interview=interview, is_adjudication=True)
    cases = cases_of(interview)
    chosen = [(dispute, chosen_of(adjudication, dispute)) for dispute in cases.disputes]
    still = sum(not is_settled(choice) for _, choice in chosen)
    if still:
        raise EvidenceError(Problem("coding-disputes-open", {"n": still}))
    kept = [*cases.agreed]
    for dispute, choice in chosen:
        kept += _kept(interview, dispute, choice)
    n_codes = _store(adjudication, kept)
    n_own = sum(isinstance(choice, Wish) for _, choice in chosen)
    now = timezone.now()
    Coding.objects.filter(pk=adjudication.pk).update(finished_at=now)
    interview.adjudicated_at, interview.adjudicated_by = now, by
    interview.save(update_fields=["adjudicated_at", "adjudicated_by"])
    record(by, "interview-settled", interview.campaign, number=interview.pk, codes=n_codes, own=n_own)
    return n_codes


def _kept(interview: Interview, dispute: Dispute, choice: Choice | None) -> tuple[Evidence, ...]:
    if isinstance(choice, Wish):
        start, end = dispute.start, dispute.end
        given = {name: getattr(choice, name) for name in _OF_A_WISH}
        return (Evidence(str(interview.pk), start, end, interview.text[start:end], **given),)
    if choice == "both":
        return _merged(interview, dispute.first + dispute.second)
    return {"first": dispute.first, "second": dispute.second}.get(str(choice), ())


def _merged(interview: Interview, codes: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Codes of both coders, one behaviour once: where they gave it to overlapping clauses, to all of these.

    Two levels stay two codes.
    """
    kept: list[Evidence] = []
    for code in codes:
        same = [e for e in kept if _says_same(e, code) and e.start < code.end and code.start < e.end]
        start, end = min(e.start for e in (code, *same)), max(e.end for e in (code, *same))
        kept = [e for e in kept if e not in same]
        level = next((e.level for e in (code, *same) if e.level is not None), None)
        whole = {"start": start, "end": end, "quote": interview.text[start:end]}
        kept.append(replace(code, level=level, note=_notes((*same, code)), **whole))
    return tuple(kept)


def _notes(codes: Iterable[Evidence]) -> str:
    return "; ".join(dict.fromkeys(e.note for e in codes if e.note))[:LONGEST_NOTE]


def _says_same(one: Evidence, other: Evidence) -> bool:
    is_one_level = one.level is None or other.level is None or one.level == other.level
    return is_one_level and (one.indicator_id, one.polarity) == (other.indicator_id, other.polarity)


def _store(adjudication: Coding, kept: Iterable[Evidence]) -> int:
    """The codes of the result in the place of those before, each once with all its notes; gives how many."""
    adjudication.codes.all().delete()
    unique: dict[tuple[Any, ...], list[Evidence]] = {}
    for code in kept:
        unique.setdefault((code.start, code.end, code.indicator_id, code.polarity, code.level), []).append(code)
    Code.objects.bulk_create(
        Code(
            coding=adjudication,
            start=e.start,
            end=e.end,
            indicator_id=e.indicator_id,
            polarity=e.polarity,
            level=e.level,
            note=_notes((e, *others)),
        )
        for e, *others in unique.values()
    )
    return len(unique)


@transaction.atomic
def reopen_settling(interview: Interview, by: Account | None = None) -> None:
    """Settle anew: the result no longer counts, the choices stay.

    Raises:
        EvidenceError: it is the account's own interview.
    """
    check_not_own(interview, by)
    interview.adjudicated_at = interview.adjudicated_by = None
    interview.save(update_fields=["adjudicated_at", "adjudicated_by"])
    Coding.objects.filter(interview=interview, is_adjudication=True).update(finished_at=None)


def _check_open(interview: Interview) -> None:
    if interview.adjudicated_at:
        raise EvidenceError(Problem("coding-settled"))
