from __future__ import annotations

import dataclasses
from itertools import pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from measure.facets.panels_made import measures, observations, rows_of, simulated
from zhiren.errors import MeasureError, NotConverged
from zhiren.measure.facets import FacetData, FacetsResult, fit_facets
from zhiren.measure.facets.likelihood import Estimation
from zhiren.measure.facets.scales import scales_in_use

SMALL = simulated(12, 4, 3, seed=3)


def residual_sums(result: FacetsResult, facet: str) -> np.ndarray:
    """Observed minus expected, in steps of the scale, by element."""
    data, fitted = result.data, result.fitted
    residual = np.where(fitted.active, fitted.step - fitted.moments[:, 0], 0.0)
    return np.bincount(data.codes[:, data.column(facet)], residual)


@pytest.mark.parametrize("model", ["rating-scale", "partial-credit"])
@pytest.mark.parametrize("categories", [2, 3, 5])
def test_joint_estimates_meet_their_score_equations(model, categories):
    truth = simulated(40, 6, 5, categories=categories, seed=11)
    result = fit_facets(truth.data, model=model, bias_correction=False)
    for facet in truth.data.facets:
        assert residual_sums(result, facet) == pytest.approx(0, abs=1e-6)
    assert result.correction == 1
    for scale in result.scales:
        thresholds = [category.threshold for category in scale.categories[1:]]
        assert sum(thresholds) == pytest.approx(0, abs=1e-9)


def test_centred_facets_have_mean_zero_and_the_corrected_non_centred_one_meets_its_equations():
    result = fit_facets(SMALL.data)
    assert result.facet("rater").measure.mean() == pytest.approx(0, abs=1e-12)
    assert result.facet("item").measure.mean() == pytest.approx(0, abs=1e-12)
    assert residual_sums(result, "ratee") == pytest.approx(0, abs=1e-6)
    assert result.correction == pytest.approx(11 / 12)


def test_the_trace_ends_where_the_criterion_is_met():
    result = fit_facets(SMALL.data)
    assert result.trace[0].change == 0
    assert all(a.log_likelihood <= b.log_likelihood + 1e-9 for a, b in pairwise(result.trace))
    assert result.trace[-1].residual <= 1e-7
    assert result.log_likelihood == result.trace[-1].log_likelihood


def test_truth_is_recovered_with_honest_errors():
    """Mean of ((estimate − truth) / SE)² over 8 panels of 100 ratees, 10 raters and 4 items is near 1."""
    squares = {"ratee": [], "rater": []}
    thresholds = []
    for seed in range(8):
        truth = simulated(100, 10, 4, seed=seed)
        result = fit_facets(truth.data)
        for facet, true in (("ratee", truth.ability), ("rater", truth.severity)):
            found = result.facet(facet)
            usable = np.array(found.status) == "measured"
            squares[facet].append(np.mean(((found.measure - true) / found.standard_error)[usable] ** 2))
        thresholds.append([c.threshold for c in result.scale().categories[1:]])
    assert np.mean(squares["ratee"]) == pytest.approx(1, abs=0.15)
    assert np.mean(squares["rater"]) == pytest.approx(1, abs=0.35)
    assert np.mean(thresholds, axis=0) == pytest.approx(truth.thresholds, abs=0.05)


def test_the_correction_takes_most_of_the_bias_of_thin_data():
    """Two raters, two items: four ratings each. Joint thresholds are too wide by 4/3; corrected ones are not."""
    wide, corrected = [], []
    for seed in range(10):
        truth = simulated(300, 2, 2, categories=3, seed=seed)
        for correct, found in ((False, wide), (True, corrected)):
            category = fit_facets(truth.data, bias_correction=correct).scale().categories[2]
            found.append(category.threshold / truth.thresholds[1])
    assert np.mean(wide) == pytest.approx(4 / 3, abs=0.1)
    assert np.mean(corrected) == pytest.approx(1, abs=0.1)


@settings(max_examples=15, deadline=None)
@given(random=st.randoms(use_true_random=False))
def test_order_and_names_do_not_matter(random: Random):
    rows = rows_of(SMALL.data)
    random.shuffle(rows)
    renamed = {label: f"{random.random()} {label}" for labels in SMALL.data.labels for label in labels}
    other = fit_facets(observations([(*(renamed[x] for x in row[:3]), row[3]) for row in rows]))
    ours = measures(fit_facets(SMALL.data))
    theirs = measures(other)
    for (facet, label), measure in ours.items():
        assert theirs[facet, renamed[label]] == pytest.approx(measure, abs=1e-8)


