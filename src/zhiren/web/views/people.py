"""People: the list, one person, the org chart."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from zhiren.language import text
from zhiren.web.actions.people_import.organisation import role_titles
from zhiren.web.actions.person import (
    UnitTree,
    branch,
    chart_roots,
    people_page,
    save_person,
    search_people,
    suggest_people,
    unit_tree,
)
from zhiren.web.forms.person import PersonForm
from zhiren.web.models import Person, Unit
from zhiren.web.rules import allow, may_edit_people, may_see_people
from zhiren.web.views.people_shown import save_form, show

MOST_UNITS_TO_CHOOSE = 200


@allow(may_see_people)
def people(request: HttpRequest) -> HttpResponse:
    """The list: searched, filtered, in pages."""
    given = {name: request.GET.get(name, "").strip() for name in ("q", "unit", "status", "after", "before")}
    tree = unit_tree()
    status = given["status"] if given["status"] in (*Person.Status.values, "all") else "active"
    found = search_people(given["q"])
    if status != "all":
        found = found.filter(status=status)
    unit = int(given["unit"]) if given["unit"].isdecimal() and int(given["unit"]) in tree.paths else None
    if unit is not None:
        found = found.filter(unit__in=tree.within(unit))
    page = people_page(found, after=given["after"], before=given["before"])
    context = {
        "page": page,
        "q": given["q"],
        "unit": unit,
        "status": status,
        "statuses": [*Person.Status.values, "all"],
        "units": _units_to_choose(tree, unit),
        "paths": tree.paths,
        "is_filtered": bool(given["q"] or unit is not None or status != "active"),
    }
    return show(request, "people/list.html", context)


@allow(may_see_people)
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One person: what is known, whom they report to, who reports to them."""
    rows = Person.objects.select_related("unit", "position", "manager__position", "account")
    found = get_object_or_404(rows, pk=pk)
    reports = found.reports.filter(status=Person.Status.ACTIVE).select_related("position").order_by("number")
    context = {
        "person": found,
        "role": role_titles(request.language).get(found.role_id, found.role_id),
        "path": unit_tree().paths.get(found.unit_id or 0, ""),
        "reports": list(reports[:100]),
        "n_reports": reports.count(),
    }
    return show(request, "people/person.html", context)


@allow(may_edit_people)
def add_person(request: HttpRequest) -> HttpResponse:
    """Somebody new."""
    return _edit(request, Person())


@allow(may_edit_people)
def edit_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody who is there."""
    return _edit(request, get_object_or_404(Person.objects.select_related("position", "manager"), pk=pk))


@allow(may_edit_people)
def suggest(request: HttpRequest) -> HttpResponse:
    """People and units for the list under a field as it is being typed in."""
    query = (request.GET.get("manager") or "").strip()
    place = (request.GET.get("unit") or request.GET.get("parent") or "").strip()
    paths = [path for path in sorted(unit_tree().by_path) if place.casefold() in path.casefold()] if place else []
    context = {"people": suggest_people(query) if query else [], "paths": paths[:12]}
    return show(request, "people/suggestions.html", context)


@allow(may_see_people)
def chart(request: HttpRequest) -> HttpResponse:
    """The org chart from the top, or from one unit."""
    given = request.GET.get("unit", "")
    unit = get_object_or_404(Unit.objects.select_related("parent"), pk=given) if given.isdecimal() else None
    opened = branch(unit) if unit else chart_roots()
    return show(request, "people/chart.html", {"opened": opened, "unit": unit})


@allow(may_see_people)
def chart_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """The inside of a unit, fetched as it is opened."""
    opened = branch(get_object_or_404(Unit, pk=pk))
    return show(request, "people/chart_unit.html", {"opened": opened})


def _edit(request: HttpRequest, edited: Person) -> HttpResponse:
    is_new = edited.pk is None
    form = PersonForm(edited, request.language, request.POST or None)
    if save_form(
        request,
        form,
        lambda: save_person(form.filled(), request.user),
        {"person-number-taken": "number"},
        "manager",
    ):
        messages.success(request, text(request.language, "web-people-saved", name=edited.name))
        return redirect("person", edited.pk)
    context: dict[str, Any] = {"form": form, "is_new": is_new, "person": edited}
    return show(request, "people/edit.html", context)


def _units_to_choose(tree: UnitTree, chosen: int | None) -> list[tuple[int, str]]:
    """The units from the top down, as many levels as still make a list that one can choose from."""
    units: list[int] = []
    level = list(tree.children.get(None, []))
    while level and len(units) + len(level) <= MOST_UNITS_TO_CHOOSE:
        units += level
        level = [below for unit in level for below in tree.children.get(unit, [])]
    if chosen is not None and chosen not in units:
        units.append(chosen)
    return sorted(((unit, tree.paths[unit]) for unit in units), key=lambda entry: entry[1])
