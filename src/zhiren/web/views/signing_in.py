"""Signing in and out."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from zhiren.errors import AccountError
from zhiren.language import text
from zhiren.web.actions.account import create_first_owner, has_first_owner, needs_setup_code, setup_code
from zhiren.web.actions.sign_in import company, demo
from zhiren.web.actions.sign_in.links import ask_for_link, link_is_good, use_link
from zhiren.web.actions.sign_in.session import begin_session
from zhiren.web.actions.sign_in.throttle import is_locked
from zhiren.web.forms.sign_in import LinkForm, SetupForm, SignInForm
from zhiren.web.models import Account
from zhiren.web.rules import allow, anyone
from zhiren.web.visitor import visitor_address


@allow(anyone)
def set_up(request: HttpRequest) -> HttpResponse:
    """Make the first owner; there is no such page once there is an account."""
    if has_first_owner():
        raise Http404
    if needs_setup_code():
        setup_code()  # so that it is there to be read
    form = SetupForm(request.language, request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            owner = create_first_owner(given["mail"], given["name"], given["new_password"], request.language)
        except AccountError as error:
            for problem in error.problems:
                form.add_error("new_password", problem.describe(request.language))
        else:
            begin_session(request, owner)
            return redirect("home")
    code_file = settings.DATA / "setup-code"
    return render(request, "signing_in/set_up.html", {"form": form, "code_file": code_file})


@allow(anyone)
def sign_in(request: HttpRequest) -> HttpResponse:
    """By mail address and password; the page also leads to the other ways."""
    if not has_first_owner():
        return redirect("set-up")
    form = SignInForm(request.language, request.POST or None)
    if request.method == "POST" and form.is_valid():
        mail = form.cleaned_data["mail"].strip().lower()
        if is_locked(mail, visitor_address(request)):
            return locked_out(request)
        account = authenticate(request, mail=mail, password=form.cleaned_data["password"])
        if account is not None:
            begin_session(request, account)
            return redirect(_next(request))
        form.add_error(None, text(request.language, "web-accounts-wrong"))
    elif request.user.is_authenticated:
        return redirect("home")
    return _sign_in_page(request, form)


@require_POST
@allow(anyone)
def ask_link(request: HttpRequest) -> HttpResponse:
    """Mail a one-time link. The answer is the same whoever asks."""
    form = LinkForm(request.language, request.POST)
    if not form.is_valid():
        return _sign_in_page(request, SignInForm(request.language, initial=request.POST.dict()), form.errors)
    try:
        ask_for_link(form.cleaned_data["mail"], visitor_address(request))
    except AccountError as error:
        return _refused(request, error, status=429)
    return render(request, "signing_in/link_sent.html", {"mail": form.cleaned_data["mail"]})


@allow(anyone)
def link(request: HttpRequest, token: str) -> HttpResponse:
    """A one-time link: opening it shows a button, pressing that signs in. Mail scanners only open links."""
    account = use_link(token) if request.method == "POST" else None
    if account is not None:
        begin_session(request, account)
        needs_password = account.role in Account.MANAGING_ROLES and not account.has_usable_password()
        return redirect("account" if needs_password else "home")
    is_good = request.method != "POST" and link_is_good(token)
    response = render(request, "signing_in/link.html", {"is_good": is_good}, status=200 if is_good else 410)
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response


@require_GET
@allow(anyone)
def company_sign_in(request: HttpRequest) -> HttpResponse:
    """To the company's identity provider."""
    if not company.is_offered():
        raise Http404
    try:
        response = company.send_to_provider(request)
    except AccountError as error:
        return _refused(request, error, status=503)
    request.session["next"] = _next(request)
    return response


@require_GET
@allow(anyone)
def company_sign_in_done(request: HttpRequest) -> HttpResponse:
    """Back from the company's identity provider."""
    if not company.is_offered():
        raise Http404
    try:
        account = company.account_from_provider(request)
    except AccountError as error:
        return _refused(request, error, status=403)
    to = request.session.pop("next", "home")
    begin_session(request, account)
    return redirect(to)


@require_POST
@allow(anyone)
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """As one of the demonstration's people, with one click."""
    account = demo.demo_account(request.POST.get("mail", ""))
    if account is None:
        raise Http404
    begin_session(request, account)
    return redirect("home")


@require_POST
@allow(anyone)
def sign_out(request: HttpRequest) -> HttpResponse:
    """End this session."""
    logout(request)
    messages.success(request, text(request.language, "web-accounts-signed-out"))
    return redirect("sign-in")


def locked_out(request: HttpRequest, credentials: Any = None, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ARG001
    """Too many wrong passwords: what to do now."""
    return render(request, "signing_in/locked_out.html", _ways(request), status=429)


def _sign_in_page(request: HttpRequest, form: SignInForm, link_errors: Any = None) -> HttpResponse:
    status = 400 if request.method == "POST" else 200
    context = {"form": form, "link_errors": link_errors, "next": request.GET.get("next", ""), **_ways(request)}
    return render(request, "signing_in/sign_in.html", context, status=status)


def _ways(request: HttpRequest) -> dict[str, Any]:
    given = settings.CONFIGURATION
    return {
        "company": (given.oidc_name or text(request.language, "web-accounts-company"))
        if company.is_offered()
        else "",
        "sends_mail": given.sends_mail,
        "demo_accounts": demo.demo_accounts(),
        "demo_links": demo.demo_links(),
    }


def _refused(request: HttpRequest, error: AccountError, status: int) -> HttpResponse:
    problems = [problem.describe(request.language) for problem in error.problems]
    return render(request, "signing_in/refused.html", {"problems": problems}, status=status)


def _next(request: HttpRequest) -> str:
    """Where the reader wanted to go, if that is here."""
    to = request.POST.get("next") or request.GET.get("next", "")
    is_here = url_has_allowed_host_and_scheme(to, {request.get_host()}, require_https=request.is_secure())
    return to if is_here else "home"
