"""``zhiren ratings``: checking files of ratings before anything is made of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import numpy as np
from rich.console import Console
from rich.table import Table
from rich.text import Text

from zhiren.cli import say
from zhiren.dictionary.builtin import find_framework
from zhiren.errors import PeopleError, Problem
from zhiren.language import LANGUAGES, preferred_language, text
from zhiren.people import read_people
from zhiren.questionnaire import SCALE_POINTS, response_scale
from zhiren.ratings import RELATIONSHIPS, Ratings
from zhiren.ratings.check import Examination, examine_ratings
from zhiren.ratings.listing import in_order_of_rows
from zhiren.ratings.naming import name_faults

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(help=say("cli-ratings-help"))
def ratings() -> None:
    """What can be done with files of ratings."""


@ratings.command(help=say("cli-ratings-check-help"), short_help=say("cli-ratings-check-short"))
@click.argument("files", metavar=say("cli-ratings-files"), nargs=-1, required=True, type=FILE)
@click.option("--framework", help=say("cli-ratings-framework"))
@click.option(
    "--scale",
    type=click.Choice(list(SCALE_POINTS)),
    default="frequency-5",
    show_default=True,
    help=say("cli-ratings-scale"),
)
@click.option("--people", type=FILE, help=say("cli-ratings-people"))
@click.option("--language", type=click.Choice(LANGUAGES), help=say("cli-ratings-language"))
def check(
    files: tuple[Path, ...], framework: str | None, scale: str, people: Path | None, language: str | None
) -> None:
    """Print everything wrong with the files, and what they hold; exit status 1 where there are errors."""
    language = language or preferred_language()
    known, problems = _known(people)
    examination = examine_ratings(
        files,
        framework=find_framework(framework, language) if framework else None,
        scale=response_scale(scale, language),
        people=known,
    )
    problems = in_order_of_rows([*problems, *name_faults(examination.problems, known or {})])
    show_problems(problems, language)
    if examination.rows:
        show_summary(examination, language)
    n_errors = sum(problem.severity == "error" for problem in problems)
    n_warnings = len(problems) - n_errors
    verdict = text(language, "cli-ratings-verdict", errors=n_errors, warnings=n_warnings)
    click.secho(verdict, fg="red" if n_errors else "green", bold=True)
    sys.exit(1 if n_errors else 0)


def _known(people: Path | None) -> tuple[dict[str, str] | None, list[Problem]]:
    """The people's names by id; where their file is wrong, what is wrong, and nobody is checked against it."""
    if people is None:
        return None, []
    try:
        return {person.id: person.name for person in read_people(people)}, []
    except PeopleError as error:
        return None, list(error.problems)


def show_problems(problems: Sequence[Problem], language: str) -> None:
    """All findings: a table on a terminal, a line each where the output goes elsewhere."""
    if not sys.stdout.isatty():
        for problem in problems:
            kind = text(language, f"cli-ratings-{problem.severity}")
            click.echo(text(language, "problem-at", where=kind, message=problem.describe(language)))
    elif problems:
        table = _table(language, "severity", "where", "what")
        for problem in problems:
            colour = "red" if problem.severity == "error" else "yellow"
            table.add_row(
                Text(text(language, f"cli-ratings-{problem.severity}"), style=colour),
                Text(problem.place.describe(language)),
                Text(text(language, problem.code, **problem.values)),
            )
        Console().print(table)


def show_summary(examination: Examination, language: str) -> None:
    """What the files hold: rows, people and items; of each relationship the ratings, raters and ratees."""
    found = examination.ratings
    summary = text(
        language,
        "cli-ratings-summary",
        rows=examination.rows,
        ratings=len(found),
        unobserved=examination.not_observed,
        ratees=len(found.ratees),
        raters=len(found.raters),
        items=len(found.items),
    )
    click.echo(f"\n{summary}")
    rows = list(_by_relationship(found, language))
    if not sys.stdout.isatty():
        for name, *numbers in rows:
            values = dict(zip(("ratings", "raters", "ratees"), numbers, strict=True))
            click.echo(text(language, "cli-ratings-of-relationship", relationship=name, **values))
    elif rows:
        table = _table(language, "relationship", "ratings", "raters", "ratees")
        for column in table.columns[1:]:
            column.justify = "right"
        for name, *numbers in rows:
            table.add_row(name, *(f"{number:,}" for number in numbers))
        Console().print(table)


def _by_relationship(found: Ratings, language: str) -> Iterator[tuple[str, int, int, int]]:
    for code, name in enumerate(RELATIONSHIPS):
        of_kind = found.relationship == code
        if of_kind.any():
            raters, ratees = (len(np.unique(column[of_kind])) for column in (found.rater, found.ratee))
            yield text(language, f"relationship-{name}"), int(of_kind.sum()), raters, ratees


def _table(language: str, *headings: str) -> Table:
    table = Table(show_edge=False, pad_edge=False)
    for heading in headings:
        table.add_column(text(language, f"cli-ratings-column-{heading}"), overflow="fold")
    return table
