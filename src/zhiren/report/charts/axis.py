"""The horizontal axis of a rating scale."""

from __future__ import annotations

from dataclasses import dataclass

from zhiren.report.charts import tokens
from zhiren.report.charts.drawing import Drawing
from zhiren.report.charts.lettering import text_width


@dataclass(frozen=True)
class Axis:
    """A scale from ``low`` to ``high`` between two x positions in px; values beyond it stand at its ends."""

    low: float
    high: float
    left: float
    right: float

    def at(self, value: float) -> float:
        """The x of a value."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return self.left + share * (self.right - self.left)

    @property
    def points(self) -> range:
        """The scale's whole numbers."""
        return range(round(self.low), round(self.high) + 1)

    def grid(self, drawing: Drawing, top: float, bottom: float) -> None:
        """A fine line at every point of the scale."""
        for point in self.points:
            x = self.at(point)
            drawing.rule(x, top, x, bottom)

    def numbers(self, drawing: Drawing, y: float, labels: tuple[str, ...] = ()) -> None:
        """The points' numbers, with their labels beneath where all of them, or the two ends, have room."""
        size = tokens.SMALL
        for point in self.points:
            drawing.text(str(point), self.at(point), y, size=size, fill=tokens.MUTED, anchor="middle")
        if len(labels) != len(self.points):
            return
        step = (self.right - self.left) / (len(self.points) - 1)
        if max(text_width(label, size) for label in labels) <= step - 6:
            for point, label in zip(self.points, labels, strict=True):
                half = text_width(label, size) / 2
                x = min(max(self.at(point), half), drawing.width - half)
                drawing.text(label, x, y + 15, size=size, fill=tokens.MUTED, anchor="middle")
            return
        room = (self.right - self.left) / 2 - 6
        drawing.text(labels[0], self.left - 4, y + 15, size=size, fill=tokens.MUTED, room=room)
        drawing.text(labels[-1], self.right + 4, y + 15, size=size, fill=tokens.MUTED, anchor="end", room=room)