def test_a_constant_added_to_anchored_severities_moves_ratees_and_nothing_else():
    severities = {"R0": 0.3, "R1": -0.4, "R2": 0.6, "R3": 0.1}
    results = [
        fit_facets(SMALL.data, anchors={"rater": {label: v + c for label, v in severities.items()}})
        for c in (0.0, 1.5)
    ]
    first, second = results
    assert set(first.facet("rater").status) == {"anchored"}
    assert first.facet("rater").measure == pytest.approx(list(severities.values()))
    assert second.facet("ratee").measure == pytest.approx(first.facet("ratee").measure + 1.5, abs=1e-8)
    assert second.facet("item").measure == pytest.approx(first.facet("item").measure, abs=1e-8)
    assert second.facet("ratee").fair_average == pytest.approx(first.facet("ratee").fair_average, abs=1e-8)


def test_anchors_at_the_estimates_change_nothing():
    free = fit_facets(SMALL.data, bias_correction=False)
    anchors = {"rater": {"R1": free.facet("rater").element("R1").measure}}
    held = fit_facets(SMALL.data, anchors=anchors, bias_correction=False)
    assert list(measures(held).values()) == pytest.approx(list(measures(free).values()), abs=1e-6)
    assert held.facet("rater").element("R1").status == "anchored"


def test_a_score_scale_that_begins_elsewhere_gives_the_same_measures():
    ours = fit_facets(SMALL.data)
    shifted = fit_facets(dataclasses.replace(SMALL.data, score=SMALL.data.score + 10))
    assert list(measures(shifted).values()) == pytest.approx(list(measures(ours).values()), abs=1e-9)
    assert shifted.facet("ratee").fair_average == pytest.approx(ours.facet("ratee").fair_average + 10)


def test_turning_the_scale_over_turns_the_measures():
    ours = fit_facets(SMALL.data)
    turned = fit_facets(dataclasses.replace(SMALL.data, score=6 - SMALL.data.score))
    assert list(measures(turned).values()) == pytest.approx([-m for m in measures(ours).values()], abs=1e-7)


def test_a_positive_facet_counts_the_other_way():
    ours = fit_facets(SMALL.data)
    lenient = fit_facets(SMALL.data, positive=["ratee", "rater"])
    assert lenient.facet("rater").measure == pytest.approx(-ours.facet("rater").measure)
    assert lenient.facet("rater").direction == 1
    assert lenient.facet("ratee").measure == pytest.approx(ours.facet("ratee").measure)


def test_another_facet_can_be_the_one_that_is_not_centred():
    ours = fit_facets(SMALL.data, bias_correction=False)
    other = fit_facets(SMALL.data, non_centred="rater", bias_correction=False)
    mean = ours.facet("ratee").measure.mean()
    assert other.facet("ratee").measure == pytest.approx(ours.facet("ratee").measure - mean)
    assert other.facet("rater").measure == pytest.approx(ours.facet("rater").measure - mean)


def test_two_facets_and_four():
    two = observations([(p, r, x) for p, r, _, x in rows_of(SMALL.data)], ("ratee", "rater"))
    result = fit_facets(two)
    assert [facet.facet for facet in result.facets] == ["ratee", "rater"]
    tasks = [(*row[:3], f"T{j % 2}", row[3]) for j, row in enumerate(rows_of(SMALL.data))]
    four = fit_facets(observations(tasks, ("ratee", "rater", "item", "task")), bias_correction=False)
    assert four.facet("task").measure.sum() == pytest.approx(0, abs=1e-12)
    assert residual_sums(four, "task") == pytest.approx(0, abs=1e-6)


def test_two_categories_are_the_rasch_model():
    """Two items, complete: the difference of difficulties is twice the log ratio of the discordant counts.

    Joint maximum likelihood of two items gives exactly 2·log(n10 / n01), the conditional estimate doubled
    (Andersen 1973); the correction (L − 1) / L = 1/2 brings it back.
    """
    rows = [(f"p{j}", "a", 1) for j in range(30)] + [(f"p{j}", "b", 0) for j in range(30)]
    rows += [(f"q{j}", "a", 0) for j in range(12)] + [(f"q{j}", "b", 1) for j in range(12)]
    data = observations(rows, ("person", "item"))
    difference = np.log(30 / 12)
    for correct, expected in ((False, 2 * difference), (True, difference)):
        items = fit_facets(data, bias_correction=correct).facet("item")
        assert items.measure[1] - items.measure[0] == pytest.approx(expected, abs=1e-7)


