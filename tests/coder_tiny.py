"""A small encoder in the format of the shipped one, made of random numbers, and its layers in plain numpy."""

from __future__ import annotations

import struct

import numpy as np
from scipy.special import erf

WIDTH, LAYERS, HEADS, INNER, LONGEST, EPSILON = 64, 2, 2, 128, 300, 1e-12
PIECES = {
    "<s>": 0.0,
    "<pad>": 0.0,
    "</s>": 0.0,
    "<unk>": 0.0,
    "▁": -3.0,
    "a": -4.0,
    "b": -4.5,
    "ab": -5.0,
    "▁a": -4.2,
}
CHARACTERS = {0xFF41: "a", 0x09: " ", 0xFB01: "ab"}


def file_of(seed: int = 0) -> bytes:
    """The bytes of a file of the format E5S1."""
    chance = np.random.default_rng(seed)
    tensors: dict[str, bytes] = {"emb.word": _blocks(chance, len(PIECES) * WIDTH)}
    counts = {"emb.word": len(PIECES) * WIDTH}

    def single(name: str, values: np.ndarray) -> None:
        tensors[name], counts[name] = values.astype("<f4").tobytes(), values.size

    single("emb.pos", chance.normal(size=LONGEST * WIDTH) / 4)
    single("emb.type", chance.normal(size=WIDTH) / 4)
    single("emb.ln.w", np.ones(WIDTH))
    single("emb.ln.b", np.zeros(WIDTH))
    for layer in range(LAYERS):
        for part, (rows, columns) in _SHAPES.items():
            tensors[f"l{layer}.{part}.w"] = _blocks(chance, rows * columns)
            counts[f"l{layer}.{part}.w"] = rows * columns
            single(f"l{layer}.{part}.b", chance.normal(size=rows) / 10)
        for norm in ("aln", "oln"):
            single(f"l{layer}.{norm}.w", 1 + chance.normal(size=WIDTH) / 10)
            single(f"l{layer}.{norm}.b", chance.normal(size=WIDTH) / 10)
    return _assemble(tensors, counts)


_SHAPES = dict.fromkeys(("q", "k", "v", "ao"), (WIDTH, WIDTH)) | {"fi": (INNER, WIDTH), "fo": (WIDTH, INNER)}


def _blocks(chance: np.random.Generator, count: int) -> bytes:
    blocks = np.zeros(count // 32, np.dtype([("scale", "<f2"), ("weights", "u1", 16)]))
    blocks["scale"] = chance.uniform(0.01, 0.05, count // 32)
    blocks["weights"] = chance.integers(0, 256, (count // 32, 16))
    return blocks.tobytes()


def _assemble(tensors: dict[str, bytes], counts: dict[str, int]) -> bytes:
    letters = [piece.encode() for piece in PIECES]
    bounds = np.cumsum([0, *map(len, letters)]).astype("<u4")
    sizes = (WIDTH, LAYERS, HEADS, INNER, len(PIECES), LONGEST, 1)
    head = b"E5S1" + struct.pack("<I7ifi", 1, *sizes, EPSILON, 32)
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, sum(map(len, letters)))
    head += bounds.tobytes() + np.array(list(PIECES.values()), "<f4").tobytes() + b"".join(letters)
    written = b"".join(
        struct.pack(f"<IB{len(to)}I", code, len(to), *map(ord, to)) for code, to in sorted(CHARACTERS.items())
    )
    head += struct.pack("<iI", len(CHARACTERS), len(written)) + written + struct.pack("<i", len(tensors))
    at = len(head) + sum(2 + len(name) + 1 + 4 + 8 + 8 for name in tensors)
    directory = b""
    for name, content in tensors.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", 0, counts[name], at, len(content))
        at += len(content)
    return head + directory + b"".join(tensors.values())


def layer_norm(x: np.ndarray, scale: np.ndarray, shift: np.ndarray) -> np.ndarray:
    centred = x - x.mean(-1, keepdims=True)
    return centred / np.sqrt((centred**2).mean(-1, keepdims=True) + EPSILON) * scale + shift


def layer_of(encoder, x: np.ndarray, number: int) -> np.ndarray:
    """One layer of BERT on tokens (tokens, width), in full precision."""

    def times(part: str, given: np.ndarray) -> np.ndarray:
        name = f"l{number}.{part}.w"
        return given @ encoder.matrix(name, given.shape[1]).T + encoder.tensor(f"l{number}.{part}.b")

    def norm(part: str, given: np.ndarray) -> np.ndarray:
        return layer_norm(given, *(encoder.tensor(f"l{number}.{part}.{which}") for which in "wb"))

    q, k, v = (times(part, x).reshape(len(x), HEADS, -1).transpose(1, 0, 2) for part in "qkv")
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(WIDTH // HEADS)
    shares = np.exp(scores - scores.max(-1, keepdims=True))
    attended = (shares / shares.sum(-1, keepdims=True) @ v).transpose(1, 0, 2).reshape(len(x), WIDTH)
    x = norm("aln", x + times("ao", attended))
    inner = times("fi", x)
    return norm("oln", x + times("fo", inner * (1 + erf(inner / np.sqrt(2))) / 2))
