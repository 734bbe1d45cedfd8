"""Lines of text and what their beginnings say: list markers, field labels, level labels, headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from zhiren.dictionary.draft.model import DraftCompetency, Placements, Span

_BREAK = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_NUMERAL = "一二三四五六七八九十百"
_MARKERS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("#", r"#{1,6}[ \t]+"),
        ("第", rf"第[{_NUMERAL}\d]{{1,4}}[章节条部项](?:分)?[、：:.\s]*"),
        ("一", rf"[{_NUMERAL}]{{1,3}}[、．.，](?!\d)[ \t]*"),
        ("（一）", rf"[(（][{_NUMERAL}]{{1,3}}[)）][、.]?[ \t]*"),
        ("1.1", r"\d{1,3}(?:[.．]\d{1,3}){1,3}[.、．)）]?(?:[ \t\u3000]+|(?=[^\d\s.%％]))"),
        ("(1)", r"[(（]\d{1,3}[)）][、.]?[ \t]*"),
        ("1)", r"\d{1,3}[)）][ \t]*"),
        ("1", r"\d{1,3}(?:[、．]|\.(?!\d))[ \t]*"),
        ("①", r"[①-⒛❶-❿⓪➀-➓][.、]?[ \t]*"),
        ("(a)", r"[(（][A-Za-z][)）][ \t]*"),
        ("a", r"[A-Za-z][.)）、](?=[ \t])[ \t]*"),
        ("•", r"[•·●○◦■□◆◇▪▫‣➢➤►▶★☆✓✔√※\uf0a7\uf0b7\uf0d8][ \t]*|[-–—*+>][ \t]+"),
    )
)
_FIELDS = {
    "name": "名称|胜任力|胜任力名称|胜任素质|能力|能力项|能力名称|素质|素质名称|name|competency|competency name"
    "|skill",
    "definition": "定义|释义|含义|说明|描述|概述|能力定义|素质定义|definition|description|meaning",
    "behaviour": "行为|行为表现|行为指标|指标|行为描述|行为要点|关键行为|典型行为|正面行为|表现|具体表现"
    "|(?:(?:key|positive) )?behaviou?rs?|(?:key |positive )?(?:behaviou?r(?:al|s)? )?indicators?|examples?",
    "level": "(?:等级|级别|水平|level)(?=[:：]?$)|等级描述|等级定义|等级说明|行为等级|分级描述|level descriptions?"
    "|levels|proficiency levels?",
    "negative": "(?:负面|反面|消极|不良)(?:行为|表现)|(?:欠缺|缺乏|缺失)时?的?表现|counter-?indicators?"
    "|negative (?:behaviou?rs?|indicators?)|what its absence looks like"
    "|when (?:it is )?(?:missing|absent|lacking)",
    "question": "(?:面试|访谈|面谈)(?:问题|题|题目|提问)|提问|interview questions?|questions?",
    "cluster": "类别|分类|所属类别|能力类别|category|cluster|domain",
    "suggestion": "(?:发展|培养|提升)(?:建议|方法|活动)|development (?:suggestions?|tips|actions?|activities)"
    "|suggestions for development",
    # The kinds of suggestions: labels only where suggestions stand.
    "on_the_job": "在?工作中(?:练|练习|学|学习)|(?:工作|岗位|在岗)实践|on the job|(?:learning )?by doing",
    "with_others": "向他人学习?|(?:向|从)他人学习|他人辅导|辅导与交流|with others|(?:learning )?from others",
    "study": "自己学|自学|自我学习|学习与培训|培训与阅读|study|self-study|training and reading",
}
_LABELS = tuple(
    (
        name,
        re.compile(
            rf"(?:[【\[]\s*(?:{words})\s*[】\]]\s*[:：]?|(?:\*\*|__)?(?:{words})(?:\*\*|__)?\s*"
            r"(?:[（(][^（）()]{1,30}[）)]\s*)?(?:[:：](?:\*\*|__)?|$))\s*",
            re.IGNORECASE,
        ),
    )
    for name, words in _FIELDS.items()
)
_RANKS = {numeral: rank for rank, numeral in enumerate("一二三四五六七八九", 1)}
_LEVEL = re.compile(
    r"(?P<title>第?(?P<cn>[一二三四五六七八九])\s?[级級]|(?P<cd>[1-9])\s?[级級]"
    r"|(?:level|lv\.?|等级|级别)\s?(?P<en>[1-9一二三四五])|L(?P<l>[1-9]))(?![\w一-鿿])\s*(?:[:：.、．—–-]+\s*|$|\s+)",
    re.IGNORECASE,
)
# Words for levels, those in one line about equally high: lowest first.
_WORD_STEPS = (
    "入门|起步|初级|初阶|基础|了解|awareness|aware|basic|foundation|foundational|beginner|beginning|novice|entry",
    "成长|熟悉|合格|developing|working",
    "中级|中阶|胜任|熟练|良好|掌握|competent|intermediate|practitioner|proficient|skilled",
    "高级|高阶|优秀|精通|advanced",
    "专家|专家级|资深|标杆|卓越|expert|master|mastery|leading|exemplary|role model",
)
_STEP = {word: step for step, words in enumerate(_WORD_STEPS) for word in words.split("|")}
LEVEL_WORDS = "|".join(sorted(_STEP, key=len, reverse=True))
_LEVEL_WORD = re.compile(rf"(?P<title>{LEVEL_WORDS})\s*(?:[:：]\s*|$)", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """One line with content: ``start`` to ``end`` trimmed, ``body`` where its text begins after a marker.

    ``heading`` is the depth of a heading that the file itself declares (1 highest), 0 for none. A table that
    describes the competency above it is a line without text.
    """

    block: int
    start: int
    body: int
    end: int
    text: str
    marker: str = ""
    heading: int = 0
    blank_before: bool = False
    table: DraftCompetency | None = None

    @property
    def span(self) -> Span:
        """The text after the marker."""
        return Span(self.block, self.body, self.end)


def split_lines(placements: Placements, area: Span, heading: int = 0, listed: bool = False) -> list[Line]:
    """The lines of a part of a block that hold anything; ``heading`` and ``listed`` are what Word says of it."""
    found: list[Line] = []
    blank = False
    for start, end in _line_ends(placements.text(area)):
        span = placements.trim(Span(area.block, area.start + start, area.start + end))
        if span.start >= span.end:
            blank = True
            continue
        line = _line(placements.text(span), span, heading, blank and bool(found))
        found.append(replace(line, marker="•") if listed and not line.marker else line)
        blank = False
    return found


def _line_ends(text: str) -> Iterator[tuple[int, int]]:
    position = 0
    for match in _BREAK.finditer(text):
        yield position, match.start()
        position = match.end()
    yield position, len(text)


def _line(text: str, span: Span, heading: int, blank: bool) -> Line:
    kind, length = marker_of(text)
    if kind == "#":
        heading = len(text) - len(text.lstrip("#"))
        length += marker_of(text[length:])[1]
    return Line(span.block, span.start, span.start + length, span.end, text[length:], kind, heading, blank)


def marker_of(text: str) -> tuple[str, int]:
    """The kind of a list marker at the beginning of a line, and its length; a marker alone is no marker."""
    for kind, pattern in _MARKERS:
        match = pattern.match(text)
        if match and text[match.end() :].strip():
            return kind, match.end()
    return "", 0


def label_of(text: str) -> tuple[str, int]:
    """The field that a line is labelled with (``定义：``, ``Behaviours:``), and the label's length."""
    for name, pattern in _LABELS:
        match = pattern.match(text)
        if match:
            return name, match.end()
    return "", 0


def level_of(text: str) -> tuple[int | None, str, int]:
    """Rank, title and length of a level label (``二级：``, ``Level 2``, ``高级：``); a word has no rank."""
    match = _LEVEL.match(text)
    if match:
        digit = next(group for group in match.group("cn", "cd", "en", "l") if group)
        return _RANKS.get(digit) or int(digit), match["title"].strip(), match.end()
    match = _LEVEL_WORD.match(text)
    return (None, match["title"].strip(), match.end()) if match else (None, "", 0)


def rank_of(text: str) -> tuple[int | None, str]:
    """Rank and title of a level in a cell of its own: ``3``, ``三级``, ``Expert``."""
    if re.fullmatch(r"[1-9]", text):
        return int(text), ""
    rank, title, _ = level_of(text)
    return rank, title


def rank_words(words: Iterable[str]) -> dict[str, int]:
    """Ranks from 1 for level words, by what they mean, and by their order where they mean about the same."""
    distinct = list(dict.fromkeys(words))
    ordered = sorted(distinct, key=lambda word: _STEP[word.lower()])
    return {word: rank for rank, word in enumerate(ordered, 1)}
