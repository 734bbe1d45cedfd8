"""How the others' ratings of one competency spread over the scale."""

from __future__ import annotations

from zhiren.language import text
from zhiren.report.charts import marks, tokens
from zhiren.report.charts.drawing import Drawing
from zhiren.report.charts.figures import NO_FIGURE
from zhiren.report.charts.lettering import text_width
from zhiren.report.content import CompetencyResult, Report

_TALLEST = 84.0


def distribution(report: Report, competency: CompetencyResult, *, width: int) -> str:
    """A column for each point of the scale, as high as the others gave that score, its count on top.

    An empty distribution is drawn as withheld.
    """
    drawing = Drawing("distribution", width)
    counts = competency.distribution
    points = range(report.low, report.high + 1)
    step = width / len(points)
    foot = 20 + _TALLEST
    for index, point in enumerate(points):
        middle = (index + 0.5) * step
        half = min(step * 0.3, 32.0)
        if counts:
            tall = _TALLEST * counts[index] / max(1, *counts)
            drawing.rect(middle - half, foot - tall, half * 2, tall, fill=tokens.OTHERS)
            drawing.text(str(counts[index]), middle, foot - tall - 10, anchor="middle", bold=True)
        else:
            marks.not_shown(drawing, middle - half, middle + half, foot - 18, 18)
            drawing.text(NO_FIGURE, middle, foot - 18, fill=tokens.MUTED, anchor="middle")
        drawing.text(str(point), middle, foot + 14, size=12.5, anchor="middle")
    drawing.line(0, foot, width, foot, stroke=tokens.LINE, stroke_width=1)
    labelled = len(report.scale_labels) == len(points)
    if labelled:
        _labels(drawing, report.scale_labels, step, foot + 30)
    title = text(report.language, "chart-distribution-title", competency=competency.name)
    return drawing.svg(foot + (40 if labelled else 24), title, _description(report, competency))


def _labels(drawing: Drawing, labels: tuple[str, ...], step: float, y: float) -> None:
    size = tokens.SMALL
    ends_only = max(text_width(label, size) for label in labels) > step - 4
    for index, label in enumerate(labels):
        if not ends_only:
            drawing.text(label, (index + 0.5) * step, y, size=size, fill=tokens.MUTED, anchor="middle")
    if ends_only:
        room = drawing.width / 2 - 6
        drawing.text(labels[0], 0, y, size=size, fill=tokens.MUTED, room=room)
        drawing.text(labels[-1], drawing.width, y, size=size, fill=tokens.MUTED, anchor="end", room=room)


def _description(report: Report, competency: CompetencyResult) -> str:
    if not competency.distribution:
        return text(report.language, "chart-distribution-withheld", competency=competency.name)
    pairs = zip(range(report.low, report.high + 1), competency.distribution, strict=True)
    counts = text(report.language, "chart-list-separator").join(
        text(report.language, "chart-distribution-count", score=str(score), n=n) for score, n in pairs
    )
    return text(report.language, "chart-distribution-description", competency=competency.name, counts=counts)
