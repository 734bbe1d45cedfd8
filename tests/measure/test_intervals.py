from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.measure.intervals import Moments, Spread, mean_interval, moments_within


def moments_of(*raters: list[int]) -> Moments:
    """Moments of one group, in which each rater gave some ratings on one competency."""
    means = np.array([[np.mean(given)] if given else [np.nan] for given in raters])
    counts = np.array([[len(given)] for given in raters])
    return moments_within(np.zeros(len(raters), dtype=int), means, counts, 1)


def interval(moments: Moments, spread: Spread, low: float = 1, high: float = 5) -> tuple[float, float]:
    ends = mean_interval(moments, spread, low, high)
    return float(ends[0][0, 0]), float(ends[1][0, 0])


def pooled(variance: float, df: float) -> Spread:
    return Spread(np.array([variance]), np.array([df]))


def around(middle: float, half: float) -> tuple[float, float]:
    return pytest.approx(middle - half), pytest.approx(middle + half)


@given(st.integers(0, 2**32 - 1), st.sampled_from([0, 10**6]))
def test_moments_are_those_of_all_ratings_with_raters_as_clusters(seed: int, shift: int):
    random = np.random.default_rng(seed)
    counts = random.integers(0, 4, (20, 2))
    means = np.where(counts, random.normal(size=(20, 2)) + shift, np.nan)
    group = random.integers(0, 5, 20)
    moments = moments_within(group, means, counts, 6)
    for g in range(6):
        for q in range(2):
            rows = (group == g) & (counts[:, q] > 0)
            n, sums = counts[rows, q], counts[rows, q] * means[rows, q]
            mean = sums.sum() / n.sum() if rows.any() else np.nan
            squares = ((sums - mean * n) ** 2).sum()
            found = (moments.n_raters[g, q], moments.n_ratings[g, q], moments.n_squares[g, q])
            assert found == (len(n), n.sum(), (n**2).sum())
            assert moments.mean[g, q] == pytest.approx(mean, nan_ok=True)
            assert moments.squares[g, q] == pytest.approx(squares, rel=1e-6, abs=1e-6)
            variance = len(n) / (len(n) - 1) * squares / (n**2).sum() if len(n) > 1 else np.nan
            assert moments.variance[g, q] == pytest.approx(variance, rel=1e-6, abs=1e-6, nan_ok=True)


@given(st.lists(st.floats(1, 5), min_size=2, max_size=8), st.integers(1, 5))
def test_with_equally_many_ratings_the_variance_is_that_of_the_raters_means(means: list[float], n: int):
    moments = moments_within(np.zeros(len(means), int), np.array(means)[:, None], np.full((len(means), 1), n), 1)
    assert moments.mean[0, 0] == pytest.approx(np.mean(means))
    assert moments.variance[0, 0] == pytest.approx(np.var(means, ddof=1), abs=1e-12)


def test_the_spread_is_pooled_over_groups_with_two_raters_or_more():
    means = np.array([[1.0, 2.0], [3.0, np.nan], [2.0, 2.0], [4.0, np.nan], [6.0, np.nan], [5.0, 1.0]])
    counts = np.isfinite(means).astype(int)
    spread = moments_within(np.array([0, 0, 1, 1, 1, 2]), means, counts, 3).pooled()
    assert spread.df.tolist() == [3, 0]
    assert spread.variance == pytest.approx([(2 + 8) / 3, np.nan], nan_ok=True)


def test_the_interval_of_a_ratio_of_sums_over_raters():
    moments = moments_of([4, 4, 3], [2], [5, 5, 4], [])
    mean = (11 + 2 + 14) / 7
    squares = (11 - 3 * mean) ** 2 + (2 - mean) ** 2 + (14 - 3 * mean) ** 2
    half = 4.302652729911275 * np.sqrt(3 / 2 * squares / 7**2)
    assert moments.mean[0, 0] == pytest.approx(mean)
    assert interval(moments, moments.trusted(pooled(9, 100)), -9, 99) == around(mean, half)


def test_two_raters_by_the_pooled_spread():
    moments = moments_of([3, 4], [4])
    half = 2.2281388519649385 * 0.5 * np.sqrt(5) / 3
    assert interval(moments, moments.trusted(pooled(0.25, 10))) == around(11 / 3, half)


def test_raters_who_agree_completely_are_no_proof_of_precision():
    moments = moments_of([3], [3, 3], [3], [3], [3])
    half = 2.2281388519649385 * 0.5 * np.sqrt(8) / 6
    assert interval(moments, moments.trusted(pooled(0.25, 10))) == around(3, half)


@pytest.mark.parametrize("spread", [pooled(0.0, 10), pooled(np.nan, 0)])
def test_without_any_spread_there_is_no_interval(spread: Spread):
    moments = moments_of([3], [3])
    assert np.isnan(interval(moments, moments.trusted(spread))).all()


ratings = st.lists(st.lists(st.integers(1, 5), max_size=4), min_size=1, max_size=8).filter(any)


@given(ratings, st.floats(0.01, 4), st.integers(1, 50))
def test_an_interval_holds_its_mean_lies_on_the_scale_and_has_width(raters, variance: float, df: int):
    moments = moments_of(*raters)
    low, high = interval(moments, moments.trusted(pooled(variance, df)))
    mean = np.mean([score for given in raters for score in given])
    assert 1 <= low <= mean + 1e-9
    assert mean - 1e-9 <= high <= 5
    assert low < high
