"""A process whose parent was killed ends too: a server nobody watches would keep the port and the database."""

from __future__ import annotations

import os
import signal
import threading
import time

SECONDS = 1.0


def end_with_parent() -> None:
    """Watch the process named by ``ZHIREN_PARENT``, where it started this one; stop when it is gone."""
    if str(os.getppid()) == os.environ.get("ZHIREN_PARENT"):
        threading.Thread(target=_watch, args=(os.getppid(),), name="parent-watch", daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
