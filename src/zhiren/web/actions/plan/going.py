"""How a goal goes: check-ins and actions done."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from zhiren.development import FEELINGS
from zhiren.errors import DevelopmentError, Problem, quote
from zhiren.web.models import Plan, PlanCheckIn, PlanGoal
from zhiren.web.plan_bridge import development_goal

GOING = (Plan.State.SUBMITTED, Plan.State.AGREED)
LONGEST_NOTE = 280


@transaction.atomic
def check_in(goal: PlanGoal, feeling: str, note: str = "", today: date | None = None) -> PlanCheckIn:
    """Say how it goes. A second word on the same day replaces the first.

    Raises:
        DevelopmentError: no such feeling, or the plan is not under way.
    """
    if feeling not in FEELINGS:
        raise DevelopmentError(Problem("plan-no-feeling", {"value": quote(feeling)}))
    _check_going(goal)
    made, _ = PlanCheckIn.objects.update_or_create(
        goal=goal,
        on=today or timezone.localdate(),
        defaults={"feeling": feeling, "note": " ".join(note.split())[:LONGEST_NOTE]},
    )
    goal.next_review = development_goal(goal).next_review
    goal.save(update_fields=["next_review"])
    return made


@transaction.atomic
def mark_action(goal: PlanGoal, place: int, done: bool) -> None:
    """Tick an action, or take the tick back. A place that is not there changes nothing.

    Raises:
        DevelopmentError: the plan is not under way.
    """
    _check_going(goal)
    actions = PlanGoal.objects.select_for_update().get(pk=goal.pk).actions
    if 0 <= place < len(actions):
        actions[place]["done_on"] = timezone.localdate().isoformat() if done else None
        PlanGoal.objects.filter(pk=goal.pk).update(actions=actions)


def _check_going(goal: PlanGoal) -> None:
    if goal.plan.state not in GOING:
        raise DevelopmentError(Problem("plan-not-going"))
