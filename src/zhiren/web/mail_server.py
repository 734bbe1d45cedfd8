"""``ZHIREN_MAIL_URL``: the mail server, in one line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from zhiren.errors import ConfigurationError, Problem, quote

EXAMPLE = "smtp://hr:password@smtp.example.com:587?tls=starttls"
ENCRYPTIONS = ("starttls", "ssl", "none")
SSL_PORT = 465
USUAL_PORT = 587
LOCAL = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed over; or, for a trial, the ``folder`` that keeps it as files."""

    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    tls: str = "starttls"
    folder: Path | None = None

    @property
    def django_settings(self) -> dict[str, Any]:
        """The settings of ``django.core.mail`` for it."""
        if self.folder is not None:
            return {
                "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
                "EMAIL_FILE_PATH": str(self.folder),
            }
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "EMAIL_HOST": self.host,
            "EMAIL_PORT": self.port,
            "EMAIL_HOST_USER": self.user,
            "EMAIL_HOST_PASSWORD": self.password,
            "EMAIL_USE_TLS": self.tls == "starttls",
            "EMAIL_USE_SSL": self.tls == "ssl",
        }


def parse_mail_url(url: str) -> MailServer | None:
    """The server of ``smtp://user:password@host:port?tls=starttls|ssl|none``, or of ``folder:///path``.

    Without ``tls``, port 465 means ssl and any other starttls; without a port it is 587. None: no mail is sent.

    Raises:
        ConfigurationError: with what is wrong; the password is not shown.
    """
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme == "folder" and parts.path:
        return MailServer(folder=Path(unquote(parts.path)))
    if parts.scheme != "smtp" or not parts.hostname:
        raise _wrong("mail-url-form", parts.scheme or url.partition(":")[0])
    try:
        port = parts.port
    except ValueError:
        raise _wrong("mail-url-port", parts.netloc.rpartition("@")[2]) from None
    tls = parse_qs(parts.query).get("tls", ["ssl" if port == SSL_PORT else "starttls"])[-1]
    if tls not in ENCRYPTIONS:
        raise _wrong("mail-url-tls", tls)
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if bool(user) != bool(password):
        raise _wrong("mail-url-user", user)
    if user and tls == "none" and parts.hostname not in LOCAL:
        raise _wrong("mail-url-plain", parts.hostname)
    return MailServer(parts.hostname, port or (SSL_PORT if tls == "ssl" else USUAL_PORT), user, password, tls)


def _wrong(code: str, value: str) -> ConfigurationError:
    return ConfigurationError(Problem(code, {"value": quote(value), "example": EXAMPLE}))
