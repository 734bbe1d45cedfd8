"""``zhiren simulate``: a synthetic company as files."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import click

from zhiren.cli import say
from zhiren.dictionary.builtin import find_framework
from zhiren.language import preferred_language
from zhiren.simulate import CompanyPlan, simulate_company, write_company
from zhiren.simulate.write import TableFormat

_USUAL = {field.name: field.default for field in fields(CompanyPlan)}

# Options that set one number of the plan.
_NUMBERS = {
    "--people": "n_people",
    "--seed": "seed",
    "--english-share": "english_share",
    "--span": "span",
    "--raters": "raters_per_ratee",
    "--ratees": "ratees_per_rater",
    "--isolated-share": "isolated_share",
    "--person-sd": "person_sd",
    "--person-correlation": "person_correlation",
    "--location": "location",
    "--severity-sd": "severity_sd",
    "--halo-sd": "halo_sd",
    "--halo-competency-sd": "halo_competency_sd",
    "--item-sd": "item_sd",
    "--scale-points": "scale_points",
    "--not-observed": "not_observed",
    "--unseen": "unseen",
    "--comment-rate": "comment_rate",
}


def _numbers(function: Any) -> Any:
    """An option for each of ``_NUMBERS``, its default the plan's own."""
    for name, field in reversed(_NUMBERS.items()):
        usual = _USUAL[field]
        message = f"cli-simulate-{field.replace('_', '-')}"
        option = click.option(name, field, type=type(usual), default=usual, show_default=True, help=say(message))
        function = option(function)
    return function


@click.command(help=say("cli-simulate-long-help"))
@_numbers
@click.option("--self-bias", type=float, help=say("cli-simulate-self-bias"))
@click.option("--no-halo", is_flag=True, help=say("cli-simulate-no-halo"))
@click.option("--competency", "competencies", multiple=True, help=say("cli-simulate-competencies"))
@click.option("--item", "items", multiple=True, help=say("cli-simulate-items"))
@click.option("--framework", default="core", show_default=True, help=say("cli-simulate-framework"))
@click.option(
    "--table",
    type=click.Choice(["csv", "parquet"]),
    default="csv",
    show_default=True,
    help=say("cli-simulate-table"),
)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), required=True, help=say("cli-simulate-out")
)
def simulate(
    self_bias: float | None, no_halo: bool, framework: str, table: TableFormat, out: Path, **chosen: Any
) -> None:
    """Simulate and write a company."""
    if no_halo:
        chosen |= {"halo_sd": 0.0, "halo_competency_sd": 0.0}
    plan = CompanyPlan(**chosen)
    if self_bias is not None:
        plan = plan.with_self_bias(self_bias)
    company = simulate_company(plan, find_framework(framework, preferred_language()))
    write_company(company, out, table)
    click.echo(
        say(
            "cli-simulate-done",
            people=plan.n_people,
            ratings=len(company.ratings),
            comments=len(company.comments),
            out=str(out),
        )
    )
