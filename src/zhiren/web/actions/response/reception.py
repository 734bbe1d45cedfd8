"""Whether a campaign takes answers now."""

from __future__ import annotations

from django.utils import timezone

from zhiren.errors import Problem, ZhirenError
from zhiren.web.models import Campaign

State = Campaign.State


class AnswersRefused(ZhirenError):  # noqa: N818  a refusal, not a fault
    """The campaign takes no answers. ``why``: ``not-open``, ``paused`` or ``closed``."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(Problem(f"web-rating-refused-{why}"))


class LinkWithdrawn(Exception):  # noqa: N818  a refusal, not a fault
    """The rater's link was replaced or withdrawn while it was in use."""


def why_resting(campaign: Campaign) -> str:
    """Why the campaign takes no answers: ``not-open``, ``paused``, ``closed``; empty where it does."""
    now = timezone.now()
    return why_at(
        campaign.state,
        has_begun=campaign.opens_at is None or campaign.opens_at <= now,
        has_ended=campaign.closes_at is not None and campaign.closes_at <= now,
    )


def why_at(state: str, *, has_begun: bool, has_ended: bool) -> str:
    """The same of a campaign's state and where it is between its opening and its close."""
    if state == State.DRAFT or not has_begun:
        return "not-open"
    if state == State.PAUSED:
        return "paused"
    if state != State.OPEN or has_ended:
        return "closed"
    return ""


def check_open(campaign: Campaign) -> None:
    """Raises ``AnswersRefused`` where the campaign takes no answers."""
    why = why_resting(campaign)
    if why:
        raise AnswersRefused(why)
