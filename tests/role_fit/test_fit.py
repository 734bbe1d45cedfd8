"""The share of a role's requirements that is met, and bands by it."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm

from zhiren.role_fit import Fit, bands, role_fit

CHANCES = st.lists(st.floats(0, 1), min_size=1, max_size=8)


def test_it_is_the_distribution_of_simulated_errors() -> None:
    chances, weights = np.array([0.9, 0.6, 0.5, 0.2]), [3, 2, 1, 2]
    luck = np.random.default_rng(1)
    common, own = luck.normal(size=(400_000, 1)), luck.normal(size=(400_000, 4))
    met = np.sqrt(0.4) * common + np.sqrt(0.6) * own < norm.ppf(chances)
    shares = met @ np.array(weights) / 8
    found = role_fit(chances[None], weights)[0]

    assert (found.expected, found.all_met) == pytest.approx((shares.mean(), (shares == 1).mean()), abs=4e-3)
    assert (found.low, found.high) == (np.quantile(shares, 0.025), np.quantile(shares, 0.975))
    assert (found.judged, found.asked) == (4, 4)


def test_without_correlation_requirements_are_independent() -> None:
    assert role_fit(np.array([[0.5, 0.4, 0.9]]), [1, 1, 2], correlation=0.0)[0].all_met == pytest.approx(0.18)


def test_only_what_can_be_judged_counts() -> None:
    some, none = role_fit(np.array([[1.0, np.nan], [np.nan, np.nan]]), [1, 3])

    assert (some.expected, some.low, some.high, some.judged, some.asked) == (1.0, 1.0, 1.0, 1, 2)
    assert np.isnan([none.expected, none.low, none.high, none.all_met]).all()
    assert none.judged == 0


@given(CHANCES)
def test_the_interval_lies_around_what_is_expected_of_many(chances: list[float]) -> None:
    found = role_fit(np.array([chances]), [1] * len(chances))[0]

    assert 0 <= found.low <= found.high <= 1
    assert 0 <= found.all_met <= min(chances) + 1e-6


@given(CHANCES, st.floats(0, 1))
def test_a_better_chance_is_never_a_worse_fit(chances: list[float], better: float) -> None:
    raised = [max(chances[0], better), *chances[1:]]
    before, after = role_fit(np.array([chances, raised]), [2] * len(chances))

    assert after.expected >= before.expected - 1e-12
    assert after.all_met >= before.all_met - 1e-9
    assert (after.low, after.high) >= (before.low, before.high) or after.high >= before.high


def fit(expected: float, low: float, high: float, judged: int = 1) -> Fit:
    return Fit(expected, low, high, 0.0, judged, 1)


def test_bands_hold_those_who_cannot_be_told_from_their_best() -> None:
    fits = [fit(0.3, 0.2, 0.4), fit(0.9, 0.7, 1.0), fit(0.6, 0.5, 0.75), fit(np.nan, np.nan, np.nan, 0)]

    assert bands([*fits, fit(0.35, 0.1, 0.69)]) == [[1, 2], [0, 4]]
    assert bands([]) == []


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 0.5), st.floats(0, 0.5)), max_size=12))
def test_everybody_is_in_one_band(figures: list[tuple[float, float, float]]) -> None:
    fits = [fit(at, at - below, at + above) for at, below, above in figures]
    found = bands(fits)

    assert sorted(place for band in found for place in band) == list(range(len(fits)))
    for upper, lower in pairwise(found):
        best = max(upper, key=lambda place: fits[place].expected)
        assert all(fits[place].high < fits[best].low for place in lower)
