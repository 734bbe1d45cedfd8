from __future__ import annotations

import numpy as np
import pytest

from measure.facets.panels_made import observations, rows_of, simulated
from zhiren.errors import NotConverged
from zhiren.measure.facets import connections, fit_facets


def unit(name: str, seed: int) -> list[tuple[object, ...]]:
    rows = rows_of(simulated(8, 3, 3, seed=seed).data)
    return [(f"{p}{name}", f"{r}{name}", i, s) for p, r, i, s in rows]


ONE, TWO = unit("a", 1), unit("b", 2)


def test_two_units_that_share_only_items_cannot_be_compared():
    result = fit_facets(observations(ONE + TWO), bias_correction=False)
    assert [facet.n_parts for facet in result.facets] == [2, 2, 1]
    assert result.facet("ratee").part.tolist() == [0] * 8 + [1] * 8
    assert result.facet("rater").part.tolist() == [0] * 3 + [1] * 3
    assert result.facet("rater").measure[:3].sum() == pytest.approx(0, abs=1e-10)
    assert result.facet("rater").measure[3:].sum() == pytest.approx(0, abs=1e-10)
    assert result.facet("item").measure.sum() == pytest.approx(0, abs=1e-10)
    assert [note.code for note in result.notes] == ["facets-note-disconnected"] * 2
    assert result.notes[0].describe("en") == (
        "ratee: the ratings fall into 2 parts that nothing connects; the largest has 8 elements. Elements of "
        "different parts cannot be compared. Each part counts as though its other facets were average. The parts "
        "begin with: P0a; P0b."
    )


def test_one_common_ratee_connects_them_and_is_said_to_be_thin():
    bridge = [("P0a", "R0b", "I0", 3), ("P0a", "R0b", "I1", 2)]
    result = fit_facets(observations(ONE + TWO + bridge))
    assert [facet.n_parts for facet in result.facets] == [1, 1, 1]
    thin = fit_facets(observations([*ONE, ("P0a", "R9", "I0", 3), ("P0a", "R9", "I1", 2)]))
    assert [note.code for note in thin.notes] == ["facets-note-thin"]
    assert thin.notes[0].describe("en") == (
        "rater: one element shares fewer than 3 of the facet “ratee” with the rest (R9). "
        "How it compares with the rest hangs on those few."
    )


def test_an_anchor_in_each_part_connects_them():
    result = fit_facets(observations(ONE + TWO), anchors={"rater": {"R0a": 0.2, "R1b": -0.1}})
    assert [facet.n_parts for facet in result.facets] == [1, 1, 1]
    assert result.notes == ()


def test_a_facet_within_another_is_settled_by_least_squares():
    """Each rater kept to one task: tasks and groups of raters can be told apart only by a convention."""
    rows = [(p, r, "T0" if r in ("R0", "R1") else "T1", s) for p, r, _, s in rows_of(simulated(20, 4, 2).data)]
    result = fit_facets(observations(rows, ("ratee", "rater", "task")), bias_correction=False)
    assert [facet.n_parts for facet in result.facets] == [1, 2, 2]
    rater, task = result.facet("rater").measure, result.facet("task").measure
    assert rater.sum() == pytest.approx(0, abs=1e-10)
    assert task.sum() == pytest.approx(0, abs=1e-10)
    # the shift between them that leaves the shortest vector of measures
    assert rater[:2].sum() - rater[2:].sum() == pytest.approx(task[0] - task[1], abs=1e-9)


def test_an_extreme_belongs_to_the_part_of_those_it_was_measured_against():
    top = [("top", "R0b", item, 5) for item in ("I0", "I1")]
    both = [("both", f"R0{unit}", "I0", 5) for unit in "ab"]
    result = fit_facets(observations(ONE + TWO + top + both))
    ratees = result.facet("ratee")
    assert ratees.element("top").part == ratees.element("P0b").part
    assert ratees.element("both").part not in (ratees.element("P0a").part, ratees.element("P0b").part)


def test_one_rating_each_leaves_raters_alone():
    rows = [(f"p{j}", f"r{j % 3}", "i", 1 + (j + j // 3) % 2) for j in range(12)]
    rows += [(f"p{j}", f"r{j % 3}", "k", 2 - (j // 2) % 2) for j in range(12)]
    result = fit_facets(observations(rows))
    assert result.facet("rater").n_parts == 3
    assert result.facet("rater").measure == pytest.approx(0, abs=1e-10)


def test_what_is_not_settled_in_time_is_not_returned(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(connections, "_MOST_STEPS", 1)
    with pytest.raises(NotConverged) as caught:
        fit_facets(observations(ONE + TWO))
    assert [problem.code for problem in caught.value.problems] == ["facets-not-settled"]


def test_parts_do_not_depend_on_chance():
    results = [fit_facets(observations(ONE + TWO)) for _ in range(2)]
    assert np.array_equal(results[0].facet("ratee").measure, results[1].facet("ratee").measure)
