from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import friedmanchisquare, spearmanr

from zhiren.errors import MeasureError
from zhiren.measure.concordance import kendall_w


def test_raters_of_one_mind_and_of_opposite_minds():
    ranks = np.arange(6.0)
    assert kendall_w(np.stack([ranks, ranks * 3, ranks - 9], 1)).w == 1
    assert kendall_w(np.stack([ranks, -ranks], 1)).w == 0


@given(st.integers(0, 2**32), st.integers(3, 12), st.integers(2, 6))
def test_without_ties_w_is_the_mean_spearman_correlation(seed, n, k):
    table = np.random.default_rng(seed).random((n, k))
    mean = np.mean([spearmanr(table[:, a], table[:, b]).statistic for a, b in combinations(range(k), 2)])
    assert kendall_w(table).w == pytest.approx(((k - 1) * mean + 1) / k)


@given(st.integers(0, 2**32), st.integers(3, 12), st.integers(3, 6))
def test_with_ties_its_test_is_friedmans(seed, n, k):
    table = np.random.default_rng(seed).integers(1, 5, (n, k)).astype(float)
    if not np.ptp(table, axis=0).any():
        return
    wanted = friedmanchisquare(*table)
    found = kendall_w(table)
    assert (found.chi_squared, found.p) == (pytest.approx(wanted.statistic), pytest.approx(wanted.pvalue))
    assert (found.df, 0 <= found.w <= 1 + 1e-12) == (n - 1, True)


def test_where_nobody_ranks_there_is_no_w():
    found = kendall_w(np.ones((3, 2)))
    assert np.isnan([found.w, found.chi_squared, found.p]).all()
    assert found.describe("en") == "Kendall’s W is not defined: none of the 2 raters tells the 3 things apart."
    assert found.describe("zh-Hans") == "肯德尔 W 无定义：2 位评价者谁也没有区分这 3 个对象。"


def test_it_prints_in_both_languages(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    found = kendall_w(np.array([[1, 1, 2], [2, 3, 1], [3, 2, 3], [4, 4, 4.0]]))
    assert (
        str(found)
        == "Kendall’s W = 0.778 over 4 things by 3 raters; χ² = 7.00 on 3 degrees of freedom, p = 0.072."
    )
    assert found.describe("zh-Hans") == "肯德尔 W = 0.778，4 个对象，3 位评价者；χ² = 7.00，自由度 3，p = 0.072。"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (np.array([[1, np.nan], [1, 2]]), "2 by 2, with one score missing"),
        (np.ones((1, 3)), "1 by 3, with 0 scores missing"),
    ],
)
def test_what_cannot_be_compared_is_said(table, message, monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    with pytest.raises(MeasureError, match=message):
        kendall_w(table)
