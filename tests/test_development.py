from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.development import FEELINGS, Action, CheckIn, DevelopmentPlan, Goal, PulseResult, check_plan
from zhiren.errors import DevelopmentError
from zhiren.language import LANGUAGES

DAY = date(2030, 1, 10)


def goal(**fields: Any) -> Goal:
    given: dict[str, Any] = {
        "competency_id": "TWK",
        "behaviour": "Ask before I answer",
        "from_level": 2,
        "to_level": 3,
        "indicator_ids": ("TWK.1",),
        "actions": (Action("Ask one question in each meeting"),),
        "notice": "Others say more",
        "due": date(2030, 6, 30),
        "review_on": (DAY, date(2030, 3, 10)),
    }
    return Goal(**{**given, **fields})


def pulse(closed_on: date, answered: int = 5) -> PulseResult:
    return PulseResult("TWK", ("TWK.1",), closed_on, 5, answered, 3, "too_few" if answered < 3 else "unclear")


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"from_level": 0}, "development-level", "from_level"),
        ({"to_level": 6}, "development-level", "to_level"),
        ({"from_level": 4}, "development-downward", "to_level"),
        ({"behaviour": " "}, "development-no-behaviour", "behaviour"),
        ({"indicator_ids": tuple("abcd")}, "development-many-behaviours", "indicator_ids"),
        ({"due": date(2030, 2, 1)}, "development-late-review", "review_on"),
    ],
)
def test_what_a_goal_refuses(fields: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(DevelopmentError) as raised:
        goal(**fields)

    assert [(p.code, p.place.field) for p in raised.value.problems] == [(code, field)]
    for language in LANGUAGES:
        assert raised.value.describe(language)


def test_a_whole_plan_has_nothing_to_warn_of() -> None:
    assert check_plan(DevelopmentPlan("E1", (goal(), goal(competency_id="INT")))) == []


def test_a_third_goal_is_warned_of() -> None:
    found = check_plan(DevelopmentPlan("E1", (goal(), goal(), goal())))

    assert [(p.code, p.severity) for p in found] == [("development-many-goals", "warning")]


def test_what_a_goal_lacks() -> None:
    plan = DevelopmentPlan("E1", (goal(), goal(actions=(), review_on=(), notice="")))

    assert [(p.code, p.values["number"]) for p in check_plan(plan)] == [
        ("development-no-actions", 2),
        ("development-no-review", 2),
        ("development-no-notice", 2),
    ]
    for language in LANGUAGES:
        assert all(p.describe(language) for p in check_plan(plan))


def test_next_review() -> None:
    first = goal()
    met = replace(first, check_ins=(CheckIn(date(2030, 1, 11), "better"),))
    over = replace(first, check_ins=(CheckIn(date(2030, 3, 11), "same", "Slow"),))

    assert [g.next_review for g in (first, met, over)] == [DAY, date(2030, 3, 10), None]


@given(st.lists(st.dates(), max_size=6), st.lists(st.dates(), max_size=6))
def test_the_next_review_is_a_day_of_the_goal_after_every_check_in(days: list[date], past: list[date]) -> None:
    made = goal(due=None, review_on=tuple(days), check_ins=tuple(CheckIn(d, FEELINGS[0]) for d in past))
    left = sorted(d for d in days if all(d > p for p in past))

    assert made.next_review == (left[0] if left else None)


def test_pulses_in_the_order_of_time() -> None:
    late, early = pulse(date(2031, 1, 1)), pulse(DAY, 2)
    plan = DevelopmentPlan("E1", (goal(pulses=(late,)), goal(pulses=(early,))))

    assert plan.pulses == (early, late)
    assert [p.missing for p in plan.pulses] == [1, 0]
