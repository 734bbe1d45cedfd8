"""Train the coder on the example bank: heads on what the encoder gives, tuned or as it comes.

``make train-coder`` fits the heads to the bank in a minute, and the same bank gives the same model; ``make
tune-encoder`` first tunes the encoder (``scripts/tune_encoder``, half an hour). A part of the bank is held out of
the tuning: it gives the temperatures of the heads and the figures in ``model/held_out.json``. The evaluation set
is not read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhiren.evidence.coder.bank import Lesson, labels_of, load_lessons
from zhiren.evidence.coder.encode import Encoder
from zhiren.evidence.coder.graph import Delta
from zhiren.evidence.coder.heads import HEADS, Head, Labels, fit_heads, fit_offset, fit_temperature
from zhiren.evidence.coder.model import MODEL, Model, as_stored, digest_of, read_model, write_model
from zhiren.evidence.coder.neutral import neutral
from zhiren.evidence.coder.weights import Floats
from zhiren.language import LANGUAGES

TAPS = (5, 8, 10)  # the last layers serve retrieval, which they were trained for, and behaviour less
PARTS = 8  # one of so many parts of the bank is held out
_FIGURES = "held_out.json"


def train(path: Path = MODEL, delta: Delta | None = None) -> None:
    """Write the model to a file, and what the texts held out say of it beside it.

    ``delta`` is what tuning adds to the encoder, fitted to the lessons that ``is_held_out`` leaves; None: that of
    the model that ships.
    """
    delta = read_model().delta if delta is None else delta
    lessons = load_lessons()
    features = as_stored(Encoder(TAPS, delta).encode([neutral(lesson.example.text) for lesson in lessons]))
    labels = labels_of(lessons)
    weight = np.array([lesson.weight for lesson in lessons], np.float32)
    held_out = is_held_out(lessons)
    scores = _held_out_scores(features, labels, weight, held_out)
    temperature: dict[str, float] = {
        head: fit_temperature(scores[head][told], labels[head][held_out][told])
        for head in HEADS
        for told in [labels[head][held_out] >= 0]
        if head != "evidence"
    }
    told = labels["evidence"][held_out] >= 0
    temperature["evidence"], offset = fit_offset(scores["evidence"][told], labels["evidence"][held_out][told])
    scores["evidence"][:, 0] += offset
    heads = fit_heads(features, labels, weight, temperature, offset)
    vectors = {digest_of(lesson.example.text): own for lesson, own in zip(lessons, features, strict=True)}
    write_model(path, Model(delta, TAPS, heads, vectors, ""))
    languages = np.array([lesson.language for lesson in lessons])[held_out]
    own_labels = {head: values[held_out] for head, values in labels.items()}
    figures = {language: _accuracy(scores, own_labels, languages == language) for language in LANGUAGES}
    path.with_name(_FIGURES).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def is_held_out(lessons: Sequence[Lesson]) -> NDArray[np.bool_]:
    """One of ``PARTS`` of the bank: competencies, how well they are shown, kinds and languages spread evenly."""
    chance = np.random.default_rng(1)
    groups: dict[tuple[str | None, ...], list[int]] = {}
    for row, lesson in enumerate(lessons):
        if lesson.weight == 1:
            own = lesson.example
            groups.setdefault((lesson.language, own.competency_id, own.polarity, own.kind), []).append(row)
    found = np.zeros(len(lessons), np.bool_)
    for rows in groups.values():
        found[chance.permutation(rows)[: round(len(rows) / PARTS)]] = True
    return found


def _held_out_scores(
    features: Floats, labels: Mapping[Head, Labels], weight: Floats, held_out: NDArray[np.bool_]
) -> dict[Head, Floats]:
    """Scores of the texts held out, by heads that were not fitted to them."""
    rest = ~held_out
    ones: dict[str, float] = dict.fromkeys(HEADS, 1.0)
    heads = fit_heads(features[rest], {head: own[rest] for head, own in labels.items()}, weight[rest], ones)
    return {head: heads.logits(head, features[held_out]) for head in HEADS}


def _accuracy(
    scores: Mapping[Head, Floats], labels: Mapping[Head, Labels], rows: NDArray[np.bool_]
) -> dict[str, float]:
    """The share of texts that each head tells right, of those that have a label."""
    found: dict[str, float] = {}
    for head in HEADS:
        told = rows & (labels[head] >= 0)
        found[head] = round(float((scores[head][told].argmax(axis=1) == labels[head][told]).mean()), 3)
    return found
