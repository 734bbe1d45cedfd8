from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.report.quality.content import Extent
from zhiren.report.quality.figures import extent, histogram, known


@given(st.lists(st.floats(-5, 5), max_size=80), st.integers(2, 6))
def test_a_class_holds_as_many_members_as_the_threshold(values: list[float], threshold: int) -> None:
    found = histogram(np.array(values), 0.25, threshold)
    if len(values) < 2 * threshold:
        assert found is None
        return
    assert found is not None
    assert min(found.counts) >= threshold
    assert sum(found.counts) == found.n == len(values)
    assert list(found.edges) == sorted(set(found.edges))
    assert len(found.edges) == len(found.counts) + 1
    assert found.low <= found.median + 1e-4 <= found.high + 2e-4


def test_nobody_is_left_out_of_the_classes_and_nan_is() -> None:
    found = histogram(np.array([0.1, 0.1, 0.3, 0.3, np.nan]), 0.25, 2)
    assert found is not None
    assert (found.edges, found.counts) == ((0.0, 0.25, 0.5), (2, 2))


def test_ends_of_few_are_means_of_as_many_as_the_threshold() -> None:
    found = histogram(np.array([0.0, 0.0, 0.9, 1.0, 1.0, 4.0]), 0.25, 3)
    assert found is not None
    assert (found.low, found.median, found.high, found.is_small) == (0.3, 0.95, 2.0, True)


def test_ends_of_many_are_percentiles() -> None:
    found = histogram(np.linspace(0, 1, 101), 0.25, 3)
    assert found is not None
    assert (found.low, found.high, found.is_small) == (0.05, 0.95, False)


@pytest.mark.parametrize(
    ("value", "kept"), [(0.123456, 0.1235), (-0.00001, 0.0), (math.nan, None), (math.inf, None)]
)
def test_what_is_kept_of_a_figure(value: float, kept: float | None) -> None:
    assert known(value) == kept


def test_an_extent_of_nothing_is_zero() -> None:
    assert extent(np.array([])) == Extent(0.0, 0.0, 0.0)
    assert extent(np.array([1.0, 5.0, 2.0])) == Extent(1.0, 2.0, 5.0)
