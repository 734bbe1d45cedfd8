"""What must not be in production: each finding is a reason not to start."""

from __future__ import annotations

import os
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from zhiren.errors import Problem, quote

if TYPE_CHECKING:
    from zhiren.web.configuration import Configuration

FEWEST_SECRET_CHARACTERS = 32
FEWEST_DIFFERENT_CHARACTERS = 12
LOCAL = {"localhost", "127.0.0.1", "::1"}
OTHERS = 0o077  # what group and others may do


def unsafe(configuration: Configuration) -> list[Problem]:
    """The reasons not to start; the stricter ones hold where more than this machine is served."""
    problems = [*_secret(configuration), *_identity_provider(configuration), *_coder(configuration)]
    if not configuration.is_local:
        problems += [*_exposed(configuration), *_addresses(configuration), *_readable_data(configuration)]
    return problems


def _secret(configuration: Configuration) -> list[Problem]:
    key = configuration.secret_key
    if not key:
        return []
    if len(key) < FEWEST_SECRET_CHARACTERS or len(set(key)) < FEWEST_DIFFERENT_CHARACTERS:
        return [Problem("configuration-short-key", {"least": FEWEST_SECRET_CHARACTERS})]
    if key.lower().startswith(("django-insecure", "change-me", "changeme", "example")):
        return [Problem("configuration-example-key", {"value": quote(key[:15])})]
    return []


def _identity_provider(configuration: Configuration) -> list[Problem]:
    issuer = configuration.oidc_issuer
    if not issuer:
        return []
    problems = []
    if not (configuration.oidc_client_id and configuration.oidc_client_secret):
        problems.append(Problem("configuration-oidc"))
    parts = urlsplit(issuer)
    if parts.scheme != "https" and parts.hostname not in LOCAL:
        problems.append(Problem("configuration-oidc-plain", {"value": quote(issuer)}))
    return problems


def _coder(configuration: Configuration) -> list[Problem]:
    """The second coder: interviews must not travel unencrypted, but within the house."""
    url = configuration.coder_url
    if not url:
        return []
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return [Problem("configuration-coder-url", {"value": quote(url)})]
    problems = [] if configuration.coder_model else [Problem("configuration-coder-model")]
    if parts.scheme != "https" and not _is_inside(parts.hostname):
        problems.append(Problem("configuration-coder-plain", {"value": quote(url)}))
    return problems


def _is_inside(host: str) -> bool:
    """Whether it is this machine, or an address of a private network."""
    try:
        return ip_address(host).is_private
    except ValueError:
        return host in LOCAL


def _exposed(configuration: Configuration) -> list[Problem]:
    problems = []
    if not configuration.is_https:
        problems.append(Problem("configuration-not-https", {"value": quote(configuration.url)}))
    elif not configuration.trust_proxy:
        problems.append(Problem("configuration-no-proxy", {"value": quote(configuration.url)}))
    if configuration.debug:
        problems.append(Problem("configuration-debug"))
    if configuration.demo:
        problems.append(Problem("configuration-demo"))
    return problems


def _addresses(configuration: Configuration) -> list[Problem]:
    problems = []
    host = urlsplit(configuration.url).hostname or ""
    if any("*" in name for name in configuration.hosts):
        problems.append(Problem("configuration-any-host"))
    elif not any(_covers(name, host) for name in configuration.hosts):
        problems.append(Problem("configuration-host-missing", {"value": quote(host)}))
    if configuration.sends_mail and configuration.mail_from.rstrip(">").endswith("@localhost"):
        problems.append(Problem("configuration-mail-from", {"value": quote(configuration.mail_from)}))
    return problems


def _covers(name: str, host: str) -> bool:
    return host == name.lower() or (name.startswith(".") and host.endswith(name.lower()))


def _readable_data(configuration: Configuration) -> list[Problem]:
    folder = configuration.data
    if os.name == "posix" and folder.is_dir() and folder.stat().st_mode & OTHERS:
        return [Problem("configuration-data-readable", {"folder": str(folder)})]
    return []
