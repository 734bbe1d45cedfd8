"""The entries of a competency, from text and tables alike, and two accounts of one competency put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from zhiren.dictionary.draft.clauses import clean, doubts, items_of, level_note
from zhiren.dictionary.draft.model import (
    DraftCompetency,
    DraftIndicator,
    DraftLevel,
    DraftSuggestion,
    Flag,
    Placements,
    Span,
)
from zhiren.errors import quote
from zhiren.framework import HIGHEST_LEVEL, SUGGESTION_KINDS


def indicators_of(
    placements: Placements, clauses: Iterable[Sequence[Span]], level: int | None
) -> Iterator[DraftIndicator]:
    """The behaviours of some clauses; what is nothing but markup stays for ``leave_out_rest``."""
    for clause in clauses:
        found = _indicator(placements, clause, level)
        if found.statement:
            placements.place("statement", *found.source)
            yield found


def _indicator(placements: Placements, clause: Sequence[Span], level: int | None) -> DraftIndicator:
    """One behaviour; its level is that of its place, or what it says itself in brackets at its end."""
    spans, flags = list(clause), []
    last = spans[-1]
    note = level_note(placements.text(last))
    if note and (len(spans) > 1 or note[1] > 0):
        level, offset = note
        placements.place("level", Span(last.block, last.start + offset, last.end))
        spans[-1:] = [placements.trim(Span(last.block, last.start, last.start + offset))] if offset else []
    if level is not None and level > HIGHEST_LEVEL:
        flags.append(Flag("level-range", {"found": str(level), "highest": str(HIGHEST_LEVEL)}))
        level = None
    exact = [placements.text(span) for span in spans]
    statement = clean(exact)
    if len(spans) > 1:
        flags.append(Flag("joined", {"text": quote(exact[1])}))
    flags += doubts(statement, " ".join(exact))
    return DraftIndicator(statement, tuple(spans), level, tuple(flags))


def suggestions_of(
    placements: Placements, pieces: Sequence[tuple[Span, bool]], label: str
) -> tuple[list[DraftSuggestion], list[Flag]]:
    """The suggestions under a label; where it names no kind, they count as practice at work, flagged."""
    kind = next((kind for kind in SUGGESTION_KINDS if kind == label), None)
    found = []
    for item in items_of(placements, pieces):
        placements.place("suggestion", *item)
        found.append(DraftSuggestion(kind or "on_the_job", clean(map(placements.text, item))))
    return found, [Flag("suggestion-kind")] if found and kind is None else []


def together(first: DraftCompetency, second: DraftCompetency) -> DraftCompetency:
    """One competency of two accounts: a heading and the table below it, or rows on two sheets."""
    settled = {"unnamed", "no-indicators"}
    flags = [f for f in first.flags if f.code != "no-indicators" or not second.indicators]
    flags += (f for f in second.flags if f.code not in settled and f not in flags)
    return DraftCompetency(
        first.name,
        (*first.source, *second.source),
        "\n".join(dict.fromkeys(filter(None, (first.definition, second.definition)))),
        first.cluster or second.cluster,
        (*first.indicators, *second.indicators),
        (*first.levels, *second.levels),
        (*first.questions, *second.questions),
        (*first.negative_behaviours, *second.negative_behaviours),
        tuple(flags),
        (*first.suggestions, *second.suggestions),
        first.level or second.level,
    )


def by_name(competencies: Iterable[DraftCompetency]) -> list[DraftCompetency]:
    """Competencies of several sheets, those with one name put together; flagged where both have behaviours."""
    found: dict[object, DraftCompetency] = {}
    for number, competency in enumerate(competencies):
        key = competency.name or number
        earlier = found.get(key)
        if earlier and earlier.indicators and competency.indicators:
            again = Flag("name-again", {"name": quote(competency.name)})
            earlier = replace(earlier, flags=(*(f for f in earlier.flags if f != again), again))
        found[key] = together(earlier, competency) if earlier else competency
    return list(found.values())


def with_whole_levels(competency: DraftCompetency) -> DraftCompetency:
    """Levels that are 1, 2, … without a hole; otherwise, and where there is no behaviour, they are behaviours."""
    ranks = [level.rank for level in competency.levels]
    whole = ranks == list(range(1, len(ranks) + 1)) and len(ranks) <= HIGHEST_LEVEL
    if whole and competency.indicators:
        return competency
    more = tuple(_behaviour(level) for level in competency.levels if level.source)
    flags = (f for f in competency.flags if f.code != "no-indicators" or not more)
    return replace(
        competency,
        indicators=(*competency.indicators, *more),
        levels=competency.levels if whole else (),
        flags=tuple(flags),
    )


def _behaviour(level: DraftLevel) -> DraftIndicator:
    flags = tuple(doubts(level.anchor, level.anchor))
    if level.rank > HIGHEST_LEVEL:
        out = Flag("level-range", {"found": str(level.rank), "highest": str(HIGHEST_LEVEL)})
        return DraftIndicator(level.anchor, level.source, None, (*flags, out))
    return DraftIndicator(level.anchor, level.source, level.rank, flags)
