"""Making one-time links: of a token only the hash is kept."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from zhiren.web.actions.link import TOKEN_BYTES, hash_token
from zhiren.web.models import Account, SignInLink
from zhiren.web.settings import CONFIGURATION

GOOD_FOR: Mapping[str, timedelta] = {
    "sign-in-link": timedelta(minutes=15),
    "account-invitation": timedelta(days=7),
}


def one_time_link(account: Account, good_for: timedelta) -> str:
    """A new link that signs the account in once."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    expires = timezone.now() + good_for
    SignInLink.objects.create(account=account, token_hash=hash_token(token), expires_at=expires)
    return CONFIGURATION.url + reverse("sign-in-link", args=[token])
