"""Opening a draft on another device: a six-digit code by mail shows that it is still the same person."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from zhiren.errors import Problem, ZhirenError
from zhiren.web.actions.message import queue_message
from zhiren.web.models import Assignment, Message, Rater

MOST_TRIES = 5
MOST_MAILS = 3
LIFE = timedelta(minutes=10)
DIGITS = 6
MOST_DEVICES = 20


class CodeRefused(ZhirenError):  # noqa: N818  a refusal, not a fault
    """No code can be sent, or the code is not right."""


def new_device() -> str:
    """The name of a device: 128 random bits."""
    return secrets.token_hex(16)


def needs_check(rater: Rater, device: str) -> bool:
    """Whether this device must show a code first: the campaign says so, there is a draft, the device is new.

    Costs one query where the device is unknown.
    """
    if not rater.campaign.checks_new_device or _hashed(device) in rater.devices:
        return False
    begun = (Assignment.State.STARTED, Assignment.State.FINISHED)
    return bool(Assignment.objects.filter(rater=rater, state__in=begun).exists())


def remember_device(rater: Rater, device: str) -> None:
    """Let this device in from now on; the one that came first is forgotten where there are too many."""
    with transaction.atomic():
        row = Rater.objects.select_for_update().get(pk=rater.pk)
        if _hashed(device) not in row.devices:
            row.devices = [*row.devices, _hashed(device)][-MOST_DEVICES:]
            row.save(update_fields=["devices"])
    rater.devices = row.devices


def mail_of(rater: Rater) -> str:
    """Where the code goes; empty where no address is known."""
    return str(rater.mail or (rater.person.mail if rater.person else ""))


def send_code(rater: Rater, language: str) -> None:
    """Write a new code into the outbox. Wrong tries count on over the codes of ten minutes.

    Raises:
        CodeRefused: no mail address, too many tries, or three codes in ten minutes.
    """
    if not mail_of(rater):
        raise CodeRefused(Problem("web-rating-code-no-mail"))
    with transaction.atomic():
        row = Rater.objects.select_for_update().get(pk=rater.pk)
        now = timezone.now()
        recent = Message.objects.filter(rater=row, kind="device-check", created_at__gt=now - LIFE).count()
        is_running = bool(row.check_expires_at and row.check_expires_at > now)
        if recent >= MOST_MAILS or (is_running and row.check_tries >= MOST_TRIES):
            raise CodeRefused(Problem("web-rating-code-wait", {"minutes": _minutes()}))
        code = "".join(secrets.choice("0123456789") for _ in range(DIGITS))
        row.check_hash = _hashed_code(row, code)
        if not is_running:
            row.check_tries = 0
        row.check_expires_at = now + LIFE
        row.save(update_fields=["check_hash", "check_expires_at", "check_tries"])
        queue_message(
            "device-check",
            key=f"device-check:{row.pk}:{secrets.token_hex(8)}",
            address=mail_of(rater),
            language=language,
            values={
                "name": rater.shown_name,
                "campaign": rater.campaign.titled(language),
                "code": code,
                "minutes": _minutes(),
            },
            campaign=rater.campaign,
            rater=rater,
        )


def check_code(rater: Rater, code: str, device: str) -> None:
    """Let the device in if the code is right; a code works once.

    Raises:
        CodeRefused: wrong, expired, or too many tries. The try is counted all the same.
    """
    problem = None
    with transaction.atomic():
        row = Rater.objects.select_for_update().get(pk=rater.pk)
        if not row.check_hash or row.check_expires_at is None or row.check_expires_at <= timezone.now():
            problem = Problem("web-rating-code-expired")
        elif row.check_tries >= MOST_TRIES:
            problem = Problem("web-rating-code-wait", {"minutes": _minutes()})
        elif not hmac.compare_digest(row.check_hash, _hashed_code(row, code.strip())):
            row.check_tries += 1
            left = MOST_TRIES - row.check_tries
            problem = Problem("web-rating-code-wrong", {"left": left})
        else:
            row.check_hash, row.check_expires_at, row.check_tries = "", None, 0
        row.save(update_fields=["check_hash", "check_expires_at", "check_tries"])
    if problem:
        raise CodeRefused(problem)
    remember_device(rater, device)


def _minutes() -> int:
    return int(LIFE.total_seconds() // 60)


def _hashed(device: str) -> str:
    return hashlib.sha256(device.encode()).hexdigest()[:32]


def _hashed_code(rater: Rater, code: str) -> str:
    message = f"device-check:{rater.pk}:{code}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), message, hashlib.sha256).hexdigest()
