from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.errors import MeasureError
from zhiren.measure.krippendorff import (
    LEVELS,
    alpha_of_coincidences,
    krippendorff_alpha,
    krippendorff_alpha_of_sets,
    masi_distance,
)

REFERENCE = json.loads((Path(__file__).parents[1] / "data" / "kappa.json").read_text(encoding="utf-8"))
TEXTBOOK = np.array(REFERENCE["krippendorff_textbook"]["table"], float)


@pytest.mark.parametrize("level", LEVELS)
def test_the_textbook_table(level):
    alpha = krippendorff_alpha(TEXTBOOK, level=level)
    assert alpha.alpha == pytest.approx(REFERENCE["krippendorff_textbook"][level], rel=1e-10)
    assert (alpha.n, alpha.n_scores) == (11, 40)
    assert alpha.low < alpha.alpha < alpha.high


@pytest.mark.parametrize("level", LEVELS[:3])
def test_sparse_ratings_of_essays(level):
    wanted = REFERENCE["ratings2_k1"]
    coincidences, categories = np.array(wanted["coincidences"]), np.array(wanted["categories"], float)
    assert alpha_of_coincidences(coincidences, categories, level) == pytest.approx(wanted[level], rel=1e-10)


def test_complete_tables_with_more_than_two_raters():
    """There nominal α is Fleiss' κ but for n − 1: the definition's value follows from the printed κ."""
    wanted = REFERENCE["ptam4"]
    n = wanted["n"] * wanted["k"]
    assert 1 - (1 - wanted["fleiss"]) * (n - 1) / n == pytest.approx(wanted["alpha_nominal"], rel=1e-10)


def squared_distance(a: float, b: float, values: list[float], level: str) -> float:
    if level == "nominal":
        return float(a != b)
    if level == "interval":
        return (a - b) ** 2
    if level == "ratio":
        return ((a - b) / (a + b)) ** 2 if a + b else 0.0
    low, high = min(a, b), max(a, b)
    between = sum(low <= v <= high for v in values)
    return (between - (values.count(low) + values.count(high)) / 2) ** 2 if a != b else 0.0


def alpha_by_definition(table: list[list[float | None]], level: str) -> float:
    """Pair by pair: the mean squared distance within things over that of all pairs of scores whatsoever."""
    things = [[x for x in row if x is not None] for row in table]
    things = [t for t in things if len(t) > 1]
    values = [x for t in things for x in t]
    observed = sum(
        squared_distance(a, b, values, level) / (len(t) - 1) for t in things for a, b in permutations(t, 2)
    ) / len(values)
    pairs = [squared_distance(a, b, values, level) for a, b in permutations(values, 2)]
    return 1 - observed / (sum(pairs) / len(pairs)) if any(pairs) else float("nan")


SCORES = st.one_of(st.none(), st.integers(0, 4).map(float))
TABLES = st.integers(2, 5).flatmap(
    lambda k: st.lists(st.lists(SCORES, min_size=k, max_size=k), min_size=2, max_size=8)
)


@given(TABLES, st.sampled_from(LEVELS))
def test_alpha_by_its_definition(table, level):
    if not any(sum(x is not None for x in row) > 1 for row in table):
        with pytest.raises(MeasureError):
            krippendorff_alpha(np.array(table, float), level=level)
        return
    alpha = krippendorff_alpha(np.array(table, float), level=level, n_draws=0)
    assert alpha.alpha == pytest.approx(alpha_by_definition(table, level), nan_ok=True)
    turned = krippendorff_alpha(np.array(table, float)[::-1, ::-1], level=level, n_draws=0)
    assert turned.alpha == pytest.approx(alpha.alpha, nan_ok=True)


@given(TABLES, st.floats(0.1, 100), st.floats(-100, 100))
def test_interval_alpha_knows_no_unit_and_no_zero_and_ordinal_only_order(table, unit, zero):
    scores = np.array(table, float)
    if (np.isfinite(scores).sum(axis=1) < 2).all():
        return
    for level, other in (("interval", scores * unit + zero), ("ordinal", np.exp(scores)), ("nominal", 7 - scores)):
        wanted = krippendorff_alpha(scores, level=level, n_draws=0).alpha
        found = krippendorff_alpha(other, level=level, n_draws=0).alpha
        assert found == pytest.approx(wanted, nan_ok=True, rel=1e-6, abs=1e-6)


def test_the_interval_is_the_same_for_the_same_seed_and_covers():
    rng = np.random.default_rng(4)

    def table(n: int) -> np.ndarray:
        return rng.standard_normal((n, 1)) + rng.standard_normal((n, 4))

    one = table(50)
    assert krippendorff_alpha(one, level="interval", seed=1, n_draws=50) == krippendorff_alpha(
        one, level="interval", seed=1, n_draws=50
    )
    found = [krippendorff_alpha(np.round(table(50)), level="interval", n_draws=100) for _ in range(60)]
    truth = np.mean([a.alpha for a in found])
    assert np.mean([a.low <= truth <= a.high for a in found]) >= 0.87


