"""The adjacent-category model, one pass over the observations each.

Observation i in threshold group g falls in category k with probability P_k ∝ exp(w_k·η_i + κ_gk), where w_k is
the category's step score (0 at the bottom) and κ the cumulated thresholds, −Σ τ (Andrich 1978, Psychometrika 43,
561-573; Masters 1982, Psychometrika 47, 149-174; with facets: Linacre 1989, Many-Facet Rasch Measurement).
Shapes: n observations, F facets, G threshold groups, K categories at most. Tables by group are (G, K).
"""

# mypy: disallow-untyped-decorators=False

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from numba import njit

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


@njit(cache=True)
def probabilities(eta: Floats, group: Integers, sizes: Integers, steps: Floats, kappa: Floats) -> Floats:
    """P (n, K): each observation's probability of each category; 0 beyond its group's number of categories."""
    p = np.zeros((len(eta), steps.shape[1]))
    for i in range(len(eta)):
        g = group[i]
        top = -np.inf
        for k in range(sizes[g]):
            p[i, k] = steps[g, k] * eta[i] + kappa[g, k]
            top = max(top, p[i, k])
        total = 0.0
        for k in range(sizes[g]):
            p[i, k] = np.exp(p[i, k] - top)
            total += p[i, k]
        for k in range(sizes[g]):
            p[i, k] /= total
    return p


@njit(cache=True)
def central_moments(p: Floats, group: Integers, values: Floats) -> Floats:
    """Mean, variance and fourth central moment of ``values`` (G, K) under P (n, K): shape (n, 3)."""
    moments = np.zeros((len(p), 3))
    for i in range(len(p)):
        g = group[i]
        mean = 0.0
        for k in range(p.shape[1]):
            mean += p[i, k] * values[g, k]
        moments[i, 0] = mean
        for k in range(p.shape[1]):
            square = (values[g, k] - mean) ** 2
            moments[i, 1] += p[i, k] * square
            moments[i, 2] += p[i, k] * square * square
    return moments


@njit(cache=True)
def information_times(
    p: Floats, group: Integers, steps: Floats, node: Integers, direction: Floats, n_elements: int
) -> Floats:
    """The information matrix of elements and κ times a direction, both (n_elements + G·K,).

    Moving the parameters moves the exponent of category k by d_k = w_k·Σ dη + dκ_k; the score equations then
    move by P_k·(d_k − d̄), for κ as it is and for elements weighted by w_k.
    """
    out = np.zeros(len(direction))
    width = steps.shape[1]
    for i in range(len(p)):
        g = group[i]
        slope = 0.0
        for f in range(node.shape[1]):
            slope += direction[node[i, f]]
        at = n_elements + g * width
        mean = 0.0
        for k in range(width):
            mean += p[i, k] * (steps[g, k] * slope + direction[at + k])
        total = 0.0
        for k in range(width):
            moved = p[i, k] * (steps[g, k] * slope + direction[at + k] - mean)
            out[at + k] += moved
            total += steps[g, k] * moved
        for f in range(node.shape[1]):
            out[node[i, f]] += total
    return out


@njit(cache=True)
def solve_levels(
    offset: Floats,
    group: Integers,
    sizes: Integers,
    steps: Floats,
    kappa: Floats,
    starts: Integers,
    target: Floats,
) -> tuple[Floats, Floats]:
    """For each unit u, of rows starts[u]:starts[u + 1], the level x with Σ E(offset + x) = target[u].

    Returns the levels and their information Σ Var, both (U,). Newton's method kept within a bracket, so that it
    always ends; the target must lie strictly between the unit's lowest and highest possible sum.
    """
    n_units = len(target)
    levels = np.zeros(n_units)
    information = np.zeros(n_units)
    for u in range(n_units):
        low, high, x = -1000.0, 1000.0, 0.0
        for _ in range(200):
            expected, variance = 0.0, 0.0
            for i in range(starts[u], starts[u + 1]):
                g = group[i]
                top = -np.inf
                for k in range(sizes[g]):
                    top = max(top, steps[g, k] * (offset[i] + x) + kappa[g, k])
                total, first, second = 0.0, 0.0, 0.0
                for k in range(sizes[g]):
                    weight = np.exp(steps[g, k] * (offset[i] + x) + kappa[g, k] - top)
                    total += weight
                    first += weight * steps[g, k]
                    second += weight * steps[g, k] ** 2
                expected += first / total
                variance += second / total - (first / total) ** 2
            information[u] = variance
            residual = target[u] - expected
            if residual > 0:
                low = x
            else:
                high = x
            step = residual / variance if variance > 1e-300 else np.inf
            moved = x + step
            if not low < moved < high:
                moved = 0.5 * (low + high)
            if abs(moved - x) < 1e-13 * (1 + abs(x)):
                break
            x = moved
        levels[u] = x
    return levels, information
