"""Variance components by restricted maximum likelihood (Patterson & Thompson 1971, Biometrika 58, 545-554).

y = μ + Σ_f Z_f u_f + e with u_f ~ N(0, σ²_f): everything is computed from the sums and counts of levels, through
W = I + Λ Zᵀ Z Λ / σ²_e with Λ = diag(σ_f), of the order of the number of levels, never of the ratings. The effect
with the most levels has a diagonal block in W and is eliminated exactly; the rest is one dense Cholesky factor.
Steps are those of the average information (Gilmour, Thompson & Cullis 1995, Biometrics 51, 1440-1450), else EM.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import scipy.linalg
import scipy.sparse

from zhiren.errors import NotConverged, Problem
from zhiren.measure.effects import Effects
from zhiren.measure.results import Floats

MOST_LEVELS = 2_500  # after elimination: a dense factor of this order takes about half a second
_MOST_STEPS = 300
_MOST_HALVINGS = 20
_FLOOR = 1e-8  # of the ratings' variance: a component this small is none
_CRITERION = 1e-9  # gain in log-likelihood that the next step promises


@dataclass(frozen=True, eq=False)
class Fit:
    """Components (n_effects,), residual last, their covariances, and the restricted log-likelihood."""

    variance: Floats
    covariance: Floats
    log_likelihood: float
    n_steps: int


def dense_order(effects: Effects) -> int:
    """The order of the dense system for a design: all levels but those of the largest effect."""
    sizes = [term.n_levels for term in effects.terms[:-1]]
    return sum(sizes) - max(sizes)


def fit_reml(effects: Effects, y: Floats, start: Floats) -> Fit:
    """The components that maximise the restricted likelihood, none below zero, from a start (n_effects,).

    Standard errors are those of the average information; beside a component at zero they hold for the others.

    Raises:
        NotConverged: the steps ran out.
    """
    scale = float(np.var(y))
    if scale == 0.0:
        zeros = np.zeros(len(effects.terms))
        return Fit(zeros, np.zeros((len(zeros), len(zeros))), float("inf"), 0)
    model = _Model(effects, (y - y.mean()) / np.sqrt(scale))
    point = model.at(np.maximum(start / scale, 0.01))
    for step in range(1, _MOST_STEPS + 1):
        gradient, information = point.derivatives
        free = (point.variance > _FLOOR) | (gradient > 0)
        direction = np.zeros(len(free))
        direction[free] = np.linalg.solve(information[np.ix_(free, free)], gradient[free])
        if gradient @ direction < _CRITERION:
            covariance = np.linalg.inv(information).astype(np.float64) * scale**2
            variance = np.where(point.variance > _FLOOR, point.variance, 0.0) * scale
            n = len(y) - 1
            return Fit(variance, covariance, point.log_likelihood - n / 2 * float(np.log(scale)), step)
        point = model.better(point, direction)
    raise NotConverged(Problem("gstudy-not-converged", {"steps": str(_MOST_STEPS)}))


class _Model:
    """Sums and counts of the levels: all that the likelihood needs of the ratings."""

    def __init__(self, effects: Effects, y: Floats) -> None:
        self.y = y
        terms = effects.terms[:-1]
        largest = max(range(len(terms)), key=lambda j: terms[j].n_levels)
        self.order = [largest, *(j for j in range(len(terms)) if j != largest)]
        rows, one = np.arange(len(y)), np.ones(len(y))
        blocks = [
            scipy.sparse.csr_matrix((one, (rows, terms[j].codes)), (len(y), terms[j].n_levels)) for j in self.order
        ]
        self.sizes = np.array([terms[j].n_levels for j in self.order])
        self.spans = [slice(b - s, b) for b, s in zip(np.cumsum(self.sizes), self.sizes, strict=True)]
        self.z = scipy.sparse.hstack(blocks).tocsr()
        self.zt = self.z.T.tocsr()
        rest = scipy.sparse.hstack(blocks[1:]).tocsr() if blocks[1:] else scipy.sparse.csr_matrix((len(y), 0))
        self.counts = np.asarray(blocks[0].sum(axis=0)).ravel()
        self.between = (rest.T @ blocks[0]).tocsr()
        self.within = (rest.T @ rest).toarray()

    def at(self, variance: Floats) -> _Point:
        return _Point(self, np.maximum(variance, _FLOOR))

    def better(self, point: _Point, direction: Floats) -> _Point:
        """A point of higher likelihood along the direction, halved as often as it takes; an EM step if none is."""
        for halving in range(_MOST_HALVINGS):
            found = self.at(point.variance + direction / 2**halving)
            if found.log_likelihood > point.log_likelihood:
                return found
        gradient, _ = point.derivatives
        levels = np.append(self.sizes[np.argsort(self.order)], len(self.y))
        return self.at(point.variance + 2 * point.variance**2 / levels * gradient)


class _Point:
    """The likelihood and its derivatives at one set of components (in the effects' order)."""

    def __init__(self, model: _Model, variance: Floats) -> None:
        self.model, self.variance = model, variance
        self.error = float(variance[-1])
        self.lam = np.repeat(np.sqrt(variance[model.order]), model.sizes)
        q = int(model.sizes[0])
        own, rest = self.lam[:q], self.lam[q:]
        self.diagonal = 1 + own**2 * model.counts / self.error
        scaled = scipy.sparse.diags(rest) @ model.between @ scipy.sparse.diags(own / self.error)
        self.coupling = scaled.tocsr()
        complement = np.eye(len(rest)) + rest[:, None] * model.within * rest / self.error
        complement -= (self.coupling @ scipy.sparse.diags(1 / self.diagonal) @ self.coupling.T).toarray()
        self.factor = scipy.linalg.cho_factor(complement, lower=True)
        one = np.ones(len(model.y))
        self.v_one = self.solve(one)
        self.one_v_one = float(one @ self.v_one)
        self.py = self.project(model.y)

    def solve(self, x: Floats) -> Floats:
        """V⁻¹ x for x of shape (n,) or (n, m), by Woodbury's identity."""
        lam = self.lam if x.ndim == 1 else self.lam[:, None]
        return np.asarray(
            (x - self.model.z @ (lam * self._solve_w(lam * (self.model.zt @ x))) / self.error) / self.error
        )

    def project(self, x: Floats) -> Floats:
        """P x = V⁻¹ x − V⁻¹ 1 (1ᵀ V⁻¹ 1)⁻¹ 1ᵀ V⁻¹ x."""
        return self.solve(x) - np.multiply.outer(self.v_one, self.v_one @ x / self.one_v_one)

    def _solve_w(self, x: Floats) -> Floats:
        q = len(self.diagonal)
        diagonal = self.diagonal if x.ndim == 1 else self.diagonal[:, None]
        top = x[:q] / diagonal
        bottom = scipy.linalg.cho_solve(self.factor, x[q:] - self.coupling @ top) if len(x) > q else x[q:]
        return np.concatenate([top - (self.coupling.T @ bottom) / diagonal, bottom])

    @cached_property
    def log_likelihood(self) -> float:
        """−½ (log|V| + log 1ᵀV⁻¹1 + yᵀPy + (n − 1) log 2π), with log|V| = n log σ²_e + log|W|."""
        n = len(self.model.y)
        log_w = np.log(self.diagonal).sum() + 2 * np.log(np.diag(self.factor[0])).sum()
        total = n * np.log(self.error) + log_w + np.log(self.one_v_one) + self.model.y @ self.py
        return float(-0.5 * (total + (n - 1) * np.log(2 * np.pi)))

    @cached_property
    def derivatives(self) -> tuple[Floats, Floats]:
        """The gradient −½ (tr P V_f − yᵀP V_f P y), and the average information ½ yᵀP V_f P V_g P y."""
        model, order = self.model, self.model.order
        sums, v_one = model.zt @ self.py, model.zt @ self.v_one
        explained = self._explained()
        n_effects = len(self.variance)
        gradient, working = np.empty(n_effects), np.empty((len(model.y), n_effects))
        for j, span, share in zip(order, model.spans, explained, strict=True):
            trace = share / self.variance[j] - v_one[span] @ v_one[span] / self.one_v_one
            gradient[j] = -0.5 * (trace - sums[span] @ sums[span])
            working[:, j] = model.z[:, span] @ sums[span]
        trace = (len(model.y) - explained.sum()) / self.error - self.v_one @ self.v_one / self.one_v_one
        gradient[-1] = -0.5 * (trace - self.py @ self.py)
        working[:, -1] = self.py
        return gradient, 0.5 * working.T @ self.project(working)

    def _explained(self) -> Floats:
        """Levels less the trace of their block of W⁻¹, by effect in the order of elimination: σ²_f tr(V⁻¹ V_f)."""
        q = len(self.diagonal)
        inverse = scipy.linalg.cho_solve(self.factor, np.eye(len(self.lam) - q)) if len(self.lam) > q else None
        remaining = float(np.sum(1 - 1 / self.diagonal))
        if inverse is None:
            return np.array([remaining])
        squares = self.coupling @ scipy.sparse.diags(self.diagonal**-2) @ self.coupling.T
        diagonal = 1 - np.diag(inverse)
        rest = [diagonal[s.start - q : s.stop - q].sum() for s in self.model.spans[1:]]
        return np.array([remaining - float(squares.multiply(inverse).sum()), *rest])
