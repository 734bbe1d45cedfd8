"""The nine-box drawn: a dot a person, at the height of their potential with its 95 % interval.

Names stand beside the dots where all find room, else numbers in them, which the lists of the boxes repeat.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from zhiren.web.actions.talent.nine_box import BOXES, Place
from zhiren.web.models import Calibration
from zhiren.web.views.nine_box_layout import (
    GOLDEN,
    Mark,
    Rectangle,
    Spot,
    arrange,
    label_width,
    shortened,
)
from zhiren.web.views.strips import Strip, strip

LEFT, TOP, COLUMN, HEIGHT = 44.0, 10.0, 300.0, 540.0
MARGIN = 6.0
HEADING: Rectangle = (8.0, 6.0, 150.0, 26.0)  # in its box
NUMBERED = 9.5  # radius of a dot with a number in it
SURE = 0.75
MOST_NAMES = 150
LISTED = 60  # people of a box, in its list
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
    from_x: str
    from_y: str
    label: str
    is_left: bool


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
    """All that is drawn. ``labels``: ``names``, ``numbers``, or nothing where so many leave no room."""

    width: str
    height: str
    cells: tuple[Cell, ...]
    dots: tuple[Dot, ...]
    columns: tuple[tuple[int, str], ...]
    cuts: tuple[tuple[str, str], ...]
    labels: str


def chart(found: list[Place], calibration: Calibration) -> Chart | None:
    """Everybody who stands in a box; None where nobody does."""
    shown = [place for place in found if place.box]
    if not shown:
        return None
    knots = _knots(shown, calibration)
    edges = [_y(value, knots) for value in knots]
    cells = tuple(_cell(box, edges, shown) for box in BOXES)
    labels, dots = _labelled(shown, knots, edges)
    columns = tuple((step, f"{LEFT + COLUMN * (step - 0.5):.0f}") for step in (1, 2, 3))
    cuts = tuple((f"{y:.1f}", f"{value:g}") for y, value in zip(edges[1:3], knots[1:3], strict=True))
    size = f"{LEFT + 3 * COLUMN:.0f}", f"{TOP + HEIGHT + 34:.0f}"
    return Chart(*size, cells, dots, columns, cuts, labels)


def numbers(found: list[Place]) -> dict[int, int]:
    """The number of each person, by primary key, in the order of the lists: box by box from the top left."""
    ordered = [place for box in BOXES for place in found if place.box == box]
    return {place.person.pk: n for n, place in enumerate(ordered, start=1)}


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


def _cell(box: tuple[int, int], edges: list[float], shown: list[Place]) -> Cell:
    x, y, end = LEFT + COLUMN * (box[0] - 1), edges[box[1]], edges[box[1] - 1]
    n = sum(place.box == box for place in shown)
    key = f"{box[0]}-{box[1]}"
    return Cell(
        key, f"{x:.0f}", f"{y:.1f}", f"{COLUMN:.0f}", f"{end - y:.1f}", f"{x + 10:.0f}", f"{y + 20:.1f}", n
    )


def _labelled(shown: list[Place], knots: tuple[float, ...], edges: list[float]) -> tuple[str, tuple[Dot, ...]]:
    """The dots with the most telling labels that there is room for."""
    if len(shown) <= MOST_NAMES:
        named = _dots(shown, knots, edges, {p.person.pk: shortened(p.person.name) for p in shown})
        if named is not None:
            return "names", named
    if max(Counter(place.box for place in shown).values()) <= LISTED:  # a number has to be found in a list
        texts = {pk: str(n) for pk, n in numbers(shown).items()}
        numbered = _dots(shown, knots, edges, texts, NUMBERED)
        if numbered is not None:
            return "numbers", numbered
    return "", _crowd(shown, knots, edges)


def _dots(
    shown: list[Place],
    knots: tuple[float, ...],
    edges: list[float],
    labels: dict[int, str],
    radius: float = 0.0,
) -> tuple[Dot, ...] | None:
    """Everybody with a label, beside the dot or (with a ``radius``) in it; None where they do not all fit."""
    dots: list[Dot] = []
    for column in (1, 2, 3):
        inside = [place for place in shown if place.box and place.box[0] == column]
        marks = [_mark(place, knots, edges, labels[place.person.pk], radius) for place in inside]
        left = LEFT + COLUMN * (column - 1)
        headings = [(left + HEADING[0], y + HEADING[1], left + HEADING[2], y + HEADING[3]) for y in edges[1:]]
        spots = arrange(marks, left + MARGIN, left + COLUMN - MARGIN, headings)
        if spots is None:
            return None
        dots += [
            _dot(place, spot, knots, labels[place.person.pk]) for place, spot in zip(inside, spots, strict=True)
        ]
    return tuple(dots)


def _crowd(shown: list[Place], knots: tuple[float, ...], edges: list[float]) -> tuple[Dot, ...]:
    """Dots alone, spread from side to side: so many that they cover one another."""
    turn = dict.fromkeys((1, 2, 3), 0)
    dots = []
    for place in shown:
        column = (place.box or (1, 1))[0]
        turn[column] += 1
        x = LEFT + COLUMN * (column - 1) + 4 * MARGIN + (COLUMN - 8 * MARGIN) * ((turn[column] * GOLDEN) % 1)
        dots.append(_dot(place, Spot(x, _height(place, knots, edges), False), knots, ""))
    return tuple(dots)


def _mark(place: Place, knots: tuple[float, ...], edges: list[float], label: str, radius: float) -> Mark:
    y = _height(place, knots, edges)
    free = place.move is not None
    return Mark(y, 0.0, radius + 2 * free, free) if radius else Mark(y, label_width(label), free=free)


def _height(place: Place, knots: tuple[float, ...], edges: list[float]) -> float:
    """Where potential puts somebody, or the middle of the box that a meeting chose."""
    step = (place.box or (1, 1))[1]
    if place.potential is None or place.move is not None:
        return (edges[step] + edges[step - 1]) / 2
    return _y(place.potential.mean, knots)


def _dot(place: Place, spot: Spot, knots: tuple[float, ...], label: str) -> Dot:
    potential, x, y = place.potential, f"{spot.x:.1f}", f"{spot.y:.1f}"
    if potential is None or place.move is not None:
        from_x, from_y = _whence(place, x, knots)
        return Dot(place, "moved", x, y, "", "", from_x, from_y, label, spot.is_left)
    kind = "sure" if max(potential.chances) >= SURE else "unsure"
    low, high = (f"{_y(value, knots):.1f}" for value in (potential.low, potential.high))
    return Dot(place, kind, x, y, low, high, "", "", label, spot.is_left)


def _whence(place: Place, x: str, knots: tuple[float, ...]) -> tuple[str, str]:
    """Where the figures put somebody who was moved; nowhere where they are missing."""
    if place.potential is None or not place.measured or not place.box:
        return "", ""
    column = place.measured[0]
    own = x if column == place.box[0] else f"{LEFT + COLUMN * (column - 0.5):.1f}"
    return own, f"{_y(place.potential.mean, knots):.1f}"
