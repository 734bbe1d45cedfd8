"""Which characters the shipped fonts have, and what is printed instead of those they lack.

``fonts/coverage.txt`` comes from ``scripts/build_fonts.py``: a missing glyph would print as an empty space, and
would stop an accessible PDF from being made at all. Charts are set in one font, whose characters are in
``coverage-charts.txt``; Typst finds those of other fonts only where it can exchange a label's glyphs one by one.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import TypeVar

FONTS = Path(__file__).parents[1] / "fonts"

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = "\n\t"
_BIDI_CONTROLS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_RIGHT_TO_LEFT = frozenset(("R", "AL"))

T = TypeVar("T")


@cache
def covered() -> frozenset[str]:
    """Every character that one of the fonts prints."""
    return _characters("coverage.txt")


@cache
def _covered_or_invisible() -> frozenset[str]:
    return covered() | _BIDI_CONTROLS


@cache
def covered_in_charts() -> frozenset[str]:
    """Every character that the font of the charts prints, in both weights."""
    return _characters("coverage-charts.txt")


def _characters(file: str) -> frozenset[str]:
    spans = (line.partition("-") for line in (FONTS / file).read_text(encoding="ascii").split())
    return frozenset(chr(c) for a, _, z in spans for c in range(int(a, 16), int(z or a, 16) + 1))


def printable(text: str, known: frozenset[str] | None = None) -> str:
    """The text as the fonts print it: a run of what they lack as its code points, ``[U+0939 U+093F]``.

    Line ends of every kind become line feeds; marks that print nothing and that no font knows are left out.
    ``known`` are the characters of the fonts: of all of them, or for a chart of its own.
    """
    prints = known or _covered_or_invisible()
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    if prints.issuperset(text):
        return text
    shown: list[str] = []
    missing: list[str] = []
    for character in [*text, ""]:
        if character and character not in prints and character not in _SPACES:
            if unicodedata.category(character) != "Cf":
                missing.append(f"U+{ord(character):04X}")
            continue
        if missing:
            shown.append(f"[{' '.join(missing)}]")
            missing = []
        shown.append(character)
    return "".join(shown)


def printable_entry(entry: T, known: frozenset[str] | None = None) -> T:
    """The same data with every text in it printable; dataclasses and tuples are gone through, nothing else."""
    if isinstance(entry, str):
        return printable(entry, known)  # type: ignore[return-value]
    if isinstance(entry, tuple):
        return tuple(printable_entry(part, known) for part in entry)  # type: ignore[return-value]
    if is_dataclass(entry) and not isinstance(entry, type):
        changed = {field.name: printable_entry(getattr(entry, field.name), known) for field in fields(entry)}
        return replace(entry, **changed)
    return entry


def reads_right_to_left(text: str) -> bool:
    """Whether a paragraph runs from right to left: its first letter with a direction decides (UAX #9, P2)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in _RIGHT_TO_LEFT or direction == "L":
            return direction != "L"
    return False
