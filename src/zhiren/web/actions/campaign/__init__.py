"""Campaigns: set up, launched, paused, extended. Closing and what follows is in ``actions.results``."""

from zhiren.web.actions.campaign.launch import open_campaign
from zhiren.web.actions.campaign.promise import promise_of, promise_words
from zhiren.web.actions.campaign.running import (
    extend_campaign,
    pause_campaign,
    resume_campaign,
    strengthen_promise,
)
from zhiren.web.actions.campaign.setup import check_draft, create_campaign, delete_draft, save_setup
from zhiren.web.actions.campaign.states import MOVES, may_move, move

__all__ = [
    "MOVES",
    "check_draft",
    "create_campaign",
    "delete_draft",
    "extend_campaign",
    "may_move",
    "move",
    "open_campaign",
    "pause_campaign",
    "promise_of",
    "promise_words",
    "resume_campaign",
    "save_setup",
    "strengthen_promise",
]
