"""The ground of the self–others map: its axes, the tints and names of its quarters, the uncertain border."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from statistics import median

from zhiren.language import text
from zhiren.report.charts import tokens
from zhiren.report.charts.axis import Axis
from zhiren.report.charts.drawing import Drawing, Look
from zhiren.report.charts.label_places import Box
from zhiren.report.charts.lettering import text_width
from zhiren.report.content import SELF_MARGIN, CompetencyResult, Report, Zone

ZONE_COLOURS: dict[Zone, str] = {
    "shared_strength": tokens.MET,
    "hidden_strength": tokens.OTHERS,
    "blind_spot": tokens.SELF,
    "known_need": tokens.BELOW,
    "uncertain": tokens.UNCERTAIN,
}
_NAME = 13.0
_STRIP = 30.0  # above and below the scale, for the quarters' names: no mark can lie there


@dataclass(frozen=True)
class Plane:
    """Self-ratings across, others' scores up, in px; ``cut`` is on the scale."""

    across: Axis
    up: Axis
    cut: float

    def at(self, result: CompetencyResult) -> tuple[float, float]:
        """Where a competency lies that has both scores."""
        assert result.others is not None and result.self_score is not None  # noqa: S101, PT018  only such are mapped
        return self.across.at(result.self_score), self.up.at(result.others.mean)

    @property
    def area(self) -> Box:
        """The whole ground."""
        return Box(self.across.left - 6, self.up.right - _STRIP, self.across.right + 6, self.up.left + _STRIP)


def plane_of(mapped: Sequence[CompetencyResult], report: Report, width: int, tall: float) -> Plane:
    """The plane that holds all marks and the cut, with room on both sides of it, in steps of half a point."""
    assert report.cut is not None  # noqa: S101  the caller asked
    seen = [value for r in mapped for value in (r.self_score, r.others.mean if r.others else None, report.cut)]
    known = [value for value in seen if value is not None]
    low = max(float(report.low), floor(2 * (min(*known, report.cut - 0.6) - 0.2)) / 2)
    high = min(float(report.high), ceil(2 * (max(*known, report.cut + 0.6) + 0.2)) / 2)
    return Plane(Axis(low, high, 26, width - 8), Axis(low, high, tall - _STRIP, 18 + _STRIP), report.cut)


def paint_quarters(drawing: Drawing, report: Report, plane: Plane) -> list[Box]:
    """Tints, uncertain border and cut lines, and the quarters' names; the boxes of the names."""
    area, x, y = plane.area, plane.across.at(plane.cut), plane.up.at(plane.cut)
    corners: dict[Zone, tuple[float, float]] = {
        "hidden_strength": (area.left, area.top),
        "shared_strength": (area.right, area.top),
        "known_need": (area.left, area.bottom),
        "blind_spot": (area.right, area.bottom),
    }
    for zone, (u, v) in corners.items():
        drawing.rect(min(u, x), min(v, y), abs(u - x), abs(v - y), fill=tokens.ZONE_TINTS[zone])
    _paint_border(drawing, report, plane)
    boxes = []
    for zone, (u, v) in corners.items():
        words = text(report.language, f"zone-{zone}")
        wide = text_width(words, _NAME, bold=True)
        left = u + 10 if u < x else u - 10 - wide
        middle = v + 15 if v < y else v - 15
        drawing.text(words, left, middle, size=_NAME, fill=ZONE_COLOURS[zone], bold=True)
        boxes.append(Box(left, middle - 9, left + wide, middle + 9))
    return boxes


def _paint_border(drawing: Drawing, report: Report, plane: Plane) -> None:
    """The strips along the cut where a mark is uncertain.

    Across, the strip is the margin of the self-rating. Upwards each mark is judged by its own interval; the strip
    is as wide as the median one.
    """
    area, across, up, cut = plane.area, plane.across, plane.up, plane.cut
    aside, above = SELF_MARGIN * (report.high - report.low), _median_half(report)
    x1, x2, y1, y2 = across.at(cut - aside), across.at(cut + aside), up.at(cut + above), up.at(cut - above)
    drawing.rect(x1, area.top, x2 - x1, area.bottom - area.top, fill=tokens.UNCERTAIN_TINT)
    drawing.rect(area.left, y1, area.right - area.left, y2 - y1, fill=tokens.UNCERTAIN_TINT)
    dashes: Look = {"stroke": tokens.LINE, "stroke_width": 1, "stroke_dasharray": "2 4"}
    drawing.line(across.at(cut), area.top, across.at(cut), area.bottom, **dashes)
    drawing.line(area.left, up.at(cut), area.right, up.at(cut), **dashes)


def _median_half(report: Report) -> float:
    """Half the median length of the others' intervals; the self-rating's margin where there are none."""
    shown = [result.others for result in report.competencies if result.others]
    halves = [(score.high - score.low) / 2 for score in shown if score.low is not None and score.high is not None]
    return median(halves) if halves else SELF_MARGIN * (report.high - report.low)


def name_border(drawing: Drawing, report: Report, plane: Plane, spans: Sequence[Box]) -> list[Box]:
    """The name of the uncertain border where no mark or interval (``spans``) lies; its box, none without room."""
    words = text(report.language, "zone-uncertain")
    wide = text_width(words, _NAME, bold=True)
    area, cut = plane.area, plane.up.at(plane.cut)
    for middle in (cut - 13, cut + 13):
        for step in range(int((area.right - area.left - wide - 20) / 8) + 1):
            left = area.left + 10 + step * 8
            box = Box(left, middle - 9, left + wide + 4, middle + 9)
            if not any(map(box.overlaps, spans)):
                drawing.text(words, left, middle, size=_NAME, fill=ZONE_COLOURS["uncertain"], bold=True)
                return [box]
    return []
