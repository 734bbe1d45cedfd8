from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import chi2

from measure.facets.panels_made import observations, rows_of, simulated
from zhiren.errors import MeasureError
from zhiren.measure.facets import fit_facets

DATA = simulated(30, 4, 3, seed=3).data
RESULT = fit_facets(DATA)


def test_separation_by_its_formulas():
    raters = RESULT.facet("rater")
    found = raters.separation()
    sd, rmse = raters.measure.std(ddof=1), np.sqrt(np.mean(raters.standard_error**2))
    true = np.sqrt(sd**2 - rmse**2)
    assert (found.n, found.df) == (4, 3)
    assert found.mean == pytest.approx(0, abs=1e-10)
    assert (found.sd, found.rmse, found.true_sd) == pytest.approx((sd, rmse, true))
    assert found.separation == pytest.approx(true / rmse)
    assert found.strata == pytest.approx((4 * true / rmse + 1) / 3)
    assert found.reliability == pytest.approx(1 - rmse**2 / sd**2)
    weight = raters.standard_error**-2
    centre = (weight @ raters.measure) / weight.sum()
    assert found.chi_square == pytest.approx(weight @ (raters.measure - centre) ** 2)
    assert found.p == pytest.approx(chi2.sf(found.chi_square, 3))
    assert raters.separation(real=True).rmse >= found.rmse


def test_one_element_is_not_told_apart():
    rows = [(p, r, "only", s) for p, r, i, s in rows_of(DATA) if i == "I0"]
    item = fit_facets(observations(rows)).facet("item").separation()
    assert (item.n, item.df, item.mean) == (1, 0, pytest.approx(0, abs=1e-10))
    assert np.isnan([item.sd, item.reliability, item.p]).all()


def test_the_fair_average_is_the_expectation_at_the_mean_of_the_others():
    ratees, kappa = RESULT.facet("ratee"), RESULT.fitted.kappa[0]
    exponent = np.outer(ratees.measure, np.arange(5)) + kappa
    p = np.exp(exponent) / np.exp(exponent).sum(axis=1, keepdims=True)
    assert ratees.fair_average == pytest.approx(p @ np.arange(1, 6))
    assert (ratees.fair_low < ratees.fair_average).all()
    assert (ratees.fair_average < ratees.fair_high).all()
    assert list(np.argsort(ratees.fair_average)) == list(np.argsort(ratees.measure))


def test_severe_raters_have_low_fair_averages():
    raters = RESULT.facet("rater")
    assert list(np.argsort(raters.fair_average)) == list(np.argsort(-raters.measure))


def test_elements_by_name():
    element = RESULT.facet("ratee").element("P3")
    assert (element.facet, element.label, element.status, element.n_ratings) == ("ratee", "P3", "measured", 12)
    with pytest.raises(KeyError):
        RESULT.facet("ratee").element("nobody")
    with pytest.raises(MeasureError):
        RESULT.facet("task")


def test_the_frame_has_a_row_for_each_element():
    frame = RESULT.to_frame()
    assert frame.height == 30 + 4 + 3
    assert frame["facet"].to_list() == ["ratee"] * 30 + ["rater"] * 4 + ["item"] * 3
    assert frame["measure"].to_list()[30:34] == RESULT.facet("rater").measure.tolist()
    extreme = fit_facets(observations([*rows_of(DATA), ("top", "R0", "I0", 5)])).to_frame()
    assert extreme.filter(extreme["label"] == "top")["infit"].to_list() == [None]


def test_the_summary_prints():
    lines = str(RESULT).splitlines()
    assert lines[0].startswith("Many-facet Rasch measurement, rating-scale model: 3 facets, 360 ratings")
    assert lines[2] == "ratee: 30 elements, 20 of them shown, from highest to lowest"
    assert lines[3].split()[:3] == ["Element", "Measure", "SE"]
    assert len(lines[4:24]) == 20
    assert lines[24].startswith("SD ")
    assert "rater: 4 elements" in lines


def test_the_summary_prints_in_chinese():
    rows = [
        *rows_of(DATA),
        *(("top", r, i, 5) for r in ("R0", "R1") for i in ("I0", "I1")),
        ("odd", "new", "I0", 5),
    ]
    result = fit_facets(observations(rows), model="partial-credit", bias_correction=False)
    shown = result.describe("zh-Hans")
    assert shown.startswith("多面 Rasch 测量，分部计分模型：3 个面，365 条评分")
    assert "未作偏差校正" in shown
    assert "I0的等级" in shown
    assert "只有最高分" in shown
    assert "未测量" in shown
