"""The first page after signing in, and the choice of language."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from zhiren.language import LANGUAGES
from zhiren.web.middleware import LANGUAGE_COOKIE
from zhiren.web.rules import allow, anyone, is_signed_in


@allow(is_signed_in)
def home(request: HttpRequest) -> HttpResponse:
    """What awaits the reader."""
    return render(request, "home.html")


@require_POST
@allow(anyone)
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the language chosen on the page, with the account where there is one."""
    language = request.POST.get("language", "")
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()):
        back = "/"
    response = redirect(back)
    if language in LANGUAGES:
        response.set_cookie(LANGUAGE_COOKIE, language, max_age=31_536_000, samesite="Lax")
        if request.user.is_authenticated:
            request.user.language = language
            request.user.save(update_fields=["language"])
    return response
