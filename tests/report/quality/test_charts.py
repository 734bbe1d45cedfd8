from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from zhiren.report.quality.charts import Columns, DotRow, Dots, Mark, ShareRow, Shares, draw, parts

DOTS = Dots(
    "Reliability",
    "A dot each.",
    (DotRow("A name of many words that wants two lines beside it", (0.8,)), DotRow("B", (0.2, 3.0), 0.1, 0.9)),
    0.0,
    1.0,
    ((0.0, "0"), (1.0, "1")),
    (Mark(1.0, "a long name of a line"),),
)
SHARES = Shares("Use", "Bars.", ("low " * 10, "mid", "high"), (ShareRow("A", (0.01, 0.49, 0.5)),), ordered=True)
COLUMNS = Columns(
    "Severity",
    "Columns.",
    (-1.0, -0.25, -0.2, 1.0),
    (3, 9, 4),
    ("−1.00", "−0.25", "−0.20", "1.00"),
    (Mark(0.0, "median"),),
)


@pytest.mark.parametrize("width", [326, 720])
@pytest.mark.parametrize("chart", [DOTS, SHARES, COLUMNS, Columns("S", "C", (0.0, 1.0), (3,), ("0", "1"))])
def test_a_chart_has_a_title_and_a_description_and_keeps_to_its_paper(
    chart: Dots | Shares | Columns, width: int
) -> None:
    svg = draw(chart, width)
    root = ElementTree.fromstring(svg)
    assert [child.text for child in root[:2]] == [chart.title, chart.description]
    assert draw(chart, width) == svg
    xs = [float(x) for x in re.findall(r' (?:x|cx)="(-?[\d.]+)"', svg)]
    assert min(xs) >= 0
    assert max(xs) <= width


def test_values_beyond_the_scale_stand_at_its_end() -> None:
    svg = draw(DOTS, 326)
    places = [float(x) for x in re.findall(r'cx="([\d.]+)"', svg)]
    assert max(places) == 312


def test_equal_areas_stand_for_equal_numbers() -> None:
    bars = re.findall(r'<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="([\d.]+)"', draw(COLUMNS, 720))
    areas = [float(w) * float(h) for w, h in bars]
    assert [round(a / areas[0], 1) for a in areas] == [1.0, 3.0, 1.3]


@pytest.mark.parametrize(("n", "sizes"), [(0, []), (1, [1]), (30, [30]), (31, [16, 15]), (60, [30, 30])])
def test_rows_are_shared_out_evenly(n: int, sizes: list[int]) -> None:
    rows = tuple(DotRow(str(k), ()) for k in range(n))
    assert [len(rows[part]) for part in parts(rows)] == sizes
