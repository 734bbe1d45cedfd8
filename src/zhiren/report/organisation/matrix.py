"""What reports show of several people, as matrices of people by competencies, and the figures of groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
import polars as pl
from scipy.special import ndtr

from zhiren.measure.results import Floats
from zhiren.report.build.likelihood import CRITICAL
from zhiren.report.organisation.people import FEWEST, Member

Flags = npt.NDArray[np.bool_]

_SHOWN = ("score", "low", "high", "probability", "n_raters")


@dataclass(frozen=True)
class Matrix:
    """Figures of shape (n_people, n_competencies), NaN where a report shows none.

    ``score``, ``low``, ``high`` and ``requirement`` are on the questionnaire's scale, ``probability`` is that of
    the requirement being met. ``withheld``: others rated, too few to show. ``adjusted``: a fair score.
    """

    members: tuple[Member, ...]
    competencies: tuple[str, ...]
    score: Floats
    low: Floats
    high: Floats
    requirement: Floats
    required_level: Floats
    probability: Floats
    n_raters: Floats
    adjusted: Flags
    divided: Flags
    withheld: Flags

    @cached_property
    def shown(self) -> Flags:
        """Where there is a score."""
        return np.isfinite(self.score)

    @cached_property
    def judged(self) -> Flags:
        """Where there is a score and a requirement to hold it against."""
        return self.shown & np.isfinite(self.requirement)

    @cached_property
    def met(self) -> Flags:
        """The whole interval lies at or above the requirement."""
        return self.judged & (np.nan_to_num(self.low, nan=-np.inf) >= self.requirement)

    @cached_property
    def below(self) -> Flags:
        """The whole interval lies below the requirement."""
        return self.judged & (np.nan_to_num(self.high, nan=np.inf) < self.requirement)

    def of(self, columns: Sequence[int]) -> Matrix:
        """Some of the competencies."""
        names = (field.name for field in fields(self) if field.name not in ("members", "competencies"))
        ids = tuple(self.competencies[c] for c in columns)
        return replace(self, competencies=ids, **{name: getattr(self, name)[:, list(columns)] for name in names})

    @property
    def arm(self) -> Floats:
        """The longer arm of the interval, since the end of the scale cuts the other; NaN without one."""
        return np.asarray(np.maximum(self.score - self.low, self.high - self.score))


def matrix(table: pl.DataFrame, members: Sequence[Member], competencies: Sequence[str]) -> Matrix:
    """The rows of a table of shown scores (``zhiren.report.batch.scores.SCHEMA``) on some people and competencies.

    A withheld row gives no figure, whatever stands in it.
    """
    shape = (len(members), len(competencies))
    row_of = {member.id: row for row, member in enumerate(members)}
    column_of = {competency: column for column, competency in enumerate(competencies)}
    found = table.filter(pl.col("ratee").is_in(list(row_of)) & pl.col("competency_id").is_in(list(column_of)))
    at = (
        np.array([row_of[ratee] for ratee in found["ratee"]], dtype=np.intp),
        np.array([column_of[c] for c in found["competency_id"]], dtype=np.intp),
    )

    def laid(name: str) -> Floats:
        figures = np.full(shape, np.nan)
        figures[at] = found[name].cast(pl.Float64).to_numpy()
        return figures

    withheld = np.nan_to_num(laid("withheld")) == 1
    figures = {name: np.where(withheld, np.nan, laid(name)) for name in _SHOWN}
    made = Matrix(
        members=tuple(members),
        competencies=tuple(competencies),
        requirement=laid("requirement"),
        required_level=laid("required_level"),
        adjusted=np.nan_to_num(laid("adjusted")) == 1,
        divided=(np.nan_to_num(laid("divided")) == 1) & np.isfinite(figures["score"]),
        withheld=withheld,
        **figures,
    )
    return replace(made, probability=_probabilities(made))


def _probabilities(made: Matrix) -> Floats:
    """That of each requirement being met; where a raw mean has none, from its interval, ½ without one."""
    z = np.nan_to_num((made.score - made.requirement) / np.where(made.arm > 0, made.arm, np.nan)) * CRITICAL
    known = np.where(np.isnan(made.probability), ndtr(z), made.probability)
    return np.where(made.judged, known, np.nan)


@dataclass(frozen=True)
class Spread:
    """A group of people on one competency: only what their reports show.

    ``n`` people are shown; for fewer than ``FEWEST`` nothing else is. ``mean`` has a 95 % interval unless one of
    the scores has none. ``met``, ``unsure`` and ``below`` count people by the requirement of their role;
    ``expected`` is how many of them are to be expected below it. ``bands`` counts people by half points of the
    scale, from the lowest.
    """

    n: int
    mean: float | None = None
    low: float | None = None
    high: float | None = None
    met: int = 0
    unsure: int = 0
    below: int = 0
    expected: float = 0.0
    bands: tuple[int, ...] = ()

    @property
    def judged(self) -> int:
        """The people with a score and a requirement."""
        return self.met + self.unsure + self.below


def spreads(figures: Matrix, rows: Sequence[int], low: float, high: float) -> tuple[Spread, ...]:
    """A group's figures on every competency.

    The interval of a mean holds the errors of measurement, people's errors taken as independent; the people are
    the group, no sample of it.
    """
    chosen = np.asarray(rows, dtype=np.intp)
    score, shown = figures.score[chosen], figures.shown[chosen]
    n = shown.sum(axis=0)
    total = np.where(shown, score, 0.0).sum(axis=0)
    arms = figures.arm[chosen]
    squares = np.where(shown, arms, 0.0) ** 2
    arm = np.sqrt(squares.sum(axis=0)) / np.maximum(n, 1)
    judged, met, below = (part[chosen].sum(axis=0) for part in (figures.judged, figures.met, figures.below))
    expected = np.where(figures.judged[chosen], 1 - figures.probability[chosen], 0.0).sum(axis=0)
    n_bands = round((high - low) * 2)
    band = np.clip(((np.nan_to_num(score, nan=low) - low) * 2).astype(int), 0, n_bands - 1)
    made = []
    for c in range(len(figures.competencies)):
        if n[c] < FEWEST:
            made.append(Spread(int(n[c])))
            continue
        mean, half = float(total[c] / n[c]), float(arm[c])
        made.append(
            Spread(
                int(n[c]),
                mean,
                max(low, mean - half) if np.isfinite(half) else None,
                min(high, mean + half) if np.isfinite(half) else None,
                int(met[c]),
                int(judged[c] - met[c] - below[c]),
                int(below[c]),
                float(expected[c]),
                tuple(np.bincount(band[shown[:, c], c], minlength=n_bands).tolist()),
            )
        )
    return tuple(made)
