"""People and the organisation."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.web.rules import allow, may_see_people


@allow(may_see_people)
def people(request: HttpRequest) -> HttpResponse:
    """The list."""
    return render(request, "page.html")
