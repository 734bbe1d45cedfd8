"""Each group's score by competency as bars with intervals, and the self-rating as a line across them."""

from __future__ import annotations

from dataclasses import dataclass

from zhiren.language import text
from zhiren.report.charts import marks, tokens
from zhiren.report.charts.axis import Axis
from zhiren.report.charts.drawing import Drawing, line_height
from zhiren.report.charts.figures import figure, signed
from zhiren.report.charts.lettering import text_width, wrap
from zhiren.report.content import CompetencyResult, Group, GroupScore, Report

_BAR = 19.0
_SIZE = 12.0


@dataclass(frozen=True)
class _Layout:
    axis: Axis
    name_width: float
    group_left: float
    value_right: float
    gap_width: float
    stacked: bool


def gap_bars(report: Report, *, width: int) -> str:
    """A block for each competency: its groups' bars, the self-rating's line, self minus others at the right.

    The gap is called high or low only where the self-rating lies outside the others' interval.
    """
    drawing = Drawing("groups", width)
    layout = _layout(report, width)
    top = marks.legend(drawing, _keys(report), 0, 11, width) + 6
    layout.axis.numbers(drawing, top + 6, report.scale_labels)
    if _has_self(report):
        words = text(report.language, "chart-self-minus-others")
        room = layout.gap_width + 44
        drawing.text(words, width, top + 6, size=tokens.SMALL, fill=tokens.MUTED, anchor="end", room=room)
    y = top + 42.0
    for result in report.competencies:
        y += _block(drawing, report, result, layout, y)
    title = text(report.language, "chart-groups-title", name=report.subject.name)
    return drawing.svg(y, title, _description(report))


def group_look(group: Group) -> tuple[str, str, str]:
    """Shape, colour and tint of a group; merged groups have a look of their own."""
    return (
        tokens.GROUP_SHAPES.get(group.key, tokens.MERGED_SHAPE),
        tokens.GROUP_COLOURS.get(group.key, tokens.MERGED_COLOUR),
        tokens.GROUP_TINTS.get(group.key, tokens.MERGED_TINT),
    )


def _has_self(report: Report) -> bool:
    return any(result.self_score is not None for result in report.competencies)


def _layout(report: Report, width: int) -> _Layout:
    stacked = width < 500
    labels = [entry.group.label for result in report.competencies for entry in result.groups]
    label_width = min(max((text_width(label, _SIZE) for label in labels), default=0), 84 if stacked else 130)
    gap_width = 0.0
    if _has_self(report):
        words = [text(report.language, f"chart-self-{side}") for side in ("high", "low")]
        gap_width = max(text_width(word, tokens.SMALL) for word in words) + 20
    name_width = 0 if stacked else 150
    group_left = name_width + label_width
    value_right = width - gap_width - (4 if gap_width else 0)
    return _Layout(
        Axis(report.low, report.high, group_left + 12, value_right - 38),
        width - gap_width if stacked else name_width - 10,
        group_left,
        value_right,
        gap_width,
        stacked,
    )


def _keys(report: Report) -> list[marks.Key]:
    said = report.language
    keys = [marks.Key("diamond", text(said, "column-self"), tokens.SELF)] if _has_self(report) else []
    for group in report.groups:
        shape, colour, _ = group_look(group)
        words = text(said, "chart-group-size", group=group.label, n=group.n_raters)
        keys.append(marks.Key(shape, words, colour))
    scores = [entry.score for result in report.competencies for entry in result.groups]
    if any(score is not None and score.low is not None for score in scores):
        keys.append(marks.Key("whisker", text(said, "column-interval")))
    if not all(scores):
        keys.append(marks.Key("not_shown", text(said, "chart-not-shown")))
    return keys


