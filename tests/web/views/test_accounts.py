"""Accounts: an owner's pages, and everybody's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from web.making import make_account, make_person
from zhiren.errors import AccountError
from zhiren.web.actions.account import change_role, create_first_owner, set_active
from zhiren.web.models import Account, Activity, Message, SignInLink

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse battery"
OWN = ["/account/", "/account/end-sessions/"]
OWNERS = ["/accounts/", "/accounts/invite/", "/accounts/{pk}/", "/accounts/{pk}/do/"]


@pytest.fixture
def owner(client: Client) -> Account:
    account = make_account("owner", "owner@x.cn", password=PASSWORD)
    client.force_login(account)
    return account


def verbs() -> list[str]:
    return [*Activity.objects.order_by("pk").values_list("verb", flat=True)]


@pytest.mark.parametrize("page", OWN + OWNERS)
def test_strangers_are_led_to_sign_in(client: Client, page: str) -> None:
    address = page.format(pk=make_account().pk)

    response = client.post(address)

    assert (response.status_code, response["Location"]) == (302, f"/sign-in/?next={address}")


@pytest.mark.parametrize("page", OWNERS)
@pytest.mark.parametrize("role", [role for role in Account.Role.values if role != "owner"])
def test_only_owners_manage_accounts(client: Client, page: str, role: str) -> None:
    client.force_login(make_account(role))

    assert client.post(page.format(pk=make_account().pk)).status_code == 403


def test_the_list_is_searched_and_costs_the_same_queries(client: Client, owner: Account) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/accounts/").status_code == 200
        return len(captured)

    one = cost()
    for n in range(2):
        make_account("employee", f"e{n}@x.cn", name=f"E{n}")
    assert cost() == one
    rows = [Account(mail=f"m{n}@x.cn", role="manager", password="!") for n in range(3000)]
    Account.objects.bulk_create(rows)
    assert cost() == one

    shown = client.get("/accounts/", {"q": "E1", "role": "employee"}).context["page"]
    assert [account.mail for account in shown] == ["e1@x.cn"]
    assert [*client.get("/accounts/", {"q": "nobody"}).context["page"]] == []


def test_inviting_mails_a_link_and_finds_the_person(client: Client, owner: Account, settings: Any) -> None:
    person = make_person("李雷", mail="li@x.cn")
    settings.CONFIGURATION = replace(settings.CONFIGURATION, mail_server=object())
    given = {"mail": "LI@x.cn", "name": "", "role": "hr_analyst", "language": "en"}

    assert client.post("/accounts/invite/", given)["Location"] == "/accounts/"

    account = Account.objects.get(mail="li@x.cn")
    assert (account.role, account.person, account.name) == ("hr_analyst", person, "李雷")
    message = Message.objects.get()
    assert (message.kind, message.address, message.account) == ("account-invitation", "li@x.cn", account)
    assert verbs() == ["account-invited"]
    assert client.post("/accounts/invite/", {**given, "role": "nonsense"}).status_code == 200
    twice = client.post("/accounts/invite/", given)
    assert "has an account already" in twice.content.decode()

    client.post(f"/accounts/{account.pk}/do/", {"deed": "invite"})
    assert Message.objects.count() == 2


def test_without_mail_the_owner_hands_the_link_over_once_and_it_is_logged(client: Client, owner: Account) -> None:
    given = {"mail": "li@x.cn", "name": "Li", "role": "hr_analyst", "language": "en"}
    address = client.post("/accounts/invite/", given)["Location"]

    page = client.post(f"{address}do/", {"deed": "link"})

    link = page.context["shown"].split("8017")[1]
    assert page["Cache-Control"] == "no-store"
    assert verbs() == ["account-invited", "account-link-shown"]
    assert Client().post(link)["Location"] == "/account/"
    refused = client.post(f"{address}do/", {"deed": "link"}, follow=True)  # it has been used
    assert "has signed in before" in refused.content.decode()


def test_with_a_mail_server_no_link_is_shown(client: Client, owner: Account, settings: Any) -> None:
    settings.CONFIGURATION = replace(settings.CONFIGURATION, mail_server=object())
    account = make_account("coder")

    page = client.post(f"/accounts/{account.pk}/do/", {"deed": "link"}, follow=True)

    assert "goes by mail" in page.content.decode()
    assert SignInLink.objects.count() == 0


def test_roles_change_but_an_owner_stays(client: Client, owner: Account) -> None:
    other = make_account("coder")

    refused = client.post(f"/accounts/{owner.pk}/", {"role": "employee"})
    assert "last owner" in refused.content.decode()
    client.post(f"/accounts/{other.pk}/", {"role": "coder"})
    client.post(f"/accounts/{other.pk}/", {"role": "owner"})
    client.post(f"/accounts/{owner.pk}/", {"role": "employee"})

    assert [*Account.objects.order_by("pk").values_list("role", flat=True)] == ["employee", "owner"]
    assert verbs() == ["account-role-changed"] * 2
    assert client.get("/accounts/").status_code == 403


def test_the_last_owner_is_not_closed_and_a_closed_owner_does_not_count(owner: Account) -> None:
    other = make_account("owner")
    set_active(other, False, owner)

    with pytest.raises(AccountError, match=r"owner|所有者"):
        set_active(owner, False, owner)
    with pytest.raises(AccountError, match=r"owner|所有者"):
        change_role(owner, "coder", owner)
    change_role(other, "coder", owner)  # closed: it was no owner that counts


def test_closing_ends_sessions_and_links(client: Client, owner: Account) -> None:
    account = make_account("coder", "c@x.cn", password=PASSWORD)
    theirs = Client()
    theirs.post("/sign-in/", {"mail": "c@x.cn", "password": PASSWORD})
    SignInLink.objects.create(account=account, token_hash="x", expires_at=timezone.now())

    client.post(f"/accounts/{account.pk}/do/", {"deed": "close"})
    client.post(f"/accounts/{account.pk}/do/", {"deed": "close"})

    assert theirs.get("/account/").status_code == 302
    assert SignInLink.objects.count() == 0
    assert theirs.post("/sign-in/", {"mail": "c@x.cn", "password": PASSWORD}).status_code == 400
    client.post(f"/accounts/{account.pk}/do/", {"deed": "open"})
    assert theirs.post("/sign-in/", {"mail": "c@x.cn", "password": PASSWORD}).status_code == 302
    assert verbs() == ["account-deactivated", "account-activated"]
    assert client.post(f"/accounts/{account.pk}/do/", {"deed": "nonsense"}).status_code == 302


def test_an_owner_ends_somebodys_sessions(client: Client, owner: Account) -> None:
    account = make_account("coder", "c@x.cn", password=PASSWORD)
    theirs = Client()
    theirs.post("/sign-in/", {"mail": "c@x.cn", "password": PASSWORD})

    client.post(f"/accounts/{account.pk}/do/", {"deed": "end-sessions"})

    assert theirs.get("/account/").status_code == 302


def test_one_ends_all_of_ones_own_sessions() -> None:
    make_account("coder", "c@x.cn", password=PASSWORD)
    phone, desk = Client(), Client()
    for client in (phone, desk):
        client.post("/sign-in/", {"mail": "c@x.cn", "password": PASSWORD})

    assert desk.post("/account/end-sessions/")["Location"] == "/sign-in/"

    assert [client.get("/account/").status_code for client in (phone, desk)] == [302, 302]


def test_name_and_language_of_ones_own(client: Client, owner: Account) -> None:
    page = client.post("/account/", {"own": "1", "name": "王总", "language": "zh-Hans"}, follow=True)

    owner.refresh_from_db()
    assert (owner.name, owner.language, page["Content-Language"]) == ("王总", "zh-Hans", "zh-Hans")
    wrong = client.post("/account/", {"own": "1", "name": "王总", "language": "fr"})
    assert [*wrong.context["own"].errors] == ["language"]


def test_a_new_password_ends_the_other_sessions_only(owner: Account) -> None:
    here, there = Client(), Client()
    for client in (here, there):
        client.post("/sign-in/", {"mail": "owner@x.cn", "password": PASSWORD})
    given = {"set-password": "1", "password": PASSWORD, "new_password": "another long phrase"}

    wrong = here.post("/account/", {**given, "password": "wrong"})
    easy = here.post("/account/", {**given, "new_password": "short"})
    assert ([*wrong.context["password"].errors], [*easy.context["password"].errors]) == (
        ["password"],
        ["new_password"],
    )
    here.post("/account/", given)

    assert [client.get("/account/").status_code for client in (here, there)] == [200, 302]
    assert there.post("/sign-in/", {"mail": "owner@x.cn", "password": "another long phrase"}).status_code == 302


def test_who_has_no_password_sets_one_without_the_old(client: Client) -> None:
    account = make_account("employee")
    client.force_login(account)

    client.post("/account/", {"set-password": "1", "new_password": "another long phrase"})

    account.refresh_from_db()
    assert account.check_password("another long phrase")


def test_there_is_one_first_owner(owner: Account) -> None:
    with pytest.raises(AccountError):
        create_first_owner("b@x.cn", "B", PASSWORD, "en")
