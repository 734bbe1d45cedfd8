"""Joining the parts of the graph of ratees and raters.

Finding a connected draw under a cap is as hard as finding a Hamiltonian path (a cap of two and groups of two are
one), so this is a search: exchanges that join two parts, and where there is none, steps that lead sideways.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhiren.web.actions.assignment.plan import Plan

MOST_STEPS = 3_000
MOST_WORK = 200_000  # ties looked at on the way sideways

Edge = tuple[int, int]  # group, rater


class Forest:
    """Which nodes hang together: union–find with halved paths."""

    def __init__(self, size: int) -> None:
        self.above = list(range(size))

    def part(self, node: int) -> int:
        """The node that stands for the part of a node."""
        above = self.above
        while above[node] != node:
            above[node] = node = above[above[node]]
        return node

    def join(self, a: int, b: int) -> bool:
        """Join two parts; False where they were one."""
        a, b = self.part(a), self.part(b)
        self.above[b] = a
        return a != b


def connect(plan: Plan) -> None:
    """Exchange raters until the graph is in as few parts as the search finds. Fill and cap stay as they are."""
    fewest = _fewest_parts(plan)
    steps = min(MOST_STEPS, MOST_WORK // max(1, sum(plan.count)))
    while n_parts(plan) > fewest:
        if _join_parts(plan):
            continue
        while steps > 0 and not _step_aside(plan):
            steps -= 1
        if steps <= 0:
            return
        steps -= 1


def parts(plan: Plan) -> Forest:
    """The parts as they are: ratees first, then raters."""
    n = len(plan.ratees)
    forest = Forest(n + len(plan.raters))
    for ratee, raters in enumerate(plan.kept_raters):
        for rater in raters:
            forest.join(ratee, n + rater)
    for group, drawn in enumerate(plan.drawn):
        for rater in drawn:
            forest.join(plan.ratee_of[group], n + rater)
    return forest


def n_parts(plan: Plan) -> int:
    """How many parts the ratees are in: 1 is connected."""
    forest = parts(plan)
    return len({forest.part(ratee) for ratee in range(len(plan.ratees))})


def _fewest_parts(plan: Plan) -> int:
    """With all candidates of every group that may draw at all: fewer parts there cannot be."""
    forest = parts(plan)
    for group, candidates in enumerate(plan.candidates):
        for rater in candidates if plan.count[group] else ():
            forest.join(plan.ratee_of[group], len(plan.ratees) + rater)
    return len({forest.part(ratee) for ratee in range(len(plan.ratees))})


def _join_parts(plan: Plan) -> bool:
    """One round of exchanges, each joining two parts; a part takes part in one. False: there was none."""
    forest, bridges = parts(plan), _bridges(plan)
    n, busy, found = len(plan.ratees), set(), False
    for group in range(len(plan.groups)):
        home = forest.part(plan.ratee_of[group])
        if home in busy:
            continue
        for other in plan.others(group):
            away = forest.part(n + other)
            if away == home or away in busy or not (plan.groups_of[other] or _is_kept(plan, other)):
                continue
            if _replace(plan, group, other, bridges) or _swap(plan, group, other, bridges):
                busy |= {home, away}
                found = True
                break
    return found


def _is_kept(plan: Plan, rater: int) -> bool:
    return plan.load[rater] > len(plan.groups_of[rater])


def _replace(plan: Plan, group: int, other: int, bridges: set[Edge]) -> bool:
    """Put a free rater of another part where nothing hangs by the rater before."""
    if plan.load[other] >= plan.cap:
        return False
    for rater in sorted(plan.drawn[group]):
        if (group, rater) not in bridges or plan.load[rater] == 1:
            plan.leave(group, rater)
            plan.take(group, other)
            return True
    return False


def _swap(plan: Plan, group: int, other: int, bridges: set[Edge]) -> bool:
    """Two groups of two parts exchange raters, where one of the two ties is no bridge."""
    for theirs in sorted(plan.groups_of[other]):
        wanted = set(plan.candidates[theirs]) - plan.drawn[theirs]
        for rater in sorted(plan.drawn[group] & wanted):
            if (group, rater) not in bridges or (theirs, other) not in bridges:
                _exchange(plan, (group, rater), (theirs, other))
                return True
    return False


def _exchange(plan: Plan, a: Edge, b: Edge) -> None:
    for group, rater in (a, b):
        plan.leave(group, rater)
    plan.take(a[0], b[1])
    plan.take(b[0], a[1])


def _step_aside(plan: Plan) -> bool:
    """A random exchange that leaves no more parts than there were, so that others become possible."""
    movable = [
        g for g in range(len(plan.groups)) if plan.drawn[g] and len(plan.candidates[g]) > len(plan.drawn[g])
    ]
    if not movable:
        return False
    group = plan.random.choice(movable)
    rater = plan.random.choice(sorted(plan.drawn[group]))
    other = plan.random.choice(plan.others(group))
    before = n_parts(plan)
    if plan.load[other] < plan.cap:
        plan.leave(group, rater)
        plan.take(group, other)
        if n_parts(plan) <= before:
            return True
        plan.leave(group, other)
        plan.take(group, rater)
        return False
    partners = [g for g in sorted(plan.groups_of[other]) if rater in plan.others(g)]
    if not partners:
        return False
    theirs = plan.random.choice(partners)
    _exchange(plan, (group, rater), (theirs, other))
    if n_parts(plan) <= before:
        return True
    _exchange(plan, (group, other), (theirs, rater))
    return False


def _bridges(plan: Plan) -> set[Edge]:
    """The drawn ties without which a part falls into two (Tarjan 1974, Inf Process Lett 2, 160–161)."""
    n = len(plan.ratees)
    ties: list[list[tuple[int, int]]] = [[] for _ in range(n + len(plan.raters))]
    for ratee, rater, group in _ties(plan):
        ties[ratee].append((n + rater, group))
        ties[n + rater].append((ratee, group))
    order = [0] * len(ties)
    low = [0] * len(ties)
    found: set[Edge] = set()
    clock = 0
    for root in range(n):
        if order[root]:
            continue
        clock += 1
        order[root] = low[root] = clock
        path = [(root, -1, -1, iter(ties[root]))]
        while path:
            node, before, by, rest = path[-1]
            for neighbour, group in rest:
                if not order[neighbour]:
                    clock += 1
                    order[neighbour] = low[neighbour] = clock
                    path.append((neighbour, node, group, iter(ties[neighbour])))
                    break
                if neighbour != before:
                    low[node] = min(low[node], order[neighbour])
            else:
                path.pop()
                if before >= 0:
                    low[before] = min(low[before], low[node])
                    if low[node] > order[before] and by >= 0:
                        found.add((by, max(node, before) - n))
    return found


def _ties(plan: Plan) -> Iterator[tuple[int, int, int]]:
    """Ratee, rater, group of all pairs; −1 is a kept pair's group."""
    for ratee, raters in enumerate(plan.kept_raters):
        for rater in raters:
            yield ratee, rater, -1
    for group, drawn in enumerate(plan.drawn):
        for rater in drawn:
            yield plan.ratee_of[group], rater, group
