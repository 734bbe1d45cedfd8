"""A panel's ratings of the exercise: how many experts chose each point, and why.

The median is what the panel stands for, as in expert scoring of rating exercises (“true scores”: Borman 1977,
Organ Behav Hum Perform 20, 238–252); the whole distribution is shown beside it, so that raters see how far experts
agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhiren.language import text
from zhiren.web.actions.practice import Reference
from zhiren.web.models import Campaign

LEAST_EXPERTS = 3
UNSEEN = "none"


@dataclass(frozen=True)
class Votes:
    """How many experts chose each point for one behaviour; under ``none``, “not observed”."""

    counts: Mapping[str, int]

    @property
    def n(self) -> int:
        """The size of the panel."""
        return sum(self.counts.values())

    @property
    def median(self) -> tuple[str, ...]:
        """The middle point, or the two in the middle; ``("none",)`` where more than half saw nothing to rate."""
        if self.counts.get(UNSEEN, 0) * 2 > self.n:
            return (UNSEEN,)
        scores = sorted(int(point) for point, k in self.counts.items() if point != UNSEEN for _ in range(k))
        middle = scores[(len(scores) - 1) // 2 : len(scores) // 2 + 1]
        return tuple(dict.fromkeys(str(score) for score in middle))


@dataclass(frozen=True)
class Panel:
    """Who rated the stories, what they chose, and why, in one language."""

    who: str
    votes: Mapping[str, Votes]
    reasons: Mapping[str, str]


def panel_of(campaign: Campaign, language: str) -> Panel | None:
    """The panel of a campaign; None where none was entered, or it rated on another scale than is asked now."""
    stored = campaign.practice_panel
    if not stored or stored["scale"] != campaign.scale:
        return None
    return Panel(
        _in_language(stored["who"], language),
        {item: Votes(counts) for item, counts in stored["counts"].items()},
        {item: _in_language(reason, language) for item, reason in stored["reasons"].items()},
    )


def authors_choice(reference: Reference, scale: str) -> str:
    """The point that the authors of the exercise set."""
    score = reference.score(scale)
    return UNSEEN if score is None else str(score)


def reason_of(story: str, reference: Reference, language: str) -> str:
    """How the authors' point follows from the story."""
    return text(language, f"web-rating-practice-{story}-{reference.item.lower().replace('.', '-')}-why")


def _in_language(words: Mapping[str, str], language: str) -> str:
    return words.get(language) or next(iter(words.values()))
