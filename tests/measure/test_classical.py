from __future__ import annotations

import numpy as np
import pytest

from measure.strategies import FRAMEWORK, SCALE, Row, ratings_of
from zhiren.measure import Measures, fit

ROWS: list[Row] = [
    ("ann", "ann", "self", "ACH.1", 5),
    ("ann", "bo", "manager", "ACH.1", 4),
    ("ann", "bo", "manager", "ACH.2", 3),
    ("ann", "bo", "manager", "COM.2", 1),
    ("ann", "chen", "peer", "ACH.1", 2),
    ("ann", "dee", "peer", "ACH.1", 5),
    ("ann", "dee", "peer", "ACH.2", 5),
    ("bo", "ann", "report", "ACH.1", 3),
    ("bo", "bo", "self", "COM.1", 3),
    ("bo", "bo", "self", "COM.2", 2),
    ("chen", "ann", "peer", "COM.1", 4),
]


@pytest.fixture
def measures() -> Measures:
    return fit(ratings_of(ROWS), FRAMEWORK, method="classical", **SCALE)


def test_means_over_all_ratings_of_the_others(measures: Measures):
    nan = np.nan
    assert measures.raw_mean == pytest.approx(np.array([[3.8, 5, nan], [3, nan, nan], [nan, 4, nan]]), nan_ok=True)
    assert measures.n_raters.tolist() == [[3, 1, 0], [1, 0, 0], [0, 1, 0]]
    assert measures.n_ratings.tolist() == [[5, 1, 0], [1, 0, 0], [0, 1, 0]]


def test_self_ratings_stand_apart_and_are_keyed(measures: Measures):
    nan = np.nan
    assert measures.self_mean == pytest.approx(np.array([[5, nan, nan], [nan, 3.5, nan], [nan] * 3]), nan_ok=True)


def test_nothing_is_adjusted(measures: Measures):
    for name in ("logit", "standard_error", "fair_score"):
        assert np.isnan(getattr(measures, name)).all()
    assert np.array_equal(measures.score, measures.raw_mean, equal_nan=True)


def test_every_missing_figure_has_its_reason(measures: Measures):
    assert dict(measures.reasons) == {
        ("ann", "COM"): "measure-no-spread",
        ("ann", "TWK"): "measure-not-asked",
        ("bo", "COM"): "measure-self-only",
        ("bo", "TWK"): "measure-not-asked",
        ("chen", "ACH"): "measure-not-observed",
        ("chen", "COM"): "measure-no-spread",
        ("chen", "TWK"): "measure-not-asked",
    }


def test_one_rater_has_the_interval_of_the_pooled_spread(measures: Measures):
    # only ann has several raters on ACH, with 7, 2 and 10 in 2, 1 and 2 ratings: 2 df
    squares = (7 - 2 * 3.8) ** 2 + (2 - 3.8) ** 2 + (10 - 2 * 3.8) ** 2
    half = 4.302652729911275 * np.sqrt(3 / 2 * squares / 9)
    assert 3 - half < 1
    assert (measures.measure("bo", "ACH").low, measures.measure("bo", "ACH").high) == (1, 5)
