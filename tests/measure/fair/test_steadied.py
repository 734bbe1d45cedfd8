"""Where the data do not hold a fit, weak priors do, and their weight is what it is said to be."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from measure.fair.made import start, step_design, tiny
from zhiren.errors import NotConverged, Problem
from zhiren.measure.fair.acceleration import Acceleration
from zhiren.measure.fair.ascent import slope
from zhiren.measure.fair.estimate import Climb
from zhiren.measure.fair.parameters import Parameters, Prior
from zhiren.measure.fair.steadied import settle


def settled(seed: int, **shape: float):
    data = tiny(seed=seed, **shape)
    design = step_design(data)
    q, coefficients = start(data, design)
    blocks = data.blocks()
    return settle(blocks, data.size, design, q, coefficients), blocks


def test_plain_maximum_likelihood_where_it_exists():
    out, _ = settled(1, ratees=40, raters=20)
    assert not out.steadied
    assert out.prior.weight == 0
    assert not out.design.ridge.any()


def test_people_who_seem_all_alike_get_wide_errors_instead_of_none():
    data = tiny(8, 6, (3,), each=3, seed=5)
    same = replace(data, answers=np.where(data.answers < 0, -1, (np.arange(3) + data.rater[:, None]) % 3 + 1))
    design = step_design(same)
    q, coefficients = start(same, design)
    blocks = replace(same, answers=same.answers.astype(np.int8)).blocks()
    out = settle(blocks, same.size, design, q, coefficients)
    assert out.steadied
    assert out.prior.weight == 2
    assert out.estimate.parameters.sigma[0, 0] > 0.05
    assert np.sqrt(blocks.blocks[0].var_theta).min() > 0.15


def test_the_penalty_is_that_of_imagined_effects():
    """Two effects of variance ½ cost the log-likelihood of a variance v as two draws of that size would."""
    around = Parameters(np.zeros((1, 1)), np.zeros(2), np.eye(1), 0.5, 0.0, 0.0)
    prior = Prior(2.0, around, 4.0)
    q = replace(around, sigma=np.array([[2.0]]), var_severity=0.25, effects=np.array([0.0, 0.3]))
    expected = 0.5 * 2 * (np.log(2.0) + 1.0 / 2.0) + 0.5 * 2 * (np.log(0.25) + 0.5 / 0.25) + 0.5 * 4 * 0.3**2
    assert prior.penalty(q) == pytest.approx(expected)


def test_a_direction_that_leads_nowhere_up_is_said():
    """A climb whose every candidate loses height: here because the height is taken to be endless."""
    data = tiny()
    design = step_design(data)
    q, coefficients = start(data, design)
    blocks = data.blocks()
    climb = Climb(blocks, data.size, design, Prior(0.0, q, 0.0))
    here = climb.point(coefficients, q, np.zeros(data.n_raters), 1e-6)
    step = slope(blocks, here.mode, q, coefficients, design, data.size, None, climb.prior)
    with pytest.raises(NotConverged) as caught:
        climb.step(replace(here, height=np.inf), step, Acceleration(design), 1e-6)
    assert caught.value.problems[0].code == "measure-no-way-up"


def test_a_candidate_whose_mode_is_not_found_is_passed_over(monkeypatch: pytest.MonkeyPatch):
    data = tiny()
    design = step_design(data)
    q, coefficients = start(data, design)
    blocks = data.blocks()
    climb = Climb(blocks, data.size, design, Prior(0.0, q, 0.0))
    here = climb.point(coefficients, q, np.zeros(data.n_raters), 1e-6)
    step = slope(blocks, here.mode, q, coefficients, design, data.size, None, climb.prior)
    find, calls = climb.point, []

    def once_in_vain(*arguments):
        calls.append(arguments)
        if len(calls) == 1:
            raise NotConverged(Problem("measure-mode-not-found", {"iterations": 60}))
        return find(*arguments)

    monkeypatch.setattr(climb, "point", once_in_vain)
    there, strayed = climb.step(here, step, Acceleration(design), 1e-6)
    assert strayed
    assert there.height > here.height
