"""Links of pulse raters, made as those of a campaign's raters: the database keeps their hash."""

from __future__ import annotations

import base64
import hashlib
import hmac

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from zhiren.web.actions.link import TOKEN_BYTES, hash_token
from zhiren.web.models import PulseRater
from zhiren.web.settings import CONFIGURATION


def pulse_token_of(rater: PulseRater) -> str:
    """The token of a rater who was stored with a nonce."""
    message = f"pulse:{rater.pk}:{rater.link_nonce}".encode()
    digest = hmac.digest(settings.SECRET_KEY.encode(), message, hashlib.sha256)
    return base64.urlsafe_b64encode(digest[:TOKEN_BYTES]).decode()


def pulse_link_of(rater: PulseRater) -> str:
    """The whole address, for the rater alone."""
    return CONFIGURATION.url + reverse("pulse", args=[pulse_token_of(rater)])


def find_pulse_rater(token: str) -> PulseRater | None:
    """The rater of a token; None where it is unknown, or the pulse is over. Costs one query."""
    raters = PulseRater.objects.select_related(
        "person", "pulse__goal__plan__person", "pulse__goal__plan__ratee__campaign"
    )
    open_now = raters.filter(pulse__closed_at=None, pulse__closes_at__gt=timezone.now())
    return open_now.filter(token_hash=hash_token(token)).first()
