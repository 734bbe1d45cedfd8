from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.errors import MeasureError
from zhiren.measure import Measures, Reliability
from zhiren.measure.trend import Link, linked_change, reliable_change


def measures(
    logit: np.ndarray, error: float = 0.3, *, competencies: tuple[str, ...] = ("A", "B"), sem: float = np.nan
) -> Measures:
    """Measures of persons p0, p1, … with given logits, which stand in for raw means too."""
    n = len(logit)
    counts = np.ones(logit.shape, np.int32)
    none = np.full(logit.shape, np.nan)
    coefficients = tuple(Reliability(c, *[np.nan] * 8, sem, n, n) for c in competencies)
    labels = tuple(f"p{k}" for k in range(n))
    figures = (logit, np.full(logit.shape, error), none, none, none, logit, none)
    return Measures("fair", 1, 5, labels, competencies, *figures, counts, counts, coefficients)


COMPETENCY = {"A.1": "A", "A.2": "A", "B.1": "B"}
ITEMS = {"A.1": (0.0, 0.1), "A.2": (0.4, 0.1), "B.1": (0.2, 0.1)}


def test_the_hypothetical_client_of_jacobson_and_truax():
    """From 32.5 to 47.5, with SD 7.5 and reliability .80: S_E 3.35, S_diff 4.74, RC 3.16."""
    sem = 7.5 * np.sqrt(1 - 0.80)
    before, after = (measures(np.array([[x]]), competencies=("A",), sem=sem) for x in (32.5, 47.5))
    trend = reliable_change(before, after)
    assert (round(sem, 2), round(trend.standard_error[0, 0], 2)) == (3.35, 4.74)
    assert round(trend.change[0, 0] / trend.standard_error[0, 0], 2) == 3.16
    assert trend.real[0, 0]


def test_a_shift_of_the_scale_is_no_change():
    logit = np.array([[0.0, 1.0], [0.5, -0.5]])
    after = {item: (b + 0.7, se) for item, (b, se) in ITEMS.items()}
    trend = linked_change(measures(logit), measures(logit + 0.7), ITEMS, after, COMPETENCY)
    assert trend.change == pytest.approx(np.zeros((2, 2)))
    assert trend.probability == pytest.approx(np.full((2, 2), 0.5))
    assert trend.links == (
        Link("A", pytest.approx(0.7), pytest.approx(np.sqrt(4 * 0.01) / 2), 2),
        Link("B", pytest.approx(0.7), pytest.approx(np.sqrt(2 * 0.01)), 1),
    )
    assert trend.standard_error[0] == pytest.approx([np.sqrt(0.18 + 0.01), np.sqrt(0.18 + 0.02)])


def test_items_that_drift_apart_make_the_link_unsure():
    after = {"A.1": (-0.6, 0.1), "A.2": (1.0, 0.1)}
    link = linked_change(measures(np.zeros((1, 2))), measures(np.zeros((1, 2))), ITEMS, after, COMPETENCY).links[0]
    assert (link.shift, link.standard_error) == (pytest.approx(0), pytest.approx(0.6))


@given(st.floats(-3, 3), st.floats(-3, 3), st.floats(-2, 2))
def test_turning_time_round_turns_the_change(one, two, shift):
    a, b = measures(np.full((1, 2), one)), measures(np.full((1, 2), two))
    moved = {item: (d + shift, se) for item, (d, se) in ITEMS.items()}
    forth, back = linked_change(a, b, ITEMS, moved, COMPETENCY), linked_change(b, a, moved, ITEMS, COMPETENCY)
    assert forth.change == pytest.approx(-back.change)
    assert forth.probability == pytest.approx(back.probability)
    assert (forth.probability >= 0.5).all()


def test_the_probability_is_how_often_the_direction_is_right():
    """True levels spread very widely: of changes found with probability q, a share q has that sign."""
    rng = np.random.default_rng(1)
    n = 200_000
    truth = rng.uniform(-10, 10, (2, n, 1))
    found = [measures(t + rng.normal(0, 0.3, (n, 1)), competencies=("A",)) for t in truth]
    exact = {"A.1": (0.0, 0.0)}
    trend = linked_change(*found, exact, exact, COMPETENCY)
    right = np.sign(trend.change) == np.sign(truth[1] - truth[0])
    for low in (0.5, 0.6, 0.7, 0.8, 0.9):
        these = (trend.probability >= low) & (trend.probability < low + 0.1)
        assert right[these].mean() == pytest.approx(trend.probability[these].mean(), abs=0.03)


def test_only_what_both_occasions_have_is_compared():
    before = measures(np.zeros((3, 2)))
    after = replace(measures(np.ones((3, 2)), competencies=("B", "C")), ratees=("p2", "p9", "p0"))
    trend = linked_change(before, after, ITEMS, ITEMS, COMPETENCY)
    assert (trend.ratees, trend.competencies, trend.change.tolist()) == (("p0", "p2"), ("B",), [[1], [1]])
    with pytest.raises(MeasureError):
        reliable_change(before, replace(after, ratees=("x", "y", "z")))
    with pytest.raises(MeasureError):
        reliable_change(before, replace(after, competencies=("C", "D")))


def test_what_cannot_be_told_says_why():
    before, after = measures(np.array([[np.nan, 0.0]])), measures(np.array([[1.0, 1.0]]))
    trend = linked_change(before, after, ITEMS, {"A.1": ITEMS["A.1"]}, COMPETENCY)
    assert trend.reasons == {("p0", "A"): "trend-not-measured", ("p0", "B"): "trend-no-link"}
    assert np.isnan(trend.probability).all()
    classical = reliable_change(before, after)
    assert classical.reasons == {("p0", "A"): "trend-not-measured", ("p0", "B"): "trend-no-error"}


def test_it_prints_in_both_languages(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    after = measures(np.array([[2.0, np.nan], [-2.0, np.nan], [0.1, np.nan]]))
    trend = linked_change(measures(np.zeros((3, 2))), after, ITEMS, ITEMS, COMPETENCY)
    assert str(trend).splitlines() == [
        "Change, in logits, linked by common items: 3 persons measured twice. "
        "Counted as rising or falling where that is at least 95 % probable.",
        "Competency  Mean change  Rose  Fell  Cannot tell",
        "A           0.03         1     1     1",
        "B           ·            0     0     0",
    ]
    assert trend.describe("zh-Hans").startswith("变化，单位为对数几率，由共同题目连接：3 人测过两次。")
    frame = trend.to_frame()
    assert frame["change"].to_list() == [2.0, None, -2.0, None, pytest.approx(0.1), None]
    assert frame["reason"].to_list()[:2] == ["", "trend-not-measured"]
