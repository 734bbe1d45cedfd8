"""One report into files of every form, in this process or in another."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager, nullcontext
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Literal, Protocol

from zhiren.report.batch.files import write_whole
from zhiren.report.content import Report
from zhiren.report.html import to_html
from zhiren.report.json_writer import to_json
from zhiren.report.pdf import PdfWriter

Format = Literal["html", "pdf", "xlsx", "json", "guides"]
FORMATS: tuple[Format, ...] = ("html", "pdf", "xlsx", "json", "guides")
FORMATS_OF_ONE: tuple[Format, ...] = ("html", "pdf", "json")  # a workbook holds all people, guides are four files

WAITING_PER_PROCESS = 4

Targets = Sequence[tuple[Format, Path]]
Failures = tuple[tuple[Format, str], ...]


class Writer(Protocol):
    """Takes reports to write, and gives those finished: the ticket they came with, and what failed."""

    def put(self, ticket: int, report: Report, targets: Targets) -> Iterator[tuple[int, Failures]]:
        """Take one report; yield what is finished by now."""

    def rest(self) -> Iterator[tuple[int, Failures]]:
        """Yield the others as they finish."""


def write_files(report: Report, targets: Targets) -> Failures:
    """Write one report. A form that fails is named with its reason, and does not stop the others."""
    failures = []
    for form, path in targets:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, _render(report, form))
        except Exception as error:
            failures.append((form, f"{type(error).__name__}: {error}"))
    return tuple(failures)


@contextmanager
def writers(processes: int) -> Iterator[Writer]:
    """A writer of reports in so many processes. Left by an exception, it starts nothing new."""
    if processes <= 1:
        yield _Here()
        return
    # Started afresh: a copy of a process that runs threads (polars, Typst) may hang.
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"))
    try:
        yield _Pool(pool, processes * WAITING_PER_PROCESS)
    except BaseException:
        pool.shutdown(wait=True, cancel_futures=True)
        raise
    pool.shutdown()


class _Here:
    def put(self, ticket: int, report: Report, targets: Targets) -> Iterator[tuple[int, Failures]]:
        yield ticket, write_files(report, targets)

    def rest(self) -> Iterator[tuple[int, Failures]]:
        return iter(())


class _Pool:
    """Hands reports to processes, and never holds more than a few that wait."""

    def __init__(self, pool: ProcessPoolExecutor, most: int) -> None:
        self.pool = pool
        self.most = most
        self.running: dict[Future[Failures], int] = {}

    def put(self, ticket: int, report: Report, targets: Targets) -> Iterator[tuple[int, Failures]]:
        if not targets:
            yield ticket, ()
            return
        with _held_interrupts():
            future = self.pool.submit(write_files, report, tuple(targets))
        self.running[future] = ticket
        if len(self.running) >= self.most:
            yield from self._finished()

    def rest(self) -> Iterator[tuple[int, Failures]]:
        while self.running:
            yield from self._finished()

    def _finished(self) -> Iterator[tuple[int, Failures]]:
        done, _ = wait(self.running, return_when=FIRST_COMPLETED)
        for future in done:
            yield self.running.pop(future), future.result()


@contextmanager
def _hold_interrupts() -> Iterator[None]:
    """Ctrl-C reaches every process of a terminal, and only the first one decides what it means.

    Processes started here inherit that it is held back; here it comes through a moment later.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_held_interrupts = _hold_interrupts if hasattr(signal, "pthread_sigmask") else nullcontext


@cache
def _pdf_writer() -> PdfWriter:
    return PdfWriter()


def _render(report: Report, form: Format) -> bytes:
    if form == "pdf":
        return _pdf_writer().write(report)
    return (to_html(report) if form == "html" else to_json(report)).encode()
