"""A table of scores as coloured cells: rows by columns, in as many bands of columns as the width needs."""

from __future__ import annotations

from collections.abc import Sequence

from zhiren.language import text
from zhiren.report.charts import tokens
from zhiren.report.charts.drawing import Drawing
from zhiren.report.charts.figures import NO_FIGURE, figure
from zhiren.report.charts.lettering import ELLIPSIS, longest_word, text_width, wrap_evenly

_NARROWEST = 40.0
_WIDEST = 76.0
_CELL = 32.0
_NARROWEST_SIDE = 96.0  # slanting names reach over it
_GAP = 3.0
_SIZE = 12.0
_LONGEST_SLANT = 190.0


def heat_map(
    rows: Sequence[str],
    columns: Sequence[str],
    values: Sequence[Sequence[float | None]],
    low: float,
    high: float,
    *,
    width: int,
    language: str,
) -> str:
    """``values[row][column]`` between ``low`` and ``high``; None is drawn as withheld.

    Columns that have no room beside each other go into further bands below.
    """
    drawing = Drawing("heat", width)
    side = min(max([text_width(row, _SIZE) + 10 for row in rows] + [_NARROWEST_SIDE]), width * 0.36)
    n_bands = max(1, -(-len(columns) // int((width - side) // _NARROWEST)))
    a_band = max(1, -(-len(columns) // n_bands))
    cell = min(_WIDEST, (width - side) / a_band)
    y = 0.0
    for start in range(0, len(columns), a_band):
        shown = slice(start, start + a_band)
        y = _heads(drawing, columns[shown], side, cell, y)
        for label, row in zip(rows, values, strict=True):
            drawing.text(label, side - 8, y + _CELL / 2, size=_SIZE, anchor="end", room=side - 8)
            for column, value in enumerate(row[shown]):
                _cell(drawing, value, side + column * cell, y, cell, (low, high))
            y += _CELL
        y += 14
    height = _scale(drawing, side, y, width, (low, high))
    about: dict[str, object] = {
        "rows": len(rows),
        "columns": len(columns),
        "low": figure(low),
        "high": figure(high),
    }
    about["hidden"] = sum(value is None for row in values for value in row)
    return drawing.svg(
        height, text(language, "chart-heat-title"), text(language, "chart-heat-description", **about)
    )


def heat_colour(value: float, low: float, high: float) -> str:
    """The step of the ramp that a value falls on."""
    share = (min(max(value, low), high) - low) / (high - low)
    return tokens.HEAT[min(int(share * len(tokens.HEAT)), len(tokens.HEAT) - 1)]


def ink_on(colour: str) -> str:
    """Dark or light text, whichever stands out more on a colour."""
    return max((tokens.INK, tokens.PAPER), key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#rrggbb`` colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _heads(drawing: Drawing, columns: Sequence[str], left: float, cell: float, top: float) -> float:
    """The columns' names above them, wrapped; slanting where a word is wider than its column."""
    if max(longest_word(column, tokens.SMALL) for column in columns) > cell - 3:
        return _slanting_heads(drawing, columns, left, cell, top)
    wrapped = [wrap_evenly(column, tokens.SMALL, cell - 3, lines=4) for column in columns]
    deepest = max(map(len, wrapped))
    for index, lines in enumerate(wrapped):
        middle = left + (index + 0.5) * cell - _GAP / 2
        for row, line in enumerate(lines):
            y = top + 8 + (deepest - len(lines) + row) * 14.5
            cut = line.endswith(ELLIPSIS) and row == len(lines) - 1
            full = columns[index] if cut else None
            drawing.text(line, middle, y, size=tokens.SMALL, anchor="middle", fill=tokens.MUTED, full=full)
    return top + deepest * 14.5 + 5


def _slanting_heads(drawing: Drawing, columns: Sequence[str], left: float, cell: float, top: float) -> float:
    size = tokens.SMALL
    room = min(_LONGEST_SLANT, (left + cell / 2) * 2**0.5 - 8)
    deepest = min(room, max(text_width(column, size) for column in columns)) / 2**0.5 + size
    for index, column in enumerate(columns):
        x, y = left + (index + 0.5) * cell, top + deepest - 2
        drawing.text(column, x, y, size=size, anchor="end", fill=tokens.MUTED, room=room, turn=45)
    return top + deepest + 6


def _cell(
    drawing: Drawing, value: float | None, x: float, y: float, cell: float, ends: tuple[float, float]
) -> None:
    wide, tall = cell - _GAP, _CELL - _GAP
    middle = (x + wide / 2, y + tall / 2)
    if value is None:
        drawing.rect(
            x + 0.5, y + 0.5, wide - 1, tall - 1, rx=3, fill="none", stroke=tokens.LINE, stroke_dasharray="3 3"
        )
        drawing.text(NO_FIGURE, *middle, fill=tokens.MUTED, anchor="middle")
        return
    colour = heat_colour(value, *ends)
    drawing.rect(x, y, wide, tall, rx=3, fill=colour)
    drawing.text(figure(value), *middle, fill=ink_on(colour), anchor="middle")


def _scale(drawing: Drawing, left: float, top: float, width: float, ends: tuple[float, float]) -> float:
    step = min(34.0, (width - left - 24) / len(tokens.HEAT))
    for index, colour in enumerate(tokens.HEAT):
        drawing.rect(left + index * step, top, step, 9, fill=colour)
    for index in (0, len(tokens.HEAT)):
        value = ends[0] + (ends[1] - ends[0]) * index / len(tokens.HEAT)
        anchor = "start" if index == 0 else "end"
        x = left + index * step
        drawing.text(figure(value), x, top + 19, size=tokens.SMALL, fill=tokens.MUTED, anchor=anchor)
    return top + 28
