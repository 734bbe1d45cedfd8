"""Frequencies corrected for a coder that errs, against a truth that is known."""

from __future__ import annotations

import numpy as np
import pytest

from zhiren.errors import EvidenceError
from zhiren.evidence.prevalence import FEWEST_READ, corrected_frequencies

GROUPS = ["men"] * 600 + ["women"] * 400
TRUE_SHARE = {"men": 0.3, "women": 0.5}


def drawn(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Truth, a coder that overlooks a third of what women show and sees too much in men, and who is read."""
    rng = np.random.default_rng(seed)
    share = np.array([TRUE_SHARE[group] for group in GROUPS])
    truth = (rng.random(1000) < share).astype(float)
    women = np.array([group == "women" for group in GROUPS])
    flipped = np.where(women, (truth == 1) & (rng.random(1000) < 0.33), (truth == 0) & (rng.random(1000) < 0.2))
    predicted = np.where(flipped, 1 - truth, truth)
    probability = np.where(predicted == 1, 0.3, 0.15)
    return truth, predicted, probability


def test_the_interval_holds_the_truth_where_the_raw_share_is_far_from_it() -> None:
    covered, raw = {"men": 0, "women": 0}, {"men": 0.0, "women": 0.0}
    for seed in range(300):
        truth, predicted, probability = drawn(seed)
        was_read = np.random.default_rng(seed + 10_000).random(1000) < probability
        for found in corrected_frequencies(predicted, np.where(was_read, truth, np.nan), probability, GROUPS):
            covered[found.group] += found.low <= TRUE_SHARE[found.group] <= found.high
            raw[found.group] += found.raw / 300
    assert raw["men"] > 0.42
    assert raw["women"] < 0.36
    assert min(covered.values()) >= 0.92 * 300
    assert max(covered.values()) <= 0.98 * 300


def test_texts_of_one_person_are_alike_and_the_interval_knows() -> None:
    people, each, truth = 60, 12, 0.4
    covered = {"clusters": 0, "texts": 0}
    for seed in range(300):
        rng = np.random.default_rng(seed)
        own = rng.beta(2 * truth, 2 * (1 - truth), people).repeat(each)
        shown = (rng.random(people * each) < own).astype(float)
        predicted = np.where(rng.random(people * each) < 0.25, 1 - shown, shown)
        read = np.where(rng.random(people * each) < 0.4, shown, np.nan)
        given = (predicted, read, np.full(people * each, 0.4), ["all"] * (people * each))
        who = [f"E{n}" for n in np.arange(people).repeat(each)]
        (by_cluster,), (by_text,) = corrected_frequencies(*given, clusters=who), corrected_frequencies(*given)
        assert by_cluster.share == by_text.share
        covered["clusters"] += by_cluster.low <= truth <= by_cluster.high
        covered["texts"] += by_text.low <= truth <= by_text.high
    assert 0.92 * 300 <= covered["clusters"] <= 0.98 * 300
    assert covered["texts"] < 0.88 * 300


def test_one_person_alone_tells_nothing_of_a_group() -> None:
    (found,) = corrected_frequencies(np.ones(50), np.ones(50), np.ones(50), ["all"] * 50, clusters=["E1"] * 50)
    assert np.isnan(found.share)


def test_where_a_person_read_everything_it_is_the_persons_share() -> None:
    truth, predicted, _ = drawn(1)
    for found in corrected_frequencies(predicted, truth, np.ones(1000), GROUPS):
        own = truth[np.array(GROUPS) == found.group]
        assert (found.share, found.n_texts, found.n_read) == (pytest.approx(own.mean()), len(own), len(own))


def test_a_group_of_which_too_little_was_read_has_no_share() -> None:
    predicted = np.ones(50)
    read = np.where(np.arange(50) < FEWEST_READ - 1, 1.0, np.nan)
    (found,) = corrected_frequencies(predicted, read, np.full(50, 0.2), ["all"] * 50)
    assert (found.n_read, found.raw) == (FEWEST_READ - 1, 1.0)
    assert np.isnan([found.share, found.standard_error, found.low, found.high]).all()


def test_what_cannot_be_reckoned_with_is_refused() -> None:
    one = np.ones(2)
    with pytest.raises(EvidenceError) as caught:
        corrected_frequencies(one, one, np.array([0.5, 0.0]), ["a", "b"])
    assert [p.code for p in caught.value.problems] == ["evidence-probability"]
    with pytest.raises(EvidenceError) as caught:
        corrected_frequencies(one, one, one, ["a"])
    assert [p.code for p in caught.value.problems] == ["evidence-lengths"]
