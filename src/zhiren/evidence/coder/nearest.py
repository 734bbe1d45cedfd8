"""The examples of the bank that are nearest to a text: the reason that is given for a suggestion."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from zhiren.evidence.coder.bank import Lesson
from zhiren.evidence.coder.heads import by_row
from zhiren.evidence.coder.weights import Floats
from zhiren.evidence.examples import Example
from zhiren.language import LANGUAGES

NEAREST = 3


class Nearest:
    """Examples by the direction of their vectors, (examples, width), from a centre; each language's apart."""

    def __init__(self, lessons: Sequence[Lesson], vectors: Floats, centre: Floats) -> None:
        self._centre = centre
        self._parts: dict[str | None, tuple[list[Example], Floats]] = {}
        unit = _unit(vectors - centre)
        for language in (*LANGUAGES, None):
            rows = [row for row, own in enumerate(lessons) if own.may_be_shown and _serves(own, language)]
            self._parts[language] = ([lessons[row].example for row in rows], unit[rows])

    def find(self, vectors: Floats, language: str | None) -> list[tuple[Example, ...]]:
        """The nearest examples of each text, nearest first; of its language where that is known."""
        examples, unit = self._parts[language]
        closeness = by_row(_unit(vectors - self._centre), unit)
        return [tuple(examples[place] for place in _highest(row)) for row in closeness]


def _serves(lesson: Lesson, language: str | None) -> bool:
    return language is None or lesson.language == language


def _highest(closeness: Floats) -> list[int]:
    """Places of the highest values, the earlier first where two are equal."""
    least = np.partition(closeness, -NEAREST)[-NEAREST]
    places = np.flatnonzero(closeness >= least)
    found: list[int] = places[np.argsort(-closeness[places], kind="stable")][:NEAREST].tolist()
    return found


def _unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Floats = rows / np.maximum(lengths, 1e-9)
    return unit
