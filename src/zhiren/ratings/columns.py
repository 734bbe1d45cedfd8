"""Ratings as columns: the one form in which every rating enters the core."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
import numpy.typing as npt

Relationship = Literal["self", "manager", "peer", "report", "customer", "other"]
RELATIONSHIPS: tuple[Relationship, ...] = get_args(Relationship)
SELF, MANAGER = RELATIONSHIPS.index("self"), RELATIONSHIPS.index("manager")


@dataclass(frozen=True, eq=False)
class Ratings:
    """Ratings in long form, as codes into label tables: 13 bytes a rating.

    All columns have shape (n,). ``ratee``, ``rater`` and ``item`` index the label tables (sorted, without
    repeats), ``relationship`` indexes ``RELATIONSHIPS``. A rating that is not there was not observed: it is
    absent, never a number. Rows are ordered by ratee, rater, item, so that equal content gives equal columns.
    """

    ratee: npt.NDArray[np.int32]
    rater: npt.NDArray[np.int32]
    relationship: npt.NDArray[np.uint8]
    item: npt.NDArray[np.uint16]
    score: npt.NDArray[np.int16]
    ratees: tuple[str, ...]
    raters: tuple[str, ...]
    items: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.score)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Ratings):
            return NotImplemented
        return (self.ratees, self.raters, self.items) == (other.ratees, other.raters, other.items) and all(
            np.array_equal(getattr(self, name), getattr(other, name))
            for name in ("ratee", "rater", "relationship", "item", "score")
        )

    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def from_columns(
        cls,
        ratee: Sequence[str],
        rater: Sequence[str],
        relationship: Sequence[Relationship],
        item: Sequence[str],
        score: Sequence[int],
    ) -> Ratings:
        """Ratings from label columns of equal length, rows in any order."""
        ratees, ratee_code = np.unique(np.asarray(ratee, dtype=object), return_inverse=True)
        raters, rater_code = np.unique(np.asarray(rater, dtype=object), return_inverse=True)
        items, item_code = np.unique(np.asarray(item, dtype=object), return_inverse=True)
        position = {name: code for code, name in enumerate(RELATIONSHIPS)}
        order = np.lexsort((item_code, rater_code, ratee_code))
        return cls(
            ratee_code.astype(np.int32)[order],
            rater_code.astype(np.int32)[order],
            np.array([position[name] for name in relationship], dtype=np.uint8)[order],
            item_code.astype(np.uint16)[order],
            np.asarray(score, dtype=np.int16)[order],
            tuple(ratees),
            tuple(raters),
            tuple(items),
        )
