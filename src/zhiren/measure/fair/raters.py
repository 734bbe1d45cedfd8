"""The linear system over the raters that is left when everything else is eliminated: S = K + 1/σ_ρ²."""

from __future__ import annotations

import numpy as np
import scipy.linalg

from zhiren.errors import NotConverged, Problem
from zhiren.measure.fair.blocks import Blocks
from zhiren.measure.fair.parameters import Floats
from zhiren.measure.fair.posterior import signs

EXACT_UP_TO = 300
EXACT_DETERMINANT_UP_TO = 2000
MOST_STEPS = 1000
PROBES_OF_DETERMINANT = 64
LANCZOS_STEPS = 14


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
        lower: Floats = scipy.linalg.cholesky(matrix, lower=True, overwrite_a=True, check_finite=False)
        return lower

    def product(self, x: Floats) -> Floats:
        """S x for columns x (raters,) or (raters, m)."""
        precision = self.precision if x.ndim == 1 else self.precision[:, None]
        result: Floats = self.blocks.total("product", x) + precision * x
        return result

    def solve(self, b: Floats, tolerance: float = 1e-9, near: Floats | None = None) -> Floats:
        """S⁻¹ b to a relative tolerance in the preconditioned norm; ``NotConverged`` where it is not reached.

        ``near`` is where to begin: the solution of a system much like this one.
        """
        if self._cholesky is not None:
            solution: Floats = scipy.linalg.cho_solve((self._cholesky, True), b, check_finite=False)
            return solution
        return self._conjugate_gradients(b, tolerance, near)

    def inverse(self) -> Floats:
        """S⁻¹ in full, for systems that are factorised."""
        return self.solve(np.eye(len(self.diagonal)))

    def _conjugate_gradients(self, b: Floats, tolerance: float, near: Floats | None) -> Floats:
        """Block conjugate gradients with the diagonal as preconditioner (Hestenes & Stiefel 1952)."""
        scale = 1.0 / (self.diagonal if b.ndim == 1 else self.diagonal[:, None])
        enough = tolerance**2 * (b * b * scale).sum(0)
        x, r = (np.zeros_like(b), b.copy()) if near is None else (near.copy(), b - self.product(near))
        z = scale * r
        p, rz = z.copy(), (r * z).sum(0)
        for _ in range(MOST_STEPS):
            if np.all(rz <= enough):
                return x
            q = self.product(p)
            step = rz / np.maximum((p * q).sum(0), 1e-300)
            x += step * p
            r -= step * q
            z = scale * r
            before, rz = rz, (r * z).sum(0)
            p = z + rz / np.maximum(before, 1e-300) * p
        raise NotConverged(Problem("measure-raters-not-solved", {"steps": MOST_STEPS}))

    def log_determinant(self) -> float:
        """log det S: exact up to 2,000 raters, else by stochastic Lanczos quadrature (Ubaru, Chen & Saad 2017)."""
        if len(self.diagonal) <= EXACT_DETERMINANT_UP_TO:
            lower = self._cholesky if self._cholesky is not None else self._factor()
            return float(2.0 * np.log(np.diag(lower)).sum())
        return float(np.log(self.diagonal).sum()) + self._quadrature()

    def _quadrature(self) -> float:
        """tr log(D^−½ S D^−½) over random signs, all probes at once."""
        n, root = len(self.diagonal), np.sqrt(self.diagonal)[:, None]
        q = signs(7, 0, n, PROBES_OF_DETERMINANT) / np.sqrt(n)
        last, beta = np.zeros_like(q), np.zeros(PROBES_OF_DETERMINANT)
        alphas, betas = [], []
        for _ in range(LANCZOS_STEPS):
            r = self.product(q / root) / root - beta * last
            alphas.append((q * r).sum(0))
            r -= alphas[-1] * q
            beta = np.linalg.norm(r, axis=0)
            betas.append(beta)
            last, q = q, r / np.maximum(beta, 1e-12)
        found = np.empty(PROBES_OF_DETERMINANT)
        for k in range(PROBES_OF_DETERMINANT):
            values, vectors = scipy.linalg.eigh_tridiagonal(
                np.array([a[k] for a in alphas]), np.array([b[k] for b in betas[:-1]])
            )
            found[k] = n * float(vectors[0] ** 2 @ np.log(np.maximum(values, 1e-12)))
        self.determinant_error = float(found.std(ddof=1)) / np.sqrt(PROBES_OF_DETERMINANT)
        return float(found.mean())
