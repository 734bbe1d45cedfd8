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
from zhiren.measure.fair.imagined import imagined_ratees
from zhiren.measure.fair.mode import ROUGH, Mode
from zhiren.measure.fair.parameters import SMALLEST_VARIANCE, Floats, Parameters, Prior, StepDesign

PROBES, FEW_PROBES = 32, 8
FAR = 10.0  # in log-likelihood
SEED = 1
IMPLICIT = 1e-5
SMALLEST_SHARE = 0.02
SMALLEST_SHRINK = 0.2
LONGEST_LOG_STEP = 1.0
DYADS_FOR_INFORMATION = 400


@dataclass(frozen=True)
class Size:
    """Counts of the fit: ratees, raters, dyads."""

    ratees: int
    raters: int
    dyads: int


@dataclass(frozen=True, eq=False)
class Location:
    """Profile information of the locations and relationship effects, and how the raters answer their moves."""

    information: Floats
    raters: Floats


@dataclass(frozen=True, eq=False)
class Slope:
    """The proposed move of the parameters and what it promises (``gain`` in log-likelihood, to second order).

    ``rater_pairs`` are what their covariances come from: the matrix itself, or draws and more.
    ``halo_share`` and ``cell_share`` are 1 − V/σ², the part of a halo variance that the data tell.
    """

    coefficients: Floats
    parameters: Parameters
    gain: float
    gradient: float
    information: Floats
    location: Location
    probes: Floats | None
    rater_variance: Floats
    rater_pairs: tuple[Floats, ...]
    halo_share: float
    cell_share: float

    @property
    def sampled_enough(self) -> bool:
        """Whether the raters' variances are exact, or from all probes."""
        return self.probes is None or self.probes.shape[1] == PROBES


def slope(
    blocks: Blocks,
    mode: Mode,
    q: Parameters,
    coefficients: Floats,
    design: StepDesign,
    size: Size,
    last: Slope | None,
    prior: Prior,
    *,
    anew: bool = True,
) -> Slope:
    """The next step from a mode. ``last`` is an earlier slope, whose information is used again unless ``anew``."""
    probes, near = _probes(last)
    rater_variance, pairs = _rater_posterior(blocks, mode, probes, near)
    var_theta, var_h, var_u, cells = blocks.total("variances", pairs)
    z = mode.system.solve(blocks.total("implicit_side"), IMPLICIT)
    theta, halo, cell, steps, effects = blocks.total("gradient", z)
    if last is None or anew:
        info = _information(blocks, design, size)
        location = locate(blocks, mode, q, prior, ROUGH, last.location.raters if last else None)
    else:
        info, location = last.information, last.location
    by_coefficient = design.matrix.T @ steps.ravel() - design.ridge @ (coefficients - design.centre)
    by_effect = effects[1:] - prior.effects * q.effects[1:]
    move, effect_move = _fixed_step(by_coefficient, by_effect, info, location.information, design)
    severities, gain = _severity_step(q, mode.leniency, z, rater_variance, size, prior)
    sums = (theta, halo + var_h, cell + var_u), (var_theta, var_h, var_u), (size.ratees, size.dyads, cells)
    spreads, more = _spread_step(severities, *sums, prior)
    new = replace(
        spreads,
        steps=design.steps(coefficients + move),
        effects=q.effects + np.concatenate([[0.0], effect_move]),
    )
    largest = float(np.abs(np.concatenate([by_coefficient, by_effect])).max())
    return Slope(
        coefficients=coefficients + move,
        parameters=new,
        gain=float(gain + more + 0.5 * (by_coefficient @ move + by_effect @ effect_move)),
        gradient=largest,
        information=info,
        location=location,
        probes=pairs[0] if len(pairs) > 1 else None,
        rater_variance=rater_variance,
        rater_pairs=pairs,
        halo_share=1.0 - var_h / size.dyads / q.var_halo if q.var_halo > 0 else 0.0,
        cell_share=1.0 - var_u / cells / q.var_cell if q.var_cell > 0 else 0.0,
    )


