"""The main chart: for each competency how others see it, how sure that is, the self-rating, the requirement."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from zhiren.language import text
from zhiren.report.charts import marks, status, tokens
from zhiren.report.charts.axis import Axis
from zhiren.report.charts.drawing import Drawing, line_height
from zhiren.report.charts.figures import NO_FIGURE, figure, signed
from zhiren.report.charts.lettering import text_width, wrap
from zhiren.report.content import CompetencyResult, Report

_JUDGEMENT = 12.5


@dataclass(frozen=True)
class _Layout:
    axis: Axis
    name_width: float
    mean_right: float
    gap_right: float
    status_left: float
    stacked: bool


def requirement_dots(report: Report, *, width: int) -> str:
    """Competencies as rows: a dot on its 95 % interval, the self-rating's diamond, the requirement's tick.

    Below 500 px the name stands above its scale instead of beside it.
    """
    drawing = Drawing("requirement", width)
    required = any(result.requirement is not None for result in report.competencies)
    layout = _layout(report, width, required)
    top = marks.legend(drawing, _keys(report, required), 0, 11, width) + 8
    if not layout.stacked:
        _heads(drawing, report, layout, top + 8, required)
    layout.axis.numbers(drawing, top + 8, report.scale_labels)
    y = top + 34.0
    for index, result in enumerate(report.competencies):
        if index:
            drawing.rule(0, y, width, y)
        y += _row(drawing, report, result, layout, y, required)
    about = {"name": report.subject.name, "n": len(report.competencies)}
    title = text(report.language, "chart-requirement-title" if required else "chart-scores-title", **about)
    return drawing.svg(y + 4, title, _description(report, required))


def _layout(report: Report, width: int, required: bool) -> _Layout:
    low, high = report.low, report.high
    if width < 500:
        return _Layout(Axis(low, high, 8, width - 48), width, width, width, width, True)
    status_width = max(text_width(text(report.language, f"likelihood-{k}"), 12.5) for k in status.COLOURS) + 20
    status_left = width - status_width if required else float(width)
    gap_right = status_left - 16 if required else float(width)
    mean_right = gap_right - 48 if required else float(width)
    return _Layout(Axis(low, high, 196, mean_right - 62), 176, mean_right, gap_right, status_left, False)


def _keys(report: Report, required: bool) -> list[marks.Key]:
    said = report.language
    keys = marks.others_keys(said, (result.others for result in report.competencies))
    if any(result.self_score is not None for result in report.competencies):
        keys.append(marks.Key("diamond", text(said, "column-self"), tokens.SELF))
    if required:
        keys.append(marks.Key("tick", text(said, "column-required")))
    return keys


def _heads(drawing: Drawing, report: Report, layout: _Layout, y: float, required: bool) -> None:
    heads = [(layout.mean_right, "end", "column-others", 62.0)]
    if required:
        heads += [(layout.gap_right, "end", "column-gap", 44.0)]
        heads += [(layout.status_left, "start", "column-met", drawing.width - layout.status_left)]
    for x, anchor, message, room in heads:
        words = text(report.language, message)
        drawing.text(words, x, y, size=tokens.SMALL, fill=tokens.MUTED, anchor=anchor, room=room)


def _row(
    drawing: Drawing, report: Report, result: CompetencyResult, layout: _Layout, top: float, required: bool
) -> float:
    size = tokens.STRONG if layout.stacked else tokens.BODY
    judged = _judgement_width(report, result) + 12 if required and layout.stacked else 0.0
    name = wrap(result.name, size, layout.name_width - judged, lines=2, bold=True)
    head = len(name) * line_height(size)
    if layout.stacked:
        height, beside, middle = head + 38, top + 8 + line_height(size) / 2, top + head + 23
        drawing.lines(result.name, name, 0, top + 8 + head / 2, size=size)
    else:
        height = max(36.0, head + 8)
        beside = middle = top + height / 2
        drawing.lines(result.name, name, 0, middle, size=size)
    if required:
        _judgement(drawing, report, result, layout, beside)
    mean = figure(result.others.mean if result.others else None)
    drawing.text(mean, layout.mean_right, middle, size=15, anchor="end", bold=result.others is not None)
    _marks(drawing, result, layout.axis, middle)
    return height


def _marks(drawing: Drawing, result: CompetencyResult, axis: Axis, y: float) -> None:
    axis.grid(drawing, y - 6, y + 6)
    if result.others is None:
        marks.not_shown(drawing, axis.left, axis.right, y)
    else:
        drawing.rule(axis.left, y, axis.right, y)
    if result.requirement is not None:
        marks.requirement_mark(drawing, axis.at(result.requirement), y)
    if result.others is not None:
        marks.others_mark(drawing, result.others, axis, y)
    if result.self_score is not None:
        marks.self_mark(drawing, axis.at(result.self_score), y)


def _judgement_words(report: Report, result: CompetencyResult) -> str:
    if result.requirement is None:
        return text(report.language, "chart-not-required")
    return text(report.language, f"likelihood-{result.likelihood}") if result.likelihood else NO_FIGURE


def _judgement_width(report: Report, result: CompetencyResult) -> float:
    words = text_width(_judgement_words(report, result), _JUDGEMENT)
    return words + (text_width(signed(result.gap), _JUDGEMENT) + 28 if result.likelihood else 0)


def _judgement(drawing: Drawing, report: Report, result: CompetencyResult, layout: _Layout, y: float) -> None:
    """Gap, sign and words: in columns, or right-aligned where the name stands above its scale."""
    words = _judgement_words(report, result)
    if result.likelihood is None:
        x, anchor = (drawing.width, "end") if layout.stacked else (layout.status_left, "start")
        drawing.text(words, x, y, size=tokens.SMALL, fill=tokens.MUTED, anchor=anchor)
        return
    colour = status.COLOURS[result.likelihood]
    if layout.stacked:
        left = drawing.width - text_width(words, _JUDGEMENT) - 18
        drawing.text(words, drawing.width, y, size=_JUDGEMENT, fill=colour, anchor="end")
    else:
        left = layout.status_left
        drawing.text(words, left + 18, y, size=_JUDGEMENT, fill=colour)
    status.sign(drawing, result.likelihood, left + 6, y)
    right = left - 8 if layout.stacked else layout.gap_right
    drawing.text(signed(result.gap), right, y, size=_JUDGEMENT, fill=colour, anchor="end")


def _description(report: Report, required: bool) -> str:
    shown = [result for result in report.competencies if result.others is not None]
    values: dict[str, object] = {
        "name": report.subject.name,
        "n": len(report.competencies),
        "shown": len(shown),
        "hidden": len(report.competencies) - len(shown),
        "low": report.low,
        "high": report.high,
    }
    if not required:
        return text(report.language, "chart-scores-description", **values)
    judged = Counter(result.likelihood for result in report.competencies)
    values |= {kind: judged[kind] for kind in status.COLOURS}
    return text(report.language, "chart-requirement-description", **values)
