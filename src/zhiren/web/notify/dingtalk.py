"""DingTalk group bots: Markdown, with an HMAC-SHA256 signature of the time in milliseconds in the address."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from urllib.parse import urlencode

from zhiren.web.notify.webhook import Announcement, Bot, post_json

BUSY = (-1, 130101, 410100, 660026)  # the system is busy; more than 20 messages a minute


def announce(bot: Bot, announcement: Announcement) -> None:
    """Tell a DingTalk group."""
    text = f"### {announcement.title}\n\n" + announcement.text.replace("\n", "  \n")
    body = {"msgtype": "markdown", "markdown": {"title": announcement.title, "text": text}}
    url = signed_url(bot, round(time.time() * 1000)) if bot.secret else bot.url
    post_json(url, body, code_names=("errcode",), busy=BUSY)


def signed_url(bot: Bot, milliseconds: int) -> str:
    """The address with ``timestamp`` and ``sign``: HMAC-SHA256 of ``timestamp\\nsecret`` under the secret."""
    message = f"{milliseconds}\n{bot.secret}".encode()
    sign = base64.b64encode(hmac.digest(bot.secret.encode(), message, hashlib.sha256)).decode()
    joint = "&" if "?" in bot.url else "?"
    return f"{bot.url}{joint}{urlencode({'timestamp': milliseconds, 'sign': sign})}"
