from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.ratings import sorting
from zhiren.ratings.sorting import NO_RANK, Rows, sort_rows

ROWS = st.lists(st.tuples(*(st.integers(0, 5) for _ in range(5))), max_size=30)


def rows_of(listed: list[tuple[int, ...]]) -> Rows[np.ndarray]:
    return Rows(*np.array(listed, np.uint32).reshape(-1, 5).T)


def tuples(rows: Rows[np.ndarray]) -> list[tuple[int, ...]]:
    return [tuple(map(int, row)) for row in zip(*rows, strict=True)]


@pytest.mark.parametrize("bits", [63, 0], ids=["keys", "columns"])
@given(listed=ROWS, ranks=st.lists(st.permutations([*range(5), NO_RANK]), min_size=5, max_size=5))
def test_rows_come_out_ranked_and_in_order_without_those_that_have_no_rank(
    bits: int, listed: list[tuple[int, ...]], ranks: list[list[int]]
) -> None:
    pieces = [rows_of(listed[:9]), rows_of(listed[9:])]
    tables = tuple(np.array(table, np.int64) for table in ranks)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sorting, "KEY_BITS", bits)
        patch.setattr(sorting, "BLOCK", 7)
        found = sort_rows(pieces, tables)
    ranked = [tuple(int(table[code]) for table, code in zip(tables, row, strict=True)) for row in listed]
    assert tuples(found) == sorted(row for row in ranked if NO_RANK not in row)


def test_columns_have_the_types_of_ratings_unless_there_are_too_many_items() -> None:
    tables = tuple(np.arange(n) for n in (3, 3, 70_000, 6, 5))
    rows = rows_of([(1, 1, 69_999, 5, 4)])
    found = sort_rows([rows], tables)
    assert tuples(found) == [(1, 1, 69_999, 5, 4)]
    assert [column.dtype for column in found] == [np.int32, np.int32, np.int32, np.uint8, np.uint16]
