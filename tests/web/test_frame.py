"""The frame of pages: language, navigation, errors."""

from __future__ import annotations

import pytest
from django.test import Client

from zhiren.web.models import Account

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "word"), [("en", "Sign out"), ("zh-Hans", "退出登录")])
def test_home_speaks_the_accounts_language(client: Client, language: str, word: str) -> None:
    account = Account.objects.create_account(
        "lin@example.com", role="owner", password="a long one", language=language
    )
    client.force_login(account)

    page = client.get("/")

    assert page.status_code == 200
    assert page["Content-Language"] == language
    assert word in page.content.decode()


def test_stranger_is_led_to_sign_in(client: Client) -> None:
    page = client.get("/people/")

    assert (page.status_code, page["Location"]) == (302, "/sign-in/?next=/people/")


def test_account_without_the_right_is_refused(client: Client) -> None:
    client.force_login(Account.objects.create_account("a@example.com", role="employee", language="en"))

    assert client.get("/people/").status_code == 403
