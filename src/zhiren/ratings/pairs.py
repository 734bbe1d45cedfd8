"""One rater and one ratee: what may not happen between them, found on sorted rows without looking at labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.ratings.columns import RELATIONSHIPS, SELF
from zhiren.ratings.sorting import NO_RANK, Codes, Rows, blocks, in_threads

CUSTOMER = RELATIONSHIPS.index("customer")

Keys = npt.NDArray[np.int64]
_NO_CHANGES = (np.empty(0, np.int64),) * 3


@dataclass(frozen=True)
class PairFaults:
    """The pairs at fault, as keys (``pair_keys``), each once; and the raters (ranks) whom nobody knows."""

    twice: Keys
    two_relationships: Keys
    self_as_other: Keys
    other_as_self: Keys
    unknown_raters: Keys

    def __bool__(self) -> bool:
        return any(len(keys) for keys in vars(self).values())


def pair_keys(ratee: npt.NDArray[np.integer], rater: npt.NDArray[np.integer]) -> Keys:
    """One integer for each pair of ranks."""
    return ratee.astype(np.int64) << 32 | rater


def find_pair_faults(rows: Rows[Codes], ratees: Sequence[str], raters: Sequence[str], unknown: Keys) -> PairFaults:
    """What is wrong between raters and ratees.

    Args:
        rows: sorted ranks of ratings.
        ratees, raters: what the ranks mean; equal names are one person.
        unknown: ranks of raters who are not among the people. As customers they may be.
    """
    found = in_threads(lambda block: _changes(rows, block), blocks(len(rows.score)))
    first, other_kind, twice = (np.concatenate(ps) for ps in zip(_NO_CHANGES, *found, strict=True))
    runs = Rows(*(column[first] for column in rows))

    rank_of = {name: rank for rank, name in enumerate(raters)}
    oneself = np.array([rank_of.get(name, NO_RANK) for name in ratees], np.int64)
    by_oneself = oneself[runs.ratee] == runs.rater
    as_self = runs.relationship == SELF
    keys = pair_keys(runs.ratee, runs.rater)
    changed = pair_keys(rows.ratee[other_kind], rows.rater[other_kind])
    return PairFaults(
        twice=np.unique(pair_keys(rows.ratee[twice], rows.rater[twice])),
        two_relationships=np.setdiff1d(changed, keys[by_oneself]),
        self_as_other=np.unique(keys[by_oneself & ~as_self]),
        other_as_self=np.unique(keys[~by_oneself & as_self]),
        unknown_raters=np.intersect1d(runs.rater[runs.relationship != CUSTOMER], unknown),
    )


def _changes(rows: Rows[Codes], block: slice) -> tuple[Keys, Keys, Keys]:
    """Of a block, the rows that begin something new; another relationship; the same item once more."""
    before = max(block.start - 1, 0)
    ratee, rater, item, relationship, _ = (column[before : block.stop] for column in rows)
    same_pair = (ratee[1:] == ratee[:-1]) & (rater[1:] == rater[:-1])
    other_kind = same_pair & (relationship[1:] != relationship[:-1])
    twice = same_pair & (item[1:] == item[:-1])
    new = ~same_pair | other_kind
    if not block.start:
        new = np.append(True, new)
    return (
        np.flatnonzero(new) + block.start,
        np.flatnonzero(other_kind) + before + 1,
        np.flatnonzero(twice) + before + 1,
    )
