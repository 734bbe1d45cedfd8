"""Chances from shown scores agree with those of the measures they were shown from."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from zhiren.dictionary.builtin import builtin_framework
from zhiren.measure import fit
from zhiren.role_fit import Scores, score_rows
from zhiren.simulate import CompanyPlan, simulate_company


def row(ratee: str = "A", competency_id: str = "INT", **figures: Any) -> dict[str, Any]:
    shown = dict.fromkeys(("score", "low", "high", "logit", "standard_error"))
    return {"ratee": ratee, "competency_id": competency_id, **shown, **figures}


@pytest.fixture(scope="module")
def measured() -> tuple[Any, Scores]:
    framework = builtin_framework("en")
    company = simulate_company(CompanyPlan(n_people=60, competencies=("INT", "TWK"), seed=4), framework)
    measures = fit(company.ratings, framework, low_score=1, high_score=5)
    rows = [
        row(
            m.ratee,
            m.competency_id,
            score=round(m.fair_score, 2),
            low=round(m.low, 2),
            high=round(m.high, 2),
            logit=round(m.logit, 3),
            standard_error=round(m.standard_error, 3),
        )
        for m in measures
        if np.isfinite(m.fair_score)
    ]
    return measures, score_rows(rows, ["INT", "TWK"], 1, 5)


@pytest.mark.parametrize("required", [2.0, 3.0, 3.5, 4.0, 5.0])
def test_chances_are_those_of_the_model(measured: tuple[Any, Scores], required: float) -> None:
    measures, scores = measured
    rows = [measures.ratees.index(person) for person in scores.people]
    columns = [measures.competencies.index(competency) for competency in scores.competencies]
    wanted = measures.probability_at_least(required)[np.ix_(rows, columns)]
    known = np.isfinite(scores.score)

    np.testing.assert_allclose(scores.chances([required] * 2)[known], wanted[known], atol=0.03)


def test_one_person_keeps_the_curves_of_all(measured: tuple[Any, Scores]) -> None:
    _, scores = measured
    person = scores.people[3]

    np.testing.assert_array_equal(
        scores.of([person, "nobody"]).chances([3.0, 4.0])[0], scores.chances([3.0, 4.0])[3]
    )


def test_some_competencies_in_the_order_asked(measured: tuple[Any, Scores]) -> None:
    _, scores = measured
    turned = scores.on(["TWK", "INT", "XYZ"])

    assert turned.competencies == ("TWK", "INT")
    np.testing.assert_array_equal(turned.chances([4.0, 3.0]), scores.chances([3.0, 4.0])[:, ::-1])


def test_raw_means_take_the_longer_arm_of_their_interval() -> None:
    scores = score_rows([row(score=4.5, low=3.52, high=5.0)], ["INT"], 1, 5)

    assert scores.spread()[0, 0] == pytest.approx(0.5, abs=1e-4)
    assert scores.chances([4.0])[0, 0] == pytest.approx(0.8413, abs=1e-3)


def test_what_cannot_be_told() -> None:
    rows = [row("A", score=4.0), row("B"), row("C", score=3.0, low=3.0, high=3.0), row("C", "XYZ", score=1.0)]
    scores = score_rows(rows, ["INT"], 1, 5)

    np.testing.assert_array_equal(scores.chances([3.5])[:, 0], [0.5, np.nan, 0.0])
    np.testing.assert_array_equal(scores.chances([np.nan])[:, 0], [np.nan] * 3)


def test_a_curve_known_at_one_point_goes_on() -> None:
    score = row(score=3.0, low=3.0, high=3.0, logit=0.5, standard_error=0.5)
    scores = score_rows([score], ["INT"], 1, 5)

    assert scores.chances([3.0])[0, 0] == pytest.approx(0.5)
    assert 0 < scores.chances([4.0])[0, 0] < 0.5 < scores.chances([2.0])[0, 0]


def test_nobody() -> None:
    assert score_rows([], ["INT"], 1, 5).chances([3.0]).shape == (0, 1)
