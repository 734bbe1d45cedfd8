"""What reports show of everybody's competencies, as one table: the ground of every view of several people.

A figure is here only where the person's own report shows it to HR, so nothing computed from this table can tell
more than the reports do.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from zhiren.measure import Measures
from zhiren.report.batch.files import write_whole
from zhiren.report.build.results import is_divided
from zhiren.report.content import CompetencyResult, Report

SCORES = "scores.parquet"
_DECIMALS = 3  # of logits: enough to reckon with, too few to work back to single answers

SCHEMA: dict[str, Any] = {
    "ratee": pl.String,
    "competency_id": pl.String,
    "score": pl.Float64,
    "low": pl.Float64,
    "high": pl.Float64,
    "raw_mean": pl.Float64,
    "self_score": pl.Float64,
    "n_raters": pl.Int32,
    "adjusted": pl.Boolean,
    "logit": pl.Float64,
    "standard_error": pl.Float64,
    "requirement": pl.Float64,
    "required_level": pl.Int32,
    "weight": pl.Int32,
    "probability": pl.Float64,
    "divided": pl.Boolean,
    "withheld": pl.Boolean,
}
"""Columns: ``score`` with its 95 % interval, ``raw_mean``, ``self_score`` and ``requirement`` are on the
questionnaire's scale; ``logit`` and ``standard_error`` in logits, where ``adjusted``; ``probability`` is that of
the requirement being met; ``divided``: raters fell into two camps; ``withheld``: others rated, but too few to
show."""


def scores_table(reports: Iterable[Report], measures: Measures) -> pl.DataFrame:
    """One row for each person and competency asked, with null for what is not shown."""
    rows = {ratee: row for row, ratee in enumerate(measures.ratees)}
    columns = {competency: column for column, competency in enumerate(measures.competencies)}
    return pl.DataFrame(
        [
            _row(report.subject.id, result, measures, rows[report.subject.id], columns[result.id])
            for report in reports
            for result in report.competencies
        ],
        schema=SCHEMA,
        orient="row",
    )


def write_scores(path: Path, table: pl.DataFrame) -> None:
    """Write the table, as a whole or not at all."""
    content = BytesIO()
    table.write_parquet(content)
    write_whole(path, content.getvalue())


def read_scores(path: Path) -> pl.DataFrame:
    """The table as it was written."""
    return pl.read_parquet(path)


def _row(ratee: str, result: CompetencyResult, measures: Measures, row: int, column: int) -> tuple[object, ...]:
    others = result.others
    logit, error = (
        (_known(measures.logit[row, column]), _known(measures.standard_error[row, column]))
        if result.adjusted
        else (None, None)
    )
    return (
        ratee,
        result.id,
        others.mean if others else None,
        others.low if others else None,
        others.high if others else None,
        result.raw_mean,
        result.self_score,
        others.n_raters if others else None,
        result.adjusted,
        logit,
        error,
        result.requirement,
        result.required_level,
        result.weight,
        result.probability,
        is_divided(result.distribution),
        others is None and bool(measures.n_raters[row, column]),
    )


def _known(value: float) -> float | None:
    return round(float(value), _DECIMALS) if np.isfinite(value) else None
