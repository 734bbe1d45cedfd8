"""Joint uncertainty of steps, effects and spreads, and what it adds to every ratee's standard error.

A ratee's unconditional variance is V + J Var(ψ̂) Jᵀ with J = dθ̂/dψ (Kass & Steffey 1989). Persons are compared in
units of their spread, so a spread enters by what it changes in θ/σ.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from zhiren.measure.fair import categories
from zhiren.measure.fair.ascent import IMPLICIT, Size, locate
from zhiren.measure.fair.block import Block
from zhiren.measure.fair.blocks import Blocks
from zhiren.measure.fair.directions import Directions
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
    information, side = blocks.total("run", _move_all, design)
    information[:n, :n] += design.ridge
    information[n:, n:] += prior.effects * np.eye(len(information) - n)
    raters = found.mode.system.solve(side, IMPLICIT)
    information -= side.T @ raters
    covariance = _inverse(information)
    blocks.each("run", _respond, raters)
    _add_spreads(blocks, found, size)
    return Uncertainty(
        np.concatenate(blocks.each("run", _full_errors, covariance)), np.sqrt(np.diag(covariance)[:n])
    )


def _move_all(block: Block, design: StepDesign) -> tuple[Floats, Floats]:
    """Information about all fixed effects before the raters take their part, and rater sides."""
    info, covariances = categories.step_moments(
        block.x, block.first_item, block.exp_steps, block.eta, np.arange(len(block.ratee))
    )
    own = design.matrix.T @ info @ design.matrix
    of = np.empty(design.matrix.shape[1], dtype=np.intp)
    take = np.empty((len(block.ratee), len(of)))
    left = 1.0 / (1.0 + block.weight * block.q.var_cell)
    for c, (low, high) in enumerate(itertools.pairwise(block.first_item * design.n_steps)):
        places = np.flatnonzero(design.matrix[low:high].any(axis=0))
        moved = covariances[:, low:high] @ design.matrix[low:high, places]
        of[places], take[:, places] = c, -moved * left[:, [c]]
        own[np.ix_(places, places)] += block.q.var_cell * take[:, places].T @ moved
    moves = block.directions(take, of, len(block.q.effects) - 1)
    block.beside["moves"] = moves
    return block.known(moves, own), block.rater_sides(moves)


def _respond(block: Block, raters: Floats) -> None:
    block.beside["responses"] = block.responses(block.beside["moves"].side, raters)


def _full_errors(block: Block, covariance: Floats) -> Floats:
    response = block.beside["responses"].transpose(0, 2, 1)
    variance = np.einsum("pcc->pc", block.var_theta) + ((response @ covariance) * response).sum(axis=2)
    errors: Floats = np.sqrt(variance + block.beside["spread"])
    return errors


def _add_spreads(blocks: Blocks, found: Estimate, size: Size) -> None:
    """Keeps with every block what the uncertain spreads of ratees and raters add to its Var(θ), (ratees, C)."""
    q, system = found.parameters, found.mode.system
    variance, side = blocks.total("run", _spread_sides)
    share = np.maximum(1.0 - variance / size.ratees / np.diag(q.sigma), 0.1)
    information = [2.0 * size.ratees * share**2]
    variances = q.rater_variances
    for part in (slice(0, 1), slice(1, len(variances)))[: len(variances)]:
        own = np.zeros((size.raters, len(variances)))
        own[:, part] = 2.0 * found.mode.leniency.reshape(own.shape)[:, part] / variances[part]
        unsure = found.slope.rater_variance.reshape(own.shape)[:, part].mean()
        left = max(1.0 - unsure / variances[part][0], 0.1)
        side = np.column_stack([side, own.ravel()])
        information.append(np.array([2.0 * own[:, part].size * left**2]))
    blocks.each("run", _spread_responses, system.solve(side, IMPLICIT), np.concatenate(information))


def _spread_sides(block: Block) -> tuple[Floats, Floats]:
    """Σ Var(θ), and rater sides of a move of each competency's spread."""
    c = block.theta.shape[1]
    own = block.theta[:, :, None] * block.omega
    own[:, range(c), range(c)] += block.theta @ block.omega
    side = own @ np.tril(block.lower).transpose(0, 2, 1)
    moves = Directions(np.zeros_like(block.w), np.arange(c), side)
    block.beside["spreads"] = side
    return np.einsum("pcc->c", block.var_theta), block.rater_sides(moves)


def _spread_responses(block: Block, raters: Floats, information: Floats) -> None:
    """Of the ratees' spreads, then of the raters' own, which move no ratee by themselves."""
    n, c = block.theta.shape
    side = np.concatenate([block.beside["spreads"], np.zeros((n, raters.shape[1] - c, c))], axis=1)
    change = block.responses(side, raters)
    change[:, range(c), range(c)] -= block.theta
    block.beside["spread"] = np.einsum("pkc,k->pc", change**2, 1.0 / information)
