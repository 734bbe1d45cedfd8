from __future__ import annotations

from dataclasses import astuple

import numpy as np
import pytest

from measure.strategies import FRAMEWORK, SCALE, ratings_of
from zhiren.errors import NotConverged, Problem
from zhiren.measure import arrange_panels, coefficients
from zhiren.measure.agreement import rwg, rwg_j
from zhiren.measure.coefficients import (
    add_reliability,
    competency_reliability,
    reliability_of_sums,
    reliability_sums,
)
from zhiren.measure.intraclass import crossed, shrout_fleiss
from zhiren.measure.panels import Panels
from zhiren.measure.reliability import cronbach_alpha, mcdonald_omega

# four ratees by five raters by the two items of ACH; everybody rates everybody
SCORES = np.random.default_rng(7).integers(1, 6, (4, 5, 2)) // 2 + np.array([1, 1, 2, 3])[:, None, None]
CROSSED = [
    (f"p{p}", f"r{r}", "peer", f"ACH.{i + 1}", int(min(SCORES[p, r, i], 5)))
    for p in range(4)
    for r in range(5)
    for i in range(2)
]
SELF = [(f"p{p}", f"p{p}", "self", "ACH.1", 1) for p in range(4)]


def test_each_coefficient_is_that_of_the_others_ratings():
    table = np.minimum(SCORES, 5).astype(float)
    found, *rest = competency_reliability(arrange_panels(ratings_of(CROSSED + SELF), FRAMEWORK, **SCALE))
    answers = table.reshape(20, 2)
    assert found.competency_id == "ACH"
    assert found.alpha == pytest.approx(cronbach_alpha(np.cov(answers.T)))
    assert found.omega == pytest.approx(mcdonald_omega(np.corrcoef(answers.T)))
    six = shrout_fleiss(table.mean(axis=2))
    assert (found.icc1, found.icc2, found.icc_k, found.k) == (
        pytest.approx(six["1,1"].icc),
        pytest.approx(six["2,1"].icc),
        pytest.approx(six["1,k"].icc),
        5,
    )
    variances = table.var(axis=1, ddof=1)
    assert found.rwg == pytest.approx(np.median(rwg(variances, 5)))
    assert found.rwg_j == pytest.approx(np.median(rwg_j(variances, 5)))
    within = table.mean(axis=2).var(axis=1, ddof=1).mean()
    assert found.sem == pytest.approx(np.sqrt(within / 5))
    assert (found.n_ratees, found.n_ratings) == (4, 40)
    assert [r.competency_id for r in rest] == ["COM", "TWK"]


def test_a_competency_that_nobody_rated_has_no_coefficients():
    *_, empty = competency_reliability(arrange_panels(ratings_of(CROSSED), FRAMEWORK, **SCALE))
    figures = (empty.alpha, empty.omega, empty.icc1, empty.icc2, empty.icc_k, empty.k, empty.rwg, empty.rwg_j)
    assert np.isnan([*figures, empty.sem]).all()
    assert (empty.n_ratees, empty.n_ratings) == (0, 0)


def test_omega_that_does_not_converge_is_not_given(monkeypatch: pytest.MonkeyPatch):
    def never(_: np.ndarray) -> float:
        raise NotConverged(Problem("measure-omega-not-converged", {"steps": "1"}))

    monkeypatch.setattr(coefficients, "mcdonald_omega", never)
    found, *_ = competency_reliability(arrange_panels(ratings_of(CROSSED), FRAMEWORK, **SCALE))
    assert np.isnan(found.omega)


def test_the_icc_of_one_rater_of_several_people_is_the_two_way_one():
    rows = [row for row in CROSSED if (row[0], row[1]) not in {("p0", "r0"), ("p1", "r3")}]
    panels = arrange_panels(ratings_of(rows), FRAMEWORK, **SCALE)
    found, *_ = competency_reliability(panels)
    assert found.icc2 == crossed(panels.ratee, panels.rater, panels.rater_means[:, 0]).icc2


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_the_sums_of_some_ratees_and_of_the_others_are_those_of_all(cut: int):
    rows = [row for row in CROSSED if (row[0], row[1], row[3]) != ("p1", "r2", "ACH.2")] + SELF
    panels = arrange_panels(ratings_of(rows), FRAMEWORK, **SCALE)
    parts = []
    for there in (panels.ratee < cut, panels.ratee >= cut):
        some = (panels.ratee[there], panels.rater[there], panels.relationship[there], panels.scores[there])
        labels = (panels.ratees, panels.raters, panels.items, panels.competencies, panels.first_item, 1, 5)
        parts.append(reliability_sums(Panels(*some, *labels)))
    together = add_reliability(parts, parts[0].rater + parts[1].rater)
    found = reliability_of_sums(panels.competencies, together)
    for (name, *ours), (known, *theirs) in zip(
        map(astuple, found), map(astuple, competency_reliability(panels)), strict=True
    ):
        assert (name, ours) == (known, pytest.approx(theirs, rel=1e-12, nan_ok=True))
