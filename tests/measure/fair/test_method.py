"""Fair measures recover what a simulated company was made from."""

from __future__ import annotations

import numpy as np
import pytest

from measure.fair.drawn import drawn
from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import MeasureError, NotConverged, Problem
from zhiren.measure import arrange_panels
from zhiren.measure.fair import method
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


def test_large_companies_start_from_a_part_of_them(monkeypatch):
    panels = drawn(60, 30)
    plain = fit_fair(panels)
    monkeypatch.setattr(method, "WARM_START_FROM", 50)
    monkeypatch.setattr(method, "WARM_START_RATEES", 40)
    warm = fit_fair(panels)
    assert warm.model.trace[0].gain < 0.2 * plain.model.trace[0].gain
    assert warm.logit == pytest.approx(plain.logit, abs=0.01)
    monkeypatch.setattr(method, "WARM_START_RATEES", 3)  # so few have no fit of their own
    monkeypatch.setattr(method, "climb", not_converged)
    assert fit_fair(panels).logit == pytest.approx(plain.logit, abs=1e-12)


def not_converged(*arguments, **options):
    raise NotConverged(Problem("measure-not-converged", {"iterations": 100, "gain": "1"}))


def test_the_result_says_when_the_model_is_held_by_a_prior_of_two():
    assert fit_fair(drawn(40, sd=0.0)).model.notes == (("measure-fair-note-steadied", {"ratees": 40}),)


def test_an_unknown_step_model_is_named_with_the_known_ones():
    with pytest.raises(MeasureError) as caught:
        Options(steps="graded")
    assert caught.value.describe("zh-Hans") == "没有“graded”这种阶距模型。可选：rating-scale, partial-credit。"
