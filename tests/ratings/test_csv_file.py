from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from zhiren.errors import Problem
from zhiren.language import LANGUAGES
from zhiren.ratings import Ratings, csv_file
from zhiren.ratings.check import check_ratings, examine_ratings

Write = Callable[..., Path]
TITLES = "ratee,rater,relationship,item,score\n"
ONE = Ratings.from_columns(["张三"], ["李四"], ["peer"], ["甲"], [4])
ROW = "张三,李四,同级,甲,4\n"


def shown(problems: list[Problem]) -> list[tuple[str, int | None]]:
    for language in LANGUAGES:
        assert all(problem.describe(language) for problem in problems)
    return [(problem.code, problem.place.line) for problem in problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_encoding_separator_and_line_end(write: Write, encoding: str, separator: str, line_end: str) -> None:
    text = (TITLES + ROW).replace(",", separator).replace("\n", line_end)
    found = examine_ratings(write(text.encode(encoding)))
    assert (found.problems, found.ratings) == ([], ONE)


def test_titles_in_chinese_below_a_title_line_and_a_blank_one(write: Write) -> None:
    text = "2026 年评价数据\n\n评价人工号,评价人姓名,被评价人编号,关系,题目,评分\n李四,李,张三,同级,甲,4\n"
    found = examine_ratings(write(text))
    assert found.ratings == ONE
    assert [(p.code, p.place.line, p.values["columns"]) for p in found.problems] == [
        ("table-columns-ignored", 3, "评价人姓名")
    ]
    bad = check_ratings(write(text + "李四,李,张三,同级,甲,x\n"))
    assert shown(bad) == [("table-columns-ignored", 3), ("ratings-score-not-number", 5)]


def test_titles_that_do_not_fit_in_the_first_bytes(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """The head may end in the middle of a character."""
    text = TITLES + ROW * 1
    for size in range(len(TITLES), len(text.encode())):
        monkeypatch.setattr(csv_file, "_HEAD", size)
        assert examine_ratings(write(text)).ratings == ONE


def test_lines_in_another_encoding_are_named_and_read(write: Write) -> None:
    data = (TITLES + ROW).encode() + b"".join(f"张三,王{i:02d},同级,甲,4\n".encode("gbk") for i in range(22))
    found = examine_ratings(write(data))
    assert shown(found.problems) == [("ratings-encoding-mixed", line) for line in range(3, 23)] + [
        ("ratings-more", None)
    ]
    assert found.problems[0].values == {"value": "张三,王00,同级,甲,4"}
    assert len(found.ratings) == 23


def test_rows_with_too_many_cells_are_named_unless_the_surplus_is_empty(write: Write) -> None:
    rows = "".join(f"E1,R{i},peer,A,3,x\n" for i in range(22))
    problems = check_ratings(write(f"a,title,line,which,is,longer\n{TITLES}E1,E2,peer,A,3,,\n{rows}"))
    assert shown(problems) == [("ratings-long-row", line) for line in range(4, 24)] + [("ratings-more", None)]
    assert problems[0].values == {"found": 6, "titles": 5}


def test_a_row_with_too_many_cells_one_of_them_huge(write: Write) -> None:
    rows = "".join(f"E1,R{i},peer,A,3\n" for i in range(30))  # beyond those that are looked at for titles
    problems = check_ratings(write(f"{TITLES}{rows}E1,E3,peer,A,3,{'x' * 140_000}\n"))
    assert shown(problems) == [("ratings-long-row", 32)]
    assert problems[0].values == {"found": 6, "titles": 5}


def test_rows_with_too_few_cells_lack_a_score(write: Write) -> None:
    found = examine_ratings(write(f"{TITLES}E1,E2,peer,A\nE1,E2,peer,B,3\n"))
    assert (found.problems, found.not_observed, len(found.ratings)) == ([], 1, 1)


def test_a_quotation_mark_inside_a_cell(write: Write) -> None:
    problems = check_ratings(write(f'{TITLES}E1,E2,peer,A,3\nE1,5"x,peer,A,3\nE1,E4,peer,A,3\n'))
    assert shown(problems) == [("ratings-stray-quote", 3)]


def test_a_quotation_that_never_ends(write: Write) -> None:
    problems = check_ratings(write(f'{TITLES}E1,E2,peer,A,3\n"E1,E3,peer,A,3\nE1,E4,peer,A,3\n'))
    assert shown(problems) == [("ratings-unreadable", None)]


def test_titles_that_cannot_be_cut_into_cells(write: Write) -> None:
    problems = check_ratings(write('"' + "x" * 140_000))
    assert shown(problems) == [("source-quote-long", 1)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "source-empty"),
        (b"\xef\xbb\xbf", "table-empty"),
        (b"\n\n  \n", "table-empty"),
        (TITLES.encode(), "ratings-header-only"),
        (b"%PDF-1.7 and so on", "source-not-text-kind"),
        (bytes(range(256)) * 8, "source-binary"),
    ],
)
def test_files_without_ratings(write: Write, content: bytes, code: str) -> None:
    found = examine_ratings(write(content))
    assert [problem.code for problem in found.problems] == [code]
    assert len(found.ratings) == 0


def test_missing_columns_are_all_named_with_the_titles_found(write: Write) -> None:
    problems = check_ratings(write("被评价人,打分人,分数\nE1,E2,3\n"))
    assert [(p.values["column"], p.values["found"]) for p in problems] == [
        ("relationship", "被评价人 | 打分人 | 分数"),
        ("item", "被评价人 | 打分人 | 分数"),
    ]
    assert shown(problems) == [("table-column-missing", 1)] * 2


def test_two_columns_for_one_field(write: Write) -> None:
    problems = check_ratings(write("ratee,rater,relationship,item,score,得分\nE1,E2,peer,A,3,3\n"))
    assert [(p.code, p.values["columns"]) for p in problems] == [("table-column-ambiguous", "score | 得分")]


def test_too_many_columns_and_too_many_bytes(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(TITLES.strip() + ",x" * 500 + "\n")
    assert shown(check_ratings(path)) == [("source-columns", None)]
    monkeypatch.setattr(csv_file, "LARGEST_TEXT", 10)
    assert shown(check_ratings(path)) == [("source-too-large", None)]


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert shown(check_ratings([tmp_path / "none.csv", tmp_path])) == [
        ("source-missing", None),
        ("source-folder", None),
    ]
