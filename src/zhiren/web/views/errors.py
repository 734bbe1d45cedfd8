"""Pages for what went wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """The account has no right to this."""
    return render(request, "error.html", {"kind": "refused"}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """There is no such page."""
    return render(request, "error.html", {"kind": "not-found"}, status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """The program's own fault: nothing that was acknowledged is lost."""
    return render(request, "error.html", {"kind": "failed"}, status=500)
