"""Answers drawn from the model, each category with exactly its probability."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import numpy.typing as npt

from zhiren.ratings import Ratings
from zhiren.simulate.assignments import Assignments
from zhiren.simulate.plan import CompanyPlan
from zhiren.simulate.truth import Floats, Truth, logits

Code = TypeVar("Code", np.int32, np.uint16)

PAIRS_AT_A_TIME = 8192
LOWEST_SCORE = 1


def draw_categories(ratio: Floats, step_factor: Floats, uniform: Floats) -> npt.NDArray[np.int16]:
    """Categories 0 … K−1 of the adjacent-category model, by inverting its distribution function.

    P(k) ∝ Π_{j ≤ k} exp(η − s_j), so running products of ``ratio`` = exp(η), shape (n, n_items), and
    ``step_factor`` = exp(−s), shape (n_items, K − 1), give the weights without a logarithm.
    ``uniform``: shape (n, n_items), in [0, 1).

    Source: Andrich (1978), eq. 2; Masters (1982), eq. 5.
    """
    weight = np.ones_like(ratio)
    up_to = [weight]
    for k in range(step_factor.shape[1]):
        weight = weight * ratio
        weight *= step_factor[:, k]
        up_to.append(up_to[-1] + weight)
    point = uniform * up_to[-1]
    category = np.zeros(ratio.shape, dtype=np.int16)
    for bound in up_to[:-1]:
        category += point >= bound
    return category


def draw_ratings(
    plan: CompanyPlan,
    truth: Truth,
    assignments: Assignments,
    labels: tuple[str, ...],
    rng: np.random.Generator,
) -> Ratings:
    """All answers, a few thousand pairs at a time.

    ``labels`` are the ids of people, then of customers, in the order of the alphabet. A reverse-keyed item is
    answered the other way round, as a rater would.
    """
    items = tuple(sorted(truth.items))
    place = np.array([truth.items.index(item) for item in items])
    factor = np.exp(-(truth.difficulty[:, None] + truth.thresholds))[place]
    columns = _Columns(len(assignments) * len(items))
    for start in range(0, len(assignments), PAIRS_AT_A_TIME):
        pairs = slice(start, min(start + PAIRS_AT_A_TIME, len(assignments)))
        ratio = np.exp(logits(truth, assignments, pairs))[:, truth.competency_of[place]]
        score = draw_categories(ratio, factor, rng.random(ratio.shape))
        reverse = truth.reverse_keyed[place]
        score[:, reverse] = plan.scale_points - 1 - score[:, reverse]
        seen = rng.random(ratio.shape) >= plan.not_observed
        if plan.unseen:
            cell = rng.random((len(ratio), len(truth.competencies))) >= plan.unseen
            seen &= cell[:, truth.competency_of[place]]
        columns.append(assignments, pairs, score + LOWEST_SCORE, seen)
    return columns.ratings(labels, items)


class _Columns:
    """The growing columns: one allocation, since 50 million rows copied once more would not be cheap."""

    def __init__(self, most: int) -> None:
        self.n = 0
        self.ratee = np.empty(most, dtype=np.int32)
        self.rater = np.empty(most, dtype=np.int32)
        self.relationship = np.empty(most, dtype=np.uint8)
        self.item = np.empty(most, dtype=np.uint16)
        self.score = np.empty(most, dtype=np.int16)

    def append(
        self, assignments: Assignments, pairs: slice, score: npt.NDArray[np.int16], seen: npt.NDArray[np.bool_]
    ) -> None:
        """The answers that were given, in the order of pair, then item."""
        pair, item = np.nonzero(seen)
        rows = slice(self.n, self.n + len(pair))
        self.ratee[rows] = assignments.ratee[pairs][pair]
        self.rater[rows] = assignments.rater[pairs][pair]
        self.relationship[rows] = assignments.relationship[pairs][pair]
        self.item[rows] = item
        self.score[rows] = score[pair, item]
        self.n = rows.stop

    def ratings(self, labels: tuple[str, ...], items: tuple[str, ...]) -> Ratings:
        """The columns so far, with only the labels that occur in them."""
        rows = slice(0, self.n)
        ratee, ratees = _used(self.ratee[rows], labels)
        rater, raters = _used(self.rater[rows], labels)
        item, used_items = _used(self.item[rows], items)
        return Ratings(
            ratee,
            rater,
            self.relationship[rows],
            item,
            self.score[rows],
            ratees,
            raters,
            used_items,
        )


def _used(codes: npt.NDArray[Code], labels: tuple[str, ...]) -> tuple[npt.NDArray[Code], tuple[str, ...]]:
    """Codes into the labels that occur, and these labels."""
    occurs = np.bincount(codes, minlength=len(labels)) > 0
    if occurs.all():
        return codes, labels
    new_code = (np.cumsum(occurs) - 1).astype(codes.dtype)
    return new_code[codes], tuple(label for label, there in zip(labels, occurs.tolist(), strict=True) if there)
