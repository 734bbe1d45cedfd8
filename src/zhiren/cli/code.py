"""``zhiren code``: propose what behaviour the passages of interviews and notes show."""

from __future__ import annotations

from pathlib import Path

import click

from zhiren.cli import say
from zhiren.cli.ending import ending
from zhiren.language import LANGUAGES

FORMS = (".csv", ".json", ".html")


@click.command(help=say("cli-code-long-help"))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--language",
    type=click.Choice(("auto", *LANGUAGES)),
    default="auto",
    show_default=True,
    help=say("cli-code-language"),
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help=say("cli-code-out"))
def code(files: tuple[Path, ...], language: str, out: Path | None) -> None:
    """Read, propose, and show or write."""
    if out and out.suffix.lower() not in FORMS:
        raise click.BadParameter(say("cli-code-out-kind", value=out.name), param_hint="--out")
    with ending(say("cli-code-interrupted"), as_json=False):
        from zhiren.cli.code_shown import code_files  # the coder takes seconds to load: not for --help

        code_files(files, language, out)
