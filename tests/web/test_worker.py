"""The worker's loops: each does its part, none ends because another, or the database, failed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from web.making import make_assignment, make_campaign, make_rater
from zhiren.web import worker as working
from zhiren.web.actions import job as jobs
from zhiren.web.actions.job import JobLost, enqueue, work
from zhiren.web.actions.message import queue_invitations, sending
from zhiren.web.mail_server import MailServer
from zhiren.web.models import Job, Message
from zhiren.web.worker import Worker, alone_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Worker:
    monkeypatch.setattr(jobs, "_works", {})
    configuration = replace(sending.CONFIGURATION, mail_server=MailServer("smtp"), mails_per_minute=60_000)
    monkeypatch.setattr(sending, "CONFIGURATION", configuration)
    monkeypatch.setattr("zhiren.web.settings.CONFIGURATION", configuration)
    return Worker("w")


def invite(n: int) -> None:
    campaign = make_campaign()
    for number in range(n):
        make_assignment(make_rater(campaign, mail=f"r{number}@example.com"))
    queue_invitations(campaign)


def test_messages_go_out_until_none_is_due(worker: Worker) -> None:
    invite(3)

    assert worker.send_messages() == working.SECONDS_BETWEEN_LOOKS
    assert len(mail.outbox) == 3


def test_after_a_batch_the_next_follows_at_once(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "MOST_AT_ONCE", 2)
    invite(3)

    assert worker.send_messages() == 0
    assert len(mail.outbox) == 2


def test_a_worker_that_stops_takes_no_further_message(worker: Worker) -> None:
    invite(1)
    worker.stopping.set()

    worker.send_messages()

    assert mail.outbox == []


def test_who_waits_at_the_screen_waits_for_no_pace(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    waits = []
    monkeypatch.setattr(worker.stopping, "wait", waits.append)
    given = {"channel": "mail", "language": "en", "address": "a@example.com", "not_before": timezone.now()}
    Message.objects.create(key="1", kind="device-check", subject="s", body="b", **given)
    Message.objects.create(key="2", kind="nomination", subject="s", body="b", **given)

    worker.send_messages()

    assert (len(mail.outbox), len(waits)) == (2, 1)


def test_a_job_is_done_and_the_next_follows_at_once(worker: Worker) -> None:
    work("count")(lambda _: None)
    enqueue("count")

    assert worker.do_jobs() == 0
    assert Job.objects.get().state == "done"
    assert worker.do_jobs() == working.SECONDS_BETWEEN_LOOKS


def test_reminders_are_looked_for(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    called = []
    monkeypatch.setattr("zhiren.web.actions.reminder.queue_due_reminders", lambda: called.append(1))

    assert worker.remind() == working.SECONDS_BETWEEN_REMINDERS
    assert called == [1]


class Showing:
    """A job in somebody's hands; renewing it does what it is told."""

    def __init__(self, *does: Callable[[], None]) -> None:
        self.does = list(does)
        self.done = threading.Event()
        self.job = Job(pk=1)

    def renew(self) -> None:
        act = self.does.pop(0)
        if not self.does:
            self.done.set()
        act()


def _lose() -> None:
    raise JobLost


def test_signs_of_life_go_on_whatever_becomes_of_one(
    worker: Worker, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(working, "SECONDS_BETWEEN_SIGNS", 0.001)
    monkeypatch.setattr("django.db.connection.close", lambda: None)
    holding: Any = Showing(_lose, lambda: None)

    worker._show_life(holding, holding.done)

    assert holding.does == []
    assert "no sign of life for job 1" in caplog.text


def test_a_loop_survives_a_fault(
    worker: Worker, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("django.db.connection.close", lambda: None)
    monkeypatch.setattr("django.db.close_old_connections", lambda: None)
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 2:
            worker.stopping.set()

    monkeypatch.setattr(worker.stopping, "wait", wait)

    def step() -> float:
        if not waits:
            raise RuntimeError("the database restarts")
        return 5.0

    worker._loop(step)

    assert waits == [working.SECONDS_AFTER_A_FAULT, 5.0]
    assert "the database restarts" in caplog.text


def test_it_begins_with_what_its_predecessor_left_and_gives_back_its_own(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = enqueue("count")
    Job.objects.update(state="running", holder="w", tries=1)
    states: list[str] = []

    def looped(_: Callable[[], float]) -> None:
        left.refresh_from_db()
        states.append(left.state)
        Job.objects.update(state="running", holder="w", tries=2)
        worker.stopping.set()

    class Inline(threading.Thread):
        """Runs at once and in place: a test's rows are seen by its own connection alone."""

        def start(self) -> None:
            self.run()

        def join(self, timeout: float | None = None) -> None:
            """It has run."""

    monkeypatch.setattr(working.threading, "Thread", Inline)
    monkeypatch.setattr(worker, "_loop", looped)
    worker.run()

    left.refresh_from_db()
    assert states[0] == "waiting"
    assert (left.state, left.tries) == ("waiting", 1)


def test_only_one_worker_on_a_folder(tmp_path: Path) -> None:
    stopping, order = threading.Event(), []

    def second() -> None:
        with alone_in(tmp_path, stopping):
            order.append("second")

    with alone_in(tmp_path, threading.Event()):
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.2)
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]


def test_a_worker_that_waits_for_another_can_be_stopped(tmp_path: Path) -> None:
    stopping = threading.Event()
    stopping.set()
    with alone_in(tmp_path, threading.Event()), alone_in(tmp_path, stopping):
        pass


def test_elsewhere_nothing_is_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working.os, "name", "nt")
    with alone_in(tmp_path, threading.Event()):
        assert list(tmp_path.iterdir()) == []


def test_the_program_sets_up_and_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    import signal

    handlers: dict[int, Callable[..., None]] = {}
    ran = []
    monkeypatch.setattr(working.signal, "signal", handlers.__setitem__)
    monkeypatch.setattr("zhiren.web.serving.orphan.end_with_parent", lambda: None)
    monkeypatch.setattr("django.setup", lambda: None)

    def run(self: Worker) -> None:
        handlers[signal.SIGTERM](signal.SIGTERM, None)
        ran.append((self.name.split(":")[-1][:1], self.stopping.is_set()))

    @contextmanager
    def alone(*_: object) -> Any:
        yield

    monkeypatch.setattr(Worker, "run", run)
    monkeypatch.setattr(working, "alone_in", alone)
    working.main()

    assert ran == [("/", True)]
    assert sorted(handlers) == sorted([signal.SIGTERM, signal.SIGINT])
