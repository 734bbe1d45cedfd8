"""How often raters and items occur: what tables of raters and items say beside a model's figures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.measure.panels import Panels
from zhiren.measure.results import Floats

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Tally:
    """Labels, and counts of what others observed; self-ratings are in ``n_self_ratings`` alone.

    ``rater_ratings`` and ``rater_ratees`` have shape (raters, C + 1), a column for each competency and the last
    for all together; ``item_ratings`` and ``item_means`` (items,), keyed so that more is better.
    """

    n_ratees: int
    raters: tuple[str, ...]
    items: tuple[str, ...]
    competencies: tuple[str, ...]
    first_item: npt.NDArray[np.intp]
    rater_ratings: Counts
    rater_ratees: Counts
    item_ratings: Counts
    item_means: Floats
    n_self_ratings: int

    @classmethod
    def of(cls, panels: Panels) -> Tally:
        """That of panels."""
        scores = panels.scores[panels.others].astype(np.float64)
        n = np.isfinite(scores).sum(axis=0)
        return cls(
            len(panels.ratees),
            panels.raters,
            panels.items,
            panels.competencies,
            panels.first_item,
            *count_by_rater(panels),
            n,
            np.divide(np.nansum(scores, axis=0), n, out=np.full(len(n), np.nan), where=n > 0),
            int(panels.n_observed[~panels.others].sum()),
        )

    def column(self, competencies: tuple[str, ...]) -> int:
        """The column of ``rater_ratings`` for one competency, or for all of them together."""
        return self.competencies.index(competencies[0]) if len(competencies) == 1 else len(self.competencies)


def count_by_rater(panels: Panels) -> tuple[Counts, Counts]:
    """Ratings of others and ratees of each rater, shape (raters, C + 1) each."""
    n = panels.n_observed[panels.others].astype(np.int64)
    rater, size = panels.rater[panels.others], len(panels.raters)
    n = np.column_stack([n, n.sum(axis=1)])
    ratings = [np.bincount(rater, column, size) for column in n.T]
    ratees = [np.bincount(rater, column > 0, size) for column in n.T]
    return np.array(ratings).T.astype(np.int64), np.array(ratees).T.astype(np.int64)
