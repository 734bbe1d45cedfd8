"""Small pictures of a group on a competency: how people spread over the scale, their mean and its interval."""

from __future__ import annotations

from zhiren.language import text
from zhiren.report.charts import tokens
from zhiren.report.charts.drawing import Drawing
from zhiren.report.charts.figures import figure, interval
from zhiren.report.organisation.matrix import Spread

WIDTH = 220
_HEIGHT, _FOOT, _EDGE = 46.0, 31.0, 8.0


def spread_strip(name: str, spread: Spread, low: int, high: int, *, language: str) -> str:
    """The people as bars by half points of the scale, under them the mean with its interval.

    Empty for a group without figures.
    """
    if spread.mean is None:
        return ""
    drawing = Drawing("spread", WIDTH)

    def x(value: float) -> float:
        return _EDGE + (value - low) / (high - low) * (WIDTH - 2 * _EDGE)

    drawing.rect(x(low), 0, x(high) - x(low), _FOOT, fill=tokens.TRACK)
    most = max(spread.bands)
    for k, n in enumerate(spread.bands):
        tall = n / most * (_FOOT - 3)
        left, right = x(low + k / 2), x(low + (k + 1) / 2)
        drawing.rect(left + 0.75, _FOOT - tall, right - left - 1.5, tall, fill=tokens.OTHERS_TINT)
    for score in range(low, high + 1):
        drawing.rule(x(score), _FOOT, x(score), _FOOT + 3, tokens.LINE)
        drawing.text(str(score), x(score), _FOOT + 10, size=10, fill=tokens.MUTED, anchor="middle")
    drawing.rule(x(low), _FOOT, x(high), _FOOT, tokens.LINE)
    middle = _FOOT - 9
    if spread.low is not None and spread.high is not None:
        drawing.line(x(spread.low), middle, x(spread.high), middle, stroke=tokens.OTHERS, stroke_width=3)
    drawing.add(
        "circle", cx=x(spread.mean), cy=middle, r=5, fill=tokens.OTHERS, stroke=tokens.PAPER, stroke_width=1.5
    )
    values = {"n": spread.n, "mean": figure(spread.mean), "interval": interval(spread.low, spread.high)}
    title = text(language, "organisation-chart-title", name=name)
    return drawing.svg(_HEIGHT, title, text(language, "organisation-chart-description", **values))
