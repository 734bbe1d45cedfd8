from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from report.quality.made import FRAMEWORK, THRESHOLDS, assessed, background, company, few, rated
from zhiren.anonymity import Thresholds
from zhiren.errors import MeasureError, Problem, ReportError
from zhiren.measure import Panels
from zhiren.measure.diagnostics import diagnose_raters
from zhiren.measure.generalizability import panel_components, raters_needed
from zhiren.measure.intraclass import spearman_brown
from zhiren.report.measuring import measure_for_reports
from zhiren.report.quality import Background, assess_quality, from_json, to_json
from zhiren.report.quality.raters import points_of_logit


def hurried(panels: Panels, n_raters: int) -> Panels:
    """So many raters gave everybody a 5 throughout."""
    own = np.isin(panels.rater, np.unique(panels.rater[panels.others])[:n_raters]) & panels.others
    return replace(
        panels, scores=np.where(own[:, None] & np.isfinite(panels.scores), np.float32(5), panels.scores)
    )


def test_what_is_kept_is_read_back_and_the_same_each_time() -> None:
    again = assess_quality(company(40, "INT", "TWK"), FRAMEWORK, THRESHOLDS, background())
    assert to_json(again) == to_json(assessed())
    assert from_json(to_json(assessed())) == assessed()


def test_other_json_is_refused() -> None:
    with pytest.raises(ReportError, match="zhiren-quality/1"):
        from_json('{"format": "zhiren-report/1"}')
    with pytest.raises(ReportError):
        from_json("[]")


def test_design_counts_the_others() -> None:
    panels, design = company(40, "INT", "TWK"), assessed().design
    others = panels.scores[panels.others]
    assert design.n_sheets == int(np.isfinite(others).any(axis=1).sum())
    assert (design.n_ratings, design.n_items) == (int(np.isfinite(others).sum()), 9)
    assert sum(c.n for c in design.relationships) == int(np.isfinite(panels.scores).any(axis=1).sum())


def test_reliability_is_the_models_beside_the_classical_one() -> None:
    measures, _ = measure_for_reports(company(40, "INT", "TWK"), "fair", THRESHOLDS)
    assert measures.model is not None
    for found, plain in zip(assessed().reliability, (r for r in measures.reliability if r.n_ratings), strict=True):
        assert found.fair == pytest.approx(measures.model.reliability[found.competency_id], abs=1e-4)
        assert (found.alpha, found.icc_k) == pytest.approx((plain.alpha, plain.icc_k), abs=1e-4)
        study = panel_components(company(40, "INT", "TWK"), found.competency_id)
        assert found.for_80 == raters_needed(study, 0.8, fixed_items=True)
        assert found.g is not None
        assert found.for_80 is not None
        one = found.g / (study.n_raters - (study.n_raters - 1) * found.g)  # Spearman-Brown, turned round
        assert spearman_brown(one, found.for_80) >= 0.8 - 1e-3


def test_categories_count_every_answer_and_steps_rise() -> None:
    found = assessed()
    assert sum(sum(c.counts) for c in found.categories) == found.design.n_ratings
    assert [(c.ordered, len(c.thresholds)) for c in found.categories] == [(True, 4), (True, 4)]
    assert [(c.ordered, c.thresholds) for c in few().categories] == [(None, ()), (None, ())]


def test_severity_is_the_models_in_points_or_the_index() -> None:
    measures, _ = measure_for_reports(company(40, "INT", "TWK"), "fair", THRESHOLDS)
    severity = assessed().raters.severity
    assert measures.model is not None
    assert severity is not None
    middle = float(np.median(measures.model.severity)) * points_of_logit(measures.model)
    assert severity.median == pytest.approx(middle, abs=0.02)
    index = diagnose_raters(company(8, "INT", "TWK")).index("severity").value
    own = few().raters.severity
    assert own is not None
    assert own.median == pytest.approx(float(np.nanmedian(index)), abs=1e-4)


def test_shares_of_variance_sum_to_one() -> None:
    for found in (assessed(), few()):
        assert sum(c.share for c in found.components) == pytest.approx(1, abs=1e-3)
    assert {c.kind for c in assessed().components} == {"person", "severity", "halo", "halo-competency"}
    assert {c.kind for c in few().components} == {"person", "raters", "person-item", "item", "answer"}


