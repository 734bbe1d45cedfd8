"""Joint maximum likelihood: all elements and thresholds at once, by Newton's method.

The log-likelihood of an adjacent-category model is concave in levels and κ, so that Newton steps that never
lower it find its maximum where there is one. Steps come from conjugate gradients on the information matrix, which
is singular in the directions that the data leave open: these steps do not move along them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from zhiren.errors import NotConverged, Problem, quote
from zhiren.measure.facets.data import FacetData
from zhiren.measure.facets.kernels import (
    Floats,
    Integers,
    central_moments,
    information_times,
    probabilities,
)
from zhiren.measure.facets.scales import Mask, Scales, start_kappa

_LARGEST_RESIDUAL = 1e-7  # score points
_LARGEST_CHANGE = 1e-4  # logits, of the last step: its own error is a hundred-thousandth of that
_INNER_CRITERION = 1e-5
_FAR = 1e-2  # logits
_NO_GAIN = 1e-7  # of log-likelihood
_ROUNDING = 1e-12
_MOST_NAMED = 5


@dataclass(frozen=True)
class Step:
    """Where the estimation stood: log-likelihood, largest score residual, largest change (logits) to get here."""

    log_likelihood: float
    residual: float
    change: float


@dataclass(frozen=True, eq=False)
class Estimation:
    """The observations that take part: elements ``node`` (n, F), ``group`` (n,), ``category`` (n,), scales."""

    data: FacetData
    node: Integers
    group: Integers
    category: Integers
    scales: Scales
    free: Mask

    @property
    def n_elements(self) -> int:
        """Elements of all facets."""
        return len(self.free)

    def split(self, parameters: Floats) -> tuple[Floats, Floats]:
        """Levels (E,) and κ (G, K)."""
        shape = self.scales.values.shape
        return parameters[: self.n_elements], parameters[self.n_elements :].reshape(shape)

    def probabilities(self, parameters: Floats) -> Floats:
        """P (n, K)."""
        level, kappa = self.split(parameters)
        eta = level[self.node].sum(axis=1)
        return np.asarray(probabilities(eta, self.group, self.scales.sizes, self.scales.steps, kappa))

    def log_likelihood(self, p: Floats) -> float:
        """Σ log P of the categories that were given."""
        given = p[np.arange(len(p)), self.category]
        return float(np.log(given).sum()) if (given > 0).all() else -np.inf

    def counts(self) -> Floats:
        """How often each category was given: (G, K)."""
        shape = self.scales.values.shape
        flat = self.group * shape[1] + self.category
        return np.bincount(flat, minlength=shape[0] * shape[1]).reshape(shape).astype(np.float64)

    def by_element(self, values: Floats) -> Floats:
        """Sums of ``values`` (n,) over each element's observations: (E,)."""
        sums = [np.bincount(column, values, self.n_elements) for column in self.node.T]
        return np.asarray(np.sum(sums, axis=0), dtype=np.float64)

    def by_group(self, p: Floats) -> Floats:
        """Sums of P over each group's observations: (G, K)."""
        columns = [np.bincount(self.group, column, len(self.scales.sizes)) for column in p.T]
        return np.stack(columns, axis=1)

    def gradient(self, p: Floats) -> Floats:
        """Observed minus expected: sums of steps for elements, counts for κ; 0 for what is not free."""
        moments = central_moments(p, self.group, self.scales.steps)
        residual = self.scales.steps[self.group, self.category] - moments[:, 0]
        elements = np.where(self.free, self.by_element(residual), 0.0)
        categories = np.where(self.scales.free, self.counts() - self.by_group(p), 0.0)
        return np.concatenate([elements, categories.ravel()])

    def diagonal(self, p: Floats) -> Floats:
        """The diagonal of the information matrix; 1 for what is not free."""
        moments = central_moments(p, self.group, self.scales.steps)
        elements = np.where(self.free, self.by_element(moments[:, 1]), 1.0)
        categories = np.where(self.scales.free, self.by_group(p * (1 - p)), 1.0)
        return np.concatenate([elements, categories.ravel()])

    def newton_step(self, p: Floats, gradient: Floats) -> Floats:
        """Information⁻¹ · gradient, by conjugate gradients with the diagonal as preconditioner."""
        moving = np.concatenate([self.free, self.scales.free.ravel()])
        scale = np.maximum(self.diagonal(p), np.finfo(float).tiny)
        solution = np.zeros(len(gradient))
        residual = gradient.copy()
        search = residual / scale
        square = start = float(residual @ search)
        for _ in range(len(gradient)):
            if square <= _INNER_CRITERION**2 * start:
                break
            image = information_times(p, self.group, self.scales.steps, self.node, search, self.n_elements)
            image = np.where(moving, image, 0.0)
            curvature = float(search @ image)
            if curvature <= 0:
                break
            step = square / curvature
            solution += step * search
            residual -= step * image
            preconditioned = residual / scale
            before, square = square, float(residual @ preconditioned)
            search = preconditioned + square / before * search
        return solution


def maximise(estimation: Estimation, level: Floats, most_steps: int) -> tuple[Floats, Floats, tuple[Step, ...]]:
    """Levels (E,), κ (G, K) and the trace, from starting levels.

    Raises:
        NotConverged: after ``most_steps`` the score equations are not met, or estimates still move. The message
            names what moved most: measures run off when their data are split by a perfect order.
    """
    kappa = start_kappa(estimation.scales, np.maximum(estimation.counts(), 0.5))
    parameters = np.concatenate([level, kappa.ravel()])
    p = estimation.probabilities(parameters)
    trace: list[Step] = []
    moved = np.zeros(len(parameters))
    for _ in range(most_steps):
        gradient = estimation.gradient(p)
        trace.append(Step(estimation.log_likelihood(p), float(abs(gradient).max()), float(abs(moved).max())))
        if trace[-1].residual <= _LARGEST_RESIDUAL and trace[-1].change <= _LARGEST_CHANGE:
            return *estimation.split(parameters), tuple(trace)
        if _runs_off(trace):
            break
        moved, p = _ascend(estimation, parameters, estimation.newton_step(p, gradient), trace[-1].log_likelihood)
        parameters = parameters + moved
    raise _not_converged(estimation, moved, trace)


def _runs_off(trace: list[Step]) -> bool:
    """Whether the last step went far for nothing: its standard error would be over 20 logits."""
    if len(trace) < 2 or trace[-1].change < _FAR:
        return False
    nothing = max(_NO_GAIN, _ROUNDING * abs(trace[-1].log_likelihood))
    return trace[-1].log_likelihood - trace[-2].log_likelihood < nothing


def _ascend(
    estimation: Estimation, parameters: Floats, step: Floats, log_likelihood: float
) -> tuple[Floats, Floats]:
    """The step, halved until it does not lower the log-likelihood, and P after it."""
    least = log_likelihood - _ROUNDING * abs(log_likelihood)
    p = estimation.probabilities(parameters + step)
    while estimation.log_likelihood(p) < least:
        step = step / 2
        p = estimation.probabilities(parameters + step)
    return step, p


def _not_converged(estimation: Estimation, step: Floats, trace: list[Step]) -> NotConverged:
    moved = np.abs(estimation.split(step)[0])
    most = np.argsort(-moved, kind="stable")[:_MOST_NAMED]
    names = [quote(f"{facet} {label}") for facet, label in (estimation.data.names[j] for j in most)]
    values = {"steps": str(len(trace)), "change": f"{trace[-1].change:.2g}", "names": "; ".join(names)}
    return NotConverged(Problem("facets-not-converged", values))
