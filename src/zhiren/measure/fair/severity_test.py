"""Which fits: one severity a rater, or one by competency."""

from __future__ import annotations

import math
from dataclasses import replace

from scipy.stats import chi2

from zhiren.measure.fair.ascent import Size
from zhiren.measure.fair.outcome import count_parameters
from zhiren.measure.fair.steadied import Outcome
from zhiren.measure.model import Likelihood, SeverityTest
from zhiren.measure.results import Measures

UNTESTED = "measure-fair-note-severity-untested"


def compare_severities(measures: Measures, common: Outcome, size: Size) -> Measures:
    """Measures by competency with the test of ``common`` against them.

    Where either fit needed weak priors there is no likelihood to compare; a note says so.
    """
    model = measures.model
    if model is None:
        raise ValueError("a fair fit has a model")
    if common.steadied or any(code == "measure-fair-note-steadied" for code, _ in model.notes):
        return replace(measures, model=replace(model, notes=(*model.notes, (UNTESTED, {}))))
    one = Likelihood.of(common.estimate.log_likelihood, count_parameters(common.estimate), size.ratees)
    each = Likelihood(model.log_likelihood, model.n_parameters, model.aic, model.bic)
    errors = (0.5 * common.estimate.mode.system.determinant_error, model.log_likelihood_error)
    test = boundary_test(one, each, 2.0 * math.hypot(*errors))
    return replace(measures, model=replace(model, severity_test=test))


def boundary_test(common: Likelihood, by_competency: Likelihood, error: float = 0.0) -> SeverityTest:
    """Likelihood ratio of nested models that differ by one variance: half χ²(0), half χ²(1) without it.

    ``error`` is what the two log-determinants, where they are sampled, leave uncertain in the ratio.
    """
    gain = max(2.0 * (by_competency.log_likelihood - common.log_likelihood), 0.0)
    p = 0.5 * float(chi2.sf(gain, 1)) if gain > 0.0 else 1.0
    return SeverityTest(common, by_competency, gain, p, error)
