"""Group bots: put in, tried, taken out."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from zhiren.errors import Problem, ZhirenError, quote
from zhiren.language import text
from zhiren.web.actions.activity import record
from zhiren.web.actions.message.sending import ANNOUNCE
from zhiren.web.models import Account, Channel
from zhiren.web.notify.webhook import Announcement, Bot
from zhiren.web.settings import CONFIGURATION

HOSTS: Mapping[str, tuple[str, ...]] = {
    Channel.Kind.WECOM: ("qyapi.weixin.qq.com",),
    Channel.Kind.DINGTALK: ("oapi.dingtalk.com", "api.dingtalk.com"),
    Channel.Kind.LARK: ("open.feishu.cn", "open.larksuite.com"),
}


class BotError(ZhirenError):
    """A group bot cannot be kept as given."""


def add_bot(channel: Channel, by: Account) -> Channel:
    """Keep a group bot; only addresses of its own program are called, so that none leads into the house.

    Raises:
        BotError: with everything that is wrong.
    """
    parts = urlsplit(channel.url)
    problems = []
    if channel.kind not in HOSTS or not channel.name.strip():
        problems.append(Problem("bot-name"))
    if parts.scheme != "https":
        problems.append(Problem("bot-https"))
    elif parts.hostname not in (*HOSTS.get(channel.kind, ()), *CONFIGURATION.webhook_hosts):
        allowed = ", ".join(HOSTS.get(channel.kind, ()))
        problems.append(Problem("bot-host", {"host": quote(parts.hostname), "allowed": allowed}))
    if problems:
        raise BotError(problems)
    channel.save()
    record(by, "bot-added", channel.campaign, name=channel.name)
    return channel


def remove_bot(channel: Channel, by: Account) -> None:
    """Take it out: what waits for it is refused when its turn comes."""
    record(by, "bot-removed", channel.campaign, name=channel.name)
    channel.delete()


def try_bot(channel: Channel) -> None:
    """Say in the group that zhiren can write there.

    Raises:
        NotDelivered: with what the bot answered.
    """
    words = Announcement(
        text(channel.language, "web-messages-bot-test-subject"),
        text(channel.language, "web-messages-bot-test-body"),
    )
    ANNOUNCE[Channel.Kind(channel.kind)](Bot(channel.url, channel.secret), words)
