"""What in a comment may tell its reader who wrote it. A warning to the writer, never a bar."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhiren.errors import quote
from zhiren.language import text


@dataclass(frozen=True)
class Sign:
    """One thing that gives the writer away: its kind (``web-rating-exposes-<kind>``), and the words."""

    kind: str
    words: str

    def describe(self, language: str) -> str:
        """The warning, as a sentence."""
        return text(language, f"web-rating-exposes-{self.kind}", words=quote(self.words))


_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_ROLES = (
    "manager|boss|supervisor|team lead|direct report|report|assistant|secretary|mentor|deputy|customer|client"
    "|successor|predecessor"
)
_THEIR = "his|her|their|your"
_CHINESE_ROLES = "上级|领导|主管|经理|老板|下属|部下|下级|徒弟|师傅|助理|秘书|导师|客户|甲方|副手|前任|继任"

_SIGNS: tuple[tuple[str, str], ...] = (
    ("mail", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("phone", r"(?<!\d)(?:\+\d{1,3}[ -]?)?(?:1[3-9]\d{9}|\d{3,4}[ -]\d{3,4}[ -]?\d{3,4})(?!\d)"),
    ("date", r"(?<!\d)(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}[日号])"),
    ("date", rf"\b(?:{_MONTHS})\.? \d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})\b"),
    ("date", rf"\b(?:last|this|on) (?:{_DAYS})\b|\b(?:yesterday|this morning)\b"),
    ("date", r"(?:上|这|本)(?:周|星期|礼拜)[一二三四五六日天]|昨天|今天(?:上午|下午|早上|晚上)"),
    ("role", rf"\bas (?:{_THEIR}|a|the)(?: \w+)? (?:{_ROLES})\b"),
    (
        "role",
        rf"\bI(?: am|'m|’m) (?:{_THEIR})(?: \w+)? (?:{_ROLES})\b|\bI (?:manage|report to) (?:him|her|them|you)\b",
    ),
    ("role", rf"(?:作为|我是|身为)(?:他|她|您|你|TA)?们?的?(?:直接|直属|部门)?(?:{_CHINESE_ROLES})"),
    ("only", r"\bI(?: am|'m|’m| was)? the only\b|\bonly I\b|\bjust the two of us\b"),
    ("only", r"\b(?:in|at|during) (?:our|my) (?:1:1|1-on-1|one-to-one|one-on-one|appraisal|review)s?\b"),
    ("only", r"只有我(?:一个人?)?|就我(?:一个人?|们?两个?人?)|我(?:们|和[他她您你])(?:单独|一对一|两个人)"),
    ("only", r"(?:一对一|绩效)(?:面谈|谈话|沟通)(?:中|时|里)"),
)
_FOUND_BY = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _SIGNS)


def what_exposes(comment: str, writer: str) -> list[Sign]:
    """What in a comment gives its writer away: mail, phone, a day, the writer's role or name, being the only one.

    One sign of a kind, the first. It finds wordings, not meanings: an empty list is no promise.
    """
    found: dict[str, Sign] = {}
    name = _name_in(comment, writer)
    if name:
        found["name"] = Sign("name", name)
    for kind, pattern in _FOUND_BY:
        match = pattern.search(comment)
        if match and kind not in found:
            found[kind] = Sign(kind, match.group())
    return list(found.values())


def _name_in(comment: str, writer: str) -> str:
    """The writer's name as far as it stands in the comment: whole, or one part of a name of Latin letters."""
    writer = writer.strip()
    if writer and not writer.isascii() and len(writer) > 1 and writer in comment:
        return writer
    for part in re.findall(r"[A-Za-z][A-Za-z'’-]{2,}", writer):
        if re.search(rf"\b{re.escape(part)}\b", comment):
            return str(part)
    return ""
