from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from measure.facets.panels_made import simulated
from zhiren.measure.facets import fit_facets
from zhiren.measure.facets.fit_statistics import correlations, mean_squares, standardised

TRUTH = simulated(80, 6, 5, seed=4)


def test_mean_squares_by_hand():
    """Two ratings: residuals .5 and −1, variances .5 and 1, fourth moments .5 and 2."""
    moments = np.array([[2.0, 0.5, 0.5], [3.0, 1.0, 2.0]])
    fit = mean_squares(np.array([0, 0]), np.array([0.5, -1.0]), moments, 2)
    assert fit.infit[0] == pytest.approx(1.25 / 1.5)
    assert fit.outfit[0] == pytest.approx((0.5 + 1) / 2)
    q_out, q_in = np.sqrt((0.5 / 0.25 - 1) + (2 - 1)) / 2, np.sqrt((0.5 - 0.25) + (2 - 1)) / 1.5
    assert fit.outfit_t[0] == pytest.approx((0.75 ** (1 / 3) - 1) * 3 / q_out + q_out / 3)
    assert fit.infit_t[0] == pytest.approx(((1.25 / 1.5) ** (1 / 3) - 1) * 3 / q_in + q_in / 3)
    assert np.isnan([fit.infit[1], fit.outfit[1], fit.infit_t[1], fit.outfit_t[1]]).all()


def test_standardised_forms_at_their_edges():
    """q is at most √2; nothing to vary gives 0."""
    assert standardised(np.array([1.0, 1.0]), np.array([5.0, 0.0])) == pytest.approx([np.sqrt(2) / 3, 0])


def test_where_the_model_holds_mean_squares_are_one_and_t_is_standard():
    fits = [fit_facets(simulated(80, 6, 5, seed=s).data).facet("ratee") for s in range(6)]
    assert np.mean([f.infit for f in fits]) == pytest.approx(1, abs=0.05)
    assert np.mean([f.outfit for f in fits]) == pytest.approx(1, abs=0.05)
    assert np.mean([f.infit_t for f in fits]) == pytest.approx(0, abs=0.15)
    assert np.std([f.infit_t for f in fits]) == pytest.approx(1, abs=0.15)


def test_a_rater_who_answers_at_random_misfits_and_its_real_error_grows():
    score = TRUTH.data.score.copy()
    rows = TRUTH.data.codes[:, 1] == 3
    score[rows] = np.random.default_rng(0).integers(1, 6, rows.sum())
    raters = fit_facets(dataclasses.replace(TRUTH.data, score=score)).facet("rater")
    assert int(np.argmax(raters.infit)) == 3
    assert raters.infit_t[3] > 5
    assert int(np.argmin(raters.correlation)) == 3
    expected = raters.standard_error * np.sqrt(np.maximum(raters.infit, 1))
    assert raters.real_standard_error == pytest.approx(expected)
    assert (np.delete(raters.infit_t, 3) < 0).all()


def test_correlations_within_units():
    unit = np.array([0, 0, 0, 1, 1, 2, 2, 2])
    x = np.array([1.0, 2.0, 3.0, 1.0, 2.0, 5.0, 5.0, 5.0])
    y = np.array([1.0, 3.0, 2.0, 1.0, 2.0, 1.0, 2.0, 3.0])
    found = correlations(unit, x, y, 3)
    assert found[0] == pytest.approx(np.corrcoef(x[:3], y[:3])[0, 1])
    assert np.isnan(found[1:]).all()
