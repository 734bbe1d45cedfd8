"""The signs of the five judgements on a requirement, from very likely met to very likely not."""

from __future__ import annotations

from zhiren.report.charts import tokens
from zhiren.report.charts.drawing import Drawing, Look
from zhiren.report.content import Likelihood

COLOURS: dict[Likelihood, str] = {
    "very_likely": tokens.MET,
    "likely": tokens.MET,
    "cannot_tell": tokens.UNCERTAIN,
    "unlikely": tokens.BELOW,
    "very_unlikely": tokens.BELOW,
}
_CHECK, _ARROW = "l2 2.1l3.7 -4.3", "l2.6 2.8l2.6 -2.8"


def sign(drawing: Drawing, likelihood: Likelihood, x: float, y: float) -> None:
    """A tick or an arrow down, in a full disc where very likely, in a ring where likely; an empty dashed ring."""
    colour = COLOURS[likelihood]
    if likelihood == "cannot_tell":
        ring: Look = {"stroke": colour, "stroke_width": 1.4, "stroke_dasharray": "2.4 2"}
        drawing.add("circle", cx=x, cy=y, r=5.5, fill="none", **ring)
        return
    very = likelihood in ("very_likely", "very_unlikely")
    if very:
        drawing.add("circle", cx=x, cy=y, r=6, fill=colour)
    else:
        drawing.add("circle", cx=x, cy=y, r=5.4, fill=tokens.PAPER, stroke=colour, stroke_width=1.3)
    met = likelihood in ("very_likely", "likely")
    start = f"M{x - 2.8:.2f} {y + 0.2:.2f}{_CHECK}" if met else f"M{x - 2.6:.2f} {y - 1:.2f}{_ARROW}"
    line: Look = {
        "stroke": tokens.PAPER if very else colour,
        "stroke_width": 1.6,
        "stroke_linecap": "round",
        "stroke_linejoin": "round",
    }
    drawing.add("path", d=start, fill="none", **line)
