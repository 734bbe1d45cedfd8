"""The states of a campaign and the moves between them, in one table."""

from __future__ import annotations

from collections.abc import Mapping

from zhiren.errors import CampaignError, Problem
from zhiren.web.models import Campaign

State = Campaign.State

MOVES: Mapping[str, tuple[str, ...]] = {
    State.DRAFT: (State.OPEN,),
    State.OPEN: (State.PAUSED, State.CLOSED),
    State.PAUSED: (State.OPEN, State.CLOSED),
    State.CLOSED: (State.OPEN, State.SCORED),
    State.SCORED: (State.OPEN, State.RELEASED, State.SEALED),
    State.RELEASED: (State.OPEN, State.SEALED),
    State.SEALED: (),
}


def may_move(campaign: Campaign, to: str) -> bool:
    """Whether the table has the move."""
    return to in MOVES[campaign.state]


def check_move(campaign: Campaign, to: str) -> None:
    """Raise ``CampaignError`` where the table does not have the move."""
    if not may_move(campaign, to):
        raise CampaignError(Problem("campaign-move", {"state": str(campaign.state), "to": str(to)}))


def move(campaign: Campaign, to: str, **fields: object) -> None:
    """Bring a campaign into a state, and set the fields that go with it. Costs one query.

    Raises:
        CampaignError: the table does not have the move, or somebody else moved the campaign in the meantime.
    """
    check_move(campaign, to)
    unmoved = Campaign.objects.filter(pk=campaign.pk, state=campaign.state)
    if not unmoved.update(state=to, **fields):
        raise CampaignError(Problem("campaign-moved-meanwhile"))
    for name, value in {"state": to, **fields}.items():
        setattr(campaign, name, value)
