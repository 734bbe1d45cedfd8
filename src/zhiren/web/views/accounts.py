"""Accounts and their roles, and everybody's own."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from zhiren.errors import AccountError, ZhirenError
from zhiren.language import text
from zhiren.web.actions.account import (
    change_role,
    end_sessions,
    invite_account,
    invite_again,
    set_active,
    set_password,
    show_invitation_link,
)
from zhiren.web.forms.account import InviteForm, OwnForm, PasswordForm, RoleForm
from zhiren.web.middleware import LANGUAGE_COOKIE
from zhiren.web.models import Account
from zhiren.web.rules import allow, is_signed_in, may_manage_accounts

PAGE = 50


@allow(may_manage_accounts)
def accounts(request: HttpRequest) -> HttpResponse:
    """The list, those with the most rights first."""
    query, role = request.GET.get("q", "").strip(), request.GET.get("role", "")
    found = Account.objects.select_related("person").order_by("mail")
    if query:
        found = found.filter(mail__icontains=query) | found.filter(name__icontains=query)
    if role in Account.Role.values:
        found = found.filter(role=role)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "q": query, "role": role, "roles": Account.Role.values}
    return render(request, "accounts/list.html", context)


@allow(may_manage_accounts)
def invite(request: HttpRequest) -> HttpResponse:
    """Give somebody an account."""
    initial = {"role": Account.Role.HR_ADMINISTRATOR, "language": request.language}
    form = InviteForm(request.language, request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            account = invite_account(
                given["mail"], name=given["name"], role=given["role"], language=given["language"], by=request.user
            )
        except AccountError as error:
            form.add_error("mail", error.describe(request.language))
        else:
            sends_mail = settings.CONFIGURATION.sends_mail
            if sends_mail:
                messages.success(request, text(request.language, "web-accounts-invited", mail=account.mail))
            return redirect("accounts" if sends_mail else "account-of", *([] if sends_mail else [account.pk]))
    return render(request, "accounts/invite.html", {"form": form})


@allow(may_manage_accounts)
def account_of(request: HttpRequest, pk: int) -> HttpResponse:
    """One account: its role, whether it is open, its sessions."""
    account = get_object_or_404(Account.objects.select_related("person"), pk=pk)
    form = RoleForm(request.language, request.POST or None, initial={"role": account.role})
    if request.method == "POST" and form.is_valid():
        try:
            change_role(account, form.cleaned_data["role"], request.user)
        except AccountError as error:
            form.add_error("role", error.describe(request.language))
        else:
            messages.success(request, text(request.language, "web-accounts-saved"))
            return redirect("account-of", account.pk)
    return _account_page(request, account, form)


@require_POST
@allow(may_manage_accounts)
def account_deed(request: HttpRequest, pk: int) -> HttpResponse:
    """Close or open an account, end its sessions, invite it again: what the button pressed says."""
    account = get_object_or_404(Account, pk=pk)
    deed = request.POST.get("deed", "")
    try:
        if deed == "link":
            shown = show_invitation_link(account, request.user)
            form = RoleForm(request.language, initial={"role": account.role})
            response = _account_page(request, account, form, shown=shown)
            response["Cache-Control"] = "no-store"
            return response
        if deed in ("open", "close"):
            set_active(account, deed == "open", request.user)
        elif deed == "end-sessions":
            end_sessions(account, request.user)
        elif deed == "invite":
            invite_again(account, request.user)
    except ZhirenError as error:
        messages.error(request, error.describe(request.language))
    else:
        messages.success(request, text(request.language, "web-accounts-saved"))
    return redirect("account-of", account.pk)


@allow(is_signed_in)
def own_account(request: HttpRequest) -> HttpResponse:
    """One's own account: name, language, password, sessions."""
    account = request.user
    is_post = request.method == "POST"
    own = OwnForm(
        request.language,
        request.POST if is_post and "own" in request.POST else None,
        initial={"name": account.name, "language": account.language},
    )
    password = PasswordForm(
        account, request.language, request.POST if is_post and "set-password" in request.POST else None
    )
    if own.is_bound and own.is_valid():
        account.name, account.language = own.cleaned_data["name"], own.cleaned_data["language"]
        account.save(update_fields=["name", "language"])
        messages.success(request, text(account.language, "web-accounts-saved"))
        response = redirect("account")
        response.set_cookie(LANGUAGE_COOKIE, account.language, max_age=31_536_000, samesite="Lax")
        return response
    if password.is_bound and password.is_valid():
        try:
            set_password(account, password.cleaned_data["new_password"], account)
        except AccountError as error:
            for problem in error.problems:
                password.add_error("new_password", problem.describe(request.language))
        else:
            update_session_auth_hash(request, account)
            request.session["epoch"] = account.session_epoch
            messages.success(request, text(request.language, "web-accounts-password-set"))
            return redirect("account")
    return render(request, "accounts/own.html", {"own": own, "password": password})


@require_POST
@allow(is_signed_in)
def end_own_sessions(request: HttpRequest) -> HttpResponse:
    """Sign out everywhere, here too."""
    end_sessions(request.user, request.user)
    messages.success(request, text(request.language, "web-accounts-signed-out-everywhere"))
    return redirect("sign-in")


def _account_page(request: HttpRequest, account: Account, form: RoleForm, shown: str = "") -> HttpResponse:
    is_awaited = account.last_login is None and account.is_active
    context = {"account": account, "form": form, "shown": shown, "is_awaited": is_awaited}
    return render(request, "accounts/account.html", {**context, "sends_mail": settings.CONFIGURATION.sends_mail})
