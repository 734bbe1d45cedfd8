"""Places for the labels of points, so that no label lies on another label or on a mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

_ANGLES = (0, 180, 90, 270, 30, 330, 150, 210, 60, 300, 120, 240)
_STEP = 9.0


@dataclass(frozen=True)
class Box:
    """A rectangle by its edges in px."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether this lies wholly in the other."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


def place_labels(
    points: Sequence[tuple[float, float]],
    sizes: Sequence[tuple[float, float]],
    bounds: Box,
    taken: Sequence[Box],
    *,
    mark: float,
    farthest: float,
) -> list[Box] | None:
    """A box of each size near its point, within bounds, clear of ``taken``, of all marks and of each other.

    Crowded points choose first. None where a label finds no free place within ``farthest`` px of its point.
    """
    blocked = [*taken, *(Box(x - mark, y - mark, x + mark, y + mark) for x, y in points)]

    def crowd(index: int) -> tuple[float, int]:
        x, y = points[index]
        return sum(1 / (20 + hypot(x - u, y - v)) for u, v in points), -index

    placed: dict[int, Box] = {}
    for index in sorted(range(len(points)), key=crowd, reverse=True):
        box = _free_place(points[index], sizes[index], bounds, blocked, mark, farthest)
        if box is None:
            return None
        placed[index] = box
        blocked.append(box)
    return [placed[index] for index in range(len(points))]


def _free_place(
    point: tuple[float, float],
    size: tuple[float, float],
    bounds: Box,
    blocked: Sequence[Box],
    mark: float,
    farthest: float,
) -> Box | None:
    distance = mark + 3.0
    while distance <= farthest:
        for angle in _ANGLES:
            box = _beside(point, size, distance, angle * pi / 180)
            if box.within(bounds) and not any(map(box.overlaps, blocked)):
                return box
        distance += _STEP
    return None


def _beside(point: tuple[float, float], size: tuple[float, float], distance: float, angle: float) -> Box:
    """The box whose nearest edge or corner lies ``distance`` px from the point, in a direction."""
    wide, tall = size
    x = point[0] + distance * cos(angle) + wide / 2 * _side(cos(angle))
    y = point[1] + distance * sin(angle) + tall / 2 * _side(sin(angle))
    return Box(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)


def _side(share: float) -> float:
    """-1, 0 or 1: on which side of its point a box stands along one direction."""
    return 0.0 if abs(share) < 0.1 else 1.0 if share > 0 else -1.0
