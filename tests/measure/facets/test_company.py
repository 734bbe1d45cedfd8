from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from measure.strategies import FRAMEWORK, SCALE, Row, rating_rows, ratings_of
from zhiren.language import LANGUAGES, text
from zhiren.measure.classical import fit_classical
from zhiren.measure.facets import competency_data, facets, fit_facets
from zhiren.measure.panels import Panels, arrange_panels


def panels_of(rows: list[Row]) -> Panels:
    return arrange_panels(ratings_of(rows), FRAMEWORK, **SCALE)


def dense(seed: int = 0) -> list[Row]:
    """Everybody rates everybody on ACH; TWK has the same answer everywhere; COM only self-ratings."""
    random = np.random.default_rng(seed)
    people = ("ann", "bo", "chen", "dee", "eve", "fay")
    rows: list[Row] = []
    for place, ratee in enumerate(people):
        for rater in people:
            kind = "self" if rater == ratee else "peer"
            for item in ("ACH.1", "ACH.2"):
                score = int(np.clip(round(place / 2 + 1 + random.normal(0, 1)), 1, 5))
                rows.append((ratee, rater, kind, item, score))
            rows.append((ratee, rater, kind, "TWK.1", 4))
            if kind == "self":
                rows.append((ratee, rater, kind, "COM.1", 2))
    return rows


def test_figures_are_those_of_the_analysis():
    panels = panels_of(dense())
    measures = facets(panels)
    ratees = fit_facets(competency_data(panels, "ACH")).facet("ratee")
    assert measures.method == "facets"
    for label in panels.ratees:
        measure, element = measures.measure(label, "ACH"), ratees.element(label)
        assert measure.logit == element.measure
        assert measure.standard_error == element.real_standard_error
        assert (measure.low, measure.fair_score, measure.high) == (
            element.fair_low,
            element.fair_average,
            element.fair_high,
        )
        assert measure.reason == ""
    assert np.array_equal(measures.raw_mean, fit_classical(panels).raw_mean, equal_nan=True)


def test_notes_of_the_analyses_stand_beside_the_measures():
    measures = facets(panels_of(dense()))
    own = fit_facets(competency_data(panels_of(dense()), "ACH")).notes
    assert [note for competency, note in measures.notes if competency == "ACH"] == list(own)
    assert [note.code for competency, note in measures.notes if competency == "TWK"] == ["facets-one-score"]
    assert "COM" not in {competency for competency, _ in measures.notes}
    assert measures.describe("en").splitlines()[-1].startswith("TWK: Every rating is 4.")


def test_what_cannot_be_measured_says_why():
    measures = facets(panels_of(dense()))
    assert {measures.measure(r, "TWK").reason for r in measures.ratees} == {"facets-reason-no-information"}
    assert {measures.measure(r, "COM").reason for r in measures.ratees} == {"measure-self-only"}
    assert np.isnan(measures.logit[:, 1:]).all()
    assert (measures.raw_mean[:, 2] == 4).all()


def test_a_competency_without_a_finite_solution_says_so():
    rows: list[Row] = []
    for ratee, low in (("a", 1), ("b", 1), ("c", 4), ("d", 4)):
        for rater in ("x", "y"):
            for item in ("ACH.1", "ACH.2"):
                odd = (ratee in "ac") ^ (rater == "x") ^ (item == "ACH.1")
                rows.append((ratee, rater, "peer", item, low + odd))
    measures = facets(panels_of(rows))
    assert {measures.measure(r, "ACH").reason for r in "abcd"} == {"facets-reason-not-converged"}


def test_observations_leave_self_ratings_out_and_turn_reverse_keys():
    rows: list[Row] = [
        ("ann", "ann", "self", "COM.1", 5),
        ("ann", "bo", "peer", "COM.2", 1),
        ("bo", "ann", "peer", "COM.1", 2),
    ]
    data = competency_data(panels_of(rows), "COM")
    assert data.facets == ("ratee", "rater", "item")
    assert data.labels == (("ann", "bo"), ("ann", "bo"), ("COM.1", "COM.2"))
    assert data.codes.tolist() == [[0, 1, 1], [1, 0, 0]]
    assert data.score.tolist() == [5, 2]


@settings(max_examples=40, deadline=None)
@given(rows=rating_rows())
def test_every_cell_has_a_figure_or_a_reason(rows: list[Row]):
    measures = facets(panels_of(rows))
    for measure in measures:
        assert np.isfinite(measure.low) == np.isfinite(measure.fair_score) == np.isfinite(measure.logit)
        assert (measure.reason != "") == np.isnan(measure.low)
        if np.isfinite(measure.low):
            assert 1 <= measure.low <= measure.fair_score <= measure.high <= 5
            assert measure.standard_error > 0
        for language in LANGUAGES:
            assert not measure.reason or text(language, measure.reason)


@pytest.mark.parametrize("seed", range(3))
def test_people_stand_in_the_order_of_what_they_were_given(seed: int):
    measures = facets(panels_of(dense(seed)))
    assert np.corrcoef(measures.fair_score[:, 0], measures.raw_mean[:, 0])[0, 1] > 0.98
