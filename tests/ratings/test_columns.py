from __future__ import annotations

import random

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.errors import RatingsError
from zhiren.ratings import RELATIONSHIPS, Ratings

LABELS = st.sampled_from(["E1", "E2", "张三", "é", "a b", "Z"])
ROW = st.tuples(
    LABELS, LABELS, st.sampled_from(RELATIONSHIPS), st.sampled_from(["A.1", "A.2", "B.1"]), st.integers(-9, 9)
)
ROWS = st.lists(ROW, max_size=20)

SMALL = Ratings.from_columns(
    ["E2", "E1", "E1"], ["E1", "E1", "张"], ["peer", "self", "manager"], ["B", "A", "A"], [3, -4, 5]
)


def of(rows: list[tuple[str, str, str, str, int]]) -> Ratings:
    return Ratings.from_columns(*(list(column) for column in zip(*rows, strict=True)) if rows else [[]] * 5)  # type: ignore[arg-type]


def code_of(problem: pytest.ExceptionInfo[RatingsError]) -> str:
    return problem.value.problems[0].code


def test_codes_index_sorted_labels_and_rows_are_in_order() -> None:
    assert SMALL.ratees == ("E1", "E2")
    assert SMALL.raters == ("E1", "张")
    assert SMALL.items == ("A", "B")
    assert SMALL.ratee.tolist() == [0, 0, 1]
    assert SMALL.rater.tolist() == [0, 1, 0]
    assert SMALL.relationship.tolist() == [0, 1, 2]
    assert SMALL.item.tolist() == [0, 0, 1]
    assert SMALL.score.tolist() == [-4, 5, 3]


def test_a_rating_takes_13_bytes() -> None:
    assert SMALL.nbytes == 13 * len(SMALL)
    assert len(SMALL) == 3


def test_no_ratings_are_ratings_too() -> None:
    nothing = of([])
    assert len(nothing) == 0
    assert nothing.nbytes == 0
    assert nothing == Ratings.from_columns((), (), (), (), np.empty(0))
    assert nothing.to_frame().height == 0


@given(ROWS, st.randoms(use_true_random=False))
def test_equal_content_in_any_order_gives_equal_ratings(
    rows: list[tuple[str, str, str, str, int]], chance: random.Random
) -> None:
    shuffled = chance.sample(rows, len(rows))
    assert of(rows) == of(shuffled)


@given(ROWS)
def test_the_table_of_labels_gives_the_ratings_again(rows: list[tuple[str, str, str, str, int]]) -> None:
    ratings = of(rows)
    assert sorted(ratings.to_frame().rows()) == sorted(rows)
    columns = [column.to_list() for column in ratings.to_frame()]
    assert Ratings.from_columns(*columns) == ratings


def test_the_table_has_enums_and_small_integers() -> None:
    assert SMALL.to_frame().schema == {
        "ratee": pl.Enum(["E1", "E2"]),
        "rater": pl.Enum(["E1", "张"]),
        "relationship": pl.Enum(RELATIONSHIPS),
        "item": pl.Enum(["A", "B"]),
        "score": pl.Int16,
    }


def test_other_things_are_not_equal_and_ratings_are_not_hashable() -> None:
    assert SMALL != "ratings"
    assert of([("E1", "E1", "self", "A", 4)]) != SMALL
    with pytest.raises(TypeError):
        hash(SMALL)


def test_a_selection_keeps_the_label_tables() -> None:
    others = SMALL.select(SMALL.relationship != 0)
    assert others.score.tolist() == [5, 3]
    assert (others.ratees, others.raters, others.items) == (SMALL.ratees, SMALL.raters, SMALL.items)


def test_columns_of_unequal_length_are_refused() -> None:
    with pytest.raises(RatingsError) as error:
        Ratings.from_columns(["a"], ["a"], ["self"], ["x"], [1, 2])
    assert error.value.problems[0].values == {"lengths": "1, 1, 1, 1, 2"}


def test_an_unknown_relationship_is_refused() -> None:
    with pytest.raises(RatingsError) as error:
        of([("a", "b", "上级", "x", 1)])
    assert error.value.problems[0].values["value"] == "上级"


@pytest.mark.parametrize("score", [40_000, -40_000, 2.5, float("nan"), float("inf")])
def test_a_score_that_is_no_whole_number_of_16_bits_is_refused(score: float) -> None:
    with pytest.raises(RatingsError) as error:
        Ratings.from_columns(["a", "a"], ["b", "b"], ["peer", "peer"], ["x", "y"], np.array([1, score]))
    assert (code_of(error), error.value.problems[0].values["value"]) == (
        "ratings-score-bits",
        str(np.array([1, score])[1]),
    )


def test_the_lowest_and_the_highest_score_fit() -> None:
    extremes = Ratings.from_columns(["a", "a"], ["b", "b"], ["peer", "peer"], ["x", "y"], [-32_768, 32_767])
    assert extremes.score.tolist() == [-32_768, 32_767]


def test_more_items_than_16_bits_hold_are_refused() -> None:
    n = 65_536
    with pytest.raises(RatingsError) as error:
        Ratings.from_columns(["a"] * n, ["b"] * n, ["peer"] * n, [str(i) for i in range(n)], [1] * n)
    assert error.value.problems[0].values == {"found": 65_536, "most": 65_535}
