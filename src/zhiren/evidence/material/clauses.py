"""Turns into clauses: by sentence, long sentences by their joints, in Chinese, English and mixtures of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = {"zh-Hans": 60, "en": 160}  # characters: beyond, a sentence is parted at its joints
LONGEST_UNPARTED = 300  # characters: where a text has no joints either

_END = re.compile(r"[。！？!?；;…⋯]+[”’\"'」』）)\]】]*|(?<![.])[.]++[”’\"')\]]*+(?=\s|$)|\n+|[؟۔।]+")
_JOINT = re.compile(r"[，,：:—–]+|(?<=\s)(?:and|but|so|then|because|which|while|after|before)(?=\s)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|sr|jr|st|no|vs|etc|approx|dept|inc|ltd|co|fig|e\.g|i\.e|a\.m|p\.m)|\b[a-z])\.$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w")
_HAN_GAP = re.compile(r"(?<=[\u3400-\u9fff，。！？；：、])[ \u3000]+(?=[\u3400-\u9fff，。！？；：、])")


def clauses_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of a turn's clauses, trimmed of white space; each holds at least one letter or figure."""
    for first, last in sentences_of(text, start, end):
        yield from (span for span in _parted(text, first, last) if _WORD.search(text, *span))


def as_read(words: str) -> str:
    """Words as they are read: on one line, without the gaps that scanning leaves between Chinese characters."""
    return _HAN_GAP.sub("", " ".join(words.split()))


def is_han(words: str) -> bool:
    """Whether more of the letters are Chinese characters than not; a character counts for a short word."""
    han = len(re.findall(r"[\u3400-\u9fff]", words))
    return han * 3 > sum(map(str.isalpha, words)) - han


def sentences_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of sentences, trimmed of white space."""
    first = start
    for found in _END.finditer(text, start, end):
        if found[0].startswith(".") and _is_abbreviated(text, first, found):
            continue
        yield from _trimmed(text, first, found.end())
        first = found.end()
    yield from _trimmed(text, first, end)


def _is_abbreviated(text: str, first: int, found: re.Match[str]) -> bool:
    if len(found[0]) > 1:  # an ellipsis in the middle of a sentence goes on in small letters
        return text[found.end() :].lstrip()[:1].islower() if len(text) - found.end() < 200 else False
    return bool(_ABBREVIATION.search(text, max(first, found.start() - 8), found.start() + 1))


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A long sentence in pieces of at most about half of ``LONGEST``, cut at its joints."""
    most = LONGEST["zh-Hans" if is_han(text[start:end]) else "en"]
    if end - start <= most:
        yield start, end
        return
    first, last_joint = start, start
    for found in _JOINT.finditer(text, start, end):
        joint = found.end() if not found[0].isalpha() else found.start()
        if joint - first > most and last_joint > first:
            yield from _hard_parted(text, first, last_joint)
            first = last_joint
        last_joint = joint
    if end - first > most and last_joint > first:
        yield from _hard_parted(text, first, last_joint)
        first = last_joint
    yield from _hard_parted(text, first, end)


def _hard_parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_UNPARTED:
        gap = text.rfind(" ", start + LONGEST_UNPARTED // 2, start + LONGEST_UNPARTED)
        cut = gap if gap > 0 else start + LONGEST_UNPARTED
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
