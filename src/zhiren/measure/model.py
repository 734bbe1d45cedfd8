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


@dataclass(frozen=True)
class Likelihood:
    """How well a model fits: log-likelihood, parameters, Akaike's and Schwarz's criteria (less is better).

    Schwarz's counts ratees: they are what is independent.
    """

    log_likelihood: float
    n_parameters: int
    aic: float
    bic: float

    @classmethod
    def of(cls, log_likelihood: float, n_parameters: int, n_ratees: int) -> Likelihood:
        """With AIC = 2k − 2ℓ (Akaike 1974) and BIC = k log n − 2ℓ (Schwarz 1978)."""
        aic, bic = (cost * n_parameters - 2.0 * log_likelihood for cost in (2.0, float(np.log(n_ratees))))
        return cls(log_likelihood, n_parameters, aic, bic)


CRITICAL = 2.705543454095404  # of half χ²(0) and half χ²(1) at .05


@dataclass(frozen=True)
class SeverityTest:
    """One severity for all competencies against one by competency: twice the gain in log-likelihood.

    The variance tested lies on its boundary, so ``p`` is half that of χ² with one degree of freedom (Self & Liang
    1987, case 5; Stram & Lee 1994). ``error`` is the standard error of ``chi_square`` where determinants of large
    systems were sampled. ``verdict`` is "by-competency" where p < .05 and BIC agrees, "common" where neither,
    "unclear" where they part.
    """

    common: Likelihood
    by_competency: Likelihood
    chi_square: float
    p: float
    error: float

    @property
    def verdict(self) -> str:
        """Which of the two fits, whatever the error of the ratio hides (two standard errors either way)."""
        ratios = (self.chi_square - 2.0 * self.error, self.chi_square + 2.0 * self.error)
        cost = self.common.bic - self.by_competency.bic - self.chi_square
        better = {ratio > CRITICAL for ratio in ratios} | {ratio + cost > 0.0 for ratio in ratios}
        return "unclear" if len(better) > 1 else "by-competency" if better.pop() else "common"


@dataclass(frozen=True, eq=False)
class Model:
    """The fitted model behind ``Measures``; all figures in logits.

    ``severity`` and its ``severity_error`` follow ``raters``; a positive severity rates lower. ``steps``
    (items, K − 1) follow ``items``; ``categories`` are the scores that the K categories stand for.
    ``sigma`` (C, C) is the covariance of ``competencies``. ``score_curves`` (C, points) is the fair score at each
    ``grid`` point. ``notes`` are message ids with values: what was assumed, merged or set aside.
    ``severity_by_competency`` (raters, C) is there where raters have a severity in each competency; ``severity``
    is then their mean, and ``severity_test`` says whether that fits better than one severity.
    ``log_likelihood_error`` is its standard error where a large determinant was sampled.
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
    severity_by_competency: Floats | None = None
    severity_by_competency_error: Floats | None = None
    severity_test: SeverityTest | None = None
    log_likelihood_error: float = 0.0

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
        if self.severity_test:
            lines.append(_said(self.severity_test, language))
        return lines + [text(language, code, **values) for code, values in self.notes]


def _said(test: SeverityTest, language: str) -> str:
    pairs = {
        f"{name}_{kind}": figure(getattr(getattr(test, kind), name), 1)
        for name in ("aic", "bic")
        for kind in ("common", "by_competency")
    }
    p = "< 0.001" if test.p < 0.001 else f"= {figure(test.p, 3)}"
    return text(
        language,
        "measure-model-severity-test",
        verdict=test.verdict,
        chi_square=figure(test.chi_square, 1),
        error=figure(test.error, 1),
        p=p,
        **pairs,
    )


def _range(values: Floats) -> str:
    low, high = figure(float(values.min())), figure(float(values.max()))
    return low if low == high else f"{low}–{high}"
