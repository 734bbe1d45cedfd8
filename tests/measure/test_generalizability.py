from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from measure.strategies import FRAMEWORK, SCALE, ratings_of
from zhiren.errors import MeasureError, NotConverged
from zhiren.measure import arrange_panels, reml
from zhiren.measure.generalizability import (
    Components,
    decision_study,
    panel_components,
    raters_needed,
    variance_components,
)
from zhiren.measure.intraclass import shrout_fleiss

DATA = Path(__file__).parents[1] / "data"
REFERENCE = json.loads((DATA / "generalizability.json").read_text(encoding="utf-8"))
TABLE = np.array(json.loads((DATA / "intraclass.json").read_text("utf-8"))["shrout_fleiss_1979"]["table"], float)
SHARED = Path(__file__).parents[3] / "shared" / "reference" / "data" / "sirt_data.ratings2.csv"


def long(cube: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    person, rater, item = np.indices(cube.shape)
    return person.ravel(), rater.ravel(), item.ravel(), cube.ravel()


def drawn(seed: int, shape: tuple[int, int, int], sds: dict[str, float]) -> np.ndarray:
    """A cube of persons by raters by items with the standard deviations given."""
    rng = np.random.default_rng(seed)
    cube = np.full(shape, 3.0)
    for facets, sd in sds.items():
        cube = cube + sd * rng.standard_normal(
            [n if f in facets else 1 for f, n in zip("pri", shape, strict=True)]
        )
    return cube


SDS = {"p": 1.0, "r": 0.5, "i": 0.3, "pr": 0.4, "pi": 0.3, "ri": 0.2, "pri": 0.6}


def components(crossed: dict[str, float], n_raters: float = 5, n_items: float = 4) -> Components:
    return Components(
        "crossed", "anova", crossed, dict.fromkeys(crossed, 0.1), np.nan, 3, 50, n_raters, n_items, 1000
    )


@pytest.mark.parametrize("method", ["auto", "reml", "henderson"])
def test_the_table_of_shrout_and_fleiss(method):
    person, rater, item, y = long(TABLE[:, :, None])
    study = variance_components(person, rater, item, y, design="crossed", method=method)
    wanted = REFERENCE["shrout_fleiss_1979"]
    assert study.variance == pytest.approx(wanted["components"], rel=1e-7)
    assert study.method == ("anova" if method == "auto" else method)
    if method == "reml":
        assert study.log_likelihood == pytest.approx(wanted["log_likelihood"], rel=1e-10)
    six = shrout_fleiss(TABLE)
    assert (study.g, study.phi) == (pytest.approx(six["3,k"].icc), pytest.approx(six["2,k"].icc))
    nested = variance_components(person, rater, item, y, design="nested", method=method)
    assert nested.g == nested.phi == pytest.approx(six["1,k"].icc)


def test_coefficients_of_given_components():
    wanted = REFERENCE["ptam4"]
    study = components(wanted["components"], wanted["n_raters"], wanted["n_items"])
    plan = decision_study(study, n_raters=[10], n_items=3)
    figures = (study.g, study.phi, plan.relative_error[0], plan.absolute_error[0])
    assert figures == tuple(
        pytest.approx(wanted[k], rel=1e-9) for k in ("g", "phi", "relative_error", "absolute_error")
    )


@pytest.mark.skipif(not SHARED.exists(), reason="the reference data lie beside the checkout, and are not there")
@pytest.mark.parametrize(("name", "items"), [("ratings2", 5), ("ratings2_k1", 1)])
def test_sparse_ratings_of_essays(name, items):
    rows = list(csv.DictReader(SHARED.read_text(encoding="utf-8").splitlines()))
    scores = np.array([[float(r[f"k{k + 1}"]) if r[f"k{k + 1}"] else np.nan for k in range(items)] for r in rows])
    person, rater = (np.repeat([r[column] for r in rows], items) for column in ("idstud", "rater"))
    item = np.tile(np.arange(items), len(rows))
    study = variance_components(person, rater, item, scores.ravel(), design="crossed")
    assert (study.method, study.n_persons, study.n_ratings) == ("reml", 178, 615 * items)
    assert study.variance == pytest.approx(REFERENCE[name]["components"], rel=1e-5)
    assert -2 * study.log_likelihood == pytest.approx(REFERENCE[name]["criterion"], rel=1e-11)


def mean_squares(cube: np.ndarray) -> dict[str, float]:
    """Brennan (2001), ch. 3: components of the p × r × i design from its seven mean squares, written out."""
    n_p, n_r, n_i = cube.shape
    g = cube.mean()
    p, r, i = cube.mean((1, 2)), cube.mean((0, 2)), cube.mean((0, 1))
    pr, pi, ri = cube.mean(2), cube.mean(1), cube.mean(0)
    ms = {
        "p": n_r * n_i * ((p - g) ** 2).sum() / (n_p - 1),
        "r": n_p * n_i * ((r - g) ** 2).sum() / (n_r - 1),
        "i": n_p * n_r * ((i - g) ** 2).sum() / (n_i - 1),
        "pr": n_i * ((pr - p[:, None] - r + g) ** 2).sum() / ((n_p - 1) * (n_r - 1)),
        "pi": n_r * ((pi - p[:, None] - i + g) ** 2).sum() / ((n_p - 1) * (n_i - 1)),
        "ri": n_p * ((ri - r[:, None] - i + g) ** 2).sum() / ((n_r - 1) * (n_i - 1)),
    }
    rest = cube - pr[:, :, None] - pi[:, None] - ri + p[:, None, None] + r[:, None] + i - g
    pri = (rest**2).sum() / ((n_p - 1) * (n_r - 1) * (n_i - 1))
    return {
        "p": (ms["p"] - ms["pr"] - ms["pi"] + pri) / (n_r * n_i),
        "r": (ms["r"] - ms["pr"] - ms["ri"] + pri) / (n_p * n_i),
        "i": (ms["i"] - ms["pi"] - ms["ri"] + pri) / (n_p * n_r),
        "pr": (ms["pr"] - pri) / n_i,
        "pi": (ms["pi"] - pri) / n_r,
        "ri": (ms["ri"] - pri) / n_p,
        "pri": pri,
    }


@given(st.integers(0, 2**32), st.integers(2, 6), st.integers(2, 5), st.integers(2, 5))
def test_balanced_components_are_those_of_the_mean_squares(seed, n_p, n_r, n_i):
    cube = drawn(seed, (n_p, n_r, n_i), SDS)
    study = variance_components(*long(cube), design="crossed")
    assert study.method == "anova"
    assert study.variance == pytest.approx(mean_squares(cube), abs=1e-9)


def restricted_likelihood(effects: list[np.ndarray], y: np.ndarray, variance: np.ndarray) -> float:
    """By the definition, with the whole covariance matrix."""
    v = variance[-1] * np.eye(len(y))
    for codes, s2 in zip(effects, variance[:-1], strict=True):
        v += s2 * (codes[:, None] == codes)
    one, inverse = np.ones(len(y)), np.linalg.inv(v)
    p = inverse - np.outer(inverse @ one, one @ inverse) / (one @ inverse @ one)
    logs = np.linalg.slogdet(v)[1] + np.log(one @ inverse @ one)
    return float(-0.5 * (logs + y @ p @ y + (len(y) - 1) * np.log(2 * np.pi)))


@given(st.integers(0, 2**32), st.sampled_from(["crossed", "nested"]))
@settings(max_examples=25)
def test_restricted_likelihood_by_the_definition_is_highest_at_the_estimate(seed, design):
    person, rater, item, y = long(drawn(seed, (8, 4, 3), SDS))
    keep = np.random.default_rng(seed).random(len(y)) < 0.8
    person, rater, item, y = person[keep], rater[keep], item[keep], y[keep]
    study = variance_components(person, rater, item, y, design=design, method="reml")
    pair, personal, judged = person * 10 + rater, person * 10 + item, rater * 10 + item
    codes = (
        [person, rater, item, pair, personal, judged] if design == "crossed" else [person, item, pair, personal]
    )
    at = np.array(list(study.variance.values()))
    best = restricted_likelihood(codes, y, at)
    assert study.log_likelihood == pytest.approx(best, abs=1e-5)
    for j in range(len(at)):
        for step in (-0.003, 0.003):
            near = at.copy()
            near[j] = max(near[j] + step, 0)
            assert restricted_likelihood(codes, y, near) <= best + 1e-6


@given(st.integers(0, 2**32), st.sampled_from(["reml", "henderson"]))
@settings(max_examples=20)
def test_order_names_and_origin_change_nothing_and_the_unit_only_the_unit(seed, method):
    rng = np.random.default_rng(seed)
    person, rater, item, y = long(drawn(seed, (10, 5, 3), SDS))
    keep = rng.random(len(y)) < 0.85
    person, rater, item, y = person[keep], rater[keep], item[keep], y[keep]
    order, names = rng.permutation(len(y)), rng.permutation(100)
    plain = variance_components(person, rater, item, y, design="crossed", method=method)
    other = variance_components(
        names[person][order],
        names[rater][order],
        names[item][order],
        10 * y[order] + 7,
        design="crossed",
        method=method,
    )
    wanted = {name: 100 * v for name, v in plain.variance.items()}
    assert other.variance == pytest.approx(wanted, rel=1e-4, abs=1e-4)


@pytest.mark.parametrize("method", ["reml", "henderson"])
def test_components_are_recovered_within_their_errors(method):
    person, rater, item, y = long(drawn(11, (60, 25, 5), SDS))
    keep = np.random.default_rng(1).random(len(y)) < 0.5
    study = variance_components(
        person[keep], rater[keep], item[keep], y[keep], design="crossed", method=method, seed=3
    )
    for name, sd in SDS.items():
        assert abs(study.variance[name] - sd**2) < 3 * study.standard_error[name]
    assert study.n_raters < 25


def test_errors_are_the_spread_of_estimates():
    def studies(method: str, n: int) -> list[Components]:
        cubes = [long(drawn(seed, (20, 8, 5), SDS)) for seed in range(n)]
        return [variance_components(*cube, design="crossed", method=method) for cube in cubes]

    spread = np.std([list(study.variance.values()) for study in studies("anova", 300)], axis=0)
    for method, n in (("anova", 300), ("reml", 20), ("henderson", 20)):
        squares = np.mean([np.square(list(s.standard_error.values())) for s in studies(method, n)], axis=0)
        assert np.sqrt(squares) / spread == pytest.approx(np.ones(7), abs=0.2 if method == "anova" else 0.5)


def test_a_large_design_is_estimated_in_linear_time(monkeypatch):
    monkeypatch.setattr("zhiren.measure.component_estimators.MOST_LEVELS", 20)
    person, rater, item, y = (a[1:] for a in long(drawn(1, (10, 4, 3), SDS)))
    assert variance_components(person, rater, item, y).method == "henderson"
    with pytest.raises(MeasureError, match="limited to 20 levels"):
        variance_components(person, rater, item, y, method="reml")


def test_nested_is_what_it_says_for_raters_of_each_persons_own():
    cube = drawn(2, (30, 4, 3), SDS)
    person, rater, item, y = long(cube)
    same = variance_components(person, rater, item, y)
    own = variance_components(person, rater + 100 * person, item, y)
    assert same.variance == own.variance
    assert list(same.variance) == ["p", "i", "r:p", "pi", "ri:p"]
    with pytest.raises(MeasureError, match="cannot be told apart"):
        variance_components(person, rater + 100 * person, item, y, design="crossed")


def test_a_nested_plan_from_a_crossed_study_counts_severity_as_error():
    study = components({"p": 1.0, "r": 0.3, "i": 0.1, "pr": 0.2, "pi": 0.1, "ri": 0.08, "pri": 0.4})
    crossed = decision_study(study, n_raters=[8])
    nested = decision_study(study, n_raters=[8], design="nested")
    assert nested.relative_error[0] - crossed.relative_error[0] == pytest.approx((0.3 + 0.08 / 4) / 8)
    assert nested.absolute_error == pytest.approx(crossed.absolute_error)
    fixed = decision_study(study, n_raters=[8], fixed_items=True)
    assert (fixed.universe[0], fixed.relative_error[0]) == (pytest.approx(1.025), pytest.approx(0.3 / 8))


@given(
    st.lists(st.floats(0.01, 1), min_size=7, max_size=7),
    st.floats(0.3, 0.95),
    st.sampled_from(["g", "phi"]),
    st.sampled_from(["crossed", "nested"]),
    st.booleans(),
)
def test_the_raters_needed_are_the_first_number_that_reaches_the_target(variance, target, which, design, fixed):
    study = components(dict(zip(SDS, variance, strict=True)))
    needed = raters_needed(study, target, coefficient=which, design=design, fixed_items=fixed)
    numbers = [1, 2, 10_000_000] if needed is None else [needed, max(1, needed - 1)]
    reached = getattr(decision_study(study, numbers, design=design, fixed_items=fixed), which)
    if needed is None:
        assert (reached < target + 1e-6).all()
    else:
        assert reached[0] >= target - 1e-9
        assert needed == 1 or reached[1] < target


def test_more_raters_never_make_it_worse():
    plan = decision_study(components({k: v**2 for k, v in SDS.items()}), np.arange(1.0, 30))
    assert (np.diff(plan.g) > 0).all()
    assert (plan.phi <= plan.g).all()


def test_nothing_varies():
    person, rater, item, y = long(np.full((4, 3, 2), 3.0))
    for method in ("auto", "reml", "henderson"):
        study = variance_components(person, rater, item, y, method=method)
        assert set(study.variance.values()) == {0.0}
        assert np.isnan(study.g)
        assert "·" in study.describe("en")


ZERO = np.zeros(4, int)


@pytest.mark.parametrize(
    ("arrays", "options", "message"),
    [
        ((ZERO[:0], ZERO[:0], ZERO[:0], np.zeros(0)), {}, "There are no ratings to study."),
        ((ZERO, np.arange(4), ZERO, np.ones(4)), {}, "All ratings are of one person."),
        ((np.arange(4) // 2, ZERO, ZERO, np.ones(4)), {}, "2 ratings stand more than once"),
        ((np.arange(4), ZERO, ZERO, np.ones(4)), {"design": "crossed"}, "The effect r has only one level"),
        ((np.arange(4), np.arange(4), ZERO, np.ones(4)), {}, "The effects p and r:p cannot be told apart"),
        ((ZERO, ZERO, ZERO, np.ones(4)), {"design": "square"}, "There is no design “square”"),
        ((ZERO, ZERO, ZERO, np.ones(4)), {"method": "ml"}, "There is no method “ml”"),
        ((np.arange(4) // 3, np.arange(4), ZERO, np.ones(4)), {"method": "anova"}, "needs balanced ratings"),
    ],
)
def test_what_cannot_be_studied_is_said(arrays, options, message, monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    with pytest.raises(MeasureError) as raised:
        variance_components(*arrays, **options)
    assert message in str(raised.value)


def test_unbalanced_though_all_numbers_are_equal():
    """Every person has two raters, every rater two persons, but not all pairs occur."""
    person, rater = np.repeat(np.arange(4), 2), np.array([0, 1, 1, 2, 2, 3, 3, 0])
    study = variance_components(
        person, rater, np.zeros(8, int), np.array([1.0, 2, 4, 5, 2, 2, 3, 1]), design="crossed"
    )
    assert study.method == "reml"


def test_plans_that_make_no_sense():
    study = components({k: v**2 for k, v in SDS.items()})
    for numbers in ([], [0.5]):
        with pytest.raises(MeasureError, match="at least one rater"):
            decision_study(study, numbers)
    with pytest.raises(MeasureError, match="the target 1 does not"):
        raters_needed(study, 1.0)
    nested = variance_components(*long(drawn(1, (5, 4, 3), SDS)))
    with pytest.raises(MeasureError, match="The study is nested"):
        decision_study(nested, [3], design="crossed")


def test_steps_that_run_out(monkeypatch):
    monkeypatch.setattr(reml, "_MOST_STEPS", 1)
    with pytest.raises(NotConverged):
        variance_components(*(a[1:] for a in long(drawn(1, (10, 4, 3), SDS))))


def test_where_no_halving_helps_a_step_of_em_does(monkeypatch):
    data = [a[1:] for a in long(drawn(1, (10, 4, 3), SDS))]
    plain = variance_components(*data)
    monkeypatch.setattr(reml, "_MOST_HALVINGS", 0)
    monkeypatch.setattr(reml, "_MOST_STEPS", 3_000)
    assert variance_components(*data).variance == pytest.approx(plain.variance, abs=1e-3)


def test_a_competency_of_panels():
    rows = [
        (ratee, rater, "self" if ratee == rater else "peer", item, (k * 7 + j * 3 + (item == "ACH.1")) % 5 + 1)
        for k, ratee in enumerate("abcd")
        for j, rater in enumerate("abxyz")
        for item in ("ACH.1", "ACH.2")
    ]
    panels = arrange_panels(ratings_of(rows), FRAMEWORK, **SCALE)
    study = panel_components(panels, "ACH")
    assert (study.n_persons, study.n_ratings, study.n_items) == (4, 36, 2)
    assert study.n_raters == pytest.approx(1 / np.mean([1 / 4, 1 / 4, 1 / 5, 1 / 5]))


def test_it_prints_in_both_languages():
    person, rater, item, y = long(TABLE[:, :, None])
    study = variance_components(person, rater, item, y, design="crossed")
    assert study.describe("en").splitlines() == [
        "Generalizability study, p × r × i (all raters count as rating anybody), by analysis of variance: "
        "6 persons, 24 ratings",
        "Effect            Variance  Standard error  Share %",
        "persons           2.5556    1.5048          29.0",
        "raters            5.2444    3.4248          59.5",
        "persons × raters  1.0194    0.3497          11.6",
        "With 4.0 raters a person and 1.0 items: Eρ² = 0.909 for comparing persons, "
        "Φ = 0.620 for the score itself.",
    ]
    assert "每人 4.0 位评价者" in study.describe("zh-Hans")
    plan = decision_study(study, [4, 8])
    assert plan.describe("en").splitlines()[1:] == [
        "Raters  Items  Eρ²    Φ      SEM",
        "4       1      0.909  0.620  1.251",
        "8       1      0.953  0.765  0.885",
    ]
    assert plan.describe("zh-Hans").startswith("决策研究")


def test_tables_and_json(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    person, rater, item, y = long(TABLE[:, :, None])
    study = variance_components(person, rater, item, y, design="crossed")
    assert study.to_frame().to_dict(as_series=False)["effect"] == ["p", "r", "pr"]
    document = json.loads(study.to_json())
    assert (document["design"], document["log_likelihood"], document["n_raters"]) == ("crossed", None, 4.0)
    plan = decision_study(study, [4])
    assert plan.to_frame().row(0, named=True)["g"] == pytest.approx(study.g)
    assert str(study) == study.describe("en")
    assert str(plan) == plan.describe("en")
