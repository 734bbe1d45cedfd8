from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.sources.headers import Headers, match_headers, plain

NAMES = {
    "name": ("姓名", "名字", "Full name"),
    "ratee": ("被评价人", "被評價人", "person rated"),
    "score": ("得分", "分数", "rating"),
}


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("姓名", "name"),
        (" 姓 名 ", "name"),
        ("姓名(必填)", "name"),
        ("姓名（必填）", "name"),
        ("【姓名】", "name"),
        ("*姓名", "name"),
        ("姓名/Name", "name"),
        ("姓名 Employee", "name"),
        ("ＦＵＬＬ ＮＡＭＥ", "name"),
        ("full_name", "name"),
        ("被評價人", "ratee"),
        ("Ratee", "ratee"),
        ("Who? (person rated)", "ratee"),
        ("Rating\n(1–5)", "score"),
    ],
)
def test_titles_as_people_write_them(title: str, field: str) -> None:
    assert match_headers(["x", title], NAMES) == Headers({field: 1}, (0,), {})


def test_the_whole_title_wins_over_a_part() -> None:
    found = match_headers(["得分（原始）", "得分", "", "备注"], NAMES)
    assert found == Headers({"score": 1}, (0, 3), {})


def test_two_columns_for_one_field_are_ambiguous() -> None:
    assert match_headers(["得分", "Rating", "姓名"], NAMES) == Headers({"name": 2}, (), {"score": (0, 1)})


def test_plain() -> None:
    assert plain(" Ｅmployee_Ｎo. （必填） ") == "employeeno必填"


@given(st.lists(st.text(max_size=12), max_size=8))
def test_every_filled_column_is_matched_unmatched_or_ambiguous(row: list[str]) -> None:
    found = match_headers(row, NAMES)
    told = [*found.columns.values(), *found.unmatched, *(i for group in found.ambiguous.values() for i in group)]
    assert len(told) == len(set(told))
    assert {i for i, title in enumerate(row) if title.strip()} == set(told)
