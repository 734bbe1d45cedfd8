"""Train the coder on the example bank: what is fitted to it once the encoder is tuned, or tuned again.

``make train-coder`` fits the heads to the bank in two minutes, and the same bank gives the same model; ``make
tune-encoder`` first tunes the encoder (``scripts/tune_encoder``, forty minutes). A part of the bank is held out of
the tuning: it gives the temperatures of the heads and the figures in ``model/held_out.json``. The evaluation set
is not read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhiren.evidence.coder.bank import Lesson, labels_of, load_lessons, within
from zhiren.evidence.coder.calibration import SHARE_OF_FIRST, SURER, fit_offset, fit_temperature
from zhiren.evidence.coder.encode import Encoder
from zhiren.evidence.coder.graph import Delta
from zhiren.evidence.coder.heads import Head, Heads, Labels, untrained
from zhiren.evidence.coder.model import MODEL, Model, as_stored, digest_of, read_model, write_model
from zhiren.evidence.coder.neutral import neutral
from zhiren.evidence.coder.weights import Floats
from zhiren.language import LANGUAGES

TAPS = (5, 8, 10)  # the last layers serve retrieval, which they were trained for, and behaviour less
PARTS = 8  # one of so many parts of the bank is held out
_FIGURES = "held_out.json"


@dataclass(frozen=True)
class Tuned:
    """What tuning gives: what the encoder's matrices gain, and heads on its features (classes, features + 1)."""

    delta: Delta
    heads: Mapping[str, Floats]


def train(path: Path = MODEL, tuned: Tuned | None = None) -> None:
    """Write the model to a file, and what the texts held out say of it beside it.

    ``tuned`` is what tuning gives, fitted to the lessons that ``is_held_out`` leaves; None: that of the model that
    ships.
    """
    tuned = tuned or _tuned_that_ships()
    lessons = load_lessons()
    features = Encoder(TAPS, tuned.delta).encode([neutral(lesson.example.text) for lesson in lessons])
    vectors = as_stored(features[:, -features.shape[1] // len(TAPS) :])
    labels = labels_of(lessons)
    weight = np.array([lesson.weight for lesson in lessons], np.float32)
    held_out = is_held_out(lessons)
    told = {head: own[held_out] for head, own in labels.items()}
    rest = {head: own[~held_out] for head, own in labels.items()}
    heads = untrained(tuned.heads, vectors, within())
    heads = _calibrated(heads.refit(vectors[~held_out], rest, weight[~held_out]), features[held_out], told)
    languages = np.array([lesson.language for lesson in lessons])[held_out]
    figures = {own: _accuracy(heads, features[held_out], told, languages == own) for own in LANGUAGES}
    by_text = {digest_of(lesson.example.text): own for lesson, own in zip(lessons, vectors, strict=True)}
    write_model(path, Model(tuned.delta, TAPS, heads.refit(vectors, labels, weight), by_text, ""))
    path.with_name(_FIGURES).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _tuned_that_ships() -> Tuned:
    model = read_model()
    return Tuned(model.delta, model.heads.tuned)


def is_held_out(lessons: Sequence[Lesson]) -> NDArray[np.bool_]:
    """One text in ``PARTS`` of the bank, by its digest: what is held out stays so when others join the bank.

    Contrasts are all learnt from: they are harder than what people tell, and would make the coder too modest.
    """
    return np.array(
        [_may_be_held_out(own) and int(digest_of(own.example.text), 16) % PARTS == 0 for own in lessons]
    )


def _may_be_held_out(lesson: Lesson) -> bool:
    return lesson.weight == 1 and not lesson.example.is_contrast


def _calibrated(heads: Heads, features: Floats, labels: Mapping[Head, Labels]) -> Heads:
    """Temperatures, and the borders between two classes, by texts that the heads were not fitted to."""
    temperature: dict[Head, float] = {}
    offset: dict[Head, float] = {}
    for head, told in _told(heads, features, labels).items():
        if head in SHARE_OF_FIRST:
            temperature[head], offset[head] = fit_offset(*told, SHARE_OF_FIRST[head])
        else:
            temperature[head] = fit_temperature(*told) * SURER.get(head, 1.0)
    return replace(heads, temperature=temperature, offset=offset)


def _told(heads: Heads, features: Floats, labels: Mapping[Head, Labels]) -> dict[Head, tuple[Floats, Labels]]:
    """Of each head the scores of texts that have a label, and their labels."""
    return {
        head: (logits[labels[head] >= 0], labels[head][labels[head] >= 0])
        for head, logits in heads.logits(features).items()
    }


def _accuracy(
    heads: Heads, features: Floats, labels: Mapping[Head, Labels], rows: NDArray[np.bool_]
) -> dict[str, float]:
    """The share of texts that each head tells right, of those that have a label."""
    told = _told(heads, features[rows], {head: own[rows] for head, own in labels.items()})
    return {
        head: round(float((logits.argmax(axis=1) == own).mean()), 3)
        for head, (logits, own) in told.items()
        if len(own)
    }
