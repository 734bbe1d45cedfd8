"""The classical coefficients of every competency in a set of 360° ratings, from the others' ratings.

They are made of sums over ratees, so ratings that lie in several places are summed where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.errors import MeasureError, NotConverged
from zhiren.measure.agreement import rwg, rwg_j
from zhiren.measure.intervals import FIGURES_AT_ONCE, sums_within
from zhiren.measure.intraclass import Groups, crossed_of_sums, one_way_of_sums
from zhiren.measure.panels import Panels
from zhiren.measure.reliability import PairSums, cronbach_alpha, mcdonald_omega, pair_sums
from zhiren.measure.results import Floats, Reliability

_NAN = float("nan")
_SAME = 1e-12  # variances that differ by less are one: they are fractions of small whole numbers

Counted = tuple[Floats, npt.NDArray[np.int64]]


@dataclass(frozen=True, eq=False)
class ReliabilitySums:
    """What the coefficients of C competencies are made of, from the ratings of some ratees.

    ``items`` are the sums over pairs of items that were asked, None without any. Scores count from the middle of
    the scale. Of a rater's mean over a competency as one rating: ``ratee`` (6, C) are the number of ratees, of
    ratings n, Σ n², the sum, Σ T²/n and Σ (x − x̄)² within ratees; ``rater`` (2, raters, C) the number and the sum
    by rater. ``rwg`` and ``rwg_j`` are the values that occur and how often.
    """

    items: tuple[PairSums | None, ...]
    ratee: Floats
    rater: Floats
    rwg: tuple[Counted, ...]
    rwg_j: tuple[Counted, ...]


def competency_reliability(panels: Panels) -> tuple[Reliability, ...]:
    """One ``Reliability`` a competency, in the framework's order.

    α and ω treat each rater's answers about one ratee as a row, over the items (missing answers pairwise). The
    ICCs treat each rater's mean over the competency as one rating of the ratee. r_wg is the median over ratees
    and items, r_wg(J) over ratees. SEM is that of a ratee's mean over k raters; ω is NaN if it did not converge.
    """
    return reliability_of_sums(panels.competencies, reliability_sums(panels))


def reliability_sums(panels: Panels) -> ReliabilitySums:
    """The sums of all ratings by others."""
    rows, n_scores = panels.others, panels.high_score - panels.low_score + 1
    middle = (panels.low_score + panels.high_score) / 2.0
    items: list[PairSums | None] = []
    agreed: list[Counted] = []
    agreed_j: list[Counted] = []
    for competency in panels.competencies:
        columns = panels.columns(competency)
        scores, variances = panels.scores[rows, columns], panels.item_moments.variance[:, columns]
        asked = panels.item_moments.n_ratings[:, columns].any(axis=0)
        items.append(pair_sums(scores - np.float32(middle)) if asked.any() else None)
        agreed.append(_counted(rwg(variances, n_scores)))
        agreed_j.append(_counted(rwg_j(variances, n_scores)))
    return ReliabilitySums(tuple(items), *_group_sums(panels, middle), tuple(agreed), tuple(agreed_j))


def _group_sums(panels: Panels, middle: float) -> tuple[Floats, Floats]:
    """``ratee`` and ``rater`` of the sums, a few competencies at once to bound the memory."""
    rows, c = panels.others, len(panels.competencies)
    ratee, rater = panels.ratee[rows], panels.rater[rows]
    by_ratee, by_rater = np.zeros((6, c)), np.zeros((2, len(panels.raters), c))
    at_once = max(1, FIGURES_AT_ONCE // max(len(ratee), 1))
    for some in (slice(j, j + at_once) for j in range(0, c, at_once)):
        ratings = panels.rater_means[rows, some] - middle
        there = np.isfinite(ratings)
        ratings[~there] = 0.0
        n, sums = (sums_within(ratee, values, len(panels.ratees)) for values in (there, ratings))
        means = np.divide(sums, n, out=np.zeros_like(sums), where=n > 0)
        within = np.where(there, ratings - means[ratee], 0.0)
        parts = ((n > 0).astype(np.float64), n, n**2, sums, sums * means, within**2)
        by_ratee[:, some] = [part.sum(axis=0) for part in parts]
        by_rater[:, :, some] = [sums_within(rater, values, len(panels.raters)) for values in (there, ratings)]
    return by_ratee, by_rater


def _counted(values: Floats) -> Counted:
    there = values[np.isfinite(values)]
    found, n = np.unique(np.round(there / _SAME) * _SAME, return_counts=True)
    return found, n.astype(np.int64)


def add_reliability(parts: Sequence[ReliabilitySums], rater: Floats) -> ReliabilitySums:
    """The sums of all ratees of some parts; ``rater`` are those by rater, which raters of several parts share."""
    items = []
    for each in zip(*(part.items for part in parts), strict=True):
        known = [sums for sums in each if sums is not None]
        items.append(PairSums(*(np.sum(part, axis=0) for part in zip(*known, strict=True))) if known else None)
    return ReliabilitySums(
        tuple(items),
        np.sum([part.ratee for part in parts], axis=0),
        rater,
        tuple(map(_merged, zip(*(part.rwg for part in parts), strict=True))),
        tuple(map(_merged, zip(*(part.rwg_j for part in parts), strict=True))),
    )


def _merged(parts: Sequence[Counted]) -> Counted:
    values, place = np.unique(np.concatenate([v for v, _ in parts]), return_inverse=True)
    n = np.zeros(len(values), dtype=np.int64)
    np.add.at(n, place, np.concatenate([n for _, n in parts]))
    return values, n


def reliability_of_sums(competencies: Sequence[str], sums: ReliabilitySums) -> tuple[Reliability, ...]:
    """One ``Reliability`` a competency from the sums of all ratings."""
    n, total = sums.rater
    reductions = np.divide(total**2, n, out=np.zeros_like(n), where=n > 0).sum(axis=0)
    by_rater = np.array([(n > 0).sum(axis=0), n.sum(axis=0), (n**2).sum(axis=0), total.sum(axis=0), reductions])
    return tuple(_of_competency(sums, by_rater[:, c], c, name) for c, name in enumerate(competencies))


def _of_competency(sums: ReliabilitySums, by_rater: Floats, column: int, competency_id: str) -> Reliability:
    items = sums.items[column]
    if items is None:
        return Reliability(competency_id, *(_NAN,) * 9, n_ratees=0, n_ratings=0)
    asked = items.among(np.flatnonzero(np.diag(items.n)))
    *counts, within = sums.ratee[:, column].tolist()
    ratees, raters = Groups(*counts), Groups(*by_rater.tolist())
    icc1, icc_k, k, sem = _one_way(ratees, within)
    return Reliability(
        competency_id,
        alpha=cronbach_alpha(asked.covariance()),
        omega=_omega(asked),
        icc1=icc1,
        icc2=crossed_of_sums(ratees, raters, ratees.reduction + within).icc2,
        icc_k=icc_k,
        k=k,
        rwg=_median(sums.rwg[column]),
        rwg_j=_median(sums.rwg_j[column]),
        sem=sem,
        n_ratees=int(ratees.levels),
        n_ratings=int(np.trace(items.n)),
    )


def _omega(items: PairSums) -> float:
    try:
        return mcdonald_omega(items.correlation())
    except NotConverged:
        return _NAN


def _one_way(ratees: Groups, within: float) -> tuple[float, float, float, float]:
    try:
        analysis = one_way_of_sums(ratees, within)
    except MeasureError:
        return _NAN, _NAN, _NAN, _NAN
    return analysis.icc1.icc, analysis.icc_k.icc, analysis.k, analysis.sem


def _median(counted: Counted) -> float:
    """Of values that occur so often."""
    values, n = counted
    if not len(values):
        return _NAN
    ends, whole = np.cumsum(n), int(n.sum())
    middle = values[np.searchsorted(ends, [(whole - 1) // 2, whole // 2], side="right")]
    return float(middle.mean())
