"""Charts as accessible SVG: one module for the page and the PDF, laid out for the width they are shown at.

Every function is pure: the same report and width give the same bytes. A chart carries its title and a sentence
that says what it shows; its numbers are those of the table that stands behind it.
"""

from zhiren.report.charts.distribution import distribution
from zhiren.report.charts.gap_bars import gap_bars
from zhiren.report.charts.heat_map import heat_map
from zhiren.report.charts.item_dots import item_dots
from zhiren.report.charts.mini_dots import mini_dots
from zhiren.report.charts.radar import radar
from zhiren.report.charts.requirement_dots import requirement_dots
from zhiren.report.charts.self_others_map import self_others_map
from zhiren.report.charts.specimen import specimen
from zhiren.report.charts.tokens import PHONE, WIDE
from zhiren.report.charts.trend_dots import trend_dots

__all__ = [
    "PHONE",
    "WIDE",
    "distribution",
    "gap_bars",
    "heat_map",
    "item_dots",
    "mini_dots",
    "radar",
    "requirement_dots",
    "self_others_map",
    "specimen",
    "trend_dots",
]
