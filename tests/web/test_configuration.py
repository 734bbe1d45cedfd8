"""Every setting: what it changes, what is wrong with a value, what is unsafe; and its line in the handbook."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

import zhiren.web.settings as settings_module
from zhiren.errors import ConfigurationError
from zhiren.language import LANGUAGES
from zhiren.web.configuration import DEFAULTS, read_configuration, stored_secret_key
from zhiren.web.mail_server import MailServer, parse_mail_url

ROOT = Path(__file__).parents[2]
KEY = "pK3-v9Qx7_mZ2rT8wL5yN1bH6cJ4dF0g"
PUBLIC = {"ZHIREN_URL": "https://zhiren.example.com", "ZHIREN_TRUST_PROXY": "yes"}


def read(tmp_path: Path, **given: str) -> Any:
    return read_configuration({"ZHIREN_DATA": str(tmp_path / "data"), **given})


def codes(tmp_path: Path, **given: str) -> list[str]:
    """What is wrong, each in both languages."""
    try:
        read(tmp_path, **given)
    except ConfigurationError as error:
        return [problem.code for problem in error.problems if all(map(problem.describe, LANGUAGES))]
    return []


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Django's settings as they are under an environment."""

    def loading(**given: str) -> dict[str, Any]:
        for name in DEFAULTS:
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("ZHIREN_DATA", str(tmp_path / "data"))
        for name, value in given.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(settings_module.__file__)

    return loading


@pytest.mark.parametrize("file", ["operations.md", "operations.zh-CN.md"])
def test_the_handbook_has_every_setting_with_its_default(file: str) -> None:
    rows = re.findall(
        r"^\| `([A-Z_]+)` \| ([^|]*) \| ([^|]+) \|", (ROOT / "docs" / file).read_text(), re.MULTILINE
    )

    assert {name: default.strip().strip("`") for name, default, _ in rows} == dict(DEFAULTS)
    assert all(meaning.strip() for _, _, meaning in rows)


def test_each_setting_has_a_field(tmp_path: Path) -> None:
    names = {"database_url": "DATABASE_URL", "mail_server": "ZHIREN_MAIL_URL"}
    fields = {names.get(name, f"ZHIREN_{name.upper()}") for name in vars(read(tmp_path))}

    assert fields == set(DEFAULTS)


def test_data(load: Any, tmp_path: Path) -> None:
    given = load()

    assert given["DATABASES"]["default"]["NAME"] == str(tmp_path / "data" / "zhiren.sqlite3")
    assert given["MEDIA_ROOT"] == tmp_path / "data" / "media"
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_secret_key(load: Any, tmp_path: Path) -> None:
    made = load()["SECRET_KEY"]

    assert len(made) >= 48
    assert load()["SECRET_KEY"] == made
    assert (tmp_path / "data" / "secret-key").stat().st_mode & 0o777 == 0o600
    assert load(ZHIREN_SECRET_KEY=KEY)["SECRET_KEY"] == KEY


def test_a_key_that_others_can_read(tmp_path: Path) -> None:
    stored_secret_key(tmp_path)
    (tmp_path / "secret-key").chmod(0o644)

    with pytest.raises(ConfigurationError) as caught:
        stored_secret_key(tmp_path)
    assert caught.value.problems[0].code == "configuration-key-readable"


