"""What every command that measures is given: files of ratings, a dictionary, a response scale."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from zhiren.cli import say
from zhiren.cli.ending import as_document, echo_event, echo_problems
from zhiren.errors import Problem, quote
from zhiren.language import preferred_language
from zhiren.questionnaire import SCALE_POINTS, Scale, response_scale

if TYPE_CHECKING:
    from zhiren.framework import Framework
    from zhiren.measure.panels import Panels
    from zhiren.ratings.occasions import Days

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
Command = TypeVar("Command", bound=Callable[..., object])

_ENDS = re.compile(r"(-?\d{1,4})-(\d{1,4})")


class ResponseScale(click.ParamType[Scale]):
    """One of the product's scales by name, or any whole numbers by their ends: ``0-100``."""

    name = "scale"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Scale:
        """The scale, in the words of the person at the terminal."""
        name = str(value)
        if name in SCALE_POINTS:
            return response_scale(name, preferred_language())
        ends = _ENDS.fullmatch(name)
        if not ends or int(ends[1]) >= int(ends[2]):
            self.fail(
                say("cli-measure-unknown-scale", value=quote(name), known=", ".join(SCALE_POINTS)), param, ctx
            )
        return Scale(name, int(ends[1]), int(ends[2]), (), say("scale-not-observed"))


def takes_ratings(command: Command) -> Command:
    """The parameters by which a command is given ratings: ``files``, ``framework`` and ``scale``."""
    scale = click.option(
        "--scale",
        type=ResponseScale(),
        metavar="|".join((*SCALE_POINTS, "0-100")),
        default="frequency-5",
        show_default=True,
        help=say("cli-measure-scale"),
    )
    framework = click.option("--framework", default="core", show_default=True, help=say("cli-measure-framework"))
    files = click.argument("files", metavar=say("cli-ratings-files"), nargs=-1, required=True, type=FILE)
    return files(framework(scale(command)))


def read_panels(files: Sequence[Path], framework: str, scale: Scale, *, as_json: bool) -> tuple[Framework, Panels]:
    """``read_dated_panels`` where it does not matter when ratings were given."""
    dictionary, panels, _ = read_dated_panels(files, framework, scale, as_json=as_json)
    return dictionary, panels


def read_dated_panels(
    files: Sequence[Path], framework: str, scale: Scale, *, as_json: bool
) -> tuple[Framework, Panels, Days | None]:
    """The dictionary as far as its competencies were asked, the ratings arranged for measuring, and their days.

    Days are since 1970-01-01, one for each row of the panels, NaN where it is not said; None where no file says.

    Raises:
        SystemExit: with status 1, after saying everything that is wrong with the files.
        FrameworkError: there is no such dictionary, or it has errors.
        MeasureError: the ratings do not fit together.
    """
    from zhiren.dictionary.builtin import find_framework
    from zhiren.measure.panels import arrange_panels
    from zhiren.ratings.check import examine_ratings
    from zhiren.ratings.listing import in_order_of_rows

    dictionary = find_framework(framework, preferred_language())
    examination = examine_ratings(files, framework=dictionary, scale=scale)
    say_findings(in_order_of_rows(examination.problems), as_json=as_json)
    if examination.errors:
        sys.exit(1)
    ratings = examination.ratings
    asked = tuple(c for c in dictionary.competencies if any(i.id in ratings.items for i in c.indicators))
    dictionary = replace(dictionary, competencies=asked or dictionary.competencies)
    panels = arrange_panels(ratings, dictionary, low_score=scale.low, high_score=scale.high)
    if as_json:
        echo_event("read", ratings=len(ratings), ratees=len(panels.ratees), raters=len(panels.raters))
    return dictionary, panels, examination.occasions


def say_findings(problems: list[Problem], *, as_json: bool) -> None:
    """What is wrong with files, in the form of a check, or as lines of JSON."""
    if not as_json:
        echo_problems(problems)
        return
    for kind in ("error", "warning"):
        found = [as_document(problem) for problem in problems if problem.severity == kind]
        if found:
            echo_event(kind, problems=found)
