"""What a model-based method says beyond the measures: raters, items, variances, fit and the way there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

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
