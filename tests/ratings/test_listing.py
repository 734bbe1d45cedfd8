from __future__ import annotations

from zhiren.errors import Place, Problem
from zhiren.ratings.listing import cut, in_order_of_rows


def test_what_is_beyond_twenty_is_counted() -> None:
    assert list(cut("kind", 20)) == []
    assert list(cut("kind", 22)) == [Problem("ratings-more", {"n": 2, "kind": "kind"})]


def test_findings_come_file_by_file_and_row_by_row_and_rests_at_the_end() -> None:
    nowhere, rest = Problem("role-unknown"), Problem("ratings-more")
    b7, b2, b, a3 = (Problem("x", {}, Place(f, line=n)) for f, n in (("b", 7), ("b", 2), ("b", None), ("a", 3)))
    b_rest = Problem("ratings-more", {}, Place("b"))
    assert in_order_of_rows([b7, rest, b_rest, b2, a3, nowhere, b]) == [nowhere, b, b2, b7, b_rest, a3, rest]
