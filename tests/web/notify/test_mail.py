"""Mail against a real SMTP server on this machine, which answers as it is told."""

from __future__ import annotations

import email
import smtplib
import socket
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from zhiren.language import LANGUAGES
from zhiren.web.mail_server import parse_mail_url
from zhiren.web.notify.mail import Mail, is_alive, mail_connection, send_mail
from zhiren.web.notify.outcome import NotNow, Refused, Unsure

SENDER = "HR 人力 <hr@example.com>"
MAIL = Mail("invitation:1:2", SENDER, "ada@example.com", "您好 Ada", "正文 text", "<p>正文</p>")


class Server:
    """Keeps mails; ``answers`` says what it answers to whom or to what."""

    def __init__(self) -> None:
        self.mails: list[Any] = []
        self.answers: dict[str, str] = {}
        self.hangs_up = False

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:  # noqa: N802
        if "rcpt" in self.answers:
            return self.answers["rcpt"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_MAIL(self, server, session, envelope, address, options) -> str:  # noqa: N802
        if "mail" in self.answers:
            return self.answers["mail"]
        envelope.mail_from = address
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802
        if self.hangs_up:
            server.transport.close()
        if "data" not in self.answers:
            self.mails.append(email.message_from_bytes(envelope.content, policy=policy.default))
        return self.answers.get("data", "250 OK")


@pytest.fixture
def server(settings: Any) -> Iterator[Server]:
    handler = Server()
    controller = Controller(handler, hostname="127.0.0.1", port=_free_port())
    controller.start()
    set_server(settings, f"smtp://127.0.0.1:{controller.port}?tls=none")
    yield handler
    controller.stop()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def set_server(settings: Any, url: str) -> None:
    found = parse_mail_url(url)
    assert found is not None
    for name, value in found.django_settings.items():
        setattr(settings, name, value)


def test_it_arrives_as_text_and_html(server: Server) -> None:
    with mail_connection() as connection:
        send_mail(connection, MAIL)
        send_mail(connection, MAIL)
        assert is_alive(connection)

    first, second = server.mails
    assert (first["To"], first["Subject"]) == ("ada@example.com", "您好 Ada")
    assert first["From"].addresses[0].addr_spec == "hr@example.com"
    assert first["Message-ID"] == second["Message-ID"]
    assert [part.get_content_type() for part in first.iter_parts()] == ["text/plain", "text/html"]
    assert [part.get_content().strip() for part in first.iter_parts()] == ["正文 text", "<p>正文</p>"]


@pytest.mark.parametrize(
    ("when", "answer", "outcome", "said"),
    [
        ("rcpt", "550 no such user", Refused, "refuses ada@example.com: 550 no such user"),
        ("rcpt", "451 greylisted", NotNow, "451 greylisted"),
        ("mail", "553 not yours", NotNow, "sender HR 人力 <hr@example.com>: 553 not yours"),
        ("data", "554 looks like spam", Refused, "554 looks like spam"),
        ("data", "452 full", NotNow, "452 full"),
    ],
)
def test_what_the_server_answers(server: Server, when: str, answer: str, outcome: type, said: str) -> None:
    server.answers[when] = answer

    with mail_connection() as connection, pytest.raises(outcome) as caught:
        send_mail(connection, MAIL)

    assert said in caught.value.describe("en")
    assert all(caught.value.describe(language) for language in LANGUAGES)
    assert server.mails == []


def test_an_answer_that_is_lost_is_unsure(server: Server) -> None:
    server.hangs_up = True

    with mail_connection() as connection:
        with pytest.raises(Unsure):
            send_mail(connection, MAIL)
        assert not is_alive(connection)
        connection.connection = None
        assert not is_alive(connection)


def test_an_address_that_cannot_be_one_is_refused(server: Server) -> None:
    with mail_connection() as connection, pytest.raises(Refused) as caught:
        send_mail(connection, replace(MAIL, address="no address"))
    assert "“no address” is no mail address" in caught.value.describe("en")


def test_an_address_that_the_server_cannot_take_is_refused(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    with mail_connection() as connection:
        monkeypatch.setattr(connection.connection, "sendmail", _raise(smtplib.SMTPNotSupportedError("SMTPUTF8")))
        with pytest.raises(Refused):
            send_mail(connection, MAIL)


def _raise(error: Exception) -> Any:
    def raising(*_: Any) -> None:
        raise error

    return raising


def test_nobody_there_is_not_now(settings: Any) -> None:
    set_server(settings, f"smtp://127.0.0.1:{_free_port()}?tls=none")

    with pytest.raises(NotNow) as caught, mail_connection():
        pass
    assert caught.value.problems[0].code == "mail-unreachable"


@pytest.mark.filterwarnings("ignore")  # the test's server warns of itself: it asks for passwords without TLS
def test_a_server_that_does_not_let_us_in(settings: Any) -> None:
    def login(server, session, envelope, mechanism, auth_data) -> AuthResult:
        known = isinstance(auth_data, LoginPassword) and auth_data.password == b"p@ss:word"
        return AuthResult(success=known, handled=False)

    handler = Server()
    controller = Controller(
        handler,
        hostname="127.0.0.1",
        port=_free_port(),
        authenticator=login,
        auth_required=True,
        auth_require_tls=False,
    )
    controller.start()
    try:
        set_server(settings, f"smtp://hr:wrong@127.0.0.1:{controller.port}?tls=none")
        with pytest.raises(NotNow) as caught, mail_connection():
            pass
        assert caught.value.problems[0].code == "mail-not-let-in"
        set_server(settings, f"smtp://hr:p%40ss%3Aword@127.0.0.1:{controller.port}?tls=none")
        with mail_connection() as connection:
            send_mail(connection, MAIL)
        assert len(handler.mails) == 1
    finally:
        controller.stop()


def test_a_folder_keeps_mails_as_files(settings: Any, tmp_path: Any) -> None:
    set_server(settings, f"folder://{tmp_path}/mail")

    with mail_connection() as connection:
        assert is_alive(connection)
        send_mail(connection, MAIL)

    (file,) = (tmp_path / "mail").iterdir()
    assert "To: ada@example.com" in file.read_text()
