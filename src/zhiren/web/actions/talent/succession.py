"""Who might follow in a role: bands of people, never an order that the scores do not bear."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from zhiren.framework import Competency
from zhiren.role_fit import Fit, bands
from zhiren.web.actions.roles.profiles import Profile
from zhiren.web.actions.talent.fit import chances_of, fits_to
from zhiren.web.actions.talent.scored import Scored
from zhiren.web.models import Person


@dataclass(frozen=True)
class Candidate:
    """One person for a role: the fit, and the requirement that most stands against it, where one does."""

    person: Person
    fit: Fit
    is_incumbent: bool
    against: Competency | None


@dataclass(frozen=True)
class Succession:
    """Candidates for a role in bands, the likeliest first; within a band by number. ``unjudged`` have no
    scores."""

    profile: Profile
    bands: tuple[tuple[Candidate, ...], ...]
    unjudged: tuple[Candidate, ...]

    @property
    def n(self) -> int:
        """How many could be judged."""
        return sum(map(len, self.bands))


def succession(scored: Scored, profile: Profile) -> Succession:
    """The people of ``scored`` for a role."""
    fits = fits_to(scored, profile)
    against = _against(scored, profile)
    candidates = [
        Candidate(person, fit, person.role_id == profile.id, against[row])
        for row, (person, fit) in enumerate(zip(scored.people.values(), fits, strict=True))
    ]
    found = tuple(tuple(candidates[place] for place in band) for band in bands(fits))
    return Succession(profile, found, tuple(c for c in candidates if not c.fit.judged))


def _against(scored: Scored, profile: Profile) -> list[Competency | None]:
    """The requirement with the most at stake of each person: weight times the chance that it is not met."""
    chances, weights = chances_of(scored, profile)
    stakes = np.nan_to_num((1 - chances) * np.asarray(weights))
    by_id = {c.id: c for c in scored.framework.competencies}
    found: list[Competency | None] = []
    for row, stake in enumerate(stakes):
        place = int(np.argmax(stake))
        likely_missed = chances[row, place] < 0.5
        found.append(by_id.get(profile.requirements[place].competency_id) if likely_missed else None)
    return found
