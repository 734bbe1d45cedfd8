"""A coder's work on one interview: codes given, changed, taken back and undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from zhiren.errors import EvidenceError, FrameworkError, Problem, quote
from zhiren.evidence.consent import require_consent
from zhiren.evidence.material import Transcript
from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL
from zhiren.web.actions.evidence.blindness import open_blind_cases
from zhiren.web.actions.evidence.deciding import check_undecided, mere_decisions, note_back, note_gone, note_taken
from zhiren.web.actions.evidence.material import framework_of
from zhiren.web.interview_bridge import consent_to, transcript_of_interview
from zhiren.web.models import Account, Code, CoderSuggestion, Coding, SuggestionDecision

LONGEST_NOTE = 500
Verdict = SuggestionDecision.Verdict


@dataclass(frozen=True)
class Wish:
    """What a coder wants to code: clauses by their numbers from 1, first and last, and what they show."""

    first: int
    last: int
    indicator_id: str
    polarity: str
    level: int | None = None
    note: str = ""


def standing(coding: Coding) -> QuerySet[Code]:
    """The codes that stand."""
    return coding.codes.filter(removed_at=None)


def may_change(coding: Coding) -> bool:
    """Whether the coder is still at it: not handed in, with consent, and its interview not settled."""
    interview = coding.interview
    return coding.finished_at is None and interview.consent_on is not None and interview.adjudicated_at is None


def check_open(coding: Coding) -> None:
    """Raise ``EvidenceError`` where nothing can be changed any more, or not without consent."""
    require_consent(consent_to(coding.interview), coding.interview.title)
    if not may_change(coding):
        raise EvidenceError(Problem("coding-handed-in"))


@transaction.atomic
def add_code(coding: Coding, wish: Wish, *, suggestion: CoderSuggestion | None = None) -> Code:
    """Give a span a code; a span may have several, but each indicator once.

    Raises:
        EvidenceError: the clauses are not one run of what the person said, the indicator, level or polarity is
            not there, or the span has the code already.
    """
    check_open(coding)
    start, end = span_of(transcript_of_interview(coding.interview), wish.first, wish.last)
    return _give(coding, (start, end), wish, suggestion=suggestion)


@transaction.atomic
def change_code(coding: Coding, code: Code, wish: Wish) -> Code:
    """Another code, or other clauses, in the place of one.

    Raises:
        EvidenceError: as ``add_code``.
    """
    check_open(coding)
    span = span_of(transcript_of_interview(coding.interview), wish.first, wish.last)
    code.removed_at = timezone.now()
    code.save(update_fields=["removed_at"])
    made = _give(coding, span, wish, suggestion=code.suggestion, replaces=code)
    note_gone(code, made)
    return made


@transaction.atomic
def remove_code(coding: Coding, code: Code) -> None:
    """Take a code back; the suggestion that it came of is then turned down."""
    check_open(coding)
    code.removed_at = timezone.now()
    code.save(update_fields=["removed_at"])
    note_gone(code)


@transaction.atomic
def accept_suggestion(coding: Coding, suggestion: CoderSuggestion, wish: Wish | None = None) -> Code:
    """Take a suggestion as it is, or changed; the log keeps which. One's own code that says the same serves.

    Raises:
        EvidenceError: as ``add_code``; or it is decided on already.
    """
    check_open(coding)
    check_undecided(coding, suggestion)
    if wish is None:
        code = _own_of_same(coding, suggestion) or _take(coding, suggestion)
    else:
        code = add_code(coding, wish, suggestion=suggestion)
    note_taken(code, suggestion)
    return code


def _own_of_same(coding: Coding, suggestion: CoderSuggestion) -> Code | None:
    same = {name: getattr(suggestion, name) for name in ("start", "end", "indicator_id", "polarity")}
    return standing(coding).filter(**same).first()


def _take(coding: Coding, suggestion: CoderSuggestion) -> Code:
    wish = Wish(0, 0, suggestion.indicator_id, suggestion.polarity)
    return _give(coding, (suggestion.start, suggestion.end), wish, suggestion=suggestion)


@transaction.atomic
def reject_suggestion(coding: Coding, suggestion: CoderSuggestion) -> None:
    """Turn a suggestion down.

    Raises:
        EvidenceError: it is decided on already.
    """
    check_open(coding)
    check_undecided(coding, suggestion)
    SuggestionDecision.objects.create(suggestion=suggestion, coding=coding, verdict=Verdict.REJECTED)


@transaction.atomic
def undo(coding: Coding) -> bool:
    """Undo what was done last; False where nothing is left to undo.

    Raises:
        EvidenceError: it would bring back what had been taken back before suggestions were seen.
    """
    check_open(coding)
    made = coding.codes.filter(is_undone=False).order_by("-created_at", "-pk").first()
    removed = coding.codes.filter(is_undone=False, removed_at__isnull=False)
    removed = removed.exclude(
        pk__in=coding.codes.filter(is_undone=False, replaces__isnull=False).values("replaces")
    )
    taken = removed.order_by("-removed_at").first()
    decided = mere_decisions(coding).order_by("-at").first()
    events: list[tuple[datetime, int]] = []
    events += [(made.created_at, 0)] if made else []
    events += [(taken.removed_at, 1)] if taken and taken.removed_at else []
    events += [(decided.at, 2)] if decided else []
    if not events:
        return False
    latest = max(events)[1]
    if latest == 2 and decided:
        SuggestionDecision.objects.filter(pk=decided.pk).update(undone_at=timezone.now())
    elif latest == 1 and taken:
        _bring_back(taken)
    elif made:
        _unmake(made)
    return True


@transaction.atomic
def show_suggestions(coding: Coding) -> None:
    """The coder's own pass is over: from here on suggestions are seen, and what stands now is what was blind."""
    check_open(coding)
    if coding.shown_suggestions_at is None:
        coding.shown_suggestions_at = timezone.now()
        coding.save(update_fields=["shown_suggestions_at"])


