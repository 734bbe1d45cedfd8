"""Relationships whose effect the ratings cannot tell from the severity of raters or from who is rated."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from zhiren.measure.fair.arrangement import Arrangement
from zhiren.measure.fair.notes import Note
from zhiren.ratings.columns import RELATIONSHIPS


def confounded(data: Arrangement) -> tuple[Note, ...]:
    """Notes on relationships that share no ratee, or no rater, with any other, directly or by way of others.

    Without a common ratee the effect of the relationship and the level of those rated so are one; without a common
    rater, the effect and the mean severity of those raters. Normal spreads still settle both, by assumption alone.
    """
    found = tuple(_notes(data, data.ratee, "ratees"))
    if len(data.raters) == len(data.rater):  # one ratee a rater: that is said already, and says more
        return found
    return (*found, *_notes(data, data.rater, "raters"))


def _notes(data: Arrangement, person: npt.NDArray[np.int32], who: str) -> Iterator[Note]:
    n = len(data.relationships)
    people = int(person.max()) + 1
    links = coo_array((np.ones(len(person)), (data.relationship, person + n)), shape=(n + people,) * 2)
    _, part = connected_components(links, directed=False)
    groups = [np.flatnonzero(part[:n] == number) for number in np.unique(part[:n])]
    if len(groups) < 2:
        return
    largest = max(groups, key=lambda group: int(np.isin(data.relationship, group).sum()))
    for group in groups:
        if group is not largest:
            names = [RELATIONSHIPS[data.relationships[k]] for k in group]
            concerned = len(np.unique(person[np.isin(data.relationship, group)]))
            for name in names:
                yield f"measure-fair-note-confounded-{who}", {"relationship": name, "n": concerned}
