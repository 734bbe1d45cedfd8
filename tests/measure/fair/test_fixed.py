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
    return data.size, out, local


def test_location_and_effects_carry_nearly_all_of_it(monkeypatch: pytest.MonkeyPatch):
    """What thousands of ratees are given: at 60 the rest of the steps and the spreads would add 2 % on average."""
    size, out, blocks = fitted(1)
    full = uncertainty(blocks, out.estimate, out.design, out.prior, size)
    monkeypatch.setattr("zhiren.measure.fair.fixed.MOST_WORK", 0)
    part = uncertainty(blocks, out.estimate, out.design, out.prior, size)
    assert part.coefficients is None
    assert part.theta == pytest.approx(full.theta, rel=0.1)
    assert 0.97 < (part.theta / full.theta).mean() < 1.0
    conditional = np.sqrt(np.einsum("pcc->pc", blocks.blocks[0].var_theta))
    assert (part.theta > conditional).all()


def test_errors_do_not_depend_on_how_ratees_are_cut():
    size, out, whole = fitted(1)
    _, other, cut = fitted(3)
    one = uncertainty(whole, out.estimate, out.design, out.prior, size)
    three = uncertainty(cut, other.estimate, other.design, other.prior, size)
    np.testing.assert_allclose(three.theta, one.theta, rtol=1e-8)
    np.testing.assert_allclose(three.coefficients, one.coefficients, rtol=1e-8)


def test_errors_of_steps_are_those_of_the_dense_likelihood():
    """Against second differences of the dense marginal likelihood; ours take log det H as flat: 6 % here."""
    data = tiny(14, 7, (2,), each=3, categories=3, relationships=1, halo=0.0, seed=8)
    design = step_design(data, categories=3)
    q, coefficients = start(data, design, halo=False)
    blocks = data.blocks()
    out = settle(blocks, data.size, design, q, coefficients, tolerance=1e-10)
    assert not out.steadied
    errors = uncertainty(blocks, out.estimate, out.design, out.prior, data.size).coefficients
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
