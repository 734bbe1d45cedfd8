"""Messages to people."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.web.rules import allow, may_run_campaigns


@allow(may_run_campaigns)
def messages(request: HttpRequest) -> HttpResponse:
    """The list."""
    return render(request, "page.html")
