"""Names, addresses and numbers taken out of a text before it leaves, with a way back to the original's offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from zhiren.evidence.coder.neutral import rename

_MARK = "\ue001"  # of private use: in no text
_NUMBERS = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # mail
    r"|(?<!\d)\+?\d[\d -]{5,}\d(?!\d)"  # telephones, identity cards, accounts, dates written in full
    r"|https?://\S+"
)
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True)
class Redacted:
    """A text fit to leave. ``replaced``: what was taken out, as spans of the original, each with its stand-in."""

    original: str
    replaced: tuple[tuple[int, int, str], ...]

    @cached_property
    def text(self) -> str:
        """What leaves."""
        pieces, place = [], 0
        for start, end, word in self.replaced:
            pieces += [self.original[place:start], word]
            place = end
        return "".join([*pieces, self.original[place:]])

    def in_original(self, start: int, end: int) -> tuple[int, int]:
        """A span of ``text`` as one of the original; a name that it cuts into is taken whole."""
        return self._place(start, at_end=False), self._place(end, at_end=True)

    def _place(self, offset: int, *, at_end: bool) -> int:
        number = bisect_right(self._begins, offset - at_end) - 1
        if number < 0:
            return offset
        start, end, word = self.replaced[number]
        inside = offset - self._begins[number]
        if inside < len(word) or (at_end and inside == len(word)):
            return end if at_end else start
        return end + inside - len(word)

    @cached_property
    def _begins(self) -> list[int]:
        """Where each replacement begins in ``text``."""
        begins, shift = [], 0
        for start, end, word in self.replaced:
            begins.append(start + shift)
            shift += len(word) - (end - start)
        return begins


def redact(text: str, names: Iterable[str]) -> Redacted:
    """Take out the names given, names found by how they are written, mail addresses, links and long numbers.

    The same name gets the same word wherever it stands (【P1】, 【P2】, …), so that a reader can still follow who
    did what; numbers and addresses become 【#】.
    """
    known = sorted({name for name in map(str.strip, names) if len(name) > 1}, key=len, reverse=True)
    spans = [(m.start(), m.end(), "") for m in _NUMBERS.finditer(text)]
    spans += [(m.start(), m.end(), m[0]) for m in _named(text, known)]
    spans += [(start, end, text[start:end]) for start, end in _written_as_names(text)]
    words: dict[str, str] = {}
    replaced, place = [], 0
    for start, end, name in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < place:
            continue
        word = words.setdefault(name.casefold(), f"【P{len(words) + 1}】") if name else "【#】"
        replaced.append((start, end, word))
        place = end
    return Redacted(text, tuple(replaced))


def _named(text: str, names: list[str]) -> Iterator[re.Match[str]]:
    if names:
        one_of = "|".join(
            rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])" if _LATIN.search(name) else re.escape(name)
            for name in names
        )
        yield from re.finditer(one_of, text, re.IGNORECASE)


def _written_as_names(text: str) -> Iterator[tuple[int, int]]:
    """Where the coder's own eye for names sees one, line by line."""
    for line in re.finditer(r"[^\n]+", text):
        kept = rename(line[0], _MARK, _MARK).split(_MARK)
        found = re.fullmatch("(.+?)".join(map(re.escape, kept)), line[0])
        if found:
            yield from ((line.start() + a, line.start() + b) for a, b in found.regs[1:])
