"""Who is rated: the list, and the ways onto it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from zhiren.errors import ZhirenError
from zhiren.language import text
from zhiren.web.actions.campaign.ratees import (
    Added,
    add_listed,
    add_ratees,
    file_lines,
    pasted_lines,
    people_of_unit,
    people_under,
    remove_ratees,
)
from zhiren.web.actions.person import search_people
from zhiren.web.models import Campaign, Person, RoleDocument, Unit
from zhiren.web.views.campaign_setup.frame import praise, show_step, step_page, tell
from zhiren.web.views.campaign_setup.upload import kept

PAGE = 50
MOST_FOUND = 20


@step_page
def people(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """The people rated, and a search for more. Costs a fixed number of queries."""
    ratees = campaign.ratees.select_related("person__unit", "person__position", "person__manager")
    page = Paginator(ratees, PAGE).get_page(request.GET.get("page"))
    query = request.GET.get("q", "").strip()
    roles = dict(
        RoleDocument.objects.filter(framework_id=campaign.framework_id, language=request.language).values_list(
            "role_id", "title"
        )
    )
    context = {
        "page": page,
        "role_titles": roles,
        "query": query,
        "found": _found(campaign, query) if query else None,
        "units": Unit.objects.order_by("code"),
        "by": request.GET.get("by", "search"),
    }
    return show_step(request, campaign, "people", **context)


def _found(campaign: Campaign, query: str) -> list[Person]:
    """People who are here and fit the search; who is rated already is marked."""
    here = search_people(query).filter(status=Person.Status.ACTIVE)
    found = list(here.select_related("unit", "position").order_by("number")[:MOST_FOUND])
    rated = set(campaign.ratees.filter(person__in=found).values_list("person_id", flat=True))
    for person in found:
        person.is_rated = person.pk in rated
        person.has_team = False
    leading = set(Person.objects.filter(manager__in=found).values_list("manager_id", flat=True))
    for person in found:
        person.has_team = person.pk in leading
    return found


@require_POST
@step_page
def add(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Add people: those ticked, a unit, a manager's team, a pasted list, or a file."""
    try:
        added = _add(request, campaign)
    except ZhirenError as error:
        tell(request, error)
        return redirect("campaign-people", campaign.pk)
    if added.n_new:
        praise(request, "web-campaigns-people-added", n=added.n_new)
    if added.n_known:
        messages.info(request, _said(request, "web-campaigns-people-known", n=added.n_known))
    elif not added.n_new and not added.problems:
        messages.warning(request, _said(request, "web-campaigns-people-none"))
    for problem in added.problems:
        messages.warning(request, problem.describe(request.language))
    return redirect("campaign-people", campaign.pk)


def _add(request: HttpRequest, campaign: Campaign) -> Added:
    given, by = request.POST, request.user
    if "unit" in given:
        unit = get_object_or_404(Unit, pk=_number(given["unit"]))
        return add_ratees(campaign, people_of_unit(unit), by)
    if "team" in given:
        manager = get_object_or_404(Person, pk=_number(given["team"]))
        return add_ratees(campaign, people_under(manager, all_levels="all_levels" in given), by)
    if "file" in request.FILES:
        with kept(request.FILES["file"]) as path:
            return add_listed(campaign, file_lines(path, request.FILES["file"].name), by)
    if "numbers" in given:
        return add_listed(campaign, pasted_lines(given["numbers"]), by)
    chosen = Person.objects.filter(pk__in=[_number(pk) for pk in given.getlist("person")][:500])
    return add_ratees(campaign, chosen, by)


@require_POST
@step_page
def remove(request: HttpRequest, campaign: Campaign) -> HttpResponse:
    """Take people out: those ticked, or all."""
    chosen = None if "all" in request.POST else [_number(pk) for pk in request.POST.getlist("ratee")][:500]
    praise(request, "web-campaigns-people-removed", n=remove_ratees(campaign, chosen, request.user))
    return redirect("campaign-people", campaign.pk)


def _number(given: str) -> int:
    return int(given) if given.isdecimal() and len(given) < 19 else 0


def _said(request: HttpRequest, message: str, **values: Any) -> str:
    return text(request.language, message, **values)
