from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import openpyxl
import polars as pl

from zhiren.errors import Problem
from zhiren.language import LANGUAGES
from zhiren.questionnaire import response_scale
from zhiren.ratings import Ratings
from zhiren.ratings.check import check_ratings, examine_ratings

Write = Callable[..., Path]
TITLES = ["被评价人", "评价人", "评价关系", "题目", "评分"]
ONE = Ratings.from_columns(["1001"], ["1002"], ["peer"], ["A"], [4])


def shown(problems: list[Problem]) -> list[tuple[str, str | None, int | None, str | None]]:
    for language in LANGUAGES:
        assert all(problem.describe(language) for problem in problems)
    return [(p.code, p.place.sheet, p.place.line, p.place.field) for p in problems]


def workbook(path: Path, **sheets: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_a_workbook_with_numbers_as_numbers_and_as_text(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "r.xlsx", 评分=[TITLES, [1001, 1002, "同级", "A", 4.0], [1001, "1003", "同级", "A", "４"]]
    )
    found = examine_ratings(path)
    assert found.problems == []
    assert found.ratings.raters == ("1002", "1003")
    assert found.ratings.score.tolist() == [4, 4]


def test_a_date_in_a_score_cell_is_found_in_its_row(tmp_path: Path) -> None:
    rows: list[list[object]] = [TITLES, [], [1, 2, "同级", "A", dt.datetime(2026, 3, 5)], [1, 2, "同级", "B", 3]]
    path = workbook(tmp_path / "r.xlsx", 评分=rows)
    assert shown(check_ratings(path, scale=response_scale("level-5", "en"))) == [
        ("ratings-score-date", "评分", 3, "评分"),
        ("ratings-blank-lines", "评分", 2, None),
    ]


def test_all_sheets_with_ratings_are_read_and_the_others_named(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "r.xlsx",
        说明=[["请先读这里"]],
        一=[TITLES, [1001, 1002, "同级", "A", 4]],
        二=[TITLES, [1001, 1002, "同级", "B", 4]],
    )
    found = examine_ratings(path)
    assert shown(found.problems) == [("ratings-sheets-ignored", None, None, None)]
    assert found.problems[0].values == {"sheets": "说明", "n": 1}
    assert found.ratings.items == ("A", "B")


def test_a_workbook_without_ratings(tmp_path: Path) -> None:
    assert shown(check_ratings(workbook(tmp_path / "r.xlsx", leer=[]))) == [("table-empty", None, None, None)]
    problems = check_ratings(workbook(tmp_path / "r.xlsx", a=[["x", "y"], [1, 2]]))
    assert shown(problems) == [("table-column-missing", "a", 1, None)] * 5


def test_parquet_with_whole_numbers_as_floats(tmp_path: Path) -> None:
    path = tmp_path / "r.parquet"
    columns = {"ratee": [1001.0], "rater": [1002], "relationship": ["peer"], "item": ["A"], "score": [4.0]}
    pl.DataFrame(columns).write_parquet(path)
    assert examine_ratings(path).ratings == ONE


def test_parquet_keeps_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "r.parquet"
    columns = {
        "ratee": ["E1"] * 3,
        "rater": ["E2"] * 3,
        "relationship": pl.Series(["peer"] * 3, dtype=pl.Categorical),
        "item": ["A", "B", "C"],
        "score": [4.0, 3.5, None],
        "remark": ["", "", ""],
    }
    pl.DataFrame(columns).write_parquet(path)
    assert shown(check_ratings(path)) == [
        ("table-columns-ignored", None, 1, None),
        ("ratings-score-not-whole", None, 2, "score"),
    ]


def test_a_parquet_file_that_is_none(write: Write, tmp_path: Path) -> None:
    assert shown(check_ratings([write(b"PAR1 but no more", "r.parquet"), tmp_path / "none.parquet"])) == [
        ("ratings-parquet", None, None, None),
        ("source-missing", None, None, None),
    ]


def test_parquet_with_lists_for_scores(tmp_path: Path) -> None:
    path = tmp_path / "r.parquet"
    columns = {"ratee": ["1"], "rater": ["2"], "relationship": ["peer"], "item": ["A"], "score": [[1, 2]]}
    pl.DataFrame(columns).write_parquet(path)
    assert [code for code, *_ in shown(check_ratings(path))] == ["ratings-parquet"]


def test_formats_that_are_not_read(write: Write) -> None:
    assert [code for code, *_ in shown(check_ratings(write(b"x", "r.xls")))] == ["source-legacy"]
