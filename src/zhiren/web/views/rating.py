"""The rater's pages, behind a link."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.web.actions.link import find_rater
from zhiren.web.rules import allow, anyone


@allow(anyone)
def rate(request: HttpRequest, token: str) -> HttpResponse:
    """The first page: whom, why, how long, who will see what."""
    if find_rater(token) is None:
        raise Http404
    return render(request, "page.html")
