from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.comments import Comment, check_comments, read_comments, write_comments
from zhiren.errors import CommentsError, Problem
from zhiren.language import LANGUAGES
from zhiren.ratings import RELATIONSHIPS, Ratings

WORD = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=6)
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C"], include_characters="\n"), max_size=40)


@st.composite
def comments(draw: st.DrawFn) -> Comment:
    ratee, rater = draw(WORD), draw(WORD)
    kind = "self" if ratee == rater else draw(st.sampled_from(RELATIONSHIPS[1:]))
    return Comment(ratee, rater, kind, draw(TEXT.map(str.strip).filter(bool)), draw(WORD | st.just("")))


def write(path: Path, *rows: str) -> Path:
    file = path / "comments.csv"
    file.write_text("被评价人,评价人,关系,问题,评语\n" + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return file


def shown(problems: list[Problem]) -> list[tuple[str, int | None, str | None]]:
    for language in LANGUAGES:
        assert all(problem.describe(language) for problem in problems)
    return [(p.code, p.place.line, p.place.field) for p in problems]


@given(st.lists(comments(), min_size=1, max_size=5))
def test_comments_that_were_written_are_read_again(written: list[Comment]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "comments.csv"
        write_comments(written, path)
        assert read_comments(path) == tuple(written)


def test_relationships_in_either_language_and_rows_without_a_comment(tmp_path: Path) -> None:
    path = write(tmp_path, "E1,E2,上级,q1,好", "E1,E3,peer,,", "E1,E3,Peers,,good")
    assert read_comments(path) == (Comment("E1", "E2", "manager", "好", "q1"), Comment("E1", "E3", "peer", "good"))
    assert shown(check_comments(path)) == [("comments-blank", 3, "评语")]


def test_everything_wrong_is_found_at_once(tmp_path: Path) -> None:
    long = "好" * 10_001
    path = write(
        tmp_path,
        ",E2,同级,,x",
        "E1,,同级,,x",
        "E1,E2,,,x",
        "E1,E2,友,,x",
        "E1,E1,同级,,x",
        "E1,E2,自评,,x",
        f"E1,E2,同级,,{long}",
    )
    assert shown(check_comments(path)) == [
        ("comments-cell-empty", 2, "被评价人"),
        ("comments-cell-empty", 3, "评价人"),
        ("comments-cell-empty", 4, "关系"),
        ("comments-relationship", 5, "关系"),
        ("comments-self-as-other", 6, "关系"),
        ("comments-other-as-self", 7, "关系"),
        ("comments-long", 8, "评语"),
    ]
    with pytest.raises(CommentsError) as error:
        read_comments(path)
    assert len(error.value.problems) == 7


def test_a_comment_of_ten_thousand_characters_fits(tmp_path: Path) -> None:
    assert len(read_comments(write(tmp_path, f"E1,E2,同级,,{'好' * 10_000}"))[0].text) == 10_000


def test_long_lists_are_cut(tmp_path: Path) -> None:
    problems = check_comments(write(tmp_path, *(["E1,E2,友,,x"] * 22)))
    assert problems[-1].values == {"n": 2, "kind": "comments-relationship"}
    assert len(shown(problems)) == 21


def test_a_missing_file_and_missing_columns(tmp_path: Path) -> None:
    assert [code for code, *_ in shown(check_comments(tmp_path / "none.csv"))] == ["source-missing"]
    other = tmp_path / "other.csv"
    other.write_text("被评价人,评语\n1,2\n", encoding="utf-8")
    assert [code for code, *_ in shown(check_comments(other))] == ["table-column-missing"] * 2


def test_comments_are_held_against_the_ratings_and_the_people(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "A3,A1,同级,,x",
        "A3,A2,同级,,x",
        "A3,A4,同级,,x",
        "A3,ZZ,同级,,x",
        "YY,A1,同级,,x",
        "A4,A4,自评,,x",
        "A4,A1,友,,x",
        ",,同级,,x",
    )
    ratings = Ratings.from_columns(
        ["A3", "A3", "A4"], ["A1", "A2", "A1"], ["manager", "peer", "peer"], ["I.1"] * 3, [3, 4, 5]
    )
    found = [p for p in check_comments(path, ratings=ratings, people={"A4"}) if p.severity == "warning"]
    assert shown(found) == [
        ("comments-other-relationship", 2, "关系"),
        ("comments-unknown-rater", 5, "评价人"),
        ("comments-ratee-not-rated", 6, "被评价人"),
    ]
    assert found[0].values == {"ratee": "A3", "rater": "A1", "relationship": "同级", "rated_as": "manager"}
    assert (
        found[0].describe("en").endswith("as “同级”, but rates them as “Manager”. Write the same in both files.")
    )
