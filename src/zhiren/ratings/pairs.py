"""One rater and one ratee: what may not happen between them, found on sorted rows without looking at labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.ratings.columns import RELATIONSHIPS, SELF
from zhiren.ratings.sorting import NO_RANK, Codes, Rows

CUSTOMER = RELATIONSHIPS.index("customer")

Keys = npt.NDArray[np.int64]


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
    same_pair = (rows.ratee[1:] == rows.ratee[:-1]) & (rows.rater[1:] == rows.rater[:-1])
    other_kind = same_pair & (rows.relationship[1:] != rows.relationship[:-1])
    twice = same_pair & (rows.item[1:] == rows.item[:-1])
    first = np.append(len(rows.score) > 0, ~same_pair | other_kind)[: len(rows.score)]
    runs = Rows(*(column[first] for column in rows))

    rank_of = {name: rank for rank, name in enumerate(raters)}
    oneself = np.array([rank_of.get(name, NO_RANK) for name in ratees], np.int64)
    by_oneself = oneself[runs.ratee] == runs.rater
    as_self = runs.relationship == SELF
    keys = pair_keys(runs.ratee, runs.rater)
    later = np.flatnonzero(other_kind) + 1
    changed = pair_keys(rows.ratee[later], rows.rater[later])
    again = np.flatnonzero(twice) + 1
    return PairFaults(
        twice=np.unique(pair_keys(rows.ratee[again], rows.rater[again])),
        two_relationships=np.setdiff1d(changed, keys[by_oneself]),
        self_as_other=np.unique(keys[by_oneself & ~as_self]),
        other_as_self=np.unique(keys[~by_oneself & as_self]),
        unknown_raters=np.intersect1d(runs.rater[runs.relationship != CUSTOMER], unknown),
    )
