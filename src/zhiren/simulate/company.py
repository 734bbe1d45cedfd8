"""A synthetic company: its people, who rates whom, what they answer, and what is true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from zhiren.comments import Comment
from zhiren.framework import Framework
from zhiren.language import CHINESE, ENGLISH, LANGUAGES, text
from zhiren.people import Person
from zhiren.ratings import Ratings
from zhiren.simulate.answers import draw_ratings
from zhiren.simulate.assignments import Assignments, assign
from zhiren.simulate.names import Name, draw_names
from zhiren.simulate.org_chart import HEAD_ROLE, NOBODY, ROLES, OrgChart, draw_up_chart
from zhiren.simulate.plan import CompanyPlan
from zhiren.simulate.truth import Truth, draw_truth
from zhiren.simulate.written import write_comments_of

SHORTEST_NUMBER = 4


@dataclass(frozen=True, eq=False)
class Company:
    """Everything about a synthetic company.

    ``people`` holds the same employees by language: Chinese names are in pinyin where the language is English.
    ``labels`` are the ids of employees, then of customers; ``assignments`` and ``truth`` refer to their places.
    """

    plan: CompanyPlan
    framework: Framework
    people: Mapping[str, tuple[Person, ...]]
    labels: tuple[str, ...]
    chart: OrgChart
    assignments: Assignments
    ratings: Ratings
    comments: tuple[Comment, ...]
    truth: Truth


def simulate_company(plan: CompanyPlan, framework: Framework) -> Company:
    """A company as planned. The same plan and framework give an equal company.

    Every part draws from a stream of its own, so that other shares of names, say, leave the ratings alone.

    Raises:
        SimulationError: the plan asks for what the framework does not have.
    """
    streams = [np.random.default_rng(s) for s in np.random.SeedSequence(plan.seed).spawn(6)]
    chart = draw_up_chart(plan)
    assignments = assign(plan, chart, streams[0])
    truth = draw_truth(plan, framework, assignments, streams[1])
    labels = _labels(assignments)
    names = draw_names(plan.n_people, plan.english_share, streams[2])
    customers_english = streams[3].random(assignments.n_customers) < plan.english_share
    languages = [n.language for n in names] + [ENGLISH if e else CHINESE for e in customers_english.tolist()]
    return Company(
        plan,
        framework,
        {language: _people(language, chart, names, labels) for language in LANGUAGES},
        labels,
        chart,
        assignments,
        draw_ratings(plan, truth, assignments, labels, streams[4]),
        write_comments_of(plan, truth, assignments, labels, languages, framework, streams[5]),
        truth,
    )


def _labels(assignments: Assignments) -> tuple[str, ...]:
    """E0001 … for employees, K0001 … for customers: their order is the alphabet's."""
    n, m = assignments.n_people, assignments.n_customers
    wide = max(SHORTEST_NUMBER, len(str(max(n, m))))
    employees = (f"E{k + 1:0{wide}d}" for k in range(n))
    customers = (f"K{k + 1:0{wide}d}" for k in range(m))
    return (*employees, *customers)


def _people(language: str, chart: OrgChart, names: list[Name], labels: tuple[str, ...]) -> tuple[Person, ...]:
    titles = {role: text(language, f"simulate-position-{role}") for role in (*ROLES, HEAD_ROLE)}
    leaders = {role: text(language, f"simulate-leader-{role}") for role in ROLES}
    units = _unit_names(language, chart)
    people = []
    for k, name in enumerate(names):
        role = chart.role(k)
        leads_team = bool(chart.n_reports[k]) and role != HEAD_ROLE
        manager = int(chart.manager[k])
        people.append(
            Person(
                labels[k],
                name.chinese if language == CHINESE else name.english,
                units[int(chart.team[k])],
                text(language, "simulate-position-top")
                if k == 0
                else leaders[role]
                if leads_team
                else titles[role],
                "" if manager == NOBODY else labels[manager],
                role,
                name.language,
            )
        )
    return tuple(people)


def _unit_names(language: str, chart: OrgChart) -> dict[int, str]:
    """The name of each team by its leader: the management, a department's lead, or a numbered team."""
    numbers: Counter[tuple[str, int]] = Counter()
    names = {0: text(language, "simulate-unit-top")}
    for leader in np.unique(chart.team).tolist():
        department = int(chart.department[leader])
        if leader == 0:
            continue
        kind = "site" if chart.isolated[leader] else "team"
        numbers[kind, department] += 1
        unit = text(language, f"simulate-unit-{ROLES[department]}")
        names[leader] = text(language, f"simulate-unit-{kind}", unit=unit, number=str(numbers[kind, department]))
    return names
