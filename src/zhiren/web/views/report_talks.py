"""Talks about reports: who waits for one, and that it took place."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from zhiren.errors import ZhirenError
from zhiren.language import text
from zhiren.web.actions.results.talk import awaited_talks, record_talk, undo_talk
from zhiren.web.models import Ratee
from zhiren.web.rules import allow, is_signed_in, may_record_talk

PER_PAGE = 50


@allow(is_signed_in)
def talks(request: HttpRequest) -> HttpResponse:
    """Whose report waits for the talk: all for HR, a manager's own people."""
    found = awaited_talks(request.user).select_related("campaign", "person__manager", "person__unit")
    ordered = found.order_by("-campaign__released_at", "person__number")
    page = Paginator(ordered, PER_PAGE).get_page(request.GET.get("page"))
    for ratee in page:
        ratee.is_recordable = may_record_talk(request.user, ratee)
    shown = {"page": page, "today": timezone.localdate().isoformat(), "query": ""}
    return render(request, "results/talks.html", shown)


@require_POST
@allow(is_signed_in)
def talk(request: HttpRequest, ratee_id: int) -> HttpResponse:
    """Note that the talk took place, or take that back."""
    related = Ratee.objects.select_related("campaign", "person__manager")
    ratee = get_object_or_404(related, pk=ratee_id)
    if not may_record_talk(request.user, ratee):
        raise PermissionDenied
    language = request.language
    try:
        if request.POST.get("do") == "undo":
            undo_talk(ratee, request.user)
            said = "web-results-talk-undone"
        else:
            record_talk(ratee, request.user, _day(request.POST.get("held_on", "")), request.POST.get("led_by", ""))
            said = "web-results-talk-recorded"
        messages.success(request, text(language, said, name=ratee.person.name))
    except ZhirenError as error:
        for problem in error.problems:
            messages.error(request, problem.describe(language))
    return redirect("report-talks")


def _day(given: str) -> date:
    """The day given; one that is none is as wrong as one that lies ahead."""
    try:
        return date.fromisoformat(given)
    except ValueError:
        return date.max
