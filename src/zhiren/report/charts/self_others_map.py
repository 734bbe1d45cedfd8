"""Self and others as a map: four named quarters, and what lies too near their borders to say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, hypot
from statistics import median

from zhiren.language import text
from zhiren.report.charts import marks, tokens
from zhiren.report.charts.axis import Axis
from zhiren.report.charts.drawing import Drawing, Look
from zhiren.report.charts.label_places import Box, place_labels
from zhiren.report.charts.lettering import text_width
from zhiren.report.charts.name_list import name_list
from zhiren.report.content import SELF_MARGIN, CompetencyResult, Report, Zone

ZONES: tuple[Zone, ...] = ("shared_strength", "hidden_strength", "blind_spot", "known_need", "uncertain")
ZONE_COLOURS: dict[Zone, str] = {
    "shared_strength": tokens.MET,
    "hidden_strength": tokens.OTHERS,
    "blind_spot": tokens.SELF,
    "known_need": tokens.BELOW,
    "uncertain": tokens.UNCERTAIN,
}
ZONE_SHAPES: dict[Zone, str] = {
    "shared_strength": "circle",
    "hidden_strength": "triangle",
    "blind_spot": "diamond",
    "known_need": "square",
    "uncertain": "circle",
}
_LABEL = 12.0
_MARK = 5.5


@dataclass(frozen=True)
class _Plane:
    across: Axis
    up: Axis
    cut: float

    def at(self, result: CompetencyResult) -> tuple[float, float]:
        assert result.others is not None and result.self_score is not None  # noqa: S101, PT018  only such are mapped
        return self.across.at(result.self_score), self.up.at(result.others.mean)


def self_others_map(report: Report, *, width: int) -> str | None:
    """Self across, others up, cut at ``report.cut``; a hollow mark is one whose quarter is uncertain.

    None where nothing can be mapped: no self-rating, no cut, or all others' scores withheld. Where names
    have no room beside their marks, the marks are numbered and named in a list below.
    """
    mapped = [r for r in report.competencies if r.others and r.self_score is not None and r.zone]
    if report.cut is None or not mapped:
        return None
    drawing = Drawing("map", width)
    tall = 330.0 if width < 500 else 440.0
    plane = _plane(mapped, report, width, tall)
    names = _paint_quarters(drawing, report, plane)
    points = [plane.at(result) for result in mapped]
    for result, point in zip(mapped, points, strict=True):
        _interval(drawing, result, plane, point)
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


def _plane(mapped: Sequence[CompetencyResult], report: Report, width: int, tall: float) -> _Plane:
    assert report.cut is not None  # noqa: S101  the caller asked
    seen = [value for r in mapped for value in (r.self_score, r.others.mean if r.others else None, report.cut)]
    known = [value for value in seen if value is not None]
    low = max(float(report.low), floor(2 * (min(*known, report.cut - 0.6) - 0.2)) / 2)
    high = min(float(report.high), ceil(2 * (max(*known, report.cut + 0.6) + 0.2)) / 2)
    return _Plane(Axis(low, high, 26, width - 8), Axis(low, high, tall - 8, 26), report.cut)


def _paint_quarters(drawing: Drawing, report: Report, plane: _Plane) -> list[Box]:
    """Tints, cut lines and the quarters' names; the boxes of the names."""
    across, up = plane.across, plane.up
    x, y = across.at(plane.cut), up.at(plane.cut)
    corners: dict[Zone, tuple[float, float]] = {
        "hidden_strength": (across.left - 6, up.right - 8),
        "shared_strength": (across.right + 6, up.right - 8),
        "known_need": (across.left - 6, up.left + 8),
        "blind_spot": (across.right + 6, up.left + 8),
    }
    boxes = []
    for zone, (u, v) in corners.items():
        drawing.rect(min(u, x), min(v, y), abs(u - x), abs(v - y), fill=tokens.ZONE_TINTS[zone])
        words = text(report.language, f"zone-{zone}")
        size = 13.0
        wide = text_width(words, size, bold=True)
        left = u + 10 if u < x else u - 10 - wide
        middle = v + 15 if v < y else v - 15
        drawing.text(words, left, middle, size=size, fill=ZONE_COLOURS[zone], bold=True)
        boxes.append(Box(left, middle - 9, left + wide, middle + 9))
    boxes.append(_paint_border(drawing, report, plane))
    return boxes


