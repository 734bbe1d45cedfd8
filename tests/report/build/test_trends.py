from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from made import RATEE, report_on
from zhiren.measure.trend import Trend as MeasuredChange
from zhiren.report.build.further import Further
from zhiren.report.build.trends import probability_of_change
from zhiren.report.content import Report, Score

LOW = [[2, 2, 3, 3, 2, 2], [2, 3, 3, 2, 2, 2], [2, 2, 2, 3, 3, 2], [1, 2, 3, 3, 2, 2]]
HIGH = [[5, 4, 3, 3, 2, 2], [4, 5, 2, 3, 2, 2], [5, 4, 3, 3, 2, 3], [4, 4, 3, 3, 2, 2]]


def report_with(further: Further, scores=HIGH, language="en") -> Report:
    return report_on({"peer": scores}, language=language, further=further)


def before(scores=LOW, date="2025-11-20", **changes) -> Report:
    return replace(report_on({"peer": scores}), date=date, title="2025", **changes)


def test_a_change_beyond_chance_is_told_and_one_within_is_not():
    first, second, third = report_with(Further(earlier=(before(),))).trends
    assert [t.direction for t in (first, second, third)] == ["rose", "unclear", "unclear"]
    assert first.sentence == "From 2.0 to 4.4: a rise larger than chance would explain."
    assert second.sentence == (
        "From 2.8 to 2.9: chance alone could bring that about, so one cannot tell yet whether anything changed."
    )
    assert [o.date for o in first.occasions] == ["2025-11-20", "2026-11-22"]
    assert first.change == pytest.approx(4.375 - 2.0)
    assert (first.probability, third.competency_id) == (1.0, "C")


def test_a_fall_in_chinese():
    trend = report_with(Further(earlier=(before(HIGH),)), LOW, "zh-Hans").trends[0]
    assert trend.direction == "fell"
    assert trend.sentence == "从 4.4 降到 2.0，超出了偶然波动的范围，应当是真的下降了。"


def test_rounds_are_in_order_and_the_last_one_counts():
    early, late = before(HIGH, date="2024-01-01"), before()
    trend = report_with(Further(earlier=(late, early))).trends[0]
    assert [o.date for o in trend.occasions] == ["2024-01-01", "2025-11-20", "2026-11-22"]
    assert trend.direction == "rose"


def test_another_scale_another_kind_of_score_and_what_was_withheld_are_left_out():
    other_scale = before(high=7)
    results = before().competencies
    fair = before(competencies=tuple(replace(r, adjusted=True) for r in results))
    hidden = before(competencies=tuple(replace(r, others=None) for r in results))
    assert report_with(Further(earlier=(other_scale, fair, hidden))).trends == ()


def test_without_an_interval_the_change_is_not_judged():
    results = before().competencies
    alone = tuple(replace(r, others=Score(2.0, None, None, 1)) for r in results)
    trend = report_with(Further(earlier=(before(competencies=alone),))).trends[0]
    assert (trend.probability, trend.direction) == (None, "unclear")
    assert trend.sentence == "From 2.0 to 4.4. There is too little data to tell whether anything changed."
    assert probability_of_change(Score(2, None, None, 1), Score(3, 2, 4, 5)) is None


@pytest.mark.parametrize(
    ("change", "probability", "direction"),
    [(1.4, 0.99, "rose"), (1.4, 0.96, "unclear"), (-1.4, 0.99, "unclear"), (float("nan"), float("nan"), "rose")],
)
def test_a_change_measured_on_one_scale_decides(change, probability, direction):
    cells = np.array([[change]])
    measured_change = MeasuredChange("logit", (RATEE.id,), ("A",), cells, cells, np.array([[probability]]))
    first, second, _ = report_with(Further(earlier=(before(),), change=measured_change)).trends
    assert (first.direction, second.direction) == (direction, "unclear")


def test_a_change_of_other_people_is_no_change_of_this_one():
    cells = np.array([[-3.0]])
    other = MeasuredChange("logit", ("E9",), ("A",), cells, cells, np.array([[1.0]]))
    assert report_with(Further(earlier=(before(),), change=other)).trends[0].direction == "rose"
