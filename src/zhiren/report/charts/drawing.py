"""The paper a chart is drawn on: SVG elements with presentation attributes only, so that Typst reads them too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr
from zlib import crc32

from zhiren.report.charts import tokens
from zhiren.report.charts.lettering import ELLIPSIS, shorten

# Whatever XML 1.0 cannot hold, even escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Text as it may stand in an element: escaped, characters that XML forbids replaced."""
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text))


Look = dict[str, str | float]


class Drawing:
    """Collects elements from top to bottom and closes into one SVG document.

    Coordinates are px from the top left corner; ``y`` of a text is its vertical middle.
    """

    def __init__(self, kind: str, width: int) -> None:
        self.kind = kind
        self.width = width
        self._parts: list[str] = []

    def add(self, tag: str, content: str = "", /, **attributes: str | float) -> None:
        """One element. ``content`` is markup; attribute names are given with underscores for hyphens."""
        written = "".join([_attribute(name, value) for name, value in attributes.items()])
        self._parts.append(f"<{tag}{written}>{content}</{tag}>" if content else f"<{tag}{written}/>")

    def rect(self, x: float, y: float, width: float, height: float, /, **attributes: str | float) -> None:
        """A rectangle by its top left corner."""
        self.add("rect", x=x, y=y, width=width, height=height, **attributes)

    def line(self, x1: float, y1: float, x2: float, y2: float, /, **attributes: str | float) -> None:
        """A straight line."""
        self.add("line", x1=x1, y1=y1, x2=x2, y2=y2, **attributes)

    def rule(self, x1: float, y1: float, x2: float, y2: float, colour: str = tokens.RULE) -> None:
        """A hairline, upright or level."""
        self.line(x1, y1, x2, y2, stroke=colour, stroke_width=1, shape_rendering="crispEdges")

    def polygon(self, points: Sequence[tuple[float, float]], /, **attributes: str | float) -> None:
        """A closed polygon."""
        self.add("polygon", points=" ".join(f"{_number(x)},{_number(y)}" for x, y in points), **attributes)

    def text(
        self,
        words: str,
        x: float,
        y: float,
        *,
        size: float = tokens.BODY,
        fill: str = tokens.INK,
        anchor: str = "start",
        bold: bool = False,
        room: float | None = None,
        full: str | None = None,
        turn: float = 0,
    ) -> None:
        """A line of text, its vertical middle at ``y``; cut to ``room`` px, the whole then being its title.

        ``full`` is the whole where ``words`` has been cut already; ``turn`` are degrees clockwise around (x, y).
        """
        shown = words if room is None else shorten(words, size, room, bold=bold)
        if shown != words:
            full = words
        content = xml_text(shown) if full is None else f"<title>{xml_text(full)}</title>{xml_text(shown)}"
        attributes: dict[str, str | float] = {"x": x, "y": y + size * 0.36, "font_size": size, "fill": fill}
        if anchor != "start":
            attributes["text_anchor"] = anchor
        if bold:
            attributes["font_weight"] = 700
        if turn:
            attributes["transform"] = f"rotate({_number(turn)} {_number(x)} {_number(y)})"
        self.add("text", content, **attributes)

    def lines(
        self, words: str, wrapped: Sequence[str], x: float, y: float, *, size: float, bold: bool = True
    ) -> None:
        """``words`` wrapped into lines around the vertical middle ``y``."""
        top = y - (len(wrapped) - 1) * line_height(size) / 2
        for index, line in enumerate(wrapped):
            cut = line.endswith(ELLIPSIS) and not words.endswith(ELLIPSIS)
            self.text(line, x, top + index * line_height(size), size=size, bold=bold, full=words if cut else None)

    def svg(self, height: float, title: str, description: str) -> str:
        """The finished document."""
        body = "".join(self._parts)
        seal = f"{crc32((title + description + body).encode('utf-8', 'replace')):08x}"
        name = f"{self.kind}-{self.width}-{seal}"
        tall = _number(height)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" viewBox="0 0 {self.width} {tall}" '
            f'width="{self.width}" height="{tall}" aria-labelledby="{name}-title {name}-desc" '
            f'font-family="{tokens.FONT_FAMILY}">'
            f'<title id="{name}-title">{xml_text(title)}</title>'
            f'<desc id="{name}-desc">{xml_text(description)}</desc>{body}</svg>'
        )

    def ornament(self, height: float) -> str:
        """The finished document as decoration beside text that says the same: hidden from screen readers."""
        body = "".join(self._parts)
        tall = _number(height)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="ornament" aria-hidden="true" width="{self.width}" '
            f'height="{tall}" viewBox="0 0 {self.width} {tall}">{body}</svg>'
        )


def line_height(size: float) -> float:
    """The distance between the baselines of two lines in a chart."""
    return round(size * 1.3, 1)


@lru_cache(maxsize=16384)  # a batch draws the same marks at the same places again and again
def _attribute(name: str, value: str | float) -> str:
    written = quoteattr(value) if isinstance(value, str) else f'"{_number(value)}"'
    return f" {name.replace('_', '-')}={written}"


def _number(value: float) -> str:
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
