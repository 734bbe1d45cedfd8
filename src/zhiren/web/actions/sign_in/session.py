"""The moment of signing in."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest

from zhiren.web.actions.sign_in.people import follow_organisation
from zhiren.web.models import Account

BACKEND = "django.contrib.auth.backends.ModelBackend"


def begin_session(request: HttpRequest, account: Account) -> None:
    """Sign an account in, in a session of its present epoch."""
    follow_organisation(account)
    login(request, account, backend=BACKEND)
    request.session["epoch"] = account.session_epoch
