"""Who works where, under whom, as what."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.simulate.plan import CompanyPlan

Codes = npt.NDArray[np.int64]

NOBODY = -1
SMALLEST_ISOLATED_UNIT = 3

# Departments by the role of their people, in the order in which they report to the head of the company.
ROLES = ("shift-supervisor", "account-manager", "process-engineer", "quality-engineer", "buyer")
HEAD_ROLE = "department-head"
CUSTOMER_ROLES = ("account-manager",)


@dataclass(frozen=True, eq=False)
class OrgChart:
    """The employees 0 … n−1. Arrays have shape (n,).

    ``manager`` is NOBODY for the head of the company. ``heads``: those who lead a department, or leaders in it.
    ``team`` is the number of the manager whose reports one is among (the head of the company: their own).
    ``department`` indexes ``ROLES``. ``isolated``: in a unit that rates, and is rated, only inside.
    """

    manager: Codes
    team: Codes
    department: Codes
    n_reports: Codes
    heads: npt.NDArray[np.bool_]
    isolated: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.manager)

    def role(self, person: int) -> str:
        """The id of a person's role profile: `HEAD_ROLE` for those who head a department."""
        return HEAD_ROLE if self.heads[person] else ROLES[self.department[person]]


def draw_up_chart(plan: CompanyPlan) -> OrgChart:
    """A tree in which everyone who leads has ``span`` reports, the last of them fewer, and the isolated units.

    Person 0 heads the company; reports of person m are m·span + 1 … m·span + span, level after level. Isolated
    units of a leader and up to ``span`` members come last; on the chart their leaders report to person 0.
    """
    n = plan.n_people
    n_isolated = round(n * plan.isolated_share)
    if n_isolated < SMALLEST_ISOLATED_UNIT:
        n_isolated = 0
    n_main = n - n_isolated
    manager = (np.arange(n, dtype=np.int64) - 1) // plan.span
    leader = n_main + _unit_starts(n_isolated, plan.span + 1)
    manager[n_main:] = np.where(leader == np.arange(n_main, n), 0, leader)
    manager[0] = NOBODY
    isolated = np.arange(n) >= n_main
    led = manager[1:]
    n_reports = np.bincount(led[~(isolated[1:] & (led == 0))], minlength=n)
    heads = np.zeros(n, dtype=bool)
    heads[0] = True
    heads[manager[(n_reports > 0) & (manager != NOBODY)]] = True  # those who lead leaders
    heads |= (manager == 0) & (n_reports > 0) & ~isolated
    team = np.where((n_reports > 0) & isolated, np.arange(n), np.maximum(manager, 0))
    return OrgChart(manager, team, _departments(manager, plan), n_reports, heads, isolated)


def _unit_starts(n: int, largest: int) -> Codes:
    """The first place of each place's unit, shape (n,), for units as even as can be."""
    n_units = -(-n // largest)
    place = np.arange(n, dtype=np.int64)
    unit = place * n_units // max(n, 1)
    starts: Codes = np.searchsorted(unit, unit)
    return starts


def _departments(manager: Codes, plan: CompanyPlan) -> Codes:
    """Everyone's ancestor just under the head of the company decides."""
    top = np.arange(len(manager))
    while True:
        above = np.where(manager[top] > 0, manager[top], top)
        if np.array_equal(above, top):
            break
        top = above
    department: Codes = np.where(top == 0, 0, (top - 1) % plan.span % len(ROLES))
    return department
