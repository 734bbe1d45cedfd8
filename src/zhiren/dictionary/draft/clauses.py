"""Text to behaviours: where one clause ends, how its wording is cleaned, and what about it is uncertain."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from zhiren.dictionary.draft.lines import marker_of
from zhiren.dictionary.draft.model import Flag, Placements, Span, is_separator
from zhiren.errors import quote
from zhiren.framework import LONGEST_TEXT

_HAN = r"\u3400-\u9fff"
_OPEN = dict(zip("（(【[《〈“「『{", "）)】]》〉”」』}", strict=True))
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|Mr|Mrs|Ms|Dr|Prof|No|approx|incl|resp)|\b[A-Z])$", re.IGNORECASE
)
_CLOSING = "”’」』）)】]\"'"
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]{0,200})?/?>")
_SPACED_HAN = re.compile(
    rf"(?<=[{_HAN}])[ \t\u3000\xa0]+(?=[{_HAN}，。；：、])|(?<=[，。；：、])[ \t]+(?=[{_HAN}])"
)
_OCR = re.compile(rf"(?:[{_HAN}][ \t\u3000\xa0]){{3}}[{_HAN}]")
_TRIMMED = " \t\r\n\v\f\x85\u2028\u2029\u3000\xa0\ufeff\u200b；;。，,、.：:|"
_LEVEL_NOTE = re.compile(
    r"[（(\[【]\s*(?:(?:level|lv\.?|L|等级|级别)\s*[:：]?\s*([1-9一二三四五])|([1-9一二三四五])\s?级)\s*[)）\]】]\s*[。.;；]?\s*$",
    re.IGNORECASE,
)
_TWO_CHINESE = re.compile(
    r"[，,]\s*(?:并且|并能|并|而且|且|同时|还能?|也能?|能够|能|愿意|善于|主动|积极|协助|及时|定期)(?=[\u3400-\u9fff]{2})"
    r"|[，,]?(?:并且|而且|同时还)(?=[\u3400-\u9fff]{2})"
)
_TWO_ENGLISH = re.compile(
    r",? (?:and (?:also |then )?|as well as |while also )(?=[a-z]+s\b)|, (?:and |then )(?=[a-z]+\b)"
)
_SETTING = re.compile(r"(?:通过|为了?|当|如果|若|即使|虽然|尽管|除了)[^，,]*$")
_LEAD = re.compile(r"(?P<lead>[^：:，,。；;]{2,24})[：:]\s*(?=\S)")
_FIRST_PART = re.compile(rf"(?P<lead>[{_HAN}]{{4,12}})[，,](?P<rest>.+[，,].+)", re.DOTALL)

# A line this long without punctuation at its end, among lines no longer, was probably broken by its width.
LONGEST_UNBROKEN = 16

Clause = list[Span]


def words(text: str) -> int:
    """Length as a reader feels it: a Chinese character counts one, a word of letters two."""
    return len(re.findall(rf"[{_HAN}]", text)) + 2 * len(re.findall(r"[^\W_\u3400-\u9fff]+", text))


def ends_sentence(text: str) -> bool:
    """Whether a line ends with the end of a sentence, closing quotes aside."""
    return text.rstrip().rstrip(_CLOSING).endswith(("。", ".", "!", "?", "！", "？", "…"))


def count_clauses(text: str) -> int:
    """How many behaviours a line holds by its punctuation."""
    return sum(1 for start, end in cut(text) if text[start:end].strip(_TRIMMED))


def cut(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the parts between ``；``, ``;`` and the ends of sentences, brackets and quotes left whole."""
    start, waiting = 0, ""
    for index, c in enumerate(text):
        if waiting:
            if c == waiting[-1]:
                waiting = waiting[:-1]
            elif c in _OPEN and len(waiting) < 4:
                waiting += _OPEN[c]
            continue
        if c in _OPEN and _OPEN[c] in text[index : index + 400]:
            waiting = _OPEN[c]
        elif c in "；;。！？" or (c in ".!?" and _ends_english(text, index)):
            yield start, index + 1
            start = index + 1
    yield start, len(text)


def _ends_english(text: str, index: int) -> bool:
    following = text[index + 1 : index + 3]
    if following and not following[0].isspace():
        return False
    return text[index] != "." or not following.strip() or not _ABBREVIATION.search(text[max(0, index - 8) : index])


