"""Every method on data as they ought not to be: an honest figure, a reason, or an error that explains.

What the fair method assumes in each case, and says, is in ``fair/test_robust.py``; here all methods keep one
contract, and what the data settle by themselves comes out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from measure.fair.drawn import changed, drawn
from zhiren.errors import MeasureError
from zhiren.language import LANGUAGES, text
from zhiren.measure import METHODS, Measures
from zhiren.measure.facets import competency_data, fit_facets
from zhiren.measure.panels import Panels
from zhiren.ratings.columns import RELATIONSHIPS

FIGURES = ("logit", "standard_error", "fair_score", "low", "high")
PEER = RELATIONSHIPS.index("peer")
FEW = "Fair scores need at least 5 people"

CASES: dict[str, Callable[[], Panels]] = {
    "one category": lambda: drawn(low=3, high=3),
    "two categories": lambda: drawn(low=0, high=1),
    "three categories": lambda: drawn(high=3),
    "a category never used": lambda: changed(drawn(), lambda s: np.where(s == 3, 4, s)),
    "only the ends used": lambda: changed(drawn(), lambda s: np.where(s > 3, 5, 1)),
    "one item": lambda: drawn(items=(1,)),
    "one item, no rater in common": lambda: drawn(items=(1,), own_raters=True),
    "one rater each": lambda: drawn(each=1),
    "one rater for all": lambda: drawn(raters=1, each=1),
    "one person": lambda: drawn(1),
    "all the same score": lambda: changed(drawn(), lambda s: 0 * s + 4),
    "groups without a common rater": lambda: drawn(raters=20, parts=4),
    "nobody shares a rater": lambda: drawn(raters=20, each=1, parts=20),
    "scores from 0 to 100": lambda: drawn(40, low=0, high=100),
    "somebody was not observed": lambda: unobserved(drawn()),
}
SAME = "All ratings are the same"
REFUSED = {
    ("fair", "one category"): SAME,
    ("fair", "all the same score"): SAME,
    ("fair", "one rater each"): FEW,
    ("fair", "one rater for all"): FEW,
    ("fair", "one person"): FEW,
    ("fair", "nobody shares a rater"): FEW,
}


def unobserved(panels: Panels) -> Panels:
    """The first person was rated by nobody; the others' scores stay."""
    scores = np.where(panels.ratee[:, None] == 0, np.nan, panels.scores)
    return replace(panels, scores=scores.astype(np.float32))


def keeps_the_contract(panels: Panels, measures: Measures) -> None:
    """Means are the means; figures come whole, inside their intervals and on the scale, or with a reason."""
    for row, ratee in enumerate(panels.ratees):
        mine = (panels.ratee == row) & panels.others
        for column, competency in enumerate(panels.competencies):
            scores = panels.scores[mine, panels.columns(competency)]
            scores = scores[np.isfinite(scores)]
            measure = measures.measure(ratee, competency)
            assert measure.n_ratings == len(scores)
            there = [name for name in FIGURES if np.isfinite(getattr(measures, name)[row, column])]
            if len(scores):
                assert measure.raw_mean == pytest.approx(scores.mean(dtype=float), abs=1e-6)
            else:
                assert there == []
            assert bool(measure.reason) == ("low" not in there)
            if measure.reason:
                assert there == []
                assert all("{" not in text(language, measure.reason) for language in LANGUAGES)
                continue
            assert there == (["low", "high"] if measures.method == "classical" else list(FIGURES))
            figure = measure.raw_mean if measures.method == "classical" else measure.fair_score
            assert panels.low_score <= measure.low < measure.high <= panels.high_score
            assert measure.low <= figure <= measure.high


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("case", CASES)
def test_a_figure_a_reason_or_an_error_that_explains(case: str, method: str):
    panels = CASES[case]()
    if (method, case) in REFUSED:
        with pytest.raises(MeasureError) as caught:
            METHODS[method](panels)
        assert caught.value.describe("en").startswith(REFUSED[method, case])
        assert all("{" not in caught.value.describe(language) for language in LANGUAGES)
        return
    keeps_the_contract(panels, METHODS[method](panels))


@pytest.mark.parametrize("method", METHODS)
def test_sixty_competencies_are_measured_each(method: str):
    panels = drawn(items=(2,) * 60)
    measures = METHODS[method](panels)
    keeps_the_contract(panels, measures)
    assert measures.reasons == {}
    assert measures.low.shape == (20, 60)


@pytest.mark.parametrize("method", ["fair", "facets"])
@pytest.mark.parametrize("high", [1, 2, 10])
def test_where_everybody_rates_everybody_the_order_is_that_of_the_means(method: str, high: int):
    """The total is all that the rating-scale model takes from a complete table (Andrich 1978), halo left out."""
    panels = drawn(12, 6, (3,), each=6, low=0, high=high, missing=0.0)
    panels = replace(panels, relationship=np.full_like(panels.relationship, PEER))
    measures = METHODS[method](panels, **{"halo": False} if method == "fair" else {})
    order = np.argsort(measures.raw_mean[:, 0], kind="stable")
    assert (np.diff(measures.logit[order, 0]) > -1e-4).all()
    assert np.corrcoef(measures.raw_mean[:, 0], measures.fair_score[:, 0])[0, 1] > 0.97


def test_fewer_ratings_give_wider_intervals():
    for method in METHODS:
        many, few = METHODS[method](drawn(30, each=8)), METHODS[method](drawn(30, each=2))
        assert np.mean(few.high - few.low) > np.mean(many.high - many.low), method


@pytest.mark.parametrize(("case", "parts"), [("groups without a common rater", 4), ("nobody shares a rater", 18)])
def test_the_facets_analysis_says_who_may_not_be_compared(case: str, parts: int):
    analysis = fit_facets(competency_data(CASES[case](), "c0"))
    measured = [element for element in analysis.facet("ratee") if element.status == "measured"]
    assert len({element.part for element in measured}) == parts
    note = next(note for note in analysis.notes if "confounded" not in note.code)
    assert (note.code, note.values["facet"], note.values["n"]) == ("facets-note-disconnected", "ratee", parts)
