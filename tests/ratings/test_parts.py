from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from zhiren.ratings.parts import Cells

COLUMN = st.lists(st.none() | st.integers(-32_768, 32_767) | st.integers(1, 5), max_size=8)


@given(COLUMN, COLUMN)
def test_whole_numbers_are_encoded_as_their_texts_are(first: list[int | None], second: list[int | None]) -> None:
    cells = Cells.none_yet()
    for column in (first, second):
        codes = cells.encode_integers(pl.Series("score", column, dtype=pl.Int16))
        assert codes.dtype == pl.UInt32
        assert [cells.texts[code] for code in codes] == ["" if value is None else str(value) for value in column]


def test_a_missing_cell_is_an_empty_one() -> None:
    cells = Cells.none_yet()
    assert cells.encode(pl.Series(["b", "", None, "a", "b"])).to_list() == [1, 0, 0, 2, 1]
    assert cells.texts.to_list() == ["", "b", "a"]
