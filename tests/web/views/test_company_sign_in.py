"""Signing in through the company's provider, against one that the test starts itself."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from joserfc.jwk import RSAKey

from web.identity_provider import IdentityProvider
from web.making import make_account, make_person
from zhiren.web.actions.sign_in.company import _registered
from zhiren.web.models import Account

pytestmark = pytest.mark.django_db

START, DONE = "/sign-in/company/", "/sign-in/company/done/"


@pytest.fixture
def provider(settings: Any) -> Iterator[IdentityProvider]:
    provider = IdentityProvider()
    settings.CONFIGURATION = replace(
        settings.CONFIGURATION,
        oidc_issuer=provider.issuer,
        oidc_client_id=provider.client_id,
        oidc_client_secret=provider.client_secret,
        oidc_name="X SSO",
    )
    _registered.cache_clear()
    make_account()
    yield provider
    provider.close()


def begin(client: Client, query: str = "") -> str:
    response = client.get(START + query)
    assert response.status_code == 302
    return str(response["Location"])


def sign_in(client: Client, provider: IdentityProvider) -> Any:
    back = provider.agree(begin(client))
    return client.get(f"{DONE}?{back}", HTTP_ACCEPT_LANGUAGE="en")


def signed_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def test_a_known_address_signs_in_with_state_nonce_and_pkce(client: Client, provider: IdentityProvider) -> None:
    account = make_account("hr_analyst", "LI@x.cn")
    assert "Continue with X SSO" in client.get("/sign-in/", HTTP_ACCEPT_LANGUAGE="en").content.decode()

    address = begin(client, "?next=/people/")
    for part in (
        "state=",
        "nonce=",
        "code_challenge=",
        "code_challenge_method=S256",
        "scope=openid+email+profile",
    ):
        assert part in address
    done = client.get(f"{DONE}?{provider.agree(address)}")

    assert done["Location"] == "/people/"
    assert client.session["epoch"] == account.session_epoch
    assert client.session["_auth_user_id"] == str(account.pk)
    assert "code_verifier" in provider.token_requests[0]


def test_a_person_gets_an_account(client: Client, provider: IdentityProvider) -> None:
    person = make_person("李雷", mail="li@x.cn")
    make_person(manager=person)

    assert sign_in(client, provider)["Location"] == "/"

    account = Account.objects.get(person=person)
    assert (account.role, account.has_usable_password()) == ("manager", False)


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ({"email_verified": False}, "does not vouch"),
        ({"email_verified": None}, "does not vouch"),
        ({"email_verified": "true"}, "does not vouch"),
        ({"email": ""}, "does not vouch"),
        ({"email": "nobody@x.cn"}, "Nobody here has the address nobody@x.cn"),
        ({"email": "closed@x.cn"}, "Nobody here"),
        ({"nonce": "another"}, "does not hold"),
        ({"aud": "another"}, "does not hold"),
        ({"iss": "https://evil.example"}, "does not hold"),
        ({"exp": int(time.time()) - 1000}, "does not hold"),
    ],
)
def test_answers_that_do_not_hold_are_refused_kindly(
    client: Client, provider: IdentityProvider, claims: dict[str, Any], words: str
) -> None:
    make_account("employee", "li@x.cn")
    make_account("employee", "closed@x.cn", is_active=False)
    provider.token_claims = claims

    page = sign_in(client, provider)

    assert (page.status_code, words in page.content.decode()) == (403, True)
    assert not signed_in(client)


def test_a_token_signed_by_somebody_else_is_refused(client: Client, provider: IdentityProvider) -> None:
    make_account("employee", "li@x.cn")
    provider.signing_key = RSAKey.generate_key(2048, {"kid": "first"})

    assert "does not hold" in sign_in(client, provider).content.decode()
    assert not signed_in(client)


def test_a_state_of_another_browser_is_refused(client: Client, provider: IdentityProvider) -> None:
    make_account("employee", "li@x.cn")
    back = provider.agree(begin(Client()))

    page = client.get(f"{DONE}?{back}", HTTP_ACCEPT_LANGUAGE="en")

    assert "begin again" in page.content.decode()
    assert not signed_in(client)
    assert provider.token_requests == []


def test_an_answer_is_good_once(client: Client, provider: IdentityProvider) -> None:
    make_account("employee", "li@x.cn")
    back = provider.agree(begin(client))
    client.get(f"{DONE}?{back}")
    client.post("/sign-out/")

    assert client.get(f"{DONE}?{back}").status_code == 403
    assert not signed_in(client)


def test_who_stops_at_the_provider_may_begin_again(client: Client, provider: IdentityProvider) -> None:
    begin(client)

    page = client.get(f"{DONE}?error=access_denied", HTTP_ACCEPT_LANGUAGE="en")

    assert "You stopped" in page.content.decode()


def test_a_provider_that_fails_is_reported_kindly(client: Client, provider: IdentityProvider) -> None:
    make_account("employee", "li@x.cn")
    provider.token_status = 500
    assert "cannot be reached" in sign_in(client, provider).content.decode()

    provider.token_status = 200
    back = provider.agree(begin(client))
    provider.codes.clear()
    assert "begin again" in client.get(f"{DONE}?{back}", HTTP_ACCEPT_LANGUAGE="en").content.decode()


def test_a_provider_that_is_another_or_gone_is_not_used(client: Client, provider: IdentityProvider) -> None:
    provider.issuer_says = "https://evil.example"
    assert client.get(START).status_code == 503

    provider.close()
    _registered.cache_clear()
    page = client.get(START, HTTP_ACCEPT_LANGUAGE="en")
    assert (page.status_code, "cannot be reached" in page.content.decode()) == (503, True)


def test_without_a_provider_there_are_no_such_pages(client: Client) -> None:
    make_account()

    assert [client.get(START).status_code, client.get(DONE).status_code] == [404, 404]
    assert START not in client.get("/sign-in/").content.decode()
