"""Set-up, sign-in by password and by link, sign-out, the demonstration."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from web.making import make_account, make_person
from zhiren.web.actions.account import setup_code
from zhiren.web.actions.message import send_due_messages
from zhiren.web.actions.sign_in import throttle
from zhiren.web.models import Account, Activity, LinkRequest, Message, SignInLink

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse battery"
OWNER = {"name": "王总", "mail": "Wang@x.cn", "new_password": PASSWORD}


@pytest.fixture(autouse=True)
def data(settings: Any, tmp_path: Path) -> Path:
    settings.DATA = tmp_path
    return tmp_path


@pytest.fixture
def mails(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A mail server is set; ``mails()`` sends what waits and gives all mails so far."""
    from django.core import mail

    from zhiren.web.actions.message import sending
    from zhiren.web.mail_server import MailServer

    server = MailServer(host="localhost", port=25)
    settings.CONFIGURATION = replace(settings.CONFIGURATION, mail_server=server)
    monkeypatch.setattr(sending, "CONFIGURATION", settings.CONFIGURATION)

    def sent() -> list[Any]:
        send_due_messages()
        return mail.outbox

    return sent


def signed_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def link_in(mail: Any) -> str:
    """The path of the link in a mail."""
    return "/sign-in/link/" + mail.body.split("/sign-in/link/")[1].split()[0]


def test_an_empty_installation_leads_to_set_up_once(client: Client, data: Path) -> None:
    assert client.get("/", follow=True).redirect_chain[-1][0] == "/setup/"

    done = client.post("/setup/", OWNER)

    assert done["Location"] == "/"
    owner = Account.objects.get()
    assert (owner.mail, owner.role, owner.check_password(PASSWORD)) == ("wang@x.cn", "owner", True)
    assert signed_in(client)
    assert [*Activity.objects.values_list("verb", flat=True)] == ["installation-set-up", "password-set"]
    for method in (client.get, client.post):
        assert method("/setup/", OWNER).status_code == 404
    assert Client().get("/sign-in/").status_code == 200


@pytest.mark.parametrize(("language", "word"), [("en", "most common ones"), ("zh-Hans", "太常见")])
def test_the_first_password_must_be_good(client: Client, language: str, word: str) -> None:
    client.cookies["language"] = language

    page = client.post("/setup/", {**OWNER, "new_password": "password123"})
    digits = client.post("/setup/", {**OWNER, "new_password": "493028"})

    assert word in page.content.decode()
    assert len(digits.context["form"].errors["new_password"]) == 2
    assert not Account.objects.exists()


def test_where_others_reach_it_set_up_asks_for_the_operators_code(
    client: Client, settings: Any, data: Path
) -> None:
    settings.CONFIGURATION = replace(settings.CONFIGURATION, url="https://zhiren.example")

    assert str(data / "setup-code") in client.get("/setup/").content.decode()
    assert (data / "setup-code").stat().st_mode & 0o077 == 0
    assert client.post("/setup/", {**OWNER, "code": "wrong"}).status_code == 200
    assert not Account.objects.exists()
    assert client.post("/setup/", {**OWNER, "code": setup_code().upper()}).status_code == 302
    assert not (data / "setup-code").exists()


def test_sign_in_by_password_leads_on_but_never_away(client: Client) -> None:
    make_account(mail="a@x.cn", password=PASSWORD)
    given = {"mail": "A@x.cn", "password": PASSWORD}

    assert client.post("/sign-in/", {**given, "next": "/people/"})["Location"] == "/people/"
    assert client.get("/sign-in/")["Location"] == "/"
    for address in ("https://evil.example/", "//evil.example", "javascript:alert(1)"):
        assert Client().post("/sign-in/", {**given, "next": address})["Location"] == "/"


@pytest.mark.parametrize("given", [("a@x.cn", "wrong"), ("nobody@x.cn", PASSWORD), ("closed@x.cn", PASSWORD)])
def test_wrong_sign_ins_get_one_answer(client: Client, given: tuple[str, str]) -> None:
    make_account(mail="a@x.cn", password=PASSWORD)
    make_account(mail="closed@x.cn", password=PASSWORD, is_active=False)

    page = client.post("/sign-in/", {"mail": given[0], "password": given[1]}, HTTP_ACCEPT_LANGUAGE="en")

    assert page.status_code == 400
    assert "do not fit together" in page.content.decode()
    assert not signed_in(client)


