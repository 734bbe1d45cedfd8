"""Rater links: whoever holds one is that rater, so the database alone must not give it away.

A token is HMAC-SHA256 of the rater's nonce under the installation's secret key, 192 bits of it. The row keeps its
hash to find the rater, and the nonce, so that a reminder can carry the same link as the invitation.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable
from time import monotonic

from django.conf import settings
from django.urls import reverse

from zhiren.web.models import Rater
from zhiren.web.settings import CONFIGURATION

TOKEN_BYTES = 24
SECONDS_KNOWN = 30.0
MOST_KNOWN = 5000

_known: dict[str, tuple[float, Rater]] = {}


def give_link(rater: Rater) -> None:
    """Give a rater a link; one they had before opens nothing any more."""
    rater.link_nonce = secrets.token_hex(16)
    rater.token_hash = hash_token(token_of(rater))
    rater.revoked_at = None
    rater.save(update_fields=["link_nonce", "token_hash", "revoked_at"])


def give_links(raters: Iterable[Rater]) -> None:
    """Give many raters their links at once, as ``give_link`` does."""
    raters = list(raters)
    for rater in raters:
        rater.link_nonce = secrets.token_hex(16)
        rater.token_hash = hash_token(token_of(rater))
        rater.revoked_at = None
    Rater.objects.bulk_update(raters, ["link_nonce", "token_hash", "revoked_at"], batch_size=250)


def token_of(rater: Rater) -> str:
    """The token of a rater who was given a link."""
    message = f"rater:{rater.pk}:{rater.link_nonce}".encode()
    digest = hmac.digest(settings.SECRET_KEY.encode(), message, hashlib.sha256)
    return base64.urlsafe_b64encode(digest[:TOKEN_BYTES]).decode()


def link_of(rater: Rater) -> str:
    """The whole address, to be sent to the rater and to nobody else."""
    return CONFIGURATION.url + reverse("rate", args=[token_of(rater)])


def hash_token(token: str) -> str:
    """What is kept of a token: tokens are random, so a plain hash cannot be guessed back."""
    return hashlib.sha256(token.encode()).hexdigest()


def known_rater(token: str) -> Rater | None:
    """Like ``find_rater``, perhaps as the row was half a minute ago.

    Only for work that asks the database itself whether the link still holds and the campaign is open, as
    ``save_answers`` does: a link that is withdrawn opens nothing from that moment on.
    """
    key = hash_token(token)
    kept_at, rater = _known.get(key, (0.0, None))
    if rater is None or monotonic() - kept_at > SECONDS_KNOWN:
        rater = find_rater(token)
        if rater is None:
            return None
        if len(_known) >= MOST_KNOWN:
            _known.clear()
        _known[key] = (monotonic(), rater)
    return rater


def find_rater(token: str) -> Rater | None:
    """The rater of a token; None where it is unknown or revoked. Costs one query, with the campaign and person."""
    raters = Rater.objects.select_related("campaign", "person", "identity")
    return raters.filter(token_hash=hash_token(token), revoked_at=None).first()
