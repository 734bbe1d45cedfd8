"""Category probabilities of the adjacent-category model, summed over the items of a cell.

A cell is one rater's answers about one ratee on one competency. With linear predictor η and cumulative steps
S[j,k] of item j, log P(x=k) = kη − S[j,k] − log Σ_m exp(mη − S[j,m]) (Andrich 1978; Masters 1982). Running
products of exp(η) replace all but one exponential a cell. Missing answers are −1.
"""

# Kernels take arrays and loop; their argument lists are long because a kernel cannot take an object.
from __future__ import annotations

import numpy as np
from numba import njit


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def step_gradient(x, first_item, exp_steps, eta, variance, shift):
    """Gradient of the Laplace marginal log-likelihood by the steps, shape (items, categories − 1).

    ``variance`` is the posterior variance of each cell's η, ``shift`` the implicit term z (see estimate.py).
    """
    dyads, competencies = eta.shape
    items, categories = exp_steps.shape
    out = np.zeros((items, categories - 1))
    p = np.empty(categories)
    for d in range(dyads):
        for c in range(competencies):
            ratio = np.exp(eta[d, c])
            half = 0.5 * variance[d, c]
            z = shift[d, c]
            for j in range(first_item[c], first_item[c + 1]):
                answer = x[d, j]
                if answer < 0:
                    continue
                power = 1.0
                s0 = 1.0
                s1 = 0.0
                s2 = 0.0
                for k in range(1, categories):
                    power *= ratio
                    q = power * exp_steps[j, k]
                    p[k] = q
                    s0 += q
                    q *= k
                    s1 += q
                    s2 += k * q
                share = 1.0 / s0
                mean = s1 * share
                level = share * (1.0 - half * (s2 * share - mean * mean))
                tail = 0.0
                for k in range(categories - 1, 0, -1):
                    t = k - mean
                    tail += p[k] * (level + share * t * (half * t - z))
                    out[j, k - 1] += tail
                for k in range(1, answer + 1):
                    out[j, k - 1] -= 1.0
    return out


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def step_moments(x, first_item, exp_steps, eta, rows):
    """Information about the steps (items × steps, items × steps) from some dyads, were every η known.

    And Cov(x, 1[x ≥ k]) of every answer, how scores change with steps: shape (rows, items × steps).
    """
    items, categories = exp_steps.shape
    n = categories - 1
    info = np.zeros((items * n, items * n))
    covariances = np.zeros((len(rows), items * n))
    p = np.empty(categories)
    tails = np.empty(categories)
    for row in range(len(rows)):
        d = rows[row]
        for c in range(eta.shape[1]):
            ratio = np.exp(eta[d, c])
            for j in range(first_item[c], first_item[c + 1]):
                if x[d, j] < 0:
                    continue
                base = j * n
                power = 1.0
                s0 = 1.0
                s1 = 0.0
                for k in range(1, categories):
                    power *= ratio
                    p[k] = power * exp_steps[j, k]
                    s0 += p[k]
                    s1 += k * p[k]
                share = 1.0 / s0
                mean = s1 * share
                tail = 0.0
                covariance = 0.0
                for k in range(n, 0, -1):
                    tail += p[k] * share
                    covariance += (k - mean) * p[k] * share
                    tails[k] = tail
                    covariances[row, base + k - 1] = covariance
                for k in range(1, categories):
                    for m in range(1, k + 1):
                        info[base + k - 1, base + m - 1] += tails[k] * (1.0 - tails[m])
    for j in range(items):
        for k in range(j * n, j * n + n):
            for m in range(j * n, k):
                info[m, k] = info[k, m]
    return info, covariances
