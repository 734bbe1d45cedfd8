"""Room for everybody in a drawing: marks and labels side by side, none over another.

The height of a mark says something and stays (but for ``free`` marks); its place from left to right says nothing,
and is chosen. Lengths in the drawing's units.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FONT = 12.0
LINE = 14.0
RADIUS = 6.0
GAP = 4.0  # between a mark and its label
CLEAR = 2.0  # between things
LONGEST = 9.0  # of a label, in em
GOLDEN = 0.6180339887
STEP = 6.0

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True)
class Mark:
    """What wants a place: its height, the width of its label (0: none), whether its height may give way."""

    y: float
    label: float = 0.0
    radius: float = RADIUS
    free: bool = False


@dataclass(frozen=True)
class Spot:
    """The middle of a mark, and whether its label stands left of it."""

    x: float
    y: float
    is_left: bool


def shortened(name: str) -> str:
    """A name that is not wider than ``LONGEST``; the rest is an ellipsis."""
    if label_width(name) <= LONGEST * FONT:
        return name
    kept = name
    while label_width(kept + "…") > LONGEST * FONT:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def label_width(name: str) -> float:
    """About how wide a name is drawn: a Chinese character is as wide as high, a letter a little over half."""
    return FONT * sum(1.0 if unicodedata.east_asian_width(sign) in "WF" else 0.62 for sign in name)


def arrange(
    marks: Sequence[Mark], left: float, right: float, taken: Sequence[Rectangle] = ()
) -> list[Spot] | None:
    """A place for each mark between two edges, clear of the others and of what is ``taken``.

    Spread out where there is room, else packed from the left; None where not all find a place.
    """
    n = int((right - left) / STEP)
    spread = [left + (right - left) * ((turn * GOLDEN) % 1) for turn in range(1, n + 1)]
    packed = [left + STEP * turn for turn in range(n + 1)]
    return _arrange(marks, left, right, taken, spread, 1) or _arrange(marks, left, right, taken, packed, 0)


def _arrange(
    marks: Sequence[Mark],
    left: float,
    right: float,
    before: Sequence[Rectangle],
    places: Sequence[float],
    advance: int,
) -> list[Spot] | None:
    """``advance``: how far on in the row of places each mark begins to look."""
    spots: dict[int, Spot] = {}
    taken = list(before)
    for turn, i in enumerate(sorted(range(len(marks)), key=lambda i: (marks[i].free, marks[i].y))):
        for spot in _tries(marks[i], places, turn * advance):
            mine = _rectangles(marks[i], spot)
            if all(left <= r[0] and r[2] <= right for r in mine) and not _hits(mine, taken):
                spots[i] = spot
                taken.extend(mine)
                break
        else:
            return None
    return [spots[i] for i in range(len(marks))]


def _tries(mark: Mark, places: Sequence[float], turn: int) -> Iterator[Spot]:
    """Places to try, best first: at its own height, then a line or more off where that is free."""
    for shift in (0, 1, -1, 2, -2, 3, -3) if mark.free else (0,):
        for n in range(len(places)):
            x = places[(turn + n) % len(places)]
            for is_left in (False, True) if mark.label else (False,):
                yield Spot(x, mark.y + shift * (LINE + CLEAR), is_left)


def _rectangles(mark: Mark, spot: Spot) -> list[Rectangle]:
    x, y, r = spot.x, spot.y, mark.radius
    dot = (x - r, y - r, x + r, y + r)
    if not mark.label:
        return [dot]
    near, far = r + GAP, r + GAP + mark.label
    ends = (x - far, x - near) if spot.is_left else (x + near, x + far)
    return [dot, (ends[0], y - LINE / 2, ends[1], y + LINE / 2)]


def _hits(mine: Sequence[Rectangle], taken: Sequence[Rectangle]) -> bool:
    return any(
        a[0] < b[2] + CLEAR and b[0] < a[2] + CLEAR and a[1] < b[3] and b[1] < a[3] for a in mine for b in taken
    )
