"""Small drawings in rows: a figure with its interval, and a mark to compare it with."""

from __future__ import annotations

from dataclasses import dataclass

LENGTH = 200.0
EDGE = 6.0


@dataclass(frozen=True)
class Strip:
    """Places on a line of ``LENGTH``, as text for a drawing; empty where there is nothing to draw."""

    low: str
    high: str
    at: str
    mark: str = ""
    second: str = ""


def strip(
    at: float, low: float | None, high: float | None, ends: tuple[float, float], marks: tuple[float, ...] = ()
) -> Strip:
    """A figure between the ends of a scale."""

    def place(value: float | None) -> str:
        if value is None:
            return ""
        share = (value - ends[0]) / (ends[1] - ends[0])
        return f"{EDGE + (LENGTH - 2 * EDGE) * min(1.0, max(0.0, share)):.1f}"

    drawn = [place(mark) for mark in marks] + ["", ""]
    return Strip(place(low), place(high), place(at), drawn[0], drawn[1])
