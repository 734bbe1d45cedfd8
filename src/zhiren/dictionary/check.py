"""Checking dictionary files together: the errors of each, what does not match between translations, and hints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from zhiren.dictionary.hints import hints
from zhiren.dictionary.load import Reading, read_dictionary
from zhiren.errors import Place, Problem
from zhiren.sources.nodes import Mapping, Node
from zhiren.translation import translation_problems


def check_dictionaries(paths: Iterable[str | Path]) -> list[Problem]:
    """All findings of some dictionary files, file by file in the order of the lines.

    Files with the same dictionary id and version in different languages must be translations of each other.
    Hints about the wording have the severity "warning" and are few.
    """
    readings = [read_dictionary(Path(path)) for path in paths]
    findings = [[*reading.problems, *hints(reading)] for reading in readings]
    for (_, original), (number, other) in combinations(enumerate(readings), 2):
        findings[number] += _comparison(original, other)
    return [problem for found in findings for problem in sorted(found, key=_position)]


def _position(problem: Problem) -> tuple[int, int]:
    return problem.place.line or 0, problem.place.column or 0


def _comparison(original: Reading, other: Reading) -> Iterator[Problem]:
    a, b = original.framework, other.framework
    if a is None or b is None or (a.id, a.version) != (b.id, b.version):
        return
    if a.language == b.language:
        if a.digest != b.digest:
            values = {"other": original.file, "id": a.id, "version": a.version}
            yield Problem("dictionary-same-version", values, Place(file=other.file))
        return
    for problem in translation_problems(a, b):
        yield problem.at(_place(other, problem.place.field))


def _place(reading: Reading, name: str | None) -> Place:
    """Where a key of the root or an id stands in a document; the file alone where it has neither."""
    node: Node | None = reading.entries.get(name or "")
    if node is None and isinstance(reading.document, Mapping):
        node = reading.document.entries.get(name or "")
    return Place(reading.file, line=node.line, column=node.column) if node else Place(reading.file)
