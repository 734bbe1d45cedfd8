"""The places that an account's role opens, in the order of the bar."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from zhiren.web import rules


@dataclass(frozen=True)
class Entry:
    """One place: its message id, its address, and whether the reader is in it."""

    label: str
    address: str
    is_here: bool


_PLACES = (
    ("web-nav-home", "home", rules.is_signed_in),
    ("web-nav-campaigns", "campaigns", rules.may_see_campaigns),
    ("web-nav-people", "people", rules.may_see_people),
    ("web-nav-reports", "reports", rules.is_signed_in),
    ("web-nav-plans", "plans", rules.is_signed_in),
    ("web-nav-organisation", "organisation", rules.may_see_campaigns),
    ("web-nav-team", "organisation", rules.leads_people),
    ("web-nav-talent", "talent", rules.may_see_talent),
    ("web-nav-fit", "fit", rules.may_have_fit),
    ("web-nav-evidence", "evidence", rules.may_see_evidence),
    ("web-nav-messages", "messages", rules.may_run_campaigns),
    ("web-nav-accounts", "accounts", rules.may_manage_accounts),
)


def entries(request: HttpRequest) -> list[Entry]:
    """The entries that this reader may open."""
    account = request.user
    shown = [(label, reverse(name)) for label, name, allowed in _PLACES if allowed(account)]
    longest = max((a for _, a in shown if request.path.startswith(a)), key=len, default="")
    return [Entry(label, address, address == longest) for label, address in shown]
