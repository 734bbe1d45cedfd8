"""Errors of item locations against the definition, written out rating by rating."""

import math

import numpy as np
import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import arrange_panels
from zhiren.measure.fair.method import fit_fair
from zhiren.measure.item_errors import location_errors
from zhiren.ratings import RELATIONSHIPS
from zhiren.simulate import CompanyPlan, simulate_company


@pytest.fixture(scope="module")
def fitted():
    core = builtin_framework("en")
    plan = CompanyPlan(n_people=15, seed=3, competencies=("INT",), items=("INT.1", "INT.2"), comment_rate=0)
    panels = arrange_panels(simulate_company(plan, core).ratings, core, low_score=1, high_score=5)
    return panels, fit_fair(panels)


def written_out(panels, measures, item):
    model = measures.model
    severity = dict(zip(model.raters, model.severity, strict=True))
    steps = [0.0, *np.cumsum(model.steps[model.items.index(item)])]
    information = 0.0
    for ratee, rater, relationship, scores in zip(
        panels.ratee, panels.rater, panels.relationship, panels.scores, strict=True
    ):
        name = RELATIONSHIPS[relationship]
        if name not in model.effects or not math.isfinite(scores[panels.items.index(item)]):
            continue
        eta = measures.logit[ratee, panels.competencies.index("INT")]
        eta += model.effects[name] - severity[panels.raters[rater]]
        weights = [math.exp(k * eta - step) for k, step in enumerate(steps)]
        p = [w / sum(weights) for w in weights]
        mean = sum(k * share for k, share in enumerate(p))
        information += sum(k**2 * share for k, share in enumerate(p)) - mean**2
    return 1 / math.sqrt(information)


def test_information_is_the_variance_of_what_is_expected(fitted):
    panels, measures = fitted
    errors = location_errors(panels, measures, measures.model)
    assert list(errors) == ["INT.1", "INT.2"]
    for item, error in errors.items():
        assert error == pytest.approx(written_out(panels, measures, item), rel=1e-12)
