"""``zhiren dstudy``: how reliable the scores are, and how many raters it would take."""

from __future__ import annotations

from pathlib import Path

import click

from zhiren.cli import say
from zhiren.cli.ending import ending
from zhiren.cli.measure_inputs import takes_ratings
from zhiren.questionnaire import Scale


@click.command(help=say("cli-dstudy-long-help"))
@takes_ratings
@click.option("--target", type=float, default=0.8, show_default=True, help=say("cli-dstudy-target"))
@click.option("--competency", "competencies", multiple=True, help=say("cli-dstudy-competency"))
@click.option(
    "--design",
    type=click.Choice(("nested", "crossed")),
    default="nested",
    show_default=True,
    help=say("cli-dstudy-design"),
)
@click.option("--json", "as_json", is_flag=True, help=say("cli-measure-json"))
def dstudy(
    files: tuple[Path, ...],
    framework: str,
    scale: Scale,
    target: float,
    competencies: tuple[str, ...],
    design: str,
    as_json: bool,
) -> None:
    """Read, estimate the components, and show what other numbers of raters would give."""
    with ending(say("cli-measure-interrupted"), as_json=as_json):
        from zhiren.cli.dstudy_shown import show_decision_study  # 1 s of compiled code

        show_decision_study(
            files, framework, scale, target=target, chosen=competencies, design=design, as_json=as_json
        )
