"""Drawing who rates whom.

Three steps, each leaving what the one before achieved:

1. Fill. Every group takes the candidates who carry least, groups with few candidates first; a group left short
   then asks along chains of exchanges (augmenting paths, as in Ford & Fulkerson 1956), so that as many places are
   filled as the candidates and the cap allow. Every group gets its first rater before any gets its second, up to
   the threshold, and only then the rest: a third peer matters more than somebody else's sixth.
2. Spread. While a chain of exchanges leads from a rater to one who carries at least two fewer, places are passed
   along it. When no such chain is left, the loads are as even as they can be (Harvey, Ladner, Lovász & Tamir
   2006, Semi-matchings for bipartite graphs, J Algorithms 59, 53–78, theorem 3.1).
3. Connect (``connect``). Exchanges that join parts of the graph of ratees and raters, since severity can be
   estimated only within a part.

Nothing is random but by the seed.
"""

from __future__ import annotations

from collections.abc import Sequence

from zhiren.web.actions.assignment.connect import Forest, connect
from zhiren.web.actions.assignment.plan import Group, Pair, Plan, make_plan


def draw(
    groups: Sequence[Group], *, kept: Sequence[Pair] = (), cap: int, threshold: int = 3, seed: int = 1
) -> list[Pair]:
    """New pairs besides the kept ones, in order. Self-ratings are no matter of a draw: leave them out.

    Nobody gets more than ``cap`` ratees by the draw; who has that many by kept pairs gets none. A kept pair is
    never drawn again. The same groups, kept pairs and seed give the same pairs, in whatever order they come.
    """
    plan = make_plan(groups, kept, cap, seed)
    order = sorted(range(len(plan.groups)), key=lambda g: (len(plan.candidates[g]), plan.random.random()))
    forest = Forest(len(plan.ratees) + len(plan.raters))
    for ratee, raters in enumerate(plan.kept_raters):
        for rater in raters:
            forest.join(ratee, len(plan.ratees) + rater)
    closed: set[int] = set()
    for least in (*range(1, threshold + 1), max(plan.count, default=0)):
        goal = [min(n, least) for n in plan.count]
        for group in order:
            _fill(plan, group, goal[group], forest)
        for group in order:
            while len(plan.drawn[group]) < goal[group] and _ask(plan, group, closed):
                pass
    spread(plan)
    connect(plan)
    return sorted(
        Pair(g.ratee, plan.raters[r], g.relationship)
        for g, raters in zip(plan.groups, plan.drawn, strict=True)
        for r in raters
    )


def _fill(plan: Plan, group: int, goal: int, forest: Forest) -> None:
    """Take who carries least; among these, somebody who ties the ratee to others is better."""
    ratee, n_ratees = plan.ratee_of[group], len(plan.ratees)
    while len(plan.drawn[group]) < goal:
        free = [r for r in plan.others(group) if plan.load[r] < plan.cap]
        if not free:
            return
        part = forest.part(ratee)
        chosen = min(free, key=lambda r: (plan.load[r], forest.part(n_ratees + r) == part))
        plan.take(group, chosen)
        forest.join(ratee, n_ratees + chosen)


def _ask(plan: Plan, group: int, closed: set[int]) -> bool:
    starts = [(group, rater) for rater in plan.others(group)]
    return plan.shift(starts, lambda rater: plan.load[rater] < plan.cap, closed)


def spread(plan: Plan) -> None:
    """Even out the loads, the highest first, as far as exchanges can."""
    for level in range(max(plan.load, default=0), 1, -1):
        closed: set[int] = set()
        for rater in range(len(plan.raters)):
            while plan.load[rater] == level and _relieve(plan, rater, level, closed):
                pass


def _relieve(plan: Plan, rater: int, level: int, closed: set[int]) -> bool:
    """Pass one of a rater's places on to somebody who carries two fewer at least."""
    if rater in closed:
        return False
    for group in sorted(plan.groups_of[rater]):
        starts = [(group, other) for other in plan.others(group)]
        plan.leave(group, rater)
        if plan.shift(starts, lambda other: plan.load[other] <= level - 2, closed):
            return True
        plan.take(group, rater)
    return False
