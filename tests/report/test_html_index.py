from __future__ import annotations

import base64
import hashlib
import re

import pytest

from zhiren.language import LANGUAGES
from zhiren.report.html import IndexEntry, Link, index_page

PEOPLE = (
    IndexEntry(
        "E1",
        "王晓燕",
        "华东大客户部",
        "高级客户经理",
        9,
        (Link("网页", "zh-Hans/王 晓燕#1.html", "zh-Hans"), Link("PDF", "zh-Hans/E1.pdf")),
        ("“客户”组的分数：只有 2 人作答。",),
    ),
    IndexEntry("E2", "<script>alert(1)</script> محمد", links=(Link("PDF", r"en\E2?.pdf", "en"),)),
    IndexEntry("E3", "Li Lei", "Quality", "", skipped="Nobody rated them."),
)


def page(language: str = "en", people=PEOPLE, **options) -> str:
    return index_page(people, language, title="360° <2026>", **options)


def test_people_link_to_their_reports():
    links = re.findall(r'<a href="([^#"]+)"( hreflang="[^"]+")?>([^<]+)', page())
    assert links == [
        ("zh-Hans/%E7%8E%8B%20%E6%99%93%E7%87%95%231.html", ' hreflang="zh-Hans"', "网页"),
        ("zh-Hans/E1.pdf", "", "PDF"),
        ("en/E2%3F.pdf", ' hreflang="en"', "PDF"),
    ]


def test_totals_count_reports_withheld_and_skipped():
    assert re.findall(r"<dd>(\d+)</dd>", page()) == ["2", "1", "1"]


def test_the_workbook_is_linked_and_the_date_shown():
    html = page(date="2026-11-22", downloads=(Link("Workbook", "people.xlsx"),))
    assert "<p>2026-11-22</p>" in html
    assert '<a href="people.xlsx">Workbook</a>' in html


def test_what_was_withheld_and_who_was_skipped_is_said():
    html = page()
    assert "One thing is withheld" in html
    assert "“客户”组的分数：只有 2 人作答。" in html
    assert '<p class="reason">Nobody rated them.</p>' in html
    assert "9 raters" in html


def test_names_are_escaped_also_where_the_search_reads_them():
    html = page()
    assert html.count("<script>") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt; محمد" in html
    assert 'data-person="&lt;script&gt;alert(1)&lt;/script&gt; محمد E2  "' in html
    assert "<title>360° &lt;2026&gt;</title>" in html


def test_only_the_pages_own_script_may_run():
    html = page()
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in html
    assert re.findall(r"https?:|@import|url\(", html.replace("http-equiv", "")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_batch_without_reports_says_so(language: str):
    html = page(language, people=())
    assert ("没有生成任何报告。" if language == "zh-Hans" else "No report was made.") in html
    assert "<script>" not in html
    assert 'id="search"' not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_people_give_the_same_page(language: str):
    assert page(language) == page(language)
    assert f'<html lang="{language}">' in page(language)
