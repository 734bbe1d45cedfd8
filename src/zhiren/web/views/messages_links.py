"""Handing a personal link over by chat."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from zhiren.web.actions.message.handing import chat_text
from zhiren.web.models import Rater
from zhiren.web.rules import allow, may_run_campaigns


@allow(may_run_campaigns)
def rater_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask first, then show: seeing a link is noted in the log, so it takes a POST."""
    rater = get_object_or_404(Rater.objects.select_related("campaign", "person"), pk=pk)
    context: dict[str, object] = {"rater": rater, "asked": request.method == "POST"}
    if request.method == "POST":
        context["chat"] = chat_text(rater, request.user)
    response = render(request, "messages/link.html", context)
    response["Cache-Control"] = "no-store"
    return response
