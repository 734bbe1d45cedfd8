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


def why_resting(campaign: Campaign) -> str:
    """Why the campaign takes no answers: ``not-open``, ``paused``, ``closed``; empty where it does."""
    now = timezone.now()
    if campaign.state == State.DRAFT or (campaign.opens_at and campaign.opens_at > now):
        return "not-open"
    if campaign.state == State.PAUSED:
        return "paused"
    if campaign.state != State.OPEN or (campaign.closes_at and campaign.closes_at <= now):
        return "closed"
    return ""


def check_open(campaign: Campaign) -> None:
    """Raises ``AnswersRefused`` where the campaign takes no answers."""
    why = why_resting(campaign)
    if why:
        raise AnswersRefused(why)