def _information(blocks: Blocks, design: StepDesign, size: Size) -> Floats:
    """Information about the coefficients, cell by cell, from some dyads."""
    every = max(1, size.dyads // DYADS_FOR_INFORMATION)
    information: Floats = design.matrix.T @ blocks.total("information", every) @ design.matrix + design.ridge
    return information


def locate(
    blocks: Blocks, mode: Mode, q: Parameters, prior: Prior, tolerance: float, near: Floats | None = None
) -> Location:
    """Information about directions that move all ratees, less what the ratees and raters take."""
    gram, side = blocks.total("location")
    raters = mode.system.solve(side, tolerance, near)
    profile = gram - side.T @ raters
    profile = (profile + profile.T) / 2.0
    locations = len(q.sigma)
    profile[locations:, locations:] += prior.effects * np.eye(len(q.effects) - 1)
    return Location(profile, raters)


def _probes(last: Slope | None) -> tuple[int, Floats | None]:
    """How many draws, a few as long as the way is far, and where solving for them begins."""
    if last is None or (last.gain >= FAR and not (last.probes is not None and last.sampled_enough)):
        return FEW_PROBES, last.probes if last else None
    return PROBES, last.probes if last.sampled_enough else None


def _rater_posterior(
    blocks: Blocks, mode: Mode, n: int = PROBES, near: Floats | None = None
) -> tuple[Floats, tuple[Floats, ...]]:
    """Posterior variances of the raters, and what the blocks need for their covariances.

    Where the system is too large to invert: probes by perturb-and-solve (Papandreou & Yuille 2010), their
    variances Rao–Blackwellised over the conditional given the neighbours.
    """
    system = mode.system
    if system.exact:
        covariance = system.inverse()
        return np.diag(covariance).copy(), (covariance,)
    side = blocks.total("noise", SEED, n)
    side += np.sqrt(system.precision)[:, None] * system.signs(SEED + 1, n)
    probes = system.solve(side, ROUGH, near)
    conditional = probes - system.product(probes) / system.diagonal[:, None]
    variance = 1.0 / system.diagonal + (conditional**2).mean(1)
    return variance, (probes, system.diagonal, variance)


def _fixed_step(
    by_coefficient: Floats, by_effect: Floats, info: Floats, profile: Floats, design: StepDesign
) -> tuple[Floats, Floats]:
    """Newton step of coefficients and effects: location and effects by ``profile``, the rest by ``info``."""
    location = design.location
    n = location.shape[1]
    held = _definite(info)
    inner = np.linalg.solve(held, by_coefficient)
    along = location.T @ by_coefficient
    inner -= location @ np.linalg.solve(location.T @ held @ location, along)
    common = np.linalg.solve(_definite(profile), np.concatenate([along, by_effect]))
    return inner + location @ common[:n], common[n:]


def _definite(info: Floats) -> Floats:
    """Information cell by cell can take more than there is, and few ratings can leave none of an effect.

    The least of it is raised then.
    """
    held: Floats = info + 1e-9 * np.trace(info) / len(info) * np.eye(len(info))
    try:
        np.linalg.cholesky(held)
    except np.linalg.LinAlgError:
        values, vectors = np.linalg.eigh(held)
        least = SMALLEST_SHARE * float(np.median(values))
        held = (vectors * np.maximum(np.abs(values), least)) @ vectors.T
    return held


def _covariance_step(sigma: Floats, theta: Floats, var_theta: Floats, n: float) -> tuple[Floats, float]:
    """Σ after a step, and its gain: the EM target stretched by what EM leaves undone, kept positive definite."""
    c = len(sigma)
    imagined = imagined_ratees(sigma)
    total = n + sum(weight for weight, _ in imagined)
    squares = theta + var_theta + sum((weight * covariance for weight, covariance in imagined), np.zeros((c, c)))
    gap = squares / total - sigma
    stretch = np.linalg.inv(np.eye(c) - np.linalg.solve(sigma, var_theta / total))
    move = stretch.T @ gap @ stretch
    move = (move + move.T) / 2.0
    smallest = max(SMALLEST_SHRINK * float(np.linalg.eigvalsh(sigma)[0]), SMALLEST_VARIANCE)
    while np.abs(move).max() > 0.0 and np.linalg.eigvalsh(sigma + move)[0] < smallest:
        move = move / 2.0 if np.abs(move).max() > SMALLEST_VARIANCE / 2.0 else np.zeros_like(move)
    gain = 0.25 * total * float(np.trace(np.linalg.solve(sigma, gap) @ np.linalg.solve(sigma, move)))
    return sigma + move, abs(gain)


def _spread_step(
    q: Parameters,
    squares: tuple[Floats, float, float],
    unsure: tuple[Floats, float, float],
    n: tuple[int, int, int],
    prior: Prior,
) -> tuple[Parameters, float]:
    """``q`` with Σ and the variances of both halos after a step, and its gain.

    ``squares`` are Σθθᵀ and, with their uncertainty, Σh² and Σu²; ``unsure`` the sums of posterior variances.
    """
    w, around = prior.weight, prior.around
    sigma, gain = _covariance_step(q.sigma, squares[0] + w * around.sigma, unsure[0], n[0] + w)
    halo, gain_halo = _variance_step(q.var_halo, squares[1], unsure[1], n[1], w, around.var_halo)
    cell, gain_cell = _variance_step(q.var_cell, squares[2], unsure[2], n[2], w, around.var_cell)
    new = replace(q, sigma=sigma, var_halo=_moved(q.var_halo, halo), var_cell=_moved(q.var_cell, cell))
    return new, gain + gain_halo + gain_cell


def _severity_step(
    q: Parameters, leniency: Floats, z: Floats, variance: Floats, size: Size, prior: Prior
) -> tuple[Parameters, float]:
    """``q`` with the severities' variances after a step, and its gain: a rater's mean, and across competencies."""
    variances, around = q.rater_variances, prior.around.rater_variances
    c = len(variances)
    squares = (leniency**2 - 2.0 * z * leniency + variance).reshape(-1, c).sum(axis=0)
    unsure = variance.reshape(-1, c).sum(axis=0)
    gain, moved = 0.0, []
    for part in (slice(0, 1), slice(1, c)):
        n = len(variances[part])
        if not n:
            continue
        at, weight = float(variances[part][0]), prior.weight * n
        move, more = _variance_step(
            at, squares[part].sum(), unsure[part].sum(), size.raters * n, weight, float(around[part][0])
        )
        moved.append(_moved(at, move))
        gain += more
    return q.with_rater_variances(moved[0], moved[-1]), gain


def _variance_step(
    variance: float, squares: float, uncertainty: float, n: int, imagined: float, around: float
) -> tuple[float, float]:
    """Newton step of a log variance from Σ(û² + V) and ΣV over n effects, and its gain.

    ``imagined`` effects of variance ``around`` are added to those that are there.
    """
    if variance == 0.0:
        return 0.0, 0.0
    share = max(1.0 - uncertainty / n / variance, SMALLEST_SHARE)
    gradient = 0.5 * (squares / variance - n + imagined * (around / variance - 1.0))
    curvature = 0.5 * (n * share**2 + imagined * around / variance)
    if variance <= SMALLEST_VARIANCE and gradient < 0.0:
        return 0.0, 0.0  # at its boundary: estimated as none
    step = float(np.clip(gradient / curvature, -LONGEST_LOG_STEP, LONGEST_LOG_STEP))
    return step, 0.5 * gradient * step


def _moved(variance: float, log_step: float) -> float:
    return max(variance * float(np.exp(log_step)), SMALLEST_VARIANCE) if variance > 0.0 else 0.0
