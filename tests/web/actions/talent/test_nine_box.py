"""Nine-boxes: places by the figures, moves by a meeting, and nothing without a reason."""

from __future__ import annotations

import pytest

from web.making import make_account
from web.making_talent import make_people, make_scored
from zhiren.errors import TalentError
from zhiren.web.actions.talent.nine_box import (
    Place,
    close_calibration,
    make_calibration,
    move_person,
    places,
    undo_move,
)
from zhiren.web.actions.talent.scored import Scored, read_scores
from zhiren.web.models import Activity, Calibration, CalibrationMove, Person

pytestmark = pytest.mark.django_db

STEPS = {"A": 3, "B": 2, "C": 1}


@pytest.fixture
def scored() -> Scored:
    people = [
        *make_people({"INT": 4.5, "TWK": 4.7}, performance="A"),
        *make_people({"INT": 3.0, "TWK": 3.2}, performance="B"),
        *make_people({"INT": 1.6, "TWK": 1.4}, performance="C"),
        *make_people({"INT": 3.0, "TWK": 3.0}),
        *make_people({"COM": 3.0}, performance="A"),
    ]
    found = read_scores(make_account(), make_scored(people), "en")
    assert found is not None
    return found


@pytest.fixture
def calibration(scored: Scored) -> Calibration:
    return make_calibration(scored, "Review", ["INT", "TWK"], STEPS, None, (2.5, 3.5))


def code(caught: pytest.ExceptionInfo[TalentError]) -> str:
    return caught.value.problems[0].code


def place(calibration: Calibration, scored: Scored, row: int) -> Place:
    return places(calibration, scored)[row]


def test_places_by_the_figures(scored: Scored, calibration: Calibration) -> None:
    found = places(calibration, scored)

    assert [each.box for each in found] == [(3, 3), (2, 2), (1, 1), None, None]
    assert [each.measured for each in found] == [each.box for each in found]
    assert found[0].chance((3, 3)) > 0.99
    assert (found[0].chance((2, 3)), found[3].chance((2, 2))) == (0.0, 0.0)
    assert sum(found[1].chance((2, step)) for step in (1, 2, 3)) == pytest.approx(1.0)


def test_cuts_part_people_into_thirds_where_none_are_given(scored: Scored) -> None:
    made = make_calibration(scored, "Review", ["INT"], STEPS, None)

    assert (made.low_cut, made.high_cut) == (3.0, 3.01)
    assert [a.verb for a in Activity.objects.all()] == ["nine-box-made"]


@pytest.mark.parametrize(
    ("competencies", "cuts", "wrong"),
    [
        ([], None, "nine-box-no-competency"),
        (["INT"], (3.5, 2.5), "nine-box-cuts"),
        (["INT"], (1.0, 2.5), "nine-box-cuts"),
        (["INT"], (3.0, 5.0), "nine-box-cuts"),
        (["CUS"], None, "nine-box-few"),
    ],
)
def test_what_makes_no_nine_box(
    scored: Scored, competencies: list[str], cuts: tuple[float, float] | None, wrong: str
) -> None:
    with pytest.raises(TalentError) as caught:
        make_calibration(scored, "Review", competencies, STEPS, None, cuts)

    assert code(caught) == wrong


def test_a_move_counts_until_it_is_taken_back(scored: Scored, calibration: Calibration) -> None:
    by = make_account()
    first = move_person(calibration, place(calibration, scored, 1), (2, 3), " Learns fast. ", by)
    second = move_person(calibration, place(calibration, scored, 1), (3, 3), "Delivered.", by)
    assert place(calibration, scored, 1).box == (3, 3)

    undo_move(second, "Too early", by)
    found = place(calibration, scored, 1)
    assert (found.box, found.measured, found.move) == ((2, 3), (2, 2), first)

    undo_move(first, "", by)
    assert place(calibration, scored, 1).box == (2, 2)
    log = [(m.from_performance, m.from_potential, m.to_performance, m.to_potential, m.why) for m in moves()]
    assert log == [
        (2, 2, 2, 3, "Learns fast."),
        (2, 3, 3, 3, "Delivered."),
        (3, 3, 2, 3, "Too early"),
        (2, 3, 2, 2, ""),
    ]


def moves() -> list[CalibrationMove]:
    return list(CalibrationMove.objects.order_by("pk"))


def test_somebody_in_no_box_is_put_into_one(scored: Scored, calibration: Calibration) -> None:
    move_person(calibration, place(calibration, scored, 3), (2, 2), "Rated since.", None)

    assert place(calibration, scored, 3).box == (2, 2)
    assert (moves()[0].from_performance, moves()[0].from_potential) == (0, 0)


def test_what_is_no_move(scored: Scored, calibration: Calibration) -> None:
    here = place(calibration, scored, 1)
    for box, why, wrong in (
        ((2, 3), "  ", "nine-box-no-reason"),
        ((2, 3), "x" * 501, "nine-box-long-reason"),
        ((4, 1), "Why", "nine-box-no-box"),
        ((2, 2), "Why", "nine-box-there-already"),
    ):
        with pytest.raises(TalentError) as caught:
            move_person(calibration, here, box, why, None)
        assert code(caught) == wrong
    assert moves() == []


def test_two_who_move_at_once_see_each_others_move(scored: Scored, calibration: Calibration) -> None:
    seen = place(calibration, scored, 1)
    move_person(calibration, seen, (2, 3), "First.", None)
    with pytest.raises(TalentError) as caught:
        move_person(calibration, seen, (2, 3), "Second.", None)

    assert code(caught) == "nine-box-there-already"


def test_only_the_last_move_is_taken_back_and_once(scored: Scored, calibration: Calibration) -> None:
    first = move_person(calibration, place(calibration, scored, 1), (2, 3), "First.", None)
    second = move_person(calibration, place(calibration, scored, 1), (3, 3), "Second.", None)
    with pytest.raises(TalentError) as caught:
        undo_move(first, "", None)
    assert code(caught) == "nine-box-not-last"
    undo_move(second, "", None)
    with pytest.raises(TalentError) as caught:
        undo_move(second, "", None)
    assert code(caught) == "nine-box-not-last"


def test_after_the_close_nothing_moves(scored: Scored, calibration: Calibration) -> None:
    here = place(calibration, scored, 1)
    move = move_person(calibration, here, (2, 3), "First.", None)
    close_calibration(calibration, None)
    assert Activity.objects.latest("pk").values == {"title": "Review", "n": 1}
    for deed in (
        lambda: move_person(calibration, here, (3, 3), "Late.", None),
        lambda: undo_move(move, "", None),
        lambda: close_calibration(calibration, None),
    ):
        with pytest.raises(TalentError) as caught:
            deed()
        assert code(caught) == "nine-box-closed"


def test_the_log_is_never_changed(scored: Scored, calibration: Calibration) -> None:
    move = move_person(calibration, place(calibration, scored, 1), (2, 3), "First.", None)
    with pytest.raises(TypeError):
        move.save()
    with pytest.raises(TypeError):
        move.delete()
    assert str(calibration) == "Review"


def test_a_new_rating_does_not_undo_a_meeting(scored: Scored, calibration: Calibration) -> None:
    move_person(calibration, place(calibration, scored, 1), (2, 3), "First.", None)
    Person.objects.update(performance="A")
    again = read_scores(make_account(), calibration.campaign, "en")
    assert again is not None

    assert [each.box for each in places(calibration, again)] == [(3, 3), (2, 3), (3, 1), (3, 2), None]
