from __future__ import annotations

import csv
import random
import tempfile
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.dictionary.builtin import builtin_framework
from zhiren.errors import Problem
from zhiren.framework import Framework
from zhiren.language import LANGUAGES
from zhiren.questionnaire import response_scale
from zhiren.ratings.check import check_ratings, examine_ratings
from zhiren.ratings.parts import Cells

Write = Callable[..., Path]
SCALE = response_scale("frequency-5", "en")


def shown(problems: list[Problem], *names: str) -> list[tuple[object, ...]]:
    """Code, line and column of each finding, and some of its values; each can be said in every language."""
    for language in LANGUAGES:
        assert all(problem.describe(language) for problem in problems)
    return [(p.code, p.place.line, p.place.field, *(p.values[name] for name in names)) for p in problems]


def test_sound_ratings_have_no_findings(write: Write, framework: Framework) -> None:
    path = write(["E1,E1,self,A.1,4", "E1,E2,上级,A.1,5", "E1,C9,客户,B.2,1"])
    found = examine_ratings(path, framework=framework, scale=SCALE, people={"E1", "E2"})
    assert (found.problems, found.rows, found.not_observed, len(found.ratings)) == ([], 3, 0, 3)
    assert found.errors == []


def test_what_was_not_observed_is_absent(write: Write) -> None:
    found = examine_ratings(write(["E1,E2,peer,A,", "E1,E2,peer,B,不了解", "E1,E2,peer,C,3"]))
    assert (found.problems, found.rows, found.not_observed) == ([], 3, 2)
    assert found.ratings.items == ("C",)


def test_blank_rows_are_counted_in_one_note(write: Write) -> None:
    problems = check_ratings(write(["E1,E2,peer,A,3", "", ",,,,", "  , ,　,,", "E1,E2,peer,B,3", ""]))
    assert shown(problems, "n") == [("ratings-blank-lines", 3, None, 4)]
    assert problems[0].severity == "warning"


def test_an_empty_cell_is_found_in_its_column(write: Write) -> None:
    rows = [",E2,peer,A,3", "E1,,peer,A,3", "E1,E2,,A,3", "E1,E2,peer,,3", "E1,E2,peer,A,3"]
    assert shown(check_ratings(write(rows))) == [
        ("ratings-cell-empty", 2, "ratee"),
        ("ratings-cell-empty", 3, "rater"),
        ("ratings-cell-empty", 4, "relationship"),
        ("ratings-cell-empty", 5, "item"),
    ]


def test_a_wrong_cell_is_named_once_with_the_number_of_its_rows(write: Write, framework: Framework) -> None:
    rows = ["E1,E2,nachbar,A.1,3", "E1,E3,nachbar,A.9,3", "E1,E4,peer,A.1,8", "E1,E5,peer,Thanks people.,8"]
    problems = check_ratings(write(rows), framework=framework, scale=SCALE)
    assert shown(problems, "value", "n") == [
        ("ratings-unknown-relationship", 2, "relationship", "nachbar", 2),
        ("ratings-unknown-item-near", 3, "item", "A.9", 1),
        ("ratings-score-range", 4, "score", "8", 2),
    ]


def test_an_item_like_none_is_told_what_an_id_looks_like(write: Write, framework: Framework) -> None:
    problems = check_ratings(write(["E1,E2,peer,一二三四,3"]), framework=framework)
    assert shown(problems, "value", "example") == [("ratings-unknown-item", 2, "item", "一二三四", "A.1")]


@pytest.mark.parametrize("item", ["A.1", "a1", "Says it plainly", "says it plainly.", "A.1 Says it plainly"])
def test_an_item_is_known_by_id_by_statement_or_by_both(write: Write, framework: Framework, item: str) -> None:
    assert examine_ratings(write([f"E1,E2,peer,{item},3"]), framework=framework).ratings.items == ("A.1",)


def test_statements_of_the_built_in_dictionary_are_known_in_both_languages(write: Write) -> None:
    editions = [builtin_framework(language) for language in LANGUAGES]
    first = [next(edition.indicators) for edition in editions]
    path = write([f'E1,E{n},peer,"{i.statement}",3' for n, i in enumerate(first, 2)])
    for edition in editions:
        assert examine_ratings(path, framework=edition).ratings.items == (first[0].id,)


def test_a_changed_copy_of_the_built_in_dictionary_stands_alone(write: Write, framework: Framework) -> None:
    from dataclasses import replace

    statement = next(builtin_framework("en").indicators).statement
    problems = check_ratings(write([f'E1,E2,peer,"{statement}",3']), framework=replace(framework, id="core"))
    assert [problem.code for problem in problems] == ["ratings-unknown-item"]


