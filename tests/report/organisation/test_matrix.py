"""Shown scores as matrices, and the figures of groups."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.organisation.making import people, score_row, table_of
from zhiren.report.organisation.matrix import Spread, matrix, spreads


def test_figures_stand_where_people_and_competencies_cross() -> None:
    one, two, _ = people(3)
    table = table_of(
        score_row("P001", "TWK", 3.4, requirement=3.0, required_level=2, probability=0.9, divided=True),
        score_row("P000", "ACH", 2.0, adjusted=False),
        score_row("P002", "ACH", 4.0),
        score_row("P000", "COM", 5.0),
    )
    figures = matrix(table, [one, two], ["ACH", "TWK"])
    assert np.array_equal(figures.score, [[2.0, np.nan], [np.nan, 3.4]], equal_nan=True)
    assert np.array_equal(figures.probability, [[np.nan, np.nan], [np.nan, 0.9]], equal_nan=True)
    assert figures.required_level[1, 1] == 2
    assert figures.adjusted.tolist() == figures.divided.tolist() == [[False, False], [False, True]]


def test_what_is_withheld_gives_no_figure_whatever_stands_in_the_row() -> None:
    table = table_of(score_row("P000", "ACH", 4.9, withheld=True, divided=True, probability=0.99, requirement=2.0))
    figures = matrix(table, people(1), ["ACH"])
    parts = (figures.score, figures.low, figures.high, figures.probability, figures.n_raters)
    assert np.isnan(parts).all()
    assert (figures.withheld.all(), figures.shown.any(), figures.divided.any(), figures.judged.any()) == (
        True,
        False,
        False,
        False,
    )


@pytest.mark.parametrize(
    ("requirement", "met", "below"),
    [(2.5, True, False), (2.6, False, False), (3.5, False, False), (3.51, False, True)],
)
def test_a_requirement_is_judged_by_the_whole_interval(requirement: float, met: bool, below: bool) -> None:
    figures = matrix(table_of(score_row("P000", "ACH", 3.0, requirement=requirement)), people(1), ["ACH"])
    assert (bool(figures.met[0, 0]), bool(figures.below[0, 0])) == (met, below)


def test_a_raw_mean_takes_its_probability_from_its_interval_or_has_none_to_give() -> None:
    table = table_of(
        score_row("P000", "ACH", 3.0, requirement=3.5),
        score_row("P001", "ACH", 3.0, requirement=3.5, low=None, high=None),
    )
    figures = matrix(table, people(2), ["ACH"])
    assert figures.probability[:, 0] == pytest.approx([0.025, 0.5])
    assert not (figures.met | figures.below)[1, 0]


def test_some_of_the_competencies() -> None:
    figures = matrix(table_of(score_row("P000", "ACH"), score_row("P000", "TWK", 4.0)), people(1), ["ACH", "TWK"])
    cut = figures.of([1])
    assert (cut.competencies, cut.members, cut.score.tolist()) == (("TWK",), figures.members, [[4.0]])


def test_a_group_counts_each_person_once_and_carries_the_errors_of_measurement() -> None:
    given_ = [(3.0, 2.0, 0.9), (3.5, 3.2, 0.7), (4.9, 5.0, 0.4)]
    table = table_of(
        *(score_row(f"P00{k}", "ACH", s, requirement=r, probability=p) for k, (s, r, p) in enumerate(given_))
    )
    (found,) = spreads(matrix(table, people(4), ["ACH"]), range(4), 1, 5)
    arm = sqrt(3) * 0.5 / 3
    assert (found.n, found.met, found.unsure, found.below, found.judged) == (3, 1, 2, 0, 3)
    assert (found.mean, found.low, found.high) == pytest.approx((3.8, 3.8 - arm, 3.8 + arm))
    assert found.expected == pytest.approx(0.1 + 0.3 + 0.6)
    assert found.bands == (0, 0, 0, 0, 1, 1, 0, 1)


def test_fewer_than_three_people_have_no_figures_of_a_group() -> None:
    table = table_of(score_row("P000", "ACH", requirement=2.0), score_row("P001", "ACH", requirement=2.0))
    assert spreads(matrix(table, people(5), ["ACH"]), range(5), 1, 5) == (Spread(2),)


def test_a_mean_of_scores_without_intervals_has_none() -> None:
    rows = [score_row(f"P00{k}", "ACH", 2.0 + k) for k in range(3)]
    rows[1] |= {"low": None, "high": None}
    (found,) = spreads(matrix(table_of(*rows), people(3), ["ACH"]), range(3), 1, 5)
    assert (found.mean, found.low, found.high) == (3.0, None, None)


@given(st.lists(st.floats(1, 5), min_size=3, max_size=12))
def test_bands_hold_everybody_and_the_interval_holds_the_mean(scores: list[float]) -> None:
    members = people(len(scores))
    table = table_of(*(score_row(m.id, "ACH", s) for m, s in zip(members, scores, strict=True)))
    (found,) = spreads(matrix(table, members, ["ACH"]), range(len(scores)), 1, 5)
    assert sum(found.bands) == found.n == len(scores)
    low, mean, high = (figure or 0.0 for figure in (found.low, found.mean, found.high))
    assert 1 <= low <= mean + 1e-9
    assert mean - 1e-9 <= high <= 5
