"""Late answers: which may join a data set that people have seen scores of.

Whoever compares the scores before and after learns what the late raters of a group said together, so there have to
be enough of them; and a figure that was withheld before must not be laid open by the difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from zhiren.anonymity import PROTECTED


@dataclass(frozen=True)
class Row:
    """One rating as it stands in a data set."""

    ratee: str
    rater: str
    relationship: str
    item: str
    score: int


@dataclass(frozen=True)
class Admission:
    """Late rows that may join, and the (ratee, rater) pairs whose answers wait for more."""

    admitted: tuple[Row, ...]
    held: frozenset[tuple[str, str]]


def admit_late(early: Sequence[Row], late: Sequence[Row], threshold: int) -> Admission:
    """Decide on late rows, given the rows of the data set before.

    Self and manager are named to the reader anyway and always join. Of a protected group, late raters of a ratee
    join together or wait together. They join where they are at least ``threshold``, the group before them was
    empty or had as many, and no item of the ratee was answered by fewer protected raters than that, but some. An
    item that fewer late raters answered stays without their answers.
    """
    protected_early = [row for row in early if row.relationship in PROTECTED]
    protected_late = [row for row in late if row.relationship in PROTECTED]
    group_early = _raters_by(protected_early, _group)
    group_late = _raters_by(protected_late, _group)
    item_early = _raters_by(protected_early, lambda row: (row.ratee, row.item))
    item_late = _raters_by(protected_late, lambda row: (*_group(row), row.item))
    thin = {ratee for (ratee, _), raters in item_early.items() if len(raters) < threshold}
    joins = {
        group
        for group, raters in group_late.items()
        if len(raters) >= threshold
        and not 0 < len(group_early.get(group, ())) < threshold
        and group[0] not in thin
    }
    admitted = [row for row in late if row.relationship not in PROTECTED]
    admitted += [
        row
        for row in protected_late
        if _group(row) in joins and len(item_late[(*_group(row), row.item)]) >= threshold
    ]
    held = frozenset((row.ratee, row.rater) for row in protected_late if _group(row) not in joins)
    return Admission(tuple(admitted), held)


def _group(row: Row) -> tuple[str, str]:
    return row.ratee, row.relationship


def _raters_by(rows: Iterable[Row], key: Callable[[Row], Hashable]) -> dict[Hashable, set[str]]:
    found: dict[Hashable, set[str]] = defaultdict(set)
    for row in rows:
        found[key(row)].add(row.rater)
    return found
