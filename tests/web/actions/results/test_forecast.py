"""The forecast of the final response rate."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhiren.web.actions.results.forecast import forecast_rate

counts = st.integers(0, 2000)


@given(finished=counts, declined=counts, outstanding=counts, gone=st.floats(0, 60), left=st.floats(0, 60))
def test_range_is_ordered_and_never_below_what_is_in(
    finished: int, declined: int, outstanding: int, gone: float, left: float
) -> None:
    asked = finished + declined + outstanding
    forecast = forecast_rate(asked=asked, finished=finished, declined=declined, days_gone=gone, days_left=left)

    if forecast is None:
        assert asked == 0
        return
    assert finished / asked - 1e-9 <= forecast.low <= forecast.expected + 1e-9
    assert forecast.expected <= forecast.high + 1e-9
    assert forecast.high <= 1
    assert forecast.expected <= (finished + outstanding) / asked + 1e-9


def test_nothing_more_comes_after_the_close() -> None:
    forecast = forecast_rate(asked=100, finished=60, declined=5, days_gone=14, days_left=0)

    assert forecast is not None
    assert (forecast.low, forecast.expected, forecast.high) == (0.6, 0.6, 0.6)


def test_usual_pace_half_the_rest_in_six_days() -> None:
    forecast = forecast_rate(asked=1000, finished=0, declined=0, days_gone=0, days_left=6)

    assert forecast is not None
    assert round(forecast.expected, 2) == 0.51
