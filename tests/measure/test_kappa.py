from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from zhiren.errors import MeasureError
from zhiren.measure.kappa import cohen_kappa, fleiss_kappa

TABLES = st.integers(2, 12).flatmap(
    lambda n: st.integers(2, 5).flatmap(
        lambda k: st.lists(st.lists(st.integers(1, 4), min_size=k, max_size=k), min_size=n, max_size=n)
    )
)


def spread_out(table: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    """Two raters' scores with a given table of counts."""
    pairs = [(i, j) for i, row in enumerate(table) for j, n in enumerate(row) for _ in range(n)]
    first, second = np.array(pairs, float).T
    return first, second


# Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, table 1: proportions of 200 subjects by two judges
FCE = [[106, 10, 4], [22, 28, 10], [2, 12, 6]]


def test_the_example_of_fleiss_cohen_and_everitt():
    kappa = cohen_kappa(*spread_out(FCE))
    assert (round(kappa.kappa, 3), kappa.n) == (0.429, 200)
    assert kappa.standard_error**2 == pytest.approx(0.002885, abs=5e-7)


def kappa_by_definition(first: list[int], second: list[int], power: int) -> float:
    """Cohen (1968): 1 less the mean disagreement over that of all pairs of one rater's with the other's scores."""

    def distance(a: int, b: int) -> float:
        return float(a != b) if power == 0 else float(abs(a - b) ** power)

    observed = np.mean([distance(a, b) for a, b in zip(first, second, strict=True)])
    expected = np.mean([distance(a, b) for a in first for b in second])
    return float(1 - observed / expected)


@given(TABLES, st.sampled_from(["unweighted", "linear", "quadratic"]))
def test_kappa_by_its_definition(table, weights):
    first, second = np.array(table, float).T[:2]
    assume(len(set(first) | set(second)) > 1)
    wanted = kappa_by_definition(first, second, ["unweighted", "linear", "quadratic"].index(weights))
    kappa = cohen_kappa(first, second, weights=weights)
    assert kappa.kappa == pytest.approx(wanted)
    assert kappa.low <= kappa.kappa <= kappa.high
    swapped = cohen_kappa(second, first, weights=weights)
    # The error is a square root of differences: rounding leaves 1e-8 where it is 0.
    assert swapped.kappa == pytest.approx(wanted)
    assert swapped.standard_error == pytest.approx(kappa.standard_error, abs=1e-7)


def test_the_error_is_the_spread_of_kappa():
    rng = np.random.default_rng(3)
    found = []
    for _ in range(400):
        first = rng.integers(1, 5, 80)
        second = np.where(rng.random(80) < 0.5, first, rng.integers(1, 5, 80))
        found.append(cohen_kappa(first.astype(float), second.astype(float), weights="linear"))
    kappas, errors = np.array([(k.kappa, k.standard_error) for k in found]).T
    assert errors.mean() == pytest.approx(kappas.std(), rel=0.1)
    covered = [k.low <= 0.5 <= k.high for k in found]
    assert np.mean(covered) == pytest.approx(0.95, abs=0.03)


@pytest.mark.parametrize("weights", ["unweighted", "linear", "quadratic"])
def test_without_agreement_z_is_standard_normal(weights):
    scores = np.random.default_rng(5).choice(4, p=[0.1, 0.2, 0.3, 0.4], size=(600, 2, 100)).astype(float)
    z = [cohen_kappa(first, second, weights=weights).z for first, second in scores]
    assert (np.mean(z), np.std(z)) == (pytest.approx(0, abs=0.12), pytest.approx(1, abs=0.1))


def test_what_one_rater_left_out_is_not_counted():
    first, second = spread_out(FCE)
    more = np.append(first, [1, np.nan]), np.append(second, [np.nan, 2])
    assert cohen_kappa(*more) == cohen_kappa(first, second)


def fleiss_by_definition(table: list[list[int]]) -> float:
    """Chance-corrected share of agreeing pairs of raters, counted pair by pair."""
    k, everything = len(table[0]), [x for row in table for x in row]
    agreeing = np.mean([row[a] == row[b] for row in table for a in range(k) for b in range(k) if a != b])
    expected = np.mean([a == b for a in everything for b in everything])
    return float((agreeing - expected) / (1 - expected))


@given(TABLES)
def test_fleiss_by_its_definition(table):
    assume(len({x for row in table for x in row}) > 1)
    kappa = fleiss_kappa(np.array(table, float))
    assert kappa.kappa == pytest.approx(fleiss_by_definition(table))
    turned = fleiss_kappa(np.array(table, float)[::-1, ::-1])
    assert (turned.kappa, turned.z) == (pytest.approx(kappa.kappa), pytest.approx(kappa.z))


def test_the_error_without_agreement_is_the_spread_without_agreement():
    rng = np.random.default_rng(8)
    tables = rng.choice(4, p=[0.1, 0.2, 0.3, 0.4], size=(500, 40, 5)).astype(float)
    z = [fleiss_kappa(table).z for table in tables]
    assert np.std(z) == pytest.approx(1, abs=0.1)


def test_where_chance_is_complete_there_is_no_kappa():
    for kappa in (cohen_kappa(np.ones(3), np.ones(3)), fleiss_kappa(np.ones((3, 2)))):
        assert np.isnan([kappa.kappa, kappa.standard_error, kappa.low, kappa.high, kappa.z, kappa.p]).all()
        assert "is not defined: all 2 raters used one category throughout (3 things)." in kappa.describe("en")
        assert "无定义" in kappa.describe("zh-Hans")


def test_it_prints_in_both_languages(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    scores = spread_out(FCE)
    assert (
        str(cohen_kappa(*scores))
        == "Cohen’s κ = 0.429, 95 % interval 0.323 to 0.534, over 200 things by 2 raters."
    )
    weighted = cohen_kappa(*scores, weights="quadratic").describe("zh-Hans")
    assert weighted.startswith("科恩 κ（平方加权） = ")
    assert fleiss_kappa(np.stack(scores, 1)).describe("en").startswith("Fleiss’ κ = ")
    assert cohen_kappa(*scores, weights="linear").describe("en").startswith("Cohen’s κ, linear weights = ")


def test_what_cannot_be_compared_is_said(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    with pytest.raises(MeasureError, match="There are no weights “cubic”"):
        cohen_kappa(np.ones(3), np.ones(3), weights="cubic")  # type: ignore[arg-type]
    with pytest.raises(MeasureError, match="here are 3 and 2"):
        cohen_kappa(np.ones(3), np.ones(2))
    with pytest.raises(MeasureError, match="here is one"):
        cohen_kappa(np.array([1, 2.0]), np.array([1, np.nan]))
    with pytest.raises(MeasureError, match="2 by 2, with one score missing"):
        fleiss_kappa(np.array([[1, 2], [1, np.nan]]))
