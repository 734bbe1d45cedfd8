"""Keys of dyads and raters made of what was answered, not of names or places.

Whatever is drawn or sampled in a fit goes by these keys, so that other names, another order of the files or
other blocks draw the same. A rater's key comes from the rater's dyads, a dyad's from its answers, its ratee's
other dyads and its rater, as when the nodes of a graph are coloured by their neighbours (Weisfeiler & Leman 1968).
Dyads that are then still alike are told apart by their place: which of them is which makes no difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from zhiren.measure.fair.hashing import FIRST, added_up, among_raters, answer_keys, beside

if TYPE_CHECKING:
    from zhiren.measure.fair.block import Block

Keys = npt.NDArray[np.uint64]


def ratee_keys(
    answers: npt.NDArray[np.int8], relationship: npt.NDArray[np.int32], ratee: npt.NDArray[np.int32], n: int
) -> Keys:
    """Keys of n ratees from their dyads' answers (dyads, items) and relationships."""
    return np.asarray(added_up(answer_keys(answers, relationship), ratee, n))


def key_sums(block: Block) -> Keys:
    """What a block adds to the keys of the raters (raters,)."""
    return np.asarray(added_up(_dyad_keys(block), block.rater, block.n_raters))


def take_keys(block: Block, raters: Keys) -> None:
    """Give every dyad of a block a key, and every ratee an order of the dyads."""
    known = among_raters(_dyad_keys(block), block.rater, raters)
    block.keys = told_apart(beside(known, block.ratee, len(block.theta)))
    block.order = np.lexsort((block.keys, block.ratee)).astype(np.int32)


def _dyad_keys(block: Block) -> Keys:
    own = answer_keys(block.x, block.relationship)
    return np.asarray(beside(own, block.ratee, len(block.theta)))


def told_apart(keys: Keys) -> Keys:
    """The same, with equal ones made different by their place among these."""
    order = np.argsort(keys, kind="stable")
    new = np.concatenate([[True], np.diff(keys[order]) != 0])
    if new.all():
        return keys
    place = np.arange(len(keys)) - np.flatnonzero(new)[np.cumsum(new) - 1]
    apart = keys.copy()
    apart[order] += place.astype(np.uint64) * FIRST
    return apart
