"""Measures recover what ratings were drawn from: 300 people on three competencies, with and without halo."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest

from measure.fair.made import start, step_design, tiny
from zhiren.measure.fair.fixed import uncertainty
from zhiren.measure.fair.parameters import Floats, Parameters
from zhiren.measure.fair.steadied import settle

HALO = pytest.mark.parametrize("halo", [0.5, 0.0])


@dataclass(frozen=True)
class Recovered:
    gap: Floats
    errors: Floats
    severity: float
    parameters: Parameters


@cache
def recovered(halo: float) -> tuple[Recovered, ...]:
    """Two companies, each drawn from severity sd 0.5, Σ of 1 and ½, a relationship effect of 0.4."""
    out = []
    for seed in (11, 12):
        cell = 0.3 if halo else 0.0
        data = tiny(300, 300, (4, 4, 4), categories=5, each=8, halo=halo, cell=cell, missing=0.08, seed=seed)
        design = step_design(data, categories=5)
        q, coefficients = start(data, design)
        blocks = data.blocks()
        done = settle(blocks, data.size, design, q, coefficients)
        assert not done.steadied
        found, block = done.estimate, blocks.blocks[0]
        errors = uncertainty(blocks, found, done.design, done.prior, data.size).theta
        severity = np.corrcoef(-found.mode.leniency, data.severity)[0, 1]
        out.append(Recovered(block.theta - data.theta, errors, float(severity), found.parameters))
    return tuple(out)


@HALO
def test_intervals_cover_the_truth(halo: float):
    covered = [np.abs(r.gap) < 1.96 * r.errors for r in recovered(halo)]
    assert 0.93 < np.mean(covered) < 0.97


@HALO
def test_persons_and_raters_are_near_the_truth(halo: float):
    bound = 0.34 if halo else 0.27
    assert np.sqrt(np.mean([r.gap**2 for r in recovered(halo)])) < bound
    assert np.mean([r.severity for r in recovered(halo)]) > (0.88 if halo else 0.95)


@HALO
def test_spreads_and_effects_are_near_the_truth(halo: float):
    q = [r.parameters for r in recovered(halo)]
    assert np.mean([np.sqrt(p.var_severity) for p in q]) == pytest.approx(0.5, abs=0.05)
    assert np.mean([np.sqrt(p.var_halo) for p in q]) == pytest.approx(halo, abs=0.08)
    assert np.mean([np.sqrt(p.var_cell) for p in q]) == pytest.approx(0.3 if halo else 0.0, abs=0.08)
    assert np.mean([p.effects[1] for p in q]) == pytest.approx(0.4, abs=0.06)
    assert np.mean([p.sigma for p in q], axis=0) == pytest.approx(0.5 * np.eye(3) + 0.5, abs=0.15)
