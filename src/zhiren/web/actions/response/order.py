"""Which of two taps stands, whatever the order in which they arrive."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Moment:
    """When a tap was made: on its device's clock (``tap``), and on the server's (``at``), both in ms."""

    device: str
    tap: int
    at: int


def moment_of(device: str, tap: int, *, device_now: int, server_now: int) -> Moment:
    """The moment of a tap that a device sends when its clock shows ``device_now``.

    The device's clock is set right by the server's. A tap from the future counts as made now: a clock that runs
    ahead of itself cannot win for ever.
    """
    return Moment(device, tap, min(tap + server_now - device_now, server_now))


def supersedes(new: Moment, old: Moment) -> bool:
    """Whether ``new`` stands in place of ``old``: the later tap, and never a tap in place of itself.

    The taps of one device are ordered by its own clock, which no delay on the way touches. Between devices the
    corrected time decides; at the same ms the device's name, so that every order of arrival ends alike.
    """
    if new.device and new.device == old.device:
        return new.tap > old.tap
    return (new.at, new.device) > (old.at, old.device)
