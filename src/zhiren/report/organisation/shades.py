"""The look of a cell: the colour of its score, paler the less sure it is, and how long its bar is."""

from __future__ import annotations

from math import ceil

from zhiren.report.charts import tokens
from zhiren.report.charts.heat_map import ink_on

STEPS = 2 * len(tokens.HEAT) - 1
"""The ramp's colours, and one between each two: people differ by less than a colour of the ramp."""
FADES = (0.0, 0.45, 0.72)
"""How far the colour goes towards paper: sure, less sure, unsure."""
_WIDTHS = (0.2, 0.35)
"""Lengths of an interval, as shares of the scale, from which on a score is less sure, and unsure."""
BARS = 8
"""As many lengths a bar has; the longest is as wide as the cell, and stands for half of the scale."""
SIGNS = {"met": "✓", "uncertain": "?", "below": "↓"}
WITHHELD = "–"
DIVIDED = "≠"


def step(score: float, low: float, high: float) -> int:
    """The step of the ramp that a score falls on."""
    share = (min(max(score, low), high) - low) / (high - low)
    return min(int(share * STEPS), STEPS - 1)


def fade(width: float | None, length: float) -> int:
    """How pale, by the length of the interval and of the scale; without an interval nothing is sure."""
    return len(_WIDTHS) if width is None else sum(width > share * length for share in _WIDTHS)


def bar(width: float | None, length: float) -> int:
    """How long the bar is, 1 to ``BARS``; without an interval as long as can be."""
    return BARS if width is None else min(BARS, max(1, ceil(BARS * width / (length / 2))))


def shade(at: int, faded: int) -> str:
    """The colour of a step of the ramp, that far towards paper."""
    colour = _mixed(tokens.HEAT[at // 2], tokens.HEAT[-(-at // 2)], 0.5)
    return _mixed(colour, tokens.PAPER, FADES[faded])


def style_sheet() -> str:
    """The rules of all shades and bars, for the pages' style sheet (a test holds it to this)."""
    shades = [
        f".heat .h{at}-{faded} {{ background: {shade(at, faded)}; color: {ink_on(shade(at, faded))} }}"
        for at in range(STEPS)
        for faded in range(len(FADES))
    ]
    bars = [f".heat .w{n} {{ width: {100 * n / BARS:g}% }}" for n in range(1, BARS + 1)]
    return "\n".join([*shades, *bars]) + "\n"


def _mixed(one: str, other: str, share: float) -> str:
    """Two colours, that much of the other."""
    pairs = ((int(one[k : k + 2], 16), int(other[k : k + 2], 16)) for k in (1, 3, 5))
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02x}" for a, b in pairs)
