"""What a fit must know of its data besides the dyads themselves, wherever these are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.measure.fair.arrangement import Arrangement
from zhiren.measure.fair.ascent import Size
from zhiren.measure.fair.parameters import Floats
from zhiren.measure.fair.steps import category_counts
from zhiren.measure.panels import Panels
from zhiren.ratings.columns import RELATIONSHIPS


@dataclass(frozen=True, eq=False)
class Outline:
    """Labels, counts and codes of a fit.

    ``ratees`` and ``competencies`` are places in the result; ``counts`` (items, K) the uses of each category;
    ``dyads`` those of each relationship, ``answered`` the answers of each rater; ``alone`` how many ratees had one
    rater; ``most_answers`` the most answers in a dyad and in a cell; ``asked`` the competencies that others rated;
    ``scale`` the lowest and the highest score; ``part`` the connected part of each ratee.
    """

    size: Size
    ratees: npt.NDArray[np.intp]
    competencies: npt.NDArray[np.intp]
    raters: tuple[str, ...]
    items: tuple[str, ...]
    relationships: tuple[str, ...]
    first_item: npt.NDArray[np.int64]
    values: Floats
    n_used: int
    counts: npt.NDArray[np.int64]
    dyads: npt.NDArray[np.intp]
    answered: Floats
    alone: int
    most_answers: tuple[int, int]
    asked: npt.NDArray[np.bool_]
    scale: tuple[int, int]
    part: npt.NDArray[np.int32]

    @classmethod
    def of(cls, panels: Panels, data: Arrangement) -> Outline:
        """That of an arrangement of panels."""
        return cls(
            data.size,
            data.ratees,
            data.competencies,
            tuple(panels.raters[r] for r in data.raters),
            tuple(panels.items[j] for j in data.items),
            tuple(RELATIONSHIPS[r] for r in data.relationships),
            data.first_item,
            data.values,
            data.n_used,
            category_counts(data.answers, len(data.values)),
            np.bincount(data.relationship, minlength=len(data.relationships)),
            np.bincount(data.rater, (data.answers >= 0).sum(axis=1), len(data.raters)).astype(np.float64),
            int((np.bincount(data.ratee) == 1).sum()),
            most_answers(data.answers, data.first_item),
            panels.n_observed[panels.others].sum(axis=0) > 0,
            (panels.low_score, panels.high_score),
            data.part,
        )


def most_answers(answers: npt.NDArray[np.int8], first_item: npt.NDArray[np.int64]) -> tuple[int, int]:
    """The most answers of one rater about one ratee: on all items, and on one competency."""
    cells = np.add.reduceat(answers >= 0, first_item[:-1], axis=1, dtype=np.int32)
    return int(cells.sum(axis=1).max()), int(cells.max())
