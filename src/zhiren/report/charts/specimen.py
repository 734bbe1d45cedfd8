"""How to read a row of the charts: one row, larger than life, with every mark explained beside it."""

from __future__ import annotations

from dataclasses import dataclass

from zhiren.language import text
from zhiren.report.charts import marks, tokens
from zhiren.report.charts.axis import Axis
from zhiren.report.charts.drawing import Drawing, line_height
from zhiren.report.charts.lettering import wrap_evenly
from zhiren.report.content import Report, Score

_SIZE = 12.5


@dataclass(frozen=True)
class _Note:
    """What is said of a mark at an x, in ``room`` px; on phones in the corners, else beside the mark."""

    message: str
    at: float
    room: float
    right: bool
    above: bool


def specimen(report: Report, *, width: int) -> str:
    """An invented row: others with their interval; self-rating and requirement where the report has any."""
    drawing = Drawing("specimen", width)
    side = 8 if width < 500 else 60
    axis = Axis(report.low, report.high, side, width - side)
    span = report.high - report.low
    example = Score(report.low + span * 0.4, report.low + span * 0.26, report.low + span * 0.54, 8)
    mean, low = axis.at(example.mean), axis.at(report.low + span * 0.26)
    own, required = (axis.at(report.low + span * share) for share in (0.86, 0.72))
    corner = width / 2 - 14 if width < 500 else 250.0
    has_self = any(r.self_score is not None for r in report.competencies)
    has_role = any(r.requirement is not None for r in report.competencies)
    notes = [_Note("interval", low + 12, corner, False, True), _Note("others", mean, corner, False, False)]
    notes += [_Note("self", own, corner if width < 500 else width - own, True, False)] if has_self else []
    notes += (
        [_Note("required", required, corner if width < 500 else width - required, True, True)] if has_role else []
    )
    y = _deepest(report, [note for note in notes if note.above]) + 44
    _notes(drawing, report, notes, y)
    axis.grid(drawing, y - 6, y + 6)
    drawing.rule(axis.left, y, axis.right, y)
    if has_role:
        marks.requirement_mark(drawing, required, y, 13)
    marks.others_mark(drawing, example, axis, y)
    if has_self:
        marks.self_mark(drawing, own, y, 5.2)
    height = y + 44 + _deepest(report, [note for note in notes if not note.above])
    said = report.language
    words = " ".join(_words(report, note)[1] for note in notes)
    return drawing.svg(height, text(said, "chart-specimen-title"), words)


def _words(report: Report, note: _Note) -> tuple[str, str]:
    said = report.language
    names = {"interval": "column-interval", "others": "column-others", "self": "column-self"}
    kind = "others-fair" if note.message == "others" and report.adjusted else note.message
    return text(said, names.get(note.message, "column-required")), text(said, f"chart-specimen-{kind}")


def _block(report: Report, note: _Note) -> list[str]:
    return wrap_evenly(_words(report, note)[1], _SIZE, note.room, lines=5)


def _deepest(report: Report, notes: list[_Note]) -> float:
    return max((len(_block(report, note)) + 1) * line_height(_SIZE) for note in notes)


def _notes(drawing: Drawing, report: Report, notes: list[_Note], y: float) -> None:
    tall = line_height(_SIZE)
    for note in notes:
        lines = _block(report, note)
        x, anchor = (drawing.width, "end") if note.right else (0.0, "start")
        if drawing.width >= 500:
            x, anchor = note.at - 4, "start"
        near = y - 24 if note.above else y + 24
        top = near - (len(lines) + 0.6) * tall if note.above else near + 0.6 * tall
        drawing.line(note.at, y, note.at, near, stroke=tokens.LINE, stroke_width=1)
        drawing.text(_words(report, note)[0], x, top, size=_SIZE + 0.5, anchor=anchor, bold=True)
        for index, line in enumerate(lines, start=1):
            drawing.text(line, x, top + index * tall, size=_SIZE, anchor=anchor, fill=tokens.MUTED)
