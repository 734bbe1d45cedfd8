"""Raters with their severities, their errors and what is unusual about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click
import numpy as np
import polars as pl

from zhiren.cli import say
from zhiren.cli.ending import echo_event
from zhiren.cli.fit_shown import FitShown
from zhiren.cli.measure_files import write_table
from zhiren.cli.measure_inputs import read_dated_panels
from zhiren.cli.raters_drift import drift_columns, show_drift
from zhiren.errors import MeasureError, Problem, quote
from zhiren.measure.diagnostics import CarelessResponses, RaterDiagnostics, careless_sheets, diagnose_raters
from zhiren.measure.fair.method import fit_fair
from zhiren.measure.panels import Panels
from zhiren.measure.printed import aligned, figure
from zhiren.questionnaire import Scale

MOST_SHOWN = 20
_LOGITS = ("severity", "standard_error")


def show_raters(
    files: Sequence[Path],
    framework: str,
    scale: Scale,
    *,
    method: str,
    only: Sequence[str],
    out: Path | None,
    as_json: bool,
) -> None:
    """Say of every rater, or of those in ``only``, how severe they are and what is unusual.

    Raises:
        MeasureError: ``only`` names people who rated nobody, or the ratings do not allow it.
        FrameworkError: there is no such dictionary, or it has errors.
        SystemExit: the files have errors; they have been said.
    """
    with FitShown(as_json=as_json) as shown:
        shown.step("read")
        dictionary, panels, days = read_dated_panels(files, framework, scale, as_json=as_json)
        _refuse_strangers(only, panels)
        shown.step("fit")
        found = diagnose_raters(panels, occasion=days)
        careless = careless_sheets(panels, dictionary)
        model = fit_fair(panels, progress=shown.iteration).model if method == "fair" else None
        severity: Mapping[str, tuple[float, float]] = {}
        if model:
            rows = zip(model.severity.tolist(), model.severity_error.tolist(), strict=True)
            severity = dict(zip(model.raters, rows, strict=True))
    table = raters_frame(found, severity)
    if only:
        table = table.filter(pl.col("rater").is_in(only))
    if out:
        write_table(table, out)
    if as_json:
        echo_event("raters", raters=table.to_dicts(), careless=_suspect(careless))
    else:
        _show(table, found, careless, whole=not only)
    if out and not as_json:
        click.echo(say("cli-measure-done", folder=str(out.resolve())))


def _refuse_strangers(only: Sequence[str], panels: Panels) -> None:
    known = {panels.raters[code] for code in np.unique(panels.rater[panels.others])}
    strangers = [Problem("measure-unknown-rater", {"value": quote(r)}) for r in only if r not in known]
    if strangers:
        raise MeasureError(strangers)


def raters_frame(found: RaterDiagnostics, severity: Mapping[str, tuple[float, float]]) -> pl.DataFrame:
    """A row each rater, the most severe first: severity and its error (logits), then the indices and ``flags``.

    ``severity_points`` is the index of severity, in points of the scale; ``flags`` lists the indices that are
    flagged, with spaces between them. Where the ratings say when they were given, the last columns are of drift.
    """
    figures = [severity.get(rater, (None, None)) for rater in found.raters]
    flags = [" ".join(index.name for index in found.indices if index.flagged[r]) for r in range(len(found.raters))]
    table = found.to_frame().rename({name: f"{name}_points" for name in ("severity",)})
    columns = [
        pl.Series("severity", [value for value, _ in figures], dtype=pl.Float64),
        pl.Series("standard_error", [error for _, error in figures], dtype=pl.Float64),
        pl.Series("flags", flags, dtype=pl.String),
        *(drift_columns(found.drift) if found.drift else ()),
    ]
    table = table.with_columns(columns)
    first = ["rater", "severity", "standard_error", "severity_points", "n_ratees", "n_ratings", "flags"]
    order = "severity" if severity else "severity_points"
    table = table.select(*first, pl.exclude(*first))
    return table.sort(order, "rater", descending=[True, False], nulls_last=True)


def _suspect(careless: CarelessResponses) -> list[dict[str, object]]:
    rows = careless.to_frame().filter(pl.Series(careless.suspect)).to_dicts()
    return list(rows)


def _show(table: pl.DataFrame, found: RaterDiagnostics, careless: CarelessResponses, *, whole: bool) -> None:
    columns = ("rater", "severity", "error", "points", "ratees", "ratings", "flags")
    rows = [[say(f"cli-raters-column-{column}") for column in columns]]
    rows += [_row(row) for row in _ends(table).iter_rows(named=True)]
    for line in aligned(rows):
        click.echo(line)
    left = table.height - (len(rows) - 1)
    if left:
        click.echo(say("cli-raters-more", n=left))
    if found.drift:
        show_drift(table)
    if whole:
        caution = say("diagnostics-never-deleted")
        said = [line for line in found.describe().splitlines() if line != caution]
        for line in ("", *said, "", *careless.describe().splitlines()):
            click.echo(line)


def _ends(table: pl.DataFrame) -> pl.DataFrame:
    """The most severe and the most lenient where there are too many to list."""
    half = MOST_SHOWN // 2
    return table if table.height <= MOST_SHOWN else pl.concat([table.head(half), table.tail(half)])


def _row(row: Mapping[str, object]) -> list[str]:
    names = (*_LOGITS, "severity_points")
    figures = [figure(float("nan") if row[name] is None else float(str(row[name]))) for name in names]
    flags = [say(f"cli-raters-flag-{name}") for name in str(row["flags"]).split()]
    listed = say("cli-measure-separator").join(flags)
    return [str(row["rater"]), *figures, str(row["n_ratees"]), str(row["n_ratings"]), listed]
