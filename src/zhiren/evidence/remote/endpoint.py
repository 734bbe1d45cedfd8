"""Asking an endpoint: one question at a time, bounded in tries, seconds and bytes."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import requests
from urllib3.exceptions import HTTPError, ReadTimeoutError

from zhiren.errors import EvidenceError, Problem, quote

LARGEST_ANSWER = 2 * 2**20
LONGEST_WAIT = 30.0  # seconds between two tries, whatever the server wishes
_TOO_MANY = 429
_SERVER_FAULT = range(500, 600)
_NO_ENTRY = (401, 403)
_NOT_UNDERSTOOD = (400, 404, 415, 422)


@dataclass(frozen=True)
class Endpoint:
    """Where the coder listens. ``base_url`` ends before ``/chat/completions``; prices are per million tokens.

    ``seconds`` bound one try, connection, waiting and reading together; ``tries`` one question.
    """

    base_url: str
    model: str
    key: str = ""
    seconds: float = 60.0
    tries: int = 4
    price_in: float = 0.0
    price_out: float = 0.0


@dataclass(frozen=True)
class Reply:
    """What came back: the words, tokens as the server counts them, and how long it took."""

    words: str
    tokens_in: int
    tokens_out: int
    seconds: float


class NotUnderstood(Exception):  # noqa: N818  no fault: the next form of the question is tried
    """The server does not take a question of this form."""


def ask(endpoint: Endpoint, body: Mapping[str, Any], wait: Callable[[float], None] = time.sleep) -> Reply:
    """Post a question; what may pass is tried again, with growing pauses or as long as the server says.

    Raises:
        NotUnderstood: the server refuses the form of the question.
        EvidenceError: no entry, not reached, too slow, or no readable answer after all tries.
    """
    problem = Problem("remote-unreachable", {"url": quote(endpoint.base_url)})
    for number in range(endpoint.tries):
        begun = time.monotonic()
        try:
            status, headers, content = _post(endpoint, body, begun + endpoint.seconds)
        except requests.Timeout:
            problem = Problem("remote-slow", {"seconds": round(endpoint.seconds)})
        except requests.RequestException:
            problem = Problem("remote-unreachable", {"url": quote(endpoint.base_url)})
        else:
            if status in _NO_ENTRY:
                raise EvidenceError(Problem("remote-no-entry", {"status": status}))
            if status in _NOT_UNDERSTOOD:
                raise NotUnderstood
            if status == requests.codes.ok:
                reply = _reply(content, time.monotonic() - begun)
                if reply:
                    return reply
                problem = Problem("remote-unreadable", {"answer": quote(content.decode("utf-8", "replace"))})
            elif status == _TOO_MANY or status in _SERVER_FAULT:
                problem = Problem("remote-busy", {"status": status})
            else:
                raise EvidenceError(Problem("remote-status", {"status": status}))
            if number + 1 < endpoint.tries:
                wait(_pause(number, headers.get("Retry-After", "")))
            continue
        if number + 1 < endpoint.tries:
            wait(_pause(number, ""))
    raise EvidenceError(problem)


def _post(endpoint: Endpoint, body: Mapping[str, Any], until: float) -> tuple[int, Mapping[str, str], bytes]:
    """One try. A server that sends drop by drop is left when the time is up.

    Raises:
        requests.RequestException: not reached, broken off, too slow, or too much.
    """
    headers = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    left = max(until - time.monotonic(), 0.1)
    with requests.post(
        f"{endpoint.base_url.rstrip('/')}/chat/completions",
        json=body,
        headers=headers,
        timeout=(min(left, 10.0), left),
        stream=True,
        allow_redirects=False,
    ) as answer:
        return answer.status_code, answer.headers, _read(answer, until)


def _read(answer: requests.Response, until: float) -> bytes:
    """The body, as it drips in: each piece is taken when it is there, not when a buffer is full."""
    content = b""
    try:
        while piece := answer.raw.read1(2**14, decode_content=True):
            content += piece
            if time.monotonic() > until:
                raise requests.Timeout
            if len(content) > LARGEST_ANSWER:
                raise requests.exceptions.ContentDecodingError
    except ReadTimeoutError as error:
        raise requests.Timeout from error
    except HTTPError as error:
        raise requests.ConnectionError from error
    return content


def _pause(number: int, wished: str) -> float:
    seconds = float(wished) if wished.isdecimal() else 0.5 * 2.0**number
    return min(seconds, LONGEST_WAIT)


def _reply(content: bytes, seconds: float) -> Reply | None:
    try:
        document = json.loads(content)
        words = document["choices"][0]["message"]["content"]
        usage = document.get("usage") or {}
        counts = int(usage.get("prompt_tokens") or 0), int(usage.get("completion_tokens") or 0)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        return None
    return Reply(words, *counts, seconds) if isinstance(words, str) else None
