"""What the heads are fitted to: examples, how much each counts, and its label under each head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import get_args

import numpy as np

from zhiren.dictionary.builtin import builtin_framework
from zhiren.evidence.coder.heads import Head, Labels
from zhiren.evidence.examples import KINDS, Example, Polarity, load_examples
from zhiren.language import ENGLISH, LANGUAGES

POLARITIES: tuple[Polarity, ...] = get_args(Polarity)
OF_BANK = 1.0
OF_DICTIONARY = 0.2  # what a sentence of the dictionary counts beside an example
OF_CORRECTION = 30.0  # what people here say of their own texts counts more than invented ones
_EVIDENCE = (False, True)


@dataclass(frozen=True)
class Lesson:
    """An example to learn from, its language where it is known, and how much it counts."""

    example: Example
    language: str | None
    weight: float = OF_BANK

    @property
    def may_be_shown(self) -> bool:
        """Only the bank's own texts are shown as reasons: corrections are words of people who were interviewed."""
        return self.weight == OF_BANK


def load_lessons() -> tuple[Lesson, ...]:
    """The example bank in all languages, for one coder reads them all, then the dictionary's own sentences."""
    bank = (Lesson(example, language) for language in LANGUAGES for example in load_examples(language))
    dictionary = (Lesson(own, language, OF_DICTIONARY) for language in LANGUAGES for own in _sentences(language))
    return (*bank, *dictionary)


def _sentences(language: str) -> Iterator[Example]:
    """What the dictionary says of each competency: nobody's account, but in words of the behaviour."""
    for competency in builtin_framework(language).competencies:
        for indicator in competency.indicators:
            yield _sentence(indicator.statement, competency.id, indicator.id, "well")
        for negative in competency.negative_behaviours:
            yield _sentence(negative, competency.id, None, "poorly")
        anchors = [level.anchor for level in competency.levels]
        for text in (competency.definition, *anchors, *(own.text for own in competency.suggestions)):
            yield _sentence(text, competency.id, None, None)


def _sentence(text: str, competency_id: str, indicator_id: str | None, polarity: Polarity | None) -> Example:
    return Example(text, 3, "written", competency_id, indicator_id, polarity)


def classes() -> dict[Head, tuple[object, ...]]:
    """What each head tells apart, in the order of its classes."""
    framework = builtin_framework(ENGLISH)
    return {
        "competency": tuple(competency.id for competency in framework.competencies),
        "evidence": _EVIDENCE,
        "polarity": POLARITIES,
        "kind": KINDS,
        "indicator": tuple(indicator.id for indicator in framework.indicators),
        "behaviour": _behaviours(),
    }


def within() -> dict[Head, Labels]:
    """Of every behaviour its class under the heads that tell a part of it: competency, indicator, polarity."""
    known = classes()
    parts: dict[Head, list[object]] = {
        "competency": [indicator.rpartition(".")[0] for indicator, _ in _behaviours()],
        "indicator": [indicator for indicator, _ in _behaviours()],
        "polarity": [polarity for _, polarity in _behaviours()],
    }
    return {head: np.array([known[head].index(part) for part in own], np.int64) for head, own in parts.items()}


def _behaviours() -> tuple[tuple[str, Polarity], ...]:
    """Indicators as they are shown: well and poorly are different things to do."""
    return tuple(product((indicator.id for indicator in builtin_framework(ENGLISH).indicators), POLARITIES))


def labels_of(lessons: Sequence[Lesson]) -> dict[Head, Labels]:
    """The class of each under each head; -1 where it says nothing of it, as a dictionary does not of evidence."""
    examples = [lesson.example for lesson in lessons]
    values: dict[Head, list[object]] = {
        "competency": [example.competency_id for example in examples],
        "evidence": [
            None if lesson.weight == OF_DICTIONARY else lesson.example.competency_id is not None
            for lesson in lessons
        ],
        "polarity": [example.polarity for example in examples],
        "kind": [example.kind for example in examples],
        "indicator": [example.indicator_id for example in examples],
        "behaviour": [(e.indicator_id, e.polarity) if e.indicator_id and e.polarity else None for e in examples],
    }
    return {
        head: np.array([-1 if value is None else known.index(value) for value in values[head]], np.int64)
        for head, known in classes().items()
    }
