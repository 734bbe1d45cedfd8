from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.measure.intervals import Spread, mean_interval, moments_within

ONE = np.zeros(1)


def interval(values: list[float], spread: Spread, low: float = 1, high: float = 5) -> tuple[float, float]:
    moments = moments_within(np.zeros(len(values), dtype=int), np.array(values, dtype=float)[:, None], 1)
    ends = mean_interval(moments, spread, low, high)
    return float(ends[0][0, 0]), float(ends[1][0, 0])


def pooled(variance: float, df: float) -> Spread:
    return Spread(np.array([variance]), np.array([df]))


@given(st.integers(0, 2**32 - 1), st.floats(-1e6, 1e6))
def test_moments_are_those_of_the_values_that_are_there(seed: int, shift: float):
    random = np.random.default_rng(seed)
    values = random.normal(size=(20, 2)) + shift
    values[random.random((20, 2)) < 0.3] = np.nan
    group = random.integers(0, 5, 20)
    moments = moments_within(group, values, 6)
    for g in range(6):
        for q in range(2):
            there = values[(group == g) & np.isfinite(values[:, q]), q]
            assert moments.n[g, q] == len(there)
            assert moments.mean[g, q] == pytest.approx(there.mean() if len(there) else np.nan, nan_ok=True)
            variance = there.var(ddof=1) if len(there) > 1 else np.nan
            assert moments.variance[g, q] == pytest.approx(variance, rel=1e-6, abs=1e-9, nan_ok=True)


def test_the_spread_is_pooled_over_groups_with_two_values_or_more():
    values = np.array([[1.0, 2.0], [3.0, np.nan], [2.0, 2.0], [4.0, np.nan], [6.0, np.nan], [5.0, 1.0]])
    spread = moments_within(np.array([0, 0, 1, 1, 1, 2]), values, 3).spread()
    assert spread.df.tolist() == [3, 0]
    assert spread.variance == pytest.approx([(2 + 8) / 3, np.nan], nan_ok=True)


def test_three_raters_by_their_own_spread():
    low, high = interval([3.0, 3.2, 3.4], pooled(9, 100))
    half = 4.302652729911275 * 0.2 / np.sqrt(3)
    assert (low, high) == (pytest.approx(3.2 - half), pytest.approx(3.2 + half))


def test_two_raters_by_the_pooled_spread():
    low, high = interval([3.0, 3.2], pooled(0.25, 10))
    half = 2.2281388519649385 * 0.5 / np.sqrt(2)
    assert (low, high) == (pytest.approx(3.1 - half), pytest.approx(3.1 + half))


def test_raters_who_agree_completely_are_no_proof_of_precision():
    low, high = interval([3.0] * 5, pooled(0.25, 10))
    half = 2.2281388519649385 * 0.5 / np.sqrt(5)
    assert (low, high) == (pytest.approx(3 - half), pytest.approx(3 + half))


@pytest.mark.parametrize("spread", [pooled(0.0, 10), pooled(np.nan, 0)])
def test_without_any_spread_there_is_no_interval(spread: Spread):
    assert np.isnan(interval([3.0, 3.0], spread)).all()


@given(st.lists(st.integers(1, 5), min_size=1, max_size=8), st.floats(0.01, 4), st.integers(1, 50))
def test_an_interval_holds_its_mean_lies_on_the_scale_and_has_width(values: list[float], variance: float, df: int):
    low, high = interval(values, pooled(variance, df))
    assert 1 <= low <= np.mean(values) + 1e-9
    assert np.mean(values) - 1e-9 <= high <= 5
    assert low < high
