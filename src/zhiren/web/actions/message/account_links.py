"""Links for account holders: made at the moment of sending, so that no token lies in a message."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from zhiren.errors import Problem
from zhiren.web.actions.link import TOKEN_BYTES, hash_token
from zhiren.web.models import Message, SignInLink
from zhiren.web.notify.outcome import Refused
from zhiren.web.settings import CONFIGURATION

GOOD_FOR: Mapping[str, timedelta] = {
    "sign-in-link": timedelta(minutes=15),
    "account-invitation": timedelta(days=7),
}


def account_link(message: Message) -> str:
    """A new one-time link to sign in with the message's account.

    Raises:
        Refused: the message is of another kind, or its account is gone or switched off.
    """
    account = message.account
    if message.kind not in GOOD_FOR or account is None or not account.is_active:
        raise Refused(Problem("message-no-link"))
    token = secrets.token_urlsafe(TOKEN_BYTES)
    expires = timezone.now() + GOOD_FOR[message.kind]
    SignInLink.objects.create(account=account, token_hash=hash_token(token), expires_at=expires)
    return CONFIGURATION.url + reverse("sign-in-link", args=[token])
