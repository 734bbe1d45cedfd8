"""WeCom group bots: ``{"msgtype": "markdown", "markdown": {"content": …}}``, at most 4096 bytes of UTF-8."""

from __future__ import annotations

from zhiren.web.notify.webhook import Announcement, Bot, post_json

MOST_BYTES = 4096
BUSY = (-1, 45009)  # the system is busy; more than 20 messages a minute


def announce(bot: Bot, announcement: Announcement) -> None:
    """Tell a WeCom group. The bot's address holds its key; there is no signature."""
    content = f"**{announcement.title}**\n{announcement.text}".encode()[:MOST_BYTES].decode(errors="ignore")
    body = {"msgtype": "markdown", "markdown": {"content": content}}
    post_json(bot.url, body, code_names=("errcode",), busy=BUSY)
