"""How often somebody may try: counted by address and by where it comes from, in the database."""

from __future__ import annotations

import hashlib
import hmac
from datetime import timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Q, Sum
from django.utils import timezone

from zhiren.errors import AccountError, Problem
from zhiren.web.models import LinkRequest

WINDOW = timedelta(minutes=15)
LINKS_AN_ADDRESS = 3
LINKS_A_PLACE = 40  # a whole company may come from one address
WRONG_PASSWORDS_A_PLACE = 60
WRONG_PASSWORDS_AN_ACCOUNT = 40  # from wherever; axes stops one place at an account after 8
KEPT = timedelta(days=1)


def count_request(mail: str, ip: str) -> bool:
    """Count a request for a link; False where this address has had enough of them.

    Raises:
        AccountError: too many came from one place.
    """
    now = timezone.now()
    LinkRequest.objects.filter(at__lt=now - KEPT).delete()
    recent = LinkRequest.objects.filter(at__gt=now - WINDOW)
    if recent.filter(ip=ip[:45]).count() >= LINKS_A_PLACE:
        raise AccountError(Problem("sign-in-too-many-links", {"minutes": WINDOW.seconds // 60}))
    digest = _hashed(mail)
    if recent.filter(address_hash=digest).count() >= LINKS_AN_ADDRESS:
        return False
    LinkRequest.objects.create(address_hash=digest, ip=ip[:45])
    return True


def is_locked(mail: str, ip: str) -> bool:
    """Whether too many wrong passwords came lately from one place, or for one account from many places."""
    recent = AccessAttempt.objects.filter(attempt_time__gt=timezone.now() - WINDOW)
    counted = recent.aggregate(
        place=Sum("failures_since_start", filter=Q(ip_address=ip)),
        account=Sum("failures_since_start", filter=Q(username__iexact=mail)),
    )
    return (counted["place"] or 0) >= WRONG_PASSWORDS_A_PLACE or (
        counted["account"] or 0
    ) >= WRONG_PASSWORDS_AN_ACCOUNT


def _hashed(mail: str) -> str:
    """Of an address that nobody here may have, no more is kept than is needed to count."""
    return hmac.digest(settings.SECRET_KEY.encode(), mail.strip().lower().encode(), hashlib.sha256).hex()
