from __future__ import annotations

import numpy as np
import pytest

from measure.diagnostics.planted import EACH, company
from measure.diagnostics.planted import FRAMEWORK as PLANTED
from measure.strategies import FRAMEWORK, SCALE, ratings_of
from zhiren.errors import MeasureError
from zhiren.measure import arrange_panels
from zhiren.measure.diagnostics import diagnose_raters

SEEDS = (1, 2, 3, 4)
SIGN = {
    "severe": "severity",
    "lenient": "severity",
    "halo": "halo",
    "central": "central",
    "careless": "inconsistency",
}


def flagged(found, index: str) -> set[str]:
    return {rater for rater, flag in zip(found.raters, found.index(index).flagged, strict=True) if flag}


def test_planted_habits_are_found():
    """Of 12 raters each: at least 11 with halo, central tendency, carelessness; 9 severe or lenient ones."""
    hits = dict.fromkeys(SIGN, 0)
    for seed in SEEDS:
        panels, habits = company(seed)
        found = diagnose_raters(panels)
        for habit, index in SIGN.items():
            hits[habit] += len(habits[habit] & flagged(found, index))
    n = EACH * len(SEEDS)
    assert {
        habit: hits[habit] >= (9 if index == "severity" else n - 1) for habit, index in SIGN.items()
    } == dict.fromkeys(SIGN, True), hits


def test_without_habits_hardly_anybody_is_flagged():
    """At most 2 % of raters on an index other than severity, in which they do differ."""
    flags: dict[str, list[bool]] = {}
    for seed in SEEDS:
        panels, _ = company(seed, planted=False)
        rng = np.random.default_rng(seed)
        found = diagnose_raters(
            panels,
            occasion=rng.random(len(panels.ratee)),
            group=rng.choice(["a", "b"], len(panels.ratees)).tolist(),
        )
        for index in found.indices:
            flags.setdefault(index.name, []).extend(index.flagged.tolist())
        flags.setdefault("group", []).extend(row.flagged for row in found.by_group)
    rates = {name: np.mean(found) for name, found in flags.items() if name != "severity"}
    assert max(rates.values()) <= 0.02, rates


def test_severity_is_that_of_the_ratings():
    panels, habits = company(5)
    found = diagnose_raters(panels)
    severity = dict(zip(found.raters, found.index("severity").value, strict=True))
    assert min(severity[r] for r in habits["severe"]) > 0.3 > -0.3 > max(severity[r] for r in habits["lenient"])


def test_drift_and_severity_to_a_group_are_found():
    panels, _ = company(6, planted=False)
    group = ["left" if j % 2 else "right" for j in range(len(panels.ratees))]
    rater = np.bincount(panels.rater[panels.others]).argmax()
    mine = np.flatnonzero((panels.rater == rater) & panels.others)
    occasion = np.zeros(len(panels.ratee))
    occasion[mine] = np.arange(len(mine))
    panels.scores[mine] = np.clip(3.8 - np.linspace(-1.2, 1.2, len(mine))[:, None] + 0 * panels.scores[mine], 1, 5)
    found = diagnose_raters(panels, occasion=occasion)
    place = found.raters.index(panels.raters[rater])
    drift = found.index("drift")
    assert (drift.flagged[place], drift.value[place] > 1) == (True, True)
    assert np.isnan(np.delete(drift.value, place)).all()
    panels, _ = company(6, planted=False)
    left = np.array([group[p] == "left" for p in panels.ratee[mine]])
    panels.scores[mine] = np.where(left[:, None], 2.5, 4.5) + 0 * panels.scores[mine]
    rows = [row for row in diagnose_raters(panels, group=group).by_group if row.flagged]
    assert {(row.rater, row.group, row.value > 0) for row in rows} >= {
        (panels.raters[rater], "left", True),
        (panels.raters[rater], "right", False),
    }
    frame = diagnose_raters(panels, group=group).groups_frame()
    assert frame.columns == ["rater", "group", "value", "z", "p", "flagged"]
    sentences = diagnose_raters(panels, group=group).describe("en")
    assert f"{panels.raters[rater]} rates “left” " in sentences


def test_a_model_s_expectation_is_taken_as_it_is():
    panels, _ = company(1, planted=False)
    expected = np.full(panels.scores.shape, 3.0)
    found = diagnose_raters(panels, expected=expected, variance=np.ones_like(expected))
    rows = panels.others & (panels.rater == panels.raters.index(found.raters[0]))
    scores = panels.scores[rows].astype(float)
    bias = np.nanmean(scores) - 3
    n = np.isfinite(scores).sum()
    assert found.index("severity").value[0] == pytest.approx(-bias)
    infit = np.nansum((scores - 3 - bias) ** 2) / (n - 1)
    assert found.index("inconsistency").value[0] == pytest.approx(infit)
    spread = np.nansum((scores - np.nanmean(scores, axis=1, keepdims=True)) ** 2)
    assert found.index("halo").value[0] == pytest.approx(spread / (np.isfinite(scores).sum(axis=1) - 1).sum())
    assert found.index("range").value[0] == pytest.approx(np.nansum((scores - np.nanmean(scores)) ** 2) / (n - 1))
    central = np.nansum((scores - 3) ** 2) / (n * (bias**2 + 1))
    assert found.index("central").value[0] == pytest.approx(central)


