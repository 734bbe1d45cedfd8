"""Two folders of measures set against each other."""

from __future__ import annotations

import math
from dataclasses import asdict
from pathlib import Path

import click
import numpy as np
import polars as pl

from zhiren.cli import say
from zhiren.cli.ending import echo_event
from zhiren.cli.measure_files import Results, read_results, write_table
from zhiren.cli.models_shown import model_choice, model_lines, other_model
from zhiren.errors import MeasureError, Problem, quote
from zhiren.measure.printed import aligned, figure
from zhiren.measure.results import Measures
from zhiren.measure.trend import REAL, Trend, linked_change, reliable_change

MOST_LISTED = 20


def show_comparison(before: Path, after: Path, *, out: Path | None, as_json: bool) -> None:
    """Say how alike two folders are, and, where one method made both, who changed and how surely.

    Raises:
        MeasureError: a folder is not readable, or the two cannot be compared; everything that is wrong.
    """
    a, b = read_results(before), read_results(after)
    _refuse_unlike(a, b, before, after)
    trend = change(a, b)
    people = joined(a.measures, b.measures, trend)
    alike = agreement(people)
    if out:
        write_table(people, out)
    if as_json:
        unit = trend.unit if trend else None
        links = [vars(link) for link in trend.links] if trend else []
        choice = model_choice(a, b) if other_model(a, b) else None
        models = asdict(choice) | {"verdict": choice.verdict} if choice else None
        tables = {"competencies": alike.to_dicts(), "people": people.to_dicts()}
        echo_event("compare", unit=unit, links=links, models=models, **tables)
        return
    _show(a, b, trend, people, alike)
    if out:
        click.echo(say("cli-measure-done", folder=str(out.resolve())))


def _refuse_unlike(a: Results, b: Results, before: Path, after: Path) -> None:
    named = {"before": quote(before), "after": quote(after)}
    frameworks = [results.summary["framework"]["id"] for results in (a, b)]  # versions share their items' ids
    scales = [f"{results.measures.low_score}–{results.measures.high_score}" for results in (a, b)]
    problems = [
        Problem(code, named | {"first": quote(first), "second": quote(second)})
        for code, (first, second) in (("compare-other-framework", frameworks), ("compare-other-scale", scales))
        if first != second
    ]
    if problems:
        raise MeasureError(problems)


def change(a: Results, b: Results) -> Trend | None:
    """Change from A to B: by common items where there are logits, else by the reliable change index.

    None where two methods made them, or two models of the same ratings: that is no change of persons.
    """
    if a.measures.method != b.measures.method or other_model(a, b):
        return None
    steps = [name for name in a.items.columns if name.startswith("step_") and name in b.items.columns]
    items_a, items_b = (_locations(results.items, steps) for results in (a, b))
    if items_a and items_b:
        competency_of = dict(a.items.select("item", "competency_id").iter_rows())
        return linked_change(a.measures, b.measures, items_a, items_b, competency_of)
    return reliable_change(a.measures, b.measures)


def _locations(items: pl.DataFrame, steps: list[str]) -> dict[str, tuple[float, float]]:
    """Where items lie by the steps that both occasions have: a score that one never used moves the mean."""
    if not steps:
        return {}
    known = items.drop_nulls([*steps, "standard_error"])
    located = known.select("item", pl.mean_horizontal(steps).alias("location"), "standard_error")
    return {item: (location, error) for item, location, error in located.iter_rows()}


