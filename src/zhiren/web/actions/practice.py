"""The exercise before the first rating: two short stories, rated by the rater, then compared with a reference.

Frame-of-reference training (Bernardin & Buckley 1981, Acad Manage Rev 6, 205–212; meta-analysis: Woehr &
Huffcutt 1994, J Occup Organ Psychol 67, 189–205): raters who share one idea of each point of the scale rate more
accurately.
The stories and the reference ratings belong to the built-in competency “Teamwork and Cooperation”; the texts are
messages ``web-rating-practice-…``.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from zhiren.web.models import Campaign, Rater

COMPETENCY = "TWK"


@dataclass(frozen=True)
class Reference:
    """The rating that follows from what a story tells of a behaviour, by scale; None: the story does not tell."""

    item: str
    scores: dict[str, int] | None

    def score(self, scale: str) -> int | None:
        """The reference on a scale."""
        return self.scores[scale] if self.scores else None


@dataclass(frozen=True)
class Story:
    """One person at work, told in a few sentences; ``id`` ends the ids of its messages."""

    id: str
    references: tuple[Reference, ...]


STORIES = (
    Story(
        "lin",
        (
            Reference("TWK.1", {"frequency-5": 4, "frequency-7": 6, "level-5": 3}),
            Reference("TWK.5", {"frequency-5": 2, "frequency-7": 3, "level-5": 2}),
        ),
    ),
    Story(
        "zhou",
        (
            Reference("TWK.2", {"frequency-5": 3, "frequency-7": 4, "level-5": 2}),
            Reference("TWK.3", None),
        ),
    ),
)


def practice_is_due(rater: Rater) -> bool:
    """Whether the exercise is still before the rater, required or offered."""
    return rater.campaign.practice != Campaign.Practice.OFF and rater.practised_at is None


def practice_bars(rater: Rater) -> bool:
    """Whether nothing can be rated before the exercise is done."""
    return rater.campaign.practice == Campaign.Practice.REQUIRED and rater.practised_at is None


def end_practice(rater: Rater) -> None:
    """The exercise is done, or left out where it may be."""
    Rater.objects.filter(pk=rater.pk, practised_at=None).update(practised_at=timezone.now())
