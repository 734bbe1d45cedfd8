"""Relationships whose effect the ratings cannot tell from the severity of raters or from who is rated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse.csgraph import connected_components

from zhiren.measure.fair.arrangement import Arrangement
from zhiren.measure.fair.notes import Note
from zhiren.ratings.columns import RELATIONSHIPS

Counts = npt.NDArray[np.int64]


def confounded(data: Arrangement) -> tuple[Note, ...]:
    """What ``confounded_relationships`` says of an arrangement."""
    names = [RELATIONSHIPS[code] for code in data.relationships]
    kinds = [count_kinds(kinds_of(person, data.relationship), len(names)) for person in (data.ratee, data.rater)]
    return confounded_relationships(names, np.bincount(data.relationship, minlength=len(names)), *kinds)


def confounded_relationships(
    names: Sequence[str], dyads: npt.NDArray[np.intp], ratees: Counts, raters: Counts
) -> tuple[Note, ...]:
    """Notes on relationships that share no ratee, or no rater, with any other, directly or by way of others.

    Without a common ratee the effect of the relationship and the level of those rated so are one; without a common
    rater, the effect and the mean severity of those raters. Normal spreads still settle both, by assumption alone.

    ``dyads`` (relationships,) counts the dyads of each, ``ratees`` and ``raters`` are people by ``count_kinds``.
    """
    found = tuple(_notes(names, dyads, ratees, "ratees"))
    if raters.sum() == dyads.sum():  # one ratee a rater: that is said already, and says more
        return found
    return (*found, *_notes(names, dyads, raters, "raters"))


def kinds_of(person: npt.NDArray[np.int32], relationship: npt.NDArray[np.int32]) -> Counts:
    """In which relationships each person occurs, as the bits of one number: shape (people,)."""
    kinds = np.zeros(int(person.max()) + 1, dtype=np.int64)
    np.bitwise_or.at(kinds, person, np.int64(1) << relationship.astype(np.int64))
    return kinds


def count_kinds(kinds: Counts, relationships: int) -> Counts:
    """How many people occur in each set of relationships, shape (2^relationships,); nobody in none."""
    return np.bincount(kinds[kinds > 0], minlength=2**relationships).astype(np.int64)


def _notes(names: Sequence[str], dyads: npt.NDArray[np.intp], people: Counts, who: str) -> Iterator[Note]:
    held = (np.arange(len(people))[:, None] >> np.arange(len(names))) & 1
    there = held[people > 0]
    _, part = connected_components(there.T @ there, directed=False)
    groups = [np.flatnonzero(part == number) for number in np.unique(part)]
    largest = max(groups, key=lambda group: int(dyads[group].sum()))
    for group in groups:
        if group is not largest:
            concerned = int(people[held[:, group].any(axis=1)].sum())
            for name in (names[int(k)] for k in group):
                yield f"measure-fair-note-confounded-{who}", {"relationship": name, "n": concerned}
