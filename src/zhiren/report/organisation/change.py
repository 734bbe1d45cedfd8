"""Change between two campaigns, of people and of the whole group, as far as it goes beyond chance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from zhiren.measure.diagnostics.multiple_tests import LEVEL, false_discovery, two_sided
from zhiren.measure.results import Floats
from zhiren.report.build.likelihood import CRITICAL
from zhiren.report.content import Direction
from zhiren.report.organisation.matrix import Matrix
from zhiren.report.organisation.people import FEWEST, Member


@dataclass(frozen=True)
class Moved:
    """A person whose score on a competency has changed beyond chance."""

    member: Member
    competency_id: str
    before: float
    now: float

    @property
    def direction(self) -> Direction:
        """Up or down."""
        return "rose" if self.now > self.before else "fell"


@dataclass(frozen=True)
class CompetencyChange:
    """The mean change of those rated on a competency both times, with its 95 % interval; ``n`` people."""

    competency_id: str
    n: int
    mean: float
    low: float
    high: float
    direction: Direction


@dataclass(frozen=True)
class Change:
    """What has changed since an earlier campaign.

    ``competencies`` are those on which ``FEWEST`` people or more were rated both times, ``moved`` the people and
    competencies changed beyond chance, of ``n_compared``.
    """

    competencies: tuple[CompetencyChange, ...]
    moved: tuple[Moved, ...]
    n_people: int
    n_compared: int


def change_since(before: Matrix, now: Matrix) -> Change | None:
    """The change of scores of one kind, fair scores or raw means, both with an interval; None without any.

    z = (x₂ − x₁) / √(SE₁² + SE₂²) of each person and competency, an SE being an interval's longer arm over 1.96.
    As there are many, those that changed are chosen by Benjamini & Hochberg (1995): at most one in twenty of them
    is to be expected there by chance. Means of groups are tested together in the same way. Both matrices have the
    same competencies; people are found by id.
    """
    row_of = {member.id: row for row, member in enumerate(before.members)}
    rows = [(row_of[member.id], row) for row, member in enumerate(now.members) if member.id in row_of]
    if not rows:
        return None
    earlier, later = (np.array(side, dtype=np.intp) for side in zip(*rows, strict=True))
    same = before.adjusted[earlier] == now.adjusted[later]
    difference = np.where(same, now.score[later] - before.score[earlier], np.nan)
    error = np.hypot(before.arm[earlier], now.arm[later]) / CRITICAL
    difference[~(error > 0)] = np.nan  # an interval is missing, or has no width
    compared = np.isfinite(difference)
    if not compared.any():
        return None
    p = false_discovery(two_sided(difference / np.where(compared, error, np.nan)))
    moved = [
        Moved(now.members[later[r]], now.competencies[c], before.score[earlier[r], c], now.score[later[r], c])
        for r, c in np.argwhere(np.nan_to_num(p, nan=1.0) <= LEVEL)
    ]
    moved.sort(key=lambda m: (m.competency_id, m.before - m.now))
    return Change(
        _by_competency(now.competencies, difference, error),
        tuple(moved),
        int(compared.any(axis=1).sum()),
        int(compared.sum()),
    )


def _by_competency(ids: tuple[str, ...], difference: Floats, error: Floats) -> tuple[CompetencyChange, ...]:
    compared = np.isfinite(difference)
    n = compared.sum(axis=0)
    enough = np.flatnonzero(n >= FEWEST)
    mean = np.where(compared, difference, 0.0).sum(axis=0)[enough] / n[enough]
    own = np.sqrt((np.where(compared, error, 0.0)[:, enough] ** 2).sum(axis=0)) / n[enough]
    p = false_discovery(two_sided(mean / own))
    return tuple(
        CompetencyChange(
            ids[c],
            int(n[c]),
            float(m),
            float(m - CRITICAL * e),
            float(m + CRITICAL * e),
            "unclear" if chance > LEVEL else "rose" if m > 0 else "fell",
        )
        for c, m, e, chance in zip(enough, mean, own, p, strict=True)
    )
