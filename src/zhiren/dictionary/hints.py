"""Hints: what a draft leaves to decide, and sentences that raters would stumble over.

The rules for wording are those of behaviourally anchored scales: one behaviour an item, observable by a
colleague, short (Smith & Kendall 1963; Latham & Wexley 1994).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhiren.dictionary.load import Reading
from zhiren.errors import Place, Problem, Value, quote
from zhiren.framework import HIGHEST_LEVEL, Framework, Indicator
from zhiren.language import CHINESE
from zhiren.sources.nodes import Mapping, Node, Scalar, Sequence

LONGEST_INDICATOR = {"characters": 30, "words": 20}
MOST_OF_A_KIND = 10

_JOINS = {
    "zh": re.compile(r"并且|以及|而且|同时|与此同时|[，、]并|[；;。！](?=.)"),
    "en": re.compile(
        r"\band (?:then|also|thereby)\b|\bas well as\b|; |[.!] (?=[A-Z])|, and (?=[a-z]+s\b)", re.IGNORECASE
    ),
}
_INNER = {
    "zh": re.compile(
        r"(?:能够|能)?(?:具有|具备|拥有|了解|熟悉|掌握|理解|懂得|认识到|意识到|明白|相信|热爱|认同|重视|乐于|愿意)"
    ),
    "en": re.compile(
        r"(?:is|are|has|have) (?:aware|able|willing|committed|motivated|good|strong|an? \w+ knowledge)\b"
        r"|(?:understands?|knows?|believes?|values?|appreciates?|recogni[sz]es|feels?|possesses|cares?)\b",
        re.IGNORECASE,
    ),
}


def hints(reading: Reading) -> list[Problem]:
    """The hints for a dictionary file: a draft's open questions all, others only where it has no errors.

    Of each kind about the wording at most ``MOST_OF_A_KIND``.
    """
    questions = list(_open_questions(reading))
    if reading.framework is None:
        return questions
    language = "zh" if reading.framework.language == CHINESE else "en"
    found = [
        *_missing_anchors(reading, reading.framework),
        *_repeated_sentences(reading, reading.framework),
        *(hint for i in _undoubted(reading, reading.framework) for hint in _wording(reading, i, language)),
    ]
    kept: dict[str, list[Problem]] = {}
    for hint in found:
        kept.setdefault(hint.code, []).append(hint)
    return questions + [hint for kind in kept.values() for hint in _shortened(kind)]


def _open_questions(reading: Reading) -> Iterator[Problem]:
    """The flags that ``zhiren dictionary read`` put for a person to decide, and the text it found no place for."""
    root = reading.document.entries.get("draft") if isinstance(reading.document, Mapping) else None
    about = [root] if isinstance(root, Mapping) else []
    for entry in (*about, *reading.entries.values()):
        for flag in _items(entry, "flags"):
            if isinstance(flag, Scalar):
                yield _hint(reading, "dictionary-draft-flag", flag, question=" ".join(flag.text.split()))
    for left_out in [entry for part in about for entry in _items(part, "left_out")][:1]:
        count = len(_items(about[0], "left_out"))
        yield _hint(reading, "dictionary-draft-left-out", left_out, count=count)


def _items(entry: Mapping, name: str) -> list[Node]:
    found = entry.entries.get(name)
    return found.items if isinstance(found, Sequence) else []


def _shortened(kind: list[Problem]) -> list[Problem]:
    rest = len(kind) - MOST_OF_A_KIND
    if rest <= 0:
        return kind
    shown = kind[:MOST_OF_A_KIND]
    values: dict[str, Value] = {"count": rest, "kind": kind[0].code}
    return [*shown, Problem("dictionary-hints-more", values, shown[-1].place, "warning")]


def _undoubted(reading: Reading, framework: Framework) -> Iterator[Indicator]:
    """The indicators that carry no flag of a draft: its question is the hint already."""
    return (i for i in framework.indicators if not _items(reading.entries[i.id], "flags"))


def _wording(reading: Reading, indicator: Indicator, language: str) -> Iterator[Problem]:
    statement = indicator.statement.strip()
    shown = quote(statement)
    node = reading.entries[indicator.id].entries["statement"]
    unit = "characters" if language == "zh" else "words"
    length = len(statement) if language == "zh" else len(statement.split())
    if length > LONGEST_INDICATOR[unit]:
        values: dict[str, Value] = {
            "length": length,
            "unit": unit,
            "longest": LONGEST_INDICATOR[unit],
            "value": shown,
        }
        yield _hint(reading, "dictionary-indicator-long", node, **values)
    join = _JOINS[language].search(statement)
    if join:
        yield _hint(reading, "dictionary-indicator-double", node, join=join.group().strip(), value=shown)
    inner = _INNER[language].match(statement)
    if inner:
        yield _hint(reading, "dictionary-indicator-inner", node, word=inner.group(), value=shown)


def _repeated_sentences(reading: Reading, framework: Framework) -> Iterator[Problem]:
    first: dict[str, Node] = {}
    for indicator in framework.indicators:
        node = reading.entries[indicator.id].entries["statement"]
        earlier = first.setdefault(" ".join(indicator.statement.split()), node)
        if earlier is not node:
            yield _hint(reading, "dictionary-indicator-same", node, first=str(earlier.line))


def _missing_anchors(reading: Reading, framework: Framework) -> Iterator[Problem]:
    without = [c for c in framework.competencies if len(c.levels) < HIGHEST_LEVEL]
    if without:
        values: dict[str, Value] = {"count": len(without), "competencies": quote(", ".join(c.id for c in without))}
        yield _hint(reading, "dictionary-no-anchors", reading.entries[without[0].id], **values)


def _hint(reading: Reading, code: str, node: Node, **values: Value) -> Problem:
    return Problem(code, values, Place(reading.file, line=node.line, column=node.column), "warning")
