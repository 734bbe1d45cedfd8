from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.evidence.coder.heads import (
    HEADS,
    SHARE_REFITTED,
    Heads,
    by_row,
    fit_discriminant,
    untrained,
)


def clouds(n: int = 200, classes: int = 3, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Points around corners of a simplex, and which corner."""
    chance = np.random.default_rng(seed)
    labels = np.arange(n) % classes
    return (4 * np.eye(8)[labels] + chance.normal(size=(n, 8))).astype(np.float32), labels


def heads_of(points: np.ndarray, labels: dict[str, np.ndarray]) -> Heads:
    """Discriminants alone: what tuning gave says nothing."""
    tuned = {head: np.zeros((own.max() + 1, points.shape[1] + 1), np.float32) for head, own in labels.items()}
    return untrained(tuned, points, {}).refit(points, labels, np.ones(len(points), np.float32))


def test_discriminants_tell_clouds_apart():
    points, labels = clouds()
    weights = fit_discriminant(points, labels, np.ones(len(points), np.float32))
    fresh, truth = clouds(seed=1)
    scores = fresh @ weights[:, :-1].T + weights[:, -1]
    assert (scores.argmax(axis=1) == truth).mean() > 0.97


def test_the_boundary_of_two_equal_classes_lies_half_way():
    points = np.array([[-1.0, 0], [-3, 0], [1, 0], [3, 0]], np.float32)
    weights = fit_discriminant(points, np.array([0, 0, 1, 1]), np.ones(4, np.float32))
    at_middle = weights[:, :-1] @ np.zeros(2) + weights[:, -1]
    assert at_middle[0] == pytest.approx(at_middle[1])


def test_a_weight_of_two_counts_as_two_texts():
    points, labels = clouds(12)
    twice = np.concatenate([points, points[:3]]), np.concatenate([labels, labels[:3]])
    weight = np.ones(12, np.float32)
    weight[:3] = 2
    assert fit_discriminant(points, labels, weight) == pytest.approx(
        fit_discriminant(*twice, np.ones(15, np.float32)), abs=1e-4
    )


def test_heads_pass_over_texts_that_say_nothing():
    points, labels = clouds(60)
    every = dict.fromkeys(HEADS, labels)
    part = every | {"kind": np.where(np.arange(60) < 30, labels, -1)}
    whole, partial = (heads_of(points, own) for own in (every, part))
    assert np.array_equal(whole.refitted["behaviour"], partial.refitted["behaviour"])
    assert not np.array_equal(whole.refitted["kind"], partial.refitted["kind"])


def test_scores_are_those_of_the_tuned_heads_and_a_share_of_the_discriminants():
    chance = np.random.default_rng(6)
    points, labels = clouds(60)
    lower = chance.normal(size=(60, 5)).astype(np.float32)  # a layer that the tuned heads alone read
    tuned = chance.normal(size=(3, 14)).astype(np.float32)
    heads = untrained(dict.fromkeys(HEADS, tuned), points, {}).refit(
        points, dict.fromkeys(HEADS, labels), np.ones(60, np.float32)
    )
    features = np.concatenate([lower, points], axis=1)
    standard = (points - points.mean(axis=0)) / points.std(axis=0)
    own = fit_discriminant(standard, labels, np.ones(60, np.float32))
    expected = features @ tuned[:, :-1].T + tuned[:, -1]
    expected += SHARE_REFITTED * (standard @ own[:, :-1].T + own[:, -1])
    assert heads.logits(features)["kind"] == pytest.approx(expected, abs=1e-3)


@given(st.floats(0.2, 5))
def test_probabilities_sum_to_one_and_a_temperature_keeps_the_order(temperature):
    points, labels = clouds(60)
    heads = replace(heads_of(points, dict.fromkeys(HEADS, labels)), temperature=dict.fromkeys(HEADS, temperature))
    shares = heads.probabilities(points)["kind"]
    assert shares.sum(axis=1) == pytest.approx(np.ones(60), abs=1e-5)
    assert np.array_equal(shares.argmax(axis=1), heads.logits(points)["kind"].argmax(axis=1))


def test_a_row_gives_the_same_alone_as_among_others():
    chance = np.random.default_rng(4)
    rows, matrix = (chance.normal(size=shape).astype(np.float32) for shape in ((33, 64), (5, 64)))
    together = by_row(rows, matrix)
    assert all(np.array_equal(by_row(rows[i : i + 1], matrix)[0], together[i]) for i in range(33))
    assert by_row(rows[:0], matrix).shape == (0, 5)


def test_the_offset_is_what_the_score_of_no_evidence_gains():
    points, labels = clouds(60, classes=2)
    heads = heads_of(points, dict.fromkeys(HEADS, labels))
    moved = replace(heads, offset={"evidence": 2.5})
    before, after = heads.logits(points), moved.logits(points)
    assert after["evidence"][:, 0] == pytest.approx(before["evidence"][:, 0] + 2.5)
    assert np.array_equal(after["evidence"][:, 1], before["evidence"][:, 1])
    assert np.array_equal(after["kind"], before["kind"])


def test_a_part_of_a_behaviour_is_told_by_the_sum_of_its_behaviours():
    points, labels = clouds(60, classes=4)
    heads = replace(heads_of(points, dict.fromkeys(HEADS, labels)), within={"polarity": np.array([0, 1, 0, 1])})
    found = heads.probabilities(points)
    sums = found["behaviour"][:, :2] + found["behaviour"][:, 2:]
    assert found["polarity"] == pytest.approx(sums, abs=1e-4)
    moved = replace(heads, offset={"polarity": 0.5}).logits(points)["polarity"]
    assert moved - heads.logits(points)["polarity"] == pytest.approx(np.tile([0.5, 0], (60, 1)), abs=1e-4)


def test_a_class_that_no_text_shows_lies_at_the_centre():
    points, labels = clouds(60)
    points -= points.mean(axis=0)
    weights = fit_discriminant(points, np.where(labels == 1, 2, labels), np.ones(60, np.float32))
    assert not weights[1].any()
