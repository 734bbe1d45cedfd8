from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest
from scipy.stats import chi2
from scipy.stats import t as student

from measure.facets.panels_made import observations, simulated
from zhiren.errors import MeasureError
from zhiren.measure.facets import fit_facets, interactions

TRUTH = simulated(60, 5, 4, seed=8)
RESULT = fit_facets(TRUTH.data, bias_correction=False)


def test_a_rater_harsh_on_one_item_is_found():
    """Rater R2 gives two points less on item I1."""
    codes, score = TRUTH.data.codes, TRUTH.data.score.copy()
    harsh = (codes[:, 1] == 2) & (codes[:, 2] == 1)
    score[harsh] = np.maximum(score[harsh] - 2, 1)
    found = interactions(fit_facets(dataclasses.replace(TRUTH.data, score=score)), "rater", "item")
    worst = min(found, key=lambda pair: pair.t)
    assert (worst.a, worst.b, worst.n_ratings) == ("R2", "I1", 60)
    assert worst.bias < -1
    assert worst.observed < worst.expected
    assert worst.p < 1e-6
    assert found.p < 1e-6
    contrast = next(c for c in found.contrasts() if (c.target, c.first, c.second) == ("R2", "I0", "I1"))
    assert contrast.difference > 1
    assert contrast.p < 1e-6


def test_the_figures_of_each_pair_hang_together():
    found = interactions(RESULT, "rater", "item")
    assert (len(found.pairs), found.df) == (20, 20)
    fitted, codes = RESULT.fitted, RESULT.data.codes
    for pair in found:
        rows = (codes[:, 1] == int(pair.a[1])) & (codes[:, 2] == int(pair.b[1]))
        exponent = np.outer(fitted.eta[rows] + pair.bias, np.arange(5)) + fitted.kappa[0]
        p = np.exp(exponent) / np.exp(exponent).sum(axis=1, keepdims=True)
        mean = p @ np.arange(5)
        assert mean.sum() == pytest.approx(fitted.step[rows].sum(), abs=1e-8)
        variance = (p @ np.arange(5) ** 2 - mean**2).sum()
        assert pair.standard_error == pytest.approx(variance**-0.5, rel=1e-6)
        assert pair.t == pytest.approx(pair.bias / pair.standard_error)
        assert pair.p == pytest.approx(2 * student.sf(abs(pair.t), pair.df))
    assert found.chi_square == pytest.approx(sum(pair.t**2 for pair in found))
    assert found.p == pytest.approx(chi2.sf(found.chi_square, 20))


def test_without_bias_the_test_rejects_as_often_as_it_says():
    """30 panels without bias: the mean of χ² is near its expectation, the free interactions (R − 1)(I − 1)."""
    found = [interactions(fit_facets(simulated(60, 5, 4, seed=s).data), "rater", "item") for s in range(30)]
    assert np.mean([f.chi_square for f in found]) == pytest.approx(4 * 3, abs=2.5)


def test_contrasts_follow_welch():
    found = interactions(RESULT, "rater", "item")
    contrasts = found.contrasts()
    assert len(contrasts) == 5 * 6
    one, two = found.pairs[:2]
    first = contrasts[0]
    v1, v2 = one.standard_error**2, two.standard_error**2
    assert first.difference == one.bias - two.bias
    assert first.standard_error == pytest.approx(math.sqrt(v1 + v2))
    assert first.df == pytest.approx((v1 + v2) ** 2 / (v1**2 / 59 + v2**2 / 59))
    assert first.p == pytest.approx(2 * student.sf(abs(first.t), first.df))


def test_pairs_of_one_rating_have_no_test_and_extreme_ones_say_so():
    found = interactions(RESULT, "ratee", "rater")
    extreme = [pair for pair in found if pair.extreme]
    assert extreme
    assert all(math.isfinite(pair.bias) and pair.standard_error > 0.8 for pair in extreme)
    rows = [("a", "x", 1), ("a", "y", 2), ("b", "x", 2), ("b", "y", 1), ("c", "x", 2), ("c", "y", 1)]
    alone = interactions(fit_facets(observations(rows, ("ratee", "rater"))), "ratee", "rater")
    assert [pair.df for pair in alone] == [0] * 6
    assert all(math.isnan(pair.p) for pair in alone)
    assert alone.contrasts() == ()


def test_bias_is_between_two_known_facets():
    with pytest.raises(MeasureError) as caught:
        interactions(RESULT, "rater", "rater")
    assert caught.value.describe("en") == "Bias is between two different facets. Here both are “rater”."
    with pytest.raises(MeasureError) as caught:
        interactions(RESULT, "rater", "task")
    assert caught.value.describe("zh-Hans") == "没有“task”这个面。现有的面：ratee, rater, item。"
