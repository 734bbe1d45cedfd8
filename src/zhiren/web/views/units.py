"""Units and positions."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from zhiren.errors import PeopleError
from zhiren.language import text
from zhiren.web.actions.person import remove_unit, save_unit, unit_tree
from zhiren.web.forms.person import UnitForm
from zhiren.web.models import Person, Position, Unit
from zhiren.web.rules import allow, may_edit_people, may_see_people
from zhiren.web.views.people_shown import save_form, show

PAGE = 100
ACTIVE = Count("people", filter=Q(people__status=Person.Status.ACTIVE))


@allow(may_see_people)
def units(request: HttpRequest) -> HttpResponse:
    """All units by path."""
    tree = unit_tree()
    page = Paginator(sorted(tree.by_path), PAGE).get_page(request.GET.get("page"))
    counted = Unit.objects.annotate(n=ACTIVE).in_bulk([tree.by_path[path] for path in page])
    rows = [(path, counted[tree.by_path[path]]) for path in page]
    return show(request, "people/units.html", {"page": page, "rows": rows})


@allow(may_edit_people)
def add_unit(request: HttpRequest) -> HttpResponse:
    """A new unit."""
    above = request.GET.get("above", "")
    return _edit(request, Unit(parent_id=int(above) if above.isdecimal() else None))


@allow(may_edit_people)
def edit_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """A unit that is there."""
    return _edit(request, get_object_or_404(Unit, pk=pk))


@require_POST
@allow(may_edit_people)
def delete_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove an empty unit."""
    unit = get_object_or_404(Unit, pk=pk)
    try:
        remove_unit(unit, request.user)
    except PeopleError as error:
        messages.error(request, error.describe(request.language))
        return redirect("edit-unit", pk)
    messages.success(request, text(request.language, "web-people-unit-removed", name=unit.name))
    return redirect("units")


@allow(may_see_people)
def positions(request: HttpRequest) -> HttpResponse:
    """All positions with their people."""
    found = Position.objects.annotate(n=ACTIVE).order_by("title")
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    return show(request, "people/positions.html", {"page": page})


def _edit(request: HttpRequest, unit: Unit) -> HttpResponse:
    is_new = unit.pk is None
    form = UnitForm(unit, request.language, request.POST or None)
    if save_form(
        request, form, lambda: save_unit(form.filled(), request.user), {"unit-below-itself": "parent"}, "unit_name"
    ):
        messages.success(request, text(request.language, "web-people-saved", name=unit.name))
        return redirect("units")
    return show(request, "people/unit.html", {"form": form, "unit": unit, "is_new": is_new})
