"""Whether a person meets a required score: the probability, from a fair measure and its error."""

from __future__ import annotations

from math import isfinite, nan
from statistics import NormalDist

import numpy as np

from zhiren.measure.results import Measures


def probability_met(measures: Measures, ratee: str, competency_id: str, requirement: float) -> float:
    """P = Φ((θ − θ_required) / SE): that the fair score is at least ``requirement``, a score on the scale.

    θ is the measure in logits, taken as normal with its standard error; θ_required is where the competency's score
    curve passes the requirement. NaN where there is no measure in logits.
    """
    measure, model = measures.measure(ratee, competency_id), measures.model
    if model is None or not isfinite(measure.logit):
        return nan
    curve = model.score_curves[model.competencies.index(competency_id)]
    required = float(np.interp(requirement, curve, model.grid))
    return NormalDist().cdf((measure.logit - required) / measure.standard_error)
