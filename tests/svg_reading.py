"""What a chart says and where: its texts with their boxes, by the charts' own estimate of widths."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from zhiren.report.charts.label_places import Box
from zhiren.report.charts.lettering import text_width

SVG = "{http://www.w3.org/2000/svg}"
SLACK = 1.0  # px that neighbouring boxes may share: estimates are generous


@dataclass(frozen=True)
class Label:
    words: str
    size: float
    bold: bool
    anchor: str
    box: Box
    full: str
    turned: bool


def read_svg(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def labels(svg: str) -> list[Label]:
    """All texts, in the order they are drawn."""
    return [_label(element) for element in read_svg(svg).iter(f"{SVG}text")]


def _label(element: ElementTree.Element) -> Label:
    title = element.find(f"{SVG}title")
    words = (element.text or "") + ((title.tail or "") if title is not None else "")
    size, bold = float(element.get("font-size", "0")), element.get("font-weight") == "700"
    anchor = element.get("text-anchor", "start")
    wide = text_width(words, size, bold=bold)
    left = float(element.get("x", "0")) - wide * {"start": 0, "middle": 0.5, "end": 1}[anchor]
    base = float(element.get("y", "0"))
    box = Box(left, base - 0.78 * size, left + wide, base + 0.18 * size)
    full = (title.text or "") if title is not None else words
    return Label(words, size, bold, anchor, box, full, element.get("transform") is not None)


def overlapping(svg: str) -> list[tuple[str, str]]:
    """Pairs of upright texts that lie on each other."""
    upright = [(label.words, _shrunk(label.box)) for label in labels(svg) if not label.turned and label.words]
    return [(a, b) for (a, one), (b, other) in combinations(upright, 2) if one.overlaps(other)]


def outside(svg: str) -> list[str]:
    """Upright texts that leave the drawing."""
    root = read_svg(svg)
    paper = Box(-SLACK, -SLACK, float(root.get("width", "0")) + SLACK, float(root.get("height", "0")) + SLACK)
    return [label.words for label in labels(svg) if not label.turned and not label.box.within(paper)]


def _shrunk(box: Box) -> Box:
    return Box(box.left + SLACK, box.top + SLACK, box.right - SLACK, box.bottom - SLACK)
