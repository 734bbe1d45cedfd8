"""Single behaviours: the others' dot on its interval and the self-rating's diamond, a row each."""

from __future__ import annotations

from collections.abc import Sequence

from zhiren.language import text
from zhiren.report.charts import marks, tokens
from zhiren.report.charts.axis import Axis
from zhiren.report.charts.drawing import Drawing, line_height
from zhiren.report.charts.figures import figure
from zhiren.report.charts.lettering import wrap_evenly
from zhiren.report.content import ItemResult, Report


def item_dots(report: Report, items: Sequence[ItemResult], *, width: int) -> str:
    """A row for each item, in the order given; below 500 px the statement stands above its scale."""
    drawing = Drawing("items", width)
    stacked = width < 500
    axis = Axis(report.low, report.high, 8 if stacked else 356, width - 48)
    top = marks.legend(drawing, _keys(report, items), 0, 11, width) + 8
    axis.numbers(drawing, top + 6, report.scale_labels)
    y = top + 32.0
    for index, item in enumerate(items):
        if index:
            drawing.rule(0, y, width, y)
        y += _row(drawing, item, axis, y, stacked)
    values: dict[str, object] = {"name": report.subject.name, "n": len(items)}
    title = text(report.language, "chart-items-title", **values)
    values |= {"low": report.low, "high": report.high}
    return drawing.svg(y + 4, title, text(report.language, "chart-items-description", **values))


def _keys(report: Report, items: Sequence[ItemResult]) -> list[marks.Key]:
    keys = marks.others_keys(report.language, (item.others for item in items))
    if any(item.self_score is not None for item in items):
        keys.append(marks.Key("diamond", text(report.language, "column-self"), tokens.SELF))
    return keys


def _row(drawing: Drawing, item: ItemResult, axis: Axis, top: float, stacked: bool) -> float:
    size = tokens.BODY
    stem = wrap_evenly(item.stem, size, drawing.width if stacked else axis.left - 28, lines=3)
    head = len(stem) * line_height(size)
    height = head + 36 if stacked else max(34.0, head + 14)
    y = top + head + 20 if stacked else top + height / 2
    drawing.lines(item.stem, stem, 0, top + 7 + head / 2 if stacked else y, size=size, bold=False)
    axis.grid(drawing, y - 5, y + 5)
    if item.others is None:
        marks.not_shown(drawing, axis.left, axis.right, y)
    else:
        drawing.rule(axis.left, y, axis.right, y)
        marks.others_mark(drawing, item.others, axis, y)
    if item.self_score is not None:
        marks.self_mark(drawing, axis.at(item.self_score), y)
    mean = figure(item.others.mean if item.others else None)
    drawing.text(mean, drawing.width, y, size=15, anchor="end", bold=item.others is not None)
    return height
