"""What the pages about people have in common."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.web.rules import may_edit_people


def show(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page that offers changes to those who may make them."""
    return render(request, template, {**context, "may_edit_people": may_edit_people(request.user)}, status=status)
