"""Who rates whom, and in what relationship."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.ratings import RELATIONSHIPS
from zhiren.ratings.columns import Relationship
from zhiren.simulate.org_chart import CUSTOMER_ROLES, NOBODY, ROLES, Codes, OrgChart
from zhiren.simulate.plan import CompanyPlan

MOST_RATEES_OF_A_CUSTOMER = 4
ROUNDS = 12


@dataclass(frozen=True, eq=False)
class Assignments:
    """Pairs of ratee and rater, ordered by ratee, then rater; arrays of shape (n_pairs,).

    ``ratee`` is an employee's number; ``rater`` too, or n_people + a customer's number. ``relationship`` indexes
    ``RELATIONSHIPS``.
    """

    ratee: Codes
    rater: Codes
    relationship: npt.NDArray[np.uint8]
    n_people: int
    n_customers: int

    def __len__(self) -> int:
        return len(self.ratee)


def assign(plan: CompanyPlan, chart: OrgChart, rng: np.random.Generator) -> Assignments:
    """Self, manager, reports, peers under the same manager, customers, and colleagues of other units to fill up.

    Nobody rates more than ``ratees_per_rater`` others. The fill makes raters shared between units, which is
    what connects the company's ratings; isolated units have none of it.
    """
    n = len(chart)
    everyone = np.arange(n, dtype=np.int64)
    under = everyone[(chart.manager != NOBODY) & ~(chart.isolated & (chart.manager == 0))]
    pairs = [
        _pairs(everyone, everyone, "self"),
        _pairs(under, chart.manager[under], "manager"),
        _pairs(chart.manager[under], under, "report"),
    ]
    pairs += [_pairs(*peers, "peer") for peers in _peers(plan, chart, under, rng)]
    customers = _customers(plan, chart, rng)
    pairs.append(_pairs(customers[0], customers[1] + n, "customer"))
    before = np.concatenate(pairs)
    pairs.append(_pairs(*_others(plan, chart, before, rng), "other"))
    table = np.concatenate(pairs)
    table = table[np.lexsort((table[:, 1], table[:, 0]))]
    n_customers = int(customers[1].max(initial=-1)) + 1
    return Assignments(table[:, 0], table[:, 1], table[:, 2].astype(np.uint8), n, n_customers)


def _pairs(ratee: Codes, rater: Codes, relationship: Relationship) -> Codes:
    return np.column_stack([ratee, rater, np.full(len(ratee), RELATIONSHIPS.index(relationship))])


def _peers(
    plan: CompanyPlan, chart: OrgChart, under: Codes, rng: np.random.Generator
) -> Iterator[tuple[Codes, Codes]]:
    """In each team, put in a circle by chance, everyone is rated by the k who come next: all loads are equal.

    k is the same for a team, and so small that its busiest member stays within the plan.
    """
    team = under[np.lexsort((rng.random(len(under)), chart.manager[under]))]
    first = np.flatnonzero(np.diff(chart.manager[team], prepend=NOBODY - 1))
    size = np.diff(np.append(first, len(team)))
    free = np.minimum.reduceat(plan.ratees_per_rater - chart.n_reports[team] - 1, first)
    k = np.clip(np.minimum(free, size - 1), 0, plan.peers_per_ratee)
    start, length, limit = (np.repeat(column, size) for column in (first, size, k))
    place = np.arange(len(team)) - start
    for step in range(1, plan.peers_per_ratee + 1):
        has = limit >= step
        yield team[has], team[(start + (place + step) % length)[has]]


def _customers(plan: CompanyPlan, chart: OrgChart, rng: np.random.Generator) -> tuple[Codes, Codes]:
    """Ratees and customers' numbers: each customer knows a few people of the roles that have customers."""
    with_customers = np.isin(chart.department, [ROLES.index(role) for role in CUSTOMER_ROLES])
    ratee = np.flatnonzero(with_customers & ~chart.heads & ~chart.isolated)
    ratee = rng.permutation(ratee).astype(np.int64)
    per_customer = min(MOST_RATEES_OF_A_CUSTOMER, plan.ratees_per_rater)
    n_groups = -(-len(ratee) // per_customer)
    group = np.arange(len(ratee), dtype=np.int64) // per_customer
    rounds = [group + n_groups * k for k in range(plan.customers_per_ratee)]
    return np.tile(ratee, plan.customers_per_ratee), np.concatenate(rounds) if rounds else ratee[:0]


def _others(plan: CompanyPlan, chart: OrgChart, before: Codes, rng: np.random.Generator) -> tuple[Codes, Codes]:
    """Colleagues of other units, matched by chance until nobody is wanted or nobody is free."""
    n = len(chart)
    by_others = before[before[:, 0] != before[:, 1]]
    wanted = plan.raters_per_ratee + rng.integers(-1, 2, n) - np.bincount(by_others[:, 0], minlength=n)
    inside = by_others[by_others[:, 1] < n]
    free = plan.ratees_per_rater - np.bincount(inside[:, 1], minlength=n)
    wanted[chart.isolated] = free[chart.isolated] = 0
    taken = before[:, 0] * n + before[:, 1]
    taken = taken[before[:, 1] < n]
    found = [np.empty(0, dtype=np.int64)]
    for _ in range(ROUNDS):
        ratee = rng.permutation(np.repeat(np.arange(n), np.maximum(wanted, 0)))
        rater = rng.permutation(np.repeat(np.arange(n), np.maximum(free, 0)))
        both = min(len(ratee), len(rater))
        ratee, rater = ratee[:both], rater[:both]
        same_team = chart.manager[ratee] == chart.manager[rater]
        pair = np.unique((ratee * n + rater)[~same_team])
        pair = pair[~np.isin(pair, taken)]
        taken = np.concatenate([taken, pair])
        found.append(pair)
        wanted -= np.bincount(pair // n, minlength=n)
        free -= np.bincount(pair % n, minlength=n)
    pairs = np.concatenate(found)
    return pairs // n, pairs % n
