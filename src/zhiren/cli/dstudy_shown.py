"""Variance components and what they mean for the number of raters."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import click

from zhiren.cli import say
from zhiren.cli.ending import as_document, echo_event
from zhiren.cli.measure_inputs import read_panels
from zhiren.errors import MeasureError, Problem
from zhiren.measure.effects import Design
from zhiren.measure.generalizability import (
    Components,
    DecisionStudy,
    decision_study,
    panel_components,
    raters_needed,
)
from zhiren.measure.panels import Panels
from zhiren.measure.printed import aligned, figure
from zhiren.questionnaire import Scale

PLANS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20)


@dataclass(frozen=True)
class Study:
    """One competency: its components, or why there are none. ``needed`` is None where no number is enough."""

    competency: str
    components: Components | None
    needed: int | None
    problems: tuple[Problem, ...] = ()


def show_decision_study(
    files: Sequence[Path],
    framework: str,
    scale: Scale,
    *,
    target: float,
    chosen: Sequence[str],
    design: str,
    as_json: bool,
) -> None:
    """Say of each competency how reliable its scores are now, and how many raters reach the target.

    Raises:
        MeasureError: a target that is no coefficient, an unknown competency, or no competency can be studied.
        FrameworkError: there is no such dictionary, or it has errors.
        SystemExit: the files have errors; they have been said.
    """
    if not 0 < target < 1:
        raise MeasureError(Problem("gstudy-target", {"value": f"{target:g}"}))
    _, panels = read_panels(files, framework, scale, as_json=as_json)
    for competency in chosen:
        panels.columns(competency)
    studies = [_study(panels, c, target, cast(Design, design)) for c in chosen or panels.competencies]
    if not any(study.components for study in studies):
        raise MeasureError(problem for study in studies for problem in study.problems)
    if as_json:
        echo_event("dstudy", target=target, competencies=[_document(study) for study in studies])
    else:
        _show(studies, target, detailed=bool(chosen))


def _study(panels: Panels, competency: str, target: float, design: Design) -> Study:
    try:
        components = panel_components(panels, competency, design=design)
    except MeasureError as error:
        return Study(competency, None, None, error.problems)
    return Study(competency, components, raters_needed(components, target))


def _plan(components: Components) -> DecisionStudy:
    return decision_study(components, list(PLANS))


def _document(study: Study) -> dict[str, object]:
    if study.components is None:
        return {"competency_id": study.competency, "problems": [as_document(p) for p in study.problems]}
    plan = _plan(study.components)
    return {
        "competency_id": study.competency,
        "components": json.loads(study.components.to_json()),
        "g": study.components.g,
        "phi": study.components.phi,
        "raters_needed": study.needed,
        "plans": plan.to_frame().to_dicts(),
    }


def _show(studies: Sequence[Study], target: float, *, detailed: bool) -> None:
    columns = ("competency", "raters", "g", "phi", "needed")
    rows = [[say(f"cli-dstudy-column-{column}", target=f"{target:g}") for column in columns]]
    for study in studies:
        if study.components:
            c = study.components
            needed = str(study.needed) if study.needed else say("cli-dstudy-never")
            rows.append([study.competency, figure(c.n_raters, 1), figure(c.g), figure(c.phi), needed])
        else:
            rows.append([study.competency, *["·"] * (len(columns) - 1)])
    for line in aligned(rows):
        click.echo(line)
    for study in studies:
        for problem in study.problems:
            click.echo(say("cli-measure-of", competency=study.competency, line=problem.describe()))
        if detailed and study.components:
            click.echo(
                f"\n{study.competency}\n{study.components.describe()}\n{_plan(study.components).describe()}"
            )
    click.echo(say("cli-dstudy-meaning"))
