"""The competencies of a table: one row a behaviour, or one row a competency with its levels in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from zhiren.dictionary.draft.clauses import clauses_of, clean, items_of
from zhiren.dictionary.draft.columns import Columns
from zhiren.dictionary.draft.entries import indicators_of, suggestions_of
from zhiren.dictionary.draft.lines import label_of, marker_of, rank_of, rank_words, split_lines
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
from zhiren.framework import HIGHEST_LEVEL, LONGEST_NAME

_NOTHING = re.compile(
    r"[-—–/\\.。、\s]*|n/?a|none|无|暂无|未定义|不适用"
    r"|.{0,40}\bnot (?:currently )?(?:defined|applicable)\b.{0,10}",
    re.IGNORECASE | re.DOTALL,
)
_KEYING = re.compile(r"(反向|reverse)|正向|positive", re.IGNORECASE)
_CODES = ("code", "competency-code", "indicator-code")
_LISTS = ("question", "negative", "suggestion", "kind")
_LEAD_IN = re.compile(r"[^\n]{1,60}[:：]\s*\n")
_TAG = re.compile(r"</?(?:p|li|ul|ol|br|div)\b[^<>]{0,200}>", re.IGNORECASE)


@dataclass
class Grid:
    """A table whose cells are blocks: ``cells[row][column]`` is the index of a block, None for an empty cell."""

    cells: Sequence[Sequence[int | None]]

    def texts(self, placements: Placements) -> list[list[str]]:
        """The cells as text."""
        return [["" if cell is None else placements.blocks[cell].text for cell in row] for row in self.cells]


@dataclass
class _Row:
    """What a run of rows says of one competency."""

    name: str = ""
    cluster: str = ""
    source: list[Span] = field(default_factory=list)
    definition: list[str] = field(default_factory=list)
    indicators: list[DraftIndicator] = field(default_factory=list)
    level: int | None = None
    anchors: dict[int, str] = field(default_factory=dict)
    levels: list[DraftLevel] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    negatives: list[str] = field(default_factory=list)
    suggestions: list[DraftSuggestion] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)


def competencies_of_grid(placements: Placements, grid: Grid, columns: Columns) -> list[DraftCompetency]:
    """The competencies of a table; its titles are entered as markers, other columns are left out as a whole."""
    if columns.doubled:
        placements.flags.append(Flag("columns-doubled", {"columns": ", ".join(columns.doubled)}))
    if columns.definitions_taken:
        placements.flags.append(Flag("definitions-taken"))
    if columns.guessed_ranks:
        placements.flags.append(Flag("level-order"))
    return _GridReader(placements, grid, columns).read()


class _GridReader:
    def __init__(self, placements: Placements, grid: Grid, columns: Columns) -> None:
        self.placements, self.grid, self.columns = placements, grid, columns
        self.found: list[_Row] = []
        self.by_name: dict[str, _Row] = {}
        self.ranks = self.level_words()
        self.alike: dict[tuple[str, str], list[Span]] = {}

    def read(self) -> list[DraftCompetency]:
        for row in self.grid.cells[: self.columns.row]:
            for cell in row:
                if cell is not None:
                    self.placements.leave_out("above-table", self.whole(cell))
        for index, cell in enumerate(self.grid.cells[self.columns.row]):
            if cell is not None and index in self.columns.used:
                self.placements.place("marker", self.whole(cell))
        for row in self.grid.cells[self.columns.row + 1 :]:
            self.read_row(row)
        self.leave_out_columns()
        for (reason, _), spans in self.alike.items():
            self.placements.leave_out_alike(reason, spans)
        return [self.competency(row) for row in self.found]

    def whole(self, cell: int) -> Span:
        return self.placements.trim(Span(cell, 0, len(self.placements.blocks[cell].text)))

    def cell(self, row: Sequence[int | None], name: str) -> Span | None:
        """The filled cell of a field in a row."""
        index = self.columns.fields.get(name)
        cell = row[index] if index is not None and index < len(row) else None
        span = self.whole(cell) if cell is not None else None
        return span if span and span.start < span.end else None

    def read_row(self, row: Sequence[int | None]) -> None:
        current = self.current(row)
        if current is None:
            return
        definition = self.cell(row, "definition")
        if definition and not self.is_nothing(definition):
            self.placements.place("definition", definition)
            current.definition.append(clean([self.placements.text(definition)]))
        level = self.level(row, current)
        statement, anchor = self.cell(row, "statement"), self.cell(row, "anchor")
        if statement:
            keying = self.is_reverse_keyed(row)
            current.indicators += (replace(i, reverse_keyed=keying) for i in self.behaviours(statement, level))
        if anchor:
            self.describe_level(current, row, anchor, level)
        if not (statement or anchor):
            current.level = level or current.level
        for index, (rank, _) in sorted(self.columns.levels.items(), key=lambda entry: entry[1]):
            cell = row[index] if index < len(row) else None
            if cell is not None:
                self.level_cell(current, self.whole(cell), rank)
        self.read_lists(row, current)

    def read_lists(self, row: Sequence[int | None], current: _Row) -> None:
        question, negative, suggestion, kind = (self.cell(row, name) for name in _LISTS)
        for item in items_of(self.placements, self.lines(question)) if question else ():
            self.placements.place("question", *item)
            current.questions.append(clean(map(self.placements.text, item)))
        for clause in self.clauses(negative) if negative else ():
            self.placements.place("negative", *clause)
            current.negatives.append(clean(map(self.placements.text, clause)))
        if suggestion:
            label = label_of(self.placements.text(kind))[0] if kind else ""
            self.placements.place("marker", *([kind] if kind and label else []))
            found, flags = suggestions_of(self.placements, self.lines(suggestion), label)
            current.suggestions += found
            current.flags += [flag for flag in flags if flag not in current.flags]

    def describe_level(self, current: _Row, row: Sequence[int | None], anchor: Span, rank: int | None) -> None:
        """A level's text where the table has one row a level; a behaviour where the level was not understood."""
        level, title = self.cell(row, "level"), self.cell(row, "level-title")
        self.placements.place("level", *([title] if title else []))
        if rank is None:
            current.indicators += self.behaviours(anchor, None)
            return
        self.placements.place("level", anchor)
        shown = clean(self.placements.text(span) for span in (title or level,) if span)
        current.levels.append(DraftLevel(rank, shown, clean([self.placements.text(anchor)]), (anchor,)))

    def is_reverse_keyed(self, row: Sequence[int | None]) -> bool:
        span = self.cell(row, "keying")
        match = _KEYING.match(self.placements.text(span)) if span else None
        if span and match:
            self.placements.place("marker", span)
        return bool(match and match[1])

    def current(self, row: Sequence[int | None]) -> _Row | None:
        """The competency a row belongs to: its own name, or the one above where the cell is empty or merged."""
        name, cluster = (self.cell(row, part) for part in ("name", "cluster"))
        self.placements.place("marker", *filter(None, (self.cell(row, part) for part in _CODES)))
        if cluster:
            self.placements.place("cluster", cluster)
        group = clean([self.placements.text(cluster)]) if cluster else ""
        if name:
            self.placements.place("name", name)
            return self.named(clean([self.placements.text(name)]), group, name)
        if not any(cell is not None for cell in row):
            return None
        if not self.found:
            self.found.append(_Row(cluster=group, flags=[Flag("unnamed")]))
        return self.found[-1]

    def named(self, name: str, cluster: str, span: Span) -> _Row:
        entry = self.by_name.get(name)
        if entry is None:
            previous = self.found[-1].cluster if self.found and "cluster" in self.columns.fields else ""
            entry = self.by_name[name] = _Row(name, cluster or previous, [span])
            if len(name) > LONGEST_NAME:
                entry.flags.append(Flag("long-name", {"length": len(name), "longest": LONGEST_NAME}))
            self.found.append(entry)
        elif self.found[-1] is not entry:
            entry.flags.append(Flag("name-again", {"name": quote(name)}))
            self.found.append(self.found.pop(next(i for i, e in enumerate(self.found) if e is entry)))
        return entry

    def level(self, row: Sequence[int | None], current: _Row) -> int | None:
        """The rank in the level column: a number, or a word where the whole column is words."""
        span = self.cell(row, "level")
        if span is None:
            return None
        self.placements.place("level", span)
        text = self.placements.text(span)
        rank, title = rank_of(text)
        if rank is None and title in self.ranks:
            rank = self.ranks[title]
            current.flags.append(Flag("level-word", {"text": quote(title), "rank": str(rank)}))
        elif rank is None:
            current.flags.append(Flag("level-unread", {"text": quote(text)}))
        return rank

    def level_words(self) -> dict[str, int]:
        """The ranks of the words in the level column; none where a number stands among them."""
        cells = [self.cell(row, "level") for row in self.grid.cells[self.columns.row + 1 :]]
        found = [rank_of(self.placements.text(span)) for span in cells if span]
        return {} if any(rank for rank, _ in found) else rank_words(title for _, title in found if title)

    def level_cell(self, current: _Row, span: Span, rank: int) -> None:
        if self.is_nothing(span):
            self.alike.setdefault(("nothing", self.placements.text(span)), []).append(span)
            return
        current.indicators += self.behaviours(span, rank)
        current.anchors[rank] = clean([self.placements.text(self.after_lead_in(span))])

    def behaviours(self, span: Span, level: int | None) -> list[DraftIndicator]:
        return list(indicators_of(self.placements, self.clauses(span), level))

    def clauses(self, span: Span) -> list[list[Span]]:
        return clauses_of(self.placements, self.lines(span))

    def lines(self, span: Span) -> list[tuple[Span, bool]]:
        """The lines of a cell, its bullets taken off and tags between them cut."""
        pieces = []
        for piece in self.untagged(self.after_lead_in(span)):
            for line in split_lines(self.placements, piece):
                self.placements.place("marker", Span(line.block, line.start, line.body))
                pieces.append((line.span, bool(line.marker)))
        return pieces

    def untagged(self, span: Span) -> Iterator[Span]:
        position = span.start
        for match in _TAG.finditer(self.placements.text(span)):
            yield Span(span.block, position, span.start + match.start())
            self.placements.place("marker", Span(span.block, span.start + match.start(), span.start + match.end()))
            position = span.start + match.end()
        yield Span(span.block, position, span.end)

    def after_lead_in(self, span: Span) -> Span:
        """The cell without a first line such as ``You can:`` above its list."""
        text = self.placements.text(span)
        match = _LEAD_IN.match(text)
        if not match or not marker_of(text[match.end() :].lstrip())[0]:
            return span
        lead = self.placements.trim(Span(span.block, span.start, span.start + match.end()))
        alike = self.alike.setdefault(("lead-in", self.placements.text(lead)), [])
        if lead not in alike[-1:]:
            alike.append(lead)
        return Span(span.block, span.start + match.end(), span.end)

    def is_nothing(self, span: Span) -> bool:
        return bool(_NOTHING.fullmatch(self.placements.text(span)))

    def leave_out_columns(self) -> None:
        """Columns that have no place in a dictionary, each listed once with all of its cells."""
        width = max(map(len, self.grid.cells))
        for index in (i for i in range(width) if i not in self.columns.used):
            cells = [
                self.whole(cell)
                for row in self.grid.cells[self.columns.row :]
                if index < len(row) and (cell := row[index]) is not None
            ]
            cells = [span for span in cells if span.start < span.end]
            self.placements.leave_out_alike("column", cells)

    def competency(self, row: _Row) -> DraftCompetency:
        flags = list(row.flags)
        if not row.indicators:
            flags.append(Flag("no-indicators"))
        titles = dict(self.columns.levels.values())
        ranks = sorted(row.anchors)
        whole = ranks == list(range(1, len(ranks) + 1)) and len(ranks) <= HIGHEST_LEVEL
        if self.columns.levels and not (whole and len(ranks) == len(titles)):
            missing = "、".join(titles[rank] for rank in sorted(titles) if rank not in row.anchors)
            flags.append(Flag("levels-missing", {"missing": missing}))
        levels = tuple(DraftLevel(rank, titles[rank], row.anchors[rank]) for rank in ranks) if whole else ()
        return DraftCompetency(
            row.name,
            tuple(row.source),
            "\n".join(dict.fromkeys(row.definition)),
            row.cluster,
            tuple(row.indicators),
            (*levels, *row.levels),
            tuple(row.questions),
            tuple(row.negatives),
            tuple(flags),
            tuple(row.suggestions),
            row.level,
        )
