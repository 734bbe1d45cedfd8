"""What all ratees share: item steps and their design, relationship effects, covariance and variances."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

SMALLEST_VARIANCE = 1e-6


@dataclass(frozen=True, eq=False)
class Parameters:
    """One point of the parameter space, all in logits.

    ``steps`` (items, K − 1): δ[i] + τ[i,k]. ``effects`` (relationships): β, the first is 0. ``sigma`` (C, C): Σ of
    the ratees. Variances of severity, of halo by dyad (``var_halo``) and by cell (``var_cell``), and of what a
    rater's severity in one competency differs from the rater's own (``var_specific``); 0 leaves one out.
    """

    steps: Floats
    effects: Floats
    sigma: Floats
    var_severity: float
    var_halo: float
    var_cell: float
    var_specific: float = 0.0

    @property
    def rater_variances(self) -> Floats:
        """Prior variances of one rater's severities: (1,), or by competency those of C contrasts, the mean first.

        ρ[r] + ω[r,c] over the competencies has covariance σ_ρ² 11ᵀ + σ_ω² I: along (1, …, 1)/√C it varies by
        Cσ_ρ² + σ_ω², in every direction across by σ_ω².
        """
        if self.var_specific == 0.0:
            return np.array([self.var_severity])
        variances = np.full(len(self.sigma), self.var_specific)
        variances[0] += len(self.sigma) * self.var_severity
        return variances

    def with_rater_variances(self, common: float, across: float) -> Parameters:
        """The same with other variances of severity: of a rater's mean, and (by competency) across it."""
        if self.var_specific == 0.0:
            return replace(self, var_severity=common)
        severity = max((common - across) / len(self.sigma), SMALLEST_VARIANCE)
        return replace(self, var_severity=severity, var_specific=across)

    @cached_property
    def precision(self) -> Floats:
        """Σ⁻¹ (C, C)."""
        inverse: Floats = np.linalg.inv(self.sigma).astype(np.float64, copy=False)
        return inverse

    @cached_property
    def cumulative(self) -> Floats:
        """Cumulative steps from category 0, shape (items, K)."""
        return np.hstack([np.zeros((len(self.steps), 1)), np.cumsum(self.steps, axis=1)])


@dataclass(frozen=True, eq=False)
class Prior:
    """What steadies a fit that its data alone do not hold: a few imagined ratees, raters and dyads.

    ``weight`` is how many of each; their variances are those of ``around``. ``effects`` is the precision of the
    relationship effects around 0.
    """

    weight: float
    around: Parameters
    effects: float

    def penalty(self, q: Parameters) -> float:
        """What the log-likelihood of ``q`` loses."""
        _, determinant = np.linalg.slogdet(q.sigma)
        total = determinant + float(np.trace(np.linalg.solve(q.sigma, self.around.sigma)))
        pairs = [(getattr(q, name), getattr(self.around, name)) for name in ("var_halo", "var_cell")]
        pairs += zip(q.rater_variances, self.around.rater_variances, strict=True)
        total += sum(np.log(v) + around / v for v, around in pairs if v > 0.0)
        return float(0.5 * (self.weight * total + self.effects * q.effects @ q.effects))


@dataclass(frozen=True, eq=False)
class StepDesign:
    """Steps as a linear map of free coefficients: steps.ravel() = matrix @ coefficients.

    ``ridge`` (coefficients, coefficients) is the precision of a weak prior around ``centre``: of steps whose
    categories were never used, which nothing else would hold.
    """

    matrix: Floats
    first_item: npt.NDArray[np.int64]
    n_steps: int
    ridge: Floats
    centre: Floats

    @cached_property
    def location(self) -> Floats:
        """The coefficients that move all steps of one competency down by one, shape (coefficients, C)."""
        n = len(self.first_item) - 1
        shift = np.zeros((len(self.matrix), n))
        for c in range(n):
            shift[self.first_item[c] * self.n_steps : self.first_item[c + 1] * self.n_steps, c] = -1.0
        coefficients: Floats = np.linalg.lstsq(self.matrix, shift, rcond=None)[0].astype(np.float64)
        return coefficients

    def steps(self, coefficients: Floats) -> Floats:
        """Steps (items, K − 1) of the coefficients."""
        return (self.matrix @ coefficients).reshape(-1, self.n_steps)


def rating_scale(first_item: npt.NDArray[np.int64], n_steps: int) -> Floats:
    """Design of the rating-scale model: a location an item, steps common to a competency (Andrich 1978)."""
    items, competencies = int(first_item[-1]), len(first_item) - 1
    matrix = np.zeros((items * n_steps, items + competencies * (n_steps - 1)))
    for c in range(competencies):
        common = items + c * (n_steps - 1)
        for j in range(first_item[c], first_item[c + 1]):
            rows = slice(j * n_steps, (j + 1) * n_steps)
            matrix[rows, j] = 1.0
            matrix[rows, common : common + n_steps - 1] = np.vstack([np.eye(n_steps - 1), -np.ones(n_steps - 1)])
    return matrix


def partial_credit(first_item: npt.NDArray[np.int64], n_steps: int) -> Floats:
    """Design of the partial-credit model: every item has steps of its own (Masters 1982)."""
    return np.eye(int(first_item[-1]) * n_steps)


STEP_MODELS = {"rating-scale": rating_scale, "partial-credit": partial_credit}


def pack(q: Parameters, coefficients: Floats) -> Floats:
    """Parameters as one unconstrained vector: coefficients, effects, log-Cholesky of Σ, log variances."""
    lower = np.linalg.cholesky(q.sigma)
    diagonal = np.diag_indices(len(lower))
    lower[diagonal] = np.log(lower[diagonal])
    variances = np.maximum([q.var_severity, q.var_halo, q.var_cell, q.var_specific], SMALLEST_VARIANCE)
    return np.concatenate([coefficients, q.effects[1:], lower[np.tril_indices(len(lower))], np.log(variances)])


def unpack(vector: Floats, design: StepDesign, q: Parameters) -> tuple[Floats, Parameters]:
    """The coefficients and parameters of a vector; terms that ``q`` leaves out stay out."""
    n, effects, c = design.matrix.shape[1], len(q.effects) - 1, len(q.sigma)
    lower = np.zeros((c, c))
    lower[np.tril_indices(c)] = vector[n + effects : -4]
    diagonal = np.diag_indices(c)
    lower[diagonal] = np.exp(lower[diagonal])
    severity, halo, cell, specific = np.exp(vector[-4:])
    new = replace(
        q,
        steps=design.steps(vector[:n]),
        effects=np.concatenate([[0.0], vector[n : n + effects]]),
        sigma=lower @ lower.T,
        var_severity=float(severity),
        var_halo=float(halo) if q.var_halo > 0 else 0.0,
        var_cell=float(cell) if q.var_cell > 0 else 0.0,
        var_specific=float(specific) if q.var_specific > 0 else 0.0,
    )
    return vector[:n], new
