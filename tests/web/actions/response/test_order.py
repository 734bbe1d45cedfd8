"""The later tap stands, in whatever order taps arrive."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhiren.web.actions.response.order import Moment, moment_of, supersedes

SERVER = 1_000_000_000


def tap(device: str, at: int, *, ahead: int = 0) -> Moment:
    """A tap at a true time, on a device whose clock is ahead, sent at once."""
    return moment_of(device, at + ahead, device_now=SERVER + ahead, server_now=SERVER)


def test_a_device_clock_is_set_right():
    assert tap("a", SERVER - 500, ahead=3_600_000) == Moment("a", SERVER - 500 + 3_600_000, SERVER - 500)


def test_a_tap_from_the_future_counts_as_made_now():
    assert moment_of("a", SERVER + 999, device_now=SERVER, server_now=SERVER).at == SERVER


def test_the_same_tap_does_not_stand_in_place_of_itself():
    assert not supersedes(tap("a", 5), tap("a", 5))


def test_one_devices_taps_follow_its_own_clock_whatever_the_delay():
    earlier = moment_of("a", 10, device_now=20, server_now=SERVER)
    later = moment_of("a", 11, device_now=90, server_now=SERVER)

    assert (earlier.at > later.at, supersedes(later, earlier), supersedes(earlier, later)) == (True, True, False)


def test_forms_without_a_device_follow_the_servers_clock():
    assert supersedes(Moment("", 7, 7), Moment("", 6, 6))


@given(
    st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 60)), min_size=1, unique=True),
    st.integers(-5000, 5000),
    st.randoms(use_true_random=False),
)
def test_every_order_of_arrival_ends_with_the_latest_tap(taps, ahead, random):
    moments = [tap(device, SERVER - at, ahead=ahead if device == "b" else 0) for device, at in taps]
    expected = max(moments, key=lambda m: (m.at, m.device))
    arrivals = moments * 2  # each is sent twice
    random.shuffle(arrivals)

    standing = arrivals[0]
    for moment in arrivals[1:]:
        standing = moment if supersedes(moment, standing) else standing

    assert standing == expected
