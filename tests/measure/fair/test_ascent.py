"""The gradient of the Laplace marginal likelihood against finite differences of the dense one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from measure.fair.made import Dense, Tiny, start, step_design, tiny
from zhiren.measure.fair.ascent import _definite, slope
from zhiren.measure.fair.estimate import estimate
from zhiren.measure.fair.imagined import covariance_penalty
from zhiren.measure.fair.mode import find_mode
from zhiren.measure.fair.parameters import SMALLEST_VARIANCE, Floats, Parameters, Prior, StepDesign

H = 1e-4


def difference(dense: Dense, low: Parameters, high: Parameters) -> float:
    return (dense.log_likelihood(high) - dense.log_likelihood(low)) / (2 * H)


def analytic(data: Tiny, q: Parameters) -> tuple[Floats, Floats, Floats, Floats]:
    """Gradients by steps, effects, log variances (severity, halo, cell) and Σ, from the blocks' answers."""
    blocks = data.blocks()
    mode = find_mode(blocks, q, np.zeros(data.n_raters), 1e-11)
    covariance = mode.system.inverse()
    var_theta, var_h, var_u, cells = blocks.total("variances", (covariance,))
    z = mode.system.solve(blocks.total("implicit_side"))
    theta, halo, cell, steps, effects = blocks.total("gradient", z)
    v = mode.leniency
    severity = v @ v - 2 * z @ v + np.trace(covariance)
    squares = ((severity, q.var_severity, data.n_raters), (halo + var_h, q.var_halo, data.size.dyads))
    squares += ((cell + var_u, q.var_cell, cells),)
    variances = [0.5 * (s / variance - n) for s, variance, n in squares]
    inverse = np.linalg.inv(q.sigma)
    sigma = 0.5 * (inverse @ (theta + var_theta) @ inverse - data.size.ratees * inverse)
    return steps, effects, np.array(variances), sigma


@pytest.fixture(scope="module")
def case() -> tuple[Tiny, Dense, Parameters, StepDesign]:
    data = tiny(7, 5, (1, 2), each=3, categories=3)
    design = step_design(data, "partial-credit", categories=3)
    q = replace(start(data, design)[0], effects=np.array([0.0, 0.3]), sigma=np.array([[1.1, 0.4], [0.4, 0.8]]))
    return data, Dense(data), q, design


def test_the_gradient_is_that_of_the_dense_likelihood(case):
    data, dense, q, _ = case
    steps, effects, variances, sigma = analytic(data, q)
    for j, k in np.ndindex(q.steps.shape):
        move = np.zeros_like(q.steps)
        move[j, k] = H
        expected = difference(dense, replace(q, steps=q.steps - move), replace(q, steps=q.steps + move))
        assert steps[j, k] == pytest.approx(expected, abs=1e-5)
    move = np.array([0.0, H])
    low, high = replace(q, effects=q.effects - move), replace(q, effects=q.effects + move)
    assert effects[1] == pytest.approx(difference(dense, low, high), abs=1e-5)
    for name, ours in zip(("var_severity", "var_halo", "var_cell"), variances, strict=True):
        low, high = (replace(q, **{name: getattr(q, name) * np.exp(h)}) for h in (-H, H))
        assert ours == pytest.approx(difference(dense, low, high), abs=1e-5), name
    for i, j in ((0, 0), (1, 0), (1, 1)):
        move = np.zeros((2, 2))
        move[i, j] = move[j, i] = H
        low, high = replace(q, sigma=q.sigma - move), replace(q, sigma=q.sigma + move)
        expected = difference(dense, low, high)
        assert sigma[i, j] * (1 if i == j else 2) == pytest.approx(expected, abs=1e-5)


def test_nothing_is_left_to_gain_at_the_maximum():
    """All gradients vanish, but for Σ, where the prior on uneven covariances stands against the data."""
    data = tiny(20, 8, (2, 3), severity=1.0, halo=1.0, cell=0.8, seed=2)
    design = step_design(data)
    q, coefficients = start(data, design)
    found = estimate(data.blocks(), data.size, design, q, coefficients, tolerance=1e-11).parameters
    steps, effects, variances, sigma = analytic(data, found)
    assert design.matrix.T @ steps.ravel() == pytest.approx(0.0, abs=1e-4)
    assert effects[1] == pytest.approx(0.0, abs=1e-4)
    assert variances == pytest.approx(0.0, abs=1e-4)
    for i, j in ((0, 0), (1, 0), (1, 1)):
        move = np.zeros((2, 2))
        move[i, j] = move[j, i] = H
        against = (covariance_penalty(found.sigma + move) - covariance_penalty(found.sigma - move)) / (2 * H)
        assert sigma[i, j] * (1 if i == j else 2) == pytest.approx(against, abs=1e-4)


def test_information_that_took_more_than_there_is_is_raised():
    held = _definite(np.diag([4.0, 2.0, -1.0]))
    assert np.linalg.eigvalsh(held) == pytest.approx([1.0, 2.0, 4.0], rel=1e-6)


def test_imagined_ratees_cost_nothing_where_sigma_is_as_they_are():
    assert covariance_penalty(np.full((3, 3), 0.4) + 0.4 * np.eye(3)) == pytest.approx(0.0, abs=1e-12)
    assert covariance_penalty(np.array([[2.5]])) == pytest.approx(0.0, abs=1e-12)
    assert covariance_penalty(np.array([[1.0, 0.2], [0.2, 2.0]])) > 0.0


def test_a_variance_at_its_smallest_stays_there_unless_it_would_grow():
    """Ratings without severity or halo: the likelihood falls in both spreads."""
    data = tiny(30, 12, severity=0.0, halo=0.0, cell=0.0, seed=4)
    design = step_design(data)
    q, coefficients = start(data, design)
    q = replace(q, var_severity=SMALLEST_VARIANCE, var_halo=SMALLEST_VARIANCE, var_cell=SMALLEST_VARIANCE)
    blocks = data.blocks()
    step = slope(
        blocks,
        find_mode(blocks, q, np.zeros(12), 1e-8),
        q,
        coefficients,
        design,
        data.size,
        None,
        Prior(0.0, q, 0.0),
    )
    fell = analytic(data, q)[2] < 0
    new = np.array([step.parameters.var_severity, step.parameters.var_halo, step.parameters.var_cell])
    assert (new[fell] == SMALLEST_VARIANCE).all()
    assert (new[~fell] > SMALLEST_VARIANCE).all()
    assert fell.any()