def test_where_nothing_varies_there_is_no_alpha():
    alpha = krippendorff_alpha(np.ones((3, 2)))
    assert np.isnan([alpha.alpha, alpha.low, alpha.high]).all()
    assert alpha.describe("en") == "Krippendorff’s α is not defined: all scores of the 3 things are the same."
    assert alpha.describe("zh-Hans") == "克里彭多夫 α 无定义：3 个对象的分数全都相同。"


def test_it_prints_in_both_languages(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    alpha = krippendorff_alpha(TEXTBOOK, level="nominal", n_draws=20)
    assert str(alpha).startswith("Krippendorff’s α, nominal = 0.743, 95 % interval ")
    assert alpha.describe("zh-Hans").startswith("克里彭多夫 α（名义水平）= 0.743，95% 区间 ")


def test_what_cannot_be_compared_is_said(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    with pytest.raises(MeasureError, match="There is no level of measurement “cardinal”"):
        krippendorff_alpha(TEXTBOOK, level="cardinal")  # type: ignore[arg-type]
    with pytest.raises(MeasureError, match="Nothing was scored by two raters"):
        krippendorff_alpha(np.array([[1, np.nan], [np.nan, 2]]))
    with pytest.raises(MeasureError, match="here is -1"):
        krippendorff_alpha(TEXTBOOK - 2, level="ratio")


@pytest.mark.parametrize(
    ("first", "second", "distance"),
    [
        ("", "", 0),
        ("ab", "ba", 0),
        ("", "a", 1),
        ("a", "b", 1),
        ("a", "ab", 1 - 1 / 2 * 2 / 3),
        ("abc", "a", 1 - 1 / 3 * 2 / 3),
        ("ab", "bc", 1 - 1 / 3 * 1 / 3),
    ],
)
def test_the_distance_of_sets(first, second, distance):
    """By hand from Passonneau (2006), sec. 3: Jaccard times 1, 2/3, 1/3 or 0."""
    assert masi_distance(set(first), set(second)) == pytest.approx(distance)
    assert masi_distance(set(second), set(first)) == pytest.approx(distance)


def test_alpha_of_sets_by_hand():
    """Three things: {a,b} and {a}, distance 2/3; nothing and nothing; {b} and {b}.

    Within: (2/3) · 2 of 6. Of the 30 ordered pairs of {a,b}, {a}, ∅, ∅, {b}, {b} the distances add up to
    2 · (2/3 + 2 + 4/3 + 2 + 2 + 4) = 24: {a,b} with {a}, ∅, {b}; {a} with ∅, {b}; ∅ with {b}.
    """
    found = krippendorff_alpha_of_sets([({"a", "b"}, {"a"}), (set(), set()), ({"b"}, {"b"})], n_draws=20)
    assert found.alpha == pytest.approx(1 - (2 * 2 / 3 / 6) / (24 / 30))
    assert (found.level, found.n, found.n_scores) == ("sets", 3, 6)
    assert found.describe("en").startswith("Krippendorff’s α, of sets = 0.722, 95 % interval ")
    assert found.describe("zh-Hans").startswith("克里彭多夫 α（标签集合）= 0.722，95% 区间 ")


def test_of_more_than_two_raters_every_pair_counts():
    rows = [("a", "a", "b"), ("b", "b", "b"), ("", "a", "")]
    found = krippendorff_alpha_of_sets([[set(label) for label in row] for row in rows], n_draws=0)
    numbers = [[["", "a", "b"].index(label) for label in row] for row in rows]
    assert found.alpha == pytest.approx(alpha_by_definition(numbers, "nominal"))


@given(
    st.lists(
        st.tuples(*[st.sampled_from(["", "a", "b", "c"])] * 2),
        min_size=2,
        max_size=12,
    )
)
def test_where_there_is_one_label_at_most_it_is_nominal_alpha_with_its_interval(rows):
    table = np.array([["abc".find(label) + 1 if label else 0 for label in row] for row in rows], float)
    wanted = krippendorff_alpha(table, level="nominal", n_draws=50)
    found = krippendorff_alpha_of_sets([[set(label) for label in row] for row in rows], n_draws=50)
    assert [found.alpha, found.low, found.high] == pytest.approx(
        [wanted.alpha, wanted.low, wanted.high], nan_ok=True
    )


def test_sets_of_nobody_or_of_one_rater_are_refused():
    for table in ([], [[{"a"}], [{"b"}]]):
        with pytest.raises(MeasureError):
            krippendorff_alpha_of_sets(table)
