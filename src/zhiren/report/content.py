"""What an individual report says, as plain data in the reader's language.

Writers (page, PDF, workbook, JSON) lay this out and add nothing: every figure, every withheld figure with its
reason and every sentence is here. Numbers are on the questionnaire's own scale; fair scores, their intervals and
probabilities are rounded to two decimals, everything else is unrounded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Met = Literal["met", "below", "uncertain"]
Zone = Literal["shared_strength", "hidden_strength", "blind_spot", "known_need", "uncertain"]
SuggestionGroup = Literal["on_the_job", "with_others", "study"]
Likelihood = Literal["very_likely", "likely", "cannot_tell", "unlikely", "very_unlikely"]
"""How likely a requirement is met, in words. The outer two: the whole 95 % interval lies on one side of it
(probabilities above .975, below .025); the next: a probability of at least .75, of at most .25."""
Direction = Literal["rose", "fell", "unclear"]
Polarity = Literal["well", "poorly"]

LIKELIHOODS: tuple[Likelihood, ...] = ("very_likely", "likely", "cannot_tell", "unlikely", "very_unlikely")
LIKELY = 0.75

SELF_MARGIN = 1 / 16  # of the scale's length: on 1–5 a self-rating within 0.25 of the cut is on no side of it


@dataclass(frozen=True)
class Score:
    """A figure with its 95 % interval (None where too few raters give one) and the raters behind it.

    ``mean`` is a raw mean, or, in ``CompetencyResult.others`` where ``adjusted``, a fair score.
    """

    mean: float
    low: float | None
    high: float | None
    n_raters: int


@dataclass(frozen=True)
class Group:
    """A group of raters as the reader sees it: one relationship, or several merged to keep people anonymous.

    ``key`` is stable (``manager``, ``peer``, ``peer+report``), ``label`` is in the reader's language.
    """

    key: str
    label: str
    n_raters: int


@dataclass(frozen=True)
class Withheld:
    """Something not shown, and why, as a sentence for the reader."""

    what: str
    why: str


@dataclass(frozen=True)
class GroupScore:
    """A group's score on one competency; ``score`` is None where it is withheld and ``withheld`` says why."""

    group: Group
    score: Score | None
    withheld: str = ""


@dataclass(frozen=True)
class ItemResult:
    """One behaviour: the others' score (None where withheld), the self-rating, where there is one."""

    id: str
    stem: str
    competency_id: str
    others: Score | None
    self_score: float | None
    withheld: str = ""


@dataclass(frozen=True)
class Quotation:
    """What a person said in an interview, word for word, that speaks for or against a behaviour.

    ``source`` says where it stands (interview, place), for the reader. ``indicator_id`` may be empty.
    """

    competency_id: str
    indicator_id: str
    text: str
    polarity: Polarity
    source: str


@dataclass(frozen=True)
class CompetencyResult:
    """One competency: others, self, groups, what the role requires, and where it lies on the map.

    ``requirement`` is the required level placed on the questionnaire's scale; ``gap`` is others minus
    requirement; ``met`` judges the gap by the interval, never by the decimal; ``likelihood`` is the same in finer
    words, and ``probability`` that of the requirement being met (None where ``others`` is not a fair score).
    ``raw_mean`` is the mean of all ratings by others, which ``others`` is too unless ``adjusted`` for severity and
    halo. ``distribution`` counts the others, each by their own mean rounded to a whole score, from the lowest
    score to the highest (empty where withheld): raters, not single ratings, since it is people who agree or fall
    into two camps.
    """

    id: str
    name: str
    cluster: str
    definition: str
    others: Score | None
    self_score: float | None
    groups: tuple[GroupScore, ...]
    items: tuple[ItemResult, ...]
    distribution: tuple[int, ...]
    zone: Zone | None
    required_level: int | None = None
    requirement: float | None = None
    weight: int = 0
    gap: float | None = None
    met: Met | None = None
    withheld: str = ""
    note: str = ""
    raw_mean: float | None = None
    adjusted: bool = False
    probability: float | None = None
    likelihood: Likelihood | None = None
    quotations: tuple[Quotation, ...] = ()


