"""Server and worker as processes: started and stopped together, the worker started again if it dies."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable

from zhiren.web.configuration import Configuration

SECONDS_TO_STOP = 20
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0  # seconds before a worker that died is started again
STEADY = 60.0  # a worker that lived this long starts again at once

SQLITE_THREADS = 2
POSTGRESQL_THREADS = 8


class WorkerKeeper:
    """Runs the worker beside the server, and starts it again when it dies."""

    def __init__(self, died: Callable[[int], None], command: tuple[str, ...] = ()) -> None:
        self._command = command or (sys.executable, "-m", "zhiren.web.worker")
        self._died = died
        self._stopping = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._keep, name="worker-keeper", daemon=True)

    def start(self) -> None:
        """Start the worker."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the worker to stop, and wait; it ends the mail in its hands and gives its job back."""
        self._stopping.set()
        process = self._process
        if process is not None and process.poll() is None:
            process.terminate()
            try:
                process.wait(SECONDS_TO_STOP)
            except subprocess.TimeoutExpired:
                process.kill()
        self._thread.join(SECONDS_TO_STOP)

    @property
    def pid(self) -> int | None:
        """The worker's process."""
        return self._process.pid if self._process else None

    def _keep(self) -> None:
        wait = FIRST_WAIT
        environment = {**os.environ, "ZHIREN_PARENT": str(os.getpid())}
        while not self._stopping.is_set():
            began = time.monotonic()
            self._process = subprocess.Popen(self._command, env=environment, start_new_session=True)  # noqa: S603
            status = self._process.wait()
            if self._stopping.is_set():
                return
            self._died(status)
            wait = FIRST_WAIT if time.monotonic() - began > STEADY else min(wait * 2, LONGEST_WAIT)
            self._stopping.wait(wait)


def usual_threads(configuration: Configuration) -> int:
    """How many requests one process answers at a time, where the operator says nothing."""
    return configuration.threads or (SQLITE_THREADS if configuration.is_sqlite else POSTGRESQL_THREADS)


def serve(configuration: Configuration, host: str, port: int, processes: int, died: Callable[[int], None]) -> None:
    """Serve until SIGTERM or Ctrl-C, then stop the worker too."""
    from django.db import connections
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    connections.close_all()
    multiprocessing.set_start_method("spawn", force=True)  # a fork would copy threads' locks and open connections
    os.environ["ZHIREN_PARENT"] = str(os.getpid())
    keeper = WorkerKeeper(died)
    server = Granian(
        "zhiren.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=processes,
        blocking_threads=usual_threads(configuration),
        respawn_failed_workers=True,
        websockets=False,
        log_level=LogLevels.warning,
        workers_kill_timeout=SECONDS_TO_STOP,
    )
    keeper.start()
    try:
        server.serve()
    finally:
        keeper.stop()
