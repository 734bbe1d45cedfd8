"""Joint uncertainty of steps, effects and spreads, and what it adds to every ratee's standard error.

A ratee's unconditional variance is V + J Var(ψ̂) Jᵀ with J = dθ̂/dψ (Kass & Steffey 1989). Persons are compared in
units of their spread, so a spread enters by what it changes in θ/σ.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from zhiren.measure.fair import categories
from zhiren.measure.fair.block import Block
from zhiren.measure.fair.estimate import Estimate
from zhiren.measure.fair.parameters import Floats, Prior, StepDesign

MOST_WORK = 2_000_000
LEAST_INFORMATION = 1e-2


@dataclass(frozen=True, eq=False)
class Uncertainty:
    """Unconditional standard errors of θ (ratees, C), and of coefficients and effects (None where too many)."""

    theta: Floats
    coefficients: Floats | None


def uncertainty(blocks: list[Block], found: Estimate, design: StepDesign, prior: Prior) -> Uncertainty:
    """Standard errors: with all fixed effects where that is cheap, else with location and relationship effects."""
    dyads = sum(len(b.ratee) for b in blocks)
    if len(blocks) == 1 and dyads * blocks[0].theta.shape[1] * design.matrix.shape[1] <= MOST_WORK:
        return _full(blocks[0], found, design, prior)
    covariance = _inverse(found.slope.location_information)
    parts = []
    for block in blocks:
        response = block.location_response(found.slope.location_raters)
        added = np.einsum("pci,ij,pcj->pc", response, covariance, response)
        parts.append(np.sqrt(np.einsum("pcc->pc", block.var_theta) + added))
    return Uncertainty(np.concatenate(parts), None)


def _inverse(information: Floats) -> Floats:
    """Covariance of parameters; a direction the data say nothing about gets a wide error, not an endless one."""
    values, vectors = np.linalg.eigh((information + information.T) / 2.0)
    covariance: Floats = (vectors / np.maximum(values, LEAST_INFORMATION)) @ vectors.T
    return covariance


def _full(block: Block, found: Estimate, design: StepDesign, prior: Prior) -> Uncertainty:
    columns = _score_derivatives(block, design)
    responses, etas = [], []
    for column in columns:
        theta, eta = _respond(block, found, column)
        responses.append(theta)
        etas.append(eta)
    flat, moved = np.array(columns).reshape(len(columns), -1), np.array(etas).reshape(len(columns), -1)
    information = _complete_information(block, columns, design) - flat @ moved.T
    n = design.matrix.shape[1]
    information[n:, n:] += prior.effects * np.eye(len(columns) - n)
    covariance = _inverse(information)
    response = np.stack(responses, axis=2)
    variance = np.einsum("pcc->pc", block.var_theta) + np.einsum("pci,ij,pcj->pc", response, covariance, response)
    variance += _spread_part(block, found)
    return Uncertainty(np.sqrt(variance), np.sqrt(np.diag(covariance)[:n]))


def _score_derivatives(block: Block, design: StepDesign) -> list[Floats]:
    """Derivative of every cell's score by each coefficient and effect, shape (dyads, C) each."""
    covariances = np.empty((*block.x.shape, design.n_steps))
    categories.step_covariances(block.x, block.first_item, block.exp_steps, block.eta, covariances)
    columns = []
    for coefficient in design.matrix.T:
        by_item = np.einsum("djk,jk->dj", covariances, coefficient.reshape(-1, design.n_steps))
        columns.append(np.add.reduceat(by_item, block.first_item[:-1], axis=1))
    for effect in range(1, len(block.q.effects)):
        columns.append(np.where((block.relationship == effect)[:, None], -block.weight, 0.0))
    return columns


def _respond(block: Block, found: Estimate, column: Floats) -> tuple[Floats, Floats]:
    """How θ and η answer a unit move of a parameter whose score derivative is ``column``."""
    raters = found.mode.system.solve(block.rater_side(np.ascontiguousarray(column)))
    block.solve(raters, False)
    return block.move[0].copy(), block.move_eta.copy()


def _complete_information(block: Block, columns: list[Floats], design: StepDesign) -> Floats:
    """Information if all random effects were known."""
    n, total = design.matrix.shape[1], len(columns)
    nothing = np.zeros_like(block.var_eta)
    steps = categories.step_information(
        block.x, block.first_item, block.exp_steps, block.eta, nothing, np.arange(len(block.ratee))
    )
    out = np.zeros((total, total))
    out[:n, :n] = design.matrix.T @ steps @ design.matrix + design.ridge
    for effect in range(n, total):
        rows = block.relationship == effect - n + 1
        along = [-column[rows].sum() for column in columns]
        out[:n, effect] = out[effect, :n] = along[:n]
        out[effect, effect] = along[effect]
    return out


def _spread_part(block: Block, found: Estimate) -> Floats:
    """What the uncertain spreads of ratees and raters add to Var(θ), shape (ratees, C)."""
    q, system = found.parameters, found.mode.system
    n, c = block.theta.shape
    nothing = np.zeros_like(block.score)
    share = 1.0 - np.einsum("pcc->c", block.var_theta) / n / np.diag(q.sigma)
    added = np.zeros((n, c))
    for k in range(c):
        side = np.zeros_like(block.theta)
        side[:, k] = block.theta @ block.omega[:, k]
        side += block.theta[:, [k]] * block.omega[k]
        block.solve(system.solve(block.rater_side(nothing, side)), False)
        change = block.move[0].copy()
        change[:, k] -= block.theta[:, k]
        added += change**2 / (2.0 * n * max(share[k], 0.1) ** 2)
    raters = len(found.mode.leniency)
    left = max(1.0 - found.slope.rater_variance.mean() / q.var_severity, 0.1)
    side_of_raters = block.rater_side(nothing) + 2.0 * found.mode.leniency / q.var_severity
    block.solve(system.solve(side_of_raters), False)
    result: Floats = added + block.move[0] ** 2 / (2.0 * raters * left**2)
    return result
