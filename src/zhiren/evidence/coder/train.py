"""Train the coder on the example bank: ``make train-coder``. The same bank gives the same model, in a minute.

Five folds of the bank give predictions for texts not fitted to: from them come the temperatures of the heads and
the figures in ``model/cross_validation.json``. The evaluation set is not read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from zhiren.evidence.coder.bank import Lesson, classes, labels_of, load_lessons
from zhiren.evidence.coder.encode import Encoder
from zhiren.evidence.coder.heads import HEADS, Head, Labels, fit_heads, fit_temperature
from zhiren.evidence.coder.model import MODEL, Model, as_stored, digest_of, write_model
from zhiren.evidence.coder.neutral import neutral
from zhiren.evidence.coder.weights import Floats
from zhiren.language import LANGUAGES

TAPS = (5, 8, 10)  # the last layers serve retrieval, which they were trained for, and behaviour less
FOLDS = 5
_FIGURES = "cross_validation.json"


def train(path: Path = MODEL) -> None:
    """Write the model to a file, and what cross-validation says of it beside it."""
    lessons = load_lessons()
    features = as_stored(Encoder(TAPS).encode([neutral(lesson.example.text) for lesson in lessons]))
    labels = labels_of(lessons)
    weight = np.array([lesson.weight for lesson in lessons], np.float32)
    held_out = _held_out(features, labels, weight, _folds(lessons))
    is_example = weight == 1
    temperature: dict[str, float] = {
        head: fit_temperature(held_out[head][told], labels[head][told])
        for head in HEADS
        for told in [is_example & (labels[head] >= 0)]
    }
    heads = fit_heads(features, labels, weight, temperature)
    vectors = {digest_of(lesson.example.text): own for lesson, own in zip(lessons, features, strict=True)}
    write_model(path, Model(TAPS, heads, vectors, ""))
    figures = {
        language: _accuracy(held_out, labels, is_example & np.array([own.language == language for own in lessons]))
        for language in LANGUAGES
    }
    path.with_name(_FIGURES).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _folds(lessons: Sequence[Lesson]) -> Labels:
    """A fold for each example, competencies, kinds and languages spread evenly; -1: always fitted to."""
    chance = np.random.default_rng(1)
    groups: dict[tuple[str | None, str | None, str | None], list[int]] = {}
    for row, lesson in enumerate(lessons):
        if lesson.weight == 1:
            group = (lesson.language, lesson.example.competency_id, lesson.example.kind)
            groups.setdefault(group, []).append(row)
    fold = np.full(len(lessons), -1, np.int64)
    for rows in groups.values():
        fold[chance.permutation(rows)] = np.arange(len(rows)) % FOLDS
    return fold


def _held_out(features: Floats, labels: Mapping[Head, Labels], weight: Floats, fold: Labels) -> dict[Head, Floats]:
    """Scores of each example from heads that were not fitted to it."""
    scores = {head: np.zeros((len(features), len(known)), np.float32) for head, known in classes().items()}
    for number in range(FOLDS):
        rest, own = fold != number, fold == number
        heads = fit_heads(
            features[rest],
            {head: values[rest] for head, values in labels.items()},
            weight[rest],
            dict.fromkeys(HEADS, 1.0),
        )
        for head in HEADS:
            scores[head][own] = heads.logits(head, features[own])
    return scores


def _accuracy(scores: Mapping[Head, Floats], labels: Mapping[Head, Labels], rows: Labels) -> dict[str, float]:
    """The share of texts that each head tells right, of those that have a label."""
    found: dict[str, float] = {}
    for head in HEADS:
        told = rows & (labels[head] >= 0)
        found[head] = round(float((scores[head][told].argmax(axis=1) == labels[head][told]).mean()), 3)
    return found
