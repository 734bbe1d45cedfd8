"""Low-rank additions to the upper layers, fitted to lessons: what makes texts of one behaviour lie together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from jax import Array
from numpy.typing import NDArray

from tune_encoder.layers import PARTS, no_additions, read_layers, run_layers
from tune_encoder.tokens import Tokens
from zhiren.evidence.coder.graph import Delta
from zhiren.evidence.coder.weights import Encoder4Bit, Floats

Params = dict[str, dict[str, Array]]


@dataclass(frozen=True)
class Recipe:
    """Which layers are tuned (from ``lowest`` on), what is read (``taps``), and how long and how boldly."""

    taps: tuple[int, ...] = (5, 8, 10)
    lowest: int = 5
    rank: int = 32
    rate: float = 2e-3
    epochs: int = 5
    batch: int = 32
    tokens_dropped: float = 0.2
    features_dropped: float = 0.3
    smoothing: float = 0.1
    decay: float = 0.05
    contrast: float = 0.1


_SHARES = {"competency": 1.0, "evidence": 1.0, "polarity": 1.0, "kind": 0.3, "indicator": 0.3}
_CLOSENESS = 0.1  # temperature of the contrast


def tune(
    encoder: Encoder4Bit,
    tokens: Tokens,
    labels: Mapping[str, NDArray[np.int64]],
    weight: Floats,
    recipe: Recipe,
    seed: int = 0,
) -> Delta:
    """Additions fitted to texts with labels (-1: none), each counting as much as its weight says."""
    layers = read_layers(encoder, range(recipe.lowest, recipe.taps[-1]))
    chance, key = np.random.default_rng(seed), jax.random.key(seed)
    params: Params = {"added": no_additions(layers, recipe.rank, key), "heads": _heads(labels, encoder, recipe)}
    places = np.arange(len(weight))
    steps = recipe.epochs * (len(places) // recipe.batch)
    rate = optax.cosine_onecycle_schedule(steps, recipe.rate, pct_start=0.1)
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, b2=0.98, weight_decay=recipe.decay))
    state = optimiser.init(params)
    loss = partial(_loss, layers=layers, heads=encoder.heads, recipe=recipe, scale=_scale(tokens))

    @jax.jit
    def step(params: Params, state: Any, given: dict[str, Any], key: Array) -> tuple[Params, Any, Array]:
        value, slope = jax.value_and_grad(loss)(params, given, key)
        change, state = optimiser.update(slope, state, params)
        return optax.apply_updates(params, change), state, value

    for epoch in range(recipe.epochs):
        total, count = 0.0, 0
        for batch in tokens.batches(places, recipe.batch, chance):
            key, own = jax.random.split(key)
            params, state, value = step(params, state, _given(tokens, labels, weight, batch, recipe), own)
            total, count = total + float(value), count + 1
        print(f"round {epoch + 1} of {recipe.epochs}: loss {total / count:.3f}", flush=True)
    return _delta(params["added"], recipe)


def _heads(labels: Mapping[str, NDArray[np.int64]], encoder: Encoder4Bit, recipe: Recipe) -> dict[str, Array]:
    width = encoder.width * len(recipe.taps)
    return {head: jnp.zeros((int(labels[head].max()) + 1, width + 1)) for head in _SHARES}


def _lower_taps(recipe: Recipe) -> list[int]:
    return [tap - 1 for tap in recipe.taps if tap <= recipe.lowest]


def _given(
    tokens: Tokens,
    labels: Mapping[str, NDArray[np.int64]],
    weight: Floats,
    batch: NDArray[np.int64],
    recipe: Recipe,
) -> dict[str, Any]:
    words, mask = tokens.batch(batch)
    return {
        "words": words,
        "mask": mask,
        "lower": tokens.means[batch][:, _lower_taps(recipe)].reshape(len(batch), -1),
        "labels": {head: labels[head][batch] for head in _SHARES},
        "weight": weight[batch],
    }


def _scale(tokens: Tokens) -> Floats:
    """What features are divided by, the same for all: means are small numbers, and heads learn at one rate."""
    return np.float32(tokens.means[:, -1].std(axis=0).mean())


def _loss(
    params: Params, given: dict[str, Any], key: Array, *, layers: Any, heads: int, recipe: Recipe, scale: Floats
) -> Array:
    of_tokens, of_features = jax.random.split(key)
    mask = given["mask"] * jax.random.bernoulli(of_tokens, 1 - recipe.tokens_dropped, given["mask"].shape)
    mask = mask.at[:, :2].set(1.0)  # the beginning stays, so that no text loses all
    _, means = run_layers(layers, params["added"], given["words"], mask, heads)
    upper = [means[tap - recipe.lowest - 1] for tap in recipe.taps if tap > recipe.lowest]
    features = jnp.concatenate([given["lower"], *upper], axis=1) / scale
    kept = jax.random.bernoulli(of_features, 1 - recipe.features_dropped, features.shape)
    dropped = features * kept / (1 - recipe.features_dropped)
    total = recipe.contrast * _contrast(features, given["labels"]["competency"])
    for head, share in _SHARES.items():
        weights = params["heads"][head]
        logits = dropped @ weights[:, :-1].T + weights[:, -1]
        told = (given["labels"][head] >= 0) * given["weight"]
        smoothing = recipe.smoothing if head in ("competency", "indicator") else recipe.smoothing / 4
        goal = optax.smooth_labels(jax.nn.one_hot(given["labels"][head], logits.shape[1]), smoothing)
        total += share * (optax.softmax_cross_entropy(logits, goal) * told).sum() / recipe.batch
    return total


def _contrast(features: Array, labels: Array) -> Array:
    """Supervised contrast (Khosla et al. 2020): texts of one competency nearer each other than to the others."""
    centred = features - features.mean(axis=0)
    unit = centred / jnp.maximum(jnp.linalg.norm(centred, axis=1, keepdims=True), 1e-6)
    other = 1 - jnp.eye(len(labels))
    told = (labels >= 0).astype(features.dtype)
    same = (labels[:, None] == labels) * other * told
    logits = jnp.where((other * told) > 0, unit @ unit.T / _CLOSENESS, -1e9)
    shares = logits - jax.nn.logsumexp(logits, axis=1, keepdims=True)
    count = same.sum(axis=1)
    own = -(same * shares).sum(axis=1) / jnp.maximum(count, 1)
    some = (count > 0) * told
    return (own * some).sum() / jnp.maximum(some.sum(), 1)


def _delta(added: Mapping[str, Array], recipe: Recipe) -> Delta:
    """The additions by the names of the encoder's matrices, in half precision as they are kept."""
    return {
        f"l{recipe.lowest + place}.{part}.w": (
            np.asarray(added[f"{part}.left"][place], np.float16),
            np.asarray(added[f"{part}.right"][place], np.float16),
        )
        for part in PARTS
        for place in range(recipe.taps[-1] - recipe.lowest)
    }
