"""Units as parts of people: each person in one, none too small, and the filters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from report.organisation.making import UNITS
from zhiren.report.organisation.people import FEWEST, Choice, Member, Part, Unit, above, below, parts, path_name


def members(**counts: int) -> list[Member]:
    return [
        Member(f"{unit}{k}", f"{unit}{k}", unit=unit.strip("_")) for unit, n in counts.items() for k in range(n)
    ]


def test_a_unit_is_in_those_above_it_and_holds_those_below() -> None:
    assert above("a1", UNITS) == ("co", "a", "a1")
    assert above("", UNITS) == above("gone", UNITS) == ()
    assert below("a", UNITS) == {"a", "a1", "a2"}
    assert path_name("a1", UNITS) == "Company / Sales / North"


def test_a_ring_of_units_has_an_end() -> None:
    ring = {"x": Unit("x", "X", "y"), "y": Unit("y", "Y", "x")}
    assert above("x", ring) == ("y", "x")


def test_where_one_unit_holds_everybody_its_units_are_the_parts_the_largest_first() -> None:
    found = parts(members(a1=2, a2=1, b=4), UNITS, "")
    assert found == (Part("b", (3, 4, 5, 6)), Part("a", (0, 1, 2)))


def test_small_units_and_people_right_in_the_root_are_the_rest() -> None:
    found = parts(members(a=3, b=2, c=1, co=1), UNITS, "co")
    assert found == (Part("a", (0, 1, 2)), Part("", (3, 4, 5, 6)))


def test_a_rest_that_is_too_small_takes_the_smallest_unit_with_it() -> None:
    assert parts(members(a=4, b=3, c=1), UNITS, "co") == (Part("a", (0, 1, 2, 3)), Part("", (4, 5, 6, 7)))


def test_what_would_be_one_part_is_none() -> None:
    assert parts(members(a=3, c=1), UNITS, "co") == ()
    assert parts(members(b=5), UNITS, "") == parts(members(_=5), UNITS, "") == parts([], UNITS, "") == ()


@given(st.lists(st.sampled_from(["", *UNITS]), max_size=30), st.sampled_from(["", *UNITS]))
def test_parts_do_not_overlap_leave_nobody_out_and_are_never_small(places: list[str], root: str) -> None:
    chosen = [unit for unit in places if not root or unit in below(root, UNITS)]
    found = parts([Member(str(k), str(k), unit=unit) for k, unit in enumerate(chosen)], UNITS, root)
    if found:
        assert sorted(row for part in found for row in part.rows) == list(range(len(chosen)))
        assert min(len(part.rows) for part in found) >= FEWEST


def test_filters_leave_out_whoever_is_elsewhere() -> None:
    one = Member("1", "One", unit="a1", role="dev", level="3")
    within = below("a", UNITS)
    assert Choice().takes(one, frozenset())
    assert Choice(unit="a", role="dev", level="3").takes(one, within)
    assert not Choice(unit="b").takes(one, below("b", UNITS))
    assert not Choice(role="mgr").takes(one, frozenset())
    assert not Choice(level="4").takes(one, frozenset())
