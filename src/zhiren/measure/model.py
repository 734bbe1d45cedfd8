"""What a model-based method says beyond the measures: raters, items, variances, fit and the way there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from zhiren.language import preferred_language, text
from zhiren.measure.printed import figure

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int32]


@dataclass(frozen=True)
class Iteration:
    """One line of a convergence trace: log-density, log-likelihood still to gain, largest gradient."""

    number: int
    value: float
    gain: float
    gradient: float


@dataclass(frozen=True)
class Component:
    """A variance component as a standard deviation in logits, with its standard error; 0 is "none found"."""

    name: str
    sd: float
    standard_error: float


@dataclass(frozen=True, eq=False)
class Model:
    """The fitted model behind ``Measures``; all figures in logits.

    ``severity`` and its ``severity_error`` follow ``raters``; a positive severity rates lower. ``steps``
    (items, K − 1) follow ``items``; ``categories`` are the scores that the K categories stand for.
    ``sigma`` (C, C) is the covariance of ``competencies``. ``score_curves`` (C, points) is the fair score at each
    ``grid`` point. ``notes`` are message ids with values: what was assumed, merged or set aside.
    ``parts`` numbers, for each ratee, the connected part of the ratings that the ratee belongs to (from 0).
    """

    raters: tuple[str, ...]
    severity: Floats
    severity_error: Floats
    severity_ratings: Counts
    items: tuple[str, ...]
    steps: Floats
    effects: Mapping[str, float]
    categories: tuple[float, ...]
    competencies: tuple[str, ...]
    sigma: Floats
    components: tuple[Component, ...]
    reliability: Mapping[str, float]
    grid: Floats
    score_curves: Floats
    parts: Mapping[str, int]
    log_likelihood: float
    n_parameters: int
    aic: float
    bic: float
    trace: tuple[Iteration, ...]
    notes: tuple[tuple[str, Mapping[str, str | int | float]], ...] = field(default_factory=tuple)

    def __str__(self) -> str:
        return "\n".join(self.describe())

    def describe(self, language: str | None = None) -> list[str]:
        """Lines for the terminal: spreads, relationship effects, fit, and what was assumed."""
        language = language or preferred_language()
        people = text(language, "measure-model-people", sd=_range(np.sqrt(np.diag(self.sigma))))
        spreads = [people] + [
            text(language, "measure-model-component", name=c.name, sd=figure(c.sd), error=figure(c.standard_error))
            for c in self.components
        ]
        between = text(language, "measure-model-between")
        lines = [text(language, "measure-model-spreads", listed=between.join(spreads))]
        if len(self.effects) > 1:
            shown = [
                f"{text(language, f'relationship-{name}')} {round(effect, 2) + 0.0:+.2f}"
                for name, effect in self.effects.items()
            ]
            lines.append(text(language, "measure-model-effects", listed=between.join(shown)))
        fit = {name: figure(getattr(self, name), 1) for name in ("log_likelihood", "aic", "bic")}
        counts = {"n": self.n_parameters, "rounds": len(self.trace)}
        lines.append(text(language, "measure-model-fit", **fit, **counts))
        return lines + [text(language, code, **values) for code, values in self.notes]


def _range(values: Floats) -> str:
    low, high = figure(float(values.min())), figure(float(values.max()))
    return low if low == high else f"{low}–{high}"
