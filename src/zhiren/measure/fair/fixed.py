"""Joint uncertainty of steps, effects and spreads, and what it adds to every ratee's standard error.

A ratee's unconditional variance is V + J Var(ψ̂) Jᵀ with J = dθ̂/dψ (Kass & Steffey 1989). Persons are compared in
units of their spread, so a spread enters by what it changes in θ/σ.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhiren.measure.fair import categories
from zhiren.measure.fair.ascent import IMPLICIT, Size, locate
from zhiren.measure.fair.block import Block
from zhiren.measure.fair.blocks import Blocks
from zhiren.measure.fair.estimate import Estimate
from zhiren.measure.fair.mode import ROUGH
from zhiren.measure.fair.parameters import Floats, Prior, StepDesign

MOST_WORK = 2_000_000
MOST_DYADS = 40_000
LEAST_INFORMATION = 1e-2


@dataclass(frozen=True, eq=False)
class Uncertainty:
    """Unconditional standard errors of θ (ratees, C), and of coefficients and effects (None where too many)."""

    theta: Floats
    coefficients: Floats | None


def uncertainty(blocks: Blocks, found: Estimate, design: StepDesign, prior: Prior, size: Size) -> Uncertainty:
    """Standard errors: with all fixed effects where that is cheap, else with location and relationship effects."""
    work = size.dyads * len(found.parameters.sigma) * design.matrix.shape[1]
    if size.dyads <= MOST_DYADS and work <= MOST_WORK:
        return _full(blocks, found, design, prior, size)
    location = locate(blocks, found.mode, found.parameters, prior, ROUGH, found.slope.location.raters)
    parts = blocks.each("run", _location_errors, location.raters, _inverse(location.information))
    return Uncertainty(np.concatenate(parts), None)


def _inverse(information: Floats) -> Floats:
    """Covariance of parameters; a direction the data say nothing about gets a wide error, not an endless one."""
    values, vectors = np.linalg.eigh((information + information.T) / 2.0)
    covariance: Floats = (vectors / np.maximum(values, LEAST_INFORMATION)) @ vectors.T
    return covariance


def _location_errors(block: Block, raters: Floats, covariance: Floats) -> Floats:
    response = block.location_response(raters)
    added = ((response @ covariance) * response).sum(axis=2)
    errors: Floats = np.sqrt(np.einsum("pcc->pc", block.var_theta) + added)
    return errors


def _full(blocks: Blocks, found: Estimate, design: StepDesign, prior: Prior, size: Size) -> Uncertainty:
    n = design.matrix.shape[1]
    information = blocks.total("run", _complete_information, design)
    information[:n, :n] += design.ridge
    information[n:, n:] += prior.effects * np.eye(len(information) - n)
    moved = []
    for column in range(len(information)):
        raters = found.mode.system.solve(blocks.total("run", _column_side, column), IMPLICIT)
        moved.append(blocks.total("run", _respond, column, raters))
    information -= np.array(moved).T
    covariance = _inverse(information)
    _add_spreads(blocks, found, size)
    return Uncertainty(
        np.concatenate(blocks.each("run", _full_errors, covariance)), np.sqrt(np.diag(covariance)[:n])
    )


def _full_errors(block: Block, covariance: Floats) -> Floats:
    response = block.beside["responses"]
    variance = np.einsum("pcc->pc", block.var_theta) + ((response @ covariance) * response).sum(axis=2)
    errors: Floats = np.sqrt(variance + block.beside["spread"])
    return errors


@dataclass(frozen=True, eq=False)
class Derivatives:
    """Derivatives of the cell scores by coefficients and effects.

    A coefficient moves the cells of one competency alone: ``of`` (coefficients,) says which, ``columns`` (C
    arrays, (dyads, its coefficients)) how, in the order ``places`` (C arrays) of the coefficients.
    """

    of: npt.NDArray[np.intp]
    places: list[npt.NDArray[np.intp]]
    columns: list[Floats]

    def side(self, block: Block, column: int) -> Floats:
        """One of them for all cells, shape (dyads, C)."""
        if column >= len(self.of):
            return np.where((block.relationship == column - len(self.of) + 1)[:, None], -block.weight, 0.0)
        side, c = np.zeros_like(block.score), self.of[column]
        side[:, c] = self.columns[c][:, np.searchsorted(self.places[c], column)]
        return side

    def along(self, block: Block, eta: Floats) -> Floats:
        """Sums over the cells of a move of η times each derivative."""
        n = len(self.of)
        effects = np.bincount(block.relationship, (eta * block.weight).sum(1), len(block.q.effects))
        out = np.concatenate([np.zeros(n), -effects[1:]])
        for c, places in enumerate(self.places):
            out[places] = eta[:, c] @ self.columns[c]
        return out


def _score_derivatives(block: Block, design: StepDesign) -> Derivatives:
    covariances = np.empty((*block.x.shape, design.n_steps))
    categories.step_covariances(block.x, block.first_item, block.exp_steps, block.eta, covariances)
    of = np.empty(design.matrix.shape[1], dtype=np.intp)
    places, columns = [], []
    for c, (low, high) in enumerate(itertools.pairwise(block.first_item)):
        matrix = design.matrix[low * design.n_steps : high * design.n_steps]
        own = np.flatnonzero(matrix.any(axis=0))
        of[own] = c
        places.append(own)
        columns.append(covariances[:, low:high].reshape(len(covariances), -1) @ matrix[:, own])
    return Derivatives(of, places, columns)


def _column_side(block: Block, column: int) -> Floats:
    return block.rater_side(block.beside["derivatives"].side(block, column))


def _respond(block: Block, column: int, raters: Floats) -> Floats:
    """Keeps how θ answers a unit move of a parameter; how the η answer, against all score derivatives."""
    block.solve(raters, False)
    block.beside["responses"][:, :, column] = block.move[0]
    along: Floats = block.beside["derivatives"].along(block, block.move_eta)
    return along


def _complete_information(block: Block, design: StepDesign) -> Floats:
    """Information if all random effects were known, without the prior of the steps."""
    n, total = design.matrix.shape[1], design.matrix.shape[1] + len(block.q.effects) - 1
    derivatives = _score_derivatives(block, design)
    block.beside.update(derivatives=derivatives, responses=np.empty((*block.theta.shape, total)))
    nothing = np.zeros_like(block.var_eta)
    steps = categories.step_information(
        block.x, block.first_item, block.exp_steps, block.eta, nothing, np.arange(len(block.ratee))
    )
    out = np.zeros((total, total))
    out[:n, :n] = design.matrix.T @ steps @ design.matrix
    for effect in range(n, total):
        moved = np.where(block.relationship == effect - n + 1, -1.0, 0.0)[:, None]
        out[effect] = out[:, effect] = derivatives.along(block, np.broadcast_to(moved, block.eta.shape))
    return out


def _add_spreads(blocks: Blocks, found: Estimate, size: Size) -> None:
    """Keeps with every block what the uncertain spreads of ratees and raters add to its Var(θ), (ratees, C)."""
    q, system = found.parameters, found.mode.system
    variance = blocks.total("run", _variance_of_theta)
    share = 1.0 - variance / size.ratees / np.diag(q.sigma)
    for k in range(len(q.sigma)):
        raters = system.solve(blocks.total("run", _spread_side, k), IMPLICIT)
        blocks.each("run", _spread_response, k, raters, 2.0 * size.ratees * max(share[k], 0.1) ** 2)
    variances = q.rater_variances
    nothing = blocks.total("run", _spread_side, None)
    for part in (slice(0, 1), slice(1, len(variances)))[: len(variances)]:
        own = np.zeros((size.raters, len(variances)))
        own[:, part] = 2.0 * found.mode.leniency.reshape(own.shape)[:, part] / variances[part]
        unsure = found.slope.rater_variance.reshape(own.shape)[:, part].mean()
        left = max(1.0 - unsure / variances[part][0], 0.1)
        raters = system.solve(nothing + own.ravel(), IMPLICIT)
        blocks.each("run", _spread_response, None, raters, 2.0 * own[:, part].size * left**2)


def _variance_of_theta(block: Block) -> Floats:
    block.beside["spread"] = np.zeros_like(block.theta)
    total: Floats = np.einsum("pcc->c", block.var_theta)
    return total


def _spread_side(block: Block, k: int | None) -> Floats:
    """Rater side of a move of competency k's spread; of none of them where the raters' own spread moves."""
    side = np.zeros_like(block.theta)
    if k is not None:
        side[:, k] = block.theta @ block.omega[:, k]
        side += block.theta[:, [k]] * block.omega[k]
    return block.rater_side(np.zeros_like(block.score), side)


def _spread_response(block: Block, k: int | None, raters: Floats, information: float) -> None:
    block.solve(raters, False)
    change = block.move[0].copy()
    if k is not None:
        change[:, k] -= block.theta[:, k]
    block.beside["spread"] += change**2 / information