def test_url_hosts_and_proxy(load: Any) -> None:
    here = load()
    assert here["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]
    assert (here["SESSION_COOKIE_SECURE"], here["SECURE_SSL_REDIRECT"], here["SECURE_HSTS_SECONDS"]) == (
        False,
        False,
        0,
    )
    assert "SECURE_PROXY_SSL_HEADER" not in here

    away = load(**PUBLIC)
    assert away["ALLOWED_HOSTS"][0] == "zhiren.example.com"
    assert away["CSRF_TRUSTED_ORIGINS"] == ["https://zhiren.example.com"]
    assert {away[f"{name}_SECURE"] for name in ("SESSION_COOKIE", "CSRF_COOKIE")} == {True}
    assert away["SECURE_SSL_REDIRECT"] is True
    assert away["SECURE_HSTS_SECONDS"] > 0
    assert away["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")

    named = load(**PUBLIC, ZHIREN_HOSTS="zhiren.example.com, hr.example.com")
    assert named["ALLOWED_HOSTS"] == ["zhiren.example.com", "hr.example.com"]


def test_database(load: Any) -> None:
    assert load()["DATABASES"]["default"]["OPTIONS"]["transaction_mode"] == "IMMEDIATE"

    other = load(DATABASE_URL="postgresql://z:p%40ss@db.example.com:5433/zhiren")["DATABASES"]["default"]
    assert (other["ENGINE"], other["HOST"], other["PORT"], other["PASSWORD"]) == (
        "django.db.backends.postgresql",
        "db.example.com",
        5433,
        "p@ss",
    )
    assert other["CONN_HEALTH_CHECKS"]


def test_language_and_time_zone(load: Any, tmp_path: Path) -> None:
    assert load(ZHIREN_TIME_ZONE="Europe/Berlin")["TIME_ZONE"] == "Europe/Berlin"
    assert read(tmp_path, ZHIREN_LANGUAGE="en").language == "en"
    assert read(tmp_path).language == "zh-Hans"


def test_listen_and_threads(tmp_path: Path) -> None:
    from zhiren.web.serving.running import usual_threads

    given = read(tmp_path, ZHIREN_LISTEN="[::1]:9000", ZHIREN_THREADS="6")
    assert (given.listen, usual_threads(given)) == ("[::1]:9000", 6)
    sqlite, postgresql = read(tmp_path), read(tmp_path, DATABASE_URL="postgresql://a@b/c")
    assert usual_threads(sqlite) < usual_threads(postgresql)


def test_mail(load: Any, tmp_path: Path) -> None:
    given = load(ZHIREN_MAIL_URL="smtp://hr:p%40ss@smtp.example.com", ZHIREN_MAIL_FROM="HR <hr@example.com>")
    names = (
        "EMAIL_HOST",
        "EMAIL_PORT",
        "EMAIL_HOST_USER",
        "EMAIL_HOST_PASSWORD",
        "EMAIL_USE_TLS",
        "EMAIL_USE_SSL",
    )

    assert [given[name] for name in names] == ["smtp.example.com", 587, "hr", "p@ss", True, False]
    assert given["DEFAULT_FROM_EMAIL"] == "HR <hr@example.com>"
    assert read(tmp_path, ZHIREN_MAILS_PER_MINUTE="5").mails_per_minute == 5
    assert not read(tmp_path).sends_mail


def test_webhook_hosts(tmp_path: Path) -> None:
    assert read(tmp_path, ZHIREN_WEBHOOK_HOSTS="im.example.com, bot.example.com").webhook_hosts == (
        "im.example.com",
        "bot.example.com",
    )


def test_identity_provider(tmp_path: Path) -> None:
    given = {
        "ZHIREN_OIDC_ISSUER": "https://id.example.com/",
        "ZHIREN_OIDC_CLIENT_ID": "zhiren",
        "ZHIREN_OIDC_CLIENT_SECRET": "s",
        "ZHIREN_OIDC_NAME": "Example",
    }
    found = read(tmp_path, **given)
    assert (found.oidc_issuer, found.oidc_client_id, found.oidc_client_secret, found.oidc_name) == (
        "https://id.example.com",
        "zhiren",
        "s",
        "Example",
    )


def test_the_second_coder(tmp_path: Path) -> None:
    given = {
        "ZHIREN_CODER_URL": "https://llm.example.com/v1/",
        "ZHIREN_CODER_KEY": "k",
        "ZHIREN_CODER_MODEL": "m",
        "ZHIREN_CODER_SECONDS": "30",
        "ZHIREN_CODER_PRICE_IN": "2",
        "ZHIREN_CODER_PRICE_OUT": "8.5",
    }
    found = read(tmp_path, **given)

    assert (found.coder_url, found.coder_key, found.coder_model) == ("https://llm.example.com/v1", "k", "m")
    assert (found.coder_seconds, found.coder_price_in, found.coder_price_out) == (30, 2.0, 8.5)
    assert read(tmp_path).coder_url == ""


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000/v1", "http://localhost:11434/v1", "http://10.1.2.3:8000/v1"]
)
def test_a_second_coder_within_the_house_may_go_without_encryption(url: str, tmp_path: Path) -> None:
    assert codes(tmp_path, ZHIREN_CODER_URL=url, ZHIREN_CODER_MODEL="m") == []


