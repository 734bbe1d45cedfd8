"""How many make plans and keep them up, by unit: counts that name nobody."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from zhiren.web.models import Campaign, Person, Plan, PlanCheckIn, PlanGoal

FEWEST_IN_UNIT = 5


@dataclass(frozen=True)
class Uptake:
    """Of ``people`` with a released report so many have a plan; ``unit`` is empty for all units too small."""

    unit: str
    people: int
    plans: int
    agreed: int
    checked_in: int

    def plus(self, other: Uptake) -> Uptake:
        """Two units together."""
        return Uptake(
            self.unit,
            self.people + other.people,
            self.plans + other.plans,
            self.agreed + other.agreed,
            self.checked_in + other.checked_in,
        )


def uptake() -> tuple[Uptake, list[Uptake]]:
    """All together, and by unit. Units of fewer than five stand as one, with another where they are still fewer.

    ``plans`` counts people with a plan that is submitted or further, or being written; ``agreed`` those agreed to;
    ``checked_in`` those whose person has checked in within the last six weeks. Costs one query.
    """
    whole = Uptake("", 0, 0, 0, 0)
    by_unit: dict[str, Uptake] = defaultdict(lambda: whole)
    for unit, people, plans, agreed, checked_in in _counts():
        found = Uptake(unit or "", people, plans, agreed, checked_in)
        whole = whole.plus(found)
        by_unit[found.unit] = found.plus(by_unit[found.unit]) if found.unit in by_unit else found
    return whole, _merged(list(by_unit.values()))


def _counts() -> list[tuple[str, int, int, int, int]]:
    people = Person.objects.filter(
        status=Person.Status.ACTIVE, rated_in__campaign__released_at__isnull=False
    ).filter(rated_in__campaign__in=Campaign.objects.filter(is_trial=False))
    plan = Plan.objects.filter(person=OuterRef("pk")).exclude(state=Plan.State.FINISHED)
    lately = timezone.localdate() - timezone.timedelta(weeks=6)
    met = PlanCheckIn.objects.filter(goal__plan__person=OuterRef("pk"), on__gte=lately)
    flagged = people.distinct().annotate(
        has_plan=Exists(plan), is_agreed=Exists(plan.filter(state=Plan.State.AGREED)), has_met=Exists(met)
    )
    rows = (
        Person.objects.filter(pk__in=flagged.values("pk"))
        .annotate(has_plan=Exists(plan), is_agreed=Exists(plan.filter(state=Plan.State.AGREED)), has_met=Exists(met))
        .order_by()
        .values("unit__name")
        .annotate(
            people=Count("pk"),
            plans=Count("pk", filter=Q(has_plan=True)),
            agreed=Count("pk", filter=Q(is_agreed=True)),
            checked_in=Count("pk", filter=Q(has_met=True)),
        )
    )
    return list(rows.values_list("unit__name", "people", "plans", "agreed", "checked_in"))
