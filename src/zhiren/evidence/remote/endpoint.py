"""Asking an endpoint: one question at a time, bounded in tries, seconds and bytes."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError, ReadTimeoutError

from zhiren.errors import EvidenceError, Problem, quote
from zhiren.evidence.remote.question import storable

LARGEST_ANSWER = 2 * 2**20
MOST_TOKENS = 1_000_000  # of one answer: a server that counts more cannot count
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

    @property
    def server(self) -> str:
        """The host, as people know it."""
        return server_name(self.base_url)


def server_name(base_url: str) -> str:
    """The host of an address: the rest may hold secrets, and is not shown."""
    try:
        return urlsplit(base_url).hostname or ""
    except ValueError:
        return ""


@dataclass(frozen=True)
class Reply:
    """What came back: the words, tokens as the server counts them, and how long it took."""

    words: str
    tokens_in: int
    tokens_out: int
    seconds: float


class NotUnderstood(Exception):  # noqa: N818  no fault: the next form of the question is tried
    """The server does not take a question of this form: its status, and what it says of it."""

    def __init__(self, status: int, answer: str) -> None:
        self.status, self.answer = status, answer
        super().__init__(status, answer)


def ask(endpoint: Endpoint, body: Mapping[str, Any], wait: Callable[[float], None] = time.sleep) -> Reply:
    """Post a question; what may pass is tried again, with growing pauses or as long as the server says.

    Raises:
        NotUnderstood: the server refuses the form of the question.
        EvidenceError: no entry, not reached, too slow, or no readable answer after all tries.
    """
    if not (endpoint.key.isascii() and (endpoint.key + "-").isprintable()):
        raise EvidenceError(Problem("remote-key"))
    unreachable = Problem("remote-unreachable", {"server": quote(endpoint.server)})
    problem = unreachable
    for number in range(endpoint.tries):
        begun, wished = time.monotonic(), ""
        try:
            status, headers, content = _post(endpoint, body, begun + endpoint.seconds)
        except requests.Timeout:
            problem = Problem("remote-slow", {"seconds": round(endpoint.seconds)})
        except (requests.RequestException, HTTPError, ValueError):  # the last two: an address that cannot be
            problem = unreachable
        else:
            reply = _reply(content, time.monotonic() - begun) if status == requests.codes.ok else None
            if reply:
                return reply
            problem, wished = _problem(endpoint, status, content), headers.get("Retry-After", "")
        if number + 1 < endpoint.tries:
            wait(_pause(number, wished))
    raise EvidenceError(problem)


def _problem(endpoint: Endpoint, status: int, content: bytes) -> Problem:
    """What is wrong with an answer that may be better the next time.

    Raises:
        NotUnderstood: the server refuses the form of the question.
        EvidenceError: asking again would not help.
    """
    if status in _NO_ENTRY:
        raise EvidenceError(Problem("remote-no-entry", {"status": status}))
    if status in _NOT_UNDERSTOOD:
        raise NotUnderstood(status, _said(endpoint, content))
    if status == requests.codes.ok:
        return Problem("remote-unreadable", {"answer": quote(_plain(content))})
    if status == _TOO_MANY or status in _SERVER_FAULT:
        return Problem("remote-busy", {"status": status})
    raise EvidenceError(Problem("remote-status", {"status": status}))


def _said(endpoint: Endpoint, content: bytes) -> str:
    """The reason that a server gives, short, and without the secrets of the address that it may repeat."""
    words = _plain(content)
    try:
        document = json.loads(content)
        error = document.get("error") or document.get("detail") or document.get("message") or words
        words = str(error.get("message") or words) if isinstance(error, dict) else str(error)
    except (ValueError, AttributeError, RecursionError):
        pass
    parts = urlsplit(endpoint.base_url)
    for secret in (endpoint.key, endpoint.base_url, parts.path.strip("/"), parts.query, parts.password or ""):
        words = words.replace(secret, "…") if secret else words
    return quote(storable(words)) or "–"


def _plain(content: bytes) -> str:
    return storable(content.decode("utf-8", "replace"))


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
        usage = document.get("usage")
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
        return None
    if not isinstance(words, str):
        return None
    counts = usage if isinstance(usage, dict) else {}
    tokens = [_count(counts.get(name)) for name in ("prompt_tokens", "completion_tokens")]
    return Reply(storable(words), tokens[0], tokens[1], seconds)


def _count(number: object) -> int:
    """Tokens as a server counts them; what cannot be a count is none."""
    return int(number) if isinstance(number, int | float) and 0 <= number <= MOST_TOKENS else 0