def _block(drawing: Drawing, report: Report, result: CompetencyResult, layout: _Layout, top: float) -> float:
    size = tokens.STRONG
    name = wrap(result.name, size, layout.name_width, lines=2 if layout.stacked else 3, bold=True)
    head = len(name) * line_height(size)
    bars = len(result.groups) * _BAR
    if layout.stacked:
        drawing.lines(result.name, name, 0, top + head / 2, size=size)
        start, height = top + head + 16, head + 16 + bars + 22
    else:
        body = max(bars, head, 2 * _BAR)
        start, height = top + (body - bars) / 2, body + 24
        drawing.lines(result.name, name, 0, top + body / 2, size=size)
    axis = layout.axis
    if result.groups:
        drawing.rect(axis.left, start - 2, axis.right - axis.left, bars + 4, rx=2, fill=tokens.TRACK)
        axis.grid(drawing, start - 2, start + bars + 2)
    middles = [start + (index + 0.5) * _BAR for index in range(len(result.groups))]
    for entry, middle in zip(result.groups, middles, strict=True):
        _bar(drawing, entry, layout, middle)
    if result.self_score is not None:
        _self_line(drawing, report, result, layout, start, max(bars, _BAR))
    for entry, middle in zip(result.groups, middles, strict=True):
        _mean(drawing, entry, axis, middle)
    return height


def _bar(drawing: Drawing, entry: GroupScore, layout: _Layout, y: float) -> None:
    axis = layout.axis
    room = layout.group_left - (0 if layout.stacked else layout.name_width)
    drawing.text(entry.group.label, layout.group_left, y, size=_SIZE, fill=tokens.MUTED, anchor="end", room=room)
    score = entry.score
    drawing.text(
        figure(score.mean if score else None),
        layout.value_right,
        y,
        size=12.5,
        fill=tokens.INK if score else tokens.MUTED,
        anchor="end",
    )
    if score is None:
        marks.not_shown(drawing, axis.left, axis.right, y, 5)
        return
    tint = group_look(entry.group)[2]
    drawing.rect(axis.left, y - 5.5, axis.at(score.mean) - axis.left, 11, fill=tint)


def _mean(drawing: Drawing, entry: GroupScore, axis: Axis, y: float) -> None:
    """The group's mark on its interval, above the self-rating's line."""
    score = entry.score
    if score is None:
        return
    shape, colour, _ = group_look(entry.group)
    if score.low is not None and score.high is not None:
        marks.whisker(drawing, axis.at(score.low), axis.at(score.high), y, colour)
    marks.mark(drawing, shape, axis.at(score.mean), y, 5, colour)


def _self_line(
    drawing: Drawing, report: Report, result: CompetencyResult, layout: _Layout, top: float, bars: float
) -> None:
    assert result.self_score is not None  # noqa: S101  the caller asked
    x = layout.axis.at(result.self_score)
    drawing.line(x, top - 6, x, top + bars + 2, stroke=tokens.PAPER, stroke_width=4)
    drawing.line(x, top - 6, x, top + bars + 2, stroke=tokens.SELF, stroke_width=1.8, stroke_dasharray="3.5 2.5")
    marks.self_mark(drawing, x, top - 7, 4.8)
    gap, side = self_gap(result)
    middle = top + bars / 2
    if side is None:
        drawing.text(signed(gap), drawing.width, middle, size=15, fill=tokens.MUTED, anchor="end")
        return
    colour = tokens.SELF if side == "high" else tokens.MET
    drawing.text(signed(gap), drawing.width, middle - 8, size=16, fill=colour, anchor="end", bold=True)
    words = text(report.language, f"chart-self-{side}")
    left = drawing.width - text_width(words, tokens.SMALL) - 9
    marks.mark(drawing, "triangle" if side == "high" else "wedge", left, middle + 9, 3.6, colour, stroke_width=0)
    drawing.text(words, drawing.width, middle + 9, size=tokens.SMALL, fill=colour, anchor="end")


def self_gap(result: CompetencyResult) -> tuple[float | None, str | None]:
    """Self minus others, and ``high`` or ``low`` where the self-rating lies outside the others' interval."""
    own, others = result.self_score, result.others
    if own is None or others is None:
        return None, None
    if others.high is not None and own > others.high:
        return own - others.mean, "high"
    if others.low is not None and own < others.low:
        return own - others.mean, "low"
    return own - others.mean, None


def _description(report: Report) -> str:
    sides = [self_gap(result)[1] for result in report.competencies]
    return text(
        report.language,
        "chart-groups-description",
        name=report.subject.name,
        n=len(report.competencies),
        low=report.low,
        high=report.high,
        above=sides.count("high"),
        below=sides.count("low"),
    )
