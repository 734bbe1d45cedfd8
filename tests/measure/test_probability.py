from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import isnan

import numpy as np
import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import Measures, arrange_panels, fit
from zhiren.measure.fair.method import fit_fair
from zhiren.simulate import CompanyPlan, simulate_company


def chance(found: Measures, ratee: str, competency_id: str, score: float) -> float:
    return float(found.probability_at_least(score, ratee)[0, found.competencies.index(competency_id)])


@cache
def measures() -> Measures:
    framework = builtin_framework("en")
    company = simulate_company(CompanyPlan(n_people=40, competencies=("INT", "ACH")), framework)
    return fit_fair(arrange_panels(company.ratings, framework, low_score=1, high_score=5))


def test_the_fair_score_itself_is_met_with_one_half_and_the_ends_of_the_interval_with_a_fortieth():
    for measure in list(measures())[:28]:
        if isnan(measure.logit):
            continue
        at = {name: getattr(measure, name) for name in ("low", "fair_score", "high")}
        chances = [chance(measures(), measure.ratee, measure.competency_id, at[name]) for name in at]
        assert chances == pytest.approx([0.975, 0.5, 0.025], abs=2e-4)  # curves are read between grid points


def test_the_lowest_score_is_always_met_and_the_highest_never():
    ratee = measures().ratees[0]
    assert chance(measures(), ratee, "INT", 1.0) == pytest.approx(1)
    assert chance(measures(), ratee, "INT", 5.0) == pytest.approx(0)


def test_one_person_has_the_row_that_all_have():
    whole = measures().probability_at_least(3.2)
    for row, ratee in enumerate(measures().ratees[:5]):
        assert measures().probability_at_least(3.2, ratee)[0] == pytest.approx(whole[row], nan_ok=True)


def test_there_is_no_probability_without_an_interval():
    framework = builtin_framework("en")
    company = simulate_company(CompanyPlan(n_people=40, competencies=("INT",)), framework)
    classical = fit(company.ratings, framework, method="classical", low_score=1, high_score=5)
    unknown = replace(classical, low=np.full_like(classical.low, np.nan))
    assert isnan(chance(replace(unknown, high=unknown.low), unknown.ratees[0], "INT", 3.0))
    unmeasured = replace(measures(), logit=np.full_like(measures().logit, np.nan))
    assert isnan(chance(unmeasured, unmeasured.ratees[0], "INT", 3.0))
