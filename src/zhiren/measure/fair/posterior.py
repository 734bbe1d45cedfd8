"""Posterior variances.

The covariance of two raters of one ratee comes from the inverse of the rater system where that is at hand, else
from probes: draws x = S⁻¹b with Cov(b) = S, taken against a control variate whose expectation is known exactly.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from zhiren.measure.fair.elimination import REORDERED, backward, factor
from zhiren.measure.fair.hashing import sign


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def dyad_noise(first_dyad, first_pair, cliques, order, keys, seed, local):
    """local (dyads, m): for each ratee a draw with covariance K_p over that ratee's raters, in their ``order``."""
    m = local.shape[1]
    for p in range(len(first_dyad) - 1):
        low = first_dyad[p]
        n = first_dyad[p + 1] - low
        k = np.empty((n, n))
        noise = np.empty((n, m))
        for i in range(n):
            own = order[low + i]
            for j in range(n):
                k[i, j] = cliques[first_pair[p] + (own - low) * n + order[low + j] - low]
            k[i, i] += 1e-12
            for s in range(m):
                noise[i, s] = sign(seed, keys[own], s)
        factor(k, n)
        for i in range(n):
            row = local[order[low + i]]
            row[:] = 0.0
            for j in range(i + 1):
                for s in range(m):
                    row[s] += k[i, j] * noise[j, s]


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def gather(rater, local, out):
    """out (raters, m) += the dyads' rows."""
    for d in range(len(rater)):
        for s in range(local.shape[1]):
            out[rater[d], s] += local[d, s]


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def sampled_pairs(first_dyad, rater, first_pair, cliques, local, probes, diagonal, variance, pairs):
    """Posterior covariance of each ratee's raters from probes x (raters, m), laid out like the cliques."""
    m = probes.shape[1]
    for p in range(len(first_dyad) - 1):
        low = first_dyad[p]
        n = first_dyad[p + 1] - low
        base = first_pair[p]
        for i in range(n):
            r = rater[low + i]
            for j in range(i):
                q = rater[low + j]
                s = 0.0
                scale = 1.0 / (diagonal[r] * diagonal[q])
                for k in range(m):
                    s += probes[r, k] * probes[q, k] - local[low + i, k] * local[low + j, k] * scale
                value = s / m + cliques[base + i * n + j] * scale
                pairs[base + i * n + j] = value
                pairs[base + j * n + i] = value
            pairs[base + i * n + i] = variance[r]


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def exact_pairs(first_dyad, rater, first_pair, covariance, pairs):
    """Posterior covariance of each ratee's raters from the full matrix (raters, raters)."""
    for p in range(len(first_dyad) - 1):
        low = first_dyad[p]
        n = first_dyad[p + 1] - low
        for i in range(n):
            for j in range(n):
                pairs[first_pair[p] + i * n + j] = covariance[rater[low + i], rater[low + j]]


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def dyad_variances(weight, w, a, var_v, cross, var_theta, var_h, var_u, eta, u):
    """Var(η) and Var(u) of one dyad's cells (competencies,), and Var(h).

    ``var_v`` is Var(v) of the rater, ``cross`` (competencies,) Cov(v, θ), ``var_theta`` Var(θ) of the ratee.
    """
    n = len(w)
    total = 0.0
    along = 0.0
    for c in range(n):
        total += w[c]
        along += cross[c] * w[c]
    f = var_h * a
    whole = 0.0
    for c in range(n):
        s = 0.0
        for k in range(n):
            s += var_theta[c, k] * w[k]
        s += cross[c] * total + along + var_v * total
        whole += w[c] * s
        eta[c] = var_theta[c, c] + 2.0 * cross[c] + var_v - 2.0 * f * s
    h = whole * f * f + f
    for c in range(n):
        value = eta[c] + h
        if var_u > 0:
            b = 1.0 / (1.0 + weight[c] * var_u)
            eta[c] = value * b * b + var_u * b
            s = weight[c] * var_u * b
            u[c] = value * s * s + var_u * b
        else:
            eta[c] = value
    return h


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def posterior_variances(first_dyad, weight, w, a, y, lower, first_pair, pairs, var_h, var_u, theta, eta, h, u):
    """Var(θ) (ratees, C, C), Var(η) and Var(u) (dyads, C), Var(h) (dyads), given the raters' covariance."""
    n = w.shape[1]
    for p in range(len(first_dyad) - 1):
        low = first_dyad[p]
        size = first_dyad[p + 1] - low
        v = np.empty((size, size))
        pull = np.empty((size, n))
        for i in range(size):
            for j in range(size):
                v[i, j] = pairs[first_pair[p] + i * size + j]
            for c in range(n):
                pull[i, c] = y[low + i, c]
            backward(lower[p], n, pull[i])
        cross = np.zeros((size, n))  # Cov(v_i, θ)
        for i in range(size):
            for j in range(size):
                for c in range(n):
                    cross[i, c] -= v[i, j] * pull[j, c]
        t = theta[p]
        t[:] = 0.0
        for i in range(n):
            for k in range(i + 1):
                for c in range(i + 1):
                    t[k, c] += lower[p, i, k] * lower[p, i, c]
        for i in range(size):
            for k in range(n):
                for c in range(n):
                    t[k, c] -= cross[i, k] * pull[i, c]
        for i in range(size):
            d = low + i
            own = (weight[d], w[d], a[d], v[i, i], cross[i], t, var_h, var_u)
            h[d] = dyad_variances(*own, eta[d], u[d])
