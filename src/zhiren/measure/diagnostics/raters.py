"""Which raters use the scale in a way worth asking about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from zhiren.errors import MeasureError, Problem
from zhiren.language import preferred_language, text
from zhiren.measure.diagnostics.drift import Drift, drift
from zhiren.measure.diagnostics.expected import others_expectation
from zhiren.measure.diagnostics.rater_groups import GroupSeverity, severity_by_group
from zhiren.measure.diagnostics.rater_indices import Index, Residuals, rater_indices
from zhiren.measure.panels import Panels
from zhiren.measure.printed import figure
from zhiren.measure.results import Floats

if TYPE_CHECKING:
    import polars as pl

MOST_LISTED = 20


@dataclass(frozen=True, eq=False)
class RaterDiagnostics:
    """Indices of all raters of other persons: severity, halo, central, range, inconsistency and, where asked,
    drift.

    ``n_ratees`` and ``n_ratings`` have shape (n_raters,). ``by_group`` holds differential severity,
    ``drift`` how fast severity changed. A rater of one
    person has NaN everywhere: one person says nothing about a habit.
    """

    raters: tuple[str, ...]
    n_ratees: npt.NDArray[np.intp]
    n_ratings: npt.NDArray[np.intp]
    indices: tuple[Index, ...]
    by_group: tuple[GroupSeverity, ...] = ()
    drift: Drift | None = None

    def index(self, name: str) -> Index:
        """The index of a name; ``KeyError`` where there is none."""
        for index in self.indices:
            if index.name == name:
                return index
        raise KeyError(name)

    @property
    def flagged(self) -> npt.NDArray[np.bool_]:
        """Raters with a flag on any index: shape (n_raters,)."""
        return np.asarray(np.any([index.flagged for index in self.indices], axis=0))

    def __str__(self) -> str:
        return self.describe()

    def describe(self, language: str | None = None) -> str:
        """What was found, a sentence each, the clearest first."""
        language = language or preferred_language()
        found = [
            (abs(float(index.z[r])), self._sentence(language, index, int(r)))
            for index in self.indices
            for r in np.flatnonzero(index.flagged)
        ]
        for row in self.by_group:
            if row.flagged:
                values = {"rater": row.rater, "group": row.group, "value": figure(abs(row.value))}
                side = "more" if row.value > 0 else "less"
                found.append((abs(row.z), text(language, "diagnostics-group", side=side, **values)))
        found.sort(key=lambda pair: -pair[0])
        few = int((self.n_ratees < 2).sum())
        lines = [text(language, "diagnostics-raters", n=len(self.raters), flagged=int(self.flagged.sum()))]
        lines += [sentence for _, sentence in found[:MOST_LISTED]]
        if len(found) > MOST_LISTED:
            lines.append(text(language, "diagnostics-more", n=len(found) - MOST_LISTED))
        if few:
            lines.append(text(language, "diagnostics-too-few", n=few))
        return "\n".join([*lines, text(language, "diagnostics-never-deleted")])

    def to_frame(self) -> pl.DataFrame:
        """A row each rater: rater, n_ratees, n_ratings, and of each index its value, p and flag; null for NaN."""
        import polars as pl  # 0.1 s: not before a table is wanted

        columns: dict[str, object] = {"rater": self.raters, "n_ratees": self.n_ratees, "n_ratings": self.n_ratings}
        for index in self.indices:
            columns |= {index.name: index.value, f"{index.name}_p": index.p, f"{index.name}_flag": index.flagged}
        return pl.DataFrame(columns).with_columns(pl.selectors.float().fill_nan(None))

    def groups_frame(self) -> pl.DataFrame:
        """A row each rater and group: rater, group, value, z, p, flagged."""
        import polars as pl  # 0.1 s: not before a table is wanted

        schema = {
            "rater": pl.String,
            "group": pl.String,
            "value": pl.Float64,
            "z": pl.Float64,
            "p": pl.Float64,
            "flagged": pl.Boolean,
        }
        return pl.DataFrame([vars(row) for row in self.by_group], schema=schema).with_columns(
            pl.selectors.float().fill_nan(None)
        )

    def _sentence(self, language: str, index: Index, r: int) -> str:
        value = float(index.value[r])
        side = "more" if value > 0 else "less"
        shown = {"rater": self.raters[r], "value": figure(abs(value)), "ratees": int(self.n_ratees[r])}
        return text(language, f"diagnostics-{index.name}", side=side, **shown)


def diagnose_raters(
    panels: Panels,
    *,
    expected: Floats | None = None,
    variance: Floats | None = None,
    occasion: Floats | None = None,
    group: Sequence[str] | None = None,
) -> RaterDiagnostics:
    """Diagnostics of everybody who rated others.

    Args:
        panels: the ratings; self-ratings take no part.
        expected, variance: shape of ``panels.scores``: what a model expects of an *average* rater (severity left
            out), and the variance of a score around it. Without them both come from the person's other raters, and
            raters as a whole are the norm: a fault that all share is not seen.
        occasion: when each row of ``panels`` was given, (n_pairs,), in any unit of time, NaN where that is not
            known: for drift.
        group: each ratee's group, (n_ratees,): for differential severity.

    A flag takes a p value, adjusted over all raters (Benjamini & Hochberg 1995), below .05 and an effect that
    matters: a tenth of the scale's width in severity, half the expected variance, an infit above 1.5.

    Raises:
        MeasureError: arrays of other shapes than these, only one of ``expected`` and ``variance``, or no ratings
            of others.
    """
    rows = panels.others & np.isfinite(panels.scores).any(axis=1)
    _check(panels, rows, expected, variance, occasion, group)
    scores = panels.scores[rows].astype(np.float64)
    means, spreads = _expectation(panels, rows, expected, variance)
    present, code = np.unique(panels.rater[rows], return_inverse=True)
    data = Residuals(code, len(present), scores, means, spreads)
    indices = rater_indices(data, panels.low_score, panels.high_score, own_scale=expected is None)
    width = float(panels.high_score - panels.low_score)
    raters = tuple(panels.raters[r] for r in present)
    change: Drift | None = None
    if occasion is not None:
        index, change = drift(data, occasion[rows].astype(np.float64), width)
        indices = (*indices, index)
    by_group: tuple[GroupSeverity, ...] = ()
    if group is not None:
        by_group = severity_by_group(data, np.array(group)[panels.ratee[rows]], raters, width)
    return RaterDiagnostics(
        raters, np.bincount(code), np.bincount(code, data.n).astype(np.intp), indices, by_group, change
    )


def _expectation(
    panels: Panels, rows: npt.NDArray[np.bool_], expected: Floats | None, variance: Floats | None
) -> tuple[Floats, Floats]:
    """What the scores of some rows would be, and their variances: a model's, or what the other raters say."""
    if expected is None or variance is None:
        means, spreads = others_expectation(panels)
        of_others = rows[panels.others]
        return means[of_others], spreads[of_others]
    there = np.isfinite(panels.scores[rows])
    return np.where(there, expected[rows], np.nan), np.where(there, variance[rows], np.nan)


def _check(
    panels: Panels,
    rows: npt.NDArray[np.bool_],
    expected: Floats | None,
    variance: Floats | None,
    occasion: Floats | None,
    group: Sequence[str] | None,
) -> None:
    if not rows.any():
        raise MeasureError(Problem("diagnostics-no-others"))
    problems = []
    if (expected is None) != (variance is None):
        problems.append(Problem("diagnostics-half-a-model"))
    given = {"expected": expected, "variance": variance, "occasion": occasion}
    wanted = {"expected": panels.scores.shape, "variance": panels.scores.shape, "occasion": panels.rater.shape}
    shapes = {name: (array.shape, wanted[name]) for name, array in given.items() if array is not None}
    if group is not None:
        shapes["group"] = ((len(group),), (len(panels.ratees),))
    for name, (found, right) in shapes.items():
        if found != right:
            values = {"name": name, "found": " × ".join(map(str, found)), "wanted": " × ".join(map(str, right))}
            problems.append(Problem("diagnostics-shape", values))
    if problems:
        raise MeasureError(problems)