def test_data_split_by_a_perfect_order_have_no_finite_solution():
    rows = [
        (p, r, i, s)
        for p, low in (("a", 1), ("b", 1), ("c", 4), ("d", 4))
        for r in "xy"
        for i in "ij"
        for s in (low + ((p in "ac") ^ (r == "x") ^ (i == "i")),)
    ]
    with pytest.raises(NotConverged) as caught:
        fit_facets(observations(rows))
    assert [problem.code for problem in caught.value.problems] == ["facets-not-converged"]
    assert "no finite estimate exists" in caught.value.describe("en")
    assert "不存在有限的估计值" in caught.value.describe("zh-Hans")


def test_too_few_steps_are_never_returned_silently():
    with pytest.raises(NotConverged):
        fit_facets(SMALL.data, most_steps=2)


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ({"model": "magic"}, ["facets-unknown-model"]),
        ({"positive": ["task"]}, ["facets-unknown-facet"]),
        ({"non_centred": "task"}, ["facets-unknown-facet"]),
        ({"model": "partial-credit", "thresholds_by": "task"}, ["facets-unknown-facet"]),
        ({"anchors": {"task": {}}}, ["facets-unknown-facet"]),
        (
            {"anchors": {"rater": {"R9": 0.0, "R1": float("inf")}}},
            ["facets-unknown-anchor", "facets-anchor-not-finite"],
        ),
        ({"anchors": {"ratee": {"P1": 0.0}}}, ["facets-anchored-non-centred"]),
    ],
)
def test_what_cannot_be_asked(options, codes):
    with pytest.raises(MeasureError) as caught:
        fit_facets(SMALL.data, **options)
    assert [problem.code for problem in caught.value.problems] == codes
    for language in ("en", "zh-Hans"):
        assert caught.value.describe(language)


def test_one_score_only():
    data = observations([("a", "x", 3), ("b", "x", 3)], ("ratee", "rater"))
    with pytest.raises(MeasureError) as caught:
        fit_facets(data)
    assert caught.value.describe("en") == (
        "Every rating is 3. Ratings that do not differ cannot be measured; "
        "at least two categories must have been used."
    )


def test_everything_can_be_anchored():
    anchors = {
        facet: dict(zip(labels, np.linspace(-1, 1, len(labels)), strict=True))
        for facet, labels in zip(SMALL.data.facets, SMALL.data.labels, strict=True)
    }
    result = fit_facets(SMALL.data, anchors=anchors)
    assert result.facet("ratee").measure == pytest.approx(np.linspace(-1, 1, 12))
    assert np.isfinite(result.facet("ratee").standard_error).all()


def test_many_categories():
    truth = simulated(30, 4, 4, categories=21, seed=5)
    result = fit_facets(dataclasses.replace(truth.data, score=truth.data.score * 5 - 5))
    assert result.facet("ratee").fair_average == pytest.approx(result.facet("ratee").observed_average, abs=1.0)
    assert np.corrcoef(result.facet("ratee").measure, truth.ability)[0, 1] > 0.95


def test_a_step_along_an_open_direction_is_no_step():
    data = observations([("a", "x", 1), ("a", "x", 2)], ("ratee", "rater"))
    group = np.zeros(2, dtype=np.int64)
    scales = scales_in_use(data, group, np.ones(2, dtype=bool), 1, "collapse")
    estimation = Estimation(data, data.node, group, np.array([0, 1]), scales, np.ones(2, dtype=bool))
    p = estimation.probabilities(np.zeros(4))
    assert estimation.newton_step(p, np.array([1.0, -1.0, 0.0, 0.0])).tolist() == [0, 0, 0, 0]


def test_empty_data_cannot_be_made():
    with pytest.raises(MeasureError) as caught:
        FacetData.from_columns({"ratee": []}, [])
    assert [p.code for p in caught.value.problems] == ["facets-too-few", "measure-no-ratings"]
