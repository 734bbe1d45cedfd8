"""What the group bots have in common: JSON goes out, JSON with an error code comes back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import requests

from zhiren.errors import Problem, quote
from zhiren.web.notify.outcome import NotNow, Refused, Unsure

SECONDS = 15
FIRST_SERVER_ERROR = 500
TOO_MANY = 429


@dataclass(frozen=True)
class Bot:
    """Where a group's bot listens, and the secret with which it knows us; empty where it asks for none."""

    url: str
    secret: str = ""


@dataclass(frozen=True)
class Announcement:
    """What a group is told: a title and a text in Markdown."""

    title: str
    text: str


def post_json(url: str, body: object, *, code_names: tuple[str, ...], busy: Collection[int]) -> None:
    """Post to a bot and read its answer: the first of ``code_names`` in it is 0 where all is well.

    Raises:
        NotNow: not reached, or the code is one of ``busy``.
        Refused: another code: a wrong address, key, signature or keyword.
        Unsure: no readable answer.
    """
    try:
        answer = requests.post(url, json=body, timeout=SECONDS, allow_redirects=False)
    except requests.ConnectTimeout as error:
        raise NotNow(Problem("bot-unreachable")) from error
    except requests.Timeout as error:
        raise Unsure(Problem("bot-answer-lost")) from error
    except requests.ConnectionError as error:
        raise NotNow(Problem("bot-unreachable")) from error
    except requests.RequestException as error:
        raise Refused(Problem("bot-address")) from error
    if answer.status_code == TOO_MANY or answer.status_code >= FIRST_SERVER_ERROR:
        raise NotNow(Problem("bot-busy", {"said": str(answer.status_code)}))
    _read(_document(answer), answer.status_code, code_names, busy)


def _document(answer: requests.Response) -> dict[str, Any]:
    try:
        document = answer.json()
    except ValueError:
        document = None
    return document if isinstance(document, dict) else {}


def _read(document: dict[str, Any], status: int, code_names: tuple[str, ...], busy: Collection[int]) -> None:
    code = next((document[name] for name in code_names if name in document), None)
    if code is None:
        raise Refused(Problem("bot-not-a-bot", {"said": str(status)}))
    if code == 0:
        return
    words = document.get("errmsg") or document.get("msg") or document.get("StatusMessage") or ""
    said = quote(f"{code} {words}".strip())
    raise (
        NotNow(Problem("bot-busy", {"said": said}))
        if code in busy
        else Refused(Problem("bot-refused", {"said": said}))
    )
