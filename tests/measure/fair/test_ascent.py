"""The gradient of the Laplace marginal likelihood against finite differences of the dense one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from measure.fair.made import Dense, Tiny, start, step_design, tiny
from zhiren.measure.fair.ascent import slope
from zhiren.measure.fair.mode import find_mode
from zhiren.measure.fair.parameters import SMALLEST_VARIANCE, Floats, Parameters, StepDesign

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
    data = tiny()
    design = step_design(data, "partial-credit")
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


def test_a_step_gains_about_what_it_promises(case):
    data, dense, q, design = case
    blocks = data.blocks()
    coefficients = q.steps.ravel()
    for _ in range(12):  # near the maximum, where the promise is to second order
        mode = find_mode(blocks, q, np.zeros(data.n_raters), 1e-8)
        step = slope(blocks, mode, q, coefficients, design, data.size, None)
        before, q, coefficients = q, step.parameters, step.coefficients
    gained = dense.log_likelihood(q) - dense.log_likelihood(before)
    assert gained > 0
    assert gained == pytest.approx(step.gain, rel=1.0)


def test_a_variance_at_its_smallest_stays_there_unless_it_would_grow():
    """Ratings without severity or halo: the likelihood falls in both spreads."""
    data = tiny(30, 12, severity=0.0, halo=0.0, cell=0.0, seed=4)
    design = step_design(data)
    q, coefficients = start(data, design)
    q = replace(q, var_severity=SMALLEST_VARIANCE, var_halo=SMALLEST_VARIANCE, var_cell=SMALLEST_VARIANCE)
    blocks = data.blocks()
    step = slope(blocks, find_mode(blocks, q, np.zeros(12), 1e-8), q, coefficients, design, data.size, None)
    fell = analytic(data, q)[2] < 0
    new = np.array([step.parameters.var_severity, step.parameters.var_halo, step.parameters.var_cell])
    assert (new[fell] == SMALLEST_VARIANCE).all()
    assert (new[~fell] > SMALLEST_VARIANCE).all()
    assert fell.any()
