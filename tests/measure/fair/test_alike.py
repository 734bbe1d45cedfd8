from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from measure.fair.drawn import changed, drawn
from zhiren.errors import NotConverged
from zhiren.measure import METHODS
from zhiren.measure.fair import alike as module
from zhiren.measure.fair.alike import alike
from zhiren.measure.fair.arrangement import arrange
from zhiren.measure.panels import Panels


def copied(panels: Panels, times: int) -> Panels:
    """The first competency's ratings in all of so many competencies of equal length."""
    width = panels.scores.shape[1] // times
    return replace(panels, scores=np.tile(panels.scores[:, :width], (1, times)))


def notes(panels: Panels) -> tuple[object, ...]:
    return alike(panels.competencies, arrange(panels))


def test_competencies_that_differ_are_not_named():
    assert notes(drawn(items=(3, 3, 2))) == ()
    assert notes(drawn(items=(3,))) == ()
    assert notes(drawn(40, items=(3, 3), halo=3.0)) == ()


@pytest.mark.parametrize("most", [20_000, 30])
def test_copies_are_named_in_whatever_direction(most: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_DYADS", most)
    panels = drawn(items=(3, 3, 3))
    twice = panels.scores.copy()
    twice[:, 6:] = 6 - twice[:, :3]
    found = notes(replace(panels, scores=twice))
    assert found == (("measure-fair-note-alike", {"n": 2, "names": "c0, c2"}),)


def test_competencies_that_no_pair_has_both_of_are_not_compared():
    panels = drawn(items=(3, 3))
    scores = copied(panels, 2).scores.copy()
    even = np.arange(len(scores)) % 2 == 0
    scores[even, :3], scores[~even, 3:] = np.nan, np.nan
    assert notes(replace(panels, scores=scores)) == ()


def test_a_fit_of_copies_says_that_errors_are_too_small():
    measures = METHODS["fair"](copied(drawn(60, raters=40, items=(3, 3), each=6), 2), halo=False)
    assert measures.model is not None
    assert np.isfinite(measures.logit).all()
    assert np.linalg.eigvalsh(measures.model.sigma)[0] > 0
    assert measures.model.describe("en")[-1].startswith(
        "2 competencies (c0, c1) got practically the same ratings from every rater"
    )
    assert measures.model.describe("zh-Hans")[-1].startswith("每位评价者给 2 项胜任力（c0, c1）的评分几乎一模一样")


def test_a_fit_of_copies_that_does_not_settle_says_why(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("zhiren.measure.fair.estimate.MOST_ITERATIONS", 2)
    with pytest.raises(NotConverged) as caught:
        METHODS["fair"](copied(drawn(items=(2, 2, 2)), 3))
    assert [p.code for p in caught.value.problems] == ["measure-not-converged", "measure-fair-alike"]
    assert "The competencies c0, c1, c2 got practically the same ratings" in caught.value.describe("en")
    assert "c0, c1, c2这 3 项胜任力的评分几乎一模一样" in caught.value.describe("zh-Hans")
    with pytest.raises(NotConverged) as caught:
        METHODS["fair"](drawn(items=(2, 2, 2)))
    assert [p.code for p in caught.value.problems] == ["measure-not-converged"]


@pytest.mark.parametrize("items", [(3, 3), (2,) * 4])
def test_people_alike_in_all_competencies_are_measured_with_honest_errors(items: tuple[int, ...]):
    """A true Σ of ones, which has no inverse, with answers of their own: a right answer, and a Σ that has one."""
    rng = np.random.default_rng(3)
    panels = drawn(150, raters=80, items=items, each=8, missing=0.0, low=1, high=4)
    theta, severity = rng.normal(size=150), rng.normal(0, 0.5, 80)
    eta = (theta[panels.ratee] - severity[panels.rater] + rng.normal(0, 0.4, len(panels.ratee)))[:, None]
    steps = np.cumsum(
        np.concatenate([np.zeros((1, 1, 1)), np.array([-1.0, 0.0, 1.0])[None, None]], axis=2), axis=2
    )
    p = np.exp(np.arange(4) * eta[:, :, None] - steps).repeat(sum(items), axis=1)
    p /= p.sum(axis=2, keepdims=True)
    drawn_scores = 1 + (rng.random(p.shape[:2])[:, :, None] > p.cumsum(axis=2)).sum(axis=2)
    measures = METHODS["fair"](changed(panels, lambda _: drawn_scores))
    assert measures.model is not None
    assert [code for code, _ in measures.model.notes if code.endswith("alike")] == []
    assert np.linalg.eigvalsh(measures.model.sigma)[0] > 0
    off = measures.logit - theta[:, None]
    within = np.abs(off - off.mean(axis=0)) < 1.96 * measures.standard_error
    assert 0.9 < within.mean() <= 1.0
