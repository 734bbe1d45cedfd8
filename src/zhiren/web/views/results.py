"""Scores and reports."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.web.rules import allow, is_signed_in


@allow(is_signed_in)
def reports(request: HttpRequest) -> HttpResponse:
    """The list."""
    return render(request, "page.html")
