"""``zhiren demo``: a simulated company, its reports, and a local address to look at them."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import perf_counter
from typing import TypeVar

import click

from zhiren.cli import say
from zhiren.cli.batch_shown import Steps, show_summary
from zhiren.cli.report import INTERRUPTED, usual_processes
from zhiren.dictionary.builtin import find_framework
from zhiren.errors import Problem, ReportError
from zhiren.language import CHINESE, ENGLISH, LANGUAGES, text
from zhiren.people import read_people
from zhiren.report.batch import Inputs, Sources, Summary, Wishes, make_reports, read_inputs
from zhiren.simulate import CompanyPlan, simulate_company, write_company

HOST = "127.0.0.1"
PORT = 8017
PORTS_TRIED = 50

Result = TypeVar("Result")


@click.command(help=say("cli-demo-long-help"))
@click.option("--people", type=click.IntRange(2), default=120, show_default=True, help=say("cli-demo-people"))
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help=say("cli-demo-seed"))
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("demo"),
    show_default=True,
    help=say("cli-demo-out"),
)
@click.option("--serve/--no-serve", default=True, envvar="DEMO_SERVE", help=say("cli-demo-serve"))
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=PORT,
    show_default=True,
    envvar="DEMO_PORT",
    help=say("cli-demo-port"),
)
def demo(people: int, seed: int, out: Path, serve: bool, port: int) -> None:
    """Simulate, make the reports, serve them."""
    reports = out / "reports"
    try:
        summary = _make(CompanyPlan(n_people=people, seed=seed), out / "data", reports)
        show_summary(summary, reports.resolve())
        if serve:
            serve_until_stopped(reports, port)
        else:
            click.echo(say("cli-demo-not-served"))
    except KeyboardInterrupt:
        click.echo(say("cli-report-interrupted", out=str(reports)), err=True)
        sys.exit(INTERRUPTED)


def _make(plan: CompanyPlan, data: Path, reports: Path) -> Summary:
    began = perf_counter()
    with Steps() as steps:
        _timed(steps, "cli-demo-step-simulate", partial(_simulate, plan, data))
        inputs = _timed(steps, "cli-demo-step-read", partial(_read, data))
        titles = {language: text(language, "demo-title") for language in LANGUAGES}
        wishes = Wishes(date.today().isoformat(), titles, processes=usual_processes())
        summary = make_reports(inputs, wishes, reports, steps)
    click.echo(say("cli-demo-total", seconds=f"{perf_counter() - began:.1f}", data=str(data.resolve())))
    return summary


def _timed(steps: Steps, label: str, do: Callable[[], Result]) -> Result:
    began = perf_counter()
    result = do()
    steps.finished(say(label), perf_counter() - began)
    return result


def _simulate(plan: CompanyPlan, data: Path) -> None:
    write_company(simulate_company(plan, find_framework("core", CHINESE)), data)


def _read(data: Path) -> Inputs:
    """The files as the main job reads them; reports in English name people as the English list does."""
    files = Sources((data / "ratings.csv",), data / "people.csv", LANGUAGES, data / "comments.csv")
    inputs = read_inputs(files)
    english = {person.id: person for person in read_people(data / "people.en.csv")}
    editions = tuple(replace(e, people=english) if e.language == ENGLISH else e for e in inputs.editions)
    return replace(inputs, editions=editions)


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing about each request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
        """Nothing: the terminal is for the person."""


def open_server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of a folder, for this machine only, on the port or the next one that is free.

    Raises:
        ReportError: none of the ports tried is free.
    """
    last = min(port + PORTS_TRIED, 65536)
    for candidate in range(port, last):
        try:
            return ThreadingHTTPServer((HOST, candidate), partial(QuietHandler, directory=str(folder)))
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    raise ReportError(Problem("demo-no-port", {"first": str(port), "last": str(last - 1)}))


def serve_until_stopped(folder: Path, port: int) -> None:
    """Serve a folder until Ctrl-C."""
    with open_server(folder, port) as server:
        actual = server.server_address[1]
        if actual != port:
            click.echo(say("cli-demo-port-taken", port=str(port), actual=str(actual)))
        click.echo(say("cli-demo-serving", address=f"http://{HOST}:{actual}/"))
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo(say("cli-demo-stopped", folder=str(folder.resolve())))
