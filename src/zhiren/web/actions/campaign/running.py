"""A campaign that runs: pause, resume, extend, and a promise that may grow but never shrink."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from zhiren.errors import CampaignError, Problem
from zhiren.web.actions.activity import record
from zhiren.web.actions.campaign.promise import promise_of
from zhiren.web.actions.campaign.states import State, move
from zhiren.web.models import Account, Campaign
from zhiren.web.rules import weakened_promises


@transaction.atomic
def pause_campaign(campaign: Campaign, by: Account | None) -> None:
    """Raters' links rest; nothing that was answered is lost."""
    move(campaign, State.PAUSED)
    record(by, "campaign-paused", campaign)


@transaction.atomic
def resume_campaign(campaign: Campaign, by: Account | None) -> None:
    """Raters' links work again. A campaign that has been closed is reopened elsewhere, not here."""
    if campaign.state != State.PAUSED:
        raise CampaignError(Problem("campaign-not-paused"))
    move(campaign, State.OPEN)
    record(by, "campaign-resumed", campaign)


@transaction.atomic
def extend_campaign(campaign: Campaign, closes_at: datetime, by: Account | None) -> None:
    """Close later than was said.

    Raises:
        CampaignError: the campaign does not run, or the new close is past or no later than the old one.
    """
    if campaign.state not in (State.OPEN, State.PAUSED):
        raise CampaignError(Problem("campaign-not-running"))
    if closes_at <= timezone.now() or (campaign.closes_at and closes_at <= campaign.closes_at):
        raise CampaignError(Problem("campaign-extend-earlier"))
    campaign.closes_at = closes_at
    campaign.save(update_fields=["closes_at"])
    record(by, "campaign-extended", campaign, day=f"{closes_at:%Y-%m-%d}")


@transaction.atomic
def strengthen_promise(
    campaign: Campaign,
    by: Account | None,
    *,
    score_threshold: int,
    comment_threshold: int,
    visibility: Mapping[str, str],
) -> None:
    """Promise raters of a launched campaign more than before.

    Raises:
        CampaignError: anything of it is less than was promised.
    """
    campaign.score_threshold, campaign.comment_threshold = score_threshold, comment_threshold
    campaign.visibility = dict(visibility)
    weakened = weakened_promises(campaign)
    if weakened:
        campaign.refresh_from_db()
        raise CampaignError([Problem(f"campaign-weaker-{name.replace('_', '-')}") for name in weakened])
    campaign.promise = promise_of(campaign)
    campaign.save(update_fields=["score_threshold", "comment_threshold", "visibility", "promise"])
    record(by, "promise-strengthened", campaign)
