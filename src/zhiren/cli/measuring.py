"""From files of ratings to a folder of results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from zhiren.cli import say
from zhiren.cli.ending import echo_event
from zhiren.cli.fit_shown import FitShown
from zhiren.cli.measure_cluster import measure_on_cluster
from zhiren.cli.measure_files import Results, refuse_taken, write_results
from zhiren.cli.measure_fit import Fit, Part, fit_panels
from zhiren.cli.measure_inputs import read_panels
from zhiren.cli.measure_tables import items_table, raters_table, summary_of
from zhiren.dictionary.builtin import find_framework
from zhiren.framework import Framework
from zhiren.language import preferred_language
from zhiren.measure.fair.method import Options
from zhiren.measure.tally import Tally
from zhiren.questionnaire import Scale


@dataclass(frozen=True)
class Wishes:
    """What is to be measured, and how."""

    files: tuple[Path, ...]
    framework: str
    scale: Scale
    method: str
    joint: bool
    steps: str
    halo: bool
    include_self: bool
    cluster: str | None = None
    severity: str = "common"

    @property
    def fair(self) -> Options:
        """The options of the method fair."""
        return Options(self.steps, self.halo, self.include_self, severity=self.severity)

    @property
    def options(self) -> dict[str, object]:
        """What the method was told."""
        if self.method == "fair":
            return {name: getattr(self, name) for name in ("joint", "steps", "halo", "include_self", "severity")}
        return {"steps": self.steps} if self.method == "facets" else {}


def measure_into(out: Path, wishes: Wishes, *, replace: bool, as_json: bool) -> None:
    """Read, measure, write, and say what came of it.

    Raises:
        MeasureError: the folder must not be written to, or the ratings cannot be measured as wished.
        FrameworkError: there is no such dictionary, or it has errors.
        SystemExit: the files have errors; they have been said.
    """
    refuse_taken(out, replace=replace)
    with FitShown(as_json=as_json) as shown:
        framework, tally, fit = _measured(wishes, shown, as_json=as_json)
        summary = summary_of(tally, fit, framework, wishes.scale, wishes.options)
        shown.step("write")
        write_results(Results(fit.measures, raters_table(tally, fit), items_table(tally, fit), summary), out)
    if as_json:
        echo_event("done", folder=str(out.resolve()), summary=summary)
    else:
        _show(fit, out)


def _measured(wishes: Wishes, shown: FitShown, *, as_json: bool) -> tuple[Framework, Tally, Fit]:
    """Read and measure, here or on a cluster."""
    if wishes.cluster:
        return measure_on_cluster(
            wishes.cluster,
            wishes.files,
            find_framework(wishes.framework, preferred_language()),
            wishes.scale,
            wishes.fair,
            shown,
            joint=wishes.joint,
            as_json=as_json,
        )
    shown.step("read")
    framework, panels = read_panels(wishes.files, wishes.framework, wishes.scale, as_json=as_json)
    shown.step("fit")
    fit = fit_panels(panels, wishes.method, wishes.fair, shown, joint=wishes.joint)
    return framework, Tally.of(panels), fit


def _show(fit: Fit, out: Path) -> None:
    click.echo(fit.measures.describe())
    for part in fit.parts:
        for line in _lines(part, joint=fit.joint):
            click.echo(line)
    reasons = Counter(fit.measures.reasons.values())
    for code, n in sorted(reasons.items()):
        click.echo(say("cli-measure-reason", n=n, reason=say(code)))
    click.echo(say("cli-measure-done", folder=str(out.resolve())))


def _lines(part: Part, *, joint: bool) -> Iterator[str]:
    """What a model found beyond the measures: spreads, effects, fit, and what a reader must know.

    A joint model, and notes by competency, are part of the measures, which say them themselves.
    """
    if part.model is None or joint:
        return
    for line in part.model.describe():
        yield say("cli-measure-of", competency=part.competencies[0], line=line)
