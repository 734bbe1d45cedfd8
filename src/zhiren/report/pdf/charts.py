"""The charts of the PDF: drawn for a column's width, cut into parts where a page is too short for one."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from math import ceil

import typst

from zhiren.language import ENGLISH
from zhiren.report.charts import PHONE, WIDE, gap_bars, item_dots, requirement_dots, self_others_map
from zhiren.report.content import ItemResult, Report
from zhiren.report.pdf.characters import FONTS, covered_in_charts

# A page of the template, in the px of a chart that is WIDE across: 170 mm to 720 px, 251 mm of text height.
PAGE = 1063
FIRST_HEADING = 36
NEXT_HEADING = 76

# A chart as dots is WIDE pt across, and prints on 170 mm: three tenths of an inch of paper for each of them.
DOTS_PER_INCH = 200

# The wider the column that the groups' bars are drawn for, the smaller they print.
GROUP_WIDTHS = (780, 840, 900, 960)
WRAPPED_LESS = 1.1  # a wider column wraps fewer names, and so is lower by less than this

Picture = dict[str, str | float]

_TITLE = re.compile("<title[^>]*>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile("<desc[^>]*>(.*?)</desc>", re.DOTALL)
_SIZE = re.compile(r'(viewBox="[^"]+" width="[\d.]+" height="[\d.]+")')
_HEIGHT = re.compile(r'<svg [^>]*?height="([\d.]+)"')


def picture(svg: str, language: str) -> Picture:
    """A chart as the template takes it: in the language's typeface, with an alternative text, and how wide.

    ``width`` is in % of the column, less for a chart that would be too high for a page.
    """
    if language == ENGLISH:
        svg = svg.replace("'Zhiren Sans SC'", "'Zhiren Sans'", 1)
    found = [pattern.search(svg) for pattern in (_TITLE, _DESCRIPTION)]
    return {
        "svg": svg,
        "alt": html.unescape("\n".join(match[1] for match in found if match)),
        "width": 100.0,
    }


def as_image(drawn: Picture) -> Picture:
    """A chart whose letters Typst cannot map back to text (Arabic or Thai in a picture), as dots instead.

    Its alternative text says what it shows; charts of other letters stay as they are.
    """
    svg = str(drawn["svg"])
    if covered_in_charts().issuperset(svg.replace("\n", "")):
        return drawn
    page = f"#set page(width: {WIDE}pt, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), width: 100%)"
    inputs = {"svg": svg}
    dots = typst.compile(page.encode(), format="png", ppi=DOTS_PER_INCH, font_paths=_fonts(), sys_inputs=inputs)
    held = base64.b64encode(dots).decode()
    image = f'<image width="100%" height="100%" href="data:image/png;base64,{held}"/>'
    return {**drawn, "svg": f'<svg xmlns="http://www.w3.org/2000/svg" {_SIZE.findall(svg)[0]}>{image}</svg>'}


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])


def height(svg: str) -> float:
    """The height of a chart in px."""
    match = _HEIGHT.search(svg)
    if match is None:
        raise ValueError("a chart without height")
    return float(match[1])


def requirement_charts(report: Report) -> list[str]:
    """The competencies against what the role requires, a page at most each."""
    return _parts(report, lambda part: requirement_dots(part, width=WIDE), PAGE - FIRST_HEADING)


def group_charts(report: Report) -> list[str]:
    """The groups' bars: drawn for a column just so wide that they print on one page, if need be on several.

    None at all where no group has a score to show.
    """
    if not any(given.score for result in report.competencies for given in result.groups):
        return []
    room = PAGE - FIRST_HEADING
    whole = gap_bars(report, width=WIDE)
    if height(whole) <= room:
        return [whole]
    for width in GROUP_WIDTHS:
        if height(whole) <= WRAPPED_LESS * room * width / WIDE:
            wider = gap_bars(report, width=width)
            if height(wider) <= room * width / WIDE:
                return [wider]
    return _parts(report, partial(gap_bars, width=WIDE), room)


def map_chart(report: Report) -> Picture | None:
    """The self–others map, None where there is nothing to map."""
    svg = self_others_map(report, width=WIDE)
    if svg is None:
        return None
    drawn = picture(svg, report.language)
    return {**drawn, "width": min(100.0, 100 * (PAGE - NEXT_HEADING) / height(svg))}


def item_chart(report: Report, items: tuple[ItemResult, ...]) -> Picture | None:
    """Some items as dots in half the page's width, None for none."""
    return picture(item_dots(report, items, width=PHONE), report.language) if items else None


def _parts(report: Report, draw: Callable[[Report], str], room: float) -> list[str]:
    """The chart whole where it fits into ``room`` px, else in as few parts as fit, rows shared out evenly."""
    whole = draw(report)
    rest = report.competencies
    if height(whole) <= room or len(rest) < 2:
        return [whole]
    first = height(draw(replace(report, competencies=rest[:1])))
    row = (height(whole) - first) / (len(rest) - 1)
    most = int((room - first) / row) + 1
    parts: list[str] = []
    while rest:
        n = ceil(len(rest) / ceil(len(rest) / most))
        part = draw(replace(report, competencies=rest[:n]))
        while height(part) > room and n > 1:  # its names wrap more than others
            n -= 1
            part = draw(replace(report, competencies=rest[:n]))
        parts.append(part)
        rest = rest[n:]
    return parts
