"""The people of the demonstration, to be signed in as with one click. Elsewhere there are none."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from zhiren.web.models import Account

ACCOUNTS_FILE = "demo-accounts.json"
LINKS_FILE = "demo-links.json"
NAMES_FILE = "demo-names.json"  # Chinese names as English pages write them


@dataclass(frozen=True)
class DemoAccount:
    """Somebody to sign in as."""

    mail: str
    password: str
    role: str
    name: str
    english: str = ""


@dataclass(frozen=True)
class DemoLink:
    """A rater's link."""

    name: str
    link: str
    english: str = ""


def demo_accounts() -> list[DemoAccount]:
    """Those whom the maker of the demonstration wrote down."""
    english = _english_names()
    return [
        DemoAccount(row["mail"], row["password"], row["role"], row["name"], english.get(row["name"], ""))
        for row in _read(ACCOUNTS_FILE) or ()
    ]


def demo_links() -> list[DemoLink]:
    """Raters' links of the campaign that is open."""
    english = _english_names()
    return [DemoLink(row["name"], row["link"], english.get(row["name"], "")) for row in _read(LINKS_FILE) or ()]


def demo_account(mail: str) -> Account | None:
    """The account of one of the demonstration's people; None for anybody else."""
    if mail not in {person.mail for person in demo_accounts()}:
        return None
    return Account.objects.filter(mail__iexact=mail, is_active=True).first()


def _english_names() -> dict[str, str]:
    return dict(_read(NAMES_FILE) or {})


def _read(name: str) -> Any:
    file = settings.DATA / name
    if not settings.CONFIGURATION.demo or not file.is_file():
        return None
    return json.loads(file.read_text(encoding="utf-8"))
