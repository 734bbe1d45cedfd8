from __future__ import annotations

import numpy as np
import pytest

from measure.facets.panels_made import observations, rows_of, simulated
from zhiren.errors import MeasureError
from zhiren.measure.facets import fit_facets

ROWS = rows_of(simulated(12, 4, 3, seed=3).data)
ADDED = [(p, r, i, s) for p, s in (("top", 5), ("bottom", 1)) for r in ("R0", "R1") for i in ("I0", "I1", "I2")]


def test_extremes_change_nothing_for_the_others():
    plain, with_extremes = fit_facets(observations(ROWS)), fit_facets(observations(ROWS + ADDED))
    for facet in ("rater", "item"):
        assert with_extremes.facet(facet).measure == pytest.approx(plain.facet(facet).measure, abs=1e-8)
    assert with_extremes.facet("ratee").measure[:12] == pytest.approx(plain.facet("ratee").measure, abs=1e-8)
    assert with_extremes.facet("ratee").status[12:] == ("extreme-high", "extreme-low")


@pytest.mark.parametrize("adjustment", [0.3, 0.5])
def test_an_extreme_is_measured_from_its_score_moved_in(adjustment: float):
    result = fit_facets(observations(ROWS + ADDED), extreme_adjustment=adjustment)
    data, fitted = result.data, result.fitted
    level = np.concatenate([facet.direction * facet.measure for facet in result.facets])
    for label, expected in (("top", 6 * 5 - adjustment), ("bottom", 6 + adjustment)):
        rows = data.codes[:, 0] == data.labels[0].index(label)
        exponent = np.outer(level[data.node[rows]].sum(axis=1), np.arange(5)) + fitted.kappa[0]
        p = np.exp(exponent) / np.exp(exponent).sum(axis=1, keepdims=True)
        assert (p @ np.arange(1, 6)).sum() == pytest.approx(expected, abs=1e-8)
        variance = (p @ np.arange(5) ** 2 - (p @ np.arange(5)) ** 2).sum()
        assert result.facet("ratee").element(label).standard_error == pytest.approx(variance**-0.5)


def test_extremes_are_said_in_the_result():
    result = fit_facets(observations(ROWS + ADDED))
    top = result.facet("ratee").element("top")
    assert (top.reason, top.n_ratings, top.observed_average) == ("facets-extreme-no-fit", 6, 5)
    assert np.isnan(top.infit)
    assert top.standard_error > 1.5
    assert [note.code for note in result.notes] == ["facets-note-extreme-low", "facets-note-extreme-high"]
    assert result.notes[1].describe("en") == (
        "ratee: one element has only highest ratings (top). Set aside while the others were estimated, then "
        "measured with the score moved in by a fraction of a point: how far up they belong is not known."
    )
    with_them, without = (result.facet("ratee").separation(extremes=e) for e in (True, False))
    assert (with_them.n, without.n) == (14, 12)
    assert with_them.sd > without.sd


def test_one_extreme_can_make_another():
    """Without “top”, whom alone it rated otherwise than highest … the rater “kind” has only highest ratings."""
    rows = [*ROWS, *((p, "kind", "I0", 5) for p in ("P0", "P1")), ("low", "kind", "I0", 1), ("low", "R0", "I0", 1)]
    result = fit_facets(observations(rows))
    assert result.facet("ratee").element("low").status == "extreme-low"
    kind = result.facet("rater").element("kind")
    assert kind.status == "extreme-high"
    assert kind.measure < result.facet("rater").measure[:4].min()
    assert np.isfinite(result.facet("ratee").element("low").measure)


def test_extremes_that_only_met_each_other_are_not_measured():
    rows = [*ROWS, *(("top", "kind", item, 5) for item in ("I0", "I1"))]
    result = fit_facets(observations(rows))
    for facet, label in (("ratee", "top"), ("rater", "kind")):
        element = result.facet(facet).element(label)
        assert (element.status, element.reason) == ("unmeasured", "facets-extreme-together")
        assert np.isnan([element.measure, element.standard_error, element.fair_average]).all()
        assert element.part == -1
    assert [note.code for note in result.notes] == ["facets-note-unmeasured", "facets-note-unmeasured"]


def test_a_scale_of_its_own_with_one_category_measures_nothing():
    rows = [*ROWS, *((f"P{j}", "R0", "always", 3) for j in range(12))]
    common = fit_facets(observations(rows))
    assert common.facet("item").element("always").status == "measured"
    own = fit_facets(observations(rows), model="partial-credit")
    always = own.facet("item").element("always")
    assert (always.status, always.reason) == ("unmeasured", "facets-one-category")
    assert np.isnan(always.fair_average)
    assert np.isfinite(own.facet("ratee").fair_average).all()
    assert own.facet("ratee").measure == pytest.approx(
        fit_facets(observations(ROWS), model="partial-credit").facet("ratee").measure, abs=1e-8
    )
    scale = own.scale("always")
    assert [(c.score, c.count, c.n_used, c.reason) for c in scale.categories] == [
        (3, 12, 0, "facets-category-only-extremes")
    ]


def test_anchored_elements_are_never_extreme():
    anchors = {"ratee": {"top": 3.0, "P0": 0.0, "P1": 0.5}}
    result = fit_facets(observations(ROWS + ADDED), anchors=anchors, non_centred="rater")
    assert result.facet("ratee").element("top").status == "anchored"
    assert result.facet("ratee").element("top").measure == 3.0
    assert result.facet("ratee").element("bottom").status == "extreme-low"


def test_nothing_but_extremes():
    data = observations([("a", "x", 1), ("a", "y", 1), ("b", "x", 2), ("b", "y", 2)], ("ratee", "rater"))
    with pytest.raises(MeasureError) as caught:
        fit_facets(data)
    assert [problem.code for problem in caught.value.problems] == ["facets-all-extreme"]
