"""No log line gives a link away."""

from __future__ import annotations

import logging
import sys

from zhiren.web.logs import WithoutTokens

TOKEN = "abcdefghijklmnop_-0123456789abcd"


def formatted(message: str, *args: object, exc_info: object = None) -> str:
    record = logging.LogRecord("x", logging.INFO, "f", 1, message, args, exc_info)
    return WithoutTokens("%(message)s").format(record)


def test_tokens_are_blotted_out() -> None:
    assert formatted("GET %s", f"/r/{TOKEN}/save") == "GET /r/…/save"
    assert formatted(f"/sign-in/link/{TOKEN}") == "/sign-in/link/…"
    assert formatted("/reports/%d", 3) == "/reports/3"


def test_tracebacks_too() -> None:
    try:
        raise ValueError(f"http://x/r/{TOKEN}/")
    except ValueError:
        said = formatted("failed", exc_info=sys.exc_info())

    assert "ValueError: http://x/r/…/" in said
    assert TOKEN not in said.replace(f'TOKEN = "{TOKEN}"', "")
