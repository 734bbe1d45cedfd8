"""Who is still to code without having seen what others or machines made of an interview, and what was coded so."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from zhiren.errors import EvidenceError, Problem
from zhiren.web.interview_bridge import transcript_of_interview
from zhiren.web.models import Account, BlindCase, Code, CoderSuggestion, Coding, Interview


def still_blind(account: Account) -> QuerySet[Coding, dict[str, Any]]:
    """The interviews, as values for a query, that an account still codes blind, wholly or in cases drawn by lot.

    HR may code, too: until they hand in, pages of theirs must not show what is to stay out of a coder's sight.
    """
    open_cases = BlindCase.objects.filter(settled_at=None).values("coding")
    own = Coding.objects.filter(account=account, is_adjudication=False, finished_at=None)
    return own.filter(Q(is_blind=True) | Q(pk__in=open_cases)).order_by().values("interview")


def check_not_blind(account: Account, interviews: Iterable[Interview]) -> None:
    """Raise ``EvidenceError`` where an account still codes one of the interviews blind."""
    rows = Interview.objects.filter(pk__in=[row.pk for row in interviews])
    blind = rows.filter(pk__in=still_blind(account)).first()
    if blind is not None:
        raise EvidenceError(Problem("coding-own-pass-open", {"title": blind.title}))


def blind_codes(coding: Coding) -> list[Code]:
    """What stood before suggestions were seen: at the end of the own pass, or as each blind case was settled.

    Whatever was taken back or undone later counts. Of a coding that saw suggestions from the outset, only codes in
    its blind cases.
    """
    codes = list(coding.codes.all())  # rows that are there already serve
    if coding.is_blind:
        return [code for code in codes if _stood(code, coding.shown_suggestions_at)]
    cases = [case for case in coding.blind_cases.all() if case.settled_at]
    return [
        code
        for code in codes
        if any(c.start < code.end and code.start < c.end and _stood(code, c.settled_at) for c in cases)
    ]


def _stood(code: Code, moment: datetime | None) -> bool:
    if moment is None:
        return code.removed_at is None
    return code.created_at <= moment and (code.removed_at is None or code.removed_at > moment)


def seen_suggestions(coding: Coding) -> QuerySet[CoderSuggestion]:
    """The suggestions that may be seen: none before the own pass is over, none on a blind case still open."""
    found = coding.interview.suggestions.all()
    if coding.is_blind and coding.shown_suggestions_at is None and not coding.is_adjudication:
        return found.none()
    cases = sorted(coding.blind_cases.filter(settled_at=None).values_list("start", "end"))
    if not cases:
        return found
    starts = [start for start, _ in cases]  # they do not overlap
    spans = found.values_list("pk", "start", "end")
    return found.exclude(pk__in=[pk for pk, start, end in spans if _touches(cases, starts, start, end)])


def _touches(cases: Sequence[tuple[int, int]], starts: Sequence[int], start: int, end: int) -> bool:
    """Whether a span overlaps one of many. Looked up, not joined in the database: a long text has 1,000 cases."""
    before = bisect_left(starts, end)
    return before > 0 and cases[before - 1][1] > start


def open_blind_cases(coding: Coding) -> Collection[tuple[int, int]]:
    """The spans of blind cases that are still to be coded. On words of others nothing can be."""
    rows = coding.blind_cases.filter(settled_at=None).values_list("start", "end")
    if not rows:
        return []
    transcript = transcript_of_interview(coding.interview)
    starts = [turn.start for turn in transcript.turns]
    turns = [transcript.turns[bisect_right(starts, start) - 1] for start, _ in rows]
    return [span for span, turn in zip(rows, turns, strict=True) if transcript.speaker(turn) == "interviewee"]
