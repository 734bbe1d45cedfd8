from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from measure.facets.panels_made import observations, rows_of, simulated
from zhiren.errors import MeasureError
from zhiren.measure.facets import fit_facets

TRUTH = simulated(80, 5, 4, seed=2)
RESULT = fit_facets(TRUTH.data, bias_correction=False)


def test_counts_and_averages_by_category():
    fitted, scale = RESULT.fitted, RESULT.scale()
    assert [c.score for c in scale.categories] == [1, 2, 3, 4, 5]
    assert [c.count for c in scale.categories] == np.bincount(TRUTH.data.score)[1:].tolist()
    for category in scale.categories:
        own = fitted.eta[fitted.step == category.score - 1]
        assert category.n_used == category.count
        assert category.average_measure == pytest.approx(own.mean())
        assert category.expected_measure == pytest.approx(category.average_measure, abs=0.15)
        assert category.outfit == pytest.approx(1, abs=0.25)
        assert not category.disordered_average
        assert not category.disordered_threshold
    assert scale.unused == ()
    assert scale.categories[0].reason == "facets-category-lowest"
    assert RESULT.notes == ()


def test_threshold_errors_are_those_of_repeated_panels_whose_elements_are_known():
    found = []
    for seed in range(60):
        truth = simulated(40, 5, 4, seed=seed)
        known = zip(truth.data.facets, (truth.ability, truth.severity, truth.difficulty), strict=True)
        anchors = {f: dict(zip(truth.data.labels[j], v, strict=True)) for j, (f, v) in enumerate(known)}
        result = fit_facets(truth.data, anchors=anchors, bias_correction=False)
        found.append([(c.threshold, c.threshold_error) for c in result.scale().categories[1:]])
    thresholds, stated = np.moveaxis(np.array(found), 2, 0)
    assert thresholds.mean(axis=0) == pytest.approx(TRUTH.thresholds, abs=0.05)
    assert thresholds.std(axis=0) == pytest.approx(stated.mean(axis=0), rel=0.25)


def test_two_categories_have_a_threshold_of_zero():
    scale = fit_facets(simulated(30, 4, 4, categories=2).data).scale()
    assert (scale.categories[1].threshold, scale.categories[1].threshold_error) == (0, 0)


@pytest.mark.parametrize("unused", ["collapse", "keep"])
def test_a_category_that_nobody_used(unused):
    """Fours become fives: 4 is unused."""
    score = np.where(TRUTH.data.score == 4, 5, TRUTH.data.score)
    result = fit_facets(dataclasses.replace(TRUTH.data, score=score), unused=unused, bias_correction=False)
    scale = result.scale()
    assert [c.score for c in scale.categories] == [1, 2, 3, 5]
    assert scale.unused == (4,)
    assert [note.code for note in result.notes] == ["facets-note-unused"]
    assert result.notes[0].describe("en") == "Categories: the category 4 was never used."
    gaps = [1, 1, 2] if unused == "keep" else [1, 1, 1]
    thresholds = np.array([c.threshold for c in scale.categories[1:]])
    assert thresholds @ gaps == pytest.approx(0, abs=1e-9)
    observed = result.facet("ratee").observed_average
    assert result.facet("ratee").fair_average == pytest.approx(observed, abs=0.3)


def test_disordered_thresholds_are_flagged():
    """Threes are rare: most become 2 or 4, so the threshold to 3 lies above the one to 4."""
    score = TRUTH.data.score.copy()
    threes = np.flatnonzero(score == 3)
    score[threes[::20]] = 3
    kept = np.isin(np.arange(len(score)), threes[::20])
    score[(score == 3) & ~kept] = np.where(np.arange(((score == 3) & ~kept).sum()) % 2, 2, 4)
    result = fit_facets(dataclasses.replace(TRUTH.data, score=score))
    assert [c.score for c in result.scale().categories if c.disordered_threshold] == [4]
    assert [note.code for note in result.notes] == ["facets-note-disordered"]
    assert result.notes[0].describe("zh-Hans").startswith("等级：有 1 个等级的阈值低于前一个（4）")


def test_each_element_can_have_a_scale_of_its_own():
    result = fit_facets(TRUTH.data, model="partial-credit")
    assert [scale.element for scale in result.scales] == ["I0", "I1", "I2", "I3"]
    no_fours = np.where((TRUTH.data.codes[:, 2] == 1) & (TRUTH.data.score == 4), 3, TRUTH.data.score)
    notes = fit_facets(dataclasses.replace(TRUTH.data, score=no_fours), model="partial-credit").notes
    assert notes[0].describe("en") == "Categories of I1: the category 4 was never used."
    assert notes[0].describe("zh-Hans") == "I1的等级：有 1 个等级从未用过：4。"
    by_rater = fit_facets(TRUTH.data, model="partial-credit", thresholds_by="rater")
    assert by_rater.scale("R3").element == "R3"
    with pytest.raises(MeasureError) as caught:
        by_rater.scale("I0")
    assert caught.value.describe("en") == (
        "There is no rating scale of “I0”. There are scales of: R0, R1, R2, R3, R4."
    )
    for facet in ("ratee", "rater", "item"):
        fair = result.facet(facet).fair_average
        assert fair == pytest.approx(result.facet(facet).observed_average, abs=0.1)


def test_a_category_that_only_extremes_were_given_has_no_threshold():
    score = np.minimum(TRUTH.data.score, 4)
    rows = rows_of(dataclasses.replace(TRUTH.data, score=score))
    result = fit_facets(observations([*rows, *(("star", r, "I0", 5) for r in ("R0", "R1"))]))
    five = result.scale().categories[-1]
    assert (five.score, five.count, five.n_used, five.reason) == (5, 2, 0, "facets-category-only-extremes")
    assert np.isnan(five.threshold)
    assert [note.code for note in result.notes] == ["facets-note-extreme-high", "facets-note-alone"]
    assert result.facet("ratee").element("star").measure > 2
