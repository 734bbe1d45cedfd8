from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.ratings import lines
from zhiren.ratings.lines import find_records

CELLS = st.text(st.sampled_from('ab,"\n '), max_size=4)


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks so small that records and quotations cross their edges."""
    monkeypatch.setattr(lines, "_STEP", 4)
    monkeypatch.setattr(lines, "_BLOCK", 8)


def written(rows: list[list[str]]) -> str:
    table = io.StringIO(newline="")
    csv.writer(table, lineterminator="\n").writerows(rows)
    return table.getvalue()


def test_records_of_a_text_with_a_line_break_in_a_cell_and_a_blank_line() -> None:
    records = find_records(b'a,b\n"1\n2",3\n\n4,5,6', ",")
    assert [records.line(i) for i in range(4)] == [1, 2, 4, 5]
    assert records.fields.tolist() == [2, 2, 1, 3]
    assert [records.record(i) for i in range(4)] == ["a,b\n", '"1\n2",3\n', "\n", "4,5,6"]


def test_an_empty_text_has_no_records() -> None:
    assert find_records(b"", ",").starts.tolist() == []


def test_a_text_that_ends_with_a_line_break_has_no_record_after_it() -> None:
    assert find_records(b"a\n", ",").starts.tolist() == [0]


@pytest.mark.usefixtures("_small_blocks")
@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=12))
def test_records_are_those_that_the_csv_module_reads(rows: list[list[str]]) -> None:
    text = written(rows)
    records = find_records(text.encode(), ",")
    reader = csv.reader(io.StringIO(text, newline=""))
    begun, expected = 1, []
    for row in reader:
        expected.append((begun, len(row)))
        begun = reader.line_num + 1
    found = [(records.line(i), int(n)) for i, n in enumerate(records.fields)]
    assert found == expected
    assert np.array_equal(records.starts, np.unique(records.starts))
