"""``zhiren coder``: how well the coder does on texts that people have labelled."""

from __future__ import annotations

from pathlib import Path

import click

from zhiren.cli import say
from zhiren.cli.ending import ending


@click.group(help=say("cli-coder-help"))
def coder() -> None:
    """The group; its help text is in locale/*/coder.ftl."""


@coder.command(help=say("cli-coder-evaluate-help"), short_help=say("cli-coder-evaluate-short"))
@click.argument(
    "file", metavar=say("cli-coder-file"), type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help=say("cli-coder-json"))
def evaluate(file: Path, as_json: bool) -> None:
    """Read the labelled texts, let the coder code them, and show its figures by language."""
    with ending(say("cli-coder-interrupted"), as_json=as_json):
        from zhiren.cli.coder_shown import show_evaluation  # the runtime of the model: not before it is needed

        show_evaluation(file, as_json=as_json)
