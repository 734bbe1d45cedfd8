"""``zhiren compare``: two folders of measures, one after the other or by two methods."""

from __future__ import annotations

from pathlib import Path

import click

from zhiren.cli import say
from zhiren.cli.ending import ending

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(help=say("cli-compare-long-help"))
@click.argument("before", metavar="A", type=FOLDER)
@click.argument("after", metavar="B", type=FOLDER)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help=say("cli-compare-out"))
@click.option("--json", "as_json", is_flag=True, help=say("cli-measure-json"))
def compare(before: Path, after: Path, out: Path | None, as_json: bool) -> None:
    """Read both, link them, and show what changed."""
    with ending(say("cli-measure-interrupted"), as_json=as_json):
        from zhiren.cli.compare_shown import show_comparison  # 1 s of compiled code: not before it is needed

        show_comparison(before, after, out=out, as_json=as_json)
