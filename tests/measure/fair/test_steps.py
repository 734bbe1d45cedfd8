"""Which steps are free, where they begin, and what holds those nobody used."""

from __future__ import annotations

import numpy as np
import pytest

from zhiren.measure.fair.parameters import Parameters, pack, unpack
from zhiren.measure.fair.steps import category_counts, step_design

FIRST = np.array([0, 2, 3])


def answers(*columns: list[int]) -> np.ndarray:
    return np.array(columns, dtype=np.int8).T.copy()


FULL = [0, 1, 2, 3, 0, 1, 2, 3]


def held(matrix: np.ndarray, model: str) -> np.ndarray:
    """Which steps (items, steps) the prior holds."""
    design = step_design(matrix, FIRST, 4, model)
    back = np.linalg.pinv(design.matrix)
    return np.diag(back.T @ design.ridge @ back).reshape(-1, 3)


def test_counts_are_by_item_and_category():
    assert category_counts(answers([0, 1, -1, 3], [2, 2, 2, -1]), 4).tolist() == [[1, 1, 0, 1], [0, 0, 3, 0]]


def test_nothing_is_held_where_every_category_was_used():
    for model in ("rating-scale", "partial-credit"):
        assert not step_design(answers(FULL, FULL, FULL), FIRST, 4, model).ridge.any()


def test_the_partial_credit_model_holds_steps_next_to_a_category_the_item_never_saw():
    matrix = answers(FULL, [0, 1, 1, 0, 0, 1, 3, 3], FULL)
    assert held(matrix, "partial-credit").tolist() == [[0, 0, 0], [0, 1, 1], [0, 0, 0]]


def test_the_rating_scale_model_asks_the_whole_competency():
    matrix = answers(FULL, [0, 1, 1, 0, 0, 1, 3, 3], FULL)
    assert not step_design(matrix, FIRST, 4, "rating-scale").ridge.any()
    no_top = answers([0, 1, 2, 2], [0, 1, 2, 2], [0, 1, 2, 3])
    assert np.linalg.matrix_rank(step_design(no_top, FIRST, 4, "rating-scale").ridge) == 2  # a step an item


def test_an_item_with_one_answer_only_is_held_in_place():
    matrix = answers(FULL, [3] * 8, FULL)
    design = step_design(matrix, FIRST, 4, "rating-scale")
    assert np.linalg.matrix_rank(design.ridge) == 3
    assert design.ridge[1, 1] == pytest.approx(1.0)


def test_location_moves_all_steps_of_one_competency():
    for model in ("rating-scale", "partial-credit"):
        design = step_design(answers(FULL, FULL, FULL), FIRST, 4, model)
        moved = design.matrix @ design.location
        assert moved.T.reshape(2, 3, 3)[0] == pytest.approx(np.array([[-1.0] * 3] * 2 + [[0.0] * 3]))
        assert moved.T.reshape(2, 3, 3)[1] == pytest.approx(np.array([[0.0] * 3] * 2 + [[-1.0] * 3]))


def test_a_vector_of_parameters_comes_back_as_it_was():
    design = step_design(answers(FULL, FULL, FULL), FIRST, 4, "rating-scale")
    sigma = np.array([[1.2, 0.3], [0.3, 0.7]])
    q = Parameters(design.steps(design.centre), np.array([0.0, 0.4]), sigma, 0.3, 0.2, 0.0)
    coefficients, back = unpack(pack(q, design.centre), design, q)
    assert coefficients == pytest.approx(design.centre)
    assert back.sigma == pytest.approx(sigma)
    assert back.effects == pytest.approx(q.effects)
    assert (back.var_severity, back.var_halo, back.var_cell) == pytest.approx((0.3, 0.2, 0.0))
