"""Whether the application works: for the machines that watch it."""

from __future__ import annotations

from importlib.metadata import version

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse

from zhiren.web.rules import allow, anyone


@allow(anyone)
def health(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """``{"ok": true, "version": "…"}``, or status 503 where the database does not answer."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"ok": False, "version": version("zhiren")}, status=503)
    return JsonResponse({"ok": True, "version": version("zhiren")})
