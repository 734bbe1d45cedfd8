"""One competency over rounds in a line of text: for each round a dot on its interval, the latest in colour."""

from __future__ import annotations

from itertools import pairwise

from zhiren.report.charts import tokens
from zhiren.report.charts.drawing import Drawing
from zhiren.report.content import Report, Trend

_STEP = 34
_HEIGHT = 64.0
_MARGIN = 8.0


def trend_dots(report: Report, trend: Trend) -> str:
    """Decoration beside a sentence that gives the figures."""
    n = len(trend.occasions)
    drawing = Drawing("trend", _STEP * n + 4)

    def at(score: float) -> float:
        return _HEIGHT - _MARGIN - (score - report.low) / (report.high - report.low) * (_HEIGHT - 2 * _MARGIN)

    for edge in (report.low, report.high):
        drawing.rule(0, at(edge), drawing.width, at(edge))
    places = [(_STEP * (k + 0.5) + 2, occasion.score) for k, occasion in enumerate(trend.occasions)]
    for (x, score), (following, then) in pairwise(places):
        drawing.line(x, at(score.mean), following, at(then.mean), stroke=tokens.LINE, stroke_width=1.5)
    for number, (x, score) in enumerate(places, start=1):
        if score.low is not None and score.high is not None:
            top, bottom = at(score.high), at(score.low)
            drawing.rect(x - 4, top, 8, max(bottom - top, 1), rx=4, fill=tokens.OTHERS_TINT)
        latest = number == n
        drawing.add("circle", cx=x, cy=at(score.mean), r=3.5, fill=tokens.OTHERS if latest else tokens.LINE)
    return drawing.ornament(_HEIGHT)
