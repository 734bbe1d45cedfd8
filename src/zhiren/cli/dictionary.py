"""``zhiren dictionary``: check, show, export, start and read competency dictionaries."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import click

from zhiren.cli import say
from zhiren.errors import Place, Problem, SourceError
from zhiren.framework import Framework
from zhiren.language import LANGUAGES, preferred_language

MOST_SHOWN = 200

_language = click.option(
    "--language", type=click.Choice(LANGUAGES), default=preferred_language, help=say("cli-dictionary-language")
)
_force = click.option("--force", is_flag=True, help=say("cli-dictionary-force"))


@click.group(help=say("cli-dictionary-help"))
def dictionary() -> None:
    """The group; its help text is in locale/*/cli.ftl."""


@dictionary.command(help=say("cli-dictionary-check-help"), short_help=say("cli-dictionary-check-short"))
@click.argument(
    "files", metavar=say("cli-dictionary-files"), nargs=-1, required=True, type=click.Path(path_type=Path)
)
def check(files: tuple[Path, ...]) -> None:
    """Every finding on a line of its own, then a total; exit status 1 where one is an error."""
    problems = _findings(files)
    for problem in problems[:MOST_SHOWN]:
        colour = "red" if problem.severity == "error" else "yellow"
        click.echo(f"{click.style(say(f'cli-dictionary-{problem.severity}'), fg=colour)}{problem.describe()}")
    if len(problems) > MOST_SHOWN:
        click.echo(say("cli-dictionary-more", count=len(problems) - MOST_SHOWN))
    errors = sum(problem.severity == "error" for problem in problems)
    verdict = "wrong" if errors else "sound"
    decisions = sum(problem.code == "dictionary-draft-flag" for problem in problems)
    hints = len(problems) - errors - decisions
    total = say(f"cli-dictionary-{verdict}", files=len(files), errors=errors, hints=hints, decisions=decisions)
    click.secho(total, fg="red" if errors else "green", bold=True)
    sys.exit(1 if errors else 0)


def _findings(files: tuple[Path, ...]) -> list[Problem]:
    """Of dictionary files and files of roles; roles are held against the dictionary that they name."""
    from zhiren.dictionary.check import check_dictionaries
    from zhiren.role_files import check_roles, holds_roles

    roles = [file for file in files if holds_roles(file)]
    dictionaries = [file for file in files if file not in roles]
    problems = check_dictionaries(dictionaries)
    for file in roles:
        problems += check_roles(file, partial(_framework_among, dictionaries))
    return problems


def _framework_among(dictionaries: list[Path], name: str) -> Framework | None:
    """The framework with an id, from the files at hand or the built-in ones; None where it is not among them."""
    from zhiren.dictionary.builtin import BUILTIN, builtin_framework
    from zhiren.dictionary.load import read_dictionary

    at_hand = (read_dictionary(path).framework for path in dictionaries)
    found = next((framework for framework in at_hand if framework and framework.id == name), None)
    if found is None and name in BUILTIN:
        return builtin_framework(preferred_language(), name)
    return found


@dictionary.command(help=say("cli-dictionary-show-help"), short_help=say("cli-dictionary-show-short"))
@click.argument("name", metavar=say("cli-dictionary-name"))
@_language
@click.option("--competency", help=say("cli-dictionary-competency"))
def show(name: str, language: str, competency: str | None) -> None:
    """The dictionary in overview, or one of its competencies in full."""
    from zhiren.cli.dictionary_view import print_competency, print_framework
    from zhiren.dictionary.builtin import find_framework

    framework = find_framework(name, language)
    if competency:
        print_competency(framework, framework.competency(competency))
    else:
        print_framework(framework)


@dictionary.command(help=say("cli-dictionary-export-help"), short_help=say("cli-dictionary-export-short"))
@click.argument("name", metavar=say("cli-dictionary-name"))
@click.option(
    "--to",
    "kind",
    type=click.Choice(["yaml", "json", "xlsx", "docx", "html"]),
    required=True,
    help=say("cli-dictionary-to"),
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help=say("cli-dictionary-out"))
@_language
@_force
def export(name: str, kind: str, out: Path | None, language: str, force: bool) -> None:
    """The dictionary in another format: to a file, or for text formats to standard output."""
    from zhiren.dictionary import write
    from zhiren.dictionary.builtin import find_framework

    texts: Mapping[str, Callable[[Framework], str]] = {
        "yaml": write.to_yaml,
        "html": write.to_html,
        "json": lambda framework: framework.to_json().decode() + "\n",
    }
    framework = find_framework(name, language)
    if kind in texts:
        _deliver(texts[kind](framework), out, force)
        return
    if out is None:
        raise click.UsageError(say("cli-dictionary-needs-out", kind=kind))
    _refuse_to_replace(out, force)
    {"xlsx": write.to_xlsx, "docx": write.to_docx}[kind](framework, out)
    click.echo(say("cli-dictionary-written", file=str(out)), err=True)


@dictionary.command(help=say("cli-dictionary-new-help"), short_help=say("cli-dictionary-new-short"))
@_language
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help=say("cli-dictionary-out"))
@_force
def new(language: str, out: Path | None, force: bool) -> None:
    """The annotated starter file."""
    from zhiren.dictionary.starter import starter

    _deliver(starter(language), out, force)


@dictionary.command(help=say("cli-dictionary-read-help"), short_help=say("cli-dictionary-read-short"))
@click.argument("file", metavar=say("cli-dictionary-file"), type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help=say("cli-dictionary-out"))
@_force
def read(file: Path, out: Path | None, force: bool) -> None:
    """A draft from free text, Word, Excel or CSV, and a summary of what is to be decided."""
    from zhiren.dictionary.draft import read_draft

    draft = read_draft(file)
    language = preferred_language()
    _deliver(draft.to_yaml(language), out, force)
    click.echo(draft.summary(language), err=out is None)


def _deliver(content: str, out: Path | None, force: bool) -> None:
    """A text to a file, or to standard output where none is named."""
    from zhiren.dictionary.write import write_whole

    if out is None:
        click.echo(content.encode(), nl=False)
        return
    _refuse_to_replace(out, force)
    write_whole(out, content.encode())
    click.echo(say("cli-dictionary-written", file=str(out)), err=True)


def _refuse_to_replace(out: Path, force: bool) -> None:
    if out.exists() and not force:
        raise SourceError(Problem("file-exists", place=Place(str(out))))
