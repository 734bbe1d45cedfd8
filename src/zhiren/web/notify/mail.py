"""Mail by SMTP, text and simple HTML."""

from __future__ import annotations

import hashlib
import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import parseaddr
from typing import Any

from django.core.exceptions import ValidationError
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.validators import validate_email

from zhiren.errors import Problem, quote
from zhiren.web.notify.outcome import NotNow, Refused, Unsure

FIRST_PERMANENT = 500
SMTP_OK = 250


@dataclass(frozen=True)
class Mail:
    """One mail. ``key`` gives it the same Message-ID however often it is tried."""

    key: str
    sender: str
    address: str
    subject: str
    text: str
    html: str


def is_alive(connection: Any) -> bool:
    """Whether the server still listens on a connection: one that hung up would make the next mail uncertain."""
    smtp = getattr(connection, "connection", None)
    if smtp is None:
        return not hasattr(connection, "connection")
    try:
        return bool(smtp.noop()[0] == SMTP_OK)
    except (OSError, smtplib.SMTPException):
        return False


@contextmanager
def mail_connection() -> Iterator[Any]:
    """A connection to the configured server, for one mail or several.

    Raises:
        NotNow: it cannot be reached, or does not let us in: an operator may mend that, the mails wait.
    """
    connection = get_connection()
    try:
        _open(connection)
        yield connection
    finally:
        connection.close()


def _open(connection: Any) -> None:
    try:
        connection.open()
    except smtplib.SMTPAuthenticationError as error:
        raise NotNow(Problem("mail-not-let-in", {"said": _said(error)})) from error
    except (OSError, smtplib.SMTPException) as error:
        raise NotNow(Problem("mail-unreachable", {"said": quote(error)})) from error


def send_mail(connection: Any, mail: Mail) -> None:
    """Hand a mail over.

    Raises:
        NotNow, Refused, Unsure: as the server said.
    """
    try:
        validate_email(mail.address)
    except ValidationError as error:
        raise Refused(Problem("mail-address", {"address": quote(mail.address)})) from error
    message = EmailMultiAlternatives(
        mail.subject, mail.text, mail.sender, [mail.address], connection=connection, headers=_headers(mail)
    )
    message.attach_alternative(mail.html, "text/html")
    try:
        message.send()
    except smtplib.SMTPRecipientsRefused as error:
        code, said = next(iter(error.recipients.values()))
        raise _answer(code, said, mail.address) from error
    except smtplib.SMTPSenderRefused as error:
        raise NotNow(Problem("mail-sender-refused", {"sender": mail.sender, "said": _said(error)})) from error
    except smtplib.SMTPResponseException as error:  # the content was refused
        raise _answer(error.smtp_code, error.smtp_error, mail.address) from error
    except smtplib.SMTPNotSupportedError as error:  # the address needs SMTPUTF8
        raise Refused(Problem("mail-address", {"address": quote(mail.address)})) from error
    except (OSError, smtplib.SMTPException) as error:
        raise Unsure(Problem("mail-answer-lost", {"said": quote(error)})) from error


def digest_of_key(key: str) -> str:
    """What a mail's Message-ID begins with: a report that it came back brings it along."""
    return hashlib.sha256(key.encode()).hexdigest()[:32]


def _headers(mail: Mail) -> dict[str, str]:
    domain = parseaddr(mail.sender)[1].rpartition("@")[2] or "localhost"
    return {"Message-ID": f"<{digest_of_key(mail.key)}@{domain}>", "Auto-Submitted": "auto-generated"}


def _answer(code: int, said: bytes | str, address: str) -> NotNow | Refused:
    words = said.decode(errors="replace") if isinstance(said, bytes) else said
    values = {"address": quote(address), "said": quote(f"{code} {words}")}
    if code >= FIRST_PERMANENT:
        return Refused(Problem("mail-refused", values))
    return NotNow(Problem("mail-later", values))


def _said(error: smtplib.SMTPResponseException) -> str:
    words = error.smtp_error
    return quote(f"{error.smtp_code} {words.decode(errors='replace') if isinstance(words, bytes) else words}")
