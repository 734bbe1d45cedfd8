"""Change between two occasions, with its error and the probability that it is real.

The two fits have scales of their own: their zero is where each put it. Items asked both times link them. With
logits η = θ − δ, the shift of a competency is the mean of δ_after − δ_before over its common items, and

    change = θ_after − θ_before − shift,   SE² = SE²_after + SE²_before + SE²_shift      (Kolen & Brennan 2014,
    ch. 6:
                                                                                          mean/mean linking)

SE_shift is taken from how much the items' own shifts differ, or from their errors where those are larger: items
drift. Where there are no logits, the reliable change index of Jacobson & Truax (1991) takes their place.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from zhiren.errors import MeasureError, Problem
from zhiren.language import preferred_language, text
from zhiren.measure.printed import aligned, figure
from zhiren.measure.results import Floats, Measures

if TYPE_CHECKING:
    import polars as pl

Location = tuple[float, float]
"""An item's difficulty and its standard error, in logits."""

REAL = 0.95


@dataclass(frozen=True)
class Link:
    """What joins two scales on one competency: the shift, its error, and how many items carry it."""

    competency_id: str
    shift: float
    standard_error: float
    n_items: int


@dataclass(frozen=True)
class Trend:
    """Change of persons who were measured twice: matrices of shape (n_ratees, n_competencies).

    ``change`` is in logits (``unit`` logit) or points of the scale (``unit`` score). ``probability`` is that of a
    true change in the direction found, under a flat prior: 0.5 says nothing, 0.975 is a two-sided 5 % test. NaN
    has a message id in ``reasons``, by (ratee, competency).
    """

    unit: Literal["logit", "score"]
    ratees: tuple[str, ...]
    competencies: tuple[str, ...]
    change: Floats
    standard_error: Floats
    probability: Floats
    links: tuple[Link, ...] = ()
    reasons: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def real(self) -> npt.NDArray[np.bool_]:
        """Changes whose probability of being real is .95 or more."""
        return np.asarray(np.nan_to_num(self.probability) >= REAL)

    def __str__(self) -> str:
        return self.describe()

    def describe(self, language: str | None = None) -> str:
        """A line each competency: mean change, and how many persons rose, fell, or cannot be told."""
        language = language or preferred_language()
        columns = ("competency", "change", "rose", "fell", "unclear")
        rows = [[text(language, f"trend-column-{column}") for column in columns]]
        for column, competency in enumerate(self.competencies):
            change, real = self.change[:, column], self.real[:, column]
            known = np.isfinite(change)
            mean = float(change[known].mean()) if known.any() else math.nan
            counts = ((real & (change > 0)).sum(), (real & (change < 0)).sum(), (known & ~real).sum())
            rows.append([competency, figure(mean), *map(str, counts)])
        heading = text(language, "trend-heading", unit=self.unit, n=len(self.ratees))
        return "\n".join([heading, *aligned(rows)])

    def to_frame(self) -> pl.DataFrame:
        """A row each ratee and competency: change, standard_error, probability, reason; null for NaN."""
        import polars as pl  # 0.1 s: not before a table is wanted

        cells = [(ratee, competency) for ratee in self.ratees for competency in self.competencies]
        columns: dict[str, object] = {"ratee": [c[0] for c in cells], "competency_id": [c[1] for c in cells]}
        columns |= {n: getattr(self, n).ravel() for n in ("change", "standard_error", "probability")}
        columns["reason"] = [self.reasons.get(cell, "") for cell in cells]
        return pl.DataFrame(columns).with_columns(pl.selectors.float().fill_nan(None))


def linked_change(
    before: Measures,
    after: Measures,
    items_before: Mapping[str, Location],
    items_after: Mapping[str, Location],
    competency_of: Mapping[str, str],
) -> Trend:
    """Change in logits of everybody measured twice, on the competencies that both fits have.

    ``items_before`` and ``items_after`` hold each item's difficulty with its standard error in the two fits,
    ``competency_of`` the competency of each item. Logits that a method draws in towards the mean give changes
    drawn in as well, with errors that are right for them.

    Raises:
        MeasureError: nobody, or no competency, is in both.
    """
    rows_b, rows_a, columns_b, columns_a = _common(before, after)
    competencies = tuple(before.competencies[c] for c in columns_b)
    links = tuple(_link(c, items_before, items_after, competency_of) for c in competencies)
    shift = np.array([link.shift for link in links])
    error = np.array([link.standard_error for link in links])
    b, a = np.ix_(rows_b, columns_b), np.ix_(rows_a, columns_a)
    change = after.logit[a] - before.logit[b] - shift
    errors = np.sqrt(after.standard_error[a] ** 2 + before.standard_error[b] ** 2 + error**2)
    unlinked = np.isnan(np.broadcast_to(shift, change.shape))
    return _trend("logit", before, rows_b, competencies, change, errors, links, unlinked)


