from __future__ import annotations

from random import Random

import pytest

from measure.facets.panels_made import observations
from zhiren.measure.facets import FacetData, FacetsResult, fit_facets

FACETS = ("ratee", "rater", "item")


def panel(pairs: list[tuple[str, str]], *more: str, facets: tuple[str, ...] = FACETS) -> FacetData:
    """Each pair of ratee and rater on six items; ``more`` gives the last facet of each pair, in turn."""
    random = Random(2)
    rows: list[tuple[object, ...]] = []
    for number, (ratee, rater) in enumerate(pairs):
        extra = (more[number % len(more)],) if more else ()
        rows += [(ratee, rater, f"i{j}", *extra, random.randint(1, 5)) for j in range(6)]
    return observations(rows, facets)


CROSSED = [(f"p{p}", f"r{r}") for p in range(5) for r in range(4)]
OWN_RATERS = [(f"p{p}", f"r{p}{r}") for p in range(5) for r in range(3)]
FOUR = (*FACETS, "relationship")


def said(result: FacetsResult) -> list[tuple[str, object, object]]:
    notes = [note for note in result.notes if note.code.startswith("facets-note-confounded")]
    assert all(note.severity == "warning" for note in notes)
    return [
        (note.code.removeprefix("facets-note-confounded-"), *map(note.values.get, ("facet", "other")))
        for note in notes
    ]


def test_a_crossed_panel_has_no_confounded_facets():
    assert said(fit_facets(panel(CROSSED))) == []
    assert said(fit_facets(panel(CROSSED, "peer", "report", "peer", facets=FOUR))) == []


def test_raters_of_one_ratee_each_are_named():
    result = fit_facets(panel(OWN_RATERS))
    assert said(result) == [("within", "rater", "ratee")]
    note = result.notes[0]
    assert note.describe("en").startswith(
        "The facet “rater” lies within “ratee”: each of its elements met only one"
    )
    assert note.describe("zh-Hans").startswith(
        "面“rater”嵌套在“ratee”之内：其中每一个都只与一个“ratee”同时出现过。"
    )
    assert result.facet("ratee").n_parts == 5


def test_ratees_of_one_rater_each_are_named():
    turned = [(f"p{rater}", f"r{ratee}") for ratee, rater in OWN_RATERS]
    assert said(fit_facets(panel(turned))) == [("within", "ratee", "rater")]


def test_a_relationship_in_which_each_rater_always_stands_is_named():
    kinds = {"r0": "peer", "r1": "peer", "r2": "report", "r3": "report"}
    data = panel(CROSSED, *(kinds[rater] for _, rater in CROSSED), facets=FOUR)
    assert said(fit_facets(data)) == [("within", "rater", "relationship")]


def test_a_facet_that_repeats_another_is_named():
    data = panel(CROSSED, *(f"desk of {rater}" for _, rater in CROSSED), facets=(*FACETS, "desk"))
    result = fit_facets(data)
    assert said(result) == [("same", "rater", "desk")]
    assert "Leave one of the two facets out" in result.notes[0].describe("en")
    assert "请去掉其中一个面" in result.notes[0].describe("zh-Hans")


def test_a_facet_of_one_element_takes_nothing_away():
    assert said(fit_facets(panel(CROSSED, "spring", facets=(*FACETS, "round")))) == []


@pytest.mark.parametrize("facet", ["rater", "relationship"])
def test_anchors_of_either_facet_tell_the_two_apart(facet: str):
    kinds = {"r0": "peer", "r1": "peer", "r2": "report", "r3": "report"}
    data = panel(CROSSED, *(kinds[rater] for _, rater in CROSSED), facets=FOUR)
    column = data.column(facet)
    assert said(fit_facets(data, anchors={facet: dict.fromkeys(data.labels[column], 0.0)})) == []


def test_what_is_not_anchored_stays_confounded():
    kinds = {"r0": "peer", "r1": "peer", "r2": "report", "r3": "report"}
    data = panel(CROSSED, *(kinds[rater] for _, rater in CROSSED), facets=FOUR)
    assert said(fit_facets(data, anchors={"relationship": {"peer": 0.0}})) == [("within", "rater", "relationship")]


def test_the_method_facets_tells_it_of_every_competency():
    from measure.fair.drawn import drawn
    from zhiren.measure import METHODS

    measures = METHODS["facets"](drawn(own_raters=True))
    codes = {(competency, note.code) for competency, note in measures.notes}
    assert {c for c, code in codes if code == "facets-note-confounded-within"} == set(measures.competencies)
