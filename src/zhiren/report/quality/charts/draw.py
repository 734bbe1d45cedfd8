"""Charts as SVG, laid out for the width they are shown at: names above their rows on a phone, else beside."""

from __future__ import annotations

from itertools import pairwise

from zhiren.report.charts import tokens
from zhiren.report.charts.drawing import Drawing
from zhiren.report.charts.lettering import text_width, wrap
from zhiren.report.quality.charts.content import Chart, Columns, Dots, Shares

_NARROW = 500
_NAMES = 210.0
_TALLEST = 150.0
_KINDS = ("#23397d", "#1d5fd6", "#7aa2e8", "#8a96a3", "#b83a0b")
_DOT = 5.0


def draw(chart: Chart, width: int) -> str:
    """One SVG document ``width`` px wide."""
    if isinstance(chart, Dots):
        return _dots(chart, width)
    return _shares(chart, width) if isinstance(chart, Shares) else _columns(chart, width)


def _rows(width: int) -> tuple[bool, float, float]:
    """Whether names stand above, where the plot begins, and the height of a row."""
    narrow = width < _NARROW
    return narrow, 8.0 if narrow else _NAMES, 44.0 if narrow else 30.0


def _name(drawing: Drawing, label: str, top: float, height: float, *, narrow: bool) -> float:
    """Write a row's name; gives the middle of what is plotted."""
    if narrow:
        drawing.text(label, 0, top + 10, room=drawing.width)
        return top + 28
    lines = wrap(label, tokens.BODY, _NAMES - 16, lines=2)
    size = tokens.BODY if len(lines) == 1 else tokens.SMALL
    drawing.lines(label, wrap(label, size, _NAMES - 16, lines=2), 0, top + height / 2, size=size, bold=False)
    return top + height / 2


def _dots(chart: Dots, width: int) -> str:
    drawing = Drawing("quality-dots", width)
    narrow, left, height = _rows(width)
    right = width - 14.0
    top = 22.0 if chart.marks else 4.0
    foot = top + height * len(chart.rows)

    def at(value: float) -> float:
        share = (min(max(value, chart.low), chart.high) - chart.low) / (chart.high - chart.low)
        return left + share * (right - left)

    for value, label in chart.ticks:
        drawing.rule(at(value), top, at(value), foot)
        drawing.text(label, at(value), foot + 14, size=tokens.SMALL, fill=tokens.MUTED, anchor="middle")
    for mark in chart.marks:
        x = at(mark.value)
        drawing.line(x, top - 6, x, foot, stroke=tokens.LINE, stroke_width=1.5, stroke_dasharray="4 3")
        half = text_width(mark.label, tokens.SMALL) / 2
        middle = min(max(x, half), width - half)
        drawing.text(mark.label, middle, top - 14, size=tokens.SMALL, fill=tokens.MUTED, anchor="middle")
    for number, row in enumerate(chart.rows):
        y = _name(drawing, row.label, top + number * height, height, narrow=narrow)
        if row.low is not None and row.high is not None:
            a, b = at(row.low), at(row.high)
            drawing.rect(a, y - 4, max(b - a, 2), 8, fill=tokens.OTHERS_TINT, rx=4)
        for value in row.values:
            drawing.add(
                "circle", cx=at(value), cy=y, r=_DOT, fill=tokens.OTHERS, stroke=tokens.PAPER, stroke_width=1
            )
    drawing.line(left, foot, right, foot, stroke=tokens.LINE, stroke_width=1)
    return drawing.svg(foot + 24, chart.title, chart.description)


def _shares(chart: Shares, width: int) -> str:
    drawing = Drawing("quality-shares", width)
    narrow, left, height = _rows(width)
    left = 0.0 if narrow else left
    colours = _colours(len(chart.kinds), ordered=chart.ordered)
    top = _legend(drawing, chart.kinds, colours)
    for number, row in enumerate(chart.rows):
        y = _name(drawing, row.label, top + number * height, height, narrow=narrow)
        x = left
        for share, colour in zip(row.shares, colours, strict=True):
            wide = share * (width - left)
            drawing.rect(x, y - 8, wide, 16, fill=colour, stroke=tokens.PAPER, stroke_width=1)
            shown = f"{round(share * 100)}%"
            if wide > text_width(shown, tokens.SMALL) + 8:
                ink = tokens.PAPER if _is_dark(colour) else tokens.INK
                drawing.text(shown, x + wide / 2, y, size=tokens.SMALL, fill=ink, anchor="middle")
            x += wide
    return drawing.svg(top + height * len(chart.rows) + 6, chart.title, chart.description)


def _legend(drawing: Drawing, kinds: tuple[str, ...], colours: tuple[str, ...]) -> float:
    """Names beside squares of their colour, wrapped; gives where the rows begin."""
    x, y = 0.0, 10.0
    for kind, colour in zip(kinds, colours, strict=True):
        wide = text_width(kind, tokens.SMALL) + 32
        if x and x + wide > drawing.width:
            x, y = 0.0, y + 20
        drawing.rect(x, y - 6, 12, 12, fill=colour, rx=2)
        drawing.text(kind, x + 18, y, size=tokens.SMALL, fill=tokens.MUTED)
        x += wide
    return y + 18


def _colours(n: int, *, ordered: bool) -> tuple[str, ...]:
    if not ordered:
        return _KINDS[:n]
    last = len(tokens.HEAT) - 1
    return tuple(tokens.HEAT[round(k * last / max(n - 1, 1))] for k in range(n))


def _is_dark(colour: str) -> bool:
    red, green, blue = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 140


def _columns(chart: Columns, width: int) -> str:
    drawing = Drawing("quality-columns", width)
    top, left, right = 40.0 if chart.marks else 20.0, 16.0, width - 16.0
    foot = top + _TALLEST
    first, last = chart.edges[0], chart.edges[-1]
    dense = [n / (b - a) for n, (a, b) in zip(chart.counts, pairwise(chart.edges), strict=True)]

    def at(value: float) -> float:
        return left + (min(max(value, first), last) - first) / (last - first) * (right - left)

    for density, n, (a, b) in zip(dense, chart.counts, pairwise(chart.edges), strict=True):
        tall = _TALLEST * density / max(dense)
        drawing.rect(at(a), foot - tall, at(b) - at(a), tall, fill=tokens.OTHERS_TINT, stroke=tokens.OTHERS)
        drawing.text(str(n), (at(a) + at(b)) / 2, foot - tall - 10, size=tokens.SMALL, anchor="middle")
    for mark in chart.marks:
        drawing.line(
            at(mark.value), 20, at(mark.value), foot, stroke=tokens.INK, stroke_width=1.5, stroke_dasharray="4 3"
        )
        half = text_width(mark.label, tokens.SMALL) / 2
        middle = min(max(at(mark.value), half), width - half)
        drawing.text(mark.label, middle, 10, size=tokens.SMALL, fill=tokens.MUTED, anchor="middle")
    drawing.line(left, foot, right, foot, stroke=tokens.LINE, stroke_width=1)
    free = 0.0
    for edge, label in zip(chart.edges, chart.labels, strict=True):
        half = text_width(label, tokens.SMALL) / 2
        x = min(max(at(edge), half), width - half)
        if x - half >= free:
            drawing.text(label, x, foot + 14, size=tokens.SMALL, fill=tokens.MUTED, anchor="middle")
            free = x + half + 6
    return drawing.svg(foot + 26, chart.title, chart.description)
