"""Training needs of many people, by competency, and by unit or role."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from zhiren.framework import Competency
from zhiren.role import RoleProfile
from zhiren.role_fit import Need, training_need
from zhiren.web.actions.talent.scored import Scored, roles_of

By = Literal["unit", "role"]


@dataclass(frozen=True)
class CompetencyNeed:
    """The need in one competency; ``share`` of the people concerned are expected below, in per cent."""

    competency: Competency
    need: Need

    @property
    def share(self) -> float:
        """Expected share below the requirement, 0–100."""
        return 100 * self.need.below / self.need.n


@dataclass(frozen=True)
class GroupNeeds:
    """The needs of one unit or role; ``group`` is its name, empty for people without one."""

    group: str
    n: int
    needs: tuple[CompetencyNeed, ...]


def training_needs(scored: Scored) -> list[CompetencyNeed]:
    """The competencies that roles require and that could be judged, the greatest expected number below first."""
    return _needs(scored, roles_of(scored))


def _needs(scored: Scored, roles: Mapping[str, RoleProfile]) -> list[CompetencyNeed]:
    required = _required_scores(scored, roles)
    found = [
        CompetencyNeed(competency, training_need(scored.scores, required, column))
        for column, competency in enumerate(scored.framework.competencies)
    ]
    return sorted((each for each in found if each.need.n), key=lambda each: -each.need.below)


def needs_by(scored: Scored, by: By) -> list[GroupNeeds]:
    """The needs of each unit or role, by name, competencies in the order of the dictionary."""
    groups: dict[str, list[str]] = {}
    roles = roles_of(scored)
    for number, person in scored.people.items():
        unit = person.unit.name if person.unit else ""
        group = unit if by == "unit" else _title(roles.get(scored.roles[number]))
        groups.setdefault(group, []).append(number)
    order = {c.id: place for place, c in enumerate(scored.framework.competencies)}
    found = []
    for group in sorted(groups):
        needs = sorted(_needs(scored.of(groups[group]), roles), key=lambda each: order[each.competency.id])
        if needs:
            found.append(GroupNeeds(group, len(groups[group]), tuple(needs)))
    return found


def _title(role: RoleProfile | None) -> str:
    return role.title if role else ""


def _required_scores(scored: Scored, roles: Mapping[str, RoleProfile]) -> npt.NDArray[np.float64]:
    """What each person's role requires, on the questionnaire's scale; NaN where nothing."""
    marks = np.full(scored.scores.score.shape, np.nan)
    place = {c: column for column, c in enumerate(scored.scores.competencies)}
    for row, number in enumerate(scored.scores.people):
        role = roles.get(scored.roles[number])
        for r in role.requirements if role else ():
            if r.competency_id in place:
                marks[row, place[r.competency_id]] = scored.scale.of_level(r.required_level)
    return marks