def reliable_change(before: Measures, after: Measures) -> Trend:
    """Change in raw means, with the reliable change index: RC = (x2 − x1) / S_diff, S_diff = √2 S_E.

    S_E is the standard error of measurement of a competency's means (``Reliability.sem``), at each occasion its
    own: S_diff² = S_E1² + S_E2². RC is ``change`` / ``standard_error``. It takes raters as interchangeable: a
    change of raters counts as change of the person. Source: Jacobson & Truax (1991), J Consult Clin Psychol 59,
    12-19.

    Raises:
        MeasureError: nobody, or no competency, is in both.
    """
    rows_b, rows_a, columns_b, columns_a = _common(before, after)
    competencies = tuple(before.competencies[c] for c in columns_b)
    sems = [{r.competency_id: r.sem for r in fit.reliability} for fit in (before, after)]
    squares = [[sem.get(c, math.nan) ** 2 for c in competencies] for sem in sems]
    change = after.raw_mean[np.ix_(rows_a, columns_a)] - before.raw_mean[np.ix_(rows_b, columns_b)]
    errors = np.broadcast_to(np.sqrt(np.sum(squares, axis=0)), change.shape)
    return _trend(
        "score", before, rows_b, competencies, change, errors, (), np.zeros(change.shape, dtype=np.bool_)
    )


def _common(before: Measures, after: Measures) -> tuple[list[int], list[int], list[int], list[int]]:
    again, asked_again = set(after.ratees), set(after.competencies)
    ratees = [r for r in before.ratees if r in again]
    competencies = [c for c in before.competencies if c in asked_again]
    if not ratees or not competencies:
        raise MeasureError(Problem("trend-nothing-common", {"what": "persons" if not ratees else "competencies"}))
    place = [{label: j for j, label in enumerate(labels)} for labels in (before.ratees, after.ratees)]
    column = [{label: j for j, label in enumerate(labels)} for labels in (before.competencies, after.competencies)]
    rows = [[p[r] for r in ratees] for p in place]
    columns = [[p[c] for c in competencies] for p in column]
    return rows[0], rows[1], columns[0], columns[1]


def _link(
    competency: str,
    before: Mapping[str, Location],
    after: Mapping[str, Location],
    competency_of: Mapping[str, str],
) -> Link:
    common = [i for i in before if i in after and competency_of.get(i) == competency]
    if not common:
        return Link(competency, math.nan, math.nan, 0)
    shifts = np.array([after[i][0] - before[i][0] for i in common])
    sampling = np.sqrt(sum(after[i][1] ** 2 + before[i][1] ** 2 for i in common)) / len(common)
    scatter = shifts.std(ddof=1) / math.sqrt(len(common)) if len(common) > 1 else 0.0
    return Link(competency, float(shifts.mean()), float(max(sampling, scatter)), len(common))


def _trend(
    unit: Literal["logit", "score"],
    before: Measures,
    rows: list[int],
    competencies: tuple[str, ...],
    change: Floats,
    errors: Floats,
    links: tuple[Link, ...],
    unlinked: npt.NDArray[np.bool_],
) -> Trend:
    ratees = tuple(before.ratees[r] for r in rows)
    unsure = np.isfinite(change) & ~(np.isfinite(errors) & (errors > 0))
    usable = np.isfinite(change) & ~unsure
    z = np.divide(change, errors, out=np.full(change.shape, np.nan), where=usable)
    reasons = {
        (ratees[r], competencies[c]): "trend-no-link"
        if unlinked[r, c]
        else "trend-no-error"
        if unsure[r, c]
        else "trend-not-measured"
        for r, c in np.argwhere(~usable)
    }
    shown = np.where(usable, errors, np.nan)
    return Trend(unit, ratees, competencies, change, shown, np.asarray(ndtr(np.abs(z))), links, reasons)
