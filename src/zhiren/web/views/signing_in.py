"""Signing in and out."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from zhiren.web.rules import allow, anyone


@allow(anyone)
def sign_in(request: HttpRequest) -> HttpResponse:
    """By mail address and password."""
    if request.method == "POST":
        account = authenticate(
            request, username=request.POST.get("mail", ""), password=request.POST.get("password", "")
        )
        if account is not None:
            login(request, account)
            request.session["epoch"] = account.session_epoch
            return redirect("home")
    return render(request, "sign_in.html")


@require_POST
@allow(anyone)
def sign_out(request: HttpRequest) -> HttpResponse:
    """End this session."""
    logout(request)
    return redirect("sign-in")


def locked_out(request: HttpRequest, credentials: Any, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ARG001
    """Too many wrong passwords."""
    return render(request, "locked_out.html", status=429)
