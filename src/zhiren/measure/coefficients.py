"""The classical coefficients of every competency in a set of 360° ratings, from the others' ratings."""

from __future__ import annotations

import numpy as np

from zhiren.errors import MeasureError, NotConverged
from zhiren.measure.agreement import rwg, rwg_j
from zhiren.measure.intervals import Codes
from zhiren.measure.intraclass import crossed, one_way
from zhiren.measure.panels import Panels
from zhiren.measure.reliability import (
    cronbach_alpha,
    mcdonald_omega,
    pairwise_correlation,
    pairwise_covariance,
)
from zhiren.measure.results import Floats, Reliability

_NAN = float("nan")


def competency_reliability(panels: Panels) -> tuple[Reliability, ...]:
    """One ``Reliability`` a competency, in the framework's order.

    α and ω treat each rater's answers about one ratee as a row, over the items (missing answers pairwise). The
    ICCs treat each rater's mean over the competency as one rating of the ratee. r_wg is the median over ratees
    and items, r_wg(J) over ratees. SEM is that of a ratee's mean over k raters; ω is NaN if it did not converge.
    """
    return tuple(_of_competency(panels, j, c) for j, c in enumerate(panels.competencies))


def _of_competency(panels: Panels, column: int, competency_id: str) -> Reliability:
    rows = panels.others
    columns = panels.columns(competency_id)
    asked = panels.item_moments.n_ratings[:, columns].any(axis=0)
    if not asked.any():
        return Reliability(competency_id, *(_NAN,) * 9, n_ratees=0, n_ratings=0)
    scores = panels.scores[rows, columns][:, asked].astype(np.float64)
    ratings = panels.rater_means[rows, column]
    variances = panels.item_moments.variance[:, columns][:, asked]
    n_scores = panels.high_score - panels.low_score + 1
    icc1, icc_k, k, sem = _one_way(panels.ratee[rows], ratings)
    return Reliability(
        competency_id,
        alpha=cronbach_alpha(pairwise_covariance(scores)),
        omega=_omega(scores),
        icc1=icc1,
        icc2=crossed(panels.ratee[rows], panels.rater[rows], ratings).icc2,
        icc_k=icc_k,
        k=k,
        rwg=_median(rwg(variances, n_scores)),
        rwg_j=_median(rwg_j(variances, n_scores)),
        sem=sem,
        n_ratees=int(np.isfinite(panels.competency_moments.mean[:, column]).sum()),
        n_ratings=int(np.isfinite(scores).sum()),
    )


def _omega(scores: Floats) -> float:
    try:
        return mcdonald_omega(pairwise_correlation(scores))
    except NotConverged:
        return _NAN


def _one_way(ratee: Codes, ratings: Floats) -> tuple[float, float, float, float]:
    try:
        analysis = one_way(ratee, ratings)
    except MeasureError:
        return _NAN, _NAN, _NAN, _NAN
    return analysis.icc1.icc, analysis.icc_k.icc, analysis.k, analysis.sem


def _median(values: Floats) -> float:
    there = values[np.isfinite(values)]
    return float(np.median(there)) if len(there) else _NAN
