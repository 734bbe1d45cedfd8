"""One step up the Laplace marginal likelihood.

With û the mode, H the negative Hessian there and V = H⁻¹, the marginal log-likelihood is
ℓ(û) − ½ log det H. Its gradient needs, besides the direct terms, ½κ₃·Var(η) of each cell (how H changes with the
mode) carried through one more solve, z = H⁻¹ Aᵀ(½κ₃ Var η): every expectation is then taken at û with z taken off.
Steps and effects move by a Newton step (location and effects with their exact profile information, contrasts
between steps with information cell by cell), variances by one-dimensional Newton steps on their logarithm with
information ½n(1 − V/σ²)².
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from zhiren.measure.fair.blocks import Blocks
from zhiren.measure.fair.mode import Mode
from zhiren.measure.fair.parameters import SMALLEST_VARIANCE, Floats, Parameters, StepDesign
from zhiren.measure.fair.posterior import signs

PROBES = 32
SEED = 1
SMALLEST_SHARE = 0.02
LONGEST_LOG_STEP = 1.0


@dataclass(frozen=True)
class Size:
    """Counts of the fit: ratees, raters, dyads."""

    ratees: int
    raters: int
    dyads: int


@dataclass(frozen=True, eq=False)
class Slope:
    """The proposed move of the parameters and what it promises (``gain`` in log-likelihood, to second order).

    ``halo_share`` and ``cell_share`` are 1 − V/σ², the part of a halo variance that the data tell.
    """

    coefficients: Floats
    parameters: Parameters
    gain: float
    gradient: float
    information: Floats
    location_information: Floats
    location_raters: Floats
    rater_variance: Floats
    halo_share: float
    cell_share: float


def slope(
    blocks: Blocks,
    mode: Mode,
    q: Parameters,
    coefficients: Floats,
    design: StepDesign,
    size: Size,
    info: Floats | None,
) -> Slope:
    """The next step from a mode. ``info`` is step information to use again, None to take it anew."""
    rater_variance, pairs = _rater_posterior(blocks, mode, size)
    var_theta, var_h, var_u, cells = blocks.total("variances", pairs)
    z = mode.system.solve(blocks.total("implicit_side"), 1e-7)
    theta, halo, cell, steps, effects = blocks.total("gradient", z)
    if info is None:
        every = max(1, size.dyads // 2500)
        info = design.matrix.T @ blocks.total("information", every) @ design.matrix + np.diag(design.ridge)
    by_coefficient = design.matrix.T @ steps.ravel() - design.ridge * (coefficients - design.centre)
    gram, side = blocks.total("location")
    location_raters = mode.system.solve(side, 1e-6)
    profile = gram - side.T @ location_raters
    profile = (profile + profile.T) / 2.0
    move, effect_move = _fixed_step(by_coefficient, effects[1:], info, profile, design)
    covariance, sigma_gain = _covariance_step(q.sigma, theta, var_theta, size.ratees)
    severity = mode.leniency @ mode.leniency - 2.0 * z @ mode.leniency + rater_variance.sum()
    log_severity, gain_severity = _variance_step(q.var_severity, severity, rater_variance.sum(), size.raters)
    log_halo, gain_halo = _variance_step(q.var_halo, halo + var_h, var_h, size.dyads)
    log_cell, gain_cell = _variance_step(q.var_cell, cell + var_u, var_u, cells)
    gain = 0.5 * (by_coefficient @ move + effects[1:] @ effect_move)
    gain += sigma_gain + gain_severity + gain_halo + gain_cell
    new = replace(
        q,
        steps=design.steps(coefficients + move),
        effects=q.effects + np.concatenate([[0.0], effect_move]),
        sigma=covariance,
        var_severity=_moved(q.var_severity, log_severity),
        var_halo=_moved(q.var_halo, log_halo),
        var_cell=_moved(q.var_cell, log_cell),
    )
    largest = float(np.abs(np.concatenate([by_coefficient, effects[1:]])).max())
    return Slope(
        coefficients=coefficients + move,
        parameters=new,
        gain=float(gain),
        gradient=largest,
        information=info,
        location_information=profile,
        location_raters=location_raters,
        rater_variance=rater_variance,
        halo_share=1.0 - var_h / size.dyads / q.var_halo if q.var_halo > 0 else 0.0,
        cell_share=1.0 - var_u / cells / q.var_cell if q.var_cell > 0 else 0.0,
    )


def _rater_posterior(blocks: Blocks, mode: Mode, size: Size) -> tuple[Floats, tuple[Floats, ...]]:
    """Posterior variances of the raters, and what the blocks need for their covariances.

    Where the system is too large to invert: probes by perturb-and-solve (Papandreou & Yuille 2010), their
    variances Rao–Blackwellised over the conditional given the neighbours.
    """
    system = mode.system
    if system.exact:
        covariance = system.inverse()
        return np.diag(covariance).copy(), (covariance,)
    side = blocks.total("noise", SEED, PROBES)
    side += np.sqrt(system.precision) * signs(SEED + 1, 0, size.raters, PROBES)
    probes = system.solve(side, 1e-4)
    conditional = probes - system.product(probes) / system.diagonal[:, None]
    variance = 1.0 / system.diagonal + (conditional**2).mean(1)
    return variance, (probes, system.diagonal, variance)


def _fixed_step(
    by_coefficient: Floats, by_effect: Floats, info: Floats, profile: Floats, design: StepDesign
) -> tuple[Floats, Floats]:
    """Newton step of coefficients and effects: location and effects by ``profile``, the rest by ``info``."""
    location = design.location
    n = location.shape[1]
    held = info + 1e-9 * np.trace(info) / len(info) * np.eye(len(info))
    inner = np.linalg.solve(held, by_coefficient)
    along = location.T @ by_coefficient
    inner -= location @ np.linalg.solve(location.T @ held @ location, along)
    common = np.linalg.solve(profile, np.concatenate([along, by_effect]))
    return inner + location @ common[:n], common[n:]


def _covariance_step(sigma: Floats, theta: Floats, var_theta: Floats, n: int) -> tuple[Floats, float]:
    """Σ after a step, and its gain: the EM target stretched by what EM leaves undone, kept positive definite."""
    c = len(sigma)
    gap = (theta + var_theta) / n - sigma
    left = np.linalg.inv(np.eye(c) - np.linalg.solve(sigma, var_theta / n))
    move = left @ gap @ left.T
    move = (move + move.T) / 2.0
    gain = 0.25 * n * float(np.trace(np.linalg.solve(sigma, gap) @ np.linalg.solve(sigma, move)))
    smallest = 0.2 * np.linalg.eigvalsh(sigma)[0]
    while np.linalg.eigvalsh(sigma + move)[0] <= smallest:
        move = move / 2.0
    return sigma + move, abs(gain)


def _variance_step(variance: float, squares: float, uncertainty: float, n: int) -> tuple[float, float]:
    """Newton step of a log variance from Σ(û² + V) and ΣV over n effects, and its gain."""
    if variance == 0.0:
        return 0.0, 0.0
    share = max(1.0 - uncertainty / n / variance, SMALLEST_SHARE)
    gradient = 0.5 * n * (squares / n / variance - 1.0)
    curvature = 0.5 * n * share**2
    if variance <= SMALLEST_VARIANCE and gradient < 0.0:
        return 0.0, 0.0  # at its boundary: estimated as none
    return float(np.clip(gradient / curvature, -LONGEST_LOG_STEP, LONGEST_LOG_STEP)), gradient**2 / curvature / 2.0


def _moved(variance: float, log_step: float) -> float:
    return max(variance * float(np.exp(log_step)), SMALLEST_VARIANCE) if variance > 0.0 else 0.0
