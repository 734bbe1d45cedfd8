"""The log of what coders decided on suggestions: it follows what becomes of their codes later."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from zhiren.errors import EvidenceError, Problem
from zhiren.web.models import Code, CoderSuggestion, Coding, SuggestionDecision

Verdict = SuggestionDecision.Verdict
_SAME = ("start", "end", "indicator_id", "polarity")


def check_undecided(coding: Coding, suggestion: CoderSuggestion) -> None:
    """Raise ``EvidenceError`` where a suggestion is decided on already."""
    if coding.decisions.filter(suggestion=suggestion, undone_at=None).exists():
        raise EvidenceError(Problem("coding-decided"))


def note_taken(code: Code, suggestion: CoderSuggestion) -> None:
    """A suggestion was taken as this code: as it was, or changed."""
    verdict = _verdict(code, suggestion)
    SuggestionDecision.objects.create(suggestion=suggestion, coding=code.coding, verdict=verdict, code=code)


def note_gone(code: Code, instead: Code | None = None) -> None:
    """A code was taken back, or changed into another: where that tells against what was decided, the log says so.

    What it said before is closed at the very moment at which the code went; by that undoing finds it.
    """
    live = code.coding.decisions.filter(undone_at=None, code__in=_line(code)).select_related("suggestion")
    for decision in live:
        verdict = _verdict(instead, decision.suggestion) if instead else Verdict.REJECTED
        if verdict != decision.verdict:
            decision.undone_at = code.removed_at
            decision.save(update_fields=["undone_at"])
            SuggestionDecision.objects.create(
                suggestion=decision.suggestion, coding=code.coding, verdict=verdict, code=instead or code
            )


def note_back(code: Code) -> None:
    """A code stands again: what was decided before it went holds again. To be called before it is saved."""
    for before in code.coding.decisions.filter(undone_at__isnull=False, undone_at=code.removed_at):
        since = code.coding.decisions.filter(suggestion=before.suggestion_id, undone_at=None)
        since.update(undone_at=timezone.now())
        SuggestionDecision.objects.filter(pk=before.pk).update(undone_at=None)


def mere_decisions(coding: Coding) -> QuerySet[SuggestionDecision]:
    """Those in force that neither made a code nor came of taking one back or changing it."""
    went = Q(undone_at=OuterRef("code__removed_at")) | Q(undone_at=OuterRef("code__replaces__removed_at"))
    before = SuggestionDecision.objects.filter(went, coding=coding, suggestion=OuterRef("suggestion"))
    return coding.decisions.filter(~Exists(before), undone_at=None).exclude(code__suggestion=F("suggestion"))


def _verdict(code: Code, suggestion: CoderSuggestion) -> str:
    """A level or a note is no change: suggestions have none."""
    is_same = all(getattr(code, name) == getattr(suggestion, name) for name in _SAME)
    return Verdict.ACCEPTED if is_same else Verdict.CHANGED


def _line(code: Code) -> list[int]:
    """A code and those in whose place it came."""
    line = [code.pk]
    while code.replaces is not None:
        code = code.replaces
        line.append(code.pk)
    return line
