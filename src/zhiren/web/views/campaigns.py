"""Campaigns, from set-up to sealing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.web.rules import allow, may_see_campaigns


@allow(may_see_campaigns)
def campaigns(request: HttpRequest) -> HttpResponse:
    """The list."""
    return render(request, "page.html")
