from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.measure.agreement import rwg, rwg_j, uniform_variance

REFERENCE = json.loads((Path(__file__).parents[1] / "data" / "agreement.json").read_text(encoding="utf-8"))
VARIANCES = np.array([panel["variances"] for panel in REFERENCE["panels"]], dtype=float)


def wanted(name: str) -> np.ndarray:
    return np.array([panel[name] for panel in REFERENCE["panels"]], dtype=float)


def test_rwg_of_the_reference_panels():
    found = rwg(VARIANCES[:, 0], REFERENCE["n_scores"])
    assert found == pytest.approx(wanted("rwg"), rel=1e-12, nan_ok=True)


def test_rwg_j_of_the_reference_panels():
    found = rwg_j(VARIANCES, REFERENCE["n_scores"])
    assert found == pytest.approx(wanted("rwg_j"), rel=1e-12, nan_ok=True)


@pytest.mark.parametrize(("n_scores", "variance"), [(2, 0.25), (5, 2.0), (7, 4.0)])
def test_random_answers_have_the_variance_of_a_uniform_distribution(n_scores: int, variance: float):
    assert uniform_variance(n_scores) == variance
    assert np.var(np.arange(n_scores)) == variance


def test_rwg_from_full_agreement_to_worse_than_random():
    assert rwg(np.array([0.0, 1.0, 2.0, 3.0, np.nan]), 5) == pytest.approx([1, 0.5, 0, 0, np.nan], nan_ok=True)


def test_rwg_j_leaves_out_items_without_a_variance():
    variances = np.array([[1.0, np.nan, 1.0], [3.0, 3.0, 3.0], [np.nan] * 3])
    assert rwg_j(variances, 5) == pytest.approx([2 / 3, 0, np.nan], nan_ok=True)


@given(st.lists(st.floats(0, 4), min_size=1, max_size=8))
def test_both_lie_between_none_and_full_agreement(variances: list[float]):
    found = rwg_j(np.array([variances]), 5)
    assert 0 <= found[0] <= 1
    assert rwg_j(np.array([variances[:1]]), 5) == pytest.approx(rwg(np.array(variances[:1]), 5))
