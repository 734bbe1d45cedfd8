"""How a command ends when it does not end well: by Ctrl-C, by something to mend, by too little memory."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict

import click

from zhiren.cli import say
from zhiren.errors import MeasureError, Problem, ZhirenError
from zhiren.language import preferred_language, text

INTERRUPTED = 130  # the shell's own status for Ctrl-C


@contextmanager
def ending(stopped: str, *, as_json: bool) -> Iterator[None]:
    """Run a command. ``stopped`` is what to say after Ctrl-C; with ``as_json`` faults are lines of JSON too."""
    try:
        yield
    except KeyboardInterrupt:
        if as_json:
            echo_event("interrupted", message=stopped)
        else:
            click.echo(stopped, err=True)
        sys.exit(INTERRUPTED)
    except MemoryError:
        _fail(MeasureError(Problem("measure-memory")), as_json=as_json)
    except ZhirenError as error:
        _fail(error, as_json=as_json)


def _fail(error: ZhirenError, *, as_json: bool) -> None:
    if as_json:
        echo_event("error", problems=[as_document(problem) for problem in error.problems])
        sys.exit(1)
    raise error


def echo_event(event: str, **values: object) -> None:
    """One line of JSON on standard output, its kind under ``event``; null where a figure is no number."""
    line = json.dumps(
        {"event": event, **{name: plain(value) for name, value in values.items()}},
        ensure_ascii=False,
        allow_nan=False,
    )
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def plain(value: object) -> object:
    """A value as JSON has it: None for what is not finite."""
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence):
        return [plain(inner) for inner in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def as_document(problem: Problem) -> dict[str, object]:
    """A finding for machines: its code and values, its place, and the sentence that a person would read."""
    return {
        "severity": problem.severity,
        "code": problem.code,
        "values": dict(problem.values),
        "place": {name: value for name, value in asdict(problem.place).items() if value is not None},
        "message": text(preferred_language(), problem.code, **problem.values),
    }


def echo_problems(problems: Sequence[Problem]) -> None:
    """Findings on standard error, a line each, in the form of ``zhiren ratings check``."""
    for problem in problems:
        kind = say(f"cli-ratings-{problem.severity}")
        click.echo(say("problem-at", where=kind, message=problem.describe()), err=True)
