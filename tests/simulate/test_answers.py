import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.simulate import CompanyPlan
from zhiren.simulate.answers import draw_categories
from zhiren.simulate.company import simulate_company


def probabilities(eta: float, steps: list[float]) -> np.ndarray:
    """The adjacent-category model as its definition has it: log P(k)/P(k−1) = η − s_k."""
    log_weights = np.concatenate([[0.0], np.cumsum(eta - np.array(steps))])
    weights = np.exp(log_weights - log_weights.max())
    return weights / weights.sum()


@given(st.floats(-4, 4), st.lists(st.floats(-3, 3), min_size=1, max_size=6))
def test_the_share_of_each_category_is_its_probability(eta, steps):
    uniform = (np.arange(4000) + 0.5)[:, None] / 4000  # evenly spread: shares are exact to 1/4000
    drawn = draw_categories(np.full((4000, 1), np.exp(eta)), np.exp(-np.array([steps])), uniform)
    shares = np.bincount(drawn.ravel(), minlength=len(steps) + 1) / 4000
    np.testing.assert_allclose(shares, probabilities(eta, steps), atol=1 / 4000 + 1e-12)


def test_a_company_answers_as_the_model_says(framework):
    """With no halo and one known person, answers of many raters follow the probabilities at their mean."""
    plan = CompanyPlan(
        n_people=3000, seed=5, person_sd=0, severity_sd=0, halo_sd=0, halo_competency_sd=0, not_observed=0,
        relationship_effects={}, competency_sd=0.5,
    )  # fmt: skip
    company = simulate_company(plan, framework)
    for place, item in enumerate(company.truth.items):
        eta = company.truth.competency_mean[company.truth.competency_of[place]]
        steps = (company.truth.difficulty[place] + company.truth.thresholds[place]).tolist()
        score = company.ratings.score[company.ratings.item == company.ratings.items.index(item)]
        if item == "B.2":  # reverse keyed
            score = 6 - score
        shares = np.bincount(score, minlength=6)[1:] / len(score)
        np.testing.assert_allclose(shares, probabilities(eta, steps), atol=4 * 0.5 / np.sqrt(len(score)))


@pytest.mark.parametrize("points", [2, 5, 7, 11])
def test_scores_stay_on_the_scale_and_use_all_of_it(framework, points):
    ratings = simulate_company(CompanyPlan(n_people=400, scale_points=points, person_sd=2), framework).ratings
    assert sorted(set(ratings.score.tolist())) == list(range(1, points + 1))


def test_the_share_of_answers_not_observed(framework):
    plan = CompanyPlan(n_people=1000, not_observed=0.08)
    company = simulate_company(plan, framework)
    assert len(company.ratings) / (4 * len(company.assignments)) == pytest.approx(0.92, abs=0.005)


def test_whole_competencies_may_be_unseen(framework):
    company = simulate_company(CompanyPlan(n_people=1000, not_observed=0, unseen=0.3), framework)
    ratings = company.ratings
    competency = np.array([item[0] for item in ratings.items])[ratings.item]
    cell = ratings.ratee.astype(np.int64) * len(ratings.raters) + ratings.rater
    _, answers = np.unique(np.char.add(cell.astype(str), competency), return_counts=True)
    assert set(answers.tolist()) == {2}
    assert len(ratings) / (4 * len(company.assignments)) == pytest.approx(0.7, abs=0.01)


def test_only_labels_that_occur_are_in_the_tables(framework):
    company = simulate_company(CompanyPlan(n_people=6, not_observed=0.95, items=("A.1", "B.10")), framework)
    ratings = company.ratings
    for codes, labels in ((ratings.ratee, ratings.ratees), (ratings.rater, ratings.raters)):
        assert sorted(set(codes.tolist())) == list(range(len(labels)))
        assert list(labels) == sorted(labels)
    assert set(ratings.items) <= {"A.1", "B.10"}
