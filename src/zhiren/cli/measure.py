"""``zhiren measure``: fair scores from files of ratings, as a folder of results."""

from __future__ import annotations

from pathlib import Path

import click
from click.core import ParameterSource

from zhiren.cli import say
from zhiren.cli.ending import ending
from zhiren.cli.measure_inputs import takes_ratings
from zhiren.questionnaire import Scale

METHODS = ("fair", "facets", "classical")
_OF_FAIR = {
    "joint": "--joint/--separate",
    "steps": "--steps",
    "severity": "--severity",
    "no_halo": "--no-halo",
    "include_self": "--include-self",
    "cluster": "--cluster",
}
STEPS = ("rating-scale", "partial-credit")
SEVERITIES = ("common", "by-competency")


@click.command(help=say("cli-measure-long-help"))
@takes_ratings
@click.option(
    "--method", type=click.Choice(METHODS), default="fair", show_default=True, help=say("cli-measure-method")
)
@click.option("--joint/--separate", default=True, show_default=True, help=say("cli-measure-joint"))
@click.option(
    "--steps", type=click.Choice(STEPS), default=STEPS[0], show_default=True, help=say("cli-measure-steps")
)
@click.option(
    "--severity",
    type=click.Choice(SEVERITIES),
    default=SEVERITIES[0],
    show_default=True,
    help=say("cli-measure-severity"),
)
@click.option("--no-halo", is_flag=True, help=say("cli-measure-no-halo"))
@click.option("--include-self", is_flag=True, help=say("cli-measure-include-self"))
@click.option("--cluster", metavar="tcp://…", help=say("cli-measure-cluster"))
@click.option("--out", type=click.Path(path_type=Path), required=True, help=say("cli-measure-out"))
@click.option("--force", is_flag=True, help=say("cli-measure-force"))
@click.option("--json", "as_json", is_flag=True, help=say("cli-measure-json"))
@click.pass_context
def measure(
    context: click.Context,
    files: tuple[Path, ...],
    framework: str,
    scale: Scale,
    method: str,
    joint: bool,
    steps: str,
    severity: str,
    no_halo: bool,
    include_self: bool,
    cluster: str | None,
    out: Path,
    force: bool,
    as_json: bool,
) -> None:
    """Read, measure, and write a folder that is there as a whole or not at all."""
    _refuse_unheard(context, method)
    with ending(say("cli-measure-stopped", out=str(out)), as_json=as_json):
        from zhiren.cli.measuring import Wishes, measure_into  # 1 s of compiled code: not before it is needed

        wishes = Wishes(
            files, framework, scale, method, joint, steps, not no_halo, include_self, cluster, severity
        )
        measure_into(out, wishes, replace=force, as_json=as_json)


def _refuse_unheard(context: click.Context, method: str) -> None:
    """Refuse an option that the method would not heed."""
    for name, option in _OF_FAIR.items():
        given = context.get_parameter_source(name) is not ParameterSource.DEFAULT
        if given and method != "fair":
            raise click.UsageError(say("cli-measure-only-fair", option=option))
