"""Self and others around a circle: a shape to remember, no chart to read values from."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from zhiren.language import text
from zhiren.report.charts import marks, tokens
from zhiren.report.charts.drawing import Drawing, Look, line_height
from zhiren.report.charts.figures import figure
from zhiren.report.charts.lettering import text_width, wrap
from zhiren.report.content import CompetencyResult, Report

FEWEST = 3
MOST = 16
_NAME = 12.5


def radar(report: Report, *, width: int) -> str | None:
    """The others' polygon and the self-rating's dashed one; None for fewer than 3 or more than 16 competencies.

    A withheld score leaves its spoke empty and opens the polygon there.
    """
    results = report.competencies
    if not FEWEST <= len(results) <= MOST:
        return None
    drawing = Drawing("radar", width)
    room = min(width * 0.27, 150.0)
    radius = min(width / 2 - room * 0.94 - 14, 190.0)
    top = marks.legend(drawing, _keys(report), 0, 11, width)
    centre = (width / 2, top + radius + 48)
    spokes = [(cos(a), sin(a)) for a in (2 * pi * k / len(results) - pi / 2 for k in range(len(results)))]
    _web(drawing, report, spokes, centre, radius)
    _shape(drawing, report, [r.others.mean if r.others else None for r in results], spokes, centre, radius)
    own = [r.self_score for r in results]
    _shape(drawing, report, own, spokes, centre, radius, dashed=True)
    for result, spoke in zip(results, spokes, strict=True):
        _label(drawing, result, spoke, centre, radius, room)
    about = {"name": report.subject.name, "n": len(results), "low": report.low, "high": report.high}
    title = text(report.language, "chart-radar-title", **about)
    return drawing.svg(centre[1] + radius + 52, title, text(report.language, "chart-radar-description", **about))


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
    drawing: Drawing,
    result: CompetencyResult,
    spoke: tuple[float, float],
    centre: tuple[float, float],
    radius: float,
    room: float,
) -> None:
    dx, dy = spoke
    x, y = centre[0] + (radius + 12) * dx, centre[1] + (radius + 12) * dy
    anchor = "middle" if abs(dx) < 0.2 else "start" if dx > 0 else "end"
    space = room if anchor == "middle" else max(40.0, (drawing.width - x if dx > 0 else x) - 2)
    lines = wrap(result.name, _NAME, space, lines=2, bold=True)
    values = f"{figure(result.self_score)} / {figure(result.others.mean if result.others else None)}"
    if result.self_score is None:
        values = figure(result.others.mean if result.others else None)
    tall = line_height(_NAME)
    block = (len(lines) + 1) * tall
    y += (dy - 1) * block / 2 + tall / 2
    for index, line in enumerate(lines):
        full = result.name if line.endswith("…") and not result.name.endswith("…") else None
        drawing.text(line, x, y + index * tall, size=_NAME, anchor=anchor, bold=True, full=full)
    if text_width(values, 11.5) <= space:
        drawing.text(values, x, y + len(lines) * tall, size=11.5, fill=tokens.MUTED, anchor=anchor)
