"""Elimination and posterior where every rater has a severity in each competency: kernels over one block.

Raters' vectors are x (raters, C, m) here, a severity each competency. With M_d = diag(w) − σ_h² a w wᵀ, what a
dyad says of θ + v once halo is eliminated, and A_p = Σ⁻¹ + Σ_d M_d = L Lᵀ, a ratee leaves the raters
K_p = diag(M_d) − [M_d] A_p⁻¹ [M_d']. Neither M nor K is ever formed: M x costs C operations.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from zhiren.measure.fair.elimination import backward, forward, inverse_factor
from zhiren.measure.fair.hashing import sign


@njit(cache=True, nogil=True, error_model="numpy")
def times(w, f, x, out):
    """out = (diag(w) − f w wᵀ) x for columns x (C, m)."""
    for k in range(x.shape[1]):
        along = 0.0
        for c in range(len(w)):
            along += w[c] * x[c, k]
        along *= f
        for c in range(len(w)):
            out[c, k] = w[c] * (x[c, k] - along)


@njit(cache=True, nogil=True, error_model="numpy")
def solve_columns(inverse, b):
    """b ← A⁻¹ b for columns b (C, m), given L⁻¹."""
    n, m = b.shape
    for i in range(n - 1, -1, -1):
        for k in range(m):
            b[i, k] *= inverse[i, i]
        for j in range(i):
            for k in range(m):
                b[i, k] += inverse[i, j] * b[j, k]
    for i in range(n):
        for j in range(i):
            for k in range(m):
                b[j, k] += inverse[i, j] * b[i, k]
        for k in range(m):
            b[i, k] *= inverse[i, i]


@njit(cache=True, nogil=True, error_model="numpy")
def factor_ratees(first_dyad, w, a, var_h, omega, lower, logdet):
    """Inverse Cholesky factors L⁻¹ (ratees, C, C) of A, and log det A (ratees)."""
    n = w.shape[1]
    for p in range(len(first_dyad) - 1):
        b = lower[p]
        b[:] = omega
        for d in range(first_dyad[p], first_dyad[p + 1]):
            f = var_h * a[d]
            for i in range(n):
                b[i, i] += w[d, i]
                for j in range(i + 1):
                    b[i, j] -= f * w[d, i] * w[d, j]
        inverse_factor(b, n)
        total = 0.0
        for i in range(n):
            total -= np.log(b[i, i])
        logdet[p] = 2.0 * total


@njit(cache=True, nogil=True, error_model="numpy")
def diagonal(first_dyad, rater, w, a, var_h, lower, basis, out):
    """out (raters, C) += the diagonal of Σ K_p along the columns of ``basis``."""
    n = w.shape[1]
    moved = np.empty((n, n))
    for p in range(len(first_dyad) - 1):
        for d in range(first_dyad[p], first_dyad[p + 1]):
            times(w[d], var_h * a[d], basis, moved)
            for k in range(n):
                for c in range(n):
                    out[rater[d], k] += basis[c, k] * moved[c, k]
            for k in range(n):
                column = moved[:, k].copy()
                forward(lower[p], n, column)
                for c in range(n):
                    out[rater[d], k] -= column[c] * column[c]


@njit(cache=True, nogil=True, error_model="numpy")
def product(first_dyad, rater, w, a, var_h, lower, x, out):
    """out += Σ_p K_p x for x (raters, C, m)."""
    n, m = x.shape[1], x.shape[2]
    total, moved, left = np.empty((n, m)), np.empty((n, m)), np.empty((n, m))
    for p in range(len(first_dyad) - 1):
        total[:] = 0.0
        for d in range(first_dyad[p], first_dyad[p + 1]):
            times(w[d], var_h * a[d], x[rater[d]], moved)
            total += moved
        solve_columns(lower[p], total)
        for d in range(first_dyad[p], first_dyad[p + 1]):
            r = rater[d]
            for c in range(n):
                for k in range(m):
                    left[c, k] = x[r, c, k] - total[c, k]
            times(w[d], var_h * a[d], left, moved)
            for c in range(n):
                for k in range(m):
                    out[r, c, k] += moved[c, k]


@njit(cache=True, nogil=True, error_model="numpy")
def take_ratees(first_dyad, rater, w, a, var_h, lower, local, side, out):
    """out (raters, C, m) += local − M A⁻¹L side: the scores ``local`` (dyads, C, m) less what the ratees take.

    ``side`` (ratees, C, m) is L⁻¹ of the ratees' own scores and those of their dyads.
    """
    n, m = local.shape[1], local.shape[2]
    moved = np.empty((n, m))
    for p in range(len(first_dyad) - 1):
        back = side[p].copy()
        for k in range(m):
            column = back[:, k].copy()
            backward(lower[p], n, column)
            back[:, k] = column
        for d in range(first_dyad[p], first_dyad[p + 1]):
            times(w[d], var_h * a[d], back, moved)
            for c in range(n):
                for k in range(m):
                    out[rater[d], c, k] += local[d, c, k] - moved[c, k]


@njit(cache=True, nogil=True, error_model="numpy")
def solve_ratees(first_dyad, rater, w, a, var_h, lower, side, v, theta):
    """θ of every ratee, L⁻ᵀ(side − L⁻¹ Σ M_d v), given the raters' v (raters, C)."""
    n = w.shape[1]
    for p in range(len(first_dyad) - 1):
        s = np.zeros(n)
        for d in range(first_dyad[p], first_dyad[p + 1]):
            along = 0.0
            for c in range(n):
                along += w[d, c] * v[rater[d], c]
            along *= var_h * a[d]
            for c in range(n):
                s[c] -= w[d, c] * (v[rater[d], c] - along)
        forward(lower[p], n, s)
        for c in range(n):
            theta[p, c] = side[p, c] + s[c]
        backward(lower[p], n, theta[p])


