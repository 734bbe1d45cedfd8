from __future__ import annotations

import json
from dataclasses import astuple
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.errors import MeasureError
from zhiren.measure.intraclass import crossed, one_way, shrout_fleiss, spearman_brown

REFERENCE = json.loads((Path(__file__).parents[1] / "data" / "intraclass.json").read_text(encoding="utf-8"))
SHROUT_FLEISS = REFERENCE["shrout_fleiss_1979"]
TABLE = np.array(SHROUT_FLEISS["table"], dtype=float)


def long(table: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    ratee, rater = np.indices(table.shape)
    return ratee.ravel(), rater.ravel(), table.ravel()


@pytest.mark.parametrize("wanted", SHROUT_FLEISS["icc"], ids=lambda icc: icc["form"])
def test_the_six_forms_on_the_table_of_shrout_and_fleiss(wanted: dict):
    found = shrout_fleiss(TABLE)[wanted["form"]]
    assert astuple(found) == (wanted["form"], *(pytest.approx(wanted[k], rel=1e-10) for k in list(wanted)[1:]))


def test_the_paper_s_own_two_decimals():
    assert [round(icc.icc, 2) for icc in shrout_fleiss(TABLE).values()] == [0.17, 0.29, 0.71, 0.44, 0.62, 0.91]


def test_one_way_on_equal_panels_is_model_1():
    six = shrout_fleiss(TABLE)
    ratee, _, rating = long(TABLE)
    analysis = one_way(ratee, rating)
    assert analysis.k == 4
    assert astuple(analysis.icc1) == ("1,1", *(pytest.approx(x) for x in astuple(six["1,1"])[1:]))
    assert astuple(analysis.icc_k) == ("1,k", *(pytest.approx(x) for x in astuple(six["1,k"])[1:]))


def with_moments(n: int, total: float, squares: float) -> list[float]:
    """n numbers with a given sum and sum of squares."""
    shape = np.arange(n) - (n - 1) / 2
    rest = max(squares - total**2 / n, 0)
    return list(total / n + shape * (np.sqrt(rest / (shape @ shape)) if rest > 1e-9 else 0))


def test_one_way_on_unequal_panels():
    wanted = REFERENCE["ratings2"]
    ratings = [with_moments(*panel) for panel in wanted["panels"]]
    ratee = np.repeat(np.arange(len(ratings)), [len(panel) for panel in ratings])
    analysis = one_way(ratee, np.concatenate(ratings))
    assert analysis.icc_k.icc == pytest.approx(wanted["icc_k"], rel=1e-10)
    # the reference divides by the mean panel size, 3.455; ours by the effective size, which is a little smaller
    f, mean_size = analysis.icc1.f, len(ratee) / len(ratings)
    assert (f - 1) / (f - 1 + mean_size) == pytest.approx(wanted["icc1_mean_panel_size"], rel=1e-10)
    sizes = np.bincount(ratee)
    assert analysis.k == pytest.approx((615 - np.sum(sizes**2) / 615) / 177)
    assert analysis.icc1.icc == pytest.approx((f - 1) / (f - 1 + analysis.k))
    assert (analysis.df1, analysis.df2) == (177, 437)


@given(st.integers(0, 2**32 - 1))
def test_the_mean_of_k_follows_from_one_rater_by_spearman_brown(seed: int):
    random = np.random.default_rng(seed)
    ratee = random.integers(0, 6, 30)
    analysis = one_way(ratee, random.normal(size=30) + ratee)
    assert spearman_brown(analysis.icc1.icc, analysis.k) == pytest.approx(analysis.icc_k.icc)
    assert analysis.icc1.low <= analysis.icc1.icc <= analysis.icc1.high


def test_the_standard_error_of_measurement_is_that_of_the_mean():
    ratee, _, rating = long(TABLE)
    analysis = one_way(ratee, rating)
    assert analysis.sem == pytest.approx(TABLE.mean(axis=1).std(ddof=1) * np.sqrt(1 - analysis.icc_k.icc))


def test_missing_ratings_are_left_out():
    ratee, _, rating = long(TABLE)
    shorter = one_way(ratee[1:], rating[1:])
    assert one_way(ratee, np.where(np.arange(24) == 0, np.nan, rating)) == shorter


def test_perfect_agreement_is_one():
    analysis = one_way(np.array([0, 0, 1, 1]), np.array([2.0, 2.0, 4.0, 4.0]))
    assert (analysis.icc1.icc, analysis.icc1.low, analysis.icc1.high, analysis.icc1.p) == (1, 1, 1, 0)
    assert analysis.icc_k.icc == 1


def test_people_who_do_not_differ_have_the_lowest_correlation():
    analysis = one_way(np.array([0, 0, 1, 1]), np.array([2.0, 4.0, 2.0, 4.0]))
    assert analysis.icc1.icc == -1
    assert np.isnan(analysis.icc_k.icc)
    assert analysis.sem == 1


def test_ratings_that_do_not_vary_at_all_have_none():
    analysis = one_way(np.array([0, 0, 1, 1]), np.full(4, 3.0))
    assert np.isnan(analysis.icc1.icc)
    assert np.isnan(analysis.icc_k.icc)


@pytest.mark.parametrize(
    ("ratee", "rating", "told"),
    [
        ([], [], (0, 0)),
        ([0, 0], [1.0, 2.0], (1, 2)),
        ([0, 1], [1.0, 2.0], (2, 2)),
        ([0, 1, 1], [1.0, 2.0, np.nan], (2, 2)),
    ],
)
def test_too_few_ratings_are_an_error(ratee: list[int], rating: list[float], told: tuple[int, int]):
    with pytest.raises(MeasureError) as caught:
        one_way(np.array(ratee, dtype=int), np.array(rating))
    assert [(p.code, *p.values.values()) for p in caught.value.problems] == [("measure-icc-too-few", *told)]


@pytest.mark.parametrize("table", [[[1.0, 2.0]], [[1.0], [2.0]], [[1.0, 2.0], [3.0, np.nan]]])
def test_the_six_forms_need_a_complete_table(table: list[list[float]]):
    with pytest.raises(MeasureError) as caught:
        shrout_fleiss(np.array(table))
    assert [p.code for p in caught.value.problems] == ["measure-icc-table"]


def test_the_two_way_components_on_the_table_of_shrout_and_fleiss():
    found = crossed(*long(TABLE))
    wanted = SHROUT_FLEISS["variance_components"]
    assert (found.ratee, found.rater, found.residual) == (
        pytest.approx(wanted["ratee"], rel=1e-6),  # the reference is by REML, to seven digits
        pytest.approx(wanted["rater"], rel=1e-6),
        pytest.approx(wanted["residual"], rel=1e-6),
    )
    assert found.icc2 == pytest.approx(shrout_fleiss(TABLE)["2,1"].icc)


def test_the_two_way_components_are_unbiased_when_raters_rate_some_only():
    """The expectation of a quadratic form y'Qy is Σ σ² tr(QZZ'): Q is found by polarisation of the estimator."""
    ratee = np.array([0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3])
    rater = np.array([0, 1, 2, 0, 3, 1, 2, 3, 0, 2, 3])
    n = len(ratee)

    def components(y: np.ndarray) -> np.ndarray:
        found = crossed(ratee, rater, y)
        return np.array([found.ratee, found.rater, found.residual])

    unit = np.eye(n)
    squares = np.array([components(unit[i]) for i in range(n)])
    form = np.array(
        [[(components(unit[i] + unit[j]) - squares[i] - squares[j]) / 2 for j in range(n)] for i in range(n)]
    )
    designs = [np.eye(4)[ratee], np.eye(4)[rater], unit]
    expected = [[np.sum(form[:, :, q] * (z @ z.T)) for z in designs] for q in range(3)]
    assert np.allclose(expected, np.eye(3), atol=1e-10)


@pytest.mark.parametrize(
    ("ratee", "rater"),
    [([], []), ([0, 0, 1, 1], [0, 1, 2, 3]), ([0, 0], [0, 1]), ([0, 1], [0, 0]), ([0, 1], [0, 1])],
)
def test_raters_of_one_person_each_cannot_be_told_from_the_residual(ratee: list[int], rater: list[int]):
    found = crossed(np.array(ratee, int), np.array(rater, int), np.arange(len(ratee), dtype=float))
    assert np.isnan(astuple(found)).all()


def test_ratings_all_alike_have_no_two_way_icc():
    ratee, rater, rating = long(np.full((3, 3), 7 / 3))
    assert np.isnan(crossed(ratee, rater, rating).icc2)
