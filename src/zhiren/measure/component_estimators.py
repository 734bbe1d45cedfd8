"""Which estimator of variance components the data allow, and what it gives."""

from __future__ import annotations

import math
from typing import Literal

from zhiren.errors import MeasureError, Problem
from zhiren.measure.effects import Effects
from zhiren.measure.henderson import anova_covariance, henderson, simulated_covariance
from zhiren.measure.reml import MOST_LEVELS, dense_order, fit_reml
from zhiren.measure.results import Floats

Estimator = Literal["auto", "anova", "reml", "henderson"]
ESTIMATORS: tuple[Estimator, ...] = ("auto", "anova", "reml", "henderson")
_DRAWS = 100


def choose_estimator(effects: Effects, method: Estimator) -> Literal["anova", "reml", "henderson"]:
    """The one asked for, or the first that the data allow; ``MeasureError`` where they do not allow it."""
    balanced, order = effects.balanced, dense_order(effects)
    if method == "anova" and not balanced:
        raise MeasureError(Problem("gstudy-unbalanced"))
    if method == "reml" and order > MOST_LEVELS:
        raise MeasureError(Problem("gstudy-levels", {"n": order, "most": MOST_LEVELS}))
    if method != "auto":
        return method
    return "anova" if balanced else "reml" if order <= MOST_LEVELS else "henderson"


def estimate_components(
    effects: Effects, y: Floats, method: Literal["anova", "reml", "henderson"], seed: int
) -> tuple[Floats, Floats, float]:
    """Components, their covariance, and the restricted log-likelihood (NaN but for ``reml``)."""
    variance = henderson(effects, y)
    if method == "anova":
        return variance, anova_covariance(effects, variance), math.nan
    if method == "henderson":
        return variance, simulated_covariance(effects, variance, n_draws=_DRAWS, seed=seed), math.nan
    fit = fit_reml(effects, y, variance)
    return fit.variance, fit.covariance, fit.log_likelihood
