"""What a role may require: from incumbents, from a panel."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.role_fit import PanelResult, panel_result, suggest_level
from zhiren.role_fit.counts import count_interval


def test_the_highest_level_that_half_are_expected_to_meet() -> None:
    chances = np.array([[1, 1, 0.9, 0.4, 0]] * 3 + [[1, 0.9, 0.4, 0.1, 0]] * 3)
    found = suggest_level(np.vstack([chances, [[np.nan] * 5]]))

    assert (found.level, found.n, found.meeting) == (3, 6, (6.0, 5.7, 3.9, 1.5, 0.0))
    assert not found.clear


def test_a_clear_case() -> None:
    assert suggest_level(np.array([[1, 1, 1, 0.0, 0.0]] * 6)).clear
    assert suggest_level(np.array([[1.0] * 5] * 6)).level == 5
    assert suggest_level(np.array([[1.0] * 5] * 6)).clear


def test_at_least_the_lowest_level() -> None:
    assert suggest_level(np.zeros((6, 5))).level == 1


def test_too_few_incumbents() -> None:
    found = suggest_level(np.ones((4, 5)))

    assert (found.level, found.n, found.clear) == (None, 4, False)


@given(st.lists(st.floats(0, 1), max_size=12))
def test_counts_are_those_of_a_sum_of_chances(chances: list[float]) -> None:
    expected, low, high = count_interval(np.array(chances))

    assert expected == pytest.approx(sum(chances))
    assert 0 <= low <= high <= len(chances)


def test_counts_of_equal_chances_are_binomial() -> None:
    assert count_interval(np.full(20, 0.3)) == (pytest.approx(6.0), 2, 10)


@pytest.mark.parametrize(
    ("votes", "result"),
    [
        ([3, 4, 4, 4, 5], PanelResult((3, 4, 4, 4, 5), 0, 4.0, 4.0, 4.0, 4, "agreed")),
        ([3, 4, 4, 5, 3, 5], PanelResult((3, 3, 4, 4, 5, 5), 0, 4.0, 3.25, 4.75, 4, "partly")),
        ([1, 5, 5, 1], PanelResult((1, 1, 5, 5), 0, 3.0, 1.0, 5.0, 3, "disagreed")),
        ([2, 3], PanelResult((2, 3), 0, 2.5, 2.25, 2.75, 2, "too_few")),
        ([3, None, None], PanelResult((3,), 2, None, None, None, None, "too_few")),
        ([3, None, None, None], PanelResult((3,), 3, None, None, None, None, "not_needed")),
        ([], PanelResult((), 0, None, None, None, None, "too_few")),
    ],
)
def test_a_panel(votes: list[int | None], result: PanelResult) -> None:
    assert panel_result(votes) == result
