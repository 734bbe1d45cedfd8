from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from zhiren.anonymity import Thresholds
from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import MeasureError
from zhiren.measure import Panels, arrange_panels, fit
from zhiren.ratings.columns import RELATIONSHIPS
from zhiren.report.build.results import FAIR_DECIMALS
from zhiren.report.measuring import Choice, measure_for_reports, without_withheld
from zhiren.simulate import CompanyPlan, simulate_company

FRAMEWORK = builtin_framework("en")
MANAGER = RELATIONSHIPS.index("manager")
PERSON = 5


def company(n_people: int = 40) -> tuple[Panels, object]:
    plan = CompanyPlan(n_people=n_people, competencies=("INT", "ACH"), not_observed=0.02)
    ratings = simulate_company(plan, FRAMEWORK).ratings
    plain = fit(ratings, FRAMEWORK, low_score=1, high_score=5)
    return arrange_panels(ratings, FRAMEWORK, low_score=1, high_score=5), plain


PANELS, PLAIN = company()


def thin(panels: Panels, ratee: int = PERSON, competency: int = 0, score: float = 5.0) -> Panels:
    """Only the manager and one protected rater, who says ``score``, rated a person on one competency."""
    scores = panels.scores.copy()
    others = np.flatnonzero((panels.ratee == ratee) & (panels.relationship > MANAGER))
    first = panels.first_item[competency]
    columns = slice(int(first), int(panels.first_item[competency + 1]))
    scores[others, columns] = np.nan
    scores[others[0], columns] = score
    return replace(panels, scores=scores)


def test_fair_scores_where_the_ratings_are_enough_raw_means_counts_and_coefficients_as_they_are():
    measures, choice = measure_for_reports(PANELS, "auto", Thresholds())
    assert (choice.method, choice.why, choice.problems) == ("fair", "enough", ())
    assert 30 <= choice.n_people <= 40
    assert measures.method == "fair"
    for name in ("raw_mean", "self_mean", "n_raters", "n_ratings"):
        assert np.array_equal(getattr(measures, name), getattr(PLAIN, name), equal_nan=True)
    assert repr(measures.reliability) == repr(PLAIN.reliability)


@pytest.mark.parametrize("person", [PERSON, 11])
def test_an_answer_moves_a_fair_score_alike_whoever_gives_it(person: int):
    """Raw mean and fair score are almost the same sum, so a reader gains next to nothing by subtracting them."""
    base = measure_for_reports(PANELS, "fair", Thresholds())[0].fair_score[person, 0]
    protected = (PANELS.ratee == person) & (PANELS.relationship > MANAGER) & np.isfinite(PANELS.scores[:, 0])
    effects = []
    for row in np.flatnonzero(protected):
        point = 1 if PANELS.scores[row, 0] < 4 else -1
        scores = PANELS.scores.copy()
        scores[row, 0] += point
        moved, _ = measure_for_reports(replace(PANELS, scores=scores), "fair", Thresholds())
        effects.append((moved.fair_score[person, 0] - base) / point)
    assert len(effects) > 5
    assert min(effects) > 0.01
    assert max(effects) - min(effects) < 10**-FAIR_DECIMALS


def test_raw_means_where_the_people_are_few():
    panels, _ = company(20)
    measures, choice = measure_for_reports(panels, "auto", Thresholds())
    assert (measures.method, choice.method, choice.why) == ("classical", "classical", "few")
    assert choice.n_people < 30


def test_raw_means_where_a_fair_measurement_fails_and_the_reason_with_it():
    flat = replace(PANELS, scores=np.where(np.isfinite(PANELS.scores), np.float32(3), PANELS.scores))
    measures, choice = measure_for_reports(flat, "auto", Thresholds())
    assert (measures.method, choice.why, len(choice.problems)) == ("classical", "failed", 1)
    with pytest.raises(MeasureError):
        measure_for_reports(flat, "fair", Thresholds())


def test_the_method_asked_for():
    classical, why = measure_for_reports(PANELS, "classical", Thresholds())
    assert (classical.method, why.method, why.why) == ("classical", "classical", "asked")
    panels, _ = company(20)
    fair, choice = measure_for_reports(panels, "fair", Thresholds())
    assert (fair.method, choice) == ("fair", Choice("fair", "asked", choice.n_people))


def test_answers_are_withheld_from_the_fit_by_competency_and_the_managers_never():
    usable = without_withheld(thin(PANELS), 3)
    columns = slice(int(PANELS.first_item[0]), int(PANELS.first_item[1]))
    rows = PANELS.ratee == PERSON
    left = np.isfinite(usable.scores[:, columns]).any(axis=1) & rows
    assert set(PANELS.relationship[left].tolist()) <= {RELATIONSHIPS.index("self"), MANAGER}
    elsewhere = slice(int(PANELS.first_item[1]), int(PANELS.first_item[2]))
    whole = without_withheld(PANELS, 3)
    assert np.array_equal(usable.scores[:, elsewhere], whole.scores[:, elsewhere], equal_nan=True)
    assert np.array_equal(without_withheld(PANELS, 1).scores, PANELS.scores, equal_nan=True)


def test_what_one_withheld_rater_says_moves_no_fair_score_of_anybody():
    low, _ = measure_for_reports(thin(PANELS, score=1.0), "fair", Thresholds())
    high, _ = measure_for_reports(thin(PANELS, score=5.0), "fair", Thresholds())
    for name in ("fair_score", "logit", "standard_error"):
        assert np.array_equal(getattr(low, name), getattr(high, name), equal_nan=True)
    assert low.raw_mean[PERSON, 0] < high.raw_mean[PERSON, 0]
