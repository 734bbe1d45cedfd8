"""``zhiren raters``: how severe each rater is, and who uses the scale unusually."""

from __future__ import annotations

from pathlib import Path

import click

from zhiren.cli import say
from zhiren.cli.ending import ending
from zhiren.cli.measure_inputs import takes_ratings
from zhiren.questionnaire import Scale


@click.command(help=say("cli-raters-long-help"))
@takes_ratings
@click.option(
    "--method",
    type=click.Choice(("fair", "classical")),
    default="fair",
    show_default=True,
    help=say("cli-raters-method"),
)
@click.option("--rater", "only", multiple=True, help=say("cli-raters-only"))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help=say("cli-raters-out"))
@click.option("--json", "as_json", is_flag=True, help=say("cli-measure-json"))
def raters(
    files: tuple[Path, ...],
    framework: str,
    scale: Scale,
    method: str,
    only: tuple[str, ...],
    out: Path | None,
    as_json: bool,
) -> None:
    """Read, diagnose, and show."""
    with ending(say("cli-measure-interrupted"), as_json=as_json):
        from zhiren.cli.raters_shown import show_raters  # 1 s of compiled code: not before it is needed

        show_raters(files, framework, scale, method=method, only=only, out=out, as_json=as_json)