def test_people_that_no_rater_links_are_parts() -> None:
    rows = [
        (p, r, "INT.1", 1 + k)
        for p, raters in {"a": "xyz", "b": "xyz", "c": "uvw"}.items()
        for k, r in enumerate(raters)
    ]
    found = assess_quality(rated(*rows), FRAMEWORK, THRESHOLDS, Background()).connections
    assert (found.n_parts, found.largest, found.rest, found.n_linking) == (2, 2, 1, 3)


def test_scores_without_the_suspect_sheets_are_compared() -> None:
    found = assess_quality(hurried(company(40, "INT", "TWK"), 4), FRAMEWORK, THRESHOLDS, Background()).careless
    assert found.n_suspect > 0
    assert not found.is_hidden
    assert found.effect is not None
    assert found.effect.method == "fair"
    assert found.effect.largest > found.effect.mean > 0


def test_the_effect_of_fewer_raters_than_the_threshold_is_hidden() -> None:
    panels = hurried(company(40, "INT", "TWK"), 2)
    found = assess_quality(panels, FRAMEWORK, Thresholds(scores=30), Background()).careless
    assert found.n_suspect > 0
    assert (found.is_hidden, found.effect) == (True, None)


def test_where_every_form_is_suspect_nothing_is_left_to_compare() -> None:
    pairs = [(p, r) for p in "ab" for r in "wxyz"]
    rows = [(*pair, item, 3) for pair in pairs for item in ("INT.1", "INT.2", "INT.3", "TWK.1", "TWK.2")]
    found = assess_quality(
        rated(*rows), FRAMEWORK, THRESHOLDS, Background(pace=dict.fromkeys(pairs, 0.5))
    ).careless
    assert (found.n_suspect, found.n_timed, found.is_hidden, found.effect) == (8, 8, False, None)


def test_what_is_left_may_not_bear_the_method(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_few(*_: object) -> None:
        raise MeasureError(Problem("measure-no-ratings"))

    monkeypatch.setattr("zhiren.report.quality.careless.measure_for_reports", too_few)
    found = assess_quality(hurried(company(40, "INT", "TWK"), 6), FRAMEWORK, THRESHOLDS, Background()).careless
    assert (found.is_hidden, found.effect) == (False, None)


def test_of_one_person_nothing_can_be_generalized() -> None:
    found = assess_quality(rated(*(("a", r, "INT.1", 3) for r in "wxyz")), FRAMEWORK, THRESHOLDS, Background())
    assert [(r.g, r.for_70, r.best) for r in found.reliability] == [(None, None, None)]


def test_pace_makes_a_sign() -> None:
    kinds = [c.kind for c in assessed().careless.signs]
    assert kinds == ["long-string", "variability", "even-odd", "distance", "seconds-per-item"]
    assert [c.kind for c in few().careless.signs] == kinds[:-1]


def test_figures_of_fewer_raters_than_the_threshold_are_left_out() -> None:
    found = assess_quality(
        rated(("a", "x", "INT.1", 3), ("a", "y", "INT.1", 4), ("b", "x", "INT.1", 5)),
        FRAMEWORK,
        THRESHOLDS,
        Background(),
    )
    assert (found.items, found.categories, found.reliability, found.components) == ((), (), (), ())
    assert (found.raters.severity, found.raters.infit, found.raters.outfit) == (None, None, None)


def test_equal_ratings_divide_by_nothing() -> None:
    rows = [(p, r, "INT.1", 3) for p in "ab" for r in "wxyz"]
    found = assess_quality(rated(*rows), FRAMEWORK, THRESHOLDS, Background())
    assert found.components == ()
    assert from_json(to_json(found)) == found


def test_only_self_ratings_are_refused() -> None:
    with pytest.raises(MeasureError, match="self"):
        assess_quality(rated(("a", "a", "INT.1", 3)), FRAMEWORK, THRESHOLDS, Background())


def test_withheld_scores_take_no_part_in_groups() -> None:
    panels = company(40, "INT", "TWK")
    shape = (len(panels.ratees), len(panels.competencies))
    shown = np.zeros(shape, dtype=bool)
    found = assess_quality(
        panels, FRAMEWORK, THRESHOLDS, replace(background(), shown=shown, required=np.full(shape, 3.0))
    )
    assert found.groups.attributes == ()
