"""A block in which every rater has a severity of their own in each competency: ρ[r] + ω[r,c].

The unknowns of a rater are C contrasts: along (1, …, 1)/√C, and across. In these the prior is diagonal, and the
system nearly so, since raters answer about equally many items of every competency.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.linalg

from zhiren.measure.fair import contrasts, elimination
from zhiren.measure.fair.ascent import Slope
from zhiren.measure.fair.block import Block
from zhiren.measure.fair.directions import Directions
from zhiren.measure.fair.mode import Mode
from zhiren.measure.fair.parameters import Floats, Parameters


def contrast_basis(competencies: int) -> Floats:
    """Orthonormal columns, the first of them equal entries (Helmert's contrasts), shape (C, C)."""
    basis: Floats = scipy.linalg.helmert(competencies, full=True).T
    return np.ascontiguousarray(basis)


def by_competency(contrasts_of_raters: Floats, competencies: int) -> Floats:
    """Severities (raters, C) of the contrasts (raters × C,), or of columns of them: (raters, C, m)."""
    columns = contrasts_of_raters.reshape(-1, competencies, *contrasts_of_raters.shape[1:])
    severities: Floats = np.einsum("ck,rk...->rc...", contrast_basis(competencies), columns, optimize=True)
    return np.ascontiguousarray(severities)


@dataclass(frozen=True, eq=False)
class Severities:
    """Severities in logits with their errors: a rater's mean (raters,), and by competency (raters, C) or None."""

    mean: Floats
    mean_error: Floats
    by_competency: Floats | None = None
    by_competency_error: Floats | None = None


def severities(q: Parameters, mode: Mode, slope: Slope) -> Severities:
    """The severities at a maximum."""
    if q.var_specific == 0.0:
        return Severities(-mode.leniency, np.sqrt(slope.rater_variance))
    c = len(q.sigma)
    variance, basis = slope.rater_variance.reshape(-1, c), contrast_basis(c)
    covariance = _covariances(slope, c)
    natural = np.einsum("ck,rkl,cl->rc", basis, covariance, basis, optimize=True)
    mean = -mode.leniency.reshape(-1, c)[:, 0] / np.sqrt(c)
    return Severities(mean, np.sqrt(variance[:, 0] / c), -by_competency(mode.leniency, c), np.sqrt(natural))


def _covariances(slope: Slope, c: int) -> Floats:
    """Posterior covariance of each rater's contrasts (raters, C, C); sampled ones take the better variances."""
    (draws, *sampled) = slope.rater_pairs
    if not sampled:
        whole = draws.reshape(len(draws) // c, c, len(draws) // c, c)
        exact: Floats = np.einsum("rkrl->rkl", whole)
        return exact
    own = draws.reshape(-1, c, draws.shape[1])
    covariance = np.einsum("rkm,rlm->rkl", own, own, optimize=True)
    scale = np.sqrt(slope.rater_variance.reshape(-1, c) / np.einsum("rkk->rk", covariance))
    scaled: Floats = covariance * scale[:, :, None] * scale[:, None, :]
    return scaled


class BlockByCompetency(Block):
    """``Block`` with C contrasts a rater in place of one severity; all rater vectors have length raters × C."""

    @property
    def basis(self) -> Floats:
        """Contrasts as columns, (C, C)."""
        return contrast_basis(self.theta.shape[1])

    @property
    def _where(self) -> tuple[Any, ...]:
        return (self.first_dyad, self.rater, self.w, self.a, self.q.var_halo, self.lower)

    def _back(self, severities: Floats) -> Floats:
        """Contrasts (raters × C, …) of severities (raters, C, …)."""
        columns = np.einsum("ck,rc...->rk...", self.basis, severities, optimize=True)
        return np.ascontiguousarray(columns.reshape(-1, *severities.shape[2:]))

    def _severities(self, v: Floats) -> Floats:
        return by_competency(v, self.theta.shape[1])

    def _nobody(self, *shape: int) -> Floats:
        return np.zeros((self.n_raters, self.theta.shape[1], *shape))

    def predict(self, q: Parameters, v: Floats, theta: Floats, step: float) -> tuple[float, float]:
        """η of every cell with the state moved by ``step``, and two sums, as in ``Block``."""
        base = q.effects[self.relationship]
        halo, cell = elimination.predict(
            self.ratee, base, theta, self.h, self.move[1], self.u, self.move[2], step, self.eta
        )
        self.eta += self._severities(v)[self.rater]
        return halo, cell

    def factorise(self, q: Parameters) -> Floats:
        """Eliminate halo and ratees; this block's share of the diagonal along the contrasts."""
        self.q, self.omega = q, q.precision
        elimination.eliminate_halo(self.weight, q.var_halo, q.var_cell, self.w, self.a)
        contrasts.factor_ratees(self.first_dyad, self.w, self.a, q.var_halo, self.omega, self.lower, self.logdet)
        out = self._nobody()
        contrasts.diagonal(*self._where, self.basis, out)
        return out.ravel()

    def product(self, x: Floats) -> Floats:
        """This block's share of S x for contrasts x (raters × C,) or (raters × C, m), without their prior."""
        columns = self._severities(x if x.ndim == 2 else x[:, None])
        out = np.zeros_like(columns)
        contrasts.product(*self._where, columns, out)
        return self._back(out).reshape(x.shape)

    def matrix(self) -> Floats:
        """This block's share of S in full, without the contrasts' prior."""
        return self.product(np.eye(self.n_raters * self.theta.shape[1]))

    def _take_ratees(self, local: Floats, side: Floats) -> Floats:
        """Contrasts of the dyads' scores (dyads, C, m) less what the ratees take of them."""
        out = self._nobody(local.shape[2])
        contrasts.take_ratees(*self._where, local, side, out)
        return self._back(out)

    def _sum_of_scores(self) -> Floats:
        return self._take_ratees(self.reduced[:, :, None], self.side[:, :, None])[:, 0]

    def solve(self, v: Floats, prior: bool) -> tuple[float, int]:
        """The rest of the solution, given the raters' contrasts; Σ (move of η)⁴, and over how many."""
        theta, h, u = self.move
        severities = self._severities(v)
        self._theta_given(self.side, v, theta)
        fourth = contrasts.solve_halo(
            *(self.ratee, self.rater, self.g, self.weight, self.q.var_halo, self.q.var_cell, self.w, self.a),
            *(self.u, self.h, prior, theta, severities, h, u, self.move_eta),
        )
        return fourth, self.move_eta.size

    def noise(self, seed: int, probes: int) -> Floats:
        """This block's share of right-hand sides (raters × C, probes) whose covariance is S."""
        local, side = np.empty((*self.w.shape, probes)), np.empty((*self.theta.shape, probes))
        root = np.linalg.cholesky(self.omega)
        contrasts.noise(
            self.first_dyad, self.w, self.a, root, self.lower, self.order, self.keys, seed, local, side
        )
        return self._take_ratees(local, side)

    def variances(self, pairs: tuple[Any, ...]) -> tuple[Floats, float, float, int]:
        """Posterior variances as in ``Block``, from all contrasts' covariance or from draws of them."""
        if len(pairs) == 1:
            draws, scale = np.linalg.cholesky(pairs[0]), 1.0
        else:
            draws, scale = pairs[0], 1.0 / pairs[0].shape[1]
        contrasts.variances(
            *(self.first_dyad, self.rater, self.weight, self.w, self.a, self.q.var_halo, self.q.var_cell),
            *(self.lower, self._severities(draws), scale),
            *(self.var_theta, self.var_eta, self.var_h, self.var_u),
        )
        return self._sums_of_variances()

    def rater_sides(self, moved: Directions) -> Floats:
        """The raters' sides of directions along the contrasts, shape (raters × C, directions)."""
        free, total = moved.take.shape[1], moved.side.shape[1]
        local = np.zeros((*self.w.shape, total))
        f = self.q.var_halo * self.a
        local[:, :, :free] = -f[:, None, None] * self.w[:, :, None] * moved.take[:, None, :]
        local[:, moved.of, range(free)] += moved.take
        for e in range(1, total - free + 1):
            rows = self.relationship == e
            local[rows, :, free + e - 1] = self.w[rows] * self.a[rows, None]
        return self._take_ratees(local, np.ascontiguousarray(moved.side.transpose(0, 2, 1)))

    def responses(self, side: Floats, v: Floats) -> Floats:
        """θ of the ratees of directions, given the raters' contrasts, shape (ratees, directions, C)."""
        out = np.empty_like(side)
        for k in range(v.shape[1]):
            theta = np.empty_like(self.theta)
            self._theta_given(np.ascontiguousarray(side[:, k]), np.ascontiguousarray(v[:, k]), theta)
            out[:, k] = theta
        return out

    def _theta_given(self, side: Floats, v: Floats, theta: Floats) -> None:
        contrasts.solve_ratees(*self._where, side, self._severities(v), theta)
