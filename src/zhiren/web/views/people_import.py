"""People from a file: choose it, look at the plan, apply it, take it back."""

from __future__ import annotations

import csv
import io
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from zhiren.errors import PeopleError, Problem
from zhiren.language import text
from zhiren.sources.guard import megabytes
from zhiren.web.actions.people_import import Plan, apply_import, last_import, plan_import, undo_import
from zhiren.web.actions.people_import.columns import MOST_BYTES
from zhiren.web.actions.people_import.organisation import FIELDS
from zhiren.web.forms.person import ImportForm
from zhiren.web.models import PeopleImport
from zhiren.web.rules import allow, may_edit_people
from zhiren.web.views.people_shown import show

PAGE = 50
SHOWN_BEFORE = 20
TABS = ("errors", "added", "changed", "left")
TEMPLATE_COLUMNS = ("number", "name", "mail", "phone", "unit", "position", "manager", "role", "language", "status")


@allow(may_edit_people)
def import_people(request: HttpRequest) -> HttpResponse:
    """Choose a file; earlier imports stand below."""
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ImportForm(request.language, *given)
    problems: list[str] = []
    if request.method == "POST" and form.is_valid():
        try:
            made = _planned(form.cleaned_data["file"], form.cleaned_data["is_complete"], request)
        except PeopleError as error:
            problems = [problem.describe(request.language) for problem in error.problems]
        else:
            return redirect("people-import", made.pk)
    applied = PeopleImport.objects.filter(applied_at__isnull=False).defer("rows", "plan", "before")
    before = applied.select_related("made_by").order_by("-applied_at")[:SHOWN_BEFORE]
    context = {"form": form, "problems": problems, "before": before, "last": last_import()}
    return show(request, "people/import.html", context, status=400 if problems else 200)


@allow(may_edit_people)
def people_import(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan of one file, and the decision on it."""
    given = get_object_or_404(PeopleImport, pk=pk)
    if request.method == "POST":
        try:
            done = apply_import(given, request.user, leave_out_bad=request.POST.get("apply") == "good")
        except PeopleError as error:
            messages.error(request, error.describe(request.language))
        else:
            counts = {"added": len(done.added), "changed": len(done.changed), "left": len(done.left)}
            messages.success(request, text(request.language, "web-people-import-done", **counts))
        return redirect("people-import", pk)
    plan = Plan.from_json(given.plan)
    return show(request, "people/plan.html", _plan_shown(request, given, plan))


@require_POST
@allow(may_edit_people)
def undo_people_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the last import back."""
    given = get_object_or_404(PeopleImport, pk=pk)
    try:
        undo_import(given, request.user)
    except PeopleError as error:
        for problem in error.problems:
            messages.error(request, problem.describe(request.language))
    else:
        messages.success(request, text(request.language, "web-people-import-undone", file=given.file_name))
    return redirect("people-import", pk)


@allow(may_edit_people)
def import_template(request: HttpRequest) -> HttpResponse:
    """An empty table with the titles that are understood, to be filled in Excel."""
    stream = io.StringIO()
    titles = [text(request.language, f"web-people-field-{column}") for column in TEMPLATE_COLUMNS]
    csv.writer(stream).writerow(titles)
    response = HttpResponse("\ufeff" + stream.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="people.csv"'
    return response


def _planned(file: Any, is_complete: bool, request: HttpRequest) -> PeopleImport:
    if file is None:
        raise PeopleError(Problem("people-import-no-file"))
    if file.size > MOST_BYTES:
        size, most = megabytes(file.size), megabytes(MOST_BYTES)
        raise PeopleError(Problem("people-import-size", {"size": size, "most": most}))
    return plan_import(file.read(), file.name, request.user, is_complete=is_complete)


def _plan_shown(request: HttpRequest, given: PeopleImport, plan: Plan) -> dict[str, Any]:
    lists = {"errors": plan.errors, "added": plan.added, "changed": plan.changed, "left": plan.left}
    tabs = [(name, len(lists[name])) for name in TABS if lists[name]]
    show = request.GET.get("show", "")
    if show not in dict(tabs):
        show = tabs[0][0] if tabs else ""
    page = Paginator(lists.get(show, ()), PAGE).get_page(request.GET.get("page"))
    rows = [problem.describe(request.language) for problem in page] if show == "errors" else _entries(page)
    warnings = [problem.describe(request.language) for problem in plan.warnings]
    return {
        "given": given,
        "plan": plan,
        "tabs": tabs,
        "show": show,
        "page": page,
        "rows": rows,
        "warnings": warnings[:PAGE],
        "n_warnings_more": max(0, len(warnings) - PAGE),
        "n_good": len(plan.added) + len(plan.changed) + len(plan.left),
        "is_last": last_import() == given,
    }


def _entries(page: Any) -> list[dict[str, Any]]:
    """Each person with the fields in one order, whichever the database kept them in."""
    return [
        {"entry": entry, "fields": [(name, *entry.fields[name]) for name in FIELDS if name in entry.fields]}
        for entry in page
    ]
