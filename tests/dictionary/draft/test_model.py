from __future__ import annotations

import pytest

from zhiren.dictionary.draft.model import Block, Coverage, Draft, LeftOut, Placements, Role, Span, is_separator


def coverage(*placed: tuple[Span, Role], text: str = "合作：帮助；x") -> Coverage:
    return Draft("a.txt", "en", "", (Block(text),), (), (), placed).coverage()


def test_placed_left_out_and_between() -> None:
    found = coverage((Span(0, 3, 5), "statement"), (Span(0, 0, 2), "name"), (Span(0, 6, 7), "left_out"))
    assert found == Coverage(7, placed=4, separators=2, left_out=1, lost=(), overlapping=())


def test_lost_characters_are_named() -> None:
    assert coverage((Span(0, 0, 2), "name")).lost == (Span(0, 2, 7),)


def test_characters_placed_twice_are_named() -> None:
    found = coverage((Span(0, 0, 5), "name"), (Span(0, 3, 5), "statement"), (Span(0, 6, 7), "level"))
    assert (found.overlapping, found.lost) == ((Span(0, 3, 5),), ())


@pytest.mark.parametrize(("text", "is_one"), [("", True), (" ，\u200b\n", True), ("a", False), ("😀", False)])
def test_separators(text: str, is_one: bool) -> None:
    assert is_separator(text) is is_one


def test_a_place_holds_what_is_known() -> None:
    assert Block("x").place == {}
    assert Block("x", sheet="S", cell="B2").place == {"sheet": "S", "cell": "B2"}
    assert Block("x", paragraph=3, part="header").place == {"part": "header", "paragraph": 3}


def test_the_rest_is_left_out() -> None:
    placements = Placements([Block("a; b。c"), Block("，")])
    placements.place("statement", Span(0, 3, 4), Span(0, 4, 4))
    placements.leave_out("introduction", Span(0, 4, 5))
    placements.leave_out_alike("column", [])
    placements.leave_out_rest()
    assert placements.left_out == [
        LeftOut("unplaced", "a;", (Span(0, 0, 2),)),
        LeftOut("unplaced", "。c", (Span(0, 4, 6),)),
    ]
