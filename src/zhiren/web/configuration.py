"""What the operator sets, by environment variable. ``SETTINGS`` is also the table in docs/operations.md."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from zhiren.errors import ConfigurationError, Problem, quote
from zhiren.language import CHINESE, LANGUAGES, match_language
from zhiren.web.mail_server import MailServer, parse_mail_url

LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")
DATABASES = ("sqlite", "postgres", "postgresql")


@dataclass(frozen=True)
class Configuration:
    """The settings of one installation; each field is the variable ``ZHIREN_<FIELD>``, but ``DATABASE_URL``."""

    data: Path
    url: str
    hosts: tuple[str, ...]
    secret_key: str
    database_url: str
    language: str
    time_zone: str
    listen: str
    threads: int
    mail_server: MailServer | None
    mail_from: str
    mails_per_minute: int
    webhook_hosts: tuple[str, ...]
    trust_proxy: bool
    oidc_issuer: str
    oidc_client_id: str
    oidc_client_secret: str
    oidc_name: str
    coder_url: str
    coder_key: str
    coder_model: str
    coder_seconds: int
    coder_price_in: float
    coder_price_out: float
    demo: bool
    debug: bool

    @property
    def is_https(self) -> bool:
        """Whether people reach the application encrypted."""
        return self.url.startswith("https://")

    @property
    def sends_mail(self) -> bool:
        """Whether a mail server is set; without one mail waits, and links are handed over in other ways."""
        return self.mail_server is not None

    @property
    def is_sqlite(self) -> bool:
        """Whether the data lie in a file of the data folder, rather than in PostgreSQL."""
        return self.database_url.startswith("sqlite")

    @property
    def is_local(self) -> bool:
        """Whether only this machine reaches it."""
        return urlsplit(self.url).hostname in {"localhost", "127.0.0.1", "::1"}


DEFAULTS: Mapping[str, str] = {
    "ZHIREN_DATA": "zhiren-data",
    "ZHIREN_URL": "http://127.0.0.1:8017",
    "ZHIREN_HOSTS": "",
    "ZHIREN_SECRET_KEY": "",
    "DATABASE_URL": "",
    "ZHIREN_LANGUAGE": CHINESE,
    "ZHIREN_TIME_ZONE": "Asia/Shanghai",
    "ZHIREN_LISTEN": "127.0.0.1:8017",
    "ZHIREN_THREADS": "0",
    "ZHIREN_MAIL_URL": "",
    "ZHIREN_MAIL_FROM": "zhiren@localhost",
    "ZHIREN_MAILS_PER_MINUTE": "60",
    "ZHIREN_WEBHOOK_HOSTS": "",
    "ZHIREN_TRUST_PROXY": "no",
    "ZHIREN_OIDC_ISSUER": "",
    "ZHIREN_OIDC_CLIENT_ID": "",
    "ZHIREN_OIDC_CLIENT_SECRET": "",
    "ZHIREN_OIDC_NAME": "",
    "ZHIREN_CODER_URL": "",
    "ZHIREN_CODER_KEY": "",
    "ZHIREN_CODER_MODEL": "",
    "ZHIREN_CODER_SECONDS": "60",
    "ZHIREN_CODER_PRICE_IN": "0",
    "ZHIREN_CODER_PRICE_OUT": "0",
    "ZHIREN_DEMO": "no",
    "ZHIREN_DEBUG": "no",
}


def read_configuration(environ: Mapping[str, str] | None = None) -> Configuration:
    """The settings from the environment.

    Raises:
        ConfigurationError: with everything that is wrong, or unsafe in production.
    """
    from zhiren.web.safety import unsafe

    own = os.environ if environ is None else environ
    problems: list[Problem] = []
    configuration = _read({**DEFAULTS, **{k: v for k, v in own.items() if k in DEFAULTS}}, problems)
    problems += unsafe(configuration) if urlsplit(configuration.url).hostname else []
    if problems:
        raise ConfigurationError(problems)
    return configuration


def _read(given: Mapping[str, str], problems: list[Problem]) -> Configuration:
    """What is given, and a default wherever it is wrong: that joins the problems."""
    data = Path(given["ZHIREN_DATA"]).expanduser().resolve()
    url = given["ZHIREN_URL"].rstrip("/")
    host = urlsplit(url).hostname or ""
    if urlsplit(url).scheme not in ("http", "https") or not host:
        problems.append(Problem("configuration-url", {"value": quote(given["ZHIREN_URL"])}))
    hosts = _listed(given["ZHIREN_HOSTS"])
    return Configuration(
        data=data,
        url=url,
        hosts=hosts or tuple(dict.fromkeys((host, *LOCAL_HOSTS))),
        secret_key=given["ZHIREN_SECRET_KEY"],
        database_url=_database_url(problems, given["DATABASE_URL"]) or f"sqlite:///{data / 'zhiren.sqlite3'}",
        language=_checked(problems, "ZHIREN_LANGUAGE", given, _language),
        time_zone=_checked(problems, "ZHIREN_TIME_ZONE", given, _time_zone),
        listen=_checked(problems, "ZHIREN_LISTEN", given, _listen),
        threads=int(_checked(problems, "ZHIREN_THREADS", given, _number)),
        mail_server=_mail_server(problems, given["ZHIREN_MAIL_URL"]),
        mail_from=given["ZHIREN_MAIL_FROM"],
        mails_per_minute=int(_checked(problems, "ZHIREN_MAILS_PER_MINUTE", given, _positive)),
        webhook_hosts=_listed(given["ZHIREN_WEBHOOK_HOSTS"]),
        trust_proxy=_switch(problems, "ZHIREN_TRUST_PROXY", given),
        oidc_issuer=given["ZHIREN_OIDC_ISSUER"].rstrip("/"),
        oidc_client_id=given["ZHIREN_OIDC_CLIENT_ID"],
        oidc_client_secret=given["ZHIREN_OIDC_CLIENT_SECRET"],
        oidc_name=given["ZHIREN_OIDC_NAME"],
        coder_url=given["ZHIREN_CODER_URL"].rstrip("/"),
        coder_key=given["ZHIREN_CODER_KEY"],
        coder_model=given["ZHIREN_CODER_MODEL"],
        coder_seconds=int(_checked(problems, "ZHIREN_CODER_SECONDS", given, _positive)),
        coder_price_in=float(_checked(problems, "ZHIREN_CODER_PRICE_IN", given, _price)),
        coder_price_out=float(_checked(problems, "ZHIREN_CODER_PRICE_OUT", given, _price)),
        demo=_switch(problems, "ZHIREN_DEMO", given),
        debug=_switch(problems, "ZHIREN_DEBUG", given),
    )


def stored_secret_key(data: Path) -> str:
    """The installation's own key, made on the first start in a file that only its owner can read."""
    file = data / "secret-key"
    if not file.exists():
        data.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as stream:
            stream.write(secrets.token_urlsafe(48))
    if os.name == "posix" and file.stat().st_mode & 0o077:
        raise ConfigurationError(Problem("configuration-key-readable", {"file": str(file)}))
    return file.read_text().strip()


