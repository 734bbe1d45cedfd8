"""Charts of the quality page: what they show, and how they are drawn."""

from __future__ import annotations

from zhiren.report.quality.charts.content import (
    Chart,
    Columns,
    DotRow,
    Dots,
    Mark,
    ShareRow,
    Shares,
    parts,
)
from zhiren.report.quality.charts.draw import draw

__all__ = ["Chart", "Columns", "DotRow", "Dots", "Mark", "ShareRow", "Shares", "draw", "parts"]
