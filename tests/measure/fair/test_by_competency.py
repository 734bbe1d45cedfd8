"""Severities by competency: mode, variances, likelihood and slope against one dense matrix of the same model."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from measure.fair.made import Dense, Tiny, start, step_design, tiny
from zhiren.measure.fair import raters as raters_module
from zhiren.measure.fair.ascent import slope
from zhiren.measure.fair.blocks import LocalBlocks
from zhiren.measure.fair.by_competency import BlockByCompetency, by_competency, contrast_basis
from zhiren.measure.fair.estimate import Estimate, estimate, log_likelihood
from zhiren.measure.fair.fixed import uncertainty
from zhiren.measure.fair.mode import Mode, find_mode
from zhiren.measure.fair.parameters import Parameters, Prior
from zhiren.measure.fair.raters import RaterSystem

SHAPES = pytest.mark.parametrize("halo", [True, False])


def point(data: Tiny, *, halo: bool = True) -> Parameters:
    q, _ = start(data, step_design(data), halo=halo)
    return replace(q, var_specific=0.15)


def found(data: Tiny, q: Parameters, n: int = 1) -> tuple[LocalBlocks, Mode]:
    blocks = data.blocks(n, BlockByCompetency)
    return blocks, find_mode(blocks, q, np.zeros(data.n_raters * len(q.sigma)), 1e-10)


def test_contrasts_are_orthonormal_and_begin_with_the_mean():
    basis = contrast_basis(4)
    assert basis.T @ basis == pytest.approx(np.eye(4), abs=1e-12)
    assert basis[:, 0] == pytest.approx(np.full(4, 0.5))


@SHAPES
def test_the_mode_and_the_likelihood_are_those_of_the_dense_model(halo: bool):
    data = tiny(14, 6, (2, 3, 1), specific=0.4)
    q, dense = point(data, halo=halo), Dense(data)
    blocks, mode = found(data, q, 2)
    theta, v, h, u, specific = dense.split(q, dense.mode(q))
    assert np.concatenate([b.theta for b in blocks.blocks]) == pytest.approx(theta, abs=1e-7)
    assert by_competency(mode.leniency, 3) == pytest.approx(v[:, None] + specific, abs=1e-7)
    assert np.concatenate([b.h for b in blocks.blocks]) == pytest.approx(h, abs=1e-7)
    assert np.concatenate([b.u for b in blocks.blocks]) == pytest.approx(u, abs=1e-7)
    assert log_likelihood(blocks, mode, q, data.size) == pytest.approx(dense.log_likelihood(q), abs=1e-6)


@SHAPES
def test_posterior_variances_are_those_of_the_dense_model(halo: bool):
    data = tiny(14, 6, (2, 3, 1), specific=0.4)
    q, dense = point(data, halo=halo), Dense(data)
    blocks, mode = found(data, q)
    blocks.total("variances", (mode.system.inverse(),))
    block = blocks.blocks[0]
    covariance = np.linalg.inv(dense.hessian(q, dense.mode(q)))
    cells = covariance[: block.theta.size, : block.theta.size].reshape(14, 3, 14, 3)
    assert block.var_theta == pytest.approx(np.einsum("pcpk->pck", cells), abs=1e-8)
    design = dense.design[:, dense.active(q)]
    of_answer = np.einsum("ai,ij,aj->a", design, covariance, design)
    assert block.var_eta[dense.dyad, dense.competency[dense.item]] == pytest.approx(of_answer, abs=1e-8)


def test_the_slope_is_that_of_the_dense_likelihood():
    """Moving each severity variance a little changes the dense likelihood as the slope says."""
    data = tiny(14, 6, (2, 3, 1), specific=0.4)
    q, design, dense = point(data), step_design(data), Dense(data)
    blocks, mode = found(data, q)
    step = slope(blocks, mode, q, start(data, design)[1], design, data.size, None, Prior(0.0, q, 0.0))
    z = mode.system.solve(blocks.total("implicit_side"))
    squares = (mode.leniency**2 - 2 * z * mode.leniency + step.rater_variance).reshape(-1, 3).sum(axis=0)
    by_variance = 0.5 * (squares / q.rater_variances - 6) / q.rater_variances
    for name, ours in (("var_severity", 3 * by_variance[0]), ("var_specific", by_variance.sum())):
        small = 1e-5
        up, down = (replace(q, **{name: getattr(q, name) + s}) for s in (small, -small))
        slope_there = (dense.log_likelihood(up) - dense.log_likelihood(down)) / (2 * small)
        assert ours == pytest.approx(slope_there, rel=1e-4), name


def fitted(data: Tiny, blocks: int = 1) -> tuple[Estimate, LocalBlocks]:
    design = step_design(data)
    q, coefficients = start(data, design)
    local = data.blocks(blocks, BlockByCompetency)
    return estimate(local, data.size, design, replace(q, var_specific=0.1), coefficients, tolerance=1e-9), local


def test_the_maximum_is_one_and_no_block_matters():
    data = tiny(60, 30, (3, 3, 3), seed=5, specific=0.5)
    best, whole = fitted(data)
    cut, parts = fitted(data, 3)
    assert cut.log_likelihood == pytest.approx(best.log_likelihood, rel=1e-10)
    theta = [np.concatenate([b.theta for b in blocks.blocks]) for blocks in (whole, parts)]
    assert theta[0] == pytest.approx(theta[1], abs=1e-5)
    q, dense = best.parameters, Dense(data)
    top = dense.log_likelihood(q)
    assert top == pytest.approx(best.log_likelihood, abs=1e-6)
    for name in ("var_severity", "var_specific", "var_halo"):
        for share in (0.9, 1.1):
            assert dense.log_likelihood(replace(q, **{name: share * getattr(q, name)})) < top, name


def test_sampled_variances_are_near_exact_ones(monkeypatch: pytest.MonkeyPatch):
    data = tiny(80, 40, (3, 3), seed=2, specific=0.4)
    q = point(data)
    blocks, mode = found(data, q)
    design, coefficients = step_design(data), start(data, step_design(data))[1]
    exact = slope(blocks, mode, q, coefficients, design, data.size, None, Prior(0.0, q, 0.0))
    errors = np.sqrt(np.einsum("pcc->pc", blocks.blocks[0].var_theta))
    monkeypatch.setattr(raters_module, "EXACT_UP_TO", 0)
    system = RaterSystem(mode.system.blocks, mode.system.diagonal, mode.system.precision)
    sampled = Mode(mode.leniency, mode.value, mode.move, system)
    ours = slope(blocks, sampled, q, coefficients, design, data.size, None, Prior(0.0, q, 0.0))
    near = np.sqrt(np.einsum("pcc->pc", blocks.blocks[0].var_theta))
    assert np.abs(near / errors - 1.0).mean() < 0.02
    assert np.sqrt(ours.rater_variance / exact.rater_variance).mean() == pytest.approx(1.0, abs=0.02)


def test_noise_has_the_covariance_of_the_system():
    data = tiny(20, 8, (2, 3), seed=2)
    q = point(data)
    blocks, mode = found(data, q, 2)
    units, draws = len(mode.leniency), 20_000
    b = blocks.total("noise", 1, draws) + np.sqrt(mode.system.precision)[:, None] * mode.system.signs(9, draws)
    matrix = mode.system.product(np.eye(units))
    scale = np.sqrt(np.outer(np.diag(matrix), np.diag(matrix)))
    assert np.diag(matrix) == pytest.approx(mode.system.diagonal, rel=1e-10)
    assert np.abs((b @ b.T / draws - matrix) / scale).max() < 0.05


def test_errors_hold_what_uncertain_parameters_add():
    data = tiny(60, 30, (3, 3), seed=5, specific=0.5)
    best, blocks = fitted(data)
    errors = uncertainty(blocks, best, step_design(data), Prior(0.0, best.parameters, 0.0), data.size)
    alone = np.sqrt(np.einsum("pcc->pc", blocks.blocks[0].var_theta))
    assert (errors.theta > alone).all()
    assert (errors.theta < 1.5 * alone).all()
