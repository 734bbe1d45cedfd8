"""The raters' system: iterative and sampled answers against those of the whole matrix."""

from __future__ import annotations

import numpy as np
import pytest

from measure.fair.made import Tiny, start, step_design, tiny
from zhiren.errors import NotConverged
from zhiren.measure.fair import raters as raters_module
from zhiren.measure.fair.blocks import LocalBlocks
from zhiren.measure.fair.mode import Mode, find_mode
from zhiren.measure.fair.parameters import Parameters
from zhiren.measure.fair.raters import RaterSystem


@pytest.fixture
def case() -> tuple[Tiny, Parameters, LocalBlocks, Mode]:
    data = tiny(60, 40, seed=3)
    q, _ = start(data, step_design(data))
    blocks = data.blocks(2)
    return data, q, blocks, find_mode(blocks, q, np.zeros(40), 1e-8)


@pytest.fixture
def iterative(case, monkeypatch: pytest.MonkeyPatch) -> RaterSystem:
    monkeypatch.setattr(raters_module, "EXACT_UP_TO", 0)
    system = case[3].system
    return RaterSystem(system.blocks, system.diagonal, system.precision)


def test_conjugate_gradients_solve_what_the_factor_solves(case, iterative: RaterSystem):
    exact = case[3].system
    b = np.random.default_rng(1).normal(size=(40, 3))
    assert iterative.solve(b) == pytest.approx(exact.solve(b), rel=1e-7, abs=1e-9)
    assert iterative.solve(b[:, 0]) == pytest.approx(exact.solve(b)[:, 0], rel=1e-7, abs=1e-9)
    assert (iterative.solve(np.zeros(40)) == 0.0).all()


def test_raters_that_cannot_be_solved_are_said(iterative: RaterSystem, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(raters_module, "MOST_STEPS", 1)
    with pytest.raises(NotConverged) as caught:
        iterative.solve(np.arange(40.0))
    assert caught.value.problems[0].code == "measure-raters-not-solved"


def test_the_log_determinant_is_exact_where_the_matrix_is_small(case, iterative: RaterSystem):
    exact = np.linalg.slogdet(case[3].system.product(np.eye(40)))[1]
    assert case[3].system.log_determinant() == pytest.approx(exact, rel=1e-12)
    assert iterative.log_determinant() == pytest.approx(exact, rel=1e-12)


def test_the_log_determinant_by_quadrature_is_near(case, iterative: RaterSystem, monkeypatch: pytest.MonkeyPatch):
    """64 random signs leave an error of Hutchinson's kind: here 0.1 of a log-determinant of over 100."""
    monkeypatch.setattr(raters_module, "EXACT_DETERMINANT_UP_TO", 0)
    assert iterative.log_determinant() == pytest.approx(case[3].system.log_determinant(), abs=0.15)


def test_noise_has_the_covariance_of_the_system(case):
    """With all signs of a small system drawn often, E[b bᵀ] is S."""
    data, _, blocks, mode = case
    b = blocks.total("noise", 1, 20_000) + np.sqrt(mode.system.precision)[:, None] * mode.system.signs(2, 20_000)
    matrix = mode.system.product(np.eye(data.n_raters))
    scale = np.sqrt(np.outer(np.diag(matrix), np.diag(matrix)))
    assert np.abs((b @ b.T / 20_000 - matrix) / scale).max() < 0.05


def test_noise_does_not_depend_on_how_ratees_are_cut_into_blocks(case):
    data, q, blocks, _ = case
    whole = data.blocks(1)
    find_mode(whole, q, np.zeros(40), 1e-8)
    assert whole.total("noise", 1, 32) == pytest.approx(blocks.total("noise", 1, 32), rel=1e-5, abs=1e-7)


def test_sampled_covariances_are_near_the_exact_ones(case, iterative: RaterSystem):
    """32 probes, Rao–Blackwellised: standard errors of raters, ratees and cells within 5 % (mostly 1 %)."""
    from zhiren.measure.fair.ascent import _rater_posterior

    _, _, blocks, mode = case
    exact, pairs = _rater_posterior(blocks, mode)
    total = blocks.total("variances", pairs)
    theta = np.concatenate([np.einsum("pcc->pc", block.var_theta) for block in blocks.blocks])
    eta = np.concatenate([block.var_eta for block in blocks.blocks])
    sampled = Mode(mode.leniency, mode.value, mode.move, iterative)
    rough, pairs = _rater_posterior(blocks, sampled)
    about = blocks.total("variances", pairs)
    near = np.concatenate([np.einsum("pcc->pc", block.var_theta) for block in blocks.blocks])
    near_eta = np.concatenate([block.var_eta for block in blocks.blocks])
    for ours, theirs in ((rough, exact), (near, theta), (near_eta, eta)):
        ratio = np.sqrt(ours / theirs)
        assert np.abs(ratio - 1.0).max() < 0.05
        assert np.abs(ratio - 1.0).mean() < 0.012
    assert about[1:] == pytest.approx(total[1:], rel=0.01)
