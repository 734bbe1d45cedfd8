"""The worker: sends messages, does long work, writes reminders. ``python -m zhiren.web.worker``.

Mail and long work have a thread each, so that an hour of scoring keeps no invitation waiting. Each thread asks the
database once a second for what is due: no broker, nothing that can be lost.
"""

from __future__ import annotations

import logging
import os
import platform
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhiren.web.actions.job import Holding

SECONDS_BETWEEN_LOOKS = 1.0
SECONDS_BETWEEN_REMINDERS = 60.0
SECONDS_BETWEEN_SIGNS = 20.0
SECONDS_AFTER_A_FAULT = 10.0
SECONDS_FOR_THE_LAST_MAIL = 15.0
MOST_AT_ONCE = 20

log = logging.getLogger("zhiren.worker")


class Worker:
    """The loops, and the word to stop."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.stopping = threading.Event()

    def run(self) -> None:
        """Work until told to stop. A job under way when the stop comes is given back, to be begun anew."""
        from zhiren.web.actions.job import import_work, release_jobs_of, release_unfinished

        import_work()
        release_jobs_of(self.name)
        loops = (self.send_messages, self.do_jobs, self.remind)
        threads = [threading.Thread(target=self._loop, args=(loop,), daemon=True) for loop in loops]
        for thread in threads:
            thread.start()
        self.stopping.wait()
        threads[0].join(SECONDS_FOR_THE_LAST_MAIL)
        release_unfinished(self.name)

    def send_messages(self) -> float:
        """Send what is due, at the pace that the mail server allows; returns the seconds until the next look."""
        from zhiren.web.actions.message.sending import URGENT, Senders, due_messages, send_message
        from zhiren.web.settings import CONFIGURATION

        pause = 60 / CONFIGURATION.mails_per_minute
        with Senders() as senders:
            for _ in range(MOST_AT_ONCE):
                message = None if self.stopping.is_set() else due_messages().first()
                if message is None:
                    return SECONDS_BETWEEN_LOOKS
                if send_message(message, senders) and message.kind not in URGENT:
                    self.stopping.wait(pause)
        return 0.0

    def do_jobs(self) -> float:
        """Do one job, if one waits."""
        from zhiren.web.actions.job import claim_job, do_job

        holding = claim_job(self.name)
        if holding is None:
            return SECONDS_BETWEEN_LOOKS
        done = threading.Event()
        signs = threading.Thread(target=self._show_life, args=(holding, done), daemon=True)
        signs.start()
        do_job(holding)
        done.set()
        signs.join()
        return 0.0

    def remind(self) -> float:
        """Close the campaigns and pulses whose time is up, and write the reminders of the day."""
        from zhiren.web.actions.plan.letters import queue_due_letters
        from zhiren.web.actions.plan.pulse import close_due_pulses
        from zhiren.web.actions.reminder import queue_due_reminders
        from zhiren.web.actions.results.release import close_due_campaigns

        close_due_campaigns()
        queue_due_reminders()
        queue_due_letters()
        close_due_pulses()
        return SECONDS_BETWEEN_REMINDERS

    def _loop(self, step: Callable[[], float]) -> None:
        from django.db import close_old_connections, connection

        while not self.stopping.is_set():
            try:
                wait = step()
            except Exception:  # the database restarts, a disk is full: the next look may go well
                log.exception("%s failed; trying again", step.__name__)
                connection.close()
                wait = SECONDS_AFTER_A_FAULT
            close_old_connections()
            self.stopping.wait(wait)
        connection.close()

    def _show_life(self, holding: Holding, done: threading.Event) -> None:
        from django.db import DatabaseError, connection

        from zhiren.web.actions.job import JobLost

        while not done.wait(SECONDS_BETWEEN_SIGNS):
            try:
                holding.renew()
            except (DatabaseError, JobLost):
                log.warning("no sign of life for job %s", holding.job.pk)
        connection.close()


def main() -> None:
    """Set Django up and work until SIGTERM."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhiren.web.settings")
    django.setup()
    from zhiren.web.serving.orphan import end_with_parent
    from zhiren.web.settings import CONFIGURATION

    worker = Worker(f"{platform.node()[:20]}:{CONFIGURATION.data}"[-64:])
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: worker.stopping.set())
    end_with_parent()
    with alone_in(CONFIGURATION.data, worker.stopping):
        worker.run()


@contextmanager
def alone_in(data: Path, stopping: threading.Event) -> Iterator[None]:
    """Wait until no other worker runs on a data folder: what one of its name held is then nobody's."""
    if os.name != "posix":
        yield
        return
    import fcntl

    with (data / "worker.lock").open("w") as lock:
        while not stopping.is_set():
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                stopping.wait(SECONDS_BETWEEN_LOOKS)
        yield


if __name__ == "__main__":
    main()
