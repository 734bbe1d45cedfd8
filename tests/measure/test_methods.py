"""The contract of every method of measurement, and the laws that their figures obey."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from measure.strategies import FRAMEWORK, SCALE, Row, group_rows, rating_rows, ratings_of
from zhiren.errors import MeasureError
from zhiren.language import LANGUAGES, text
from zhiren.measure import METHODS, Measures, fit
from zhiren.measure.methods import OPTIONS

FIGURES = ("logit", "standard_error", "fair_score", "low", "high", "raw_mean", "self_mean")
MATRICES = (*FIGURES, "n_raters", "n_ratings")
ROWS = {"fair": group_rows(), "facets": group_rows(), "classical": rating_rows()}
CLOSE = {"fair": 1e-4, "facets": 1e-4, "classical": 1e-6}  # how near a fit that stops somewhere else may stop
every_method = pytest.mark.parametrize("method", METHODS)
some = settings(max_examples=12, deadline=None)


def measured(rows: list[Row], method: str, **scale: int) -> Measures:
    return fit(ratings_of(rows), FRAMEWORK, method=method, **(scale or SCALE))


def assert_same(a: Measures, b: Measures) -> None:
    near = CLOSE[a.method]
    for name in MATRICES:
        assert getattr(a, name) == pytest.approx(getattr(b, name), nan_ok=True, rel=near, abs=near), name
    for ours, theirs in zip(a.reliability, b.reliability, strict=True):
        assert vars(ours) == pytest.approx(vars(theirs), nan_ok=True)


def test_the_first_method_is_the_one_that_is_taken():
    assert list(METHODS) == ["fair", "facets", "classical"]
    assert fit.__kwdefaults__["method"] == "fair"
    assert list(OPTIONS) == list(METHODS)


@every_method
@some
@given(data=st.data())
def test_the_result_keeps_its_contract(method: str, data: st.DataObject):
    ratings = ratings_of(data.draw(ROWS[method]))
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
@some
@given(data=st.data(), random=st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(method: str, data: st.DataObject, random):
    rows = data.draw(ROWS[method])
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert_same(measured(rows, method), measured(shuffled, method))


@every_method
@some
@given(data=st.data())
def test_what_people_are_called_does_not_matter(method: str, data: st.DataObject):
    """New names that keep the order of the ratees and turn that of the raters."""
    rows = data.draw(ROWS[method])
    raters = sorted({row[1] for row in rows}, reverse=True)
    turned = [(f"x-{ratee}", f"r{raters.index(rater)}", *rest) for ratee, rater, *rest in rows]
    assert_same(measured(rows, method), measured(turned, method))


@some
@given(rows=rating_rows())
def test_raters_of_one_ratee_can_change_places(rows: list[Row]):
    """Who of a ratee's raters gave which answers does not matter to the classical means."""
    swap = {"bo": "chen", "chen": "bo"}
    swapped = [(ratee, swap.get(rater, rater) if ratee == "ann" else rater, *rest) for ratee, rater, *rest in rows]
    ours, theirs = measured(rows, "classical"), measured(swapped, "classical")
    assert ours.raw_mean == pytest.approx(theirs.raw_mean, nan_ok=True)


@every_method
@some
@given(data=st.data(), constant=st.integers(1, 3))
def test_adding_a_constant_to_scores_and_scale_shifts_scores(method: str, data: st.DataObject, constant: int):
    rows = data.draw(ROWS[method])
    higher = [(*row[:4], row[4] + constant) for row in rows]
    ours = measured(rows, method)
    theirs = measured(higher, method, low_score=1 + constant, high_score=5 + constant)
    near = {"nan_ok": True, "abs": CLOSE[method]}
    for name in ("raw_mean", "self_mean", "low", "high", "fair_score"):
        assert getattr(theirs, name) == pytest.approx(getattr(ours, name) + constant, **near), name
    for name in ("logit", "standard_error"):
        assert getattr(theirs, name) == pytest.approx(getattr(ours, name), **near), name
    for a, b in zip(ours.reliability, theirs.reliability, strict=True):
        assert vars(a) == pytest.approx(vars(b), nan_ok=True)


@every_method
@some
@given(data=st.data())
def test_turning_every_key_turns_the_scale_over(method: str, data: st.DataObject):
    rows = data.draw(ROWS[method])
    ours = measured(rows, method)
    turned = measured([(*row[:4], 6 - row[4]) for row in rows], method)
    assert turned.raw_mean == pytest.approx(6 - ours.raw_mean, nan_ok=True)
    if method == "facets":  # the likelihood of the fair method can have two summits where data are as few as here
        near = {"nan_ok": True, "abs": 1e-4}
        assert turned.logit == pytest.approx(-ours.logit, **near)
        assert turned.fair_score == pytest.approx(6 - ours.fair_score, **near)


def test_an_unknown_method_is_named_with_the_known_ones():
    with pytest.raises(MeasureError) as caught:
        measured([("ann", "bo", "peer", "ACH.1", 3)], "magic")
    assert caught.value.describe("en") == "There is no method “magic”. Choose one of fair, facets, classical."
    assert caught.value.describe("zh-Hans") == "没有“magic”这种方法。可选：fair, facets, classical。"


def test_options_that_a_method_does_not_have_are_named():
    rows = [("ann", "bo", "peer", "ACH.1", 3)]
    with pytest.raises(MeasureError) as caught:
        fit(ratings_of(rows), FRAMEWORK, method="classical", **SCALE, halo=False)
    assert caught.value.describe("en") == "The method “classical” has no options, so “halo” cannot be set."
    with pytest.raises(MeasureError) as caught:
        fit(ratings_of(rows), FRAMEWORK, **SCALE, step="x", tol=1)
    assert caught.value.describe("zh-Hans") == (
        "“fair”方法没有选项“step”。可用的选项：steps, halo, include_self, severity, tolerance, progress。\n"
        "“fair”方法没有选项“tol”。可用的选项：steps, halo, include_self, severity, tolerance, progress。"
    )
    with pytest.raises(MeasureError) as caught:
        fit(ratings_of(rows), FRAMEWORK, **SCALE, steps="graded")
    assert caught.value.describe("en") == (
        "There is no step model “graded”. Choose one of rating-scale, partial-credit."
    )


def test_measuring_is_imported_without_compiling_anything():
    code = "import sys, zhiren.measure; sys.exit('numba' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_weights_are_refused_with_what_to_use_instead():
    with pytest.raises(MeasureError) as caught:
        fit(ratings_of([("ann", "bo", "peer", "ACH.1", 3)]), FRAMEWORK, **SCALE, weights=[2.0])
    assert [problem.code for problem in caught.value.problems] == ["measure-weights"]
    assert caught.value.describe("en").startswith("Weights are not accepted, because")
    assert caught.value.describe("zh-Hans").startswith("不接受权重")
