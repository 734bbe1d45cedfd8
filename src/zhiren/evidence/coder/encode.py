"""Texts to vectors: each text by itself, so that its vector never depends on what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnxruntime as ort  # type: ignore[import-untyped]

from zhiren.evidence.coder.graph import INPUT, OUTPUT, Delta, build_graph
from zhiren.evidence.coder.unigram import Tokenizer
from zhiren.evidence.coder.weights import Floats, read_weights

LONGEST = 256  # pieces of a text that are read: a coded passage is one to a few sentences
PREFIX = "query: "  # what the model was trained to see before a text (Wang et al. 2024)
_THREADS = 2


class Encoder:
    """The model in memory, ready to encode."""

    def __init__(self, taps: Sequence[int], delta: Delta) -> None:
        self._weights = read_weights()
        self.width = self._weights.width * len(taps)
        self._tokenizer = Tokenizer(self._weights.vocabulary)
        positions = self._weights.tensor("emb.pos").reshape(-1, self._weights.width)[:LONGEST]
        self._positions = positions + self._weights.tensor("emb.type")[: self._weights.width]
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1  # texts run beside each other, which wastes less than sharing one
        options.log_severity_level = 3
        self._session = ort.InferenceSession(
            build_graph(self._weights, delta, taps), options, providers=["CPUExecutionProvider"]
        )

    def encode(self, texts: Sequence[str]) -> Floats:
        """Means over each text's tokens after the layers tapped, side by side: (texts, width × taps)."""
        if not texts:
            return np.zeros((0, self.width), np.float32)
        with ThreadPoolExecutor(_THREADS) as pool:
            return np.concatenate(list(pool.map(self._means, texts)))

    def _means(self, text: str) -> Floats:
        ids = np.array(self._tokenizer.ids(PREFIX + text, LONGEST))
        words = self._weights.words(ids) + self._positions[: len(ids)]
        means: Floats = self._session.run([OUTPUT], {INPUT: words[None]})[0]
        return means
