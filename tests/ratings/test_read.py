from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.errors import RatingsError
from zhiren.framework import Framework
from zhiren.questionnaire import response_scale
from zhiren.ratings import RELATIONSHIPS, Ratings
from zhiren.ratings.meaning import clean
from zhiren.ratings.read import read_ratings
from zhiren.ratings.write import write_ratings

Write = Callable[..., Path]
PERSONS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=6)


@st.composite
def sound_ratings(draw: st.DrawFn) -> Ratings:
    """Ratings that break no rule: each pair in one relationship, each item at most once a pair."""
    names = clean(pl.Series(draw(st.lists(PERSONS, min_size=1, max_size=4)), dtype=pl.String))
    people = names.drop_nulls().unique().sort().to_list()
    rows = []
    for ratee in people:
        for rater in people:
            kind = "self" if ratee == rater else draw(st.sampled_from(RELATIONSHIPS[1:]))
            rows += [
                (ratee, rater, kind, item, draw(st.integers(-32_768, 32_767)))
                for item in draw(st.sets(st.sampled_from(["A", "B.1", "题"]), max_size=3))
            ]
    return Ratings.from_columns(*(list(c) for c in zip(*rows, strict=True)) if rows else [[]] * 5)  # type: ignore[arg-type]


@given(sound_ratings(), st.sampled_from(["r.csv", "r.parquet"]))
def test_what_was_written_is_read_again(ratings: Ratings, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        write_ratings(ratings, path)
        if len(ratings):
            assert read_ratings(path) == ratings
        else:
            with pytest.raises(RatingsError):
                read_ratings(path)


@given(sound_ratings(), st.data())
def test_any_split_into_files_in_any_order_gives_the_same_ratings(ratings: Ratings, data: st.DataObject) -> None:
    if not len(ratings):
        return
    frame = ratings.to_frame()
    shares = data.draw(st.lists(st.integers(0, 2), min_size=len(ratings), max_size=len(ratings)))
    chance = data.draw(st.randoms(use_true_random=False))
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for share in set(shares):
            rows = [row for row, of in enumerate(shares) if of == share]
            chance.shuffle(rows)
            path = Path(folder) / f"{share}.{chance.choice(['csv', 'parquet'])}"
            part = frame[rows]
            part.write_csv(path) if path.suffix == ".csv" else part.write_parquet(path)
            paths.append(path)
        chance.shuffle(paths)
        assert read_ratings(paths) == ratings


def test_everything_wrong_is_raised_at_once_without_the_notes(write: Write, framework: Framework) -> None:
    path = write(["", "E1,E2,x,A.1,9", "E1,E2,peer,Z,3"])
    with pytest.raises(RatingsError) as error:
        read_ratings(path, framework=framework, scale=response_scale("frequency-5", "en"), people=["E1", "E2"])
    assert [problem.code for problem in error.value.problems] == [
        "ratings-unknown-relationship",
        "ratings-unknown-item",
        "ratings-score-range",
    ]


def test_notes_do_not_hinder_reading(write: Write) -> None:
    assert len(read_ratings(write(["", "E1,E2,peer,A,3"]))) == 1
