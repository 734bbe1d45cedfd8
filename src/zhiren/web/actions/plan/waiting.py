"""What of plans awaits somebody who has just signed in."""

from __future__ import annotations

from django.utils import timezone

from zhiren.web.actions.plan.going import GOING
from zhiren.web.models import Person, Plan, PlanGoal

MOST = 5


def goals_to_look_back_on(person: Person) -> list[PlanGoal]:
    """The person's goals whose check-in day has come. Costs one query."""
    due = PlanGoal.objects.filter(
        plan__person=person, plan__state__in=GOING, next_review__lte=timezone.localdate()
    )
    return list(due.order_by("next_review", "pk")[:MOST])


def plans_to_agree_on(manager: Person) -> list[Plan]:
    """Plans that the person's people have shown them and that wait for an answer. Costs one query."""
    waiting = Plan.objects.filter(person__manager=manager, state=Plan.State.SUBMITTED)
    return list(waiting.select_related("person").order_by("submitted_at")[:MOST])
