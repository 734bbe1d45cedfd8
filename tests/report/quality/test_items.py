from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from report.quality.made import THRESHOLDS, company, rated
from zhiren.measure import Measures
from zhiren.measure.classical import fit_classical
from zhiren.report.measuring import measure_for_reports
from zhiren.report.quality.items import _given_sum, item_fits


@pytest.fixture(scope="module")
def fair() -> Measures:
    return measure_for_reports(company(40, "INT", "TWK"), "fair", THRESHOLDS)[0]


def test_chances_given_the_sum_are_those_of_counting_every_pattern() -> None:
    weights = np.exp(np.random.default_rng(1).normal(size=(3, 4)))
    for j in range(3):
        found = _given_sum(weights, j)
        for total in range(10):
            joint = np.zeros(4)
            for pattern in product(range(4), repeat=3):
                if sum(pattern) == total:
                    joint[pattern[j]] += np.prod(weights[range(3), pattern])
            assert found[total] == pytest.approx(joint / joint.sum(), abs=1e-12)


def test_items_that_follow_the_model_fit(fair: Measures) -> None:
    found = item_fits(company(40, "INT", "TWK"), fair)
    assert {item.verdict for item in found} == {"fits"}
    assert np.mean([item.infit for item in found if item.infit]) == pytest.approx(1.0, abs=0.05)
    assert all(item.with_rest is not None and item.with_rest > 0.3 for item in found)


def test_an_item_answered_at_random_is_noisy_and_goes_with_nothing(fair: Measures) -> None:
    panels = company(40, "INT", "TWK")
    scores = panels.scores.copy()
    there = np.isfinite(scores[:, 0])
    scores[there, 0] = np.random.default_rng(2).integers(1, 6, int(there.sum()))
    first = item_fits(replace(panels, scores=scores), fair)[0]
    assert first.verdict == "noisy"
    assert first.infit is not None
    assert first.infit > 1.3
    assert first.with_rest is not None
    assert abs(first.with_rest) < 0.2


def test_an_item_that_repeats_the_others_is_too_predictable(fair: Measures) -> None:
    panels = company(40, "INT", "TWK")
    scores = panels.scores.copy()
    rest = np.nanmean(scores[:, 1:4], axis=1)
    scores[:, 0] = np.where(np.isfinite(scores[:, 0]), np.round(rest), np.nan)
    assert item_fits(replace(panels, scores=scores), fair)[0].verdict == "overfit"


def test_without_a_model_there_is_no_fit() -> None:
    panels = company(8, "INT", "TWK")
    found = item_fits(panels, fit_classical(panels))
    assert {(item.infit, item.outfit, item.verdict) for item in found} == {(None, None, None)}


def test_an_item_alone_in_its_competency_has_only_a_mean(fair: Measures) -> None:
    panels = rated(("a", "x", "INT.1", 3), ("a", "y", "INT.1", 4))
    (item,) = item_fits(panels, fair)
    assert (item.n, item.mean, item.with_rest, item.infit) == (2, 3.5, None, None)


def test_scores_that_the_model_grouped_are_not_judged(fair: Measures) -> None:
    assert fair.model is not None
    grouped = replace(fair, model=replace(fair.model, categories=(1.0, 3.0, 5.0)))
    assert {item.verdict for item in item_fits(company(40, "INT", "TWK"), grouped)} == {None}


def test_nobody_rated_anybody_else(fair: Measures) -> None:
    assert item_fits(rated(("a", "a", "INT.1", 3)), fair) == ()
