"""A person's fit to roles: to each at a glance, to one requirement by requirement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite

import numpy as np
import numpy.typing as npt

from zhiren.framework import Competency
from zhiren.report.content import LIKELY, Likelihood
from zhiren.role_fit import Fit, role_fit
from zhiren.web.actions.roles.profiles import Profile
from zhiren.web.actions.talent.scored import Scored

Floats = npt.NDArray[np.float64]

SURE = 0.975


@dataclass(frozen=True)
class Requirement:
    """One requirement against one person's score, all on the questionnaire's scale.

    ``score`` and what follows from it are None where the score is not shown. ``title`` is that of the required
    level.
    """

    competency: Competency
    level: int
    title: str
    weight: int
    required: float
    score: float | None
    low: float | None
    high: float | None
    chance: float | None

    @property
    def likelihood(self) -> Likelihood | None:
        """The chance in words, with the bounds that reports use."""
        return likelihood_of(self.chance)


@dataclass(frozen=True)
class RoleFit:
    """One person against one role; ``requirements`` by how much is at stake, those not judged last."""

    profile: Profile
    fit: Fit
    requirements: tuple[Requirement, ...]
    not_asked: tuple[str, ...]


def likelihood_of(chance: float | None) -> Likelihood | None:
    """A chance that a requirement is met, in words."""
    if chance is None:
        return None
    if chance >= LIKELY:
        return "very_likely" if chance >= SURE else "likely"
    if chance <= 1 - LIKELY:
        return "very_unlikely" if chance <= 1 - SURE else "unlikely"
    return "cannot_tell"


def fits_to(scored: Scored, profile: Profile) -> list[Fit]:
    """The fit of everybody in ``scored`` to a role, in their order."""
    chances, weights = chances_of(scored, profile)
    return role_fit(chances, weights)


def chances_of(scored: Scored, profile: Profile) -> tuple[Floats, list[int]]:
    """Chances (n_people, n_requirements) that each requirement is met, NaN where unknown, and the weights."""
    place = {c: column for column, c in enumerate(scored.scores.competencies)}
    marks = np.full(len(place), np.nan)
    for r in profile.requirements:
        if r.competency_id in place:
            marks[place[r.competency_id]] = scored.scale.of_level(r.required_level)
    met = scored.scores.chances(marks)
    unknown = np.full(len(scored.scores.people), np.nan)
    columns = [
        met[:, place[r.competency_id]] if r.competency_id in place else unknown for r in profile.requirements
    ]
    return np.column_stack(columns), [r.weight for r in profile.requirements]


def person_fit(scored: Scored, number: str, profile: Profile) -> RoleFit:
    """One person of ``scored`` against one role."""
    own = scored.of([number])
    chances, weights = chances_of(own, profile)
    return RoleFit(
        profile,
        role_fit(chances, weights)[0],
        tuple(sorted(_requirements(own, profile, chances[0]), key=_stake)),
        tuple(r.competency_id for r in profile.requirements if r.competency_id not in own.scores.competencies),
    )


def glance(scored: Scored, number: str, profiles: Iterable[Profile]) -> list[tuple[Profile, Fit]]:
    """One person's fit to several roles, in the order given."""
    own = scored.of([number])
    return [(profile, fits_to(own, profile)[0]) for profile in profiles]


def _requirements(own: Scored, profile: Profile, chances: Floats) -> list[Requirement]:
    competencies = {c.id: c for c in own.framework.competencies}
    found = []
    for r, chance in zip(profile.requirements, chances, strict=True):
        competency = competencies.get(r.competency_id)
        if competency is None:
            continue
        column = own.scores.competencies.index(competency.id)
        score, low, high = (
            _known(float(figure[0, column])) for figure in (own.scores.score, own.scores.low, own.scores.high)
        )
        title = next((level.title for level in competency.levels if level.rank == r.required_level), "")
        required = own.scale.of_level(r.required_level)
        known = _known(float(chance))
        found.append(Requirement(competency, r.required_level, title, r.weight, required, score, low, high, known))
    return found


def _stake(requirement: Requirement) -> tuple[bool, float]:
    chance = requirement.chance
    return chance is None, -requirement.weight * (1 - (chance or 0.0))


def _known(value: float) -> float | None:
    return value if isfinite(value) else None
