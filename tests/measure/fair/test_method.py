"""Fair measures recover what a simulated company was made from."""

import numpy as np
import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import arrange_panels
from zhiren.measure.fair.method import Options, fit_fair
from zhiren.simulate import CompanyPlan, simulate_company

FRAMEWORK = builtin_framework("en")


@pytest.fixture(scope="module")
def company():
    return simulate_company(CompanyPlan(n_people=150, seed=5, competencies=("INT", "TWK", "COM")), FRAMEWORK)


@pytest.fixture(scope="module")
def measures(company):
    panels = arrange_panels(company.ratings, FRAMEWORK, low_score=1, high_score=5)
    return fit_fair(panels, Options())


def _asked(measures):
    return [measures.competencies.index(c) for c in ("INT", "TWK", "COM")]


def test_measures_are_near_the_truth_and_their_intervals_cover_it(company, measures):
    columns = _asked(measures)
    theta = company.truth.theta[: len(measures.ratees)]
    estimate, error = measures.logit[:, columns], measures.standard_error[:, columns]
    gap = (estimate - estimate.mean(0)) - (theta - theta.mean(0))
    assert np.sqrt((gap**2).mean()) < 0.55
    assert 0.90 < (np.abs(gap) < 1.96 * error).mean() < 0.99


def test_competencies_not_asked_have_a_reason(measures):
    others = [c for c in measures.competencies if c not in ("INT", "TWK", "COM")]
    assert {measures.reasons[measures.ratees[0], c] for c in others} == {"measure-not-asked"}
    assert np.isnan(measures.fair_score[:, measures.competencies.index("ACH")]).all()


def test_fair_scores_lie_on_the_scale_inside_their_intervals(measures):
    columns = _asked(measures)
    low, fair, high = (a[:, columns] for a in (measures.low, measures.fair_score, measures.high))
    assert (low < fair).all()
    assert (fair < high).all()
    assert low.min() >= 1.0
    assert high.max() <= 5.0


def test_the_model_names_its_parts(measures):
    model = measures.model
    assert [c.name for c in model.components] == ["severity", "halo", "halo-competency"]
    assert model.trace[-1].gain < 1e-5
    assert model.competencies == ("INT", "TWK", "COM")
