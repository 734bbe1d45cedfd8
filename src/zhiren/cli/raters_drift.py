"""Raters who became more severe or more lenient in the course of the ratings, month by month."""

from __future__ import annotations

from collections.abc import Mapping

import click
import polars as pl

from zhiren.cli import say
from zhiren.measure.diagnostics import Drift
from zhiren.measure.printed import aligned, figure

DAYS_A_MONTH = 365.25 / 12
MOST_SHOWN = 20


def drift_columns(drift: Drift) -> list[pl.Series]:
    """Change of severity in points of the scale a month, its error, and from when to when each rater rated."""
    figures = {"drift_per_month": drift.slope * DAYS_A_MONTH, "drift_per_month_error": drift.error * DAYS_A_MONTH}
    ends = {"first_day": drift.first, "last_day": drift.last}
    days = {
        name: pl.Series(name, values).fill_nan(None).floor().cast(pl.Int32).cast(pl.Date).cast(pl.String)
        for name, values in ends.items()
    }
    return [*(pl.Series(name, values).fill_nan(None) for name, values in figures.items()), *days.values()]


def show_drift(table: pl.DataFrame) -> None:
    """Who drifted, the clearest first: at most twenty raters of those in whom it can be told."""
    tested = table.drop_nulls("drift_p").sort("drift_p", "rater")
    click.echo("")
    click.echo(say("cli-raters-drift", n=tested.height, beyond=int(tested["drift_flag"].sum())))
    if tested.is_empty():
        return
    columns = ("rater", "month", "error", "points", "first", "last", "p", "beyond")
    rows = [[say(f"cli-raters-drift-{column}") for column in columns]]
    rows += [_row(row) for row in tested.head(MOST_SHOWN).iter_rows(named=True)]
    for line in aligned(rows):
        click.echo(line)
    if tested.height > MOST_SHOWN:
        click.echo(say("cli-raters-drift-more", n=tested.height - MOST_SHOWN))


def _row(row: Mapping[str, object]) -> list[str]:
    figures = [figure(float(str(row[name]))) for name in ("drift_per_month", "drift_per_month_error", "drift")]
    beyond = say("cli-raters-drift-yes") if row["drift_flag"] else ""
    days = [str(row["first_day"]), str(row["last_day"])]
    return [str(row["rater"]), *figures, *days, figure(float(str(row["drift_p"])), 3), beyond]
