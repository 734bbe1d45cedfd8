"""Category probabilities of the adjacent-category model, summed over the items of a cell.

A cell is one rater's answers about one ratee on one competency. With linear predictor η and cumulative steps
S[j,k] of item j, log P(x=k) = kη − S[j,k] − log Σ_m exp(mη − S[j,m]) (Andrich 1978; Masters 1982). Running
products of exp(η) replace all but one exponential a cell. Missing answers are −1.
"""

# Kernels take arrays and loop; their argument lists are long because a kernel cannot take an object.
from __future__ import annotations

import numpy as np
from numba import njit

LANES = 32  # dyads at once: as many as vector instructions take side by side


@njit(inline="always")  # arrays of another function might overlap, for all the compiler knows: no vectors then
def add_categories(exp_steps, ratio, power, s0, s1, s2, s3):
    """s0 … s3 (LANES): Σ kⁿ p over the categories of one item, n = 0 … 3, with p(0) = 1."""
    power[:] = 1.0
    s0[:] = 1.0
    s1[:] = 0.0
    s2[:] = 0.0
    s3[:] = 0.0
    for k in range(1, len(exp_steps)):
        e = exp_steps[k]
        for i in range(LANES):
            power[i] *= ratio[i]
            p = power[i] * e
            s0[i] += p
            p *= k
            s1[i] += p
            p *= k
            s2[i] += p
            s3[i] += p * k


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def cell_moments(x, first_item, exp_steps, given, eta, score, weight, third):
    """Score Σ(x−E), weight ΣVar and third central moment of every cell; returns Σ (xη − log-normaliser)."""
    ratio, power, normaliser, variance = np.empty(LANES), np.empty(LANES), np.empty(LANES), np.empty(LANES)
    mean, skew = np.empty(LANES), np.empty(LANES)
    s0, s1, s2, s3 = np.empty(LANES), np.empty(LANES), np.empty(LANES), np.empty(LANES)
    total = 0.0
    for low in range(0, eta.shape[0], LANES):
        n = min(LANES, eta.shape[0] - low)
        for c in range(eta.shape[1]):
            for i in range(n):
                ratio[i] = np.exp(eta[low + i, c])
            normaliser[:] = 1.0
            mean[:] = 0.0
            variance[:] = 0.0
            skew[:] = 0.0
            for j in range(first_item[c], first_item[c + 1]):
                add_categories(exp_steps[j], ratio, power, s0, s1, s2, s3)
                largest = 0.0
                for i in range(n):
                    there = 1.0 if x[low + i, j] >= 0 else 0.0
                    share = there / s0[i]
                    m1 = s1[i] * share
                    m2 = s2[i] * share
                    mean[i] += m1
                    variance[i] += m2 - m1 * m1
                    skew[i] += s3[i] * share - m1 * (3.0 * m2 - 2.0 * m1 * m1)
                    normaliser[i] *= there * s0[i] + (1.0 - there)
                    largest = max(largest, normaliser[i])
                if largest > 1e100:  # one logarithm a cell is enough, unless the product would overflow
                    for i in range(n):
                        total -= np.log(normaliser[i])
                    normaliser[:] = 1.0
            for i in range(n):
                total += given[low + i, c] * eta[low + i, c] - np.log(normaliser[i])
                score[low + i, c] = given[low + i, c] - mean[i]
                weight[low + i, c] = variance[i]
                third[low + i, c] = skew[i]
    return total


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def below_steps(x, first_item, exp_steps, eta, variance, shift):
    """Expected answers below each step, Σ E[P(x < k)], shape (items, categories − 1).

    Less those given there, it is the gradient of the Laplace marginal log-likelihood by −steps. ``variance`` is
    the posterior variance of each cell's η, ``shift`` the implicit term z (see ascent.py).
    """
    items, categories = exp_steps.shape
    out = np.zeros((items, categories - 1))
    ratio, half, z = np.ones(LANES), np.zeros(LANES), np.zeros(LANES)
    power, below, there = np.empty(LANES), np.empty(LANES), np.zeros(LANES)
    s0, mean, level, s3 = np.empty(LANES), np.empty(LANES), np.empty(LANES), np.empty(LANES)
    for low in range(0, eta.shape[0], LANES):
        n = min(LANES, eta.shape[0] - low)
        there[n:] = 0.0
        for c in range(eta.shape[1]):
            for i in range(n):
                ratio[i] = np.exp(eta[low + i, c])
                half[i] = 0.5 * variance[low + i, c]
                z[i] = shift[low + i, c]
            for j in range(first_item[c], first_item[c + 1]):
                for i in range(n):
                    there[i] = 1.0 if x[low + i, j] >= 0 else 0.0
                add_categories(exp_steps[j], ratio, power, s0, mean, level, s3)
                for i in range(LANES):
                    share = 1.0 / s0[i]
                    mean[i] *= share
                    level[i] = 1.0 - half[i] * (level[i] * share - mean[i] * mean[i])
                    power[i] = there[i] * share
                below[:] = 0.0
                for k in range(categories - 1):
                    e = exp_steps[j, k]
                    total = 0.0
                    for i in range(LANES):
                        t = k - mean[i]
                        below[i] += power[i] * e * (level[i] + t * (half[i] * t - z[i]))
                        total += below[i]
                        power[i] *= ratio[i]
                    out[j, k] += total
    return out


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def step_moments(x, first_item, exp_steps, eta, rows):
    """Information about the steps (items × steps, items × steps) from some dyads, were every η known.

    And Cov(x, 1[x ≥ k]) of every answer, how scores change with steps: shape (rows, items × steps).
    """
    items, categories = exp_steps.shape
    n = categories - 1
    info = np.zeros((items * n, items * n))
    covariances = np.empty((len(rows), items * n))
    ratio, power, covariance = np.ones(LANES), np.empty(LANES), np.empty(LANES)
    s0, mean, s2, s3 = np.empty(LANES), np.empty(LANES), np.empty(LANES), np.empty(LANES)
    below = np.zeros((categories, LANES))  # P(x < k)
    for low in range(0, len(rows), LANES):
        here = rows[low : low + LANES]
        for c in range(eta.shape[1]):
            for i in range(len(here)):
                ratio[i] = np.exp(eta[here[i], c])
            for j in range(first_item[c], first_item[c + 1]):
                add_categories(exp_steps[j], ratio, power, s0, mean, s2, s3)
                power[:] = 0.0
                for i in range(len(here)):
                    power[i] = 1.0 / s0[i] if x[here[i], j] >= 0 else 0.0
                    mean[i] /= s0[i]
                covariance[:] = 0.0
                for k in range(1, categories):
                    e = exp_steps[j, k - 1]
                    for i in range(LANES):
                        p = power[i] * e
                        power[i] *= ratio[i]
                        below[k, i] = below[k - 1, i] + p
                        covariance[i] += (mean[i] - (k - 1)) * p
                    for i in range(len(here)):
                        covariances[low + i, j * n + k - 1] = covariance[i]
                    for m in range(1, k + 1):
                        total = 0.0
                        for i in range(LANES):
                            total += below[m, i] * (1.0 - below[k, i])
                        info[j * n + k - 1, j * n + m - 1] += total
    for j in range(items):
        for k in range(j * n, j * n + n):
            for m in range(j * n, k):
                info[m, k] = info[k, m]
    return info, covariances
