from __future__ import annotations

import re
from dataclasses import replace

import pytest

from samples import sample_report
from zhiren.report.charts import WIDE
from zhiren.report.content import Report
from zhiren.report.pdf import charts as pdf_charts
from zhiren.report.pdf.charts import GROUP_WIDTHS


def many(report: Report, n: int) -> Report:
    """The report with ``n`` competencies, whose names grow longer."""
    rows = tuple(replace(report.competencies[k % 14], id=f"C{k}", name=f"N{k}" * (1 + k // 10)) for k in range(n))
    return replace(report, competencies=rows)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.parametrize("n", [1, 2, 14, 15, 60])
def test_parts_fit_their_pages_and_lose_no_row(language: str, n: int) -> None:
    report = many(sample_report(language), n)
    required = pdf_charts.requirement_charts(report)
    groups = pdf_charts.group_charts(report)
    for parts in (required, groups):
        assert len(parts) > 1 or max(map(pdf_charts.height, parts)) <= pdf_charts.PAGE * GROUP_WIDTHS[-1] / WIDE
        assert len(parts) == 1 or max(map(pdf_charts.height, parts)) <= pdf_charts.PAGE
        shown = "".join(parts)
        assert [c.name for c in report.competencies if c.name[:3] not in shown] == []


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_the_groups_of_14_competencies_print_on_one_page(language: str) -> None:
    (whole,) = pdf_charts.group_charts(sample_report(language))
    match = re.search(r'width="(\d+)"', whole)
    assert match is not None
    assert pdf_charts.height(whole) * WIDE / int(match[1]) <= pdf_charts.PAGE - pdf_charts.FIRST_HEADING


def test_parts_share_their_rows_evenly() -> None:
    report = many(sample_report("zh-Hans"), 60)
    heights = [pdf_charts.height(part) for part in pdf_charts.requirement_charts(report)]
    assert max(heights) - min(heights) < 60


def test_long_names_first_take_a_row_more_than_estimated() -> None:
    report = many(sample_report("en"), 60)
    rows = tuple(
        replace(c, name="Long and wrapped name " * 5 if k < 30 else f"N{k}")
        for k, c in enumerate(report.competencies)
    )
    parts = pdf_charts.requirement_charts(replace(report, competencies=rows))
    assert max(map(pdf_charts.height, parts)) <= pdf_charts.PAGE


def test_a_chart_speaks_through_its_title_and_description() -> None:
    drawn = pdf_charts.picture(
        '<svg font-family="\'Zhiren Sans SC\', x"><title id="a">A &amp; B</title><desc id="b">C</desc></svg>', "en"
    )
    assert drawn == {
        "svg": '<svg font-family="\'Zhiren Sans\', x"><title id="a">A &amp; B</title><desc id="b">C</desc></svg>',
        "alt": "A & B\nC",
        "width": 100.0,
    }


def test_a_drawing_without_height_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="without height"):
        pdf_charts.height("<svg/>")


def test_no_groups_chart_where_no_group_has_a_score() -> None:
    report = sample_report("en", withheld="everything")
    assert pdf_charts.group_charts(report) == []


def test_a_map_that_is_higher_than_a_page_is_made_smaller() -> None:
    usual = pdf_charts.map_chart(sample_report("zh-Hans"))
    high = pdf_charts.map_chart(many(sample_report("en"), 140))
    assert usual is not None
    assert high is not None
    assert usual["width"] == 100.0
    assert float(high["width"]) < 100.0
    assert pdf_charts.map_chart(sample_report("en", self_rating=False)) is None


def test_no_item_chart_without_items() -> None:
    assert pdf_charts.item_chart(sample_report("en"), ()) is None