def rows_of(*panel: tuple[str, str, int, int]) -> list:
    return [
        (ratee, rater, "self" if ratee == rater else "peer", item, score)
        for ratee, rater, *scores in panel
        for item, score in zip(("ACH.1", "ACH.2"), scores, strict=True)
    ]


def test_a_rater_of_one_person_has_no_figures_and_it_is_said(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    panels = arrange_panels(ratings_of(rows_of(("ann", "bo", 3, 4), ("ann", "ann", 5, 5))), FRAMEWORK, **SCALE)
    found = diagnose_raters(panels, occasion=np.zeros(2), group=["x"])
    assert found.raters == ("bo",)
    assert all(np.isnan(index.value).all() and not index.flagged.any() for index in found.indices)
    assert str(found).splitlines() == [
        "One rater, none flagged.",
        "One rater rated only one person: too little to tell a habit.",
        "A flag is a reason to ask, not a verdict: nothing has been removed.",
    ]
    assert found.describe("zh-Hans").startswith("1 位评价者，没有人被标记。")
    assert found.to_frame()["severity"].to_list() == [None]
    assert found.groups_frame().height == 0
    with pytest.raises(KeyError):
        found.index("charm")


def test_it_prints_in_both_languages():
    panels, habits = company(2)
    found = diagnose_raters(panels)
    english, chinese = found.describe("en").splitlines(), found.describe("zh-Hans").splitlines()
    assert len(english) == len(chinese) == 23
    assert english[-2].endswith("more findings are in the table.")
    for rater in habits["halo"]:
        assert any(line.startswith(f"{rater} hardly tells one behaviour") for line in english) or rater in flagged(
            found, "range"
        )
    frame = found.to_frame()
    assert frame.columns[:6] == ["rater", "n_ratees", "n_ratings", "severity", "severity_p", "severity_flag"]
    assert set(frame.filter(frame["halo_flag"])["rater"]) == flagged(found, "halo")


def test_what_does_not_fit_is_said(monkeypatch):
    monkeypatch.setenv("ZHIREN_LANGUAGE", "en")
    panels = arrange_panels(ratings_of(rows_of(("ann", "bo", 3, 4), ("bo", "ann", 5, 5))), FRAMEWORK, **SCALE)
    with pytest.raises(MeasureError) as raised:
        diagnose_raters(panels, expected=np.zeros((2, 2)), occasion=np.zeros(3), group=["a"])
    assert str(raised.value).splitlines() == [
        "Give a model’s expected scores and their variances together, or neither.",
        "“expected” has the shape 2 × 2; it must be 2 × 5.",
        "“occasion” has the shape 3; it must be 2.",
        "“group” has the shape 1; it must be 2.",
    ]
    alone = arrange_panels(ratings_of(rows_of(("ann", "ann", 3, 4))), FRAMEWORK, **SCALE)
    with pytest.raises(MeasureError, match="only self-ratings"):
        diagnose_raters(alone)


def test_everybody_says_the_same():
    everybody = [(p, r, 3, 3) for p in ("ann", "bo", "cy") for r in ("dee", "eve")]
    panels = arrange_panels(ratings_of(rows_of(*everybody)), FRAMEWORK, **SCALE)
    found = diagnose_raters(panels)
    assert not found.flagged.any()
    assert found.index("severity").value.tolist() == [0, 0]


def test_order_and_names_change_nothing():
    panels, _ = company(3)
    found = diagnose_raters(panels)
    names = {label: f"Z{k * 7919 % 10_007:05d}" for k, label in enumerate(panels.raters)}
    rows = [
        (panels.ratees[panels.ratee[d]], names[panels.raters[panels.rater[d]]], d, j)
        for d, j in zip(*np.nonzero(np.isfinite(panels.scores)), strict=True)
    ]
    relationships = ("self", "manager", "peer", "report", "customer", "other")
    renamed = ratings_of(
        (ratee, rater, relationships[panels.relationship[d]], panels.items[j], raw(panels, d, j))
        for ratee, rater, d, j in reversed(rows)
    )
    other = diagnose_raters(arrange_panels(renamed, PLANTED, **SCALE))
    for index in found.indices:
        wanted = {names[r]: v for r, v in zip(found.raters, index.value, strict=True)}
        again = dict(zip(other.raters, other.index(index.name).value, strict=True))
        assert again == pytest.approx(wanted, nan_ok=True, abs=1e-9)


def raw(panels, d: int, j: int) -> int:
    score = int(panels.scores[d, j])
    return 6 - score if panels.items[j] == "C.4" else score
