"""Tuning's layers are the encoder's, its additions begin at nothing, and learn what texts are labelled with."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="the extra “train” is not installed: make tune-encoder installs it")
sys.path.insert(0, str(Path(__file__).parents[3] / "scripts"))

import torch

from coder_tiny import LAYERS, WIDTH, file_of, layer_norm, layer_of
from tune_encoder.layers import PARTS, Layers, means_of
from tune_encoder.tokens import Tokens, frozen_tokens, pad
from tune_encoder.tune import Recipe, tune
from zhiren.evidence.coder.encode import PREFIX
from zhiren.evidence.coder.heads import HEADS
from zhiren.evidence.coder.unigram import Tokenizer
from zhiren.evidence.coder.weights import parse_weights

ENCODER = parse_weights(file_of())


def test_layers_are_those_of_the_encoder_and_padding_changes_nothing():
    chance = np.random.default_rng(1)
    texts = [chance.normal(size=(length, WIDTH)).astype(np.float32) for length in (3, 9)]
    words, mask = map(torch.tensor, pad(texts))
    with torch.no_grad():
        after = list(Layers(ENCODER, range(LAYERS), rank=2)(words, mask))
    for place, text in enumerate(texts):
        flow = text
        for number in range(LAYERS):
            flow = layer_of(ENCODER, flow, number)
            mean = means_of(after[number], mask)[place].numpy()
            assert mean == pytest.approx(flow.mean(axis=0), abs=1e-3)
            assert after[number][place, : len(text)].numpy() == pytest.approx(flow, abs=1e-3)


def test_frozen_tokens_are_those_after_the_lower_layers():
    texts = ["ab b", "b a b a b"]
    frozen = frozen_tokens(ENCODER, texts, LAYERS)
    positions = ENCODER.tensor("emb.pos").reshape(-1, WIDTH)
    for place, text in enumerate(texts):
        ids = np.array(Tokenizer(ENCODER.vocabulary).ids(PREFIX + text, 50))
        words = ENCODER.words(ids) + positions[: len(ids)] + ENCODER.tensor("emb.type")
        flow = layer_norm(words, ENCODER.tensor("emb.ln.w"), ENCODER.tensor("emb.ln.b"))
        for number in range(LAYERS):
            flow = layer_of(ENCODER, flow, number)
            assert frozen.means[place, number] == pytest.approx(flow.mean(axis=0), abs=1e-3)
        assert frozen.rows[place] == pytest.approx(flow, abs=1e-3)


def test_every_text_comes_once_a_round_but_for_the_few_left_over():
    rows = [np.zeros((length, WIDTH), np.float32) for length in range(1, 24)]
    tokens = Tokens(rows, np.zeros((len(rows), 1, WIDTH), np.float32))
    found = np.concatenate(list(tokens.batches(np.arange(23), 4, np.random.default_rng(2))))
    assert len(found) == len(set(found.tolist())) == 20


def lessons(count: int = 32) -> tuple[Tokens, np.ndarray]:
    """Texts of four tokens whose label shifts them, as the layers below leave them."""
    chance = np.random.default_rng(3)
    labels = np.arange(count) % 2
    shift = chance.normal(size=WIDTH) / 2
    rows = [(chance.normal(size=(4, WIDTH)) + label * shift).astype(np.float32) for label in labels]
    return Tokens(rows, np.stack([row.mean(axis=0, keepdims=True) for row in rows])), labels


def test_additions_are_found_for_the_tuned_layers_alone():
    tokens, labels = lessons()
    recipe = Recipe(taps=(1, 2), lowest=1, rank=2, epochs=2, batch=8)
    tuned = tune(ENCODER, tokens, dict.fromkeys(HEADS, labels), np.ones(len(labels), np.float32), recipe)
    assert sorted(tuned.delta) == sorted(f"l1.{part}.w" for part in PARTS)
    assert all(np.abs(left @ right).max() > 0 for left, right in tuned.delta.values())


def test_heads_tell_the_labels_from_what_the_tuned_layers_give():
    tokens, labels = lessons()
    recipe = Recipe(taps=(1, 2), lowest=1, rank=2, epochs=40, batch=8, rate=5e-3)
    tuned = tune(ENCODER, tokens, dict.fromkeys(HEADS, labels), np.ones(len(labels), np.float32), recipe)
    layers = Layers(ENCODER, range(1, 2), rank=2)
    for part in PARTS:
        left, right = (torch.tensor(side.astype(np.float32)) for side in tuned.delta[f"l1.{part}.w"])
        layers[0].parts[part].left.data, layers[0].parts[part].right.data = left, right
    words, mask = map(torch.tensor, pad(tokens.rows))
    with torch.no_grad():
        upper = means_of(next(layers(words, mask)), mask).numpy()
    features = np.concatenate([tokens.means[:, 0], upper], axis=1)
    for weights in tuned.heads.values():
        logits = features @ weights[:, :-1].T + weights[:, -1]
        assert (logits.argmax(axis=1) == labels).mean() > 0.9
