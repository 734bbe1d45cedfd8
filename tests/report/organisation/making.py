"""Tables of shown scores, and the ground around them, for tests."""

from __future__ import annotations

from typing import Any

import polars as pl

from zhiren.report.batch.scores import SCHEMA
from zhiren.report.organisation.content import Earlier, Ground
from zhiren.report.organisation.people import Member, Unit

UNITS = {
    "co": Unit("co", "Company"),
    "a": Unit("a", "Sales", "co"),
    "a1": Unit("a1", "North", "a"),
    "a2": Unit("a2", "South", "a"),
    "b": Unit("b", "Design", "co"),
    "c": Unit("c", "Legal", "co"),
}
COMPETENCIES = {"ACH": "Drive", "TWK": "Teamwork"}


def score_row(ratee: str, competency: str, score: float | None = 3.0, **given: Any) -> dict[str, Any]:
    """One row of the table: a fair score with an interval half a point to each side, unless said otherwise."""
    known: dict[str, Any] = {"ratee": ratee, "competency_id": competency, "score": score}
    if score is not None:
        known |= {"low": score - 0.5, "high": score + 0.5, "raw_mean": score, "n_raters": 6}
    return {**dict.fromkeys(SCHEMA), "adjusted": True, "divided": False, "withheld": False, **known, **given}


def table_of(*rows: dict[str, Any]) -> pl.DataFrame:
    """The rows as a table of shown scores."""
    return pl.DataFrame(list(rows), schema=SCHEMA, orient="row")


def ground_of(
    table: pl.DataFrame, members: list[Member], earlier: pl.DataFrame | None = None, **given: Any
) -> Ground:
    """Everything that a reader sees of a campaign on a scale of 1 to 5, in English."""
    around: dict[str, Any] = {
        "language": "en",
        "title": "Annual assessment",
        "date": "2025-06-30",
        "low": 1,
        "high": 5,
        "competencies": COMPETENCIES,
        "units": UNITS,
        "roles": {"dev": "Developer", "mgr": "Manager"},
        "earlier": None if earlier is None else Earlier("The year before", "2024-06-30", earlier),
    }
    return Ground(table=table, members=tuple(members), **{**around, **given})


def people(n: int, **given: Any) -> list[Member]:
    """So many people, named in order, all alike."""
    return [Member(f"P{k:03}", f"Person {k:03}", order=f"person{k:03}", **given) for k in range(n)]
