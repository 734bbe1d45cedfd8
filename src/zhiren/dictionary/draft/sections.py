"""The competencies of a text: headings, fields, levels and behaviours put together, every guess flagged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from zhiren.dictionary.draft.clauses import clauses_of, clean, items_of, words
from zhiren.dictionary.draft.entries import indicators_of, suggestions_of, together
from zhiren.dictionary.draft.headings import (
    Heading,
    find_headings,
    name_like,
    one_list,
    replace_start,
    unnamed_groups,
)
from zhiren.dictionary.draft.lines import Line, label_of, level_of, marker_of
from zhiren.dictionary.draft.model import (
    DraftCompetency,
    DraftIndicator,
    DraftLevel,
    Flag,
    Placements,
    Span,
)
from zhiren.dictionary.draft.pieces import Piece, guess_definition, pieces_of
from zhiren.framework import HIGHEST_LEVEL, LONGEST_NAME, SUGGESTION_KINDS

# A code before a name: ``C1 Drive``, or letters set apart by a wide gap.
_CODE = re.compile(r"[A-Z]{1,5}[-.]?\d{1,3}\s+(?=\S)|[A-Z]{2,5}(?: {2,}|\t|\u3000)\s*(?=\S)")


@dataclass
class Section:
    """The lines of one competency, and what stands above them."""

    name: Span | None = None
    cluster: Span | None = None
    lines: list[tuple[Span, Line]] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)


def competencies_of(placements: Placements, lines: Sequence[Line]) -> tuple[str, list[DraftCompetency]]:
    """The title and the competencies of a text; whatever is neither stays for ``leave_out_rest``."""
    headings = find_headings(lines)
    for line in lines:
        if line.body > line.start:
            placements.place("marker", Span(line.block, line.start, line.body))
    for index, heading in headings.items():
        name, line = heading.name, lines[index]
        if heading.lines == 2:
            placements.place("marker", line.span)
        elif name and name.start > line.body:
            placements.place("marker", Span(line.block, line.body, name.start))
    if headings:
        title, sections = _headed(placements, lines, headings)
    else:
        title, sections = "", list(_unheaded([line for line in lines if not line.table]))
        sections += _tables(lines)
    return title, [_competency(placements, section) for section in sections]


def _headed(
    placements: Placements, lines: Sequence[Line], headings: dict[int, Heading]
) -> tuple[str, list[Section]]:
    order = sorted(headings)
    title, start = _title(placements, headings, order)
    sections = _introduction(placements, lines[: order[0]])
    if start:
        sections += _introduction(placements, lines[order[0] + 1 : order[1]])
    clusters: list[tuple[int, Span]] = []
    for position in range(start, len(order)):
        index, following = order[position], order[position + 1] if position + 1 < len(order) else len(lines)
        heading = headings[index]
        clusters = [(depth, name) for depth, name in clusters if depth < heading.depth]
        own = [(line.span, line) for line in lines[index + heading.lines : following]]
        deeper = following < len(lines) and headings[following].depth > heading.depth
        if deeper and heading.name and not heading.rest and not _tables(lines[index:following]):
            clusters.append((heading.depth, heading.name))
            placements.place("cluster", heading.name)
            _introduction(placements, [line for _, line in own])
            continue
        if heading.rest and heading.rest.start < heading.rest.end:
            own.insert(0, (heading.rest, lines[index]))
        cluster = clusters[-1][1] if clusters else None
        sections.append(Section(heading.name, cluster, own, list(heading.flags)))
    _take_clusters(placements, sections)
    return title, sections


def _introduction(placements: Placements, lines: Sequence[Line]) -> list[Section]:
    """Text before or between the competencies is left out; a table in it stands for itself."""
    for line in lines:
        placements.leave_out("introduction", line.span)
    return _tables(lines)


def _tables(lines: Iterable[Line]) -> list[Section]:
    return [Section(lines=[(line.span, line)]) for line in lines if line.table]


def _take_clusters(placements: Placements, sections: Sequence[Section]) -> None:
    """A short line that stands first below several names, with more text below it, is their cluster."""
    first = {
        index: (placements.text(span), span)
        for index, section in enumerate(sections)
        if len(section.lines) > 1 and not section.cluster
        for span, line in section.lines[:1]
        if name_like(line.text) and not (line.marker or label_of(line.text)[0] or level_of(line.text)[2])
    }
    common = Counter(text for text, _ in first.values())
    for index, (text, span) in first.items():
        if common[text] > 1:
            placements.place("cluster", span)
            sections[index].cluster = span
            del sections[index].lines[0]


def _title(placements: Placements, headings: dict[int, Heading], order: list[int]) -> tuple[str, int]:
    """The first heading is the title where all others are deeper; and the number of headings that it takes."""
    first = headings[order[0]]
    others = [headings[i].depth for i in order[1:]]
    if not first.name or first.rest or not others or min(others) <= first.depth:
        return "", 0
    placements.place("title", first.name)
    return clean([placements.text(first.name)]), 1


def _unheaded(lines: Sequence[Line]) -> Iterator[Section]:
    groups = list(unnamed_groups(lines))
    if len(groups) > 1 and one_list(lines, groups):
        yield Section(None, None, [(line.span, line) for line in lines], [Flag("one-list")])
        return
    for number, group in enumerate(groups, 1):
        flags = [Flag("boundary", {"number": str(number)})] if len(groups) > 1 else []
        yield Section(None, None, [(lines[i].span, lines[i]) for i in group], flags)


def _competency(placements: Placements, section: Section) -> DraftCompetency:
    tables = [line.table for _, line in section.lines if line.table]
    section.lines = [(span, line) for span, line in section.lines if not line.table]
    if not section.name and not section.lines:
        return tables[0]
    found = _of_text(placements, section, tables)
    for table in tables:
        found = together(found, table)
    return found


def _name(placements: Placements, section: Section) -> str:
    """The name without a code before it; nothing where a heading is only a number (``三、``)."""
    if not section.name:
        return ""
    span = section.name
    text = placements.text(span)
    code = _CODE.match(text)
    bare = marker_of(f"{text}x")[1] >= len(text)
    offset = len(text) if bare else code.end() if code else 0
    placements.place("marker", replace(span, end=span.start + offset))
    placements.place("name", replace_start(span, offset))
    return clean([text[offset:]]).strip("：: 【】[]")


def _of_text(placements: Placements, section: Section, tables: Sequence[DraftCompetency]) -> DraftCompetency:
    titles: dict[int, str] = {}
    pieces = pieces_of(placements, section.lines, titles)
    flags = list(section.flags)
    name = _name(placements, section)
    if not name:
        flags.insert(0, Flag("unnamed"))
    elif len(name) > LONGEST_NAME:
        flags.append(Flag("long-name", {"length": len(name), "longest": LONGEST_NAME}))
    if guess_definition(placements, pieces, bool(tables)):
        flags.append(Flag("definition-guessed"))
    cluster = _field(placements, pieces, "cluster") or (
        clean([placements.text(section.cluster)]) if section.cluster else ""
    )
    suggestions = []
    for label in ("suggestion", *SUGGESTION_KINDS):
        own = [(piece.span, piece.marked) for piece in pieces if piece.field == label]
        more, doubtful = suggestions_of(placements, own, label)
        suggestions += more
        flags += doubtful
    behaves = any(p.field in ("", "behaviour") for p in pieces) or any(table.indicators for table in tables)
    levels = _levels_apart(placements, pieces, titles) if behaves else ()
    indicators = list(_with_maybe_headings(placements, pieces, _indicators(placements, pieces)))
    if not indicators:
        flags.append(Flag("no-indicators"))
    return DraftCompetency(
        name,
        _source(section),
        _field(placements, pieces, "definition"),
        cluster,
        tuple(indicators),
        levels or _levels(placements, pieces, titles),
        tuple(_each(placements, pieces, "question")),
        tuple(_each(placements, pieces, "negative")),
        tuple(flags),
        tuple(suggestions),
    )


def _source(section: Section) -> tuple[Span, ...]:
    """From the name, or the first line, to the end of the last line; in Word, the first and the last paragraph."""
    spans = ([section.name] if section.name else []) + [span for span, _ in section.lines]
    first, last = spans[0], spans[-1]
    return (Span(first.block, first.start, last.end),) if first.block == last.block else (first, last)


def _field(placements: Placements, pieces: Sequence[Piece], name: str) -> str:
    spans = [piece.span for piece in pieces if piece.field == name]
    placements.place("cluster" if name == "cluster" else "definition", *spans)
    return clean(placements.text(span) for span in spans)


def _each(placements: Placements, pieces: Sequence[Piece], name: str) -> Iterator[str]:
    spans = [(piece.span, piece.marked) for piece in pieces if piece.field == name]
    for clause in items_of(placements, spans) if name == "question" else clauses_of(placements, spans):
        placements.place("question" if name == "question" else "negative", *clause)
        yield clean(placements.text(span) for span in clause)


def _indicators(placements: Placements, pieces: Sequence[Piece]) -> list[DraftIndicator]:
    found: list[DraftIndicator] = []
    runs: list[tuple[int | None, list[tuple[Span, bool]]]] = []
    for piece in pieces:
        if piece.field in ("", "behaviour", "level"):
            if not runs or runs[-1][0] != piece.level:
                runs.append((piece.level, []))
            runs[-1][1].append((piece.span, piece.marked))
    for level, spans in runs:
        found += indicators_of(placements, clauses_of(placements, spans), level)
    return found


def _with_maybe_headings(
    placements: Placements, pieces: Sequence[Piece], indicators: Sequence[DraftIndicator]
) -> Iterator[DraftIndicator]:
    """A short line without punctuation among far longer behaviours may be a name."""
    loose = [piece.span for piece in pieces if not (piece.marked or piece.field or piece.level)]
    alone = {span for span in loose if name_like(placements.text(span))}
    usual = median(words(indicator.statement) for indicator in indicators) if indicators else 0
    for indicator in indicators:
        if indicator.source[0] in alone and words(indicator.statement) * 2 <= usual:
            flag = Flag("maybe-heading", {"text": indicator.statement})
            indicator = replace(indicator, flags=(*indicator.flags, flag))
        yield indicator


def _levels_apart(
    placements: Placements, pieces: Sequence[Piece], titles: dict[int, str]
) -> tuple[DraftLevel, ...]:
    """Levels under a heading of their own, beside the behaviours: they describe, and are no behaviours."""
    own = [piece for piece in pieces if piece.field == "level" and piece.level is not None]
    levels = _levels(placements, own, {rank: titles[rank] for rank in {p.level for p in own} if rank})
    for piece in own if levels else ():
        piece.field = "described"
        placements.place("level", piece.span)
    spans = {rank: tuple(p.span for p in own if p.level == rank) for rank in titles}
    return tuple(replace(level, source=spans[level.rank]) for level in levels)


def _levels(placements: Placements, pieces: Sequence[Piece], titles: dict[int, str]) -> tuple[DraftLevel, ...]:
    """The levels as anchors, where their ranks are 1, 2, … without a hole and each has a text."""
    anchors = {
        rank: clean(placements.text(piece.span) for piece in pieces if piece.level == rank) for rank in titles
    }
    ranks = sorted(titles)
    if ranks != list(range(1, len(ranks) + 1)) or len(ranks) > HIGHEST_LEVEL or not all(anchors.values()):
        return ()
    return tuple(DraftLevel(rank, titles[rank], anchors[rank]) for rank in ranks)
