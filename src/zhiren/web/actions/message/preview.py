"""How a message will look: filled in for an example, its link shown as a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from zhiren.language import text
from zhiren.web.actions.message.queueing import campaign_values
from zhiren.web.actions.message.wording import LINK, Wording, wordings
from zhiren.web.models import Campaign

EXAMPLE_MINUTES = 18
EXAMPLE_CODE = "274 913"
EXAMPLE_DAYS = 7


@dataclass(frozen=True)
class Paragraph:
    """A paragraph in pieces, a link between each two; ``is_link``: it is the link alone."""

    is_link: bool
    pieces: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """A kind of message in a language, as a reader will see it."""

    kind: str
    language: str
    subject: str
    paragraphs: tuple[Paragraph, ...]
    is_own: bool


def split_at_link(body: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a body, cut where the link goes."""
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", body) if part.strip()]
    return tuple(Paragraph(part == LINK, tuple(part.split(LINK))) for part in paragraphs)


def previewed(kind: str, language: str, words: Wording, campaign: Campaign | None) -> Preview:
    """Words filled in for an example."""
    filled = words.filled(example_values(language, campaign))
    return Preview(kind, language, filled.subject, split_at_link(filled.body), words.is_own)


def previews(
    kinds: Iterable[str], languages: Iterable[str], campaign: Campaign | None
) -> Mapping[str, tuple[Preview, ...]]:
    """Each kind in each language. Costs one query a kind."""
    found = {}
    for kind in kinds:
        words = wordings(kind, campaign)
        found[kind] = tuple(previewed(kind, language, words[language], campaign) for language in languages)
    return found


def example_values(language: str, campaign: Campaign | None) -> dict[str, object]:
    """A person and a campaign to fill in; what the campaign says already comes from it."""
    values: dict[str, object] = {
        name: text(language, f"web-messages-example-{name}")
        for name in ("name", "people", "campaign", "purpose", "closes")
    }
    values |= {
        "privacy": text(language, "message-privacy", threshold=3),
        "minutes": EXAMPLE_MINUTES,
        "code": EXAMPLE_CODE,
        "days": EXAMPLE_DAYS,
    }
    return values if campaign is None else values | campaign_values(campaign, language)
