"""Tuning's layers are the encoder's, its additions begin at nothing, and learn what texts are labelled with."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("jax", reason="the extra “train” is not installed: make tune-encoder installs it")
sys.path.insert(0, str(Path(__file__).parents[3] / "scripts"))

import jax

from coder_tiny import LAYERS, WIDTH, file_of, layer_of
from tune_encoder.layers import no_additions, read_layers, run_layers
from tune_encoder.tokens import Tokens, pad
from tune_encoder.tune import Recipe, tune
from zhiren.evidence.coder.heads import HEADS
from zhiren.evidence.coder.weights import parse_weights

ENCODER = parse_weights(file_of())


def test_layers_are_those_of_the_encoder_and_padding_changes_nothing():
    chance = np.random.default_rng(1)
    texts = [chance.normal(size=(length, WIDTH)).astype(np.float32) for length in (3, 9)]
    layers = read_layers(ENCODER, range(LAYERS))
    nothing = no_additions(layers, 2, jax.random.key(0))
    tokens, means = run_layers(layers, nothing, *pad(texts), ENCODER.heads)
    for place, text in enumerate(texts):
        flow = text
        for number in range(LAYERS):
            flow = layer_of(ENCODER, flow, number)
            assert np.asarray(means[number, place]) == pytest.approx(flow.mean(axis=0), abs=1e-3)
        assert np.asarray(tokens[place, : len(text)]) == pytest.approx(flow, abs=1e-3)


def test_every_text_comes_once_a_round_but_for_the_few_left_over():
    rows = [np.zeros((length, WIDTH), np.float32) for length in range(1, 24)]
    tokens = Tokens(rows, np.zeros((len(rows), 1, WIDTH), np.float32))
    found = np.concatenate(list(tokens.batches(np.arange(23), 4, np.random.default_rng(2))))
    assert len(found) == len(set(found.tolist())) == 20


def test_additions_are_found_for_the_tuned_layers_alone():
    chance = np.random.default_rng(3)
    rows = [chance.normal(size=(4, WIDTH)).astype(np.float32) for _ in range(16)]
    labels = dict.fromkeys(HEADS, np.arange(16) % 2)
    tokens = Tokens(rows, chance.normal(size=(16, 1, WIDTH)).astype(np.float32))
    recipe = Recipe(taps=(1, 2), lowest=1, rank=2, epochs=2, batch=8)
    delta = tune(ENCODER, tokens, labels, np.ones(16, np.float32), recipe)
    assert sorted(delta) == sorted(f"l1.{part}.w" for part in ("q", "k", "v", "ao", "fi", "fo"))
    assert all(np.abs(left @ right).max() > 0 for left, right in delta.values())
