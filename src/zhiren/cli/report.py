"""``zhiren report``: a report for every person from a file of ratings."""

from __future__ import annotations

import os
import sys
from datetime import date as Date  # noqa: N812  an option is called date
from pathlib import Path

import click

from zhiren.cli import say
from zhiren.cli.batch_shown import Steps, show_summary
from zhiren.errors import Problem, ReportError, quote
from zhiren.language import LANGUAGES, preferred_language
from zhiren.questionnaire import SCALE_POINTS
from zhiren.report.batch import FORMATS, Format, Sources, Wishes, make_reports, read_inputs
from zhiren.report.measuring import Method

MOST_PROCESSES = 4
INTERRUPTED = 130  # the shell's own status for Ctrl-C

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


class Formats(click.ParamType[tuple[Format, ...]]):
    """``html,pdf``: some of the forms, with commas between them."""

    name = "html,pdf,xlsx,json"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Format, ...]:
        """The forms, each once, in the product's order."""
        wanted = {word.strip() for word in str(value).lower().split(",")} - {""}
        unknown = sorted(wanted - set(FORMATS))
        if unknown or not wanted:
            shown = ", ".join(unknown) or str(value)
            self.fail(say("cli-report-unknown-format", value=quote(shown), known=", ".join(FORMATS)), param, ctx)
        return tuple(form for form in FORMATS if form in wanted)


class Day(click.ParamType[Date]):
    """A date as in 2025-06-30."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Date:
        """The date."""
        try:
            return Date.fromisoformat(str(value).strip())
        except ValueError:
            self.fail(say("cli-report-no-date", value=quote(value)), param, ctx)


def usual_processes() -> int:
    """As many as there are processors, within reason."""
    return min(MOST_PROCESSES, os.cpu_count() or 1)


@click.command(help=say("cli-report-long-help"))
@click.option("--ratings", type=FILE, multiple=True, required=True, help=say("cli-report-ratings"))
@click.option("--people", type=FILE, required=True, help=say("cli-report-people"))
@click.option("--comments", type=FILE, help=say("cli-report-comments"))
@click.option("--framework", "frameworks", multiple=True, help=say("cli-report-framework"))
@click.option("--role", help=say("cli-report-role"))
@click.option("--roles", type=FILE, help=say("cli-report-roles"))
@click.option(
    "--language", "languages", type=click.Choice(LANGUAGES), multiple=True, help=say("cli-report-language")
)
@click.option(
    "--scale",
    type=click.Choice(list(SCALE_POINTS)),
    default="frequency-5",
    show_default=True,
    help=say("cli-report-scale"),
)
@click.option(
    "--method",
    type=click.Choice(["auto", "fair", "classical"]),
    default="auto",
    show_default=True,
    help=say("cli-report-method"),
)
@click.option("--title", default="", help=say("cli-report-title"))
@click.option("--date", type=Day(), metavar="YYYY-MM-DD", help=say("cli-report-date"))
@click.option(
    "--formats",
    type=Formats(),
    default="html,pdf,xlsx",
    show_default=True,
    metavar="html,pdf,…",
    help=say("cli-report-formats"),
)
@click.option("--only", multiple=True, help=say("cli-report-only"))
@click.option("--jobs", type=click.IntRange(1, 64), help=say("cli-report-jobs"))
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help=say("cli-report-out"))
def report(
    ratings: tuple[Path, ...],
    people: Path,
    comments: Path | None,
    frameworks: tuple[str, ...],
    role: str | None,
    roles: Path | None,
    languages: tuple[str, ...],
    scale: str,
    method: Method,
    title: str,
    date: Date | None,
    formats: tuple[Format, ...],
    only: tuple[str, ...],
    jobs: int | None,
    out: Path,
) -> None:
    """Read everything, make the reports, say what came of it."""
    sources = Sources(
        ratings=ratings,
        people=people,
        comments=comments,
        frameworks=frameworks or ("core",),
        role=role,
        roles=roles,
        languages=tuple(dict.fromkeys(languages)) or (preferred_language(),),
        scale=scale,
    )
    day = (date or Date.today()).isoformat()
    titles = dict.fromkeys(LANGUAGES, title)
    wishes = Wishes(day, titles, formats, only, method, processes=jobs or usual_processes())
    try:
        inputs = read_inputs(sources)
        with Steps() as steps:
            summary = make_reports(inputs, wishes, out, steps)
    except KeyboardInterrupt:
        click.echo(say("cli-report-interrupted", out=str(out)), err=True)
        sys.exit(INTERRUPTED)
    except OSError as error:
        values = {"file": quote(error.filename or out), "reason": quote(error.strerror or error)}
        raise ReportError(Problem("report-cannot-write", values)) from None
    show_summary(summary, out)
    if summary.failures:
        sys.exit(1)