def test_eight_wrong_passwords_lock_the_account_from_there(client: Client, mails: Any) -> None:
    make_account(mail="a@x.cn", password=PASSWORD)
    answers = [client.post("/sign-in/", {"mail": "a@x.cn", "password": "wrong"}).status_code for _ in range(8)]
    assert answers == [400] * 7 + [429]

    page = client.post("/sign-in/", {"mail": "a@x.cn", "password": PASSWORD}, HTTP_ACCEPT_LANGUAGE="en")

    assert page.status_code == 429
    assert "Mail me a sign-in link" in page.content.decode()
    elsewhere = Client(REMOTE_ADDR="10.0.0.9")
    assert elsewhere.post("/sign-in/", {"mail": "a@x.cn", "password": PASSWORD}).status_code == 302


def test_one_place_may_not_try_many_accounts(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "WRONG_PASSWORDS_A_PLACE", 5)
    make_account(mail="a@x.cn", password=PASSWORD)
    for n in range(5):
        client.post("/sign-in/", {"mail": f"{n}@x.cn", "password": "wrong"})

    page = client.post("/sign-in/", {"mail": "a@x.cn", "password": PASSWORD}, HTTP_ACCEPT_LANGUAGE="en")

    assert page.status_code == 429
    assert "ask the owner" in page.content.decode()  # no mail server is set: no other way


def test_many_places_may_not_try_one_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "WRONG_PASSWORDS_AN_ACCOUNT", 3)
    make_account(mail="a@x.cn", password=PASSWORD)
    for n in range(3):
        Client(REMOTE_ADDR=f"10.0.0.{n}").post("/sign-in/", {"mail": "a@x.cn", "password": "wrong"})

    answer = Client(REMOTE_ADDR="10.0.1.1").post("/sign-in/", {"mail": "A@X.cn", "password": PASSWORD})

    assert answer.status_code == 429


def test_a_link_by_mail_signs_in_once_and_not_by_being_opened(client: Client, mails: Any) -> None:
    account = make_account("hr_administrator", mail="a@x.cn")
    client.post("/sign-in/link/", {"mail": "a@x.cn"})
    address = link_in(mails()[0])
    assert not SignInLink.objects.filter(token_hash__contains=address[-10:]).exists()

    for _ in range(3):  # mail scanners
        opened = Client().get(address)
        assert (opened.status_code, opened["Cache-Control"], opened["Referrer-Policy"]) == (
            200,
            "no-store",
            "no-referrer",
        )
    assert client.post(address)["Location"] == "/account/"  # no password yet
    assert signed_in(client)
    assert client.session["epoch"] == account.session_epoch
    again = Client()
    assert [again.post(address).status_code, again.get(address).status_code] == [410, 410]
    assert not signed_in(again)


def test_a_link_is_good_for_fifteen_minutes(client: Client, mails: Any) -> None:
    make_account("employee", mail="a@x.cn")
    client.post("/sign-in/link/", {"mail": "a@x.cn"})
    address = link_in(mails()[0])
    link = SignInLink.objects.get()
    left = link.expires_at - timezone.now()
    assert timedelta(minutes=14) < left <= timedelta(minutes=15)

    SignInLink.objects.update(expires_at=timezone.now())

    assert client.post(address).status_code == 410


def test_a_closed_account_gets_and_uses_no_link(client: Client, mails: Any) -> None:
    account = make_account("employee", mail="a@x.cn")
    client.post("/sign-in/link/", {"mail": "a@x.cn"})
    address = link_in(mails()[0])
    Account.objects.filter(pk=account.pk).update(is_active=False)

    assert client.post(address).status_code == 410
    client.post("/sign-in/link/", {"mail": "a@x.cn"})
    assert len(mails()) == 1


def test_the_answer_is_the_same_whoever_asks(client: Client, mails: Any) -> None:
    make_account("employee", mail="a@x.cn")
    pages = [
        client.post("/sign-in/link/", {"mail": mail}).content.decode().replace(mail, "")
        for mail in ("a@x.cn", "b@x.cn")
    ]
    bare = [page.split("csrfmiddlewaretoken")[0] for page in pages]

    assert bare[0].split("<main")[1:] == bare[1].split("<main")[1:]
    assert [mail.to for mail in mails()] == [["a@x.cn"]]
    assert not LinkRequest.objects.filter(address_hash__contains="@").exists()


