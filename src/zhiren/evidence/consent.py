"""Consent of the person interviewed: without it a text is neither coded nor quoted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhiren.errors import EvidenceError, Problem, quote


@dataclass(frozen=True)
class Consent:
    """When it was given and how; ``quotes`` is what the person agreed to beyond coding: words in their report."""

    given_on: date
    how: str = ""
    quotes: bool = False

    def check(self, today: date) -> None:
        """Raise ``EvidenceError`` where the day has not come yet."""
        if self.given_on > today:
            raise EvidenceError(Problem("evidence-consent-future", {"day": self.given_on.isoformat()}))


def require_consent(consent: Consent | None, title: str, *, quotes: bool = False) -> None:
    """Refuse what the person has not agreed to.

    Raises:
        EvidenceError: no consent is on record, or none to being quoted where ``quotes``.
    """
    if consent is None:
        raise EvidenceError(Problem("evidence-no-consent", {"title": quote(title)}))
    if quotes and not consent.quotes:
        raise EvidenceError(Problem("evidence-no-consent-quotes", {"title": quote(title)}))
