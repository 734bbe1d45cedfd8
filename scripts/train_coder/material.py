"""What the coder is trained on: the example bank, and the dictionary's own sentences as weaker examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from zhiren.dictionary.builtin import builtin_framework
from zhiren.evidence.coder.bank import labels_of
from zhiren.evidence.coder.neutral import neutral
from zhiren.evidence.examples import Example, load_examples
from zhiren.language import LANGUAGES

FOLDS = 3
WEAK = 0.5  # the weight of a sentence of the dictionary


@dataclass(frozen=True)
class Material:
    """Texts as the coder reads them, their languages, labels by head (-1: none), folds (-1: always trained on)."""

    originals: list[str]
    texts: list[str]
    languages: np.ndarray
    labels: dict[str, np.ndarray]
    fold: np.ndarray
    weight: np.ndarray


def read_material() -> Material:
    """The bank in folds that hold each competency, kind and language alike, and the dictionary."""
    bank = [(language, example) for language in LANGUAGES for example in load_examples(language)]
    weak = [(language, example) for language in LANGUAGES for example in _sentences(language)]
    examples = [example for _, example in bank + weak]
    labels = {head: values.copy() for head, values in labels_of(examples).items()}
    labels["evidence"][len(bank) :] = -1  # a definition is no account of what somebody did, nor small talk
    return Material(
        [example.text for example in examples],
        [neutral(example.text) for example in examples],
        np.array([language for language, _ in bank + weak]),
        labels,
        np.array(_folds(bank) + [-1] * len(weak)),
        np.array([1.0] * len(bank) + [WEAK] * len(weak), np.float32),
    )


def _folds(bank: list[tuple[str, Example]]) -> list[int]:
    chance = np.random.default_rng(1)
    groups: dict[tuple[str, str | None], list[int]] = {}
    for row, (language, example) in enumerate(bank):
        groups.setdefault((language, example.competency_id or example.kind), []).append(row)
    fold = np.zeros(len(bank), int)
    for rows in groups.values():
        fold[chance.permutation(rows)] = np.arange(len(rows)) % FOLDS
    return fold.tolist()


def _sentences(language: str) -> Iterator[Example]:
    for competency in builtin_framework(language).competencies:
        for indicator in competency.indicators:
            yield _weak(indicator.statement, competency.id, indicator.id, "well")
        for negative in competency.negative_behaviours:
            yield _weak(negative, competency.id, None, "poorly")
        others = [level.anchor for level in competency.levels] + [s.text for s in competency.suggestions]
        for text in (competency.definition, *others):
            yield _weak(text, competency.id, None, None)


def _weak(text: str, competency_id: str, indicator_id: str | None, polarity: str | None) -> Example:
    return Example(text, 3, "written", competency_id, indicator_id, polarity)
