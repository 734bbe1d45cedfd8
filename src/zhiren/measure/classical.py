"""Classical statistics: means over ratings, without any adjustment for severity or halo."""

from __future__ import annotations

import numpy as np

from zhiren.measure.coefficients import competency_reliability
from zhiren.measure.intervals import Moments, mean_interval
from zhiren.measure.panels import Mask, Panels
from zhiren.measure.results import Floats, Measures, Reliability

NOT_ASKED = "measure-not-asked"
SELF_ONLY = "measure-self-only"
NOT_OBSERVED = "measure-not-observed"
NO_SPREAD = "measure-no-spread"


def fit_classical(panels: Panels) -> Measures:
    """Raw means over all ratings by the others, with their 95 % intervals, in which raters are clusters.

    Every rating counts the same, so a competency's figure is made of the same sums as those of its items and
    groups. Logits and fair scores are NaN: this method does not adjust for anything.
    """
    self_mean = np.full((len(panels.ratees), len(panels.competencies)), np.nan)
    self_mean[panels.ratee[~panels.others]] = panels.rater_means[~panels.others]
    asked = panels.n_observed.sum(axis=0) > 0
    return classical_measures(panels, panels.competency_moments, self_mean, asked, competency_reliability(panels))


def classical_measures(
    names: Panels,
    moments: Moments,
    self_mean: Floats,
    asked: Mask,
    reliability: tuple[Reliability, ...],
) -> Measures:
    """The means and intervals that moments tell; of ``names`` only labels and scale are looked at."""
    spread = moments.trusted(moments.pooled())
    low, high = mean_interval(moments, spread, names.low_score, names.high_score)
    none = np.full(moments.mean.shape, np.nan)
    return Measures(
        method="classical",
        low_score=names.low_score,
        high_score=names.high_score,
        ratees=names.ratees,
        competencies=names.competencies,
        logit=none,
        standard_error=none,
        fair_score=none,
        low=low,
        high=high,
        raw_mean=moments.mean,
        self_mean=self_mean,
        n_raters=moments.n_raters.astype(np.int32),
        n_ratings=moments.n_ratings.astype(np.int32),
        reliability=reliability,
        reasons=_reasons(names, asked, moments.mean, low, self_mean),
    )


def _reasons(
    names: Panels, asked: Mask, raw_mean: Floats, low: Floats, self_mean: Floats
) -> dict[tuple[str, str], str]:
    """Why a cell has no mean, or a mean without an interval: message ids by (ratee, competency)."""
    codes = np.where(np.isfinite(raw_mean), 0, np.where(np.isfinite(self_mean), 1, 2))
    why = np.array([NO_SPREAD, SELF_ONLY, NOT_OBSERVED, NOT_ASKED], dtype=object)
    rows, columns = np.nonzero(np.isnan(low))
    cells = np.where(asked[columns], codes[rows, columns], 3)
    ratees = np.array(names.ratees, dtype=object)[rows].tolist()
    competencies = np.array(names.competencies, dtype=object)[columns].tolist()
    return dict(zip(zip(ratees, competencies, strict=True), why[cells].tolist(), strict=True))
