"""Marks and labels of a drawing cover neither one another nor what is taken."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiren.web.views.nine_box_layout import (
    FONT,
    GAP,
    LINE,
    LONGEST,
    RADIUS,
    Mark,
    Rectangle,
    Spot,
    arrange,
    label_width,
    shortened,
)

TAKEN: Rectangle = (8.0, 100.0, 150.0, 120.0)
heights = st.floats(0, 500)
marks = st.lists(st.builds(Mark, heights, st.floats(0, LONGEST * FONT), free=st.booleans()), max_size=30)


def drawn(mark: Mark, spot: Spot) -> list[Rectangle]:
    r = mark.radius
    rectangles = [(spot.x - r, spot.y - r, spot.x + r, spot.y + r)]
    if mark.label:
        begin = spot.x - r - GAP - mark.label if spot.is_left else spot.x + r + GAP
        rectangles.append((begin, spot.y - LINE / 2, begin + mark.label, spot.y + LINE / 2))
    return rectangles


def over(a: Rectangle, b: Rectangle) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@given(marks)
def test_nothing_covers_anything(wanted: list[Mark]) -> None:
    spots = arrange(wanted, 0.0, 300.0, [TAKEN])

    if spots is None:
        return
    shown = [drawn(mark, spot) for mark, spot in zip(wanted, spots, strict=True)]
    assert not any(over(a, b) for one, other in combinations(shown, 2) for a in one for b in other)
    assert not any(over(a, TAKEN) for one in shown for a in one)
    assert all(a[0] >= 0 and a[2] <= 300 for one in shown for a in one)
    assert all(spot.y == mark.y for mark, spot in zip(wanted, spots, strict=True) if not mark.free)


def test_a_few_at_one_height_stand_side_by_side() -> None:
    spots = arrange([Mark(50.0, 40.0) for _ in range(4)], 0.0, 300.0)

    assert spots is not None
    assert len({spot.x for spot in spots}) == 4


def test_too_many_at_one_height_find_no_room() -> None:
    assert arrange([Mark(50.0, 90.0) for _ in range(4)], 0.0, 300.0) is None


def test_a_free_mark_gives_way() -> None:
    spots = arrange([*(Mark(50.0, 120.0) for _ in range(2)), Mark(50.0, 120.0, free=True)], 0.0, 300.0)

    assert spots is not None
    assert (spots[0].y, spots[1].y, spots[2].y) == (50.0, 50.0, 66.0)


def test_at_the_right_edge_a_label_stands_left() -> None:
    spots = arrange([Mark(50.0, 40.0)], 0.0, 60.0)

    assert spots is not None
    assert [spot.is_left for spot in spots] == [True]


@pytest.mark.parametrize(
    ("name", "shown"),
    [("欧阳若兰", "欧阳若兰"), ("Alexandra Montgomery-Featherstonehaugh", "Alexandra Mon…"), ("", "")],
)
def test_a_long_name_is_shortened(name: str, shown: str) -> None:
    assert shortened(name) == shown
    assert label_width(shortened(name)) <= LONGEST * FONT
    assert RADIUS < LINE