def clauses_of(placements: Placements, pieces: Sequence[tuple[Span, bool]]) -> list[Clause]:
    """The behaviours in consecutive pieces of text; the flag of a piece says that it begins anew (a list item).

    A piece that ends in the middle of a sentence goes on in the next one where the next begins in lower case,
    or where the line is as full as the others.
    """
    fullest = max((words(placements.text(span)) for span, _ in pieces), default=0)
    found: list[Clause] = []
    previous, end_of_previous = "", 0
    for span, anew in pieces:
        text = placements.text(span)
        for number, (start, end) in enumerate(cut(text)):
            part = _trimmed(placements, Span(span.block, span.start + start, span.start + end))
            if number:
                part = _without_marker(placements, part)
            if is_separator(placements.text(part)):
                continue
            if found and _LEVEL_NOTE.fullmatch(placements.text(part)):
                found[-1].append(part)  # of the sentence before: ``主动帮助同事。（2级）``
            elif number == 0 and found and not anew and _goes_on(previous, fullest, placements.text(part)):
                found[-1][-1] = replace(found[-1][-1], end=end_of_previous)  # with the comma at its end
                found[-1].append(part)
            else:
                found.append([part])
        previous, end_of_previous = text.strip(), span.start + len(text.rstrip())
    return found


def items_of(placements: Placements, pieces: Sequence[tuple[Span, bool]]) -> list[Clause]:
    """The lines of a list of questions or suggestions, each whole; a line broken by its width is carried on."""
    fullest = max((words(placements.text(span)) for span, _ in pieces), default=0)
    found: list[Clause] = []
    for span, anew in pieces:
        text = placements.text(span)
        if found and not anew and _goes_on(placements.text(found[-1][-1]).strip(), fullest, text):
            found[-1].append(span)
        elif not is_separator(text):
            found.append([span])
    return found


def _trimmed(placements: Placements, span: Span) -> Span:
    text = placements.text(span)
    start = span.start + len(text) - len(text.lstrip(_TRIMMED))
    end = span.end - len(text) + len(text.rstrip(_TRIMMED))
    return Span(span.block, start, max(start, end))


def _without_marker(placements: Placements, span: Span) -> Span:
    """The clause without a number of its own in the middle of a line: ``1、……；2、……``."""
    kind, length = marker_of(placements.text(span))
    if kind in ("", "•", "a", "#"):
        return span
    placements.place("marker", Span(span.block, span.start, span.start + length))
    return Span(span.block, span.start + length, span.end)


def _goes_on(line: str, fullest: int, following: str) -> bool:
    """Whether a line was broken in the middle of a sentence that the following one carries on."""
    if line[-1:] in "，,、":
        return True
    if unicodedata.category(line[-1:] or ".").startswith("P"):
        return False
    if following[:1].islower():
        return line[:1].isupper()
    return not following[:1].isascii() and words(line) >= max(LONGEST_UNBROKEN, 0.8 * fullest)


def clean(parts: Iterable[str]) -> str:
    """A statement as it should be printed: one line, no tags, no control characters, no spaces inside Chinese."""
    joined = ""
    for part in parts:
        gap = "" if joined and _is_wide(joined[-1]) and part and _is_wide(part[0]) else " "
        joined = joined + gap + part if joined else part
    text = html.unescape(_TAG.sub(" ", joined)).replace("**", "")
    text = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in text)
    return unicodedata.normalize("NFC", _SPACED_HAN.sub("", " ".join(text.split())))


def _is_wide(c: str) -> bool:
    return unicodedata.east_asian_width(c) in "WF"


def level_note(text: str) -> tuple[int, int] | None:
    """Rank and offset of a level in brackets at the end of a clause (``（2级）``, ``[Level 3]``)."""
    match = _LEVEL_NOTE.search(text, max(0, len(text) - 40))
    if not match:
        return None
    digit = match[1] or match[2]
    return "一二三四五".find(digit) + 1 or int(digit), match.start()


def doubts(statement: str, exact: str) -> Iterator[Flag]:
    """What a person should look at in a behaviour."""
    if len(statement) > LONGEST_TEXT:
        yield Flag("too-long", {"length": len(statement), "longest": LONGEST_TEXT})
        return
    if _OCR.search(exact):
        yield Flag("spaces", {"text": quote(exact)})
    lead = _LEAD.match(statement) or _repeated_lead(statement)
    if lead:
        yield Flag("lead-in", {"text": lead["lead"]})
    split = suggested_split(statement)
    if split:
        yield Flag("two-behaviours", {"first": quote(split[0]), "second": quote(split[1])})


def _repeated_lead(statement: str) -> re.Match[str] | None:
    """A short first part whose words come back in the rest: ``表达期待和尊重，表达出对他人的正面期待，……``."""
    match = _FIRST_PART.match(statement)
    if not match:
        return None
    lead = match["lead"]
    back = {lead[i : i + 2] for i in range(len(lead) - 1) if lead[i : i + 2] in match["rest"]}
    return match if len(back) >= 2 else None


def suggested_split(statement: str) -> tuple[str, str] | None:
    """Two halves where a sentence seems to hold two behaviours, none otherwise."""
    for match in (*_TWO_CHINESE.finditer(statement), *_TWO_ENGLISH.finditer(statement)):
        first, second = statement[: match.start()], statement[match.start() :].lstrip("，, ")
        setting = _SETTING.search(first.rpartition("，")[2])
        if words(first) >= 4 and words(second) >= 6 and not setting:
            return first, second
    return None
