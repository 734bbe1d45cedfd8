"""The encoder's layers in JAX (Devlin et al. 2019), with low-rank additions to their matrices (Hu et al. 2022)."""

from __future__ import annotations

from collections.abc import Mapping

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

from zhiren.evidence.coder.weights import Encoder4Bit

Layers = Mapping[str, Array]  # every array with the layers along its first axis
PARTS = ("q", "k", "v", "ao", "fi", "fo")
_NORMS = ("aln", "oln")


def read_layers(encoder: Encoder4Bit, numbers: range) -> dict[str, Array]:
    """Weights of some of the layers, stacked."""
    found = {}
    for part in PARTS:
        columns = encoder.inner if part == "fo" else encoder.width
        found[f"{part}.w"] = np.stack([encoder.matrix(f"l{n}.{part}.w", columns) for n in numbers])
        found[f"{part}.b"] = np.stack([encoder.tensor(f"l{n}.{part}.b") for n in numbers])
    for norm in _NORMS:
        for kind in "wb":
            found[f"{norm}.{kind}"] = np.stack([encoder.tensor(f"l{n}.{norm}.{kind}") for n in numbers])
    return {name: jnp.asarray(values) for name, values in found.items()}


def no_additions(layers: Layers, rank: int, key: Array) -> dict[str, Array]:
    """Additions that add nothing yet: ``left @ right`` of each matrix, the left side zero."""
    found = {}
    for part, own in zip(PARTS, jax.random.split(key, len(PARTS)), strict=True):
        count, rows, columns = layers[f"{part}.w"].shape
        found[f"{part}.left"] = jnp.zeros((count, rows, rank))
        found[f"{part}.right"] = jax.random.normal(own, (count, rank, columns)) / columns**0.5
    return found


def run_layers(layers: Layers, additions: Layers, words: Array, mask: Array, heads: int) -> tuple[Array, Array]:
    """Tokens after the last layer, (texts, tokens, width), and their means after each, (layers, texts, width)."""
    share = (mask / mask.sum(axis=1, keepdims=True))[:, :, None]

    def step(flow: Array, own: tuple[Layers, Layers]) -> tuple[Array, Array]:
        flow = _layer(*own, flow, mask, heads)
        return flow, (flow * share).sum(axis=1)

    return jax.lax.scan(step, words, (layers, additions))


def _layer(own: Layers, added: Layers, flow: Array, mask: Array, heads: int) -> Array:
    def multiply(part: str, rows: Array) -> Array:
        matrix = own[f"{part}.w"]
        if added:
            matrix = matrix + added[f"{part}.left"] @ added[f"{part}.right"]
        return rows @ matrix.T + own[f"{part}.b"]

    texts, tokens, width = flow.shape
    q, k, v = (multiply(part, flow).reshape(texts, tokens, heads, -1).transpose(0, 2, 1, 3) for part in "qkv")
    closeness = q @ k.transpose(0, 1, 3, 2) / (width / heads) ** 0.5
    attention = jax.nn.softmax(jnp.where(mask[:, None, None, :] > 0, closeness, -1e9))
    attended = (attention @ v).transpose(0, 2, 1, 3).reshape(texts, tokens, width)
    flow = _normalise(own, "aln", flow + multiply("ao", attended))
    inner = jax.nn.gelu(multiply("fi", flow), approximate=False)
    return _normalise(own, "oln", flow + multiply("fo", inner))


def _normalise(own: Layers, norm: str, flow: Array) -> Array:
    return normalise(flow, own[f"{norm}.w"], own[f"{norm}.b"])


def normalise(flow: Array, scale: Array, shift: Array) -> Array:
    """Layer normalisation (Ba et al. 2016)."""
    centred = flow - flow.mean(axis=-1, keepdims=True)
    return centred * jax.lax.rsqrt((centred**2).mean(axis=-1, keepdims=True) + 1e-12) * scale + shift
