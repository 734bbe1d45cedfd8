"""A draw in the making: whom each group may have, whom it has, how much every rater carries. Plain data only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from random import Random

from zhiren.ratings.columns import RELATIONSHIPS


@dataclass(frozen=True, order=True)
class Pair:
    """One rater rates one ratee."""

    ratee: str
    rater: str
    relationship: str


@dataclass(frozen=True)
class Group:
    """The raters wished for a ratee in one relationship: so many of these candidates."""

    ratee: str
    relationship: str
    candidates: tuple[str, ...]
    count: int


@dataclass
class Plan:
    """Groups and raters by index. ``drawn[g]`` are the raters of group g, ``groups_of[r]`` the groups of rater r.

    ``load`` counts all whom a rater rates but themselves, kept pairs included; ``kept_raters[a]`` are the raters
    of ratee a who stay whatever is drawn.
    """

    cap: int
    random: Random
    groups: list[Group]
    ratee_of: list[int]
    candidates: list[list[int]]
    count: list[int]
    raters: list[str]
    load: list[int]
    ratees: list[str]
    kept_raters: list[set[int]]
    drawn: list[set[int]] = field(init=False)
    groups_of: list[set[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.drawn = [set() for _ in self.groups]
        self.groups_of = [set() for _ in self.raters]

    def take(self, group: int, rater: int) -> None:
        """Put a rater into a group."""
        self.drawn[group].add(rater)
        self.groups_of[rater].add(group)
        self.load[rater] += 1

    def leave(self, group: int, rater: int) -> None:
        """Take a rater out of a group."""
        self.drawn[group].remove(rater)
        self.groups_of[rater].remove(group)
        self.load[rater] -= 1

    def others(self, group: int) -> list[int]:
        """The candidates of a group who are not in it."""
        return [r for r in self.candidates[group] if r not in self.drawn[group]]

    def shift(self, starts: Iterable[tuple[int, int]], ends: Callable[[int], bool], closed: set[int]) -> bool:
        """Pass places along the shortest chain to a rater for whom ``ends`` holds; False where there is none.

        ``starts`` are (group, rater): the group takes the rater, who leaves another group to the next rater of
        the chain, and so on. Raters of a search that found nothing go into ``closed`` and are not tried again.
        """
        came: dict[int, tuple[int, int]] = {}
        queue: list[int] = []
        for group, rater in starts:
            if rater not in came and rater not in closed:
                came[rater] = (group, -1)
                queue.append(rater)
        for rater in queue:  # grows
            if ends(rater):
                self._pass_along(rater, came)
                return True
            for group in sorted(self.groups_of[rater]):
                for other in self.others(group):
                    if other not in came and other not in closed:
                        came[other] = (group, rater)
                        queue.append(other)
        closed.update(came)
        return False

    def _pass_along(self, rater: int, came: dict[int, tuple[int, int]]) -> None:
        while rater >= 0:
            group, before = came[rater]
            if before >= 0:
                self.leave(group, before)
            self.take(group, rater)
            rater = before


def make_plan(groups: Sequence[Group], kept: Sequence[Pair], cap: int, seed: int) -> Plan:
    """The plan before anything is drawn; the order in which groups and candidates are given does not matter.

    Nobody is a candidate for themselves, for a ratee whom they rate by a kept pair, or in two groups of a ratee:
    the first relationship in the order of ``RELATIONSHIPS`` has them. A kept pair counts for its group.
    """
    random = Random(seed)  # noqa: S311  a draw that can be repeated
    ordered = sorted(groups, key=lambda g: (g.ratee, RELATIONSHIPS.index(g.relationship)))
    ratees = sorted({g.ratee for g in groups} | {p.ratee for p in kept})
    named = {c for g in groups for c in g.candidates} | {p.rater for p in kept}
    raters = sorted(named)
    ratee_index = {name: i for i, name in enumerate(ratees)}
    rater_index = {name: i for i, name in enumerate(raters)}
    load = [0] * len(raters)
    kept_raters: list[set[int]] = [set() for _ in ratees]
    counted: dict[tuple[str, str], int] = {}
    for pair in kept:
        kept_raters[ratee_index[pair.ratee]].add(rater_index[pair.rater])
        load[rater_index[pair.rater]] += 1
        counted[pair.ratee, pair.relationship] = counted.get((pair.ratee, pair.relationship), 0) + 1
    taken = [set(raters) for raters in kept_raters]
    candidates = []
    for group in ordered:
        barred = taken[ratee_index[group.ratee]]
        own = {rater_index[c] for c in group.candidates if c != group.ratee} - barred
        barred |= own
        candidates.append(random.sample(sorted(own), len(own)))
    count = [
        min(len(own), max(0, g.count - counted.get((g.ratee, g.relationship), 0)))
        for g, own in zip(ordered, candidates, strict=True)
    ]
    ratee_of = [ratee_index[g.ratee] for g in ordered]
    return Plan(cap, random, ordered, ratee_of, candidates, count, raters, load, ratees, kept_raters)
