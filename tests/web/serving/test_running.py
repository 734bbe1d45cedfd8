"""The worker's keeper, and processes that end with their parent."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time

import pytest

from zhiren.web.serving import orphan, running
from zhiren.web.serving.running import WorkerKeeper

WAITS = (sys.executable, "-c", "import time; time.sleep(60)")
DIES = (sys.executable, "-c", "raise SystemExit(3)")
STUBBORN = (
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)",
)


def until(happens: object) -> None:
    deadline = time.monotonic() + 60
    while not happens():  # type: ignore[operator]
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.01)


def test_a_worker_that_dies_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(running, "LONGEST_WAIT", 0.02)
    died: list[int] = []
    keeper = WorkerKeeper(died.append, DIES)
    keeper.start()
    until(lambda: len(died) >= 3)
    keeper.stop()

    assert set(died) == {3}


def test_a_worker_is_asked_to_stop() -> None:
    died: list[int] = []
    keeper = WorkerKeeper(died.append, WAITS)
    assert keeper.pid is None
    keeper.start()
    until(lambda: keeper.pid is not None)
    keeper.stop()

    assert died == []
    with pytest.raises(ProcessLookupError):
        os.kill(keeper.pid or 0, 0)


def test_a_worker_that_does_not_listen_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "SECONDS_TO_STOP", 1)
    keeper = WorkerKeeper(lambda _: None, STUBBORN)
    keeper.start()
    until(lambda: keeper.pid is not None)
    time.sleep(0.5)  # until it has stopped listening
    keeper.stop()

    assert keeper._process is not None
    assert keeper._process.wait(60) in (-signal.SIGKILL, -signal.SIGTERM)


def test_it_stops_when_the_parent_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    parents = iter([7, 7, 1])
    ended: list[tuple[int, int]] = []
    monkeypatch.setattr(orphan, "SECONDS", 0)
    monkeypatch.setattr(orphan.os, "getppid", lambda: next(parents))
    monkeypatch.setattr(orphan.os, "kill", lambda pid, name: ended.append((pid, name)))

    orphan._watch(7)

    assert ended == [(os.getpid(), signal.SIGTERM)]


@pytest.mark.parametrize(("parent", "watches"), [(str(os.getppid()), 1), ("1234567", 0), ("", 0)])
def test_only_a_child_of_zhiren_watches(monkeypatch: pytest.MonkeyPatch, parent: str, watches: int) -> None:
    started = []
    monkeypatch.setenv("ZHIREN_PARENT", parent)
    monkeypatch.setattr(threading.Thread, "start", lambda self: started.append(self.name))

    orphan.end_with_parent()

    assert started == ["parent-watch"] * watches
