"""A personal link as text for a chat, where mail does not reach."""

from __future__ import annotations

from zhiren.language import text
from zhiren.web.actions.activity import record
from zhiren.web.actions.link import give_link, link_of
from zhiren.web.actions.message.queueing import rater_values
from zhiren.web.actions.message.workload import workloads
from zhiren.web.models import Account, Campaign, Rater


def chat_text(rater: Rater, by: Account) -> str:
    """What HR may copy into a chat with the rater, in the rater's language; empty where nothing is open.

    Who looked at whose link is in the log.
    """
    campaign = rater.campaign
    load = workloads(campaign, [rater]).get(rater.pk)
    if load is None or campaign.state != Campaign.State.OPEN or rater.revoked_at is not None:
        return ""
    if not rater.token_hash:
        give_link(rater)
    record(by, "link-seen", campaign, name=rater.shown_name)
    values = rater_values(campaign, rater, load)
    words = {name: values[name] for name in ("name", "people", "campaign", "minutes", "closes")}
    return text(rater.language, "web-messages-link-chat", **words, link=link_of(rater))
