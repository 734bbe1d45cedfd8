"""Marks and legends. A mark is told by its shape as well as by its colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from zhiren.language import text
from zhiren.report.charts import tokens
from zhiren.report.charts.axis import Axis
from zhiren.report.charts.drawing import Drawing
from zhiren.report.charts.lettering import text_width
from zhiren.report.content import Score

_CORNERS = {"triangle": (3, -90), "wedge": (3, 90), "square": (4, 45), "diamond": (4, 0)}
_MANY_CORNERS = {"pentagon": (5, -90), "hexagon": (6, 0)}
# Regular polygons of one circumradius look of different size; these look alike.
_RADIUS = {"triangle": 1.22, "wedge": 1.22, "square": 1.2, "diamond": 1.18, "pentagon": 1.08, "hexagon": 1.04}

LEGEND_ROW = 22.0


def mark(
    drawing: Drawing,
    shape: str,
    x: float,
    y: float,
    radius: float,
    fill: str,
    *,
    stroke: str = tokens.PAPER,
    stroke_width: float = 1.5,
) -> None:
    """A circle, square, diamond, triangle, wedge, pentagon or hexagon around a point."""
    if shape == "circle":
        drawing.add("circle", cx=x, cy=y, r=radius, fill=fill, stroke=stroke, stroke_width=stroke_width)
        return
    corners, turn = (_CORNERS | _MANY_CORNERS)[shape]
    reach = radius * _RADIUS[shape]
    angles = [(turn + 360 * k / corners) * pi / 180 for k in range(corners)]
    points = [(x + reach * cos(a), y + reach * sin(a)) for a in angles]
    drawing.polygon(points, fill=fill, stroke=stroke, stroke_width=stroke_width, stroke_linejoin="round")


def self_mark(drawing: Drawing, x: float, y: float, radius: float = 4.6) -> None:
    """The self-rating's diamond."""
    mark(drawing, "diamond", x, y, radius, tokens.SELF)


def requirement_mark(drawing: Drawing, x: float, y: float, half: float = 12.0) -> None:
    """The requirement's upright tick, with feet, so that it is no gridline."""
    drawing.line(x, y - half, x, y + half, stroke=tokens.PAPER, stroke_width=5)
    drawing.line(x, y - half, x, y + half, stroke=tokens.INK, stroke_width=2.2)
    for end in (y - half, y + half):
        drawing.line(x - 3.5, end, x + 3.5, end, stroke=tokens.INK, stroke_width=2.2)


def whisker(drawing: Drawing, x1: float, x2: float, y: float, colour: str = tokens.INK, half: float = 3.0) -> None:
    """An interval as a line with end strokes."""
    drawing.line(x1, y, x2, y, stroke=colour, stroke_width=1.4)
    for x in (x1, x2):
        drawing.line(x, y - half, x, y + half, stroke=colour, stroke_width=1.4)


def capsule(drawing: Drawing, x1: float, x2: float, y: float, thickness: float = 9.0) -> None:
    """An interval as a pale capsule behind the others' dot."""
    width = max(x2 - x1, thickness)
    left = (x1 + x2 - width) / 2
    drawing.rect(left, y - thickness / 2, width, thickness, rx=thickness / 2, fill=tokens.OTHERS_TINT)


def not_shown(drawing: Drawing, x1: float, x2: float, y: float, half: float = 6.0) -> None:
    """Where a figure is withheld: an empty dashed box, never a mark at zero."""
    drawing.rect(
        x1,
        y - half,
        x2 - x1,
        half * 2,
        rx=3,
        fill="none",
        stroke=tokens.LINE,
        stroke_width=1,
        stroke_dasharray="3 3",
    )


def others_mark(drawing: Drawing, score: Score, axis: Axis, y: float) -> None:
    """The others' dot on its interval."""
    if score.low is not None and score.high is not None:
        capsule(drawing, axis.at(score.low), axis.at(score.high), y)
    mark(drawing, "circle", axis.at(score.mean), y, 7, tokens.OTHERS)


@dataclass(frozen=True)
class Key:
    """One entry of a legend: what its mark is, and its words.

    ``shape`` is a mark's, or ``capsule``, ``tick``, ``whisker``, ``not_shown``, ``ring``, ``upright``.
    """

    shape: str
    words: str
    colour: str = tokens.INK


def others_keys(language: str, scores: Iterable[Score | None]) -> list[Key]:
    """A legend's entries for others' scores: dot and interval where any is shown, empty box where one is not."""
    scores = list(scores)
    keys = []
    if any(scores):
        keys.append(Key("circle", text(language, "column-others"), tokens.OTHERS))
    if any(score is not None and score.low is not None for score in scores):
        keys.append(Key("capsule", text(language, "column-interval")))
    if not all(scores):
        keys.append(Key("not_shown", text(language, "chart-not-shown")))
    return keys


def legend(drawing: Drawing, keys: Sequence[Key], x: float, y: float, width: float) -> float:
    """Draws the entries in rows of ``width`` px from the middle of the first row; the height it took."""
    size = tokens.SMALL + 0.5
    left, row = x, y
    for key in keys:
        words_width = text_width(key.words, size)
        sign = 26.0 if key.shape in {"capsule", "whisker", "not_shown"} else 16.0
        if left > x and left + sign + words_width > x + width:
            left, row = x, row + LEGEND_ROW
        _sign(drawing, key, left, row)
        drawing.text(key.words, left + sign, row, size=size, fill=tokens.MUTED, room=width - sign)
        left += sign + words_width + 18
    return row - y + LEGEND_ROW


def _sign(drawing: Drawing, key: Key, x: float, y: float) -> None:
    if key.shape == "capsule":
        capsule(drawing, x, x + 20, y, 8)
    elif key.shape == "whisker":
        whisker(drawing, x + 1, x + 19, y, key.colour)
    elif key.shape == "not_shown":
        not_shown(drawing, x, x + 20, y, 5)
    elif key.shape == "upright":
        drawing.line(x + 5, y - 7, x + 5, y + 7, stroke=key.colour, stroke_width=1.2)
    elif key.shape == "ring":
        mark(drawing, "circle", x + 5, y, 4.5, tokens.PAPER, stroke=key.colour, stroke_width=1.8)
    elif key.shape == "tick":
        requirement_mark(drawing, x + 5, y, 6)
    else:
        mark(drawing, key.shape, x + 5, y, 4.8, key.colour, stroke_width=0)
