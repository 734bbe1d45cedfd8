"""Data as they ought not to be: a right answer with honest errors, or an error that explains."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from measure.fair.drawn import changed, drawn
from zhiren.errors import MeasureError, NotConverged
from zhiren.language import LANGUAGES, text
from zhiren.measure import Measures
from zhiren.measure.fair import estimate as estimate_module
from zhiren.measure.fair.method import Options, fit_fair
from zhiren.measure.panels import Panels

Change = Callable[[], Panels]
FIRST, SECOND = slice(0, 3), slice(3, 5)

MEASURED: dict[str, tuple[Change, list[str]]] = {
    "two categories": (lambda: drawn(low=0, high=1), []),
    "three categories": (lambda: drawn(high=3), []),
    "top never used": (lambda: changed(drawn(), lambda s: np.minimum(s, 4)), ["unused"]),
    "bottom never used": (lambda: changed(drawn(), lambda s: np.maximum(s, 2)), ["unused"]),
    "middle never used": (lambda: changed(drawn(), lambda s: np.where(s == 3, 4, s)), ["unused"]),
    "top never used in one competency": (lambda: changed(drawn(), lambda s: np.minimum(s, 4), SECOND), ["held"]),
    "bottom never used in one item": (lambda: changed(drawn(), lambda s: np.maximum(s, 2), slice(0, 1)), []),
    "one item always the same": (lambda: changed(drawn(), lambda s: 0 * s + 5, slice(0, 1)), []),
    "one competency always the same": (lambda: changed(drawn(), lambda s: 0 * s + 5, SECOND), ["same"]),
    "one item": (lambda: drawn(items=(1,)), ["one-item"]),
    "one person a rater": (lambda: drawn(own_raters=True), ["parts", "one-ratee"]),
    "groups without a common rater": (lambda: drawn(raters=20, parts=4), ["parts"]),
    "more competencies than ratees": (lambda: drawn(6, items=(3,) * 10), ["held"]),
    "a scale from 0 to 100": (lambda: drawn(40, low=0, high=100), ["grouped"]),
    "a scale from 0 to 10": (lambda: drawn(40, low=0, high=10), []),
    "five ratees": (lambda: drawn(5), []),
    "people all alike": (lambda: drawn(40, sd=0.0), ["steadied"]),
    "raters all alike": (lambda: drawn(40, severity=0.0, halo=0.0), []),
    "hardly anything observed": (lambda: drawn(30, missing=0.7), ["one-rater"]),
    "everybody agrees on each person": (
        lambda: changed(drawn(each=2), lambda s: 0 * s + 1 + 4 * (np.arange(len(s)) // 2 % 2)[:, None]),
        ["unused", "steadied", "alike"],
    ),
}
NO_ITEM_HELD = {"two categories", "three categories", "raters all alike"}  # by the ratings of any item


def fitted(panels: Panels, **options: str) -> Measures:
    return fit_fair(panels, Options(**options))


@pytest.mark.parametrize("steps", ["rating-scale", "partial-credit"])
@pytest.mark.parametrize("case", MEASURED)
def test_measured_with_a_word_on_what_was_assumed(case: str, steps: str):
    make, notes = MEASURED[case]
    panels = make()
    measures = fitted(panels, steps=steps)
    model = measures.model
    assert model is not None
    told = [code.removeprefix("measure-fair-note-") for code, _ in model.notes]
    assert [note for note in told if note != "held-items"] == notes
    if steps == "rating-scale" or case in NO_ITEM_HELD:
        assert ("held-items" in told) == (case == "one item always the same")
    measured = [measures.competencies.index(c) for c in model.competencies]
    for name in ("logit", "standard_error", "fair_score", "low", "high"):
        figures = getattr(measures, name)[:, measured]
        assert np.isfinite(figures[measures.n_ratings[:, measured] > 0]).all(), name
    errors = measures.standard_error[np.isfinite(measures.standard_error)]
    assert errors.min() > 0.1
    assert errors.max() < 10
    width = (measures.high - measures.low)[np.isfinite(measures.fair_score)]
    assert width.min() > 0
    for row, column in np.argwhere(np.isnan(measures.low)):
        assert measures.reasons[panels.ratees[row], panels.competencies[column]]
    for language in LANGUAGES:
        for code, values in model.notes:
            assert "{" not in text(language, code, **values)


def test_scores_that_nobody_gave_bound_the_fair_scores():
    measures = fitted(changed(drawn(), lambda s: np.clip(s, 2, 4)))
    assert measures.model is not None
    assert measures.model.categories == (2.0, 3.0, 4.0)
    assert measures.model.notes[0][1] == {"n": 2, "scores": "1, 5"}
    assert np.nanmin(measures.low) >= 2
    assert np.nanmax(measures.high) <= 4


def test_long_scales_are_grouped_into_eleven_categories_of_about_equally_many_ratings():
    panels = drawn(60, low=0, high=100)
    model = fitted(panels).model
    assert model is not None
    assert len(model.categories) == 11
    assert list(model.categories) == sorted(model.categories)
    used = len(np.unique(panels.scores[np.isfinite(panels.scores)]))
    assert model.notes == (("measure-fair-note-grouped", {"scores": used, "groups": 11}),)


def test_people_of_groups_that_share_no_rater_are_numbered_by_group():
    model = fitted(drawn(raters=20, parts=4)).model
    assert model is not None
    assert [model.parts[f"p{j:03}"] for j in range(8)] == [0, 1, 2, 3, 0, 1, 2, 3]
    assert model.notes[0] == ("measure-fair-note-parts", {"n": 4, "largest": 5, "rest": 15})


def test_halo_that_cannot_be_told_is_none():
    for panels in (drawn(items=(1,)), drawn(own_raters=True)):
        model = fitted(panels).model
        assert model is not None
        assert [component.name for component in model.components] == ["severity"]
    without = fit_fair(drawn(), Options(halo=False)).model
    assert without is not None
    assert [component.name for component in without.components] == ["severity"]
    assert without.notes == ()


def test_self_ratings_can_take_part_as_one_more_relationship():
    panels = drawn(40, severity=0.2, halo=0.2)
    panels.relationship[::4] = 0
    assert "self" not in fit_fair(panels).model.effects
    assert "self" in fit_fair(panels, Options(include_self=True)).model.effects


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: drawn(3), "3 were rated and 3 of them by two or more"),
        (lambda: drawn(20, each=1), "20 were rated and 0 of them by two or more"),
        (lambda: changed(drawn(), lambda s: 0 * s + 5), "All ratings are the same"),
    ],
)
def test_data_that_cannot_be_measured_are_told_why(make: Change, message: str):
    with pytest.raises(MeasureError) as caught:
        fitted(make())
    assert message in caught.value.describe("en")
    assert "classical" in caught.value.describe("zh-Hans") or "相同" in caught.value.describe("zh-Hans")


def test_a_fit_that_does_not_settle_is_not_reported(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(estimate_module, "MOST_ITERATIONS", 2)
    with pytest.raises(NotConverged) as caught:
        fitted(drawn())
    assert caught.value.problems[0].code == "measure-not-converged"
    for language in LANGUAGES:
        assert "{" not in caught.value.describe(language)


def test_progress_is_told_of_every_iteration():
    seen = []
    measures = fit_fair(drawn(), progress=seen.append)
    assert measures.model is not None
    assert tuple(seen) == measures.model.trace
    assert [iteration.number for iteration in seen] == list(range(1, len(seen) + 1))


@pytest.mark.parametrize("steps", ["rating-scale", "partial-credit"])
def test_items_whose_thresholds_the_ratings_do_not_tell_are_named(steps: str):
    """A category between used ones is missing in one item, another item has one score only."""
    missing = changed(drawn(60, raters=30, each=6), lambda s: np.where(s == 3, 4, s), slice(0, 1))
    panels = changed(missing, lambda s: 0 * s + 2, slice(1, 2))
    model = fitted(panels, steps=steps).model
    assert model is not None
    assert np.isfinite(model.steps).all()
    names = {"rating-scale": "i1", "partial-credit": "i0, i1"}[steps]
    values = dict(model.notes)["measure-fair-note-held-items"]
    assert values == {"n": len(names.split(", ")), "names": names}
    assert any(f"({names}) never got some score" in line for line in model.describe("en"))
    assert any(f"（{names}）从没得到过" in line for line in model.describe("zh-Hans"))
