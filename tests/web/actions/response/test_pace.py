"""Pace and flags from the times of answers."""

from __future__ import annotations

from zhiren.web.actions.response.pace import (
    SECONDS_PER_ITEM,
    TimedAnswer,
    flags_of,
    minutes,
    pace,
    seconds_spent,
)


def answers(gaps, scores=None, response=1, timed=True):
    at, made = 0.0, []
    for n, gap in enumerate(gaps):
        at += gap
        made.append(TimedAnswer(response, scores[n] if scores else 3, at, timed))
    return made


def test_pace_is_the_raters_own_median_without_pauses():
    assert pace(answers([0, 4, 4, 5, 4, 4, 1000])) == 4.0


def test_pace_is_the_usual_one_at_first():
    assert pace(answers([0, 4, 4])) == SECONDS_PER_ITEM


def test_times_of_several_people_are_taken_together():
    side_by_side = [TimedAnswer(n % 2, 3, 2.0 * n) for n in range(10)]

    assert seconds_spent(0, side_by_side) == 8
    assert seconds_spent(1, side_by_side) == 10


def test_flags_of_a_fast_straight_response():
    assert flags_of(1, answers([0] + [1] * 9)) == {
        "seconds": 1,
        "fast": True,
        "straight": True,
        "same_share": 1.0,
        "longest_run": 10,
    }


def test_flags_of_a_varied_response():
    assert flags_of(1, answers([0] + [6] * 7, [3, 3, 4, 4, 4, 5, 2, 3])) == {
        "seconds": 6,
        "fast": False,
        "straight": False,
        "same_share": 0.38,
        "longest_run": 3,
    }


def test_no_speed_without_times_and_no_sameness_of_few():
    assert flags_of(1, answers([0] * 8, [None, None, 3, 3, 3, 3, 3, 3], timed=False)) == {}


def test_minutes_are_rounded_up():
    assert (minutes(0, 0), minutes(1, 0), minutes(20, 2, 6.0)) == (0, 1, 4)
