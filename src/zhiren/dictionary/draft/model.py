"""A draft dictionary: what was found in a person's material, where it stood, and what a person must decide.

The material is a sequence of blocks: the whole text of a text file, a paragraph of a Word document, or a cell of
a table. Every character of every block is placed in the draft, is white space or punctuation between what was
placed, or is listed as left out: ``Draft.coverage`` proves it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from zhiren.errors import Value
from zhiren.framework import SuggestionKind
from zhiren.language import text

Role = Literal[
    "name",
    "definition",
    "statement",
    "level",
    "cluster",
    "title",
    "marker",
    "question",
    "negative",
    "suggestion",
    "left_out",
]


@dataclass(frozen=True, order=True)
class Span:
    """Characters ``start`` (included) to ``end`` (excluded) of a block, counted from 0."""

    block: int
    start: int
    end: int


@dataclass(frozen=True)
class Block:
    """A piece of the material and its place: nothing for a text file, a paragraph or table from 1, a cell."""

    text: str
    paragraph: int | None = None
    table: int | None = None
    sheet: str = ""
    cell: str = ""
    part: str = ""

    @property
    def place(self) -> dict[str, str | int]:
        """The parts of the place that are known."""
        known = {
            "part": self.part,
            "paragraph": self.paragraph,
            "table": self.table,
            "sheet": self.sheet,
            "cell": self.cell,
        }
        return {name: value for name, value in known.items() if value}


@dataclass(frozen=True)
class Flag:
    """Something uncertain, for a person to decide; its wording is the message ``draft-flag-<code>``."""

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def describe(self, language: str) -> str:
        """The question to the person, as a sentence."""
        return text(language, f"draft-flag-{self.code}", **self.values)


@dataclass(frozen=True)
class DraftIndicator:
    """One behaviour as found: its cleaned statement, its level where the material tells, and its source."""

    statement: str
    source: tuple[Span, ...]
    level: int | None = None
    flags: tuple[Flag, ...] = ()
    reverse_keyed: bool = False


@dataclass(frozen=True)
class DraftLevel:
    """A level's title and the text that describes it; ``source`` where the text is no behaviour as well."""

    rank: int
    title: str
    anchor: str
    source: tuple[Span, ...] = ()


@dataclass(frozen=True)
class DraftSuggestion:
    """A suggestion for development as found."""

    kind: SuggestionKind
    text: str


@dataclass(frozen=True)
class DraftCompetency:
    """One competency as found. ``name`` is empty where the material has none."""

    name: str
    source: tuple[Span, ...]
    definition: str = ""
    cluster: str = ""
    indicators: tuple[DraftIndicator, ...] = ()
    levels: tuple[DraftLevel, ...] = ()
    questions: tuple[str, ...] = ()
    negative_behaviours: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    suggestions: tuple[DraftSuggestion, ...] = ()
    level: int | None = None


@dataclass(frozen=True)
class LeftOut:
    """Text that found no place in the draft; ``reason`` is the message ``draft-left-<reason>``."""

    reason: str
    text: str
    source: tuple[Span, ...]


@dataclass(frozen=True)
class Coverage:
    """What became of the material's characters. ``lost`` and ``overlapping`` are empty, or there is a fault."""

    characters: int
    placed: int
    separators: int
    left_out: int
    lost: tuple[Span, ...]
    overlapping: tuple[Span, ...]


@dataclass(frozen=True)
class Draft:
    """A dictionary to be finished by a person."""

    file: str
    language: str
    title: str
    blocks: tuple[Block, ...]
    competencies: tuple[DraftCompetency, ...]
    left_out: tuple[LeftOut, ...]
    placed: tuple[tuple[Span, Role], ...]
    encoding: str = ""
    flags: tuple[Flag, ...] = ()

    def exact(self, source: Iterable[Span]) -> str:
        """The characters of the material at the spans, spans in different lines joined by a line break."""
        return "\n".join(self.blocks[span.block].text[span.start : span.end] for span in source)

    def coverage(self) -> Coverage:
        """Account for every character of the material."""
        roles: dict[int, list[tuple[Span, Role]]] = {}
        for span, role in self.placed:
            roles.setdefault(span.block, []).append((span, role))
        count = {"placed": 0, "separators": 0, "left_out": 0}
        lost: list[Span] = []
        overlapping: list[Span] = []
        for index, block in enumerate(self.blocks):
            position = 0
            for span, role in sorted(roles.get(index, [])):
                if span.start < position:
                    overlapping.append(span)
                    continue
                lost += _gap(count, block.text, Span(index, position, span.start))
                count["left_out" if role == "left_out" else "placed"] += span.end - span.start
                position = span.end
            lost += _gap(count, block.text, Span(index, position, len(block.text)))
        characters = sum(len(block.text) for block in self.blocks)
        return Coverage(characters, lost=tuple(lost), overlapping=tuple(overlapping), **count)

    def to_yaml(self, language: str | None = None) -> str:
        """The draft as a dictionary file with its flags, sources and left-out text (``write.draft_yaml``)."""
        from zhiren.dictionary.draft.write import draft_yaml

        return draft_yaml(self, language)

    def summary(self, language: str | None = None) -> str:
        """What was found and what is to be decided, in a few lines (``write.draft_summary``)."""
        from zhiren.dictionary.draft.write import draft_summary

        return draft_summary(self, language)


def is_separator(text: str) -> bool:
    """Whether a text is nothing but white space, punctuation and invisible control characters."""
    return all(unicodedata.category(c)[0] in "ZPC" for c in text)


def _gap(count: dict[str, int], text: str, span: Span) -> Iterator[Span]:
    if is_separator(text[span.start : span.end]):
        count["separators"] += span.end - span.start
    else:
        yield span


class Placements:
    """The ledger kept while a draft is made: which characters went where, and doubts about the whole."""

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks
        self.placed: list[tuple[Span, Role]] = []
        self.left_out: list[LeftOut] = []
        self.flags: list[Flag] = []

    def text(self, span: Span) -> str:
        """The characters of a span."""
        return self.blocks[span.block].text[span.start : span.end]

    def place(self, role: Role, *spans: Span) -> None:
        """Enter spans under a role."""
        self.placed += [(span, role) for span in spans if span.end > span.start]

    def leave_out(self, reason: str, *spans: Span) -> None:
        """List spans as left out, each with its text, unless it is only white space and punctuation."""
        for span in spans:
            if not is_separator(self.text(span)):
                self.place("left_out", span)
                self.left_out.append(LeftOut(reason, self.text(span), (span,)))

    def leave_out_alike(self, reason: str, spans: Sequence[Span]) -> None:
        """List spans with one text, or in one column, as a single entry under the text of the first."""
        if spans:
            self.place("left_out", *spans)
            self.left_out.append(LeftOut(reason, self.text(spans[0]), tuple(spans)))

    def leave_out_rest(self) -> None:
        """List whatever is not entered yet."""
        taken: dict[int, list[Span]] = {}
        for span, _ in self.placed:
            taken.setdefault(span.block, []).append(span)
        for index, block in enumerate(self.blocks):
            position = 0
            for span in sorted([*taken.get(index, []), Span(index, len(block.text), len(block.text))]):
                self.leave_out("unplaced", self.trim(Span(index, position, span.start)))
                position = max(position, span.end)

    def trim(self, span: Span) -> Span:
        """The span without the white space at its ends."""
        text = self.text(span)
        start = span.start + len(text) - len(text.lstrip())
        return Span(span.block, start, max(start, span.end - len(text) + len(text.rstrip())))
