"""Exact elimination of everything but the raters from the Newton system of one block of ratees.

Unknowns: θ[p,c] of ratees, ρ of raters (here as leniency v = −ρ), halo h of dyads, halo u of cells. The Hessian is
eliminated from the inside out: u cell by cell, h dyad by dyad, θ ratee by ratee (a Cholesky factor each), which
leaves one symmetric system over the raters: S = D − Σ_p Y_pᵀ Y_p, Y_p = L_p⁻¹ [w_d a_d]. Dyads are ordered by
ratee; ``first_dyad`` is the pointer of each ratee. Weights: w = W/(1 + W σ_u²), a = 1/(1 + σ_h² Σw).
"""

from __future__ import annotations

import numpy as np
from numba import njit

REORDERED = {"reassoc", "contract", "arcp", "nsz"}  # sums in any order; what is not a number stays so


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def factor(a, n):
    """Cholesky factor of the lower triangle, in place."""
    for i in range(n):
        for j in range(i + 1):
            s = a[i, j]
            for k in range(j):
                s -= a[i, k] * a[j, k]
            a[i, j] = np.sqrt(s) if i == j else s / a[j, j]


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def inverse_factor(a, n):
    """L⁻¹ of the lower triangle of ``a`` = L Lᵀ, in place: solving is then multiplying."""
    row = np.empty(n)
    factor(a, n)
    for i in range(n):
        row[:i] = 0.0
        for k in range(i):
            t = a[i, k]
            for j in range(k + 1):
                row[j] += t * a[k, j]
        d = 1.0 / a[i, i]
        for j in range(i):
            a[i, j] = -d * row[j]
        a[i, i] = d


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def forward(inverse, n, b):
    """b ← L⁻¹ b."""
    for i in range(n - 1, -1, -1):
        s = 0.0
        for k in range(i + 1):
            s += inverse[i, k] * b[k]
        b[i] = s


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def backward(inverse, n, b):
    """b ← L⁻ᵀ b."""
    for i in range(n):
        t = b[i]
        b[i] = 0.0
        for k in range(i + 1):
            b[k] += inverse[i, k] * t


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def predict(ratee, base, theta, h, move_h, u, move_u, step, eta):
    """η of every cell with the halos moved by ``step``; Σh² and Σu². ``base`` (dyads): what a cell shares."""
    halo = 0.0
    cell = 0.0
    for d in range(eta.shape[0]):
        own = h[d] + step * move_h[d]
        halo += own * own
        own += base[d]
        p = ratee[d]
        for c in range(eta.shape[1]):
            s = u[d, c] + step * move_u[d, c]
            cell += s * s
            eta[d, c] = own + theta[p, c] + s
    return halo, cell


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def advance(x, step, move):
    """x ← x + step · move, in place."""
    for i in range(len(x)):
        x[i] += step * move[i]


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def eliminate_halo(weight, var_h, var_u, w, a):
    """Marginal weights: w (dyads, competencies) without u, a (dyads) the share that h leaves."""
    for d in range(weight.shape[0]):
        total = 0.0
        for c in range(weight.shape[1]):
            w[d, c] = weight[d, c] / (1.0 + weight[d, c] * var_u)
            total += w[d, c]
        a[d] = 1.0 / (1.0 + var_h * total)


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def eliminate_ratees(first_dyad, w, a, var_h, omega, lower, y, logdet):
    """Inverse Cholesky factors L⁻¹ (ratees, C, C) of Ω + Σ_d M_d, Y (dyads, C) = L⁻¹(w a), log determinants."""
    n = w.shape[1]
    for p in range(len(first_dyad) - 1):
        b = lower[p]
        b[:] = omega
        for d in range(first_dyad[p], first_dyad[p + 1]):
            f = var_h * a[d]
            for i in range(n):
                b[i, i] += w[d, i]
                t = w[d, i] * f
                for j in range(i + 1):
                    b[i, j] -= t * w[d, j]
        inverse_factor(b, n)
        total = 0.0
        for i in range(n):
            total -= np.log(b[i, i])
        logdet[p] = 2.0 * total
        for d in range(first_dyad[p], first_dyad[p + 1]):
            for c in range(n):
                y[d, c] = w[d, c] * a[d]
            forward(b, n, y[d])


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def clique_matrices(first_dyad, w, a, y, first_pair, cliques):
    """Each ratee's share of S over that ratee's raters: diag(a Σw) − YᵀY, (n × n) matrices laid end to end."""
    n = w.shape[1]
    for p in range(len(first_dyad) - 1):
        low = first_dyad[p]
        size = first_dyad[p + 1] - low
        base = first_pair[p]
        for i in range(size):
            total = 0.0
            for c in range(n):
                total += w[low + i, c]
            for j in range(i + 1):
                s = 0.0
                for c in range(n):
                    s -= y[low + i, c] * y[low + j, c]
                cliques[base + i * size + j] = s
                cliques[base + j * size + i] = s
            cliques[base + i * size + i] += total * a[low + i]


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def clique_matrix(first_dyad, rater, first_pair, cliques, out):
    """out (raters, raters) += Σ_p K_p."""
    for p in range(len(first_dyad) - 1):
        low = first_dyad[p]
        size = first_dyad[p + 1] - low
        for i in range(size):
            for j in range(size):
                out[rater[low + i], rater[low + j]] += cliques[first_pair[p] + i * size + j]


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def clique_product(first_dyad, rater, first_pair, cliques, x, out):
    """out += Σ_p K_p x for rater columns x (raters, m), four raters at a time."""
    for p in range(len(first_dyad) - 1):
        low = first_dyad[p]
        size = first_dyad[p + 1] - low
        for i in range(size):
            own = out[rater[low + i]]
            row = first_pair[p] + i * size
            for j in range(0, size - 3, 4):
                v0, v1, v2, v3 = cliques[row + j], cliques[row + j + 1], cliques[row + j + 2], cliques[row + j + 3]
                x0, x1, x2, x3 = (
                    x[rater[low + j]],
                    x[rater[low + j + 1]],
                    x[rater[low + j + 2]],
                    x[rater[low + j + 3]],
                )
                for k in range(len(own)):
                    own[k] += v0 * x0[k] + v1 * x1[k] + v2 * x2[k] + v3 * x3[k]
            for j in range(size - size % 4, size):
                v = cliques[row + j]
                other = x[rater[low + j]]
                for k in range(len(own)):
                    own[k] += v * other[k]


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def reduce_scores(g, weight, var_h, var_u, w, a, u, h, with_prior, reduced):
    """Cell scores after elimination of u and h; with their priors' gradients for a Newton step."""
    for d in range(g.shape[0]):
        total = 0.0
        for c in range(g.shape[1]):
            f = 1.0 / (1.0 + weight[d, c] * var_u)
            own = u[d, c] if with_prior and var_u > 0 else 0.0
            # g − W (g σ_u² − u)/(1 + W σ_u²)
            reduced[d, c] = f * (g[d, c] + weight[d, c] * own)
            total += reduced[d, c]
        own_h = h[d] if with_prior and var_h > 0 else 0.0
        t = a[d] * (var_h * total - own_h)
        for c in range(g.shape[1]):
            reduced[d, c] -= w[d, c] * t


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def ratee_sides(first_dyad, reduced, own, lower, side):
    """Right-hand sides of the ratees, L_p⁻¹(own + Σ_d score)."""
    n = reduced.shape[1]
    for p in range(len(first_dyad) - 1):
        for c in range(n):
            s = own[p, c]
            for d in range(first_dyad[p], first_dyad[p + 1]):
                s += reduced[d, c]
            side[p, c] = s
        forward(lower[p], n, side[p])


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def rater_side(first_dyad, rater, reduced, y, side, out):
    """out += each rater's score less what the ratees take."""
    for p in range(len(first_dyad) - 1):
        for d in range(first_dyad[p], first_dyad[p + 1]):
            s = 0.0
            for c in range(reduced.shape[1]):
                s += reduced[d, c] - y[d, c] * side[p, c]
            out[rater[d]] += s


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def solve_ratees(first_dyad, rater, y, lower, side, v, theta):
    """θ of every ratee, given the raters' solution."""
    n = y.shape[1]
    for p in range(len(first_dyad) - 1):
        for c in range(n):
            s = side[p, c]
            for d in range(first_dyad[p], first_dyad[p + 1]):
                s -= y[d, c] * v[rater[d]]
            theta[p, c] = s
        backward(lower[p], n, theta[p])


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def solve_halo(ratee, rater, g, weight, var_h, var_u, w, a, u, h, with_prior, theta, v, new_h, new_u, eta):
    """Halo terms and η of every cell, given θ and v; the sum of η⁴."""
    fourth = 0.0
    for d in range(g.shape[0]):
        p = ratee[d]
        base = v[rater[d]]
        total = 0.0
        for c in range(g.shape[1]):
            f = 1.0 / (1.0 + weight[d, c] * var_u)
            own = u[d, c] if with_prior and var_u > 0 else 0.0
            total += f * (g[d, c] + weight[d, c] * own) - w[d, c] * (theta[p, c] + base)
        own_h = h[d] if with_prior and var_h > 0 else 0.0
        new_h[d] = a[d] * (var_h * total - own_h) if var_h > 0 else 0.0
        base += new_h[d]
        for c in range(g.shape[1]):
            e = base + theta[p, c]
            if var_u > 0:
                own = u[d, c] if with_prior else 0.0
                new_u[d, c] = (var_u * (g[d, c] - weight[d, c] * e) - own) / (1.0 + weight[d, c] * var_u)
                e += new_u[d, c]
            eta[d, c] = e
            fourth += e * e * e * e
    return fourth
