"""How results of measurement print: figures and columns on a terminal."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence


def figure(value: float, decimals: int = 2) -> str:
    """A number for reading; a dot where there is none."""
    return f"{round(value, decimals) + 0.0:.{decimals}f}" if math.isfinite(value) else "·"  # never -0.00


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """A line each row, cells padded to the width of their column: a Chinese character takes two places."""
    widths = [max(map(_places, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(c + " " * (w - _places(c)) for c, w in zip(row, widths, strict=True)).rstrip() for row in rows
    ]


def _places(shown: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in shown)
