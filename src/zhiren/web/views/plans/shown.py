"""What the pages of a plan show, made ready for their templates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone

from zhiren.development import PulseResult
from zhiren.errors import Problem
from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL, Competency, Framework
from zhiren.questionnaire import Scale, response_scale
from zhiren.report.charts.figures import figure, signed
from zhiren.web.actions.plan.pulse import undelivered, why_no_pulse
from zhiren.web.actions.response import asked_language
from zhiren.web.bridge import stored_framework
from zhiren.web.models import Plan, PlanGoal, Pulse
from zhiren.web.plan_bridge import pulse_result
from zhiren.web.rules import leads_plan, may_read_plan, owns_plan

_LEFT, _RIGHT = 16.0, 304.0  # of the line in a picture of 320 units


@dataclass(frozen=True)
class Mark:
    """A point of the scale in the picture."""

    x: float
    words: str
    anchor: str


@dataclass(frozen=True)
class ShownPulse:
    """A closed pulse, with the picture's marks where there are figures."""

    result: PulseResult
    figures: dict[str, str]
    before: Mark | None = None
    after: Mark | None = None
    ticks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class ShownGoal:
    """A goal with the words of the dictionary in the reader's language."""

    goal: PlanGoal
    competency: Competency
    behaviours: tuple[str, ...]
    steps: tuple[tuple[int, str], ...]  # rank, and whether it is behind, to come or beyond
    anchor: str
    closed: tuple[ShownPulse, ...]
    open_pulse: Pulse | None
    n_lost: int
    why_no_pulse: Problem | None

    @property
    def is_due(self) -> bool:
        """Whether a check-in day has come."""
        return self.goal.next_review is not None and self.goal.next_review <= timezone.localdate()

    @property
    def is_written(self) -> bool:
        """Whether the person has said what will change."""
        return bool(self.goal.behaviour)


def plan_of(request: HttpRequest, pk: int) -> Plan:
    """A plan that the reader may read; to anybody else it does not exist."""
    rows = Plan.objects.select_related("person__manager", "person__unit", "ratee__campaign")
    plan = rows.filter(pk=pk).first()
    if plan is None or not may_read_plan(request.user, plan):
        raise Http404
    return plan


def own_goal(request: HttpRequest, pk: int) -> PlanGoal:
    """A goal of the reader's own plan; to anybody else it does not exist."""
    rows = PlanGoal.objects.select_related("plan__person__manager", "plan__ratee__campaign")
    goal = rows.filter(pk=pk).first()
    if goal is None or not owns_plan(request.user, goal.plan):
        raise Http404
    return goal


def framework_of(plan: Plan, language: str) -> Framework:
    """The dictionary that the plan's ids are from, in a language that the campaign asked in."""
    asked_in = asked_language(plan.ratee.campaign, language)
    return stored_framework(plan.framework_id, plan.framework_version, asked_in)


def shown_goals(plan: Plan, goals: Iterable[PlanGoal], language: str, *, is_own: bool) -> list[ShownGoal]:
    """The goals, their check-ins and pulses read before."""
    framework = framework_of(plan, language)
    scale = response_scale(plan.ratee.campaign.scale, language)
    return [_goal(goal, plan, framework.competency(goal.competency_id), scale, is_own) for goal in goals]


def reader_of(request: HttpRequest, plan: Plan) -> dict[str, Any]:
    """Who reads: the person, the manager, or somebody with whom it is shared."""
    return {"is_own": owns_plan(request.user, plan), "is_manager": leads_plan(request.user, plan)}


def _goal(goal: PlanGoal, plan: Plan, competency: Competency, scale: Scale, is_own: bool) -> ShownGoal:
    goal.plan = plan
    pulses = list(goal.pulses.all())
    open_pulse = next((pulse for pulse in pulses if pulse.closed_at is None), None)
    return ShownGoal(
        goal=goal,
        competency=competency,
        behaviours=tuple(i.statement for i in competency.indicators if i.id in goal.indicators),
        steps=tuple((rank, _step(rank, goal)) for rank in range(LOWEST_LEVEL, HIGHEST_LEVEL + 1)),
        anchor=competency.anchor(goal.to_level) or "",
        closed=tuple(_pulse(pulse_result(pulse), scale) for pulse in pulses if pulse.closed_at),
        open_pulse=open_pulse,
        n_lost=undelivered([open_pulse]) if open_pulse and is_own else 0,
        why_no_pulse=why_no_pulse(goal) if is_own else None,
    )


def _step(rank: int, goal: PlanGoal) -> str:
    return "reached" if rank <= goal.from_level else "aim" if rank <= goal.to_level else "beyond"


def _pulse(result: PulseResult, scale: Scale) -> ShownPulse:
    if result.before is None or result.after is None or result.change is None:
        return ShownPulse(result, {})
    span = _RIGHT - _LEFT

    def mark(value: float) -> Mark:
        x = _LEFT + (value - scale.low) / (scale.high - scale.low) * span
        anchor = "start" if x < 40 else "end" if x > 280 else "middle"
        return Mark(round(x, 1), figure(value), anchor)

    figures = {
        "before": figure(result.before),
        "after": figure(result.after),
        "change": signed(result.change),
        "from": signed(result.low),
        "to": signed(result.high),
        "lowest": str(scale.low),
        "highest": str(scale.high),
    }
    ticks = tuple(Mark(mark(point).x, str(point), "middle") for point in range(scale.low, scale.high + 1))
    return ShownPulse(result, figures, mark(result.before), mark(result.after), ticks)
