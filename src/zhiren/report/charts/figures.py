"""How numbers are written, in charts, tables and sentences alike."""

from __future__ import annotations

MINUS = "\N{MINUS SIGN}"
NO_FIGURE = "—"


def figure(value: float | None) -> str:
    """A score with one decimal; a dash where it is not shown."""
    return NO_FIGURE if value is None else f"{value:.1f}".replace("-", MINUS)


def signed(value: float | None) -> str:
    """A difference with its sign and one decimal; ``0.0`` has none."""
    if value is None:
        return NO_FIGURE
    written = f"{value:+.1f}"
    return "0.0" if written[1:] == "0.0" else written.replace("-", MINUS)


def interval(low: float | None, high: float | None) -> str:
    """An interval as ``3.1–3.8``; a dash where there is none."""
    return NO_FIGURE if low is None or high is None else f"{figure(low)}–{figure(high)}"
