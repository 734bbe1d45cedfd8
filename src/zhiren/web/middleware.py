"""What every request goes through besides Django's own."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from zhiren.language import CHINESE, match_language
from zhiren.web.settings import CONFIGURATION

Respond = Callable[[HttpRequest], HttpResponse]

LANGUAGE_COOKIE = "language"
_DJANGO_CODE = {CHINESE: "zh-hans"}


def quiet_raters(respond: Respond) -> Respond:
    """A rater's page is kept by no cache and named to no other site: its address is the key."""

    def responding(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        if request.path.startswith("/r/"):
            # not “no-referrer”: browsers then send forms with “Origin: null”, which the check of forgery refuses
            response["Referrer-Policy"] = "same-origin"
            response["Cache-Control"] = "no-store"
            response["X-Robots-Tag"] = "noindex"
        return response

    return responding


def one_epoch(respond: Respond) -> Respond:
    """A session of an earlier epoch than its account's has been ended from elsewhere."""

    def responding(request: HttpRequest) -> HttpResponse:
        account = request.user
        if account.is_authenticated and request.session.get("epoch", 0) != account.session_epoch:
            logout(request)
        return respond(request)

    return responding


def reader_language(respond: Respond) -> Respond:
    """``request.language``: the choice made on the page, else the account's, the browser's, the installation's."""

    def responding(request: HttpRequest) -> HttpResponse:
        request.language = chosen_language(request)
        with translation.override(_DJANGO_CODE.get(request.language, request.language)):
            response = respond(request)
        response.headers.setdefault("Content-Language", request.language)
        return response

    return responding


def chosen_language(request: HttpRequest) -> str:
    """The language in which to answer a request."""
    chosen = match_language(request.COOKIES.get(LANGUAGE_COOKIE, ""))
    if chosen:
        return chosen
    if request.user.is_authenticated:
        return str(request.user.language)
    for part in request.headers.get("Accept-Language", "").split(","):
        found = match_language(part.split(";")[0].strip())
        if found:
            return found
    return CONFIGURATION.language
