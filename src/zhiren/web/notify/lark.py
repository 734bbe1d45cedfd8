"""Lark (Feishu) group bots: a card with Markdown, signed with the time in seconds in the body."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time

from zhiren.web.notify.webhook import Announcement, Bot, post_json

BUSY = (9499, 11232)  # too many requests; the frequency limit


def announce(bot: Bot, announcement: Announcement) -> None:
    """Tell a Lark group."""
    body: dict[str, object] = {
        "msg_type": "interactive",
        "card": {
            "header": {"title": {"tag": "plain_text", "content": announcement.title}},
            "elements": [{"tag": "markdown", "content": announcement.text}],
        },
    }
    if bot.secret:
        seconds = round(time.time())
        body |= {"timestamp": str(seconds), "sign": signature(bot.secret, seconds)}
    post_json(bot.url, body, code_names=("code", "StatusCode"), busy=BUSY)


def signature(secret: str, seconds: int) -> str:
    """HMAC-SHA256 of nothing under the key ``timestamp\\nsecret``: that is how Lark has it."""
    return base64.b64encode(hmac.digest(f"{seconds}\n{secret}".encode(), b"", hashlib.sha256)).decode()
