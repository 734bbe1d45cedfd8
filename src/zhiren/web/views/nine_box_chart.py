"""The nine-box drawn: a dot a person, at the height of their potential with its 95 % interval."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from zhiren.web.actions.talent.nine_box import BOXES, Place
from zhiren.web.models import Calibration
from zhiren.web.views.strips import Strip, strip

LEFT, TOP, COLUMN, HEIGHT = 44.0, 10.0, 300.0, 520.0
MARGIN = 24.0
GOLDEN = 0.6180339887
SURE = 0.75
ROOM_FOR_NAME = 0.7
MOST_NAMES = 80  # more would cover one another
THIRDS = (0.0, 1 / 3, 2 / 3, 1.0)
ROOM = 0.15  # of the scale beyond the outermost figure


@dataclass(frozen=True)
class Dot:
    """One person, places as text. ``kind``: ``sure``, ``unsure``, ``moved``; ``from_x``, ``from_y``: whence."""

    place: Place
    kind: str
    x: str
    y: str
    low: str
    high: str
    from_x: str = ""
    from_y: str = ""

    @property
    def names_left(self) -> bool:
        """Whether the name stands left of the dot, as there is little room on the right."""
        return (float(self.x) - LEFT) % COLUMN > ROOM_FOR_NAME * COLUMN


@dataclass(frozen=True)
class Cell:
    """One box: its key, corners, and how many people are in it."""

    key: str
    x: str
    y: str
    width: str
    height: str
    label_x: str
    label_y: str
    n: int


@dataclass(frozen=True)
class Chart:
    """All that is drawn."""

    width: str
    height: str
    cells: tuple[Cell, ...]
    dots: tuple[Dot, ...]
    columns: tuple[tuple[int, str], ...]
    cuts: tuple[tuple[str, str], ...]
    names: bool


def chart(found: list[Place], calibration: Calibration) -> Chart | None:
    """Everybody who stands in a box; None where nobody does."""
    shown = [place for place in found if place.box]
    if not shown:
        return None
    knots = _knots(shown, calibration)
    edges = [_y(value, knots) for value in knots]
    cells = tuple(_cell(box, edges, shown) for box in BOXES)
    turn: dict[int, int] = {}
    dots = []
    for place in sorted(shown, key=lambda each: each.potential.mean if each.potential else 0.0):
        column = (place.box or (1, 1))[0]
        turn[column] = turn.get(column, 0) + 1
        dots.append(_dot(place, turn[column], knots, edges))
    columns = tuple((step, f"{LEFT + COLUMN * (step - 0.5):.0f}") for step in (1, 2, 3))
    cuts = tuple((f"{y:.1f}", f"{value:g}") for y, value in zip(edges[1:3], knots[1:3], strict=True))
    size = f"{LEFT + 3 * COLUMN:.0f}", f"{TOP + HEIGHT + 34:.0f}"
    return Chart(*size, cells, tuple(dots), columns, cuts, names=len(dots) <= MOST_NAMES)


def potential_strip(place: Place, calibration: Calibration) -> Strip | None:
    """The potential with both cuts, between the same ends for everybody; what lies beyond is drawn at the end."""
    if place.potential is None:
        return None
    cuts = (calibration.low_cut, calibration.high_cut)
    reach = 1.5 * (cuts[1] - cuts[0]) + 0.5
    ends = (cuts[0] - reach, cuts[1] + reach)
    mean, low, high = (float(np.clip(getattr(place.potential, name), *ends)) for name in ("mean", "low", "high"))
    return strip(mean, low, high, ends, cuts)


def _knots(shown: list[Place], calibration: Calibration) -> tuple[float, ...]:
    means = [place.potential.mean for place in shown if place.potential]
    low, high = min([calibration.low_cut, *means]), max([calibration.high_cut, *means])
    room = ROOM * (high - low) + 0.1
    return low - room, calibration.low_cut, calibration.high_cut, high + room


def _y(value: float, knots: tuple[float, ...]) -> float:
    """Each third is as high as the others, however far apart the cuts are."""
    return float(TOP + HEIGHT * (1 - np.interp(value, knots, THIRDS)))


def _x(column: int, turn: int) -> float:
    return LEFT + COLUMN * (column - 1) + MARGIN + (COLUMN - 2 * MARGIN) * ((turn * GOLDEN) % 1)


def _cell(box: tuple[int, int], edges: list[float], shown: list[Place]) -> Cell:
    x, y, end = LEFT + COLUMN * (box[0] - 1), edges[box[1]], edges[box[1] - 1]
    n = sum(place.box == box for place in shown)
    key = f"{box[0]}-{box[1]}"
    return Cell(
        key, f"{x:.0f}", f"{y:.1f}", f"{COLUMN:.0f}", f"{end - y:.1f}", f"{x + 10:.0f}", f"{y + 20:.1f}", n
    )


def _dot(place: Place, turn: int, knots: tuple[float, ...], edges: list[float]) -> Dot:
    potential = place.potential
    box = place.box or (1, 1)
    x = _x(box[0], turn)
    low = high = from_x = from_y = ""
    y = (edges[box[1]] + edges[box[1] - 1]) / 2
    if potential:
        own = _y(potential.mean, knots)
        low, high = f"{_y(potential.low, knots):.1f}", f"{_y(potential.high, knots):.1f}"
        if place.move is None:
            kind = "sure" if max(potential.chances) >= SURE else "unsure"
            return Dot(place, kind, f"{x:.1f}", f"{own:.1f}", low, high)
        if place.performance:
            from_x, from_y = f"{_x(place.performance, turn):.1f}", f"{own:.1f}"
    return Dot(place, "moved", f"{x:.1f}", f"{y:.1f}", "", "", from_x, from_y)
