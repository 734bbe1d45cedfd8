"""The ratee's development plan as the report tells it."""

from __future__ import annotations

from datetime import date

from zhiren.development import Goal, PulseResult
from zhiren.language import text
from zhiren.report.build.case import Case
from zhiren.report.charts.figures import figure
from zhiren.report.content import PlannedGoal


def planned_goals(case: Case) -> tuple[PlannedGoal, ...]:
    """The goals of the plan, in its order; none without a plan."""
    plan = case.further.plan
    return tuple(_goal(case, goal) for goal in plan.goals) if plan else ()


def _goal(case: Case, goal: Goal) -> PlannedGoal:
    names = {competency.id: competency.name for competency in case.framework.competencies}
    levels = {"start": goal.from_level, "target": goal.to_level}
    return PlannedGoal(
        goal.competency_id,
        names.get(goal.competency_id, goal.competency_id),
        goal.behaviour,
        text(case.language, "sentence-plan-levels", **levels),
        tuple(action.text for action in goal.actions),
        goal.support,
        goal.notice,
        _day(goal.due),
        _day(goal.next_review),
        tuple(_pulse(case.language, pulse) for pulse in goal.pulses),
    )


def _pulse(language: str, pulse: PulseResult) -> str:
    values = {"day": _day(pulse.closed_on), "before": figure(pulse.before), "after": figure(pulse.after)}
    counts = {"answered": pulse.answered, "asked": pulse.asked}
    return text(language, f"sentence-pulse-{pulse.verdict.replace('_', '-')}", **values, **counts)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
