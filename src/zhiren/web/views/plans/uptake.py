"""What HR sees of plans: how many, and those that were shared with it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.web.actions.plan.uptake import FEWEST_IN_UNIT, uptake
from zhiren.web.models import Plan
from zhiren.web.rules import allow, may_see_campaigns

MOST_SHARED = 200


@allow(may_see_campaigns)
def plan_uptake(request: HttpRequest) -> HttpResponse:
    """Counts by unit, and the plans shared with HR."""
    whole, units = uptake()
    shared = Plan.objects.filter(is_shared_with_hr=True).select_related("person__unit")[:MOST_SHARED]
    context = {
        "whole": whole,
        "units": units,
        "fewest": FEWEST_IN_UNIT,
        "is_enough": whole.people >= FEWEST_IN_UNIT,
        "has_small": any(len(unit.units) > 1 for unit in units),
        "shared": shared,
    }
    return render(request, "plans/uptake.html", context)
