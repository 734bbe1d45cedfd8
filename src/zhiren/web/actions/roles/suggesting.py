"""Required levels suggested from the scores of those who are in the role."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL
from zhiren.role_fit import LevelSuggestion, suggest_level
from zhiren.web.actions.talent.scored import Scored
from zhiren.web.models import Campaign, Person

LEVELS = tuple(range(LOWEST_LEVEL, HIGHEST_LEVEL + 1))


@dataclass(frozen=True)
class Suggested:
    """What the incumbents' scores in a campaign suggest, by competency; ``incumbents`` have scores there."""

    campaign: Campaign
    incumbents: int
    by_competency: dict[str, LevelSuggestion]


def suggest_levels(scored: Scored, role_id: str) -> Suggested:
    """For each competency of the campaign the level that most of the role's active incumbents meet."""
    people = [
        person.number
        for person in scored.people.values()
        if person.role_id == role_id and person.status == Person.Status.ACTIVE
    ]
    scores = scored.scores.of(people)
    marks = [scored.scale.of_level(level) for level in LEVELS]
    by_level = [scores.chances(np.full(len(scores.competencies), mark)) for mark in marks]
    chances = np.stack(by_level, axis=-1)
    found = {c: suggest_level(chances[:, column]) for column, c in enumerate(scores.competencies)}
    n = int(np.isfinite(scores.score).any(axis=1).sum())
    return Suggested(scored.campaign, n, found)