def test_demo_and_debug(load: Any, tmp_path: Path) -> None:
    assert read(tmp_path, ZHIREN_DEMO="yes").demo
    assert load(ZHIREN_DEBUG="on")["DEBUG"] is True
    assert load()["DEBUG"] is False


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"ZHIREN_URL": "zhiren.example.com"}, ["configuration-url"]),
        ({"ZHIREN_LANGUAGE": "fr"}, ["configuration-value"]),
        ({"ZHIREN_TIME_ZONE": "Mars/Base"}, ["configuration-value"]),
        ({"ZHIREN_TIME_ZONE": "../etc"}, ["configuration-value"]),
        ({"ZHIREN_DEMO": "maybe"}, ["configuration-value"]),
        ({"ZHIREN_LISTEN": "8017"}, ["configuration-value"]),
        ({"ZHIREN_CODER_SECONDS": "0"}, ["configuration-value"]),
        ({"ZHIREN_CODER_PRICE_IN": "-1"}, ["configuration-value"]),
        ({"ZHIREN_CODER_PRICE_OUT": "nan"}, ["configuration-value"]),
        ({"ZHIREN_CODER_URL": "llm.example.com"}, ["configuration-coder-url"]),
        ({"ZHIREN_CODER_URL": "https://llm.example.com/v1"}, ["configuration-coder-model"]),
        (
            {"ZHIREN_CODER_URL": "http://llm.example.com/v1", "ZHIREN_CODER_MODEL": "m"},
            ["configuration-coder-plain"],
        ),
        ({"ZHIREN_LISTEN": "127.0.0.1:70000"}, ["configuration-value"]),
        ({"ZHIREN_THREADS": "-1"}, ["configuration-value"]),
        ({"ZHIREN_MAILS_PER_MINUTE": "0"}, ["configuration-value"]),
        ({"DATABASE_URL": "mysql://a:secret@b/c"}, ["configuration-database"]),
        ({"DATABASE_URL": "postgresql"}, ["configuration-database"]),
        ({"ZHIREN_MAIL_URL": "smtp://"}, ["mail-url-form"]),
        ({"ZHIREN_SECRET_KEY": "short"}, ["configuration-short-key"]),
        ({"ZHIREN_SECRET_KEY": "a" * 60}, ["configuration-short-key"]),
        ({"ZHIREN_SECRET_KEY": "django-insecure-" + KEY}, ["configuration-example-key"]),
        ({"ZHIREN_OIDC_ISSUER": "https://id.example.com"}, ["configuration-oidc"]),
        (
            {
                "ZHIREN_OIDC_ISSUER": "http://id.example.com",
                "ZHIREN_OIDC_CLIENT_ID": "z",
                "ZHIREN_OIDC_CLIENT_SECRET": "s",
            },
            ["configuration-oidc-plain"],
        ),
        ({**PUBLIC}, []),
        ({**PUBLIC, "ZHIREN_SECRET_KEY": KEY, "ZHIREN_HOSTS": ".example.com"}, []),
        ({"ZHIREN_URL": "http://zhiren.example.com"}, ["configuration-not-https"]),
        ({"ZHIREN_URL": "https://zhiren.example.com"}, ["configuration-no-proxy"]),
        ({**PUBLIC, "ZHIREN_DEBUG": "yes", "ZHIREN_DEMO": "yes"}, ["configuration-debug", "configuration-demo"]),
        ({**PUBLIC, "ZHIREN_HOSTS": "*"}, ["configuration-any-host"]),
        ({**PUBLIC, "ZHIREN_HOSTS": "other.example.com"}, ["configuration-host-missing"]),
        ({**PUBLIC, "ZHIREN_MAIL_URL": "smtp://smtp.example.com"}, ["configuration-mail-from"]),
        ({"ZHIREN_LANGUAGE": "fr", "ZHIREN_DEMO": "x"}, ["configuration-value", "configuration-value"]),
    ],
)
def test_what_is_wrong_or_unsafe_is_named(tmp_path: Path, given: dict[str, str], found: list[str]) -> None:
    assert codes(tmp_path, **given) == found


def test_no_message_tells_a_password(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read(tmp_path, DATABASE_URL="mysql://a:hunter2@b/c", ZHIREN_MAIL_URL="http://a:hunter2@b:x")

    assert "hunter2" not in caught.value.describe("en") + repr(caught.value.problems)


def test_a_data_folder_that_others_can_read(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o755)
    (tmp_path / "data").chmod(0o755)

    assert codes(tmp_path, **PUBLIC) == ["configuration-data-readable"]
    assert codes(tmp_path) == []


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://h", MailServer("h", 587)),
        ("smtp://h:465", MailServer("h", 465, tls="ssl")),
        ("smtp://h?tls=ssl", MailServer("h", 465, tls="ssl")),
        ("smtp://h:25?tls=none", MailServer("h", 25, tls="none")),
        ("smtp://u%40x:p%3Aw@h:2525?tls=starttls", MailServer("h", 2525, "u@x", "p:w")),
        ("smtp://u:p@localhost?tls=none", MailServer("localhost", 587, "u", "p", "none")),
        ("folder:///var/mail%20s", MailServer(folder=Path("/var/mail s"))),
        ("", None),
    ],
)
def test_mail_url(url: str, server: MailServer | None) -> None:
    assert parse_mail_url(url) == server


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("smtps://h", "mail-url-form"),
        ("h:25", "mail-url-form"),
        ("folder:", "mail-url-form"),
        ("smtp://u:p@h:many", "mail-url-port"),
        ("smtp://h?tls=yes", "mail-url-tls"),
        ("smtp://u@h", "mail-url-user"),
        ("smtp://:p@h", "mail-url-user"),
        ("smtp://u:p@h?tls=none", "mail-url-plain"),
    ],
)
def test_a_wrong_mail_url(url: str, code: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        parse_mail_url(url)

    assert [problem.code for problem in caught.value.problems] == [code]
    assert all(caught.value.describe(language) for language in LANGUAGES)
