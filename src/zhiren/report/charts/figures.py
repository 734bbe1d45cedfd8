"""How numbers are written, in charts, tables and sentences alike."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from zhiren.language import text

MINUS = "\N{MINUS SIGN}"
NO_FIGURE = "—"
_MOST_DIGITS = 9


def figure(value: float | None, digits: int = 1) -> str:
    """A score with one decimal, or more; a dash where it is not shown.

    Halves go up, as people and spreadsheets round: 3.25 is 3.3.
    """
    return NO_FIGURE if value is None else f"{_rounded(value, digits):zf}".replace("-", MINUS)


def digits_apart(value: float, other: float) -> int:
    """The fewest decimals that keep two different figures different: 2 for 3.97 and 4.0; 1 for equal ones."""
    return next((d for d in range(1, _MOST_DIGITS + 1) if _rounded(value, d) != _rounded(other, d)), 1)


def signed(value: float | None) -> str:
    """A difference with its sign and one decimal; ``0.0`` has none."""
    if value is None:
        return NO_FIGURE
    tenths = _rounded(value, 1)
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


def _rounded(value: float, digits: int) -> Decimal:
    # Nine digits first: a mean such as 3.25 may arrive as 3.2499999999999996.
    return Decimal(f"{value:.{_MOST_DIGITS}f}").quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
