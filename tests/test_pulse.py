from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from zhiren.development import Goal, PulseResult
from zhiren.pulse import measure_pulse
from zhiren.ratings import Ratings

DAY = date(2030, 6, 1)
ITEMS = ("A1", "A2", "A3")
GOAL = Goal("A", "Ask more", 2, 3, indicator_ids=("A1", "A2"))


def campaign(n_peers: int = 4, *, silent: str = "", manager: int = 5) -> Ratings:
    """Twelve people rated by peers, themselves and a manager; about E0 nobody answers ``silent``."""
    rows = []
    for person in range(12):
        for peer in range(n_peers if person == 0 else 4):
            rows += [
                (f"E{person}", f"R{person}-{peer}", "peer", item, 1 + (person + peer + k) % 4)
                for k, item in enumerate(ITEMS)
                if (person, item) != (0, silent)
            ]
        rows += [(f"E{person}", f"M{person}", "manager", item, manager) for item in ITEMS]
        rows += [(f"E{person}", f"E{person}", "self", item, 5) for item in ITEMS]
        rows.append((f"E{person}", f"M{person}", "manager", "B1", 2))  # of another competency
    return Ratings.from_columns(*zip(*rows, strict=True))  # type: ignore[arg-type]


def found(answers: list[Mapping[str, int]], ratings: Ratings | None = None, ratee: str = "E0") -> PulseResult:
    return measure_pulse(
        GOAL,
        ratee,
        campaign() if ratings is None else ratings,
        answers,
        competency_items=ITEMS,
        asked=5,
        threshold=3,
        closed_on=DAY,
    )


def test_better_beyond_chance() -> None:
    result = found([{"A1": 5, "A2": 5}] * 5)

    assert (result.verdict, result.answered, result.n_before) == ("better", 5, 4)
    assert (result.before, result.after) == pytest.approx((2.5, 5.0))
    assert result.low is not None
    assert result.low > 0


def test_worse_and_unclear() -> None:
    high = Ratings.from_columns(
        *zip(
            *[(e, r, k, i, 5 if e == "E0" else s) for e, r, k, i, s in campaign().to_frame().iter_rows()],
            strict=True,
        )
    )

    assert found([{"A1": 1, "A2": 1}] * 5, high).verdict == "worse"
    assert found([{"A1": 3, "A2": 2}] * 3).verdict == "unclear"


def test_neither_the_person_nor_the_manager_is_compared() -> None:
    assert found([{"A1": 3}] * 3, campaign(manager=1)) == found([{"A1": 3}] * 3, campaign(manager=5))


def test_too_few_answers_show_nothing() -> None:
    result = found([{"A1": 5}, {"A2": 4}, {}])

    assert result == PulseResult("A", ("A1", "A2"), DAY, 5, 2, 3, "too_few")
    assert result.missing == 1


def test_a_behaviour_that_the_report_withholds_is_left_out() -> None:
    one = found([{"A1": 4, "A2": 1}] * 3, campaign(silent="A2"))

    assert one.after == 4


@pytest.mark.parametrize(("ratings", "ratee"), [(campaign(2), "E0"), (campaign(), "nobody"), (campaign(0), "E0")])
def test_without_a_baseline(ratings: Ratings, ratee: str) -> None:
    result = found([{"A1": 4}] * 4, ratings, ratee)

    assert (result.verdict, result.answered, result.before, result.after) == ("no_baseline", 4, None, None)


def test_raters_who_never_differ_are_no_baseline() -> None:
    rows = [(f"E{p}", f"R{p}{r}", "peer", i, 3) for p in range(3) for r in range(3) for i in ITEMS]
    result = found([{"A1": 4}] * 4, Ratings.from_columns(*zip(*rows, strict=True)))  # type: ignore[arg-type]

    assert result.verdict == "no_baseline"
