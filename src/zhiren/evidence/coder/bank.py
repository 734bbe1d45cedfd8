"""The example bank as the heads are fitted to it: classes of each head, labels of each example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

import numpy as np

from zhiren.dictionary.builtin import builtin_framework
from zhiren.evidence.coder.heads import Head, Labels
from zhiren.evidence.examples import KINDS, Example, Polarity, load_examples
from zhiren.language import ENGLISH, LANGUAGES

POLARITIES: tuple[Polarity, ...] = get_args(Polarity)
_EVIDENCE = (False, True)


def load_bank() -> tuple[tuple[str, Example], ...]:
    """The examples of all languages, each with its own: one coder reads them all."""
    return tuple((language, example) for language in LANGUAGES for example in load_examples(language))


def classes() -> dict[Head, tuple[object, ...]]:
    """What each head tells apart, in the order of its classes."""
    framework = builtin_framework(ENGLISH)
    return {
        "competency": tuple(competency.id for competency in framework.competencies),
        "evidence": _EVIDENCE,
        "polarity": POLARITIES,
        "kind": KINDS,
        "indicator": tuple(indicator.id for indicator in framework.indicators),
    }


def labels_of(examples: Sequence[Example]) -> Mapping[Head, Labels]:
    """The class of each example under each head; -1 where the example says nothing of it."""
    values: dict[Head, list[object]] = {
        "competency": [example.competency_id for example in examples],
        "evidence": [example.competency_id is not None for example in examples],
        "polarity": [example.polarity for example in examples],
        "kind": [example.kind for example in examples],
        "indicator": [example.indicator_id for example in examples],
    }
    return {
        head: np.array([-1 if value is None else known.index(value) for value in values[head]], np.int64)
        for head, known in classes().items()
    }
