"""What raters are promised: thresholds, who reads what, in words. Frozen at the launch, never weaker after."""

from __future__ import annotations

from typing import Any

from zhiren.language import LANGUAGES, text
from zhiren.ratings.columns import RELATIONSHIPS
from zhiren.web.models import Campaign

READERS = ("ratee", "manager")
NAME = "{name}"  # stays in the frozen sentences: the ratee's goes there


def promise_of(campaign: Campaign) -> dict[str, Any]:
    """The promise as the campaign is set up now, with its sentences in each of its languages."""
    return {
        "score_threshold": campaign.score_threshold,
        "comment_threshold": campaign.comment_threshold,
        "visibility": {reader: campaign.visibility.get(reader, "no") for reader in (*READERS, "hr")},
        "words": {language: promise_words(campaign, language) for language in campaign.languages or LANGUAGES},
    }


def promise_words(campaign: Campaign, language: str) -> dict[str, list[str]]:
    """By relationship, what a rater is told; under ``everybody``, what all are told."""
    asked = [r for r in RELATIONSHIPS if r in campaign.groups]
    words: dict[str, list[str]] = {
        relationship: _to_rater(campaign, relationship, language) for relationship in asked
    }
    return {**words, "everybody": [_readers(campaign, language), text(language, "web-rating-hr-sees")]}


def _to_rater(campaign: Campaign, relationship: str, language: str) -> list[str]:
    kind = relationship if relationship in ("self", "manager") else "group"
    values = {
        "name": NAME,
        "scores": campaign.score_threshold,
        "comments": campaign.comment_threshold,
        "relationship": text(language, f"web-rating-as-{relationship}"),
    }
    ids = [f"web-rating-promise-{kind}"]
    if campaign.open_questions:
        ids.append(f"web-rating-promise-words-{kind}")
    return [text(language, message, **values) for message in ids]


def _readers(campaign: Campaign, language: str) -> str:
    allowed = [reader for reader in READERS if campaign.visibility.get(reader, "no") != "no"]
    readers = [text(language, f"web-rating-reader-{reader}") for reader in (*allowed, "hr")]
    return text(language, "web-rating-readers", readers=text(language, "web-rating-and").join(readers))
