"""Logs without secrets: a rater's link must not be read from them."""

from __future__ import annotations

import logging
import re

_TOKEN = re.compile(r"(/(?:r(?:/p|/role)?|sign-in/link)/)[A-Za-z0-9_-]{16,}")


class WithoutTokens(logging.Formatter):
    """Blots tokens out of all that a record says, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with “…” where a token was."""
        return _TOKEN.sub(r"\1…", super().format(record))
