"""Panels of experts: asked one by one which level a role requires."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Mapping

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from zhiren.errors import Problem, TalentError, quote
from zhiren.framework import Framework
from zhiren.language import LANGUAGES
from zhiren.role_fit import PanelResult, panel_result
from zhiren.web.actions.activity import record
from zhiren.web.actions.link import TOKEN_BYTES, hash_token
from zhiren.web.actions.roles.profiles import Profile
from zhiren.web.models import Account, Panelist, PanelVote, RolePanel
from zhiren.web.settings import CONFIGURATION

MOST_PANELISTS = 50


@transaction.atomic
def open_panel(asked: Profile, framework: Framework, by: Account | None) -> RolePanel:
    """A panel on a role, on the competencies of a framework version; one that is open is used on."""
    found = RolePanel.objects.filter(framework_id=asked.framework_id, role_id=asked.id, closed_at=None).first()
    if found:
        return found
    panel = RolePanel.objects.create(
        framework_id=framework.id, framework_version=framework.version, role_id=asked.id, made_by=by
    )
    record(by, "role-panel-opened", role=asked.titled(LANGUAGES[0]))
    return panel


@transaction.atomic
def add_panelist(panel: RolePanel, name: str, account: Account | None = None) -> Panelist:
    """Ask one more expert: with a link, and signed in as well where an account is given.

    Raises:
        TalentError: the panel is closed or full, or has the account already.
    """
    _check_open(panel)
    if panel.panelists.count() >= MOST_PANELISTS:
        raise TalentError(Problem("panel-full", {"most": MOST_PANELISTS}))
    if account and panel.panelists.filter(account=account).exists():
        raise TalentError(Problem("panel-twice", {"name": quote(name)}))
    panelist = Panelist.objects.create(
        panel=panel, name=name, account=account, link_nonce=secrets.token_hex(16), token_hash=None
    )
    panelist.token_hash = hash_token(_token_of(panelist))
    panelist.save(update_fields=["token_hash"])
    return panelist


def panel_link(panelist: Panelist) -> str:
    """The whole address, to be given to the expert and to nobody else."""
    return CONFIGURATION.url + reverse("panel-vote", args=[_token_of(panelist)])


def panels_of(account: Account) -> list[Panelist]:
    """Where an account was asked as an expert and has not voted yet. One query."""
    asked = Panelist.objects.filter(account=account, voted_at=None, panel__closed_at=None)
    return list(asked.select_related("panel"))


def find_panelist(token: str) -> Panelist | None:
    """The expert of a link; None where it is unknown. One query."""
    return Panelist.objects.select_related("panel").filter(token_hash=hash_token(token)).first()


@transaction.atomic
def vote(panelist: Panelist, levels: Mapping[str, int | None]) -> None:
    """Store an expert's votes; earlier ones are replaced.

    Raises:
        TalentError: the panel is closed, or nothing was voted on.
    """
    _check_open(panelist.panel)
    if not levels:
        raise TalentError(Problem("panel-empty"))
    panelist.votes.all().delete()
    PanelVote.objects.bulk_create(
        PanelVote(panelist=panelist, competency_id=competency, level=level) for competency, level in levels.items()
    )
    panelist.voted_at = timezone.now()
    panelist.save(update_fields=["voted_at"])


@transaction.atomic
def close_panel(panel: RolePanel, by: Account | None) -> None:
    """No more votes.

    Raises:
        TalentError: it is closed already.
    """
    _check_open(panel)
    panel.closed_at = timezone.now()
    panel.save(update_fields=["closed_at"])
    record(by, "role-panel-closed", role=panel.role_id, n=panel.panelists.exclude(voted_at=None).count())


def panel_results(panel: RolePanel) -> dict[str, PanelResult]:
    """What the votes come to, by competency. Who voted what is not told apart. One query."""
    votes: dict[str, list[int | None]] = {}
    rows = PanelVote.objects.filter(panelist__panel=panel).order_by("competency_id", "level")
    for competency, level in rows.values_list("competency_id", "level"):
        votes.setdefault(competency, []).append(level)
    return {competency: panel_result(given) for competency, given in votes.items()}


def _check_open(panel: RolePanel) -> None:
    if panel.closed_at is not None:
        raise TalentError(Problem("panel-closed"))


def _token_of(panelist: Panelist) -> str:
    message = f"panelist:{panelist.pk}:{panelist.link_nonce}".encode()
    digest = hmac.digest(settings.SECRET_KEY.encode(), message, hashlib.sha256)
    return base64.urlsafe_b64encode(digest[:TOKEN_BYTES]).decode()
