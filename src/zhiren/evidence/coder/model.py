"""What training leaves in a file of a few megabytes: the encoder's additions, the heads, the examples' vectors."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhiren.evidence.coder.bank import within
from zhiren.evidence.coder.graph import Delta
from zhiren.evidence.coder.heads import FITTED, HEADS, Heads
from zhiren.evidence.coder.weights import Floats

MODEL = Path(__file__).parent / "model" / "coder.npz"


@dataclass(frozen=True)
class Model:
    """A trained coder at rest. ``vectors`` are its examples', by the digest of the text of each."""

    delta: Delta
    taps: tuple[int, ...]
    heads: Heads
    vectors: Mapping[str, Floats]
    digest: str


def digest_of(text: str) -> str:
    """A short name of a text, the same wherever it is computed."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def write_model(path: Path, model: Model) -> None:
    """The model in half precision; vectors of examples in 8 bits with a scale each."""
    digests = sorted(model.vectors)
    whole, scale = _to_8_bits(np.stack([model.vectors[name] for name in digests]))
    arrays: dict[str, NDArray[np.generic]] = {
        "taps": np.array(model.taps),
        "digests": np.array(digests),
        "vectors": whole,
        "vectors.scale": scale,
        "centre": model.heads.centre,
        "spread": model.heads.spread,
    }
    for name, sides in model.delta.items():
        arrays[f"left.{name}"], arrays[f"right.{name}"] = sides
    for head in FITTED:
        arrays[f"tuned.{head}"] = model.heads.tuned[head].astype("<f2")
        arrays[f"refitted.{head}"] = model.heads.refitted[head].astype("<f2")
    for head in HEADS:
        arrays[f"temperature.{head}"] = np.array(model.heads.temperature[head])
        arrays[f"offset.{head}"] = np.array(model.heads.offset.get(head, 0.0))
    path.parent.mkdir(exist_ok=True)
    np.savez_compressed(path, allow_pickle=False, **arrays)


def read_model(path: Path = MODEL) -> Model:
    """The model of a file, its digest that of the file's bytes."""
    with np.load(path) as arrays:
        vectors = arrays["vectors"].astype(np.float32) * arrays["vectors.scale"][:, None]
        heads = Heads(
            arrays["centre"],
            arrays["spread"],
            {head: arrays[f"tuned.{head}"].astype(np.float32) for head in FITTED},
            {head: arrays[f"refitted.{head}"].astype(np.float32) for head in FITTED},
            {head: float(arrays[f"temperature.{head}"]) for head in HEADS},
            {head: float(arrays[f"offset.{head}"]) for head in HEADS},
            within(),
        )
        changed = [name.removeprefix("left.") for name in arrays if name.startswith("left.")]
        return Model(
            {name: (arrays[f"left.{name}"], arrays[f"right.{name}"]) for name in changed},
            tuple(arrays["taps"].tolist()),
            heads,
            dict(zip(arrays["digests"].tolist(), vectors, strict=True)),
            hashlib.sha256(path.read_bytes()).hexdigest()[:8],
        )


def as_stored(rows: Floats) -> Floats:
    """Vectors as they are read again: heads fitted to these can be fitted again from the file alone."""
    whole, scale = _to_8_bits(rows)
    return whole.astype(np.float32) * scale[:, None]


def _to_8_bits(rows: Floats) -> tuple[NDArray[np.int8], Floats]:
    scale = np.abs(rows).max(axis=1) / 127
    return np.rint(rows / scale[:, None]).astype(np.int8), scale.astype(np.float32)