def _paint_border(drawing: Drawing, report: Report, plane: _Plane) -> Box:
    """The strips along the cut where a mark is uncertain, and their name; its box.

    Across, the strip is the margin of the self-rating. Upwards each mark is judged by its own interval; the strip
    is as wide as the median one.
    """
    across, up, cut = plane.across, plane.up, plane.cut
    aside = SELF_MARGIN * (report.high - report.low)
    shown = [r.others for r in report.competencies if r.others]
    halves = [(s.high - s.low) / 2 for s in shown if s.low is not None and s.high is not None]
    above = median(halves) if halves else aside
    left, right, top, bottom = across.left - 6, across.right + 6, up.right - 8, up.left + 8
    x1, x2, y1, y2 = across.at(cut - aside), across.at(cut + aside), up.at(cut + above), up.at(cut - above)
    drawing.rect(x1, top, x2 - x1, bottom - top, fill=tokens.UNCERTAIN_TINT)
    drawing.rect(left, y1, right - left, y2 - y1, fill=tokens.UNCERTAIN_TINT)
    dashes: Look = {"stroke": tokens.LINE, "stroke_width": 1, "stroke_dasharray": "2 4"}
    x, y = across.at(cut), up.at(cut)
    drawing.line(x, top, x, bottom, **dashes)
    drawing.line(left, y, right, y, **dashes)
    words = text(report.language, "zone-uncertain")
    size = 13.0
    middle = min(y1 + 14, y - 10)
    drawing.text(words, left + 10, middle, size=size, fill=ZONE_COLOURS["uncertain"], bold=True)
    return Box(left, middle - 9, left + 14 + text_width(words, size, bold=True), middle + 9)


def _interval(drawing: Drawing, result: CompetencyResult, plane: _Plane, point: tuple[float, float]) -> None:
    score = result.others
    if score is not None and score.low is not None and score.high is not None:
        x = point[0]
        look: Look = {"stroke": tokens.LINE, "stroke_width": 1.2, "stroke_opacity": 0.55}
        drawing.line(x, plane.up.at(score.low), x, plane.up.at(score.high), **look)


def _labels(
    mapped: Sequence[CompetencyResult],
    points: Sequence[tuple[float, float]],
    plane: _Plane,
    names: Sequence[Box],
    width: int,
) -> tuple[list[str], list[Box], bool]:
    """Labels, their boxes, and whether they are numbers because the names had no room."""
    bounds = Box(plane.across.left - 6, plane.up.right - 8, plane.across.right + 6, plane.up.left + 8)
    words = [result.name for result in mapped]
    sizes = [(text_width(word, _LABEL) + 2, _LABEL * 1.25) for word in words]
    far = 30.0 if width < 500 else 40.0
    places = place_labels(points, sizes, bounds, names, mark=_MARK, farthest=far)
    if places is not None:
        return words, places, False
    words = [str(index) for index in range(1, len(mapped) + 1)]
    sizes = [(text_width(word, _LABEL) + 2, _LABEL * 1.1) for word in words]
    places = place_labels(points, sizes, bounds, names, mark=_MARK, farthest=float(width))
    if places is None:  # more points than the plane can hold: the list below still names them
        places = [Box(x, y, x, y) for x, y in points]
        words = [""] * len(mapped)
    return words, places, True


def _leader(drawing: Drawing, point: tuple[float, float], box: Box) -> None:
    x = min(max(point[0], box.left), box.right)
    y = min(max(point[1], box.top), box.bottom)
    if hypot(x - point[0], y - point[1]) > _MARK + 8:
        drawing.line(*point, x, y, stroke=tokens.LINE, stroke_width=0.8)


def _axes(drawing: Drawing, report: Report, plane: _Plane, tall: float) -> float:
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
    counts: dict[str, object] = {str(zone): zones[zone] for zone in ZONES}
    left_out = len(report.competencies) - len(mapped)
    values: dict[str, object] = {"name": report.subject.name, "n": len(mapped), "hidden": left_out, **counts}
    return (
        text(report.language, "chart-map-title", name=report.subject.name),
        text(report.language, "chart-map-description", **values),
    )
