"""Between the person and the manager: submit, agree, ask for changes, comment, take back, finish, share."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from zhiren.errors import DevelopmentError, Problem
from zhiren.web.actions.plan.letters import tell_manager, tell_person
from zhiren.web.models import Person, Plan, PlanGoal, PlanRemark
from zhiren.web.plan_bridge import development_plan

State = Plan.State
Kind = PlanRemark.Kind


@transaction.atomic
def submit_plan(plan: Plan, words: str = "") -> None:
    """Show the plan to the manager; where there is none, it is agreed with oneself.

    Raises:
        DevelopmentError: a goal is not written yet, or there is none, or the plan has moved on.
    """
    problems = _unwritten(plan)
    if problems:
        raise DevelopmentError(problems)
    now, manager = timezone.now(), plan.person.manager
    if manager is None:
        _move(plan, (State.DRAFT, State.CHANGES), State.AGREED, submitted_at=now, agreed_at=now)
    else:
        _move(plan, (State.DRAFT, State.CHANGES), State.SUBMITTED, submitted_at=now)
    _remark(plan, plan.person, Kind.SUBMITTED, words)
    if manager is not None:
        tell_manager(plan, manager)


@transaction.atomic
def agree_plan(plan: Plan, by: Person, words: str = "") -> None:
    """The manager agrees."""
    _move(plan, (State.SUBMITTED,), State.AGREED, agreed_at=timezone.now())
    _remark(plan, by, Kind.AGREED, words)
    tell_person(plan, "plan-agreed", by)


@transaction.atomic
def ask_for_changes(plan: Plan, by: Person, words: str) -> None:
    """The manager gives the plan back.

    Raises:
        DevelopmentError: without a word on what should change, or the plan has moved on.
    """
    if not words.strip():
        raise DevelopmentError(Problem("plan-changes-why"))
    _move(plan, (State.SUBMITTED,), State.CHANGES)
    _remark(plan, by, Kind.CHANGES, words)
    tell_person(plan, "plan-changes", by)


def comment_plan(plan: Plan, by: Person, words: str) -> None:
    """A word of the person or the manager; an empty one is none."""
    if words.strip():
        _remark(plan, by, Kind.COMMENT, words)


def take_back(plan: Plan) -> None:
    """Write the plan anew: until it is submitted again, the manager does not see it."""
    _move(plan, (State.SUBMITTED, State.AGREED), State.DRAFT, agreed_at=None)


def finish_plan(plan: Plan) -> None:
    """Lay the plan down; it stays to be read.

    Raises:
        DevelopmentError: a pulse is still open, or the plan is not agreed.
    """
    if PlanGoal.objects.filter(plan=plan, pulses__closed_at=None, pulses__isnull=False).exists():
        raise DevelopmentError(Problem("plan-pulse-open"))
    _move(plan, (State.SUBMITTED, State.AGREED), State.FINISHED, finished_at=timezone.now())


def share_with_hr(plan: Plan, shared: bool) -> None:
    """Let HR read the plan, or no longer."""
    plan.is_shared_with_hr = shared
    plan.save(update_fields=["is_shared_with_hr"])


def _unwritten(plan: Plan) -> list[Problem]:
    goals = list(plan.goals.all())
    if not goals:
        return [Problem("plan-no-goal")]
    if all(goal.behaviour.strip() for goal in goals):
        development_plan(plan)  # as a whole it keeps the rules
        return []
    numbers = [n for n, goal in enumerate(goals, start=1) if not goal.behaviour.strip()]
    return [Problem("plan-goal-unwritten", {"number": n}) for n in numbers]


def _move(plan: Plan, states: tuple[str, ...], state: str, **values: object) -> None:
    if not Plan.objects.filter(pk=plan.pk, state__in=states).update(state=state, **values):
        raise DevelopmentError(Problem("plan-moved-on"))
    plan.refresh_from_db()


def _remark(plan: Plan, by: Person, kind: str, words: str) -> None:
    PlanRemark.objects.create(plan=plan, person=by, kind=kind, words=words.strip())
