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
def step_information(x, first_item, exp_steps, eta, variance, rows):
    """Information about the steps from some dyads, cell by cell: complete-data less what η's variance takes.

    Cells are taken one by one (their posterior correlations are left out), so this conditions steps, never
    convergence. Shape (items × steps, items × steps).
    """
    items, categories = exp_steps.shape
    n = categories - 1
    info = np.zeros((items * n, items * n))
    p = np.empty(categories)
    tails = np.empty(categories)
    cross = np.empty(items * n)
    for d in rows:
        for c in range(eta.shape[1]):
            ratio = np.exp(eta[d, c])
            low = first_item[c]
            for j in range(low, first_item[c + 1]):
                base = j * n
                if x[d, j] < 0:
                    cross[base : base + n] = 0.0
                    continue
                power = 1.0
                s0 = 1.0
                p[0] = 1.0
                for k in range(1, categories):
                    power *= ratio
                    p[k] = power * exp_steps[j, k]
                    s0 += p[k]
                mean = 0.0
                for k in range(categories):
                    p[k] /= s0
                    mean += k * p[k]
                tail = 0.0
                covariance = 0.0
                for k in range(categories - 1, 0, -1):
                    tail += p[k]
                    covariance += (k - mean) * p[k]
                    tails[k] = tail
                    cross[base + k - 1] = covariance
                for k in range(1, categories):
                    for m in range(k, categories):
                        value = tails[m] * (1 - tails[k])
                        info[base + k - 1, base + m - 1] += value
                        if m != k:
                            info[base + m - 1, base + k - 1] += value
            v = variance[d, c]
            for i in range(low * n, first_item[c + 1] * n):
                taken = cross[i] * v
                if taken != 0.0:
                    for m in range(low * n, first_item[c + 1] * n):
                        info[i, m] -= taken * cross[m]
    return info


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def step_covariances(x, first_item, exp_steps, eta, out):
    """Cov(x, 1[x ≥ k]) of every answer (dyads, items, categories − 1): how scores change with steps."""
    categories = exp_steps.shape[1]
    for d in range(eta.shape[0]):
        p = np.empty(categories)
        for c in range(eta.shape[1]):
            ratio = np.exp(eta[d, c])
            for j in range(first_item[c], first_item[c + 1]):
                out[d, j] = 0.0
                if x[d, j] < 0:
                    continue
                power = 1.0
                s0 = 1.0
                s1 = 0.0
                for k in range(1, categories):
                    power *= ratio
                    p[k] = power * exp_steps[j, k]
                    s0 += p[k]
                    s1 += k * p[k]
                mean = s1 / s0
                covariance = 0.0
                for k in range(categories - 1, 0, -1):
                    covariance += (k - mean) * p[k] / s0
                    out[d, j, k - 1] = covariance