def _checked(
    problems: list[Problem], name: str, given: Mapping[str, str], convert: Callable[[str], str | None]
) -> str:
    found = convert(given[name])
    if found is None:
        values = {"name": name, "value": quote(given[name]), "example": DEFAULTS[name]}
        problems.append(Problem("configuration-value", values))
    return found or DEFAULTS[name]


def _switch(problems: list[Problem], name: str, given: Mapping[str, str]) -> bool:
    words = {
        "yes": True,
        "true": True,
        "1": True,
        "on": True,
        "no": False,
        "false": False,
        "0": False,
        "off": False,
    }
    value = words.get(given[name].strip().lower() or "no")
    if value is None:
        problems.append(
            Problem("configuration-value", {"name": name, "value": quote(given[name]), "example": "no"})
        )
    return bool(value)


def _listed(value: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in value.split(","))))


def _mail_server(problems: list[Problem], url: str) -> MailServer | None:
    try:
        return parse_mail_url(url)
    except ConfigurationError as error:
        problems += error.problems
        return None


def _database_url(problems: list[Problem], url: str) -> str:
    scheme, _, rest = url.partition("://")
    if url and not (scheme in DATABASES and rest):
        problems.append(Problem("configuration-database", {"value": quote(scheme)}))  # the rest holds a password
        return ""
    return url


def _listen(value: str) -> str | None:
    host, _, port = value.rpartition(":")
    return value if host and port.isdecimal() and 0 < int(port) < 65536 else None


def _number(value: str) -> str | None:
    return value if value.isdecimal() else None


def _positive(value: str) -> str | None:
    return value if value.isdecimal() and int(value) else None


def _price(value: str) -> str | None:
    return value if re.fullmatch(r"\d+(\.\d+)?", value, re.ASCII) else None


def _language(value: str) -> str | None:
    found = match_language(value)
    return found if found in LANGUAGES else None


def _time_zone(value: str) -> str | None:
    try:
        return ZoneInfo(value).key
    except (ZoneInfoNotFoundError, ValueError):
        return None
