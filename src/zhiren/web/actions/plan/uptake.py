"""How many make plans and keep them up, by unit: counts that name nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from zhiren.web.models import Person, Plan, PlanCheckIn, Ratee

FEWEST_IN_UNIT = 5
LATELY = timedelta(weeks=6)


@dataclass(frozen=True)
class Uptake:
    """Of ``people`` with a released report so many have a plan; ``units`` are several where they are too small."""

    units: tuple[str, ...]
    people: int
    plans: int
    agreed: int
    checked_in: int


def uptake() -> tuple[Uptake, list[Uptake]]:
    """All together, and by unit, the largest first. Costs one query.

    Units of fewer than five people stand together, with the next larger one where they are still fewer: less the
    units shown, the whole tells nothing of a small one. ``plans`` are those not finished, ``agreed`` those of them
    that the manager agreed to, ``checked_in`` people who checked in within the last six weeks.
    """
    rows = list(_rows())
    units = sorted({unit for unit, *_ in rows})
    by_unit = sorted((_sum((u,), (r for r in rows if r[0] == u)) for u in units), key=lambda u: -u.people)
    shown = [u for u in by_unit if u.people >= FEWEST_IN_UNIT]
    small = [u for u in by_unit if u.people < FEWEST_IN_UNIT]
    while shown and 0 < sum(u.people for u in small) < FEWEST_IN_UNIT:
        small.append(shown.pop())
    whole = _sum((), rows)
    names = tuple(sorted(name for u in small for name in u.units))
    together = _sum(names, (r for r in rows if r[0] in names))
    return whole, [*shown, *([together] if together.people >= FEWEST_IN_UNIT else [])]


Row = tuple[str, bool, bool, bool]


def _sum(units: tuple[str, ...], rows: Iterable[Row]) -> Uptake:
    found = list(rows)
    return Uptake(units, len(found), sum(r[1] for r in found), sum(r[2] for r in found), sum(r[3] for r in found))


def _rows() -> Iterable[Row]:
    """Unit, whether there is a plan, whether it is agreed, whether they checked in lately: a row each person."""
    plan = Plan.objects.filter(person=OuterRef("pk")).exclude(state=Plan.State.FINISHED)
    reported = Ratee.objects.filter(
        person=OuterRef("pk"), campaign__released_at__isnull=False, campaign__is_trial=False, reports__isnull=False
    )
    met = PlanCheckIn.objects.filter(goal__plan__person=OuterRef("pk"), on__gte=timezone.localdate() - LATELY)
    people = Person.objects.filter(Exists(reported), status=Person.Status.ACTIVE).annotate(
        has_plan=Exists(plan), is_agreed=Exists(plan.filter(state=Plan.State.AGREED)), has_met=Exists(met)
    )
    for unit, has_plan, is_agreed, has_met in people.values_list("unit__name", "has_plan", "is_agreed", "has_met"):
        yield unit or "", has_plan, is_agreed, has_met
