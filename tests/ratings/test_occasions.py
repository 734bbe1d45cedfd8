from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from zhiren.language import LANGUAGES
from zhiren.ratings.check import examine_ratings
from zhiren.ratings.occasions import parse_day
from zhiren.ratings.read import read_ratings

Write = Callable[..., Path]
EPOCH = dt.date(1970, 1, 1)
MARCH = (dt.date(2026, 3, 1) - EPOCH).days


@pytest.mark.parametrize(
    "word",
    [
        *("2026-03-01", "2026/3/1", "2026.3.1", "20260301", "２０２６年３月１日", " 2026 年 3 月 1 日 "),
        *("2026-03-01T10:20:30Z", "2026-03-01 10:20:30.123", "2026/3/1 上午 9:30", "20260301 0930"),
        *("1 Mar 2026", "01-MAR-2026", "1 March 2026", "Mar 1, 2026", "March 1 2026 9:30 AM"),
        *("46082", "46082.75", "2026-03", "2026年3月", "2026/03"),
    ],
)
def test_a_day_in_the_ways_it_is_written(word: str) -> None:
    assert parse_day(word) == MARCH


@pytest.mark.parametrize(
    "word", ["3/4/2026", "2026-02-30", "2026-13", "185", "99999", "spring", "第一轮", "10:20"]
)
def test_what_names_no_day_for_certain(word: str) -> None:
    assert parse_day(word) is None


@given(st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31)))
def test_every_day_is_read_as_itself(day: dt.date) -> None:
    forms = (day.isoformat(), f"{day:%Y%m%d}", f"{day.year}年{day.month}月{day.day}日", f"{day:%d %b %Y}")
    assert [parse_day(form) for form in forms] == [(day - EPOCH).days] * len(forms)


def titled(title: str, *rows: str) -> str:
    return "\n".join([f"ratee,rater,relationship,item,score,{title}", *rows])


@pytest.mark.parametrize(
    "title", ["date", "Time", "rated at", "Rated_At", "日期", "时间", "评价时间", "日期（必填）"]
)
def test_a_column_of_dates_is_kept_aside(write: Write, title: str) -> None:
    rows = ("b,x,peer,A,3,2026-03-05", "a,y,peer,A,3,", "a,x,peer,A,4,2026-03-01", "a,x,peer,B,4,2026-03-02")
    path = write(titled(title, *rows))
    found = examine_ratings(path)
    assert found.problems == []
    assert found.occasions == pytest.approx([MARCH + 0.5, np.nan, MARCH + 4], nan_ok=True)
    assert found.ratings.nbytes == 13 * 4
    assert read_ratings(path) == read_ratings(write(titled("note", *rows), "other.csv"))


def test_without_such_a_column_there_are_no_occasions(write: Write) -> None:
    assert examine_ratings(write(["a,x,peer,A,4"])).occasions is None


def test_files_with_and_without_dates_are_taken_together(write: Write) -> None:
    dated = write(titled("date", "b,x,peer,A,3,2026-03-05", "b,x,peer,B,,2026-04-05"))
    found = examine_ratings([write(["a,x,peer,A,4"], "plain.csv"), dated])
    assert found.occasions == pytest.approx([np.nan, MARCH + 4], nan_ok=True)


def test_the_title_that_says_most_wins_and_the_other_is_named(write: Write) -> None:
    path = write("time,date,评价时间,ratee,rater,relationship,item,score\n185,x,2026-03-01,a,x,peer,A,3\n")
    found = examine_ratings(path)
    assert found.occasions == pytest.approx([MARCH])
    assert [(p.code, p.values["columns"]) for p in found.problems] == [("table-columns-ignored", "time | date")]


def test_the_first_of_two_columns_of_dates_is_read(write: Write) -> None:
    found = examine_ratings(write("date,date,ratee,rater,relationship,item,score\n2026-03-01,x,a,x,peer,A,3\n"))
    assert found.occasions == pytest.approx([MARCH])
    assert [(p.code, p.values["columns"]) for p in found.problems] == [("table-columns-ignored", "date")]


