from __future__ import annotations

from dataclasses import astuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from zhiren.measure import pulse
from zhiren.measure.pulse import PulseChange, pulse_change

N_PERSONS, N_RATERS, K = 60, 6, 5


def changed(shift: float, rng: np.random.Generator) -> PulseChange:
    """One pulse on the lowest two of five behaviours of a person who has moved by ``shift``."""
    person = rng.normal(0, 0.45, N_PERSONS)
    own = rng.normal(0, 0.25, (N_PERSONS, 5))

    def rated(p: int, n: int) -> np.ndarray:
        rater = rng.normal(0, 0.57, (n, 1))  # severity and halo
        return np.clip(np.round(3.3 + person[p] + own[p] + rater + rng.normal(0, 0.6, (n, 5))), 1, 5)

    before = np.array([rated(p, N_RATERS) for p in range(N_PERSONS)])
    subject = int(rng.integers(N_PERSONS))
    items = np.argsort(before[subject].mean(axis=0))[:2]
    person[subject] += shift
    means = before[:, :, items].mean(axis=2).ravel()
    ratee = np.repeat(np.arange(N_PERSONS), N_RATERS)
    after = rated(subject, K)[:, items].mean(axis=1)
    found = pulse_change(ratee, means, np.full(len(means), 2.0), subject, after, np.full(K, 2.0))
    assert found is not None
    return found


def share_better(shift: float, n: int = 1000) -> float:
    rng = np.random.default_rng(5)
    return float(np.mean([changed(shift, rng).low > 0 for _ in range(n)]))


def test_what_chance_alone_calls_better() -> None:
    assert 0.02 < share_better(0.0) < 0.055


def test_the_raw_mean_before_would_call_more_better(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn_in = share_better(0.0)
    monkeypatch.setattr(pulse, "FEWEST_PERSONS", 10**9)

    assert share_better(0.0) > drawn_in


def test_a_change_of_one_point_is_mostly_found() -> None:
    assert share_better(1.0, 300) > 0.6


def test_few_persons_by_hand() -> None:
    """Two persons, two raters each, one item: v = (0.5 + 2) / 2, all SE² = v / 2, df 2, no drawing in."""
    ones = np.ones(4)
    found = pulse_change(
        np.array([7, 7, 9, 9]), np.array([2.0, 3.0, 3.0, 5.0]), ones, 7, np.array([4.0, 5.0]), ones[:2]
    )

    error = np.sqrt(1.25 / 2 + 1.25 / 2)
    half = stats.t.ppf(0.975, 2) * error
    assert found is not None
    assert astuple(found) == pytest.approx((2.5, 4.5, 2.0, 2 - half, 2 + half, stats.t.cdf(2 / error, 2)))


@pytest.mark.parametrize(
    ("means", "subject", "after"),
    [
        ([3.0, 3.0, 4.0, 4.0], 1, [4.0]),  # raters of one person never differ: nothing says what chance does
        ([2.0, 3.0, 3.0, 5.0], 3, [4.0]),  # nobody rated the person
        ([2.0, 3.0, 3.0, 5.0], 1, []),
    ],
)
def test_what_cannot_be_told(means: list[float], subject: int, after: list[float]) -> None:
    found = pulse_change(
        np.array([1, 1, 2, 2]), np.array(means), np.ones(4), subject, np.array(after), np.ones(len(after))
    )

    assert found is None


def test_persons_who_do_not_differ_are_all_taken_for_the_mean() -> None:
    ratee = np.repeat(np.arange(12), 2)
    means = np.tile([2.0, 4.0], 12)
    found = pulse_change(ratee, means, np.ones(24), 0, np.array([3.5]), np.ones(1))

    assert found is not None
    assert (found.before, found.change) == pytest.approx((3.0, 0.5))


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 10_000), st.floats(-3, 3))
def test_adding_a_constant_everywhere_changes_no_change(seed: int, constant: float) -> None:
    rng = np.random.default_rng(seed)
    ratee, means, after = np.repeat(np.arange(14), 3), rng.normal(3, 1, 42), rng.normal(3, 1, 4)
    counts, counts_after = rng.integers(1, 4, 42).astype(float), rng.integers(1, 4, 4).astype(float)
    one = pulse_change(ratee, means, counts, 3, after, counts_after)
    other = pulse_change(ratee, means + constant, counts, 3, after + constant, counts_after)

    assert one is not None
    assert other is not None
    assert astuple(other)[2:] == pytest.approx(astuple(one)[2:], abs=1e-8)
    assert (one.probability >= 0.975) == (one.low >= 0 or one.high <= 0)
