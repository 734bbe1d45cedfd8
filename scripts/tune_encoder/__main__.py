"""Tune the encoder to the example bank and train the coder on it: ``make tune-encoder``, forty minutes.

Seeded, without a network. What is held out of the bank and the evaluation set are not learnt from.
"""

from __future__ import annotations

import numpy as np

from tune_encoder.tokens import frozen_tokens
from tune_encoder.tune import Recipe, tune
from zhiren.evidence.coder.bank import labels_of, load_lessons
from zhiren.evidence.coder.neutral import neutral
from zhiren.evidence.coder.train import TAPS, is_held_out, train
from zhiren.evidence.coder.weights import read_weights


def main() -> None:
    """Tune, train, write the model."""
    lessons = load_lessons()
    learnt = np.flatnonzero(~is_held_out(lessons))
    recipe, encoder = Recipe(taps=TAPS), read_weights()
    print(f"{len(learnt)} texts: layers below {recipe.lowest}, once", flush=True)
    tokens = frozen_tokens(encoder, [neutral(lessons[row].example.text) for row in learnt], recipe.lowest)
    labels = {head: own[learnt] for head, own in labels_of(lessons).items()}
    weight = np.array([lessons[row].weight for row in learnt], np.float32)
    train(tuned=tune(encoder, tokens, labels, weight, recipe))


main()
