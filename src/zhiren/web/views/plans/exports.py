"""A plan to take along: days for a calendar, and a workbook."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from zhiren.web.actions.plan.calendar import plan_calendar
from zhiren.web.actions.plan.workbook import plan_workbook
from zhiren.web.rules import allow, is_signed_in
from zhiren.web.views.plans.shown import framework_of, plan_of

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@allow(is_signed_in)
def calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """The days of a plan as iCalendar."""
    plan = plan_of(request, pk)
    content = plan_calendar(plan, framework_of(plan, request.language))
    return _file(content, "text/calendar; charset=utf-8", "plan.ics")


@allow(is_signed_in)
def workbook(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole plan as a workbook."""
    plan = plan_of(request, pk)
    return _file(plan_workbook(plan, framework_of(plan, request.language)), _SHEET, "plan.xlsx")


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
