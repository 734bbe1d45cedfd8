"""The mode and what is eliminated on the way, against one dense matrix of all second derivatives."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from measure.fair.made import Dense, Tiny, start, step_design, tiny
from zhiren.errors import NotConverged
from zhiren.measure.fair import mode as mode_module
from zhiren.measure.fair.estimate import log_likelihood
from zhiren.measure.fair.mode import find_mode
from zhiren.measure.fair.parameters import Parameters

HALO = pytest.mark.parametrize("halo", [True, False])


def point(data: Tiny, *, halo: bool) -> Parameters:
    q, _ = start(data, step_design(data), halo=halo)
    return replace(q, effects=np.array([0.0, 0.3]), sigma=np.array([[1.1, 0.4], [0.4, 0.8]]))


@HALO
def test_the_mode_is_that_of_the_whole_density(halo: bool):
    data = tiny()
    q, dense, blocks = point(data, halo=halo), Dense(data), data.blocks()
    found = find_mode(blocks, q, np.zeros(data.n_raters), 1e-9)
    theta, v, h, u, _ = dense.split(q, dense.mode(q))
    block = blocks.blocks[0]
    assert found.leniency == pytest.approx(v, abs=1e-9)
    assert block.theta == pytest.approx(theta, abs=1e-9)
    assert block.h == pytest.approx(h, abs=1e-9)
    assert block.u == pytest.approx(u, abs=1e-9)


@HALO
def test_the_rater_system_is_what_elimination_leaves_of_all_second_derivatives(halo: bool):
    data = tiny()
    q, dense = point(data, halo=halo), Dense(data)
    found = find_mode(data.blocks(), q, np.zeros(data.n_raters), 1e-9)
    covariance = np.linalg.inv(dense.hessian(q, dense.mode(q)))
    raters = slice(dense.ends[0], dense.ends[1])
    assert found.system.inverse() == pytest.approx(covariance[raters, raters], rel=1e-7)
    assert found.system.diagonal == pytest.approx(np.diag(found.system.product(np.eye(data.n_raters))), rel=1e-12)


@HALO
def test_posterior_variances_are_the_diagonal_of_the_dense_inverse(halo: bool):
    data = tiny()
    q, dense, blocks = point(data, halo=halo), Dense(data), data.blocks()
    found = find_mode(blocks, q, np.zeros(data.n_raters), 1e-9)
    total = blocks.total("variances", (found.system.inverse(),))
    covariance = np.linalg.inv(dense.hessian(q, dense.mode(q)))
    theta, _, h, u, _ = dense.split(q, np.diag(covariance))
    block, (n, c) = blocks.blocks[0], dense.shape
    assert np.einsum("pcc->pc", block.var_theta) == pytest.approx(theta, rel=1e-7)
    own = [covariance[p * c : p * c + c, p * c : p * c + c] for p in range(n)]
    assert block.var_theta == pytest.approx(np.array(own), rel=1e-7)
    assert block.var_h == pytest.approx(h, rel=1e-7)
    seen = block.weight > 0
    assert block.var_u[seen] == pytest.approx(u[seen], rel=1e-7)
    design = dense.design[:, dense.active(q)]
    by_answer = np.einsum("ai,ij,aj->a", design, covariance, design)
    assert block.var_eta[dense.dyad, dense.competency[dense.item]] == pytest.approx(by_answer, rel=1e-7)
    assert total[1:] == pytest.approx((h.sum(), u[seen].sum() if halo else 0.0, seen.sum()), rel=1e-7)


@HALO
def test_the_log_likelihood_is_the_dense_one(halo: bool):
    data = tiny()
    q, blocks = point(data, halo=halo), data.blocks()
    found = find_mode(blocks, q, np.zeros(data.n_raters), 1e-9)
    ours = log_likelihood(blocks, found, q, data.size)
    assert ours == pytest.approx(Dense(data).log_likelihood(q), rel=1e-10)


def test_a_mode_that_is_not_reached_is_said(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(mode_module, "MOST_ITERATIONS", 1)
    data = tiny()
    with pytest.raises(NotConverged) as caught:
        find_mode(data.blocks(), point(data, halo=True), np.zeros(data.n_raters), 1e-12)
    assert caught.value.problems[0].code == "measure-mode-not-found"


def test_steps_that_only_lose_ground_are_said():
    data = tiny()
    q, blocks = point(data, halo=True), data.blocks()
    broken = replace(q, steps=np.full_like(q.steps, np.nan))
    with pytest.raises(NotConverged) as caught:
        find_mode(blocks, broken, np.zeros(data.n_raters), 1e-6)
    assert caught.value.problems[0].code == "measure-mode-not-found"
