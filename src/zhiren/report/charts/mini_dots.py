"""One competency in a line of text: interval, others' dot, self-rating and requirement, without words."""

from __future__ import annotations

from zhiren.report.charts import marks
from zhiren.report.charts.axis import Axis
from zhiren.report.charts.drawing import Drawing
from zhiren.report.content import CompetencyResult, Report

_WIDTH = 168
_HEIGHT = 26.0


def mini_dots(report: Report, result: CompetencyResult) -> str:
    """Decoration beside a sentence that gives the figures."""
    drawing = Drawing("mini", _WIDTH)
    axis = Axis(report.low, report.high, 8, _WIDTH - 8)
    y = _HEIGHT / 2
    axis.grid(drawing, y - 4, y + 4)
    drawing.rule(axis.left, y, axis.right, y)
    if result.requirement is not None:
        marks.requirement_mark(drawing, axis.at(result.requirement), y, 10)
    if result.others is not None:
        marks.others_mark(drawing, result.others, axis, y)
    if result.self_score is not None:
        marks.self_mark(drawing, axis.at(result.self_score), y)
    return drawing.ornament(_HEIGHT)
