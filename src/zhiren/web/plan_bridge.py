"""Rows of development plans to core types and back: beside ``bridge`` the only crossing."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from zhiren.development import Action, CheckIn, DevelopmentPlan, Goal, PulseResult
from zhiren.web.models import Person, Plan, PlanGoal, Pulse


def development_plan(plan: Plan) -> DevelopmentPlan:
    """A plan with its goals, check-ins and what its pulses found. Costs three queries.

    Goals that are not written yet are left out.
    """
    goals = plan.goals.exclude(behaviour="").prefetch_related("check_ins", "pulses")
    agreed = plan.agreed_at.date() if plan.agreed_at else None
    return DevelopmentPlan(plan.person.number, tuple(map(development_goal, goals)), agreed)


def development_goal(goal: PlanGoal) -> Goal:
    """A goal; ``DevelopmentError`` where it breaks a rule."""
    actions = (Action(a["text"], a["kind"], _day(a.get("done_on"))) for a in goal.actions)
    return Goal(
        competency_id=goal.competency_id,
        behaviour=goal.behaviour,
        from_level=goal.from_level,
        to_level=goal.to_level,
        indicator_ids=tuple(goal.indicators),
        actions=tuple(actions),
        support=goal.support,
        notice=goal.notice,
        due=goal.due,
        review_on=tuple(map(date.fromisoformat, goal.review_on)),
        check_ins=tuple(CheckIn(c.on, c.feeling, c.note) for c in goal.check_ins.all()),
        pulses=tuple(pulse_result(p) for p in goal.pulses.all() if p.result),
    )


def pulses_of(person: Person) -> tuple[PulseResult, ...]:
    """What all pulses of a person found, in the order of time: for the next report. Costs one query."""
    closed = Pulse.objects.filter(goal__plan__person=person).exclude(closed_at=None)
    return tuple(map(pulse_result, closed.order_by("closed_at", "pk")))


def pulse_result(pulse: Pulse) -> PulseResult:
    """The result of a pulse that is closed."""
    kept = dict(pulse.result)
    closed, items = date.fromisoformat(kept.pop("closed_on")), tuple(kept.pop("indicator_ids"))
    return PulseResult(closed_on=closed, indicator_ids=items, **kept)


def pulse_document(result: PulseResult) -> dict[str, object]:
    """A result as JSON can hold it: ``pulse_result`` gives it back."""
    return {
        **asdict(result),
        "closed_on": result.closed_on.isoformat(),
        "indicator_ids": list(result.indicator_ids),
    }


def _day(given: str | None) -> date | None:
    return date.fromisoformat(given) if given else None
