"""The competencies of a text: headings, fields, levels and behaviours put together, every guess flagged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from zhiren.dictionary.draft.clauses import clauses_of, clean, doubts, ends_sentence, level_note, words
from zhiren.dictionary.draft.headings import (
    Heading,
    find_headings,
    name_like,
    one_list,
    replace_start,
    unnamed_groups,
)
from zhiren.dictionary.draft.lines import Line, label_of, level_of, rank_words
from zhiren.dictionary.draft.model import DraftCompetency, DraftIndicator, DraftLevel, Flag, Placements, Span
from zhiren.errors import quote
from zhiren.framework import HIGHEST_LEVEL, LONGEST_NAME


@dataclass
class Section:
    """The lines of one competency, and what stands above them."""

    name: Span | None = None
    cluster: Span | None = None
    lines: list[tuple[Span, Line]] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)


@dataclass
class _Piece:
    span: Span
    field: str
    level: int | None
    marked: bool


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
        title, sections = "", list(_unheaded(lines))
    return title, [_competency(placements, section) for section in sections]


def _headed(
    placements: Placements, lines: Sequence[Line], headings: dict[int, Heading]
) -> tuple[str, list[Section]]:
    order = sorted(headings)
    for span in (line.span for line in lines[: order[0]]):
        placements.leave_out("introduction", span)
    title, start = _title(placements, lines, headings, order)
    sections: list[Section] = []
    clusters: list[tuple[int, Span]] = []
    for position in range(start, len(order)):
        index, following = order[position], order[position + 1] if position + 1 < len(order) else len(lines)
        heading = headings[index]
        clusters = [(depth, name) for depth, name in clusters if depth < heading.depth]
        own = [(line.span, line) for line in lines[index + heading.lines : following]]
        deeper = following < len(lines) and headings[following].depth > heading.depth
        if deeper and heading.name and not heading.rest:
            clusters.append((heading.depth, heading.name))
            placements.place("cluster", heading.name)
            for span, _ in own:
                placements.leave_out("introduction", span)
            continue
        if heading.rest and heading.rest.start < heading.rest.end:
            own.insert(0, (heading.rest, lines[index]))
        cluster = clusters[-1][1] if clusters else None
        sections.append(Section(heading.name, cluster, own, list(heading.flags)))
    return title, sections


def _title(
    placements: Placements, lines: Sequence[Line], headings: dict[int, Heading], order: list[int]
) -> tuple[str, int]:
    """The first heading is the title where all others are deeper; and the number of headings that it takes."""
    first = headings[order[0]]
    others = [headings[i].depth for i in order[1:]]
    if not first.name or first.rest or not others or min(others) <= first.depth:
        return "", 0
    placements.place("title", first.name)
    for line in lines[order[0] + 1 : order[1]]:
        placements.leave_out("introduction", line.span)
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
    titles: dict[int, str] = {}
    pieces = _pieces(placements, section, titles)
    flags = list(section.flags)
    name = clean([placements.text(section.name)]).strip("：: 【】[]") if section.name else ""
    if section.name:
        placements.place("name", section.name)
    if not name:
        flags.insert(0, Flag("unnamed"))
    elif len(name) > LONGEST_NAME:
        flags.append(Flag("long-name", {"length": len(name), "longest": LONGEST_NAME}))
    if _guess_definition(placements, pieces):
        flags.append(Flag("definition-guessed"))
    cluster = _field(placements, pieces, "cluster") or (
        clean([placements.text(section.cluster)]) if section.cluster else ""
    )
    for piece in pieces:
        if piece.field == "suggestion":
            placements.leave_out("suggestion", piece.span)
    indicators = list(_with_maybe_headings(placements, pieces, _indicators(placements, pieces)))
    if not indicators:
        flags.append(Flag("no-indicators"))
    return DraftCompetency(
        name,
        _source(section),
        _field(placements, pieces, "definition"),
        cluster,
        tuple(indicators),
        _levels(placements, pieces, titles),
        tuple(_each(placements, pieces, "question")),
        tuple(_each(placements, pieces, "negative")),
        tuple(flags),
    )


def _source(section: Section) -> tuple[Span, ...]:
    """From the name, or the first line, to the end of the last line; in Word, the first and the last paragraph."""
    spans = ([section.name] if section.name else []) + [span for span, _ in section.lines]
    first, last = spans[0], spans[-1]
    return (Span(first.block, first.start, last.end),) if first.block == last.block else (first, last)


def _pieces(placements: Placements, section: Section, titles: dict[int, str]) -> list[_Piece]:
    found: list[_Piece] = []
    current, level = "", None
    labels = [level_of(placements.text(span)) for span, _ in section.lines]
    ranks = rank_words(title for rank, title, length in labels if length and rank is None)
    for span, line in section.lines:
        text = placements.text(span)
        label, length = label_of(text)
        if label:
            current, level = "" if label == "name" else label, None
            placements.place("marker", Span(span.block, span.start, span.start + length))
        else:
            length = 0
            rank, title, length = level_of(text)
            if length and (rank is not None or length < len(text) or current in ("", "level", "behaviour")):
                level = rank or ranks[title]
                titles.setdefault(level, title)
                current = "" if current in ("definition", "cluster") else current
                placements.place("level", Span(span.block, span.start, span.start + length))
            else:
                length = 0
        rest = replace_start(span, length)
        if rest.start < rest.end:
            marked = bool(line.marker) and line.body == span.start
            if current == "definition" and marked:
                current = ""
            found.append(_Piece(rest, current, level, marked))
            if current == "definition" and ends_sentence(text):
                current = ""
    return found


def _guess_definition(placements: Placements, pieces: list[_Piece]) -> bool:
    """Unlabelled text above the list, above labelled behaviours, or worded as a definition, is taken for one."""
    if any(piece.field == "definition" for piece in pieces):
        return False
    open_ones = [piece for piece in pieces if not piece.field and piece.level is None]
    before = []
    for piece in pieces:
        if piece.field or piece.level is not None or piece.marked:
            break
        before.append(piece)
    followed = len(before) < len(pieces)
    if not followed:
        before = [piece for piece in open_ones[:1] if len(open_ones) > 1 and _defines(placements.text(piece.span))]
    for piece in before:
        piece.field = "definition"
    return bool(before)


def _defines(text: str) -> bool:
    lowered = text.lower()
    return (
        text.startswith(("指", "是指"))
        or "是指" in text[:20]
        or text.rstrip("。").endswith("的能力")
        or lowered.startswith(("the ability", "ability to", "the capacity", "refers to", "the extent to which"))
    )


def _field(placements: Placements, pieces: Sequence[_Piece], name: str) -> str:
    spans = [piece.span for piece in pieces if piece.field == name]
    placements.place("cluster" if name == "cluster" else "definition", *spans)
    return clean(placements.text(span) for span in spans)


def _each(placements: Placements, pieces: Sequence[_Piece], name: str) -> Iterator[str]:
    spans = [(piece.span, piece.marked) for piece in pieces if piece.field == name]
    for clause in clauses_of(placements, spans):
        placements.place("question" if name == "question" else "negative", *clause)
        yield clean(placements.text(span) for span in clause)


def _indicators(placements: Placements, pieces: Sequence[_Piece]) -> list[DraftIndicator]:
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
    placements: Placements, pieces: Sequence[_Piece], indicators: Sequence[DraftIndicator]
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


def _levels(placements: Placements, pieces: Sequence[_Piece], titles: dict[int, str]) -> tuple[DraftLevel, ...]:
    """The levels as anchors, where their ranks are 1, 2, … without a hole and each has a text."""
    anchors = {
        rank: clean(placements.text(piece.span) for piece in pieces if piece.level == rank) for rank in titles
    }
    ranks = sorted(titles)
    if ranks != list(range(1, len(ranks) + 1)) or len(ranks) > HIGHEST_LEVEL or not all(anchors.values()):
        return ()
    return tuple(DraftLevel(rank, titles[rank], anchors[rank]) for rank in ranks)
