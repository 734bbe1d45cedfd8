"""Late answers: which may join a data set that people have seen scores of.

Whoever compares the scores before and after learns what the late raters of a group said together, so there have to
be enough of them. And the report after must show nothing that the one before withheld: less what the late raters
said, it would be the withheld figure. Of what is left, every part that a reader can work out rests on early raters
that the report before showed, or on as many late raters of one group as the threshold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from zhiren.anonymity import PROTECTED, group_raters, view_competency
from zhiren.ratings.columns import Relationship


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


@dataclass(frozen=True)
class Figure:
    """A figure of a report: a group's or (``relationships`` empty) the others' on a competency or one item."""

    competency: str
    relationships: tuple[str, ...] = ()
    item: str = ""


def admit_late(
    early: Sequence[Row], late: Sequence[Row], threshold: int, competencies: Mapping[str, str]
) -> Admission:
    """Decide on late rows, given the rows of the data set before. ``competencies``: item to competency.

    Self and manager are named to the reader anyway and always join. Of a protected group, the late raters of a
    ratee join together or wait together: they join where they are at least ``threshold``. An item that fewer of
    them answered stays without their answers, and so does one, or a whole competency, with which the report would
    show what it withheld before.
    """
    admitted: list[Row] = [row for row in late if row.relationship not in PROTECTED]
    held: set[tuple[str, str]] = set()
    early_of = _by([*early, *admitted], lambda row: row.ratee)
    waiting = [row for row in late if row.relationship in PROTECTED]
    for ratee, rows in _by(waiting, lambda row: row.ratee).items():
        base = early_of.get(ratee, [])
        groups = sorted(_by(rows, lambda row: row.relationship).values(), key=_n_raters, reverse=True)
        for group in groups:
            joining = _joining(base, group, threshold, competencies)
            base = [*base, *joining]
            admitted += joining
            if not joining:
                held |= {(ratee, row.rater) for row in group}
    return Admission(tuple(admitted), frozenset(held))


def _joining(
    base: Sequence[Row], group: Sequence[Row], threshold: int, competencies: Mapping[str, str]
) -> list[Row]:
    """The rows of one late group that may join those there; none where the group has to wait."""
    if _n_raters(group) < threshold:
        return []
    before = shown_figures(base, threshold, competencies)
    by_item = _by(group, lambda row: row.item)
    joining = [row for row in group if _n_raters(by_item[row.item]) >= threshold]
    while joining:
        after = shown_figures([*base, *joining], threshold, competencies)
        opened = {f for f in after - before if _rests_on(f, base, competencies)}
        opened |= _bare_squares(base, joining, threshold, competencies)
        if not opened:
            break
        whole = {f.competency for f in opened if not f.item}
        items = {f.item for f in opened}
        kept = [r for r in joining if competencies[r.item] not in whole and r.item not in items]
        if len(kept) == len(joining):  # it is their presence that opens something, where they answered nothing
            return []
        joining = kept
    return joining


def shown_figures(rows: Sequence[Row], threshold: int, competencies: Mapping[str, str]) -> set[Figure]:
    """The figures resting on protected raters that the report on a ratee shows."""
    kinds = _by([row for row in rows if row.relationship != "self"], lambda row: row.relationship)
    raters = {cast(Relationship, kind): {row.rater for row in of} for kind, of in kinds.items()}
    grouping = group_raters(raters, threshold)
    found: set[Figure] = set()
    others = [row for row in rows if row.relationship != "self"]
    for competency, rated in _by(others, lambda row: competencies[row.item]).items():
        answered = {item: {row.rater for row in of} for item, of in _by(rated, lambda row: row.item).items()}
        view = view_competency(grouping, answered, threshold)
        groups = [group for group in grouping.protected if view.groups[group.key] == "shown"]
        found |= {Figure(competency, group.relationships) for group in groups}
        if view.overall == "shown":
            found.add(Figure(competency))
        found |= {Figure(competency, item=i) for i, verdict in view.items.items() if verdict == "shown"}
    return found


def _bare_squares(
    base: Sequence[Row], joining: Sequence[Row], threshold: int, competencies: Mapping[str, str]
) -> set[Figure]:
    """Competencies whose intervals, before and after, would tell more than their means.

    An interval holds the sum of each rater's squared deviation about a mean that moves. What the late raters add
    to it hides what the move tells of the early ones, unless the items' own intervals give it away: those of a
    rater who answered one item only do.
    """
    found = set()
    for competency, rows in _by(joining, lambda row: competencies[row.item]).items():
        there = [row for row in base if competencies[row.item] == competency]
        several = [of for of in _by(rows, lambda row: row.rater).values() if len(of) > 1]
        if there and len({row.item for row in [*there, *rows]}) > 1 and len(several) < threshold:
            found.add(Figure(competency))
    return found


def _rests_on(figure: Figure, rows: Iterable[Row], competencies: Mapping[str, str]) -> bool:
    """Whether a protected rater of the rows is behind a figure."""
    relationships = figure.relationships or PROTECTED
    return any(
        row.relationship in relationships
        and competencies[row.item] == figure.competency
        and figure.item in ("", row.item)
        for row in rows
    )


def _n_raters(rows: Iterable[Row]) -> int:
    return len({row.rater for row in rows})


def _by(rows: Iterable[Row], key: Callable[[Row], str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found
