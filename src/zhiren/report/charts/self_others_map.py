"""Self and others as a map: four named quarters, and what lies too near their borders to say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import ceil, floor, hypot

from zhiren.language import text
from zhiren.report.charts import marks, tokens
from zhiren.report.charts.drawing import Drawing, Look
from zhiren.report.charts.label_places import Box, place_labels
from zhiren.report.charts.lettering import text_width
from zhiren.report.charts.map_plane import ZONE_COLOURS, Plane, name_border, paint_quarters, plane_of
from zhiren.report.charts.name_list import name_list
from zhiren.report.content import CompetencyResult, Report, Zone

ZONE_SHAPES: dict[Zone, str] = {
    "shared_strength": "circle",
    "hidden_strength": "triangle",
    "blind_spot": "diamond",
    "known_need": "square",
    "uncertain": "circle",
}
_LABEL = 12.0
_MARK = 5.5


def self_others_map(report: Report, *, width: int) -> str | None:
    """Self across, others up, cut at ``report.cut``; a hollow mark is one whose quarter is uncertain.

    None where nothing can be mapped: no self-rating, no cut, or all others' scores withheld. Where names
    have no room beside their marks, the marks are numbered and named in a list below.
    """
    mapped = [r for r in report.competencies if r.others and r.self_score is not None and r.zone]
    if report.cut is None or not mapped:
        return None
    drawing = Drawing("map", width)
    tall = 360.0 if width < 500 else 470.0
    plane = plane_of(mapped, report, width, tall)
    names = paint_quarters(drawing, report, plane)
    points = [plane.at(result) for result in mapped]
    spans = [_interval(drawing, result, plane, point) for result, point in zip(mapped, points, strict=True)]
    names += name_border(drawing, report, plane, spans)
    labels, places, numbered = _labels(mapped, points, plane, names, width)
    for point, box in zip(points, places, strict=True):
        _leader(drawing, point, box)
    for result, point in zip(mapped, points, strict=True):
        zone_mark(drawing, result.zone or "uncertain", *point)
    for result, label, box in zip(mapped, labels, places, strict=True):
        x, y = box.middle
        drawing.text(label, x, y, size=_LABEL, anchor="middle", full=None if numbered else result.name)
    bottom = _axes(drawing, report, plane, tall)
    if numbered:
        names_below = [result.name for result in mapped]
        bottom = name_list(
            drawing,
            names_below,
            bottom + 10,
            lambda i, x, y: zone_mark(drawing, mapped[i].zone or "uncertain", x, y),
        )
    return drawing.svg(bottom, *_words(report, mapped))


def zone_mark(drawing: Drawing, zone: Zone, x: float, y: float) -> None:
    """The mark of a competency by where it lies; hollow where that is uncertain."""
    colour = ZONE_COLOURS[zone]
    if zone == "uncertain":
        marks.mark(drawing, ZONE_SHAPES[zone], x, y, _MARK - 1, tokens.PAPER, stroke=colour, stroke_width=1.8)
    else:
        marks.mark(drawing, ZONE_SHAPES[zone], x, y, _MARK, colour)


def _interval(drawing: Drawing, result: CompetencyResult, plane: Plane, point: tuple[float, float]) -> Box:
    """Draws the interval as an upright line; the box of line and mark."""
    x, y = point
    top, bottom = y - _MARK, y + _MARK
    score = result.others
    if score is not None and score.low is not None and score.high is not None:
        high, low = plane.up.at(score.high), plane.up.at(score.low)
        look: Look = {"stroke": tokens.LINE, "stroke_width": 1.2, "stroke_opacity": 0.55}
        drawing.line(x, low, x, high, **look)
        top, bottom = min(top, high), max(bottom, low)
    return Box(x - _MARK, top, x + _MARK, bottom)


def _labels(
    mapped: Sequence[CompetencyResult],
    points: Sequence[tuple[float, float]],
    plane: Plane,
    names: Sequence[Box],
    width: int,
) -> tuple[list[str], list[Box], bool]:
    """Labels, their boxes, and whether they are numbers because the names had no room."""
    words = [result.name for result in mapped]
    sizes = [(text_width(word, _LABEL) + 2, _LABEL * 1.25) for word in words]
    far = 30.0 if width < 500 else 40.0
    places = place_labels(points, sizes, plane.area, names, mark=_MARK, farthest=far)
    if places is not None:
        return words, places, False
    words = [str(index) for index in range(1, len(mapped) + 1)]
    sizes = [(text_width(word, _LABEL) + 2, _LABEL * 1.1) for word in words]
    places = place_labels(points, sizes, plane.area, names, mark=_MARK, farthest=90.0)
    if places is None:  # more points than the plane can hold: the list below still names them
        places = [Box(x, y, x, y) for x, y in points]
        words = [""] * len(mapped)
    return words, places, True


def _leader(drawing: Drawing, point: tuple[float, float], box: Box) -> None:
    x = min(max(point[0], box.left), box.right)
    y = min(max(point[1], box.top), box.bottom)
    if hypot(x - point[0], y - point[1]) > _MARK + 8:
        drawing.line(*point, x, y, stroke=tokens.LINE, stroke_width=0.8)


def _axes(drawing: Drawing, report: Report, plane: Plane, tall: float) -> float:
    size = tokens.SMALL
    others, own = text(report.language, "column-others"), text(report.language, "column-self")
    drawing.text(f"{others} ↑", 0, 7, size=size + 0.5, fill=tokens.MUTED)
    for point in range(ceil(plane.up.low), floor(plane.up.high) + 1):
        drawing.text(str(point), 6, plane.up.at(point), size=size, fill=tokens.MUTED, anchor="middle")
        drawing.text(str(point), plane.across.at(point), tall + 12, size=size, fill=tokens.MUTED, anchor="middle")
    drawing.text(f"{own} →", drawing.width, tall + 28, size=size + 0.5, fill=tokens.MUTED, anchor="end")
    keys = [
        marks.Key("ring", text(report.language, "chart-map-uncertain"), tokens.UNCERTAIN),
        marks.Key("upright", text(report.language, "column-interval"), tokens.LINE),
    ]
    room = drawing.width - text_width(f"{own} →", size) - 16
    return tall + 28 + marks.legend(drawing, keys, 20, tall + 28, room - 20) - 8


def _words(report: Report, mapped: Sequence[CompetencyResult]) -> tuple[str, str]:
    zones = Counter(result.zone for result in mapped)
    counts: dict[str, object] = {str(zone): zones[zone] for zone in ZONE_COLOURS}
    left_out = len(report.competencies) - len(mapped)
    values: dict[str, object] = {"name": report.subject.name, "n": len(mapped), "hidden": left_out, **counts}
    return (
        text(report.language, "chart-map-title", name=report.subject.name),
        text(report.language, "chart-map-description", **values),
    )
