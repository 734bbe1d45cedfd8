"""The contract of every method of measurement, and the laws that their figures obey."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from measure.strategies import FRAMEWORK, SCALE, Row, rating_rows, ratings_of
from zhiren.errors import MeasureError
from zhiren.language import LANGUAGES, text
from zhiren.measure import METHODS, Measures, fit

MATRICES = (
    "logit",
    "standard_error",
    "fair_score",
    "low",
    "high",
    "raw_mean",
    "self_mean",
    "n_raters",
    "n_ratings",
)
every_method = pytest.mark.parametrize("method", METHODS)


def measured(rows: list[Row], method: str, **scale: int) -> Measures:
    return fit(ratings_of(rows), FRAMEWORK, method=method, **(scale or SCALE))


def assert_same(a: Measures, b: Measures) -> None:
    for name in MATRICES:
        assert getattr(a, name) == pytest.approx(getattr(b, name), nan_ok=True), name
    for ours, theirs in zip(a.reliability, b.reliability, strict=True):
        assert vars(ours) == pytest.approx(vars(theirs), nan_ok=True)


@every_method
@given(rows=rating_rows())
def test_the_result_keeps_its_contract(method: str, rows: list[Row]):
    ratings = ratings_of(rows)
    measures = fit(ratings, FRAMEWORK, method=method, **SCALE)
    assert measures.method == method
    assert (measures.low_score, measures.high_score) == (1, 5)
    assert measures.ratees == ratings.ratees
    assert measures.competencies == ("ACH", "COM", "TWK")
    assert tuple(r.competency_id for r in measures.reliability) == measures.competencies
    for name in MATRICES:
        assert getattr(measures, name).shape == (len(ratings.ratees), 3), name
    for measure in measures:
        assert (measure.n_raters == 0) == np.isnan(measure.raw_mean)
        assert (measure.reason != "") == (np.isnan(measure.raw_mean) or np.isnan(measure.low))
        if np.isfinite(measure.low):
            assert 1 <= measure.low < measure.high <= 5
            score = measures.score[measures.ratees.index(measure.ratee)]
            assert measure.low <= score[measures.competencies.index(measure.competency_id)] + 1e-9
        for language in LANGUAGES:
            assert not measure.reason or text(language, measure.reason)


@every_method
@given(rows=rating_rows(), random=st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(method: str, rows: list[Row], random):
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert_same(measured(rows, method), measured(shuffled, method))


@every_method
@given(rows=rating_rows())
def test_what_people_are_called_does_not_matter(method: str, rows: list[Row]):
    """New names that keep the order of the ratees and turn that of the raters."""
    raters = sorted({row[1] for row in rows}, reverse=True)
    turned = [(f"x-{ratee}", f"r{raters.index(rater)}", *rest) for ratee, rater, *rest in rows]
    assert_same(measured(rows, method), measured(turned, method))


@every_method
@given(rows=rating_rows())
def test_raters_of_one_ratee_can_change_places(method: str, rows: list[Row]):
    """Who of a ratee's raters gave which answers does not matter to the classical means."""
    swap = {"bo": "chen", "chen": "bo"}
    swapped = [(ratee, swap.get(rater, rater) if ratee == "ann" else rater, *rest) for ratee, rater, *rest in rows]
    ours, theirs = measured(rows, method), measured(swapped, method)
    assert ours.raw_mean == pytest.approx(theirs.raw_mean, nan_ok=True)


@every_method
@given(rows=rating_rows(), constant=st.integers(1, 3))
def test_adding_a_constant_to_scores_and_scale_shifts_means(method: str, rows: list[Row], constant: int):
    higher = [(*row[:4], row[4] + constant) for row in rows]
    ours = measured(rows, method)
    theirs = measured(higher, method, low_score=1 + constant, high_score=5 + constant)
    for name in ("raw_mean", "self_mean", "low", "high"):
        assert getattr(theirs, name) == pytest.approx(getattr(ours, name) + constant, nan_ok=True)
    for a, b in zip(ours.reliability, theirs.reliability, strict=True):
        assert vars(a) == pytest.approx(vars(b), nan_ok=True)


@every_method
@given(rows=rating_rows())
def test_turning_every_key_turns_the_scale_over(method: str, rows: list[Row]):
    turned = measured([(*row[:4], 6 - row[4]) for row in rows], method)
    assert turned.raw_mean == pytest.approx(6 - measured(rows, method).raw_mean, nan_ok=True)


def test_an_unknown_method_is_named_with_the_known_ones():
    with pytest.raises(MeasureError) as caught:
        measured([("ann", "bo", "peer", "ACH.1", 3)], "magic")
    assert caught.value.describe("en") == "There is no method “magic”. Choose one of classical."
    assert caught.value.describe("zh-Hans") == "没有“magic”这种方法。可选：classical。"
