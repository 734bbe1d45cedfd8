"""Texts as the layers below the tuned ones leave them: computed once, for those layers stay as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from tune_encoder.layers import EPSILON, Layers, means_of
from zhiren.evidence.coder.encode import PREFIX
from zhiren.evidence.coder.unigram import Tokenizer
from zhiren.evidence.coder.weights import Encoder4Bit, Floats

LONGEST = 160
_STEP = 16  # lengths are padded to multiples: blocks of few sizes, whose memory serves again
_BATCH = 32


@dataclass(frozen=True)
class Tokens:
    """Of each text its tokens after the frozen layers, (tokens, width), and their means after each of those."""

    rows: list[Floats]
    means: Floats  # (texts, frozen layers, width)

    def batch(
        self, places: NDArray[np.int64], dropped: float, chance: np.random.Generator
    ) -> tuple[Floats, NDArray[np.bool_]]:
        """Some texts padded to one length, (texts, tokens, width), and which tokens are no padding.

        Of each text a share of the tokens is left out by chance, but for the first two: none shall lose all.
        """
        rows = []
        for place in places:
            stays = chance.random(len(self.rows[place])) >= dropped
            stays[:2] = True
            rows.append(self.rows[place][stays])
        return pad(rows)

    def batches(
        self, places: NDArray[np.int64], size: int, chance: np.random.Generator
    ) -> Iterator[NDArray[np.int64]]:
        """Batches of texts of like length, in a random order; the few left over wait for the next round."""
        shuffled = chance.permutation(places)
        found = []
        for start in range(0, len(shuffled), size * 8):
            part = shuffled[start : start + size * 8]
            part = part[np.argsort([len(self.rows[place]) for place in part], kind="stable")]
            found += [part[at : at + size] for at in range(0, len(part) - size + 1, size)]
        return iter([found[place] for place in chance.permutation(len(found))])


def pad(rows: Sequence[Floats]) -> tuple[Floats, NDArray[np.bool_]]:
    """Rows of several lengths as one block, and the mask of what is no padding."""
    longest = -(-max(map(len, rows)) // _STEP) * _STEP
    block = np.zeros((len(rows), longest, rows[0].shape[1]), np.float32)
    mask = np.zeros((len(rows), longest), np.bool_)
    for place, row in enumerate(rows):
        block[place, : len(row)], mask[place, : len(row)] = row, True
    return block, mask


@torch.no_grad()
def frozen_tokens(encoder: Encoder4Bit, texts: Sequence[str], lowest: int) -> Tokens:
    """Tokens and means of texts after the first ``lowest`` layers."""
    layers = Layers(encoder, range(lowest), rank=0)
    words = _words(encoder, texts)
    rows: list[Floats] = [np.zeros(0, np.float32)] * len(texts)
    means = np.zeros((len(texts), lowest, encoder.width), np.float32)
    order = np.argsort([len(own) for own in words], kind="stable")
    for start in range(0, len(order), _BATCH):
        places = order[start : start + _BATCH]
        block, mask = pad([words[place] for place in places])
        own = torch.tensor(block)
        for number, own in enumerate(layers(torch.tensor(block), torch.tensor(mask))):
            means[places, number] = means_of(own, torch.tensor(mask)).numpy()
        for place, row in zip(places, own.numpy(), strict=True):
            rows[place] = row[: len(words[place])].copy()
    return Tokens(rows, means)


def _words(encoder: Encoder4Bit, texts: Sequence[str]) -> list[Floats]:
    tokenizer = Tokenizer(encoder.vocabulary)
    positions = encoder.tensor("emb.pos").reshape(-1, encoder.width)
    kind = encoder.tensor("emb.type")[: encoder.width]
    scale, shift = (torch.tensor(encoder.tensor(f"emb.ln.{part}")) for part in "wb")
    found = []
    for text in texts:
        ids = np.array(tokenizer.ids(PREFIX + text, LONGEST))
        words = torch.tensor(encoder.words(ids) + positions[: len(ids)] + kind)
        found.append(functional.layer_norm(words, (encoder.width,), scale, shift, EPSILON).numpy())
    return found
