"""What a role requires: levels of competencies, with weights."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from zhiren.errors import Place, Problem, RoleError, quote
from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL, Framework

HEAVIEST = 3


@dataclass(frozen=True)
class Requirement:
    """A competency that a role needs: at which level (1–5), and how much it matters (weight 1–3)."""

    competency_id: str
    required_level: int
    weight: int = 1

    def __post_init__(self) -> None:
        problems = []
        if not _within(self.required_level, LOWEST_LEVEL, HIGHEST_LEVEL):
            values: dict[str, str | int] = {
                "value": quote(self.required_level),
                "low": LOWEST_LEVEL,
                "high": HIGHEST_LEVEL,
            }
            problems.append(Problem("framework-level-range", values, Place(field="level")))
        if not _within(self.weight, 1, HEAVIEST):
            values = {"value": quote(self.weight), "highest": HEAVIEST}
            problems.append(Problem("role-weight", values, Place(field="weight")))
        if problems:
            raise RoleError(problems)


@dataclass(frozen=True)
class RoleProfile:
    """A role and its requirements. A competency occurs at most once."""

    id: str
    title: str
    requirements: tuple[Requirement, ...]
    purpose: str = ""

    def __post_init__(self) -> None:
        times = Counter(r.competency_id for r in self.requirements)
        problems = [
            Problem("role-competency-twice", {"value": quote(c)}, Place(field="requirements"))
            for c, n in times.items()
            if n > 1
        ]
        if not self.requirements:
            problems.append(Problem("role-empty", {"role": quote(self.id)}, Place(field="requirements")))
        for name in ("id", "title"):
            if not str(getattr(self, name)).strip():
                problems.append(Problem("framework-text-empty", {"field": name}, Place(field=name)))
        if problems:
            raise RoleError(problems)

    def requirement(self, competency_id: str) -> Requirement | None:
        """What the role requires of a competency; None where it requires nothing."""
        return next((r for r in self.requirements if r.competency_id == competency_id), None)


def role_problems(role: RoleProfile, framework: Framework) -> list[Problem]:
    """Requirements that the framework cannot meet: competencies that it does not have."""
    known = {c.id for c in framework.competencies}
    return [
        Problem("role-unknown-competency", {"role": quote(role.id), "value": quote(r.competency_id)})
        for r in role.requirements
        if r.competency_id not in known
    ]


def _within(value: object, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
