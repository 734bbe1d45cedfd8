"""The linear system over the raters that is left when everything else is eliminated: S = K + 1/σ_ρ²."""

from __future__ import annotations

import numpy as np
from scipy.linalg import lapack

from zhiren.errors import NotConverged, Problem
from zhiren.measure.fair.blocks import Blocks
from zhiren.measure.fair.hashing import STEP, signs
from zhiren.measure.fair.parameters import Floats

EXACT_UP_TO = 300
EXACT_DETERMINANT_UP_TO = 2000
MOST_STEPS = 1000
PROBES_OF_DETERMINANT = 32
LANCZOS_STEPS = 14
SETTLED = 0.05  # of the sampling error: further steps would tell nothing


class RaterSystem:
    """S at one mode. Up to 300 raters it is factorised; beyond, solved by preconditioned conjugate gradients.

    ``determinant_error`` is the standard error of the last log-determinant: 0 where that was exact.

    Args:
        blocks: factorised blocks.
        diagonal: of S, with the prior, shape (raters,).
        precision: of the severities' prior, 1/σ_ρ², shape (raters,).
    """

    def __init__(self, blocks: Blocks, diagonal: Floats, precision: Floats) -> None:
        self.blocks, self.diagonal, self.precision = blocks, diagonal, precision
        self.exact = len(diagonal) <= EXACT_UP_TO
        self.determinant_error = 0.0
        self._cholesky = self._factor() if self.exact else None

    def _factor(self) -> Floats:
        matrix: Floats = self.blocks.total("matrix")
        matrix[np.diag_indices(len(matrix))] += self.precision
        upper, failed = lapack.dpotrf(matrix.T, lower=0, clean=0, overwrite_a=1)
        if failed:
            raise np.linalg.LinAlgError(failed)
        factor: Floats = upper
        return factor

    def signs(self, seed: int, columns: int) -> Floats:
        """Random signs of the unknowns (len(S), columns), those of a rater by the rater's key."""
        raters = self.blocks.rater_keys
        each = np.arange(len(self.diagonal) // len(raters), dtype=np.uint64) * STEP
        drawn: Floats = signs(seed, np.add.outer(raters, each).ravel(), columns)
        return drawn

    def product(self, x: Floats) -> Floats:
        """S x for columns x (raters,) or (raters, m)."""
        result: Floats = self.blocks.total("product", x)
        result += (self.precision if x.ndim == 1 else self.precision[:, None]) * x
        return result

    def solve(self, b: Floats, tolerance: float = 1e-9, near: Floats | None = None) -> Floats:
        """S⁻¹ b to a relative tolerance in the preconditioned norm; ``NotConverged`` where it is not reached.

        ``near`` is where to begin: the solution of a system much like this one.
        """
        if self._cholesky is not None:
            solution: Floats = lapack.dpotrs(self._cholesky, b)[0]
            return solution
        return self._conjugate_gradients(b, tolerance, near)

    def inverse(self) -> Floats:
        """S⁻¹ in full, for systems that are factorised."""
        upper = np.triu(lapack.dpotri(self._cholesky)[0])
        inverse: Floats = upper + np.triu(upper, 1).T
        return inverse

    def _conjugate_gradients(self, b: Floats, tolerance: float, near: Floats | None) -> Floats:
        """Block conjugate gradients with the diagonal as preconditioner (Hestenes & Stiefel 1952)."""
        scale = 1.0 / (self.diagonal if b.ndim == 1 else self.diagonal[:, None])
        enough = tolerance**2 * _along(b, b * scale)
        x, r = (np.zeros_like(b), b.copy()) if near is None else (near.copy(), b - self.product(near))
        z = scale * r
        p, rz = z.copy(), _along(r, z)
        for _ in range(MOST_STEPS):
            if np.all(rz <= enough):
                return x
            q = self.product(p)
            step = rz / np.maximum(_along(p, q), 1e-300)
            x += np.multiply(p, step, out=z)  # in place: fresh memory costs more than the sums
            r -= np.multiply(q, step, out=q)
            np.multiply(scale, r, out=z)
            before, rz = rz, _along(r, z)
            p *= rz / np.maximum(before, 1e-300)
            p += z
        raise NotConverged(Problem("measure-raters-not-solved", {"steps": MOST_STEPS}))

    def log_determinant(self) -> float:
        """log det S: exact up to 2,000 raters, else by stochastic Lanczos quadrature (Ubaru, Chen & Saad 2017)."""
        if len(self.diagonal) <= EXACT_DETERMINANT_UP_TO:
            if self._cholesky is None:
                self._cholesky = self._factor()
            return float(2.0 * np.log(np.diag(self._cholesky)).sum())
        return float(np.log(self.diagonal).sum()) + self._quadrature()

    def _quadrature(self) -> float:
        """tr log(D^−½ S D^−½) over random signs q, all probes at once, with q·D^−½SD^−½q as control variate:

        its expectation is known, the trace, which is the number of raters.
        """
        n, root = len(self.diagonal), np.sqrt(self.diagonal)[:, None]
        q = self.signs(7, PROBES_OF_DETERMINANT) / np.sqrt(n)
        last, beta = np.zeros_like(q), np.zeros(PROBES_OF_DETERMINANT)
        alphas: list[Floats] = []
        betas: list[Floats] = []
        before = np.inf
        for _ in range(LANCZOS_STEPS):
            r = self.product(q / root)
            r /= root
            r -= np.multiply(last, beta, out=last)
            alphas.append(_along(q, r))
            r -= np.multiply(q, alphas[-1], out=last)
            found = n * _quadratures(np.array(alphas), np.array(betas))
            value, self.determinant_error = _controlled(found, n * (alphas[0] - 1.0))
            if abs(value - before) < SETTLED * self.determinant_error:
                break
            before, beta = value, np.sqrt(_along(r, r))
            betas.append(beta)
            last, q = q, r / np.maximum(beta, 1e-12)
        return value


def _along(a: Floats, b: Floats) -> Floats:
    """Sums of products over the raters, column by column."""
    sums: Floats = np.einsum("r...,r...->...", a, b)
    return sums


def _quadratures(alphas: Floats, betas: Floats) -> Floats:
    """Gauss quadrature of the logarithm, by tridiagonal matrices (steps, probes) of each probe."""
    k, probes = alphas.shape
    matrices = np.zeros((probes, k, k))
    matrices[:, range(k), range(k)] = alphas.T
    if k > 1:
        matrices[:, range(1, k), range(k - 1)] = betas.T
    values, vectors = np.linalg.eigh(matrices)
    found: Floats = (vectors[:, 0] ** 2 * np.log(np.maximum(values, 1e-12))).sum(1)
    return found


def _controlled(found: Floats, control: Floats) -> tuple[float, float]:
    """The mean of what was found and its standard error, where a control has expectation 0."""
    apart = control - control.mean()
    share = float(found @ apart) / max(float(apart @ apart), 1e-300)
    left = found - share * control
    return float(left.mean()), float(left.std(ddof=2)) / np.sqrt(len(left))