def test_three_links_an_address_and_then_silence(client: Client, mails: Any) -> None:
    make_account("employee", mail="a@x.cn")

    answers = [client.post("/sign-in/link/", {"mail": "A@x.cn"}).status_code for _ in range(5)]

    assert (answers, len(mails())) == ([200] * 5, throttle.LINKS_AN_ADDRESS)
    LinkRequest.objects.update(at=timezone.now() - timedelta(hours=1))
    client.post("/sign-in/link/", {"mail": "a@x.cn"})
    assert len(mails()) == throttle.LINKS_AN_ADDRESS + 1
    LinkRequest.objects.update(at=timezone.now() - timedelta(days=2))
    client.post("/sign-in/link/", {"mail": "a@x.cn"})
    assert LinkRequest.objects.count() == 1


def test_one_place_may_not_flood_many_mailboxes(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "LINKS_A_PLACE", 2)

    answers = [client.post("/sign-in/link/", {"mail": f"{n}@x.cn"}).status_code for n in range(3)]

    assert answers == [200, 200, 429]


def test_no_address_no_link(client: Client, mails: Any) -> None:
    make_account()

    assert client.post("/sign-in/link/", {"mail": "nonsense"}).status_code == 400


@pytest.mark.parametrize(("n_reports", "role"), [(0, "employee"), (1, "manager")])
def test_people_get_an_account_with_their_first_link(
    client: Client, mails: Any, n_reports: int, role: str
) -> None:
    make_account()
    person = make_person("李雷", mail="Li@x.cn", language="en")
    for _ in range(n_reports):
        make_person(manager=person)

    client.post("/sign-in/link/", {"mail": "li@x.cn"})
    client.post(link_in(mails()[0]))

    account = Account.objects.get(person=person)
    assert (account.role, account.name, account.language, account.mail) == (role, "李雷", "en", "li@x.cn")
    assert signed_in(client)


def test_an_address_of_several_people_or_of_somebody_who_left_opens_nothing(client: Client, mails: Any) -> None:
    make_person(mail="two@x.cn")
    make_person(mail="two@x.cn")
    make_person(mail="left@x.cn", status="left")
    make_account(mail="other@x.cn", person=make_person(mail="taken@x.cn"))

    for mail in ("two@x.cn", "left@x.cn", "taken@x.cn"):
        client.post("/sign-in/link/", {"mail": mail})

    assert Message.objects.count() == 0


def test_an_employee_with_people_becomes_a_manager_at_the_next_sign_in(client: Client) -> None:
    person = make_person()
    account = make_account("employee", mail="a@x.cn", password=PASSWORD, person=person)
    make_person(manager=person)

    client.post("/sign-in/", {"mail": "a@x.cn", "password": PASSWORD})

    account.refresh_from_db()
    assert account.role == "manager"


def test_signing_out(client: Client) -> None:
    client.force_login(make_account())

    assert client.get("/sign-out/").status_code == 405
    assert client.post("/sign-out/")["Location"] == "/sign-in/"
    assert not signed_in(client)


def test_without_a_mail_server_no_link_is_offered(client: Client, mails: Any, settings: Any) -> None:
    make_account()
    assert "/sign-in/link/" in client.get("/sign-in/").content.decode()

    settings.CONFIGURATION = replace(settings.CONFIGURATION, mail_server=None)

    assert "/sign-in/link/" not in client.get("/sign-in/").content.decode()


def test_the_demonstrations_people_are_there_in_the_demonstration_only(
    client: Client, settings: Any, data: Path
) -> None:
    make_account(mail="o@demo.example")
    make_account(mail="real@x.cn")
    people = [{"mail": "o@demo.example", "password": "pass-word", "role": "owner", "name": "演示"}]
    (data / "demo-accounts.json").write_text(json.dumps(people))
    (data / "demo-links.json").write_text(json.dumps([{"name": "评价者", "link": "http://127.0.0.1/r/x/"}]))
    (data / "demo-names.json").write_text(json.dumps({"演示": "Yan Shi"}))

    assert "pass-word" not in client.get("/sign-in/").content.decode()
    assert client.post("/sign-in/demo/", {"mail": "o@demo.example"}).status_code == 404

    settings.CONFIGURATION = replace(settings.CONFIGURATION, demo=True)
    page = client.get("/sign-in/").content.decode()
    assert all(shown in page for shown in ("pass-word", "演示", "评价者", "http://127.0.0.1/r/x/"))
    assert client.post("/sign-in/demo/", {"mail": "real@x.cn"}).status_code == 404
    for language in ("zh-Hans", "en"):
        client.cookies["language"] = language
        assert ("Yan Shi" in client.get("/sign-in/").content.decode()) == (language == "en")
    assert client.post("/sign-in/demo/", {"mail": "o@demo.example"})["Location"] == "/"
    assert signed_in(client)
