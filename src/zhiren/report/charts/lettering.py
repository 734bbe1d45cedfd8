"""How wide text will be, before there is a browser: estimates per character, cutting and wrapping.

Widths are in em and a little generous, so that what fits here fits in every typeface of the stack.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import accumulate

ELLIPSIS = "…"

_NARROW = frozenset("ijl|!.,:;'`ftrI()[]{}/\\ ·")
_BROAD = frozenset("mwMW@%&—…ÆŒ")
_NO_LINE_START = frozenset("。，、；：！？）》」』】〉”’…—·%‰,.;:!?)]}")
_NO_LINE_END = frozenset("（《「『【〈“‘([{")
_BOLD = 1.06


@cache
def em_width(character: str) -> float:
    """The width of one character in em."""
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf"}:
        return 0.0
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return 1.3 if category == "So" else 1.0
    if unicodedata.east_asian_width(character) == "A" and ord(character) > 0x2000:
        return 1.0
    if character in _BROAD:
        return 0.9
    if character in _NARROW:
        return 0.34
    return 0.68 if character.isupper() else 0.57


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line of text in px at a font size in px."""
    return sum(map(em_width, text)) * size * (_BOLD if bold else 1.0)


def shorten(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """The text where it fits into ``width`` px, else as much of it as does, with an ellipsis."""
    if text_width(text, size, bold=bold) <= width:
        return text
    room = width - text_width(ELLIPSIS, size, bold=bold)
    return text[: _n_fitting(text, size, room, bold)].rstrip() + ELLIPSIS


def wrap(text: str, size: float, width: float, *, lines: int, bold: bool = False) -> list[str]:
    """The text in at most ``lines`` lines of ``width`` px, the last one cut with an ellipsis where it must be."""
    rest = " ".join(text.split())
    wrapped: list[str] = []
    while rest and len(wrapped) < lines - 1 and text_width(rest, size, bold=bold) > width:
        at = _break_at(rest, size, width, bold)
        wrapped.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*wrapped, shorten(rest, size, width, bold=bold)] if rest or not wrapped else wrapped


def wrap_evenly(text: str, size: float, width: float, *, lines: int) -> list[str]:
    """As ``wrap``, with lines of like length: the narrowest width that needs no further line."""
    return list(_wrapped_evenly(text, size, width, lines))


@lru_cache(maxsize=4096)  # every report of a batch has the same statements
def _wrapped_evenly(text: str, size: float, width: float, lines: int) -> tuple[str, ...]:
    wrapped = wrap(text, size, width, lines=lines)
    while width > size:
        width -= 2
        narrower = wrap(text, size, width, lines=len(wrapped))
        if narrower[-1] != wrapped[-1] and narrower[-1].endswith(ELLIPSIS):
            break
        wrapped = narrower
    return tuple(wrapped)


def longest_word(text: str, size: float) -> float:
    """The width of the widest piece of a text that no line may break, in px."""
    pieces, start = [], 0
    words = " ".join(text.split())
    for at in range(1, len(words)):
        if _may_break(words, at):
            pieces.append(words[start:at].strip())
            start = at
    return max(text_width(piece, size) for piece in (*pieces, words[start:]))


def _break_at(text: str, size: float, width: float, bold: bool) -> int:
    """Where the first line of a text that is too wide ends; inside a word only where nothing else is left."""
    fits = max(1, min(_n_fitting(text, size, width, bold), len(text) - 1))
    return next((at for at in range(fits, 0, -1) if at < len(text) and _may_break(text, at)), fits)


def _n_fitting(text: str, size: float, width: float, bold: bool) -> int:
    """How many characters fit. Marks have no width, so that none is parted from its letter."""
    return sum(used <= width for used in accumulate(text_width(c, size, bold=bold) for c in text))


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after in _NO_LINE_START or before in _NO_LINE_END:
        return False
    return after == " " or before in " -/" or _is_wide(before) or _is_wide(after)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}