@njit(cache=True, nogil=True, error_model="numpy")
def solve_halo(ratee, rater, g, weight, var_h, var_u, w, a, u, h, with_prior, theta, v, new_h, new_u, eta):
    """Halo terms and η of every cell, given θ (ratees, C) and v (raters, C); the sum of η⁴."""
    fourth = 0.0
    n = g.shape[1]
    base = np.empty(n)
    for d in range(g.shape[0]):
        total = 0.0
        for c in range(n):
            base[c] = theta[ratee[d], c] + v[rater[d], c]
            f = 1.0 / (1.0 + weight[d, c] * var_u)
            own = u[d, c] if with_prior and var_u > 0 else 0.0
            total += f * (g[d, c] + weight[d, c] * own) - w[d, c] * base[c]
        own_h = h[d] if with_prior and var_h > 0 else 0.0
        new_h[d] = a[d] * (var_h * total - own_h) if var_h > 0 else 0.0
        for c in range(n):
            e = base[c] + new_h[d]
            if var_u > 0:
                own = u[d, c] if with_prior else 0.0
                new_u[d, c] = (var_u * (g[d, c] - weight[d, c] * e) - own) / (1.0 + weight[d, c] * var_u)
                e += new_u[d, c]
            eta[d, c] = e
            fourth += e * e * e * e
    return fourth


@njit(cache=True, nogil=True, error_model="numpy")
def noise(first_dyad, w, a, root, lower, order, keys, seed, local, side):
    """Draws whose part for the raters, by ``take_ratees``, has covariance K: local (dyads, C, m), side = L⁻¹(…).

    (I + t s sᵀ)² = I − σ_h² a s sᵀ with s = √w and t = (√a − 1)/Σw, since 1 − σ_h² a Σw = a. ``root`` is a
    Cholesky factor of the ratees' Σ⁻¹.
    """
    n, m = local.shape[1], local.shape[2]
    for p in range(len(first_dyad) - 1):
        low = first_dyad[p]
        for k in range(m):
            total = np.zeros(n)
            for i in range(n):
                drawn = sign(seed + 2, keys[order[low]], i * m + k)
                for c in range(i, n):
                    total[c] += root[c, i] * drawn
            for d in range(low, first_dyad[p + 1]):
                sum_w = 0.0
                along = 0.0
                for c in range(n):
                    local[d, c, k] = np.sqrt(w[d, c]) * sign(seed, keys[d], c * m + k)
                    sum_w += w[d, c]
                    along += local[d, c, k]
                t = (np.sqrt(a[d]) - 1.0) / sum_w if sum_w > 0.0 else 0.0
                for c in range(n):
                    local[d, c, k] += w[d, c] * t * along
                    total[c] += local[d, c, k]
            forward(lower[p], n, total)
            side[p, :, k] = total


@njit(cache=True, nogil=True, error_model="numpy")
def cell_variances(weight, own, cross, f, var_h, var_u, eta, u):
    """Var(η) and Var(u) of one dyad's cells (C,) from Var(θ + v), its sums along w, σ_h² a and Var(h)."""
    for c in range(len(own)):
        value = own[c] - 2.0 * f * cross[c] + var_h
        if var_u > 0:
            b = 1.0 / (1.0 + weight[c] * var_u)
            eta[c] = value * b * b + var_u * b
            s = weight[c] * var_u * b
            u[c] = value * s * s + var_u * b
        else:
            eta[c] = value


@njit(cache=True, nogil=True, error_model="numpy")
def variances(first_dyad, rater, weight, w, a, var_h, var_u, lower, draws, scale, theta, eta, h, u):
    """Var(θ) (ratees, C, C), Var(η), Var(u) (dyads, C), Var(h) (dyads) from draws (raters, C, m) of the raters.

    The raters' posterior covariance is ``scale`` Σ_k of the draws' products.
    """
    n, m = draws.shape[1], draws.shape[2]
    pull, moved = np.empty((n, m)), np.empty((n, m))
    for p in range(len(first_dyad) - 1):
        pull[:] = 0.0
        for d in range(first_dyad[p], first_dyad[p + 1]):
            times(w[d], var_h * a[d], draws[rater[d]], moved)
            pull -= moved
        solve_columns(lower[p], pull)
        alone = np.eye(n)
        solve_columns(lower[p], alone)
        for i in range(n):
            for j in range(n):
                s = 0.0
                for k in range(m):
                    s += pull[i, k] * pull[j, k]
                theta[p, i, j] = alone[i, j] + s * scale
        for d in range(first_dyad[p], first_dyad[p + 1]):
            r = rater[d]
            f = var_h * a[d]
            own = np.zeros(n)
            cross = np.zeros(n)
            whole = 0.0
            for k in range(m):
                along = 0.0
                for c in range(n):
                    moved[c, k] = pull[c, k] + draws[r, c, k]
                    along += w[d, c] * moved[c, k]
                for c in range(n):
                    own[c] += moved[c, k] * moved[c, k] * scale
                    cross[c] += moved[c, k] * along * scale
                whole += along * along * scale
            for c in range(n):
                own[c] += alone[c, c]
                for j in range(n):
                    cross[c] += alone[c, j] * w[d, j]
                    whole += alone[c, j] * w[d, c] * w[d, j]
            h[d] = whole * f * f + f
            cell_variances(weight[d], own, cross, f, h[d], var_u, eta[d], u[d])
