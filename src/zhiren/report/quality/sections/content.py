"""The quality of a measurement as its reader meets it: sections of sentences, charts and tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from zhiren.report.quality.charts import Chart

Verdict = Literal["good", "look", "act", "open"]
"""``good``: nothing to do; ``look``: worth a look; ``act``: something to change; ``open``: cannot be told."""


@dataclass(frozen=True)
class Table:
    """Rows of finished words and figures; the first column names the row. ``aside``: long, shown on request."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    aside: bool = False

    @property
    def labelled(self) -> list[list[tuple[str, str]]]:
        """Each row as pairs of its columns' titles and its cells."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True)
class Term:
    """A figure of the section: what it means, and what to do about it."""

    name: str
    meaning: str


@dataclass(frozen=True)
class Section:
    """One question about the measurement: what the figures say, what to do, and the figures."""

    id: str
    title: str
    verdict: Verdict
    means: tuple[str, ...]
    advice: tuple[str, ...]
    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()
    terms: tuple[Term, ...] = field(default_factory=tuple)
