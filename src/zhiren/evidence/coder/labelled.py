"""Texts with the labels that people gave them: JSON lines, as ``zhiren coder evaluate`` takes them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import EvidenceError, Place, Problem, quote
from zhiren.evidence.examples import Polarity
from zhiren.language import ENGLISH, match_language
from zhiren.sources.positions import read_text

MOST_PROBLEMS = 20
_POLARITIES: Mapping[object, Polarity | None] = {"positive": "well", "negative": "poorly", None: None}


@dataclass(frozen=True)
class Labelled:
    """A text, its language, and what people say it shows: no competency means that it is no evidence."""

    text: str
    language: str
    competency_id: str | None
    also: tuple[str, ...]
    polarity: Polarity | None

    @property
    def accepted(self) -> frozenset[str]:
        """Codes that are right: the one it shows most, and those it shows too."""
        return frozenset((*self.also, *([self.competency_id] if self.competency_id else [])))


def read_labelled(path: Path) -> list[Labelled]:
    """The texts of a file, in its order; empty lines are passed over.

    Raises:
        SourceError: the file cannot be read as text.
        EvidenceError: lines are no JSON object, or lack or misspell a field; the first of such lines.
    """
    texts, problems = [], []
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        entry, found = _entry(line, Place(path.name, line=number))
        problems += found
        if entry and not found:
            texts.append(_labelled(entry))
        if len(problems) >= MOST_PROBLEMS:
            break
    if problems:
        raise EvidenceError(problems)
    if not texts:
        raise EvidenceError(Problem("coder-line-none", place=Place(path.name)))
    return texts


def _entry(line: str, place: Place) -> tuple[dict[str, Any] | None, list[Problem]]:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        entry = None
    if not isinstance(entry, dict):
        return None, [Problem("coder-line-object", {"value": quote(line)}, place)]
    codes = {competency.id for competency in builtin_framework(ENGLISH).competencies}
    also = entry.get("also")
    polarity = entry.get("polarity")
    is_right = {
        "text": isinstance(entry.get("text"), str) and bool(entry["text"].strip()),
        "language": isinstance(entry.get("language"), str) and match_language(entry["language"]) is not None,
        "competency": "competency" in entry and _is_code(entry["competency"], codes | {None}),
        "also": also is None or (isinstance(also, list) and all(_is_code(code, codes) for code in also)),
        "polarity": isinstance(polarity, str | None) and polarity in _POLARITIES,
    }
    problems = [
        Problem(
            f"coder-line-{field}",
            {"value": quote(json.dumps(entry.get(field), ensure_ascii=False)), "codes": ", ".join(sorted(codes))},
            place,
        )
        for field, right in is_right.items()
        if not right
    ]
    return entry, problems


def _is_code(value: object, codes: set[str] | set[str | None]) -> bool:
    return isinstance(value, str | None) and value in codes


def _labelled(entry: Mapping[str, Any]) -> Labelled:
    return Labelled(
        entry["text"],
        match_language(entry["language"]) or ENGLISH,
        entry["competency"],
        tuple(entry.get("also") or ()),
        _POLARITIES[entry.get("polarity")],
    )
