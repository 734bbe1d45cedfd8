"""What raters are promised: thresholds, who reads what, in words. Frozen at the launch, never weaker after."""

from __future__ import annotations

from typing import Any

from zhiren.language import LANGUAGES, text
from zhiren.ratings.columns import RELATIONSHIPS
from zhiren.web.models import Campaign

READERS = ("ratee", "manager")
EVERYBODY = "everybody"
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
    return {**words, EVERYBODY: _to_everybody(campaign, language)}


def promised_to(campaign: Campaign, relationship: str, name: str, language: str) -> list[str]:
    """What a rater of somebody is told: in the words frozen at the launch, where the language has any."""
    sentences = _frozen(campaign, relationship, language) or _to_rater(campaign, relationship, language)
    return [sentence.replace(NAME, name) for sentence in sentences]


def promised_to_everybody(campaign: Campaign, language: str) -> list[str]:
    """What all raters are told: who reads the reports, and what HR sees."""
    return _frozen(campaign, EVERYBODY, language) or _to_everybody(campaign, language)


def _frozen(campaign: Campaign, to: str, language: str) -> list[str]:
    sentences: list[str] = campaign.promise.get("words", {}).get(language, {}).get(to, [])
    return sentences


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


def _to_everybody(campaign: Campaign, language: str) -> list[str]:
    allowed = [reader for reader in READERS if campaign.visibility.get(reader, "no") != "no"]
    readers = [text(language, f"web-rating-reader-{reader}") for reader in (*allowed, "hr")]
    read_by = text(language, "web-rating-readers", readers=text(language, "web-rating-and").join(readers))
    return [read_by, text(language, "web-rating-hr-sees")]