def joined(a: Measures, b: Measures, trend: Trend | None) -> pl.DataFrame:
    """A row each person and competency that are in both: scores that people read, difference, change.

    Columns: ratee, competency_id, before, after, difference (points of the scale), overlap (of the 95 %
    intervals), change, standard_error, probability, reason. Raises ``MeasureError`` if they share nothing.
    """
    keys = ["ratee", "competency_id"]
    frames = [_scores(measures) for measures in (a, b)]
    both = frames[0].join(frames[1], on=keys, suffix="_b", maintain_order="left")
    if both.is_empty():
        raise MeasureError(Problem("trend-nothing-common", {"what": _lacking(a, b)}))
    overlap = (pl.col("low") <= pl.col("high_b")) & (pl.col("low_b") <= pl.col("high"))
    both = both.select(
        *keys,
        pl.col("score").alias("before"),
        pl.col("score_b").alias("after"),
        (pl.col("score_b") - pl.col("score")).alias("difference"),
        overlap.alias("overlap"),
    )
    if trend is None:
        absent = [pl.lit(None, pl.Float64).alias(name) for name in ("change", "standard_error", "probability")]
        return both.with_columns(
            *absent,
            pl.lit("compare-other-method" if a.method != b.method else "compare-other-model").alias("reason"),
        )
    return both.join(trend.to_frame(), on=keys, how="left", maintain_order="left")


def _lacking(a: Measures, b: Measures) -> str:
    return "competencies" if set(a.ratees) & set(b.ratees) else "persons"


def _scores(measures: Measures) -> pl.DataFrame:
    score = pl.coalesce("fair_score", "raw_mean").alias("score")
    return measures.to_frame().select("ratee", "competency_id", score, "low", "high")


def agreement(people: pl.DataFrame) -> pl.DataFrame:
    """A row each competency: n persons in both, correlation, mean difference, share of overlapping intervals."""
    rows = []
    for (competency,), group in people.group_by(["competency_id"], maintain_order=True):
        both = group.drop_nulls(["before", "after"])
        before, after = both["before"].to_numpy(), both["after"].to_numpy()
        varies = len(both) > 2 and before.std() > 0 and after.std() > 0
        rows.append(
            {
                "competency_id": competency,
                "n": len(both),
                "correlation": float(np.corrcoef(before, after)[0, 1]) if varies else None,
                "difference": both["difference"].mean(),
                "overlap": both["overlap"].cast(pl.Float64).mean(),
            }
        )
    schema = {"competency_id": pl.String, "n": pl.Int64} | dict.fromkeys(
        ("correlation", "difference", "overlap"), pl.Float64
    )
    return pl.DataFrame(rows, schema=schema)


def _show(a: Results, b: Results, trend: Trend | None, people: pl.DataFrame, alike: pl.DataFrame) -> None:
    columns = ("competency", "n", "correlation", "difference", "overlap")
    rows = [[say(f"cli-compare-column-{column}") for column in columns]]
    for competency, n, r, difference, overlap in alike.iter_rows():
        shares = (_known(r), _known(difference), _known(overlap and 100 * overlap, 0))
        rows.append([competency, str(n), *shares])
    click.echo(say("cli-compare-heading", n=people["ratee"].n_unique()))
    for line in aligned(rows):
        click.echo(line)
    if trend is None and other_model(a, b):
        click.echo(say("cli-compare-same"))
        choice = model_choice(a, b)
        for line in model_lines(choice) if choice else ():
            click.echo(line)
        return
    if trend is None:
        click.echo(say("cli-compare-methods", first=a.measures.method, second=b.measures.method))
        return
    click.echo("\n" + trend.describe())
    real = people.filter(pl.col("probability") >= REAL).sort("probability", descending=True, maintain_order=True)
    for row in real.head(MOST_LISTED).iter_rows(named=True):
        side = "rose" if row["change"] > 0 else "fell"
        shown = {"change": figure(abs(row["change"])), "error": figure(row["standard_error"])}
        who = {"ratee": row["ratee"], "competency": row["competency_id"]}
        probability = f"{math.floor(1000 * row['probability']) / 10:.1f}"  # certain it never is
        click.echo(say("cli-compare-change", side=side, unit=trend.unit, **who, **shown, probability=probability))
    if real.height > MOST_LISTED:
        click.echo(say("cli-compare-more", n=real.height - MOST_LISTED))


def _known(value: float | None, decimals: int = 2) -> str:
    return figure(float("nan") if value is None else value, decimals)
