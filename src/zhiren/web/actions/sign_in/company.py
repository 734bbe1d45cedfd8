"""Signing in through the company's identity provider: OpenID Connect, authorisation code with PKCE.

State, nonce, signature, audience and times are checked by Authlib; here it is the issuer and the mail address.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.django_client import OAuth, OAuthError
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from joserfc.errors import JoseError

from zhiren.errors import AccountError, Problem, quote
from zhiren.web.actions.sign_in.people import account_of_mail
from zhiren.web.models import Account

SECONDS = 10

log = logging.getLogger("zhiren.sign_in")


def is_offered() -> bool:
    """Whether the operator has named a provider."""
    return bool(settings.CONFIGURATION.oidc_issuer)


def send_to_provider(request: HttpRequest) -> HttpResponse:
    """A redirection to the provider's own page.

    Raises:
        AccountError: the provider cannot be reached, or is not the one that it should be.
    """
    client = _client()
    try:
        _check_issuer(client.load_server_metadata())
        return client.authorize_redirect(request, settings.CONFIGURATION.url + reverse("company-sign-in-done"))
    except (OSError, ValueError, RuntimeError) as error:  # requests' errors are OSErrors
        log.warning("identity provider: %s", error)
        raise AccountError(Problem("company-unreachable")) from error


def account_from_provider(request: HttpRequest) -> Account:
    """The account of whom the provider vouches for.

    Raises:
        AccountError: the provider refused, its answer does not hold, its mail address is not verified or unknown.
    """
    claims = _claims(request)
    mail = claims.get("email") or ""
    if not mail or claims.get("email_verified") is not True:
        raise AccountError(Problem("company-mail-unverified", {"mail": quote(mail) or "—"}))
    account = account_of_mail(mail)
    if account is None:
        raise AccountError(Problem("company-unknown", {"mail": quote(mail)}))
    return account


def _claims(request: HttpRequest) -> dict[str, Any]:
    client = _client()
    try:
        _check_issuer(client.load_server_metadata())
        return dict(client.authorize_access_token(request)["userinfo"])
    except OAuthError as error:
        log.warning("identity provider: %s", error)
        code = "company-cancelled" if error.error == "access_denied" else "company-begin-again"
        raise AccountError(Problem(code)) from error
    except OSError as error:
        log.warning("identity provider: %s", error)
        raise AccountError(Problem("company-unreachable")) from error
    except (AuthlibBaseError, JoseError, KeyError, TypeError, ValueError, RuntimeError) as error:
        log.warning("identity provider: %s: %s", type(error).__name__, error)
        raise AccountError(Problem("company-answer")) from error


def _check_issuer(metadata: dict[str, Any]) -> None:
    if str(metadata.get("issuer", "")).rstrip("/") != settings.CONFIGURATION.oidc_issuer:
        raise RuntimeError(f"the issuer calls itself {metadata.get('issuer')!r}")


def _client() -> Any:
    given = settings.CONFIGURATION
    return _registered(given.oidc_issuer, given.oidc_client_id, given.oidc_client_secret)


@lru_cache(maxsize=1)
def _registered(issuer: str, client_id: str, client_secret: str) -> Any:
    return OAuth().register(
        "company",
        client_id=client_id,
        client_secret=client_secret,
        server_metadata_url=f"{issuer}/.well-known/openid-configuration",
        client_kwargs={
            "scope": "openid email profile",
            "code_challenge_method": "S256",
            "default_timeout": SECONDS,
        },
    )
