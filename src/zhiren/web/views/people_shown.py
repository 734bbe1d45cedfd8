"""What the pages about people have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.errors import PeopleError
from zhiren.web.rules import may_edit_people


def show(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page that offers changes to those who may make them."""
    return render(request, template, {**context, "may_edit_people": may_edit_people(request.user)}, status=status)


def save_form(
    request: HttpRequest, form: forms.Form, save: Callable[[], object], fields: Mapping[str, str], usual: str
) -> bool:
    """Store what was sent, if it is sound; a refusal stands at its code's field, else at the ``usual``."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        save()
    except PeopleError as error:
        for problem in error.problems:
            form.add_error(fields.get(problem.code, usual), problem.describe(request.language))
        return False
    return True
