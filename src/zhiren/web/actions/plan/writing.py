"""Starting a plan and writing its goals, as the person alone may."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from zhiren.errors import DevelopmentError, Problem
from zhiren.web.actions.plan.choosing import Choice
from zhiren.web.models import Person, Plan, PlanGoal, Ratee
from zhiren.web.plan_bridge import development_goal

USUAL_DAYS = 120
MOST_REVIEWS = 26
WRITABLE = (Plan.State.DRAFT, Plan.State.CHANGES)


def current_plan(person: Person | None) -> Plan | None:
    """The plan of a person that is not finished."""
    if person is None:
        return None
    return Plan.objects.filter(person=person).exclude(state=Plan.State.FINISHED).first()


@transaction.atomic
def start_plan(ratee: Ratee, chosen: Iterable[Choice]) -> Plan:
    """A draft from a report with a goal for each competency chosen.

    Raises:
        DevelopmentError: nothing is chosen, or the person has a plan that is not finished.
    """
    goals = list(chosen)
    if not goals:
        raise DevelopmentError(Problem("plan-nothing-chosen"))
    Person.objects.select_for_update().get(pk=ratee.person_id)  # two tabs, one plan
    if current_plan(ratee.person) is not None:
        raise DevelopmentError(Problem("plan-there-is-one"))
    campaign = ratee.campaign
    plan = Plan.objects.create(
        person=ratee.person,
        ratee=ratee,
        framework_id=campaign.framework_id,
        framework_version=campaign.framework_version,
    )
    for choice in goals:
        add_goal(plan, choice)
    return plan


def add_goal(plan: Plan, choice: Choice) -> PlanGoal:
    """A goal on a competency, still to be written.

    Raises:
        DevelopmentError: the plan is not being written.
    """
    _check_writable(plan)
    return PlanGoal.objects.create(
        plan=plan, competency_id=choice.competency.id, from_level=choice.level, to_level=choice.target
    )


def save_goal(goal: PlanGoal, values: Mapping[str, Any], today: date | None = None) -> PlanGoal:
    """Store what the person wrote; check-in days follow from the rhythm, up to the last day.

    Raises:
        DevelopmentError: the goal breaks a rule, or the plan is not being written.
    """
    _check_writable(goal.plan)
    for name, value in values.items():
        setattr(goal, name, value)
    start = today or timezone.localdate()
    goal.review_on = [day.isoformat() for day in review_days(start, goal.due, goal.weeks_between)]
    goal.next_review = development_goal(goal).next_review
    goal.save()
    return goal


def remove_goal(goal: PlanGoal) -> None:
    """Take a goal out of the plan.

    Raises:
        DevelopmentError: the plan is not being written.
    """
    _check_writable(goal.plan)
    goal.delete()


def review_days(start: date, due: date | None, weeks: int) -> list[date]:
    """Every so many weeks from a day on until the last day, which is one itself."""
    if due is None or due <= start:
        return []
    days = [start + timedelta(weeks=weeks * k) for k in range(1, MOST_REVIEWS + 1)]
    return [*(day for day in days if day < due - timedelta(days=6)), due]


def kept_actions(
    before: Sequence[Mapping[str, Any]], suggested: Iterable[tuple[str, str]], own: Iterable[str]
) -> list[dict[str, Any]]:
    """Suggestions (kind and text) and own words as actions; one that was there before stays done."""
    done = {action["text"]: action.get("done_on") for action in before}
    texts = [*suggested, *((None, words) for words in own)]
    return [{"text": words, "kind": kind, "done_on": done.get(words)} for kind, words in texts]


def _check_writable(plan: Plan) -> None:
    if plan.state not in WRITABLE:
        raise DevelopmentError(Problem("plan-not-writable"))
