"""Standard errors that carry the uncertainty of steps, effects and spreads."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from measure.fair.made import Dense, start, step_design, tiny
from zhiren.measure.fair.fixed import uncertainty
from zhiren.measure.fair.steadied import settle


def fitted(blocks: int):
    data = tiny(60, 30, seed=3)
    design = step_design(data)
    q, coefficients = start(data, design)
    local = data.blocks(blocks)
    out = settle(local, data.size, design, q, coefficients, tolerance=1e-10)
    return data, out, list(local.blocks)


def test_location_and_effects_carry_nearly_all_of_it():
    """What thousands of ratees are given: at 60 the rest of the steps and the spreads would add 2 % on average."""
    _, out, one = fitted(1)
    full = uncertainty(one, out.estimate, out.design, out.prior)
    _, cut, several = fitted(3)
    part = uncertainty(several, cut.estimate, cut.design, cut.prior)
    assert part.coefficients is None
    assert part.theta == pytest.approx(full.theta, rel=0.1)
    assert 0.97 < (part.theta / full.theta).mean() < 1.0
    conditional = np.sqrt(np.einsum("pcc->pc", one[0].var_theta))
    assert (part.theta > conditional).all()


def test_errors_of_steps_are_those_of_the_dense_likelihood():
    """Against second differences of the dense marginal likelihood; ours take log det H as flat: 6 % here."""
    data = tiny(14, 7, (2,), each=3, categories=3, relationships=1, halo=0.0, seed=8)
    design = step_design(data, categories=3)
    q, coefficients = start(data, design, halo=False)
    blocks = data.blocks()
    out = settle(blocks, data.size, design, q, coefficients, tolerance=1e-10)
    assert not out.steadied
    errors = uncertainty(list(blocks.blocks), out.estimate, out.design, out.prior).coefficients
    dense, found, n, h = Dense(data), out.estimate, len(coefficients), 1e-3

    def value(move: np.ndarray) -> float:
        steps = design.steps(found.coefficients + move)
        return dense.log_likelihood(replace(found.parameters, steps=steps))

    eye = np.eye(n) * h
    hessian = np.array(
        [[(value(a + b) - value(a - b) - value(b - a) + value(-a - b)) / (4 * h * h) for b in eye] for a in eye]
    )
    expected = np.sqrt(np.diag(np.linalg.inv(-hessian)))
    assert errors == pytest.approx(expected, rel=0.06)
