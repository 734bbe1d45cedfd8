"""Self and others around a circle: a shape to remember, no chart to read values from."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from math import cos, pi, sin

from zhiren.language import text
from zhiren.report.charts import marks, tokens
from zhiren.report.charts.drawing import Drawing, Look, line_height
from zhiren.report.charts.figures import figure
from zhiren.report.charts.label_places import Box
from zhiren.report.charts.lettering import ELLIPSIS, text_width, wrap
from zhiren.report.charts.name_list import name_list
from zhiren.report.content import CompetencyResult, Report

FEWEST = 3
MOST = 16
_NAME = 12.5
_VALUES = 11.5


@dataclass(frozen=True)
class _Label:
    name: str
    lines: list[str]
    values: str
    x: float
    y: float
    anchor: str
    box: Box


def radar(report: Report, *, width: int) -> str | None:
    """The others' polygon and the self-rating's dashed one; None for fewer than 3 or more than 16 competencies.

    A withheld score leaves its spoke empty and opens the polygon there. Where the names have no room around
    the web they are numbered and listed below.
    """
    results = report.competencies
    if not FEWEST <= len(results) <= MOST:
        return None
    drawing = Drawing("radar", width)
    top = marks.legend(drawing, _keys(report), 0, 11, width)
    spokes = [(cos(a), sin(a)) for a in (2 * pi * k / len(results) - pi / 2 for k in range(len(results)))]
    names = [result.name for result in results]
    radius = min(width / 2 - min(width * 0.25, 141.0) - 14, 190.0)
    centre = (width / 2, top + radius + 62)
    labels = [_label(name, r, s, centre, radius, width) for name, r, s in zip(names, results, spokes, strict=True)]
    numbered = _collide(labels)
    if numbered:
        radius = min(width / 2 - text_width("5.0 / 5.0", _VALUES) - 14, 190.0)
        centre = (width / 2, top + radius + 40)
        numbers = [str(index + 1) for index in range(len(results))]
        labels = [
            _label(name, r, s, centre, radius, width) for name, r, s in zip(numbers, results, spokes, strict=True)
        ]
    _web(drawing, report, spokes, centre, radius)
    _shape(drawing, report, [r.others.mean if r.others else None for r in results], spokes, centre, radius)
    own = [r.self_score for r in results]
    _shape(drawing, report, own, spokes, centre, radius, dashed=True)
    for label in labels:
        _write(drawing, label)
    bottom = max(label.box.bottom for label in labels) + 8
    if numbered:
        bottom = name_list(drawing, names, bottom + 6)
    about = {"name": report.subject.name, "n": len(results), "low": report.low, "high": report.high}
    title = text(report.language, "chart-radar-title", **about)
    return drawing.svg(bottom, title, text(report.language, "chart-radar-description", **about))


def _keys(report: Report) -> list[marks.Key]:
    keys = [marks.Key("circle", text(report.language, "column-others"), tokens.OTHERS)]
    if any(result.self_score is not None for result in report.competencies):
        keys.insert(0, marks.Key("diamond", text(report.language, "column-self"), tokens.SELF))
    return keys


def _web(
    drawing: Drawing,
    report: Report,
    spokes: list[tuple[float, float]],
    centre: tuple[float, float],
    radius: float,
) -> None:
    x, y = centre
    steps = report.high - report.low
    for step in range(steps, 0, -1):
        reach = radius * step / steps
        ring = [(x + reach * dx, y + reach * dy) for dx, dy in spokes]
        drawing.polygon(ring, fill=tokens.TRACK if step == steps else "none", stroke=tokens.RULE, stroke_width=1)
    for dx, dy in spokes:
        drawing.rule(x, y, x + radius * dx, y + radius * dy)
    for step in range(steps + 1):
        label = str(report.low + step)
        drawing.text(label, x + 5, y - radius * step / steps + 7, size=11, fill=tokens.MUTED)


def _shape(
    drawing: Drawing,
    report: Report,
    values: list[float | None],
    spokes: list[tuple[float, float]],
    centre: tuple[float, float],
    radius: float,
    *,
    dashed: bool = False,
) -> None:
    def at(value: float, spoke: tuple[float, float]) -> tuple[float, float]:
        reach = radius * (min(max(value, report.low), report.high) - report.low) / (report.high - report.low)
        return centre[0] + reach * spoke[0], centre[1] + reach * spoke[1]

    places = [None if v is None else at(v, s) for v, s in zip(values, spokes, strict=True)]
    known = [place for place in places if place]
    if len(known) == len(places) and not dashed:
        drawing.polygon(known, fill=tokens.OTHERS, fill_opacity=0.14, stroke="none")
    line: Look = {"stroke": tokens.OTHERS, "stroke_width": 2}
    if dashed:
        line = {"stroke": tokens.SELF, "stroke_width": 1.8, "stroke_dasharray": "5 3.5"}
    for one, other in pairwise([*places, places[0]]):
        if one and other:
            drawing.line(*one, *other, **line)
    for x, y in known:
        if dashed:
            marks.self_mark(drawing, x, y, 4.2)
        else:
            marks.mark(drawing, "circle", x, y, 4.4, tokens.OTHERS)


def _label(
    name: str,
    result: CompetencyResult,
    spoke: tuple[float, float],
    centre: tuple[float, float],
    radius: float,
    width: int,
) -> _Label:
    """Name and values outside the end of a spoke."""
    dx, dy = spoke
    x, y = centre[0] + (radius + 12) * dx, centre[1] + (radius + 12) * dy
    anchor = "middle" if abs(dx) < 0.2 else "start" if dx > 0 else "end"
    room = 150.0 if anchor == "middle" else (width - x if dx > 0 else x)
    lines = wrap(name, _NAME, room, lines=2, bold=True)
    values = figure(result.others.mean if result.others else None)
    if result.self_score is not None:
        values = f"{figure(result.self_score)} / {values}"
    wide = max([text_width(line, _NAME, bold=True) for line in lines] + [text_width(values, _VALUES)])
    block = (len(lines) + 1) * line_height(_NAME)
    top = y + (dy - 1) * block / 2
    left = x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    return _Label(
        name, lines, values, x, top + line_height(_NAME) / 2, anchor, Box(left, top, left + wide, top + block)
    )


def _collide(labels: list[_Label]) -> bool:
    """Whether a label lies on its neighbour or had to be cut."""
    if any(label.lines[-1].endswith(ELLIPSIS) and label.lines[-1] != label.name for label in labels):
        return True
    return any(one.box.overlaps(other.box) for one, other in combinations(labels, 2))


def _write(drawing: Drawing, label: _Label) -> None:
    tall = line_height(_NAME)
    for index, line in enumerate(label.lines):
        drawing.text(line, label.x, label.y + index * tall, size=_NAME, anchor=label.anchor, bold=True)
    y = label.y + len(label.lines) * tall
    drawing.text(label.values, label.x, y, size=_VALUES, fill=tokens.MUTED, anchor=label.anchor)
