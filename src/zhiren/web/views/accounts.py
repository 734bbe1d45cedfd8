"""Accounts and their roles."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiren.web.rules import allow, may_manage_accounts


@allow(may_manage_accounts)
def accounts(request: HttpRequest) -> HttpResponse:
    """The list."""
    return render(request, "page.html")
