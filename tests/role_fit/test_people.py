"""Potential for a nine-box, and training needs."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from zhiren.role_fit import potentials, score_rows, training_need
from zhiren.role_fit.scores import Scores


def scores(*people: dict[str, tuple[float, float] | None], competencies: str = "AB") -> Scores:
    """Raw scores with the half-width of their interval."""
    rows: list[dict[str, Any]] = []
    for number, of in enumerate(people):
        for competency, figure in of.items():
            row: dict[str, Any] = dict.fromkeys(("score", "low", "high", "logit", "standard_error"))
            if figure:
                row["score"] = figure[0]
                if figure[1] >= 0:
                    row |= {"low": figure[0] - figure[1], "high": figure[0] + figure[1]}
            rows.append({"ratee": f"P{number}", "competency_id": competency, **row})
    return score_rows(rows, list(competencies), 1, 5)


def test_the_error_of_a_mean_of_correlated_errors() -> None:
    found = potentials(scores({"A": (3.0, 0.98), "B": (4.0, 0.98)}), 3.0, 4.0)[0]

    assert found is not None
    assert (found.mean, found.n, found.step) == (3.5, 2, 2)
    assert found.high - found.mean == pytest.approx(0.98 * np.sqrt((2 + 2 * 0.4) / 4), abs=1e-3)
    assert sum(found.chances) == pytest.approx(1.0)
    assert found.chances[0] == pytest.approx(found.chances[2])


def test_potential_needs_half_of_the_competencies_with_some_interval() -> None:
    people = ({"A": (3.0, 0.5), "B": None}, {"A": None, "B": None}, {"A": (3.0, -1), "B": (3.0, -1)})
    found = potentials(scores(*people), 2.0, 4.0)

    assert [potential and potential.n for potential in found] == [1, None, None]
    assert potentials(scores({"A": (3.0, 0.5)}, competencies="ABC"), 2.0, 4.0) == [None]


def test_a_score_without_an_interval_counts_with_the_largest_error() -> None:
    one, two = potentials(scores({"A": (3.0, 0.5), "B": (4.0, -1)}, {"A": (3.0, 0.5), "B": (4.0, 0.5)}), 2.0, 4.0)

    assert one == two


@pytest.mark.parametrize(("score", "step"), [(1.5, 1), (3.0, 2), (5.0, 3)])
def test_potential_without_error(score: float, step: int) -> None:
    found = potentials(scores({"A": (score, 0.0)}, competencies="A"), 2.0, 4.0)[0]

    assert found is not None
    assert (found.step, max(found.chances)) == (step, 1.0)


def test_a_need_counts_chances() -> None:
    people = scores({"A": (2.0, 0.1)}, {"A": (4.9, 0.1)}, {"A": (3.0, 0.98)}, {"A": None}, competencies="A")
    need = training_need(people, np.full((4, 1), 3.0), 0)

    assert (need.n, need.low, need.high, need.by_likelihood) == (3, 1, 2, (1, 0, 1, 0, 1))
    assert need.below == pytest.approx(1.5)
    assert need.short == pytest.approx((1.0 + 0.5 * 0.3989) / 1.5, abs=1e-3)


def test_likelihoods_between() -> None:
    people = scores({"A": (3.5, 0.98)}, {"A": (2.5, 0.98)}, competencies="A")

    assert training_need(people, np.full((2, 1), 3.0), 0).by_likelihood == (0, 1, 0, 1, 0)


def test_nobody_is_below() -> None:
    need = training_need(scores({"A": (4.0, 0.0)}, competencies="A"), np.full((1, 1), 3.0), 0)

    assert (need.below, need.low, need.high) == (0.0, 0, 0)
    assert np.isnan(need.short)


def test_nothing_is_required() -> None:
    assert training_need(scores({"A": (4.0, 0.5)}, competencies="A"), np.full((1, 1), np.nan), 0).n == 0