def test_scores_that_are_none(write: Write) -> None:
    scores = ["3.5", "2026-03-05", "gut", "9", "4.0", "５", "often"]
    rows = [f"E1,E{n},peer,A,{score}" for n, score in enumerate(scores, 2)]
    found = examine_ratings(write(rows), scale=SCALE)
    assert shown(found.problems, "value", "low", "high") == [
        ("ratings-score-not-whole", 2, "score", "3.5", 1, 5),
        ("ratings-score-date", 3, "score", "2026-03-05", 1, 5),
        ("ratings-score-not-number", 4, "score", "gut", 1, 5),
        ("ratings-score-range", 5, "score", "9", 1, 5),
    ]
    assert sorted(found.ratings.score.tolist()) == [4, 4, 5]


def test_without_a_scale_no_range_of_scores_is_made_up(write: Write) -> None:
    scores = ["3.5", "2026-03-05", "gut", "99999999"]
    found = examine_ratings(write([f"E1,E{n},peer,A,{score}" for n, score in enumerate(scores, 2)]))
    assert [problem.describe("en").partition(": ")[2] for problem in found.problems] == [
        "The score “3.5” is no whole number. Each rating is one whole number: an average is no rating.",
        "“2026-03-05” is a date, probably made from a score by Excel. Format the column as a number and enter the "
        "scores again.",
        "“gut” is no score. Write a whole number, or leave the cell empty where nothing was observed.",
        "“99999999” can be no score. Check that this is the column of scores; leave the cell empty where nothing "
        "was observed.",
    ]
    assert [problem.describe("zh-Hans").partition("：")[2] for problem in found.problems] == [
        "评分“3.5”不是整数。每个评分是一个整数，平均分不能当作评分。",
        "“2026-03-05”是日期，多半是 Excel 把评分变成了日期。请把这一列设为数值格式，重新填写评分。",
        "“gut”不是评分。请写整数；不了解的，请留空。",
        "“99999999”不可能是评分。请检查这一列是否真是评分；不了解的，请留空。",
    ]


def test_people_who_are_not_known(write: Write) -> None:
    rows = ["E1,E9,peer,A,3", "E8,E1,peer,A,3", "E8,C1,customer,A,3", "E1,E9,peer,B,3"]
    problems = check_ratings(write(rows), people={"E1"})
    assert shown(problems, "value", "n") == [
        ("ratings-unknown-ratee", 3, "ratee", "E8", 2),
        ("ratings-unknown-rater", 2, "rater", "E9", 2),
    ]


def test_the_same_item_twice_is_one_finding_a_pair(write: Write) -> None:
    rows = ["E1,E2,peer,A,3", "E1,E2,peer,B,3", "E1,E2,peer,B,4", "E1,E2,peer,A,3", "E1,E3,peer,A,3"]
    problems = check_ratings(write(rows))
    assert shown(problems, "item", "score", "earlier_score", "earlier_row", "n") == [
        ("ratings-twice", 4, "item", "B", "4", "3", "3", 2)
    ]


def test_an_item_rated_once_and_once_not_observed_is_rated_once(write: Write) -> None:
    assert check_ratings(write(["E1,E2,peer,A,NA", "E1,E2,peer,A,4"])) == []


def test_two_relationships_of_one_pair(write: Write) -> None:
    rows = ["E1,E2,peer,A,3", "E1,E2,上级,B,3", "E1,E2,上级,C,3"]
    assert shown(check_ratings(write(rows)), "relationship", "earlier_relationship", "earlier_row", "n") == [
        ("ratings-two-relationships", 3, "relationship", "上级", "peer", "2", 2)
    ]


def test_self_ratings_under_another_name_and_the_reverse(write: Write) -> None:
    rows = ["E1,E1,peer,A,3", "E1,E1,self,B,3", "E1,E2,自评,A,3", "E1,E2,自评,B,3"]
    assert shown(check_ratings(write(rows)), "relationship", "n") == [
        ("ratings-self-as-other", 2, "relationship", "peer", 1),
        ("ratings-other-as-self", 4, "relationship", "自评", 2),
    ]


def test_files_are_taken_together(write: Write) -> None:
    first = write(["E1,E2,peer,A,3", "E1,E3,peer,A,3"], "first.csv")
    second = write(["", "E1,E2,peer,A,4", "E1,E3,上级,B,3"], "second.csv")
    problems = check_ratings([first, second])
    assert shown(problems, *()) == [
        ("ratings-blank-lines", 2, None),
        ("ratings-twice-files", 3, "item"),
        ("ratings-two-relationships-files", 4, "relationship"),
    ]
    assert [problem.place.file for problem in problems] == [str(second)] * 3
    assert {problem.values["earlier_file"] for problem in problems[1:]} == {str(first)}


