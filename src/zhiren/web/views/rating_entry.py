"""The way in to the rater's pages: the link, the language, the device, whether answers are taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page

from zhiren.language import match_language, text
from zhiren.web.actions.device_check import needs_check, new_device, remember_device
from zhiren.web.actions.link import find_rater, known_rater
from zhiren.web.actions.response import why_resting
from zhiren.web.middleware import LANGUAGE_COOKIE
from zhiren.web.models import Rater
from zhiren.web.rules import allow, anyone
from zhiren.web.views.rating_shown import script_context

View = Callable[..., HttpResponse]

DEVICE_COOKIE = "device"
_SALT = "rating-device"
_YEAR = 31_536_000


def by_link(view: View) -> View:
    """A view for whoever holds the link: gets the rater; an unknown or revoked link is not found.

    No token against forged requests: the address itself is a secret that no other site knows.
    """

    @csrf_exempt
    @gzip_page  # pads its length at random, so that the size gives no secret away
    @allow(anyone)
    @wraps(view)
    def linked(request: HttpRequest, token: str, **named: Any) -> HttpResponse:
        rater = find_rater(token)
        if rater is None:
            raise Http404
        _greet(request, rater, token)
        return view(request, rater, **named)

    return linked


def for_script(view: View) -> View:
    """A view for the form's script: JSON in and out, many times a minute, by the link.

    The rater may be as of half a minute ago; the view's action looks at the rows itself.
    """

    @csrf_exempt
    @allow(anyone)
    @wraps(view)
    def scripted(request: HttpRequest, token: str) -> HttpResponse:
        rater = known_rater(token)
        if rater is None:
            raise Http404
        if rater.campaign.checks_new_device:  # another process may just have let this device in
            rater = find_rater(token) or rater
        _greet(request, rater, token)
        if needs_check(rater, device_of(request)):
            message = text(request.language, "web-rating-refused-device-check")
            return JsonResponse({"code": "device-check", "message": message}, status=403)
        return view(request, rater)

    return scripted


def _greet(request: HttpRequest, rater: Rater, token: str) -> None:
    chosen = match_language(request.COOKIES.get(LANGUAGE_COOKIE, ""))
    request.language = chosen or rater.language
    request.token = token


def at_work(view: View) -> View:
    """Beyond ``by_link``: only while answers are taken, and on a device that the campaign's check lets in."""

    @wraps(view)
    def working(request: HttpRequest, rater: Rater, **named: Any) -> HttpResponse:
        why = why_resting(rater.campaign)
        if why:
            return resting_page(request, rater, why)
        device = device_of(request)
        if not rater.campaign.checks_new_device:
            return view(request, rater, **named)
        if needs_check(rater, device):
            return redirect("rate-check", token=request.token)
        device = device or new_device()
        response = view(request, rater, **named)
        remember_device(rater, device)
        keep_device(response, device, request)
        return response

    return working


def resting_page(request: HttpRequest, rater: Rater, why: str) -> HttpResponse:
    """Why no answers are taken. 409 where some were sent."""
    script = script_context(request.language, request.token)
    context = {"campaign": rater.campaign, "why": why, "token": request.token, "script": script}
    status = 409 if request.method == "POST" else 200
    return render(request, "rating/resting.html", context, status=status)


def device_of(request: HttpRequest) -> str:
    """The name of the device that was let in before; empty where it has none of ours."""
    return str(request.get_signed_cookie(DEVICE_COOKIE, default="", salt=_SALT))


def keep_device(response: HttpResponse, device: str, request: HttpRequest) -> None:
    """Let the device show its name next time."""
    response.set_signed_cookie(
        DEVICE_COOKIE,
        device,
        salt=_SALT,
        max_age=_YEAR,
        path="/r/",
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )
