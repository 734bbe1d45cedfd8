"""Change between two campaigns: only what goes beyond chance is called so."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
import pytest

from report.organisation.making import people, score_row, table_of
from zhiren.report.organisation.change import change_since
from zhiren.report.organisation.matrix import Matrix, matrix


def figures(scores: list[float | None], **given: Any) -> Matrix:
    rows = [score_row(f"P{k:03}", "ACH", score, **given) for k, score in enumerate(scores)]
    return matrix(table_of(*rows), people(len(scores)), ["ACH"])


def test_a_large_difference_is_a_change_and_a_small_one_is_not() -> None:
    found = change_since(figures([2.0, 3.0, 3.0, 4.0]), figures([4.0, 3.1, 2.9, 1.9]))
    assert found is not None
    assert [(m.member.id, m.before, m.now, m.direction) for m in found.moved] == [
        ("P000", 2.0, 4.0, "rose"),
        ("P003", 4.0, 1.9, "fell"),
    ]
    (whole,) = found.competencies
    assert (whole.n, whole.direction, found.n_people, found.n_compared) == (4, "unclear", 4, 4)
    assert (whole.mean, whole.high - whole.mean) == pytest.approx((-0.025, np.hypot(0.5, 0.5) / 2))


@pytest.mark.parametrize(("to", "direction"), [(3.6, "rose"), (2.4, "fell"), (3.1, "unclear")])
def test_many_small_changes_are_one_of_the_group(to: float, direction: str) -> None:
    found = change_since(figures([3.0] * 10), figures([to] * 10))
    assert found is not None
    assert (found.competencies[0].direction, found.moved) == (direction, ())


def test_what_cannot_be_compared_is_left_out() -> None:
    assert change_since(figures([3.0, None]), figures([None, 3.0])) is None
    assert change_since(figures([3.0], adjusted=False), figures([4.0])) is None
    assert change_since(figures([3.0], low=None, high=None), figures([4.0])) is None
    assert change_since(figures([3.0], low=3.0, high=3.0), figures([4.0], low=4.0, high=4.0)) is None
    nobody = matrix(pl.DataFrame(schema=table_of().schema), [], ["ACH"])
    assert change_since(nobody, figures([3.0])) is None


def test_two_people_are_no_group() -> None:
    found = change_since(figures([2.0, 2.0]), figures([4.0, 4.0]))
    assert found is not None
    assert (found.competencies, len(found.moved)) == ((), 2)


def test_chance_alone_is_seldom_called_a_change() -> None:
    """Two rounds of the same 400 true scores: at most a share of false discoveries, here none expected."""
    chance = np.random.default_rng(3)
    true = chance.normal(3, 0.4, 400)
    error = 0.5 / 1.96
    first, second = ([float(s) for s in np.clip(true + chance.normal(0, error, 400), 1.5, 4.5)] for _ in range(2))
    found = change_since(figures(first), figures(second))
    assert found is not None
    assert (len(found.moved), found.competencies[0].direction) == (0, "unclear")