@transaction.atomic
def hand_in(coding: Coding) -> None:
    """The coder is done.

    Raises:
        EvidenceError: passages drawn by lot are still open. Agreement and frequencies are told from them, so it
            must not be the coder who picks among them.
    """
    check_open(coding)
    still = len(open_blind_cases(coding))
    if still:
        raise EvidenceError(Problem("coding-cases-open", {"n": still}))
    coding.finished_at = timezone.now()
    coding.save(update_fields=["finished_at"])


@transaction.atomic
def take_back(coding: Coding) -> None:
    """Go on after all, as long as settling has not begun. HR may have seen suggestions: their own pass is over.

    Raises:
        EvidenceError: it has; or the coder may have seen what another gave.
    """
    if coding.interview.codings.filter(is_adjudication=True).exclude(pk=coding.pk).exists():
        raise EvidenceError(Problem("coding-settling"))
    if hand_in_is_final(coding):
        raise EvidenceError(Problem("coding-final"))
    if coding.shown_suggestions_at is None and _sees_all(coding.account):
        coding.shown_suggestions_at = coding.finished_at
    coding.finished_at = None
    coding.save(update_fields=["finished_at", "shown_suggestions_at"])
    check_open(coding)


def hand_in_is_final(coding: Coding) -> bool:
    """Whether a coder sees what another does as soon as they have handed in, so that there is no way back."""
    others = coding.interview.codings.filter(is_adjudication=False).exclude(pk=coding.pk)
    return _sees_all(coding.account) and others.exists()


def _sees_all(account: Account | None) -> bool:
    """HR sees others' codes and suggestions: in settling, agreement, logs and exports; coders their own alone."""
    return account is not None and account.role in Account.MANAGING_ROLES


def span_of(transcript: Transcript, first: int, last: int) -> tuple[int, int]:
    """Offsets of a run of clauses.

    Raises:
        EvidenceError: there are no such clauses, or they are not within one turn of the person interviewed.
    """
    n = len(transcript.clauses)
    if not 1 <= first <= last <= n:
        raise EvidenceError(Problem("coding-no-clause", {"first": first, "last": last, "n": n}))
    run = transcript.clauses[first - 1 : last]
    if run[0].turn != run[-1].turn or transcript.speaker(transcript.turns[run[0].turn]) != "interviewee":
        raise EvidenceError(Problem("coding-not-said", {"first": first, "last": last}))
    return run[0].start, run[-1].end


def _give(
    coding: Coding,
    span: tuple[int, int],
    wish: Wish,
    *,
    suggestion: CoderSuggestion | None = None,
    replaces: Code | None = None,
) -> Code:
    start, end = span
    check_wish(coding, wish)
    if standing(coding).filter(start=start, end=end, indicator_id=wish.indicator_id).exists():
        raise EvidenceError(Problem("coding-twice", {"indicator": quote(wish.indicator_id)}))
    return Code.objects.create(
        coding=coding,
        start=start,
        end=end,
        indicator_id=wish.indicator_id,
        polarity=wish.polarity,
        level=wish.level,
        note=wish.note.strip()[:LONGEST_NOTE],
        suggestion=suggestion,
        replaces=replaces,
    )


def check_wish(coding: Coding, wish: Wish) -> None:
    """Raise ``EvidenceError`` where the indicator, level or polarity is not there."""
    interview = coding.interview
    try:
        framework_of(interview, interview.language).competency_of(wish.indicator_id)
    except FrameworkError:
        raise EvidenceError(Problem("coding-no-indicator", {"value": quote(wish.indicator_id)})) from None
    if wish.polarity not in ("well", "poorly"):
        raise EvidenceError(Problem("coding-no-polarity"))
    if wish.level is not None and not LOWEST_LEVEL <= wish.level <= HIGHEST_LEVEL:
        low_high = {"low": LOWEST_LEVEL, "high": HIGHEST_LEVEL}
        raise EvidenceError(Problem("framework-level-range", {"value": quote(wish.level), **low_high}))


def _unmake(code: Code) -> None:
    """The row stays, with the moment of undoing: it may have stood when suggestions were first seen."""
    now = timezone.now()
    if code.replaces:
        _bring_back(code.replaces)
    Code.objects.filter(pk=code.pk).update(is_undone=True, removed_at=code.removed_at or now)
    SuggestionDecision.objects.filter(code=code, undone_at=None).update(undone_at=now)


def _bring_back(code: Code) -> None:
    """A code that was taken back stands again, unless that would rewrite what was blind."""
    coding = code.coding
    cases = coding.blind_cases.filter(start__lt=code.end, end__gt=code.start)
    moments = [coding.shown_suggestions_at] if coding.is_blind else cases.values_list("settled_at", flat=True)
    if any(moment and code.removed_at and code.removed_at <= moment for moment in moments):
        raise EvidenceError(Problem("coding-undo-blind"))
    note_back(code)
    Code.objects.filter(pk=code.pk).update(removed_at=None)


@transaction.atomic
def settle_blind_case(coding: Coding, pk: int) -> None:
    """The coder has coded a passage that was drawn, or found nothing in it: now its suggestion is seen."""
    check_open(coding)
    coding.blind_cases.filter(pk=pk, settled_at=None).update(settled_at=timezone.now())