def test_what_names_no_day_is_told_with_its_row_and_the_rating_counts(write: Write) -> None:
    rows = ["a,x,peer,A,4,2026-03-01", "a,y,peer,A,4,soon", "b,x,peer,A,3,3/4/2026", "b,y,peer,A,3,soon"]
    found = examine_ratings(write(titled("评价时间", *rows)))
    assert len(found.ratings) == 4
    assert found.errors == []
    assert found.occasions == pytest.approx([MARCH, np.nan, np.nan, np.nan], nan_ok=True)
    told = [(p.code, p.place.line, p.place.field, p.values["value"], p.values["n"]) for p in found.problems]
    assert told == [
        ("ratings-no-day", 3, "评价时间", "soon", 2),
        ("ratings-no-day", 4, "评价时间", "3/4/2026", 1),
    ]
    assert (
        found.problems[0]
        .describe("en")
        .endswith(
            "“soon” names no day for certain (in 2 rows); these ratings count, but without a date. "
            "Write the day as 2026-03-01."
        )
    )
    assert "“soon”看不出是哪一天" in found.problems[0].describe("zh-Hans")


def test_a_long_list_of_unclear_days_is_cut(write: Write) -> None:
    found = examine_ratings(write(titled("time", *(f"a,x{k},peer,A,4,{k} s" for k in range(30)))))
    assert [p.code for p in found.problems] == ["ratings-no-day"] * 20 + ["ratings-more"]
    assert found.problems[-1].values["n"] == 10
    assert {p.severity for p in found.problems} == {"warning"}
    assert all("no-day" not in found.problems[-1].describe(language) for language in LANGUAGES)


def test_without_ratings_there_are_no_occasions(write: Write) -> None:
    found = examine_ratings(write(titled("date", "a,x,peer,A,,soon")))
    assert (found.occasions, [p.code for p in found.problems]) == (None, ["ratings-none"])


def test_a_row_without_a_rating_dates_nothing(write: Write) -> None:
    rows = ["a,x,peer,A,4,2026-03-01", "a,x,peer,B,,2026-05-01", "c,z,peer,B,,2026-05-01"]
    assert examine_ratings(write(titled("date", *rows))).occasions == pytest.approx([MARCH])


@pytest.mark.parametrize("kind", [dt.date, dt.datetime])
def test_dates_of_parquet_and_excel(tmp_path: Path, kind: type[dt.date]) -> None:
    days = [kind(2026, 3, 1), kind(2026, 3, 4)]
    rows = [("a", "x", "peer", "A", 4, days[0]), ("a", "y", "peer", "A", 3, days[1])]
    names = ("ratee", "rater", "relationship", "item", "score", "date")
    pl.DataFrame(rows, names, orient="row").write_parquet(tmp_path / "dated.parquet")
    book = Workbook()
    for row in (names, *rows):
        book.active.append(row)
    book.save(tmp_path / "dated.xlsx")
    for name in ("dated.parquet", "dated.xlsx"):
        assert examine_ratings(tmp_path / name).occasions == pytest.approx([MARCH, MARCH + 3])


@pytest.mark.parametrize("title", ["weight", "Weights", "权重", "权重（%）"])
def test_a_column_of_weights_is_named_and_not_used(write: Write, title: str) -> None:
    found = examine_ratings(write(titled(f"{title},note", "a,x,peer,A,4,0.5,n")))
    told = [
        (p.code, p.severity, p.place.line, p.values.get("column", p.values.get("columns"))) for p in found.problems
    ]
    assert told == [("table-columns-ignored", "warning", 1, "note"), ("ratings-weights", "warning", 1, title)]
    assert "every rating counts once" in found.problems[1].describe("en")
    assert "每个评分都只算一次" in found.problems[1].describe("zh-Hans")
