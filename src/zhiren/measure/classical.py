"""Classical statistics: means over raters, without any adjustment for severity or halo."""

from __future__ import annotations

import numpy as np

from zhiren.measure.coefficients import competency_reliability
from zhiren.measure.intervals import mean_interval
from zhiren.measure.panels import Panels
from zhiren.measure.results import Floats, Measures

NOT_ASKED = "measure-not-asked"
SELF_ONLY = "measure-self-only"
NOT_OBSERVED = "measure-not-observed"
NO_SPREAD = "measure-no-spread"


def fit_classical(panels: Panels) -> Measures:
    """Raw means over the others, each rater counted once, with their 95 % intervals.

    A rater's score on a competency is the mean of the items that this rater observed; the ratee's score is the
    mean of those over raters. Logits and fair scores are NaN: this method does not adjust for anything.
    """
    moments = panels.competency_moments
    spread = panels.competency_moments.spread()
    low, high = mean_interval(moments, spread, panels.low_score, panels.high_score)
    n_ratings = np.zeros(moments.n.shape, dtype=np.int32)
    np.add.at(n_ratings, panels.ratee[panels.others], panels.n_observed[panels.others])
    self_mean = np.full(moments.n.shape, np.nan)
    self_mean[panels.ratee[~panels.others]] = panels.rater_means[~panels.others]
    none = np.full(moments.n.shape, np.nan)
    return Measures(
        method="classical",
        low_score=panels.low_score,
        high_score=panels.high_score,
        ratees=panels.ratees,
        competencies=panels.competencies,
        logit=none,
        standard_error=none,
        fair_score=none,
        low=low,
        high=high,
        raw_mean=moments.mean,
        self_mean=self_mean,
        n_raters=moments.n.astype(np.int32),
        n_ratings=n_ratings,
        reliability=competency_reliability(panels),
        reasons=_reasons(panels, moments.mean, low, self_mean),
    )


def _reasons(panels: Panels, raw_mean: Floats, low: Floats, self_mean: Floats) -> dict[tuple[str, str], str]:
    """Why a cell has no mean, or a mean without an interval: message ids by (ratee, competency)."""
    asked = panels.n_observed.sum(axis=0) > 0
    reasons = {}
    for row, column in np.argwhere(np.isnan(low)):
        if not asked[column]:
            reason = NOT_ASKED
        elif np.isfinite(raw_mean[row, column]):
            reason = NO_SPREAD
        else:
            reason = SELF_ONLY if np.isfinite(self_mean[row, column]) else NOT_OBSERVED
        reasons[panels.ratees[row], panels.competencies[column]] = reason
    return reasons
