"""The questionnaire: which indicators are asked, in which words, in which order, on which response scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from zhiren.errors import Problem, QuestionnaireError, quote
from zhiren.framework import Framework
from zhiren.language import text
from zhiren.role import RoleProfile

Order = Literal["document", "blocked"]


@dataclass(frozen=True)
class Scale:
    """A response scale: whole numbers from ``low`` to ``high``, each with its words, and an equal way out.

    ``not_observed`` is the label of "I have not observed this"; it is an absent rating, never a number.
    ``anchored``: the words are a competency's own level anchors, shown beside each block.
    """

    id: str
    low: int
    high: int
    labels: tuple[str, ...]
    not_observed: str
    anchored: bool = False

    def __post_init__(self) -> None:
        if self.high <= self.low or len(self.labels) not in (0, self.high - self.low + 1):
            values = {"scale": quote(self.id), "low": self.low, "high": self.high, "labels": len(self.labels)}
            raise QuestionnaireError(Problem("questionnaire-scale", values))

    def of_level(self, level: float) -> float:
        """Where a framework level (1–5) lies on this scale: level 1 at the low end, level 5 at the high end."""
        return self.low + (level - 1) * (self.high - self.low) / 4


SCALE_POINTS = {"frequency-5": 5, "level-5": 5, "frequency-7": 7}


def response_scale(scale_id: str, language: str) -> Scale:
    """One of the product's scales in a language: ``frequency-5``, ``level-5`` or ``frequency-7``."""
    if scale_id not in SCALE_POINTS:
        known = ", ".join(SCALE_POINTS)
        raise QuestionnaireError(
            Problem("questionnaire-unknown-scale", {"value": quote(scale_id), "known": known})
        )
    points = SCALE_POINTS[scale_id]
    labels = tuple(text(language, f"scale-{scale_id}-{point}") for point in range(1, points + 1))
    return Scale(scale_id, 1, points, labels, text(language, "scale-not-observed"), scale_id == "level-5")


@dataclass(frozen=True)
class Item:
    """One question of a questionnaire: ``stem`` is what the rater reads. Its id is what ratings refer to."""

    id: str
    indicator_id: str
    stem: str


@dataclass(frozen=True)
class Questionnaire:
    """The items of a framework in one language, on one scale."""

    id: str
    framework_id: str
    language: str
    items: tuple[Item, ...]
    scale: Scale


def build_questionnaire(
    framework: Framework,
    *,
    scale: str = "frequency-5",
    competencies: Iterable[str] | None = None,
    role: RoleProfile | None = None,
    order: Order = "document",
) -> Questionnaire:
    """A questionnaire on all of a framework, on a role's competencies, or on a chosen subset.

    Item ids are the indicator ids. Order ``document``: as the dictionary has them, competency by competency.
    Order ``blocked``: still competency by competency (a block), but blocks of one cluster do not follow each
    other where that can be avoided, and a role's heavier competencies come first, while raters are fresh.

    Raises:
        FrameworkError: a competency that the framework does not have.
        QuestionnaireError: nothing is left to ask.
    """
    raise NotImplementedError
