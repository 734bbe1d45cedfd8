from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhiren.errors import NotConverged
from zhiren.measure import reliability
from zhiren.measure.reliability import (
    cronbach_alpha,
    mcdonald_omega,
    one_factor,
    pairwise_correlation,
    pairwise_covariance,
)

REFERENCE = json.loads((Path(__file__).parents[1] / "data" / "reliability.json").read_text(encoding="utf-8"))
AGREEABLENESS = REFERENCE["bfi_agreeableness"]
BFI = Path(__file__).parents[3] / "shared" / "reference" / "data" / "psych_bfi.csv"


@pytest.mark.parametrize("case", REFERENCE)
def test_alpha_of_the_reference_cases(case: str):
    assert cronbach_alpha(np.array(REFERENCE[case]["covariance"])) == pytest.approx(
        REFERENCE[case]["alpha"], rel=1e-10
    )


@pytest.mark.parametrize("left_out", range(5))
def test_alpha_without_an_item(left_out: int):
    covariance = np.delete(np.delete(np.array(AGREEABLENESS["covariance"]), left_out, 0), left_out, 1)
    assert cronbach_alpha(covariance) == pytest.approx(AGREEABLENESS["alpha_without"][left_out], rel=1e-10)


def test_alpha_of_standardised_items():
    correlation = np.array(AGREEABLENESS["correlation"])
    assert cronbach_alpha(correlation) == pytest.approx(AGREEABLENESS["alpha_of_correlation"], rel=1e-10)


def test_omega_of_the_reference_case():
    correlation = np.array(AGREEABLENESS["correlation"])
    # the reference's optimiser stops at about 3e-7 in the loadings; ours leaves the smaller residuals
    assert mcdonald_omega(correlation) == pytest.approx(AGREEABLENESS["omega_total"], rel=1e-7)
    assert one_factor(correlation) == pytest.approx(np.array(AGREEABLENESS["loadings"]), rel=1e-6)
    wanted = residuals(correlation, np.array(AGREEABLENESS["loadings"]))
    assert residuals(correlation, one_factor(correlation)) <= wanted


def residuals(correlation: np.ndarray, loadings: np.ndarray) -> float:
    left = correlation - np.outer(loadings, loadings)
    return float(np.sum(left[np.triu_indices(len(left), 1)] ** 2))


@pytest.mark.skipif(not BFI.exists(), reason="the reference data are not beside the checkout")
def test_pairwise_matrices_of_the_reference_data():
    with BFI.open(encoding="utf-8", newline="") as file:
        rows = [[row[f"A{i}"] for i in range(1, 6)] for row in csv.DictReader(file)]
    scores = np.array([[float(x) if x not in ("", "NA") else np.nan for x in row] for row in rows])
    scores[:, 0] = 7 - scores[:, 0]
    assert pairwise_covariance(scores) == pytest.approx(np.array(AGREEABLENESS["covariance"]), rel=1e-10)
    assert pairwise_correlation(scores) == pytest.approx(np.array(AGREEABLENESS["correlation"]), rel=1e-10)


@example(965107)  # one item does not vary over the rows of a pair, but for rounding
@given(st.integers(0, 2**32 - 1))
def test_pairwise_matrices_use_the_rows_that_have_both(seed: int):
    random = np.random.default_rng(seed)
    scores = random.integers(1, 6, (12, 3)).astype(float)
    scores[random.random((12, 3)) < 0.3] = np.nan
    covariance, correlation = pairwise_covariance(scores), pairwise_correlation(scores)
    for i in range(3):
        for j in range(3):
            x, y = scores[np.isfinite(scores[:, i]) & np.isfinite(scores[:, j])][:, [i, j]].T
            if len(x) > 1:
                assert covariance[i, j] == pytest.approx(np.cov(x, y)[0, 1])
                if x.std() and y.std():
                    assert correlation[i, j] == pytest.approx(np.corrcoef(x, y)[0, 1])
                else:
                    assert np.isnan(correlation[i, j])
            else:
                assert np.isnan(covariance[i, j])


def test_rows_that_never_meet_have_no_covariance():
    scores = np.array([[1.0, np.nan], [2.0, np.nan], [np.nan, 3.0], [np.nan, 5.0]])
    assert pairwise_covariance(scores) == pytest.approx(np.array([[0.5, np.nan], [np.nan, 2.0]]), nan_ok=True)
    assert np.isnan(cronbach_alpha(pairwise_covariance(scores)))
    assert np.isnan(mcdonald_omega(pairwise_correlation(scores)))


def test_parallel_items():
    covariance = np.full((4, 4), 0.5) + 0.5 * np.eye(4)
    assert cronbach_alpha(covariance) == pytest.approx(0.8)
    assert mcdonald_omega(covariance) == pytest.approx(0.8)


def test_two_items_are_taken_to_load_alike():
    correlation = np.array([[1, 0.36], [0.36, 1]])
    assert one_factor(correlation) == pytest.approx(np.array([0.6, 0.6]))
    assert mcdonald_omega(correlation) == pytest.approx(cronbach_alpha(correlation))


def test_an_item_that_belongs_elsewhere_loads_negatively():
    loadings = one_factor(np.array([[1, 0.4, -0.3], [0.4, 1, -0.3], [-0.3, -0.3, 1]]))
    assert np.sign(loadings).tolist() == [1, 1, -1]


def test_items_without_anything_in_common():
    assert one_factor(np.eye(3)).tolist() == [0, 0, 0]
    assert mcdonald_omega(np.eye(3)) == 0


@pytest.mark.parametrize("matrix", [np.ones((1, 1)), np.zeros((3, 3)), np.array([[1, -1], [-1, 1]])])
def test_alpha_is_undefined_for_one_item_and_for_a_sum_that_does_not_vary(matrix: np.ndarray):
    assert np.isnan(cronbach_alpha(matrix))


def test_omega_is_undefined_for_one_item_and_for_a_sum_that_does_not_vary():
    assert np.isnan(mcdonald_omega(np.ones((1, 1))))
    assert np.isnan(mcdonald_omega(np.array([[1.0, -1.0], [-1.0, 1.0]])))


def test_loadings_that_do_not_settle_are_an_error(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reliability, "_MOST_STEPS", 2)
    with pytest.raises(NotConverged) as caught:
        one_factor(np.array(AGREEABLENESS["correlation"]))
    assert [p.code for p in caught.value.problems] == ["measure-omega-not-converged"]


@given(st.lists(st.floats(0.2, 0.95), min_size=3, max_size=6))
def test_one_factor_finds_the_loadings_that_made_the_correlations(loadings: list[float]):
    true = np.array(loadings)
    correlation = np.outer(true, true)
    np.fill_diagonal(correlation, 1)
    assert one_factor(correlation) == pytest.approx(true, abs=1e-6)
