"""One block of ratees with everything that is theirs: answers, state, factors. Blocks share only the raters.

A fit is a loop over blocks that adds up rater sums and small matrices, so it is the same on one machine (one
block) and on a cluster (a block a partition).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from zhiren.measure.fair import categories, directions, elimination, posterior, tables
from zhiren.measure.fair.directions import Directions
from zhiren.measure.fair.parameters import Floats, Parameters
from zhiren.measure.fair.steps import category_counts

DYADS_FOR_TABLES = 2_000  # fewer are counted before a table is made


class Block:
    """Ratees whose dyads are rows of ``answers`` (dyads, items): category codes from 0, −1 for not observed.

    ``ratee`` runs from 0 in this block and is sorted; ``rater`` and ``relationship`` are global codes;
    ``first_item`` (C + 1) cuts the items by competency. Draws go by ``keys``, and by the ``order`` of a
    ratee's dyads, which ``take_keys`` gives.
    """

    def __init__(
        self,
        answers: npt.NDArray[np.int8],
        ratee: npt.NDArray[np.int32],
        rater: npt.NDArray[np.int32],
        relationship: npt.NDArray[np.int32],
        first_item: npt.NDArray[np.int64],
        n_raters: int,
    ) -> None:
        self.x, self.ratee, self.rater, self.relationship = answers, ratee, rater, relationship
        self.first_item, self.n_raters = first_item, n_raters
        n = int(ratee[-1]) + 1
        self.first_dyad = np.searchsorted(ratee, np.arange(n + 1)).astype(np.int64)
        self.sizes = np.diff(self.first_dyad)
        self.first_pair = np.concatenate([[0], np.cumsum(self.sizes**2)]).astype(np.int64)
        dyads, c = len(ratee), len(first_item) - 1
        self.theta, self.h, self.u = np.zeros((n, c)), np.zeros(dyads), np.zeros((dyads, c))
        self.move = (np.zeros((n, c)), np.zeros(dyads), np.zeros((dyads, c)))
        self.beside: dict[str, Any] = {}
        self.keys, self.order = np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int32)
        self.parcels = tables.Parcels(answers, first_item)
        self.cells = self.parcels.cells()
        self.given = np.add.reduceat(np.maximum(answers, 0), first_item[:-1], axis=1, dtype=np.int16)
        self._reserve(n, dyads, c)

    def _reserve(self, n: int, dyads: int, c: int) -> None:
        """Work space, once: a fit passes over it a hundred times, and fresh memory costs more than the passes."""
        cells = (dyads, c)
        self.eta, self.score, self.weight = np.empty(cells), np.empty(cells), np.empty(cells)
        self.reduced, self.w, self.y, self.move_eta = (np.empty(cells) for _ in range(4))
        self.a = np.empty(dyads)
        self.lower, self.logdet, self.side = np.empty((n, c, c)), np.empty(n), np.empty((n, c))
        self.cliques = np.empty(int(self.first_pair[-1]))
        self.var_theta, self.var_h = np.empty((n, c, c)), np.zeros(dyads)
        self.var_eta, self.var_u, self.half_third = np.empty(cells), np.zeros(cells), np.empty(cells)
        self.third = np.empty(cells if dyads < DYADS_FOR_TABLES else (0, c))

    def run(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """What a function makes of this block, wherever it is; the function may keep things ``beside`` it."""
        return function(self, *arguments)

    def ratees(self) -> Floats:
        """θ of the ratees, shape (ratees, C)."""
        return self.theta

    def shape(self) -> tuple[int, int]:
        """How many ratees and dyads."""
        return len(self.theta), len(self.ratee)

    # The mode of all random effects, given the parameters

    def evaluate(self, q: Parameters, v: Floats, step: float = 0.0) -> float:
        """Joint log-density of this block with its state moved by ``step``; keeps scores and weights there."""
        theta = self.theta + step * self.move[0]
        halo, cell = self.predict(q, v, theta, step)
        self.exp_steps = np.exp(-q.cumulative)
        if len(self.ratee) < DYADS_FOR_TABLES:
            answers = (self.x, self.first_item, self.exp_steps)
            value = categories.cell_moments(*answers, self.given, self.eta, self.score, self.weight, self.third)
        else:
            self.table = tables.tabulate(self.parcels.first_item, self.exp_steps, self.eta)
            value = tables.cell_scores(*self._tabulated(), self.given, self.eta, self.score, self.weight)
        value -= np.vdot(self._counts(self.exp_steps.shape[1]), q.cumulative)
        value -= 0.5 * np.vdot(theta @ q.precision, theta)
        if q.var_halo > 0:
            value -= 0.5 * halo / q.var_halo
        if q.var_cell > 0:
            value -= 0.5 * cell / q.var_cell
        return float(value)

    def predict(self, q: Parameters, v: Floats, theta: Floats, step: float) -> tuple[float, float]:
        """η of every cell with the state moved by ``step``; the sums of squares of h and of u there."""
        base = q.effects[self.relationship] + v[self.rater]
        halo, cell = elimination.predict(
            self.ratee, base, theta, self.h, self.move[1], self.u, self.move[2], step, self.eta
        )
        return halo, cell

    def _tabulated(self) -> tuple[Any, ...]:
        """What the kernels on tables need."""
        return *self.parcels.arrays, self.exp_steps, *self.table

    def _counts(self, n_categories: int) -> npt.NDArray[np.int64]:
        if "counts" not in self.beside:
            self.beside["counts"] = category_counts(self.x, n_categories)
        counts: npt.NDArray[np.int64] = self.beside["counts"]
        return counts

    def accept(self, step: float) -> None:
        """Make the moved state the state."""
        for effects, move in zip((self.theta, self.h, self.u), self.move, strict=True):
            elimination.advance(effects.ravel(), step, move.ravel())

    def restart(self) -> None:
        """Make nothing the state: all effects 0."""
        for effects in (self.theta, self.h, self.u):
            effects[:] = 0.0

    def factorise(self, q: Parameters) -> Floats:
        """Eliminate halo and ratees; this block's share of the diagonal of the rater system."""
        self.q, self.omega = q, q.precision
        elimination.eliminate_halo(self.weight, q.var_halo, q.var_cell, self.w, self.a)
        elimination.eliminate_ratees(
            self.first_dyad, self.w, self.a, q.var_halo, self.omega, self.lower, self.y, self.logdet
        )
        elimination.clique_matrices(self.first_dyad, self.w, self.a, self.y, self.first_pair, self.cliques)
        place = np.arange(len(self.ratee)) - self.first_dyad[self.ratee]
        own = self.first_pair[self.ratee] + place * (self.sizes[self.ratee] + 1)
        return _sums(self.rater, self.cliques[own], self.n_raters)

    def product(self, x: Floats) -> Floats:
        """This block's share of S x for rater columns x (raters,) or (raters, m), without the raters' prior."""
        out = np.zeros_like(x)
        columns = (x, out) if x.ndim == 2 else (x[:, None], out[:, None])
        elimination.clique_product(self.first_dyad, self.rater, self.first_pair, self.cliques, *columns)
        return out

    def matrix(self) -> Floats:
        """This block's share of S in full, without the raters' prior."""
        out = np.zeros((self.n_raters, self.n_raters))
        elimination.clique_matrix(self.first_dyad, self.rater, self.first_pair, self.cliques, out)
        return out

    def rater_side(self, g: Floats | None = None) -> Floats:
        """Right-hand side of the raters: for the Newton step, or for cell scores ``g`` alone."""
        prior = g is None
        self.g = self.score if g is None else g
        elimination.reduce_scores(
            *(self.g, self.weight, self.q.var_halo, self.q.var_cell, self.w, self.a),
            *(self.u, self.h, prior, self.reduced),
        )
        ratees = -(self.theta @ self.omega) if prior else np.zeros_like(self.theta)
        elimination.ratee_sides(self.first_dyad, self.reduced, ratees, self.lower, self.side)
        return self._sum_of_scores()

    def _sum_of_scores(self) -> Floats:
        """The raters' sums of the reduced scores less what the ratees take of them."""
        out = np.zeros(self.n_raters)
        elimination.rater_side(self.first_dyad, self.rater, self.reduced, self.y, self.side, out)
        return out

    def solve(self, v: Floats, prior: bool) -> tuple[float, int]:
        """The rest of the solution, given the raters'. Kept in ``move``; Σ (move of η)⁴, and over how many."""
        theta, h, u = self.move
        self._theta_given(self.side, v, theta)
        fourth = elimination.solve_halo(
            *(self.ratee, self.rater, self.g, self.weight, self.q.var_halo, self.q.var_cell, self.w, self.a),
            *(self.u, self.h, prior, theta, v, h, u, self.move_eta),
        )
        return fourth, self.move_eta.size

    def log_determinant(self) -> float:
        """log det of all that was eliminated, relative to the priors of h and u."""
        total = self.logdet.sum() - np.log(self.a).sum()
        if self.q.var_cell > 0:
            total += np.log1p(self.weight * self.q.var_cell).sum()
        return float(total)

    # Gradient and curvature of the marginal likelihood at the mode

    def noise(self, seed: int, probes: int) -> Floats:
        """This block's share of right-hand sides (raters, probes) whose covariance is S."""
        self.local = np.empty((len(self.ratee), probes))
        where = (self.first_dyad, self.first_pair, self.cliques, self.order, self.keys)
        posterior.dyad_noise(*where, seed, self.local)
        out = np.zeros((self.n_raters, probes))
        posterior.gather(self.rater, self.local, out)
        return out

    def variances(self, pairs: tuple[Any, ...]) -> tuple[Floats, float, float, int]:
        """Posterior variances; their sums Σ Var(θ), Σ Var(h), Σ Var(u) and the number of cells.

        ``pairs`` is (covariance,) of all raters, or (probes, diagonal of S, variances of the raters).
        """
        covariance = np.empty_like(self.cliques)
        where = (self.first_dyad, self.rater, self.first_pair)
        if len(pairs) == 1:
            posterior.exact_pairs(*where, pairs[0], covariance)
        else:
            posterior.sampled_pairs(*where, self.cliques, self.local, *pairs, covariance)
        posterior.posterior_variances(
            *(self.first_dyad, self.weight, self.w, self.a, self.y, self.lower, self.first_pair, covariance),
            *(self.q.var_halo, self.q.var_cell, self.var_theta, self.var_eta, self.var_h, self.var_u),
        )
        return self._sums_of_variances()

    def _sums_of_variances(self) -> tuple[Floats, float, float, int]:
        unseen = self.u.size - self.cells  # their u keep the prior variance
        var_u = float(self.var_u.sum()) - unseen * self.q.var_cell
        return self.var_theta.sum(0), float(self.var_h.sum()), var_u, self.cells

    def implicit_side(self) -> Floats:
        """Rater side of the implicit term: half the derivative of log det H by every unknown."""
        if len(self.ratee) < DYADS_FOR_TABLES:
            np.multiply(self.third, 0.5 * self.var_eta, out=self.half_third)
        else:
            tables.half_third_moments(*self._tabulated(), self.eta, self.var_eta, self.half_third)
        return self.rater_side(self.half_third)

    def gradient(self, z: Floats) -> tuple[Floats, float, float, Floats, Floats]:
        """Given the raters' implicit term z: Σθθᵀ, Σh², Σu² corrected by z; gradients by steps and effects."""
        self.solve(z, False)
        theta, h, u = self.move
        cross = theta.T @ self.theta
        halo = float(self.h @ self.h - 2.0 * (h @ self.h))
        cell = float(np.vdot(self.u, self.u) - 2.0 * np.vdot(u, self.u))
        answers = (self.x, self.first_item, self.exp_steps)
        below = categories.below_steps(*answers, self.eta, self.var_eta, self.move_eta)
        steps = np.cumsum(self._counts(self.exp_steps.shape[1])[:, :-1], axis=1) - below
        along = np.einsum("dc,dc->d", self.move_eta, self.weight) + (self.score.sum(1) - self.half_third.sum(1))
        effects = _sums(self.relationship, along, len(self.q.effects))
        return self.theta.T @ self.theta - cross - cross.T, halo, cell, steps, effects

    def information(self, every: int) -> Floats:
        """Information about the steps, cell by cell, from one in so many dyads and scaled up to all."""
        rows = np.flatnonzero(self.keys % np.uint64(every) == 0)
        info, covariances = categories.step_moments(self.x, self.first_item, self.exp_steps, self.eta, rows)
        for c, (low, high) in enumerate(itertools.pairwise(self.first_item * (self.exp_steps.shape[1] - 1))):
            own = covariances[:, low:high]
            info[low:high, low:high] -= (own * self.var_eta[rows, c, None]).T @ own
        return np.asarray(info * every, dtype=np.float64)

    def location(self) -> tuple[Floats, Floats]:
        """Directions that move all ratees: information before the raters take their part, and rater sides."""
        self.locations = self.directions(self.w, np.arange(self.w.shape[1]), len(self.q.effects) - 1)
        return self.known(self.locations, np.diag(self.w.sum(0))), self.rater_sides(self.locations)

    def location_response(self, v: Floats) -> Floats:
        """How each θ answers a move of each direction, shape (ratees, C, directions)."""
        return -self.responses(self.locations.side, v).transpose(0, 2, 1)

    def directions(self, take: Floats, of: npt.NDArray[np.intp], effects: int) -> Directions:
        """Directions that take so much of cells of some competencies, and those of so many effects."""
        side = np.empty((len(self.theta), len(of) + effects, self.theta.shape[1]))
        where = (self.first_dyad, self.relationship)
        directions.ratee_sides(*where, take, of, self.w, self.a, self.q.var_halo, self.lower, side)
        return Directions(take, of, side)

    def known(self, moved: Directions, own: Floats) -> Floats:
        """Information about directions less what halo and ratees take; ``own``: of the first, before that."""
        return directions.known(moved, own, self.relationship, self.w, self.q.var_halo * self.a)

    def rater_sides(self, moved: Directions) -> Floats:
        """The raters' sides of directions less what the ratees take of them, shape (raters, directions)."""
        out = np.zeros((self.n_raters, moved.side.shape[1]))
        where = (self.first_dyad, self.rater, self.relationship)
        directions.rater_sides(*where, moved.take, self.w, self.a, self.y, moved.side, out)
        return out

    def responses(self, side: Floats, v: Floats) -> Floats:
        """θ of the ratees of directions, given the raters' solution, shape (ratees, directions, C)."""
        out = np.empty_like(side)
        directions.responses(self.first_dyad, self.rater, self.y, self.lower, side, v, out)
        return out

    def _theta_given(self, side: Floats, v: Floats, theta: Floats) -> None:
        """θ of the ratees from their sides, given the raters' solution, into ``theta``."""
        elimination.solve_ratees(self.first_dyad, self.rater, self.y, self.lower, side, v, theta)


def _sums(codes: npt.NDArray[np.int32], values: Floats, length: int) -> Floats:
    return np.bincount(codes, values, length).astype(np.float64, copy=False)
