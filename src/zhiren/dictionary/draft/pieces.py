"""Which field of a competency each of its lines belongs to: labels, levels, and definitions without a label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zhiren.dictionary.draft.clauses import ends_sentence
from zhiren.dictionary.draft.headings import replace_start
from zhiren.dictionary.draft.lines import Line, label_of, level_of, rank_words
from zhiren.dictionary.draft.model import Placements, Span
from zhiren.framework import SUGGESTION_KINDS


@dataclass
class Piece:
    """Text under a label (``field``, nothing where there is none) and in a level; ``marked`` as a list item."""

    span: Span
    field: str
    level: int | None
    marked: bool


def pieces_of(placements: Placements, lines: Sequence[tuple[Span, Line]], titles: dict[int, str]) -> list[Piece]:
    """The lines of a competency with their fields; labels are entered, level titles put into ``titles``."""
    found: list[Piece] = []
    current, level = "", None
    labels = [level_of(placements.text(span)) for span, _ in lines]
    ranks = rank_words(title for rank, title, length in labels if length and rank is None)
    for span, line in lines:
        text = placements.text(span)
        label, length = label_of(text)
        if label in SUGGESTION_KINDS and current not in ("suggestion", *SUGGESTION_KINDS):
            label = ""
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
            found.append(Piece(rest, current, level, marked))
            if current == "definition" and ends_sentence(text):
                current = ""
    return found


def guess_definition(placements: Placements, pieces: list[Piece], above_table: bool) -> bool:
    """Unlabelled text above the list, above labelled behaviours, or worded as a definition, is taken for one."""
    if any(piece.field == "definition" for piece in pieces):
        return False
    open_ones = [piece for piece in pieces if not piece.field and piece.level is None]
    before = []
    for piece in pieces:
        if piece.field or piece.level is not None or piece.marked:
            break
        before.append(piece)
    followed = above_table or len(before) < len(pieces)
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
