"""The coding desk as plain data: turns with their clauses, what is coded and proposed there, the dictionary."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet

from zhiren.evidence.material import Transcript, Turn
from zhiren.framework import Framework
from zhiren.web.actions.evidence.blindness import seen_suggestions
from zhiren.web.actions.evidence.coding import standing
from zhiren.web.models import BlindCase, Code, CoderSuggestion, Coding

CLAUSES_A_PART = 120


@dataclass
class ShownCode:
    """A code with its words, and the numbers of its clauses."""

    row: Code
    statement: str
    competency: str
    first: int
    last: int


@dataclass
class ShownReason:
    """A coded example that is the nearest to a passage."""

    text: str
    label: str


@dataclass
class ShownSuggestion:
    """What is proposed for a passage, and what the coder did with it; ``verdict`` is empty until then."""

    row: CoderSuggestion
    statement: str
    competency: str
    percent: int
    others: list[str]
    nearest: list[ShownReason]
    first: int
    last: int
    verdict: str = ""


@dataclass
class ShownCase:
    """A passage that is still to be coded without suggestions; ``first`` is the number of its first clause."""

    row: BlindCase
    first: int


@dataclass
class ShownClause:
    """A clause: its number from 1, its words, what stands between it and the next."""

    number: int
    words: str
    gap: str
    polarity: str = ""
    kind: str = ""
    is_blind: bool = False
    codes: list[ShownCode] = field(default_factory=list)
    suggestions: list[ShownSuggestion] = field(default_factory=list)
    cases: list[ShownCase] = field(default_factory=list)


@dataclass
class ShownTurn:
    """A turn; words of others are shown and cannot be coded."""

    speaker: str
    label: str
    time: str
    clauses: list[ShownClause]
    is_codable: bool


@dataclass
class Desk:
    """One part of a text (long texts have several), with the codes of the whole."""

    turns: list[ShownTurn]
    part: int
    n_parts: int
    codes: list[ShownCode]
    n_open: int
    cases: int


def shown_desk(coding: Coding, transcript: Transcript, framework: Framework, part: int) -> Desk:
    """What the coder sees of a part (from 1). Costs five queries, however long the text is."""
    words = {i.id: i.statement for i in framework.indicators}
    codes = [_code(row, transcript, framework, words) for row in standing(coding)]
    verdicts = dict(coding.decisions.filter(undone_at=None).values_list("suggestion", "verdict"))
    parts = _parts(transcript)
    part = min(max(part, 1), len(parts))
    clauses = parts[part - 1]
    seen = seen_suggestions(coding)
    suggestions = [
        _suggestion(row, transcript, framework, words, verdicts.get(row.pk, ""))
        for row in _within(seen, transcript, clauses)
    ]
    cases = list(coding.blind_cases.filter(settled_at=None))
    turns = _turns(transcript, clauses, codes, suggestions, cases)
    with_code = seen.exclude(indicator_id="").order_by().values_list("pk", flat=True)
    n_open = sum(1 for pk in with_code if pk not in verdicts)
    return Desk(turns, part, len(parts), codes, n_open, len(cases))


def _within(seen: QuerySet[CoderSuggestion], transcript: Transcript, part: range) -> QuerySet[CoderSuggestion]:
    """The suggestions of a part: a long text has thousands, and their examples are much to read."""
    if not part:
        return seen.none()
    first, last = transcript.clauses[part.start], transcript.clauses[part.stop - 1]
    return seen.filter(start__lt=last.end, end__gt=first.start)


def part_of(transcript: Transcript, number: int) -> int:
    """The part that a clause stands in."""
    return next((n for n, clauses in enumerate(_parts(transcript), 1) if number - 1 in clauses), 1)


def clauses_of(transcript: Transcript, start: int, end: int) -> tuple[int, int]:
    """The numbers of the first and last clause that a span touches; zeros where it touches none."""
    clauses = transcript.clauses  # in the order of the text, and none within another
    first = bisect_right(clauses, start, key=lambda clause: clause.end) + 1
    last = bisect_left(clauses, end, key=lambda clause: clause.start)
    return (first, last) if first <= last else (0, 0)


def _parts(transcript: Transcript) -> list[range]:
    """Runs of clauses, cut between turns where that is possible."""
    parts, first = [], 0
    clauses = transcript.clauses
    for n in range(1, len(clauses)):
        is_new = clauses[n].turn != clauses[n - 1].turn
        if n - first >= CLAUSES_A_PART * (1 if is_new else 2):
            parts.append(range(first, n))
            first = n
    return [*parts, range(first, len(clauses))]


def _turns(
    transcript: Transcript,
    part: range,
    codes: Sequence[ShownCode],
    suggestions: Sequence[ShownSuggestion],
    cases: Sequence[BlindCase],
) -> list[ShownTurn]:
    by_turn: dict[int, list[int]] = defaultdict(list)
    for n in part:
        by_turn[transcript.clauses[n].turn].append(n)
    turns = []
    for place, numbers in by_turn.items():
        turn = transcript.turns[place]
        clauses = [_clause(transcript, n, turn) for n in numbers]
        is_codable = transcript.speaker(turn) == "interviewee"
        time = f"{int(turn.time) // 60}:{int(turn.time) % 60:02}" if turn.time is not None else ""
        turns.append(ShownTurn(transcript.speaker(turn), turn.label, time, clauses, is_codable))
    by_number = {clause.number: clause for turn in turns for clause in turn.clauses}
    _mark(by_number, transcript, codes, suggestions, cases)
    return turns


def _mark(
    clauses: dict[int, ShownClause],
    transcript: Transcript,
    codes: Sequence[ShownCode],
    suggestions: Sequence[ShownSuggestion],
    cases: Sequence[BlindCase],
) -> None:
    for code in codes:
        for n in range(code.first, code.last + 1):
            if n in clauses:
                before = clauses[n].polarity
                clauses[n].polarity = code.row.polarity if before in ("", code.row.polarity) else "mixed"
        if code.last in clauses:
            clauses[code.last].codes.append(code)
    for suggestion in suggestions:
        for n in range(suggestion.first, suggestion.last + 1):
            if n in clauses and suggestion.row.kind:
                clauses[n].kind = suggestion.row.kind
        if suggestion.last in clauses:
            clauses[suggestion.last].suggestions.append(suggestion)
    for case in cases:
        first, last = clauses_of(transcript, case.start, case.end)
        for n in range(first, last + 1):
            if n in clauses:
                clauses[n].is_blind = True
        if last in clauses:
            clauses[last].cases.append(ShownCase(case, first))


def _clause(transcript: Transcript, n: int, turn: Turn) -> ShownClause:
    clause = transcript.clauses[n]
    follows = transcript.clauses[n + 1] if n + 1 < len(transcript.clauses) else None
    until = follows.start if follows and follows.turn == clause.turn else turn.end
    return ShownClause(n + 1, transcript.text[clause.start : clause.end], transcript.text[clause.end : until])


def _code(row: Code, transcript: Transcript, framework: Framework, words: dict[str, str]) -> ShownCode:
    competency = framework.competency_of(row.indicator_id)
    return ShownCode(row, words[row.indicator_id], competency.name, *clauses_of(transcript, row.start, row.end))


def _suggestion(
    row: CoderSuggestion, transcript: Transcript, framework: Framework, words: dict[str, str], verdict: str
) -> ShownSuggestion:
    names = {competency.id: competency.name for competency in framework.competencies}
    competency = framework.competency_of(row.indicator_id).name if row.indicator_id else ""
    others = [names[code] for code, share in row.others[1:] if code in names and share >= 0.1]
    nearest = [ShownReason(e["text"], _label(e["indicator"], framework, words)) for e in row.nearest]
    first, last = clauses_of(transcript, row.start, row.end)
    percent = min(max(round(100 * row.confidence), 1), 99)  # never sure
    return ShownSuggestion(
        row, words.get(row.indicator_id, ""), competency, percent, others, nearest, first, last, verdict
    )


def _label(indicator_id: str, framework: Framework, words: dict[str, str]) -> str:
    return framework.competency_of(indicator_id).name if indicator_id in words else ""
