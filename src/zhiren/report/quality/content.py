"""What can be said about the quality of a campaign's measurement, as plain figures in no language.

Every figure is of many raters or many people. Nothing here names a rater, and no figure rests on one rater's
answers: raters are shown as distributions, in classes that hold as many of them as the threshold.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Count:
    """How many of a kind."""

    kind: str
    n: int


@dataclass(frozen=True)
class Extent:
    """How much there is of something from person to person: lowest, median, highest."""

    low: float
    median: float
    high: float


@dataclass(frozen=True)
class Design:
    """Who rated whom, and on what. ``not_observed`` is the share of answers that were not given."""

    n_ratees: int
    n_raters: int
    n_sheets: int
    n_ratings: int
    n_items: int
    low_score: int
    high_score: int
    relationships: tuple[Count, ...]
    raters_per_ratee: Extent
    ratees_per_rater: Extent
    not_observed: float


@dataclass(frozen=True)
class CompetencyReliability:
    """How well one competency was measured; None where a figure is not defined.

    ``fair`` is the reliability of fair scores, ``for_70`` and ``for_80`` how many raters a person would need for a
    mean of that reliability (None: no number would do), ``g`` that of the study's own number.
    """

    competency_id: str
    n_ratees: int
    k: float | None
    alpha: float | None
    omega: float | None
    icc1: float | None
    icc_k: float | None
    rwg_j: float | None
    sem: float | None
    fair: float | None
    g: float | None
    for_70: int | None
    for_80: int | None

    @property
    def best(self) -> float | None:
        """The reliability of the score that people read: of the fair score where there is one."""
        return self.icc_k if self.fair is None else self.fair


@dataclass(frozen=True)
class CategoryUse:
    """How often each score was given on a competency, lowest first, and the model's steps between them (logits).

    ``ordered`` is None without a model.
    """

    competency_id: str
    counts: tuple[int, ...]
    thresholds: tuple[float, ...]
    ordered: bool | None


@dataclass(frozen=True)
class ItemFit:
    """One item: how many answered, mean, correlation with the rest of its competency, mean squares where fitted.

    ``verdict``: ``fits``, ``noisy`` (less predictable than the model says), ``overfit`` (more), None without.
    """

    item: str
    competency_id: str
    n: int
    mean: float | None
    with_rest: float | None
    infit: float | None
    outfit: float | None
    verdict: Literal["fits", "noisy", "overfit"] | None


@dataclass(frozen=True)
class Histogram:
    """Classes between ``edges``, each with as many members as the threshold; none where there are too few.

    ``low`` and ``high`` are the 5th and 95th percentile; where ``is_small``, the means of as many members at
    either end as the threshold, since a percentile would be one rater's.
    """

    n: int
    edges: tuple[float, ...]
    counts: tuple[int, ...]
    median: float
    low: float
    high: float
    is_small: bool


@dataclass(frozen=True)
class RaterUse:
    """How raters use the scale. ``n_judged`` rated two people or more; the others say nothing about a habit.

    ``flagged`` counts raters by what is unusual about them. ``severity`` is in points of the scale.
    """

    n_raters: int
    n_judged: int
    flagged: tuple[Count, ...]
    infit: Histogram | None
    outfit: Histogram | None
    severity: Histogram | None


@dataclass(frozen=True)
class Component:
    """A source of differences between ratings: its variance, and its share of all of them."""

    kind: str
    variance: float
    share: float


@dataclass(frozen=True)
class Connections:
    """Parts of the campaign that no rater links with each other; sizes in people."""

    n_parts: int
    largest: int
    rest: int
    n_linking: int


@dataclass(frozen=True)
class Effect:
    """What leaving out the suspect sheets would do to the scores.

    ``n_moved`` of ``n_scores`` move by more than their standard error; ``largest`` in points. ``n_lost`` scores
    would be gone. ``method``: by which method both were measured.
    """

    method: str
    n_scores: int
    n_moved: int
    n_lost: int
    largest: float
    mean: float


@dataclass(frozen=True)
class Careless:
    """Signs of careless answering: sheets by sign, sheets with two signs or more, and what they do.

    ``n_timed`` sheets have a known pace. ``is_hidden``: the suspect sheets are of fewer raters than the threshold,
    so that their effect would tell of these raters' answers.
    """

    n_sheets: int
    n_timed: int
    signs: tuple[Count, ...]
    n_suspect: int
    is_hidden: bool
    effect: Effect | None


@dataclass(frozen=True)
class Difference:
    """A standardised difference of means with its 95 % interval (Hedges' g), against the largest group."""

    g: float
    low: float
    high: float


@dataclass(frozen=True)
class GroupResult:
    """One group of people: mean score, difference from the largest group, and how many reach the cut.

    ``ratio`` is its rate over the highest rate, with a 95 % interval. ``p`` is of a difference between both rates,
    adjusted for the number of groups.
    """

    label: str
    n: int
    mean: float
    difference: Difference | None
    rate: float
    ratio: float | None
    ratio_low: float | None
    ratio_high: float | None
    p: float | None


@dataclass(frozen=True)
class CompetencyDifference:
    """A competency in which a group differs from the largest one beyond chance."""

    competency_id: str
    label: str
    difference: Difference


@dataclass(frozen=True)
class ItemDifference:
    """An item that equally good people of two groups are scored on differently; ``effect`` in SDs of the item."""

    item: str
    label: str
    effect: float
    category: str


@dataclass(frozen=True)
class Attribute:
    """The groups by one attribute (``gender``, ``age_band``, ``unit``), the largest first.

    ``n_hidden`` groups are too small to be shown. ``n_tested`` items were compared with each group.
    """

    name: str
    groups: tuple[GroupResult, ...]
    n_hidden: int
    competencies: tuple[CompetencyDifference, ...]
    items: tuple[ItemDifference, ...]
    n_tested: int

    @property
    def is_small(self) -> bool:
        """Whether a group has fewer people than a rate or a mean needs to be steady."""
        return any(group.n < SMALL_GROUP for group in self.groups)


SMALL_GROUP = 30


@dataclass(frozen=True)
class Groups:
    """Comparisons of groups of people. ``cut``: reaching the role's requirements, or the best third's score.

    ``missing`` are attributes that nobody's record holds; ``least`` the smallest group that is shown.
    """

    cut: Literal["role", "third"]
    least: int
    attributes: tuple[Attribute, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Quality:
    """All of it. ``method`` and ``why`` as in ``zhiren.report.measuring.Choice``."""

    method: Literal["fair", "classical"]
    why: str
    n_people: int
    threshold: int
    design: Design
    reliability: tuple[CompetencyReliability, ...]
    categories: tuple[CategoryUse, ...]
    items: tuple[ItemFit, ...]
    raters: RaterUse
    components: tuple[Component, ...]
    connections: Connections
    careless: Careless
    groups: Groups