@dataclass(frozen=True)
class Headline:
    """A line of the summary: its competency, and a sentence that says no more than the figures bear."""

    competency_id: str
    title: str
    sentence: str


@dataclass(frozen=True)
class DevelopmentFocus:
    """A competency to develop: why, what the next level looks like, the behaviours seen least, what to start."""

    competency_id: str
    name: str
    why: str
    next_level_title: str
    next_level_anchor: str
    behaviours: tuple[str, ...]
    suggestions: tuple[tuple[SuggestionGroup, tuple[str, ...]], ...]


@dataclass(frozen=True)
class CommentGroup:
    """Comments under one heading (the manager's, the others' by theme, the person's own), shuffled.

    ``competency_id`` is the theme, empty where comments speak of no one competency. ``translations`` stand beside
    ``comments``, an empty text where there is none; the whole is empty where no comment has one.
    """

    label: str
    comments: tuple[str, ...]
    competency_id: str = ""
    translations: tuple[str, ...] = ()

    @property
    def beside(self) -> tuple[tuple[str, str], ...]:
        """Each comment with its translation, or with an empty text."""
        return tuple(zip(self.comments, self.translations or ("",) * len(self.comments), strict=True))


@dataclass(frozen=True)
class Occasion:
    """The others' score on one competency in one round, as its report showed it."""

    date: str
    title: str
    score: Score


@dataclass(frozen=True)
class Trend:
    """A competency over rounds, the latest last: the change since the round before, and whether it is real.

    ``probability`` is that of a true change in the direction found, None where it cannot be told; ``direction`` is
    "unclear" below .975, and ``sentence`` says so.
    """

    competency_id: str
    name: str
    occasions: tuple[Occasion, ...]
    change: float
    probability: float | None
    direction: Direction
    sentence: str


@dataclass(frozen=True)
class PlannedGoal:
    """A goal of the person's development plan: what is to change, how, by when, and what a pulse found since.

    ``behaviour``, ``actions``, ``support`` and ``notice`` are as they were written; dates are ISO 8601 or
    empty.
    """

    competency_id: str
    name: str
    behaviour: str
    levels: str
    actions: tuple[str, ...]
    support: str
    notice: str
    due: str
    next_review: str
    pulses: tuple[str, ...]


@dataclass(frozen=True)
class Subject:
    """Whom the report is about."""

    id: str
    name: str
    unit: str
    position: str
    role_title: str


@dataclass(frozen=True)
class Report:
    """An individual report in one language. ``n_raters`` counts all raters but the ratee, shown or not.

    ``summary_notes`` say why a part of the summary is empty, or says less than a reader would expect.
    """

    language: str
    title: str
    date: str
    subject: Subject
    method: str
    low: int
    high: int
    scale_labels: tuple[str, ...]
    groups: tuple[Group, ...]
    competencies: tuple[CompetencyResult, ...]
    strengths: tuple[Headline, ...]
    priorities: tuple[Headline, ...]
    surprise: Headline | None
    overview: tuple[str, ...]
    cut: float | None
    top_items: tuple[ItemResult, ...]
    bottom_items: tuple[ItemResult, ...]
    focus: tuple[DevelopmentFocus, ...]
    comments: tuple[CommentGroup, ...]
    withheld: tuple[Withheld, ...]
    who_may_read: tuple[str, ...]
    how_to_read: tuple[str, ...]
    method_notes: tuple[str, ...]
    reliability: tuple[tuple[str, str], ...] = ()
    n_raters: int = 0
    trends: tuple[Trend, ...] = ()
    plan: tuple[PlannedGoal, ...] = ()
    summary_notes: tuple[str, ...] = ()

    @property
    def adjusted(self) -> bool:
        """Whether any of the others' scores is a fair score, so that raw means stand beside them."""
        return any(result.adjusted for result in self.competencies)