def test_long_lists_are_cut_and_say_by_how_much(write: Write, framework: Framework) -> None:
    rows = [f"E{i},R{i},kin{i},X.{i},x{i}" for i in range(25)]
    rows += [f"S{i},S{i},peer,A.1,3" for i in range(23)] + [f"E{i},,peer,A.1,3" for i in range(22)]
    problems = check_ratings(write(rows), framework=framework, people={"nobody"})
    more = {problem.values["kind"]: problem.values["n"] for problem in problems if problem.code == "ratings-more"}
    assert more == {
        "ratings-unknown-ratee": 28,
        "ratings-unknown-rater": 3,
        "ratings-unknown-relationship": 5,
        "ratings-unknown-item": 5,
        "ratings-score-not-number": 5,
        "ratings-self-as-other": 3,
        "ratings-cell-empty": 2,
    }
    assert shown(problems)


def test_a_cell_longer_than_any_name_is_an_error(write: Write) -> None:
    problems = check_ratings(write([f"E1,{'x' * 4001},peer,A,3"]))
    assert shown(problems, "found", "most") == [("ratings-cell-long", 2, "rater", 4001, 4000)]


def test_more_items_than_fit_are_an_error(write: Write) -> None:
    found = examine_ratings(write([f"E1,E2,peer,I{i},3" for i in range(65_536)]))
    assert shown(found.problems, "found") == [("ratings-many-items", None, None, 65_536)]
    assert len(found.ratings) == 0


def test_ratings_that_all_say_nothing_are_an_error(write: Write) -> None:
    problems = check_ratings(write(["E1,E2,peer,A,NA", "E1,E3,peer,A,"]))
    assert shown(problems, "n") == [("ratings-none", None, None, 2)]


def test_invisible_characters_and_spaces_make_no_difference(write: Write) -> None:
    path = write(["\u200bE1 ,E2,peer,A,3", "E1,\u00a0E2,peer,B,3", "e\u0301,E2,peer,A,3", "\u00e9,E2,peer,B,3"])
    assert examine_ratings(path).ratings.ratees == ("E1", "é")


@given(
    n_rows=st.integers(1, 30),
    blanks=st.lists(st.integers(0, 30), max_size=5),
    breaks=st.sets(st.integers(0, 29)),
    wrong=st.integers(0, 29),
    seed=st.integers(0, 99),
)
def test_a_wrong_score_is_found_on_its_line(
    n_rows: int, blanks: list[int], breaks: set[int], wrong: int, seed: int
) -> None:
    """Whatever blank lines and line breaks in cells stand before it."""
    wrong %= n_rows
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ratings.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            table = csv.writer(stream, lineterminator=chance.choice(["\n", "\r\n"]))
            table.writerow(["ratee", "remark", "rater", "relationship", "item", "score"])
            line, expected, n_blank = 2, 0, 0
            for row in range(n_rows):
                for _ in range(blanks.count(row)):
                    table.writerow([])
                    line, n_blank = line + 1, n_blank + 1
                if row == wrong:
                    expected = line
                remark = "first\n\nthird" if row in breaks else ""
                table.writerow(["E1", remark, f"R{row}", "peer", "A", "77" if row == wrong else "3"])
                line += 3 if row in breaks else 1
        problems = check_ratings(path, scale=SCALE)
    errors = [p for p in problems if p.severity == "error"]
    assert shown(errors, "value") == [("ratings-score-range", expected, "score", "77")]
    assert sum(int(p.values["n"]) for p in problems if p.code == "ratings-blank-lines") == n_blank


def test_columns_that_lie_in_memory_in_different_pieces(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    number = Cells.number

    def number_in_pieces(cells: Cells, column: pl.Series) -> pl.Series:
        codes = number(cells, column)
        return pl.concat([codes[:1], codes[1:]], rechunk=False) if column.name == "rater" else codes

    path = write(["E1,E2,peer,A,3", "E1,E3,peer,A,4", "E2,E2,self,B,5"])
    usual = examine_ratings(path)
    monkeypatch.setattr(Cells, "number", number_in_pieces)
    assert examine_ratings(path) == usual


def test_ids_alike_are_a_note_and_control_characters_are_not_read(write: Write) -> None:
    found = examine_ratings(write(["E1,e2,peer,A,3", "E1,E2,peer,A,3", "E1,E\x003,peer,A,3"]))
    assert [(problem.code, problem.severity) for problem in found.problems] == [("ratings-ids-alike", "warning")]
    assert found.ratings.raters == ("E2", "E3", "e2")
