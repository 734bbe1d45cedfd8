"""One-time links by mail: asked for by anybody, with an answer that gives away nobody; used once."""

from __future__ import annotations

import secrets
from typing import Any

from django.db import transaction
from django.utils import timezone

from zhiren.web.actions.link import hash_token
from zhiren.web.actions.message.queueing import queue_message
from zhiren.web.actions.sign_in.one_time import GOOD_FOR
from zhiren.web.actions.sign_in.people import account_of_mail
from zhiren.web.actions.sign_in.throttle import count_request
from zhiren.web.models import Account, SignInLink


@transaction.atomic
def ask_for_link(mail: str, ip: str) -> None:
    """Mail a link to whoever may sign in with this address; nobody can tell from outside whether it was sent.

    Raises:
        AccountError: too many were asked for from this place.
    """
    if not count_request(mail, ip):
        return
    account = account_of_mail(mail)
    if account is None:
        return
    queue_message(
        "sign-in-link",
        key=f"sign-in-link:{account.pk}:{secrets.token_hex(8)}",
        address=account.mail,
        language=account.language,
        values={"name": str(account), "minutes": GOOD_FOR["sign-in-link"].seconds // 60},
        account=account,
    )


def link_is_good(token: str) -> bool:
    """Whether a link would still sign somebody in; looking at it uses nothing up."""
    return bool(_good(token).exists())


def use_link(token: str) -> Account | None:
    """The account of a link, which is used up by this; None where it is unknown, used, or too old."""
    if not _good(token).update(used_at=timezone.now()):
        return None
    return SignInLink.objects.select_related("account").get(token_hash=hash_token(token)).account


def _good(token: str) -> Any:
    links = SignInLink.objects.filter(token_hash=hash_token(token), used_at=None, account__is_active=True)
    return links.filter(expires_at__gt=timezone.now())
