"""The signs of the three judgements on a requirement: met, below, cannot tell yet."""

from __future__ import annotations

from zhiren.report.charts import tokens
from zhiren.report.charts.drawing import Drawing, Look
from zhiren.report.content import Met

COLOURS: dict[Met, str] = {"met": tokens.MET, "below": tokens.BELOW, "uncertain": tokens.UNCERTAIN}


def sign(drawing: Drawing, met: Met, x: float, y: float) -> None:
    """A tick in a disc, an arrow down in a disc, or an empty dashed ring."""
    colour = COLOURS[met]
    if met == "uncertain":
        ring: Look = {"stroke": colour, "stroke_width": 1.4, "stroke_dasharray": "2.4 2"}
        drawing.add("circle", cx=x, cy=y, r=5.5, fill="none", **ring)
        return
    drawing.add("circle", cx=x, cy=y, r=6, fill=colour)
    check, arrow = "l2 2.1l3.7 -4.3", "l2.6 2.8l2.6 -2.8"
    start, stroke = (
        (f"M{x - 2.8:.2f} {y + 0.2:.2f}", check) if met == "met" else (f"M{x - 2.6:.2f} {y - 1:.2f}", arrow)
    )
    line: Look = {
        "stroke": tokens.PAPER,
        "stroke_width": 1.6,
        "stroke_linecap": "round",
        "stroke_linejoin": "round",
    }
    drawing.add("path", d=start + stroke, fill="none", **line)
