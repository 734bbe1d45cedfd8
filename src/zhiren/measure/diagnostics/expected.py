"""What an average rater would have scored, where no model says so: from everybody else's ratings of the person."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from zhiren.errors import MeasureError
from zhiren.measure.intervals import sums_within
from zhiren.measure.intraclass import one_way
from zhiren.measure.panels import Panels
from zhiren.measure.results import Floats

_INSIDE = 0.02  # of the scale: no expectation lies nearer to its ends


def others_expectation(panels: Panels) -> tuple[Floats, Floats]:
    """Expected scores and their variances, (n_pairs, n_items) of the others' rows of ``panels``; NaN not observed.

    E = the item's mean + λ · the mean deviation from the items' means that the person's other raters gave on the
    competency: this rater is left out, and λ = k ICC(1) / (1 + (k − 1) ICC(1)) draws it in for k raters. The
    variance is c (E − low) (high − E), that of a binomial score but for c, which fits the residuals as a whole.
    """
    rows = panels.others
    scores = panels.scores[rows].astype(np.float64)
    ratee = panels.ratee[rows]
    there = np.isfinite(scores)
    n = there.sum(axis=0)
    item_mean = np.divide(np.nansum(scores, axis=0), n, out=np.zeros(len(n)), where=n > 0)
    deviation = np.where(there, scores - item_mean, 0.0)
    sums = np.add.reduceat(deviation, panels.first_item, axis=1)
    counts = panels.n_observed[rows].astype(np.float64)
    rest = sums_within(ratee, sums, len(panels.ratees))[ratee] - sums
    rest_n = sums_within(ratee, counts, len(panels.ratees))[ratee] - counts
    raters = sums_within(ratee, counts > 0, len(panels.ratees))[ratee] - (counts > 0)
    own = np.divide(rest, rest_n, out=np.zeros_like(rest), where=rest_n > 0)
    agreement = _agreement(ratee, np.divide(sums, counts, out=np.full_like(sums, np.nan), where=counts > 0))
    own *= raters * agreement / (1 + np.maximum(raters - 1, 0) * agreement)  # Spearman-Brown
    sizes = np.diff(np.append(panels.first_item, len(panels.items)))
    span = float(panels.high_score - panels.low_score)
    ends = panels.low_score + _INSIDE * span, panels.high_score - _INSIDE * span
    expected = np.where(there, np.clip(item_mean + np.repeat(own, sizes, axis=1), *ends), np.nan)
    binomial = (expected - panels.low_score) * (panels.high_score - expected)
    residual = np.nan_to_num(scores - expected)
    total = np.nansum(binomial)
    return expected, binomial * (np.sum(residual**2) / total if total > 0 else 1.0)


def _agreement(ratee: npt.NDArray[np.int32], means: Floats) -> float:
    """ICC(1) over ratees and competencies, at least 0; 0 where nobody has two raters."""
    cell = ratee[:, None].astype(np.int64) * means.shape[1] + np.arange(means.shape[1])
    try:
        icc = one_way(cell.ravel(), means.ravel()).icc1.icc
    except MeasureError:
        return 0.0
    return max(icc, 0.0) if np.isfinite(icc) else 0.0
