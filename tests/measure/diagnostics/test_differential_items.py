from __future__ import annotations

import numpy as np
import pytest

from measure.diagnostics.planted import company
from zhiren.errors import MeasureError
from zhiren.measure.diagnostics import differential_items, differential_panels
from zhiren.measure.diagnostics.multiple_tests import false_discovery

ITEMS = ("A.1", "A.2", "A.3", "A.4", "B.1")
SCALE = np.array([0, 0, 0, 0, 1])


def drawn(seed: int, shift: float = 0.0, n: int = 600, impact: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """Scores of persons on a scale of four items and one alone; the focal group differs by ``shift`` on A.1."""
    rng = np.random.default_rng(seed)
    group = np.where(rng.random(n) < 0.4, "f", "r")
    level = rng.normal(3, 0.8, n) + np.where(group == "f", impact, 0)
    scores = np.clip(np.round(level[:, None] + rng.normal(0, 0.7, (n, 5))), 1, 5)
    scores[:, 0] += np.where(group == "f", shift, 0)
    return scores, group


def compare(scores, group, **options):
    return differential_items(scores, SCALE, group, ITEMS, focal="f", reference="r", **options)


def test_a_planted_difference_is_found_and_put_in_figures():
    scores, group = drawn(1, shift=-0.9)
    first = compare(scores, group).items[0]
    assert (first.category, first.p < 0.001, first.n_focal + first.n_reference) == ("C", True, 600)
    assert -0.9 < first.difference < -0.3  # the item is a fourth of its own matching
    assert first.effect == pytest.approx(first.difference / scores[:, 0].std())


def test_an_item_that_differs_leaves_the_matching_of_the_others():
    """Unpurified, the other items of a short scale seem to favour the group that one item harms."""
    scores, group = drawn(1, shift=-0.9, n=2000)
    plain, purified = compare(scores, group, purify=False), compare(scores, group)
    assert (plain.removed, purified.removed) == ((), ("A.1",))
    assert [item.category for item in purified.items[1:4]] == ["A", "A", "A"]
    others = [np.mean([item.difference for item in found.items[1:4]]) for found in (plain, purified)]
    assert others[0] > 0.1
    assert abs(others[1]) < 0.06


def test_two_items_are_kept_to_match_by():
    scores, group = drawn(2, n=2000)
    scores[:, :4] += np.where(group == "f", 1, 0)[:, None] * np.array([-1.5, 1.5, -1.2, 1.2])
    assert len(compare(scores, group).removed) <= 2


def test_groups_of_different_level_do_not_make_items_differ():
    flagged = [
        item.category != "A"
        for seed in range(40)
        for item in compare(*drawn(seed, impact=-0.5)).items
        if not item.reason
    ]
    assert np.mean(flagged) <= 0.03


def test_the_error_is_the_spread_of_the_difference():
    found = [compare(*drawn(seed)).items[0] for seed in range(200)]
    assert np.mean([i.standard_error for i in found]) == pytest.approx(
        np.std([i.difference for i in found]), rel=0.2
    )


def test_swapping_the_groups_turns_the_sign_of_the_test_only():
    scores, group = drawn(3, shift=0.3)
    one = compare(scores, group).items[0]
    other = differential_items(scores, SCALE, group, ITEMS, focal="r", reference="f").items[0]
    assert (other.chi_squared, other.p) == (pytest.approx(one.chi_squared), pytest.approx(one.p))
    assert one.difference * other.difference < 0
    order = np.random.default_rng(1).permutation(len(group))
    assert compare(scores[order], group[order]).items[0].effect == pytest.approx(one.effect)


def test_mantels_statistic_by_hand():
    """Two strata, matching by one other item; permutation variance of the focal sum as Mantel (1963) gives it."""
    y = np.array([1, 2, 2, 3, 2, 3, 4, 4] * 6, float)
    match = np.repeat([1.0, 1, 1, 1, 9, 9, 9, 9], 1)
    scores = np.column_stack([y, np.tile(match, 6) * 1000])
    group = np.tile(["f", "r"], 24)
    found = differential_items(scores, np.array([0, 0]), group, ("x", "y"), focal="f", reference="r").items[0]
    surplus = variance = 0.0
    for level in (1, 9):
        mine = scores[:, 1] == level * 1000
        f = mine & (group == "f")
        n, n_f = mine.sum(), f.sum()
        surplus += y[f].sum() - n_f * y[mine].mean()
        variance += n_f * (n - n_f) / n * y[mine].var(ddof=1)
    assert found.chi_squared == pytest.approx(surplus**2 / variance)


def test_items_that_cannot_be_tested_say_why():
    scores, group = drawn(2)
    assert [item.reason for item in compare(scores, group).items] == ["", "", "", "", "dif-alone"]
    scores[:, 1] = 3
    scores[5:, 2] = np.nan
    found = compare(scores, group)
    assert [item.reason for item in found.items] == ["", "dif-constant", "dif-few", "", "dif-alone"]
    assert [item.category is None for item in found.items] == [False, True, True, False, True]
    apart = np.where((group == "f")[:, None], 1.0, 5.0) + np.zeros((600, 5))
    assert compare(apart, group).items[0].reason == "dif-no-overlap"


def test_ratees_of_panels():
    panels, _ = company(1, planted=False)
    group = ["f" if k % 2 else "r" for k in range(len(panels.ratees))]
    focal = np.array([group[p] == "f" for p in panels.ratee])
    panels.scores[focal, 0] -= 0.8
    found = differential_panels(panels, group, focal="f", reference="r")
    assert max(found.items, key=lambda item: np.nan_to_num(abs(item.effect))).item == "A.1"
    assert {item.item[0] for item in found.items if item.category != "A"} == {"A"}
    with pytest.raises(MeasureError):
        differential_panels(panels, group[1:], focal="f", reference="r")


def test_it_prints_in_both_languages(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    found = compare(*drawn(1, shift=-0.9))
    lines = str(found).splitlines()
    assert lines[0].startswith("“f” compared with “r” at the same level: 5 items, ")
    assert lines[1].startswith("A.1: “f” is scored 0.")
    assert lines[-2] == "One item could not be tested."
    assert "同等水平下，“f”的得分比“r”低" in found.describe("zh-Hans")
    assert found.to_frame()["item"].to_list() == list(ITEMS)
    with pytest.raises(MeasureError) as raised:
        differential_items(*(drawn(1)[0], SCALE, drawn(1)[1], ITEMS), focal="x", reference="r")
    assert str(raised.value) == "Nobody belongs to the group “x”. The groups are f, r."


def test_adjusted_p_values():
    p = np.array([0.01, 0.04, np.nan, 0.03, 0.5])
    assert false_discovery(p) == pytest.approx([0.04, 0.16 / 3, np.nan, 0.16 / 3, 0.5], nan_ok=True)
