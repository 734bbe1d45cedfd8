"""Whether a refitted coder takes the place of the one in use: only where texts kept apart say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from zhiren.evidence.coder.coder import Coder
from zhiren.evidence.coder.labelled import Labelled


@dataclass(frozen=True)
class Verdict:
    """``promoted`` where the candidate is better; shares of texts right; texts that only one of them has right.

    A text is right where its first code is right, or where it is rightly taken for no evidence.
    """

    promoted: bool
    candidate: float
    current: float
    better: int
    worse: int


def promote(candidate: Coder, current: Coder, locked: Sequence[Labelled]) -> Verdict:
    """Hold a candidate against the coder in use, on texts that neither has learnt from.

    It is promoted where it is right on more of them; an equal one is not, for a change must earn its place.
    """
    new, old = _right(candidate, locked), _right(current, locked)
    better, worse = int((new & ~old).sum()), int((old & ~new).sum())
    return Verdict(better > worse, float(new.mean()), float(old.mean()), better, worse)


def _right(coder: Coder, texts: Sequence[Labelled]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    suggestions = coder.suggest([text.text for text in texts])
    return np.array(
        [
            suggestion.competencies[0][0] in text.accepted
            if text.competency_id and suggestion.kind is None
            else text.competency_id is None and suggestion.kind is not None
            for text, suggestion in zip(texts, suggestions, strict=True)
        ]
    )
