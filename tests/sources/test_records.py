from __future__ import annotations

from pathlib import Path

import pytest

from zhiren.errors import Place, Problem, SourceError
from zhiren.sources.records import cut_long_lists, find_columns, read_records, titles

WANTED = {"id": titles("number; 工号", "person; 人员"), "name": titles("name; 姓名")}
PLACE = Place("f.csv")


def test_titles_are_written_in_tiers() -> None:
    assert titles("a; b c", "d") == (("a", "b c"), ("d",))


def test_a_title_of_an_earlier_tier_wins() -> None:
    found = find_columns([["person", "Number", "name"]], WANTED, ("id", "name"), PLACE)
    assert (found.row, found.columns) == (0, {"id": 1, "name": 2})
    assert [(p.code, p.values["columns"], p.severity) for p in found.problems] == [
        ("table-columns-ignored", "person", "warning")
    ]
    assert found.title("id") == "Number"


def test_the_first_row_with_most_titles_is_the_row_of_titles() -> None:
    rows = [["a list"], ["人员", "x"], ["人员", "姓名"], ["工号", "姓名"]]
    assert find_columns(rows, WANTED, ("id",), PLACE).row == 2


def test_a_field_that_is_not_required_may_be_absent() -> None:
    found = find_columns([["工号"]], WANTED, ("id",), PLACE)
    assert found.columns == {"id": 0}
    assert found.title("name") == "name"


def test_missing_and_ambiguous_columns_are_all_named() -> None:
    with pytest.raises(SourceError) as error:
        find_columns([["x", "人员", "person"]], WANTED, ("id", "name"), PLACE)
    assert [(p.code, dict(p.values), p.place.line) for p in error.value.problems] == [
        ("table-column-ambiguous", {"column": "id", "columns": "人员 | person"}, 1),
        ("table-column-missing", {"column": "name", "found": "x | 人员 | person", "is_first": 1}, 1),
    ]


def test_many_extra_columns_are_named_in_part() -> None:
    row = ["工号", *(f"x{i}" for i in range(31))]
    (problem,) = find_columns([row], WANTED, ("id",), PLACE).problems
    assert problem.values == {"columns": " | ".join(f"x{i}" for i in range(30)) + " …", "n": 31}


def test_a_table_without_text_is_empty() -> None:
    with pytest.raises(SourceError) as error:
        find_columns([["", " "]], WANTED, ("id",), PLACE)
    assert [problem.code for problem in error.value.problems] == ["table-empty"]


def test_records_have_their_rows(tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    path.write_text("工号,姓名,x\n1, 张三 ,\n,,y\n2,,\n", encoding="utf-8")
    records = read_records(path, WANTED, ("id",))
    assert records.rows == [(2, {"id": "1", "name": "张三"}), (4, {"id": "2", "name": ""})]
    assert records.at(4, "name") == Place(str(path), None, 4, field="姓名")
    assert records.at(4) == Place(str(path), None, 4)


def test_a_file_without_cells(tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    path.write_text("\n\n", encoding="utf-8")
    with pytest.raises(SourceError) as error:
        read_records(path, WANTED, ("id",))
    assert [problem.code for problem in error.value.problems] == ["table-empty"]


def test_long_lists_are_cut_kind_by_kind() -> None:
    many = [Problem("many", {}, PLACE, "warning") for _ in range(21)]
    few = [Problem("few", {}, PLACE)] * 20
    assert cut_long_lists([*many, *few], "more") == [
        *many[:20],
        Problem("more", {"n": 1, "kind": "many"}, PLACE, "warning"),
        *few,
    ]
