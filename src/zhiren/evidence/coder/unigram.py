"""Splitting a text into the pieces of a unigram model, the most probable way: Viterbi (Kudo 2018, section 3)."""

from __future__ import annotations

import re
from functools import lru_cache

from zhiren.evidence.coder.weights import Vocabulary

_SPACE = "▁"
_SPACES = re.compile(" {2,}")
_WORD = re.compile(f"{_SPACE}[^{_SPACE}]*")
_BELOW_ANY = 10.0  # an unknown character costs this much more than the rarest piece, as SentencePiece has it
_LONGEST_WORD = 2000  # characters split at once: bounds the memory of one line without spaces
_WORDS_KEPT = 20_000


class Tokenizer:
    """Texts to piece ids, the same as XLM-R's SentencePiece model gives (without its normaliser's ligatures)."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        scores = vocabulary.scores.tolist()
        self._pieces = dict(zip(vocabulary.pieces, zip(range(len(scores)), scores, strict=True), strict=True))
        self._longest = max(map(len, vocabulary.pieces))
        self._unknown = (vocabulary.unknown, min(scores) - _BELOW_ANY)
        self._characters = vocabulary.characters
        self._begin, self._end = vocabulary.begin, vocabulary.end
        self._split = lru_cache(_WORDS_KEPT)(self._best_split)

    def ids(self, text: str, longest: int) -> list[int]:
        """Ids of a text, its begin and end marked, cut to ``longest``."""
        plain = _SPACES.sub(" ", text.translate(self._characters)).replace(" ", _SPACE)
        found = [self._begin]
        for word in _WORD.findall(plain if plain.startswith(_SPACE) else _SPACE + plain):
            for start in range(0, len(word), _LONGEST_WORD):
                found += self._split(word[start : start + _LONGEST_WORD])
                if len(found) >= longest:
                    return [*found[: longest - 1], self._end]
        return [*found, self._end]

    def _best_split(self, word: str) -> tuple[int, ...]:
        best = [0.0] + [float("-inf")] * len(word)
        last = [(0, 0)] * (len(word) + 1)  # the piece that ends here, and where it began
        unknown, cost = self._unknown
        for start, so_far in enumerate(best[:-1]):
            so_far = best[start]
            if so_far + cost > best[start + 1]:
                best[start + 1], last[start + 1] = so_far + cost, (unknown, start)
            for stop in range(start + 1, min(start + self._longest, len(word)) + 1):
                piece = self._pieces.get(word[start:stop])
                if piece and so_far + piece[1] > best[stop]:
                    best[stop], last[stop] = so_far + piece[1], (piece[0], start)
        found: list[int] = []
        at = len(word)
        while at:
            piece_id, at = last[at]
            if not (found and found[-1] == unknown == piece_id):  # neighbours unknown are one piece
                found.append(piece_id)
        return tuple(reversed(found))
