"""How numbers are written, in charts, tables and sentences alike."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from zhiren.language import text

MINUS = "\N{MINUS SIGN}"
NO_FIGURE = "—"
_TENTH = Decimal("0.1")


def figure(value: float | None) -> str:
    """A score with one decimal; a dash where it is not shown.

    Halves go up, as people and spreadsheets round: 3.25 is 3.3.
    """
    return NO_FIGURE if value is None else f"{_to_tenths(value):zf}".replace("-", MINUS)


def signed(value: float | None) -> str:
    """A difference with its sign and one decimal; ``0.0`` has none."""
    if value is None:
        return NO_FIGURE
    tenths = _to_tenths(value)
    return f"{tenths:+f}".replace("-", MINUS) if tenths else "0.0"


def percent(language: str, value: float | None) -> str:
    """A probability in whole per cent; never 0 or 100, which nothing here is."""
    if value is None:
        return NO_FIGURE
    n = round(value * 100)
    kind = "probability-lowest" if n < 1 else "probability-highest" if n > 99 else "probability"
    return text(language, kind, percent=n)


def interval(low: float | None, high: float | None) -> str:
    """An interval as ``3.1–3.8``; a dash where there is none."""
    return NO_FIGURE if low is None or high is None else f"{figure(low)}–{figure(high)}"


def _to_tenths(value: float) -> Decimal:
    # Nine digits first: a mean such as 3.25 may arrive as 3.2499999999999996.
    return Decimal(f"{value:.9f}").quantize(_TENTH, ROUND_HALF_UP)
