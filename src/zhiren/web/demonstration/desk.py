"""What the demonstration's coders do at the desk: codes from a table, and what they decide on suggestions."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from zhiren.evidence.agreement import Dispute
from zhiren.web.actions.evidence.blindness import seen_suggestions
from zhiren.web.actions.evidence.coding import (
    Wish,
    accept_suggestion,
    add_code,
    hand_in,
    reject_suggestion,
    settle_blind_case,
    show_suggestions,
    standing,
)
from zhiren.web.actions.evidence.settling import CHOICES, Choice
from zhiren.web.interview_bridge import transcript_of_interview
from zhiren.web.models import CoderSuggestion, Coding, Interview

FIRST_DECIDED = 3  # suggestions, where somebody is still at it
SIGNS = {"+": "well", "-": "poorly"}


@dataclass(frozen=True)
class Given:
    """One clause, by the words it begins with: what each coder gave it, and what was kept where they differ.

    A code is written as its indicator, + for shown well or - for poorly, and the level; empty for nothing.
    """

    words: str
    first: str
    second: str
    kept: str


def read_codings(path: Path) -> Mapping[str, list[Given]]:
    """The table, by the names of interviews."""
    found: dict[str, list[Given]] = {}
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found.setdefault(row.pop("interview"), []).append(Given(**row))
    return found


def code(coding: Coding, given: Iterable[tuple[str, str]], *, done: bool = True) -> None:
    """One coder's work: blind first where the interview asks for it, else along the suggestions."""
    wishes = [_wish(coding.interview, words, written) for words, written in given if written]
    if coding.is_blind:
        for wish in wishes:
            add_code(coding, wish)
        show_suggestions(coding)
        _decide(coding, [])
    else:
        _code_along(coding, wishes, done=done)
    if done:
        hand_in(coding)


def choice_of(interview: Interview, dispute: Dispute, given: Iterable[Given]) -> Choice:
    """What the table says was kept of a dispute."""
    within = (row for row in given if dispute.start <= interview.text.index(row.words) < dispute.end)
    kept = next(row.kept for row in within if row.kept)
    return kept if kept in CHOICES else _parsed(kept)


def _code_along(coding: Coding, wishes: list[Wish], *, done: bool) -> None:
    """Passages drawn by lot first; then each suggestion is taken, changed or turned down; the rest is added."""
    if done:
        for case in coding.blind_cases.all():
            drawn = [wish for wish in wishes if _overlap(coding, wish, case.start, case.end)]
            for wish in drawn:
                add_code(coding, wish)
            wishes = [wish for wish in wishes if wish not in drawn]
            settle_blind_case(coding, case.pk)
    left = _decide(coding, wishes, None if done else FIRST_DECIDED)
    if done:
        for wish in left:
            add_code(coding, wish)


def _decide(coding: Coding, wishes: list[Wish], most: int | None = None) -> list[Wish]:
    """Take or change what meets a wish, turn down what the own codes do not say. Gives the wishes not met."""
    left = list(wishes)
    for suggestion in seen_suggestions(coding).exclude(indicator_id="")[:most]:
        start, end = suggestion.start, suggestion.end
        competency = suggestion.indicator_id.rpartition(".")[0] + "."
        wish = next((wish for wish in left if _overlap(coding, wish, start, end)), None)
        if wish is not None:
            left.remove(wish)
            accept_suggestion(coding, suggestion, None if _is_same(suggestion, wish) else wish)
        elif (
            not standing(coding).filter(start__lt=end, end__gt=start, indicator_id__startswith=competency).exists()
        ):
            reject_suggestion(coding, suggestion)
    return left


def _is_same(suggestion: CoderSuggestion, wish: Wish) -> bool:
    return (suggestion.indicator_id, suggestion.polarity) == (wish.indicator_id, wish.polarity)


def _overlap(coding: Coding, wish: Wish, start: int, end: int) -> bool:
    clause = transcript_of_interview(coding.interview).clauses[wish.first - 1]
    return clause.start < end and start < clause.end


def _wish(interview: Interview, words: str, written: str) -> Wish:
    clauses = transcript_of_interview(interview).clauses
    number = next(n for n, clause in enumerate(clauses, 1) if interview.text.startswith(words, clause.start))
    return replace(_parsed(written), first=number, last=number)


def _parsed(written: str) -> Wish:
    return Wish(0, 0, written[:-2], SIGNS[written[-2]], int(written[-1]))
