"""Names, addresses and numbers taken out of a text before it leaves, with a way back to the original's offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from zhiren.evidence.coder.neutral import names_in
from zhiren.evidence.remote.forms import Found, forms_of

_ADDRESSES = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://\S+")
_NUMBERS = re.compile(  # telephones, identity cards, accounts, full dates
    r"(?<!\d)[+＋]?[(（]?\d[\d ()（）.·–—-]{5,}\d[Xx]?(?!\d)"
)
_FEWEST_DIGITS = 7
_AMOUNT = r"(?:\d+\.\d{1,6}|(?:19|20)\d\d)"  # or a year
_AMOUNTS = re.compile(rf"[(（]?{_AMOUNT}(?:[ ()（）·–—-]+{_AMOUNT})*")
_HANDLE = re.compile(  # who somebody is elsewhere: the word for the service, perhaps "number" and "is", the handle
    r"(?:微信|威信|薇信|[vV]信|(?<![A-Za-z])(?:WeChat|weixin|wx|vx|QQ)(?![A-Za-z]))"
    r"\s*(?:号码|账号|帐号|账户|号|ID|number|account|handle)?\s*(?:是|为|叫|is)?\s*[:：=#]?\s*"
    r"(?P<handle>[A-Za-z0-9][A-Za-z0-9_-]{3,})",
    re.IGNORECASE,
)


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


def redact(text: str, names: Iterable[str], numbers: Iterable[str] = (), words: Iterable[str] = ()) -> Redacted:
    """Take out the names given, names found by how they are written, mail addresses, links and long numbers.

    Of a name given, its parts go as well: the given name alone, the surname behind 小 or 老. The same person gets
    the same word where it is certain who is meant (【P1】, 【P2】, …), so that a reader can still follow who did
    what; numbers and addresses become 【#】.

    Args:
        numbers: of people in the organisation; what has no digit, or fewer than three characters, is left alone.
        words: whatever else is to go, in any case and in any place.
    """
    spans = [(m.start(), m.end(), "") for m in _ADDRESSES.finditer(text)]
    spans += [(m.start(), m.end(), "") for m in _NUMBERS.finditer(text) if _is_a_number(m[0])]
    spans += [(*m.span("handle"), "") for m in _HANDLE.finditer(text)]
    spans += forms_of(tuple(names), tuple(numbers), tuple(words)).found_in(text)
    spans += names_in(_plain(text))
    stand_ins: dict[str, str] = {}
    replaced = []
    for start, end, name in _joined(spans):
        word = stand_ins.setdefault(name.casefold(), f"【P{len(stand_ins) + 1}】") if name else "【#】"
        replaced.append((start, end, word))
    return Redacted(text, tuple(replaced))


def _plain(text: str) -> str:
    """Straight apostrophes, as the eye for names wants them: as many characters as before."""
    return text.replace("’", "'").replace("‘", "'")


def _is_a_number(digits: str) -> bool:
    """Whether it may lead to somebody: amounts and years, and ranges of them, are what was achieved, and when."""
    return sum(map(str.isdigit, digits)) >= _FEWEST_DIGITS and not _AMOUNTS.fullmatch(digits)


def _joined(spans: Iterable[Found]) -> list[Found]:
    """Spans in order, those that overlap as one: nothing that any of them covers may leave."""
    joined: list[Found] = []
    for start, end, name in sorted(spans, key=lambda span: (span[0], -span[1])):
        if joined and start < joined[-1][1]:
            before = joined[-1]
            joined[-1] = (before[0], max(before[1], end), before[2])
        else:
            joined.append((start, end, name))
    return joined
