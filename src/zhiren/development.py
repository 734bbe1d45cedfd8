"""The development plan: one or two goals, what to do for each, how it goes, and whether others see a change.

Goals name competencies and indicators of a framework by id, so a plan reads in either language and a later report
can set it beside what it measures anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from zhiren.errors import DevelopmentError, Place, Problem, quote
from zhiren.framework import HIGHEST_LEVEL, LOWEST_LEVEL, SuggestionKind

Feeling = Literal["better", "same", "harder"]
FEELINGS: tuple[Feeling, ...] = get_args(Feeling)

Verdict = Literal["better", "worse", "unclear", "too_few", "no_baseline"]
"""``better`` and ``worse``: beyond chance. ``too_few``: fewer answered than the threshold, so nothing is shown.
``no_baseline``: too few of the campaign's raters answered the same behaviours."""

MOST_GOALS = 2
MOST_BEHAVIOURS = 3


@dataclass(frozen=True)
class Action:
    """Something to do: ``kind`` where it is a suggestion of the dictionary, None where it is in own words."""

    text: str
    kind: SuggestionKind | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class CheckIn:
    """How it goes, as the person says it: one of ``FEELINGS``, with a sentence if they like."""

    on: date
    feeling: Feeling
    note: str = ""


@dataclass(frozen=True)
class PulseResult:
    """What chosen raters said of a goal's behaviours months later, against the campaign's raters before.

    Everything is on the questionnaire's scale. ``before`` is the mean of ``n_before`` raters in the campaign,
    ``after`` that of ``answered``; ``change`` is the estimated change with its 95 % interval, ``probability`` that
    of a true change in the direction found (see ``measure.pulse``). All are None where nothing may be shown.
    """

    competency_id: str
    indicator_ids: tuple[str, ...]
    closed_on: date
    asked: int
    answered: int
    threshold: int
    verdict: Verdict
    n_before: int = 0
    before: float | None = None
    after: float | None = None
    change: float | None = None
    low: float | None = None
    high: float | None = None
    probability: float | None = None

    @property
    def missing(self) -> int:
        """How many more answers would have been needed."""
        return max(0, self.threshold - self.answered)


@dataclass(frozen=True)
class Goal:
    """One competency, from a level to a level, by a behaviour that changes.

    ``indicator_ids`` are the one to three behaviours of the framework that it is about: a pulse asks them again.
    ``behaviour`` says in own words what will be different, ``support`` who or what helps, ``notice`` how others
    will see it. ``review_on`` are the days of the check-ins, ``due`` is the last of the goal.
    """

    competency_id: str
    behaviour: str
    from_level: int
    to_level: int
    indicator_ids: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    support: str = ""
    notice: str = ""
    due: date | None = None
    review_on: tuple[date, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    pulses: tuple[PulseResult, ...] = ()

    def __post_init__(self) -> None:
        problems = list(_level_problems(self))
        if not self.behaviour.strip():
            problems.append(_problem("behaviour", "development-no-behaviour"))
        if len(self.indicator_ids) > MOST_BEHAVIOURS:
            n = len(self.indicator_ids)
            problems.append(_problem("indicator_ids", "development-many-behaviours", n=n, most=MOST_BEHAVIOURS))
        late = [day for day in self.review_on if self.due and day > self.due]
        if late and self.due:
            problems.append(_problem("review_on", "development-late-review", day=str(late[0]), due=str(self.due)))
        if problems:
            raise DevelopmentError(problems)

    @property
    def next_review(self) -> date | None:
        """The first check-in day after the last check-in; None where there is none left."""
        last = max((check_in.on for check_in in self.check_ins), default=date.min)
        return min((day for day in self.review_on if day > last), default=None)


@dataclass(frozen=True)
class DevelopmentPlan:
    """The plan of one person (``ratee``), and when their manager agreed to it."""

    ratee: str
    goals: tuple[Goal, ...]
    agreed_on: date | None = None

    @property
    def pulses(self) -> tuple[PulseResult, ...]:
        """The pulses of all goals in the order of time: what a later report tells."""
        return tuple(sorted((p for goal in self.goals for p in goal.pulses), key=lambda p: p.closed_on))


def check_plan(plan: DevelopmentPlan) -> list[Problem]:
    """What weakens a plan: warnings, never refusals.

    A third goal, and goals without an action, a check-in day or a sign by which others notice.
    """
    problems = []
    if len(plan.goals) > MOST_GOALS:
        values = {"n": len(plan.goals), "most": MOST_GOALS}
        problems.append(Problem("development-many-goals", values, severity="warning"))
    for number, goal in enumerate(plan.goals, start=1):
        for name, found in (("actions", goal.actions), ("review", goal.review_on), ("notice", goal.notice)):
            if not found:
                problems.append(Problem(f"development-no-{name}", {"number": number}, severity="warning"))
    return problems


def _level_problems(goal: Goal) -> Iterator[Problem]:
    for name in ("from_level", "to_level"):
        value = getattr(goal, name)
        if not LOWEST_LEVEL <= value <= HIGHEST_LEVEL:
            yield _problem(name, "development-level", value=quote(value), low=LOWEST_LEVEL, high=HIGHEST_LEVEL)
    if goal.to_level < goal.from_level:
        yield _problem("to_level", "development-downward", start=goal.from_level, target=goal.to_level)


def _problem(field: str, code: str, /, **values: str | int) -> Problem:
    return Problem(code, values, Place(field=field))
