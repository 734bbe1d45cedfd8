"""What a plan can be about: the competencies of the person's own report, where it matters most first."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import Any

from django.db.models import QuerySet

from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL, Competency
from zhiren.questionnaire import Scale, response_scale
from zhiren.web.actions.response import asked_language
from zhiren.web.actions.results.readable import open_to, readable_scores
from zhiren.web.bridge import campaign_framework
from zhiren.web.models import Account, Ratee


@dataclass(frozen=True)
class Choice:
    """A competency with the others' score and the requirement on the questionnaire's scale, where shown.

    ``level`` is the level that the score has reached, ``target`` the one after it.
    """

    competency: Competency
    score: float | None
    requirement: float | None
    level: int
    target: int

    @property
    def gap(self) -> float | None:
        """The score less the requirement."""
        if self.score is None or self.requirement is None:
            return None
        return self.score - self.requirement


def own_reports(account: Account) -> QuerySet[Ratee]:
    """The released reports on the account's person, the newest first."""
    found = Ratee.objects.filter(
        open_to("ratee"),
        person=account.person_id,
        campaign__released_at__isnull=False,
        reports__isnull=False,
    )
    return found.select_related("campaign", "person").distinct().order_by("-campaign__released_at", "-pk")


def choices(account: Account, ratee: Ratee, language: str) -> list[Choice]:
    """The competencies that the campaign asked: those furthest below the requirement first, then the lowest."""
    campaign = ratee.campaign
    framework = campaign_framework(campaign, asked_language(campaign, language))
    asked = [c for c in framework.competencies if not campaign.competencies or c.id in campaign.competencies]
    scale = response_scale(campaign.scale, language)
    shown = _shown(account, ratee)
    made = [_choice(competency, shown.get(competency.id, {}), scale) for competency in asked]
    return sorted(made, key=_urgency)


def _shown(account: Account, ratee: Ratee) -> dict[str, dict[str, Any]]:
    try:
        table = readable_scores(account, ratee.campaign)
    except FileNotFoundError:  # reports of before there was a table
        return {}
    if table is None:
        return {}
    rows = table.rows(named=True)
    return {row["competency_id"]: row for row in rows if row["ratee"] == ratee.person.number}


def _choice(competency: Competency, row: dict[str, Any], scale: Scale) -> Choice:
    score, requirement = row.get("score"), row.get("requirement")
    top = len(competency.levels) or HIGHEST_LEVEL
    reached = LOWEST_LEVEL if score is None else _level(score, scale)
    level = max(LOWEST_LEVEL, min(reached, top))
    return Choice(competency, score, requirement, level, min(level + 1, top))


def _level(score: float, scale: Scale) -> int:
    span, steps = scale.high - scale.low, HIGHEST_LEVEL - LOWEST_LEVEL
    return floor(LOWEST_LEVEL + (score - scale.low) * steps / span)


def _urgency(choice: Choice) -> tuple[bool, float, float]:
    is_below = choice.gap is not None and choice.gap < 0
    return not is_below, (choice.gap or 0.0) if is_below else 0.0, choice.score or 9.0
