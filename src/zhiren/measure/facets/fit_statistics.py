"""How well ratings fit the model: mean squares, their standardised forms, correlations.

Source: Wright & Masters (1982), Rating Scale Analysis, ch. 5: z = (x − E) / √Var; outfit is the mean of z², infit
the mean weighted by Var. Both expect 1. The cube-root transformation (Wilson & Hilferty 1931, PNAS 17, 684-688)
brings them to t with mean 0 and standard deviation 1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from zhiren.measure.facets.kernels import Floats, Integers

_FEWEST_FOR_CORRELATION = 3


@dataclass(frozen=True, eq=False)
class MeanSquares:
    """Infit and outfit mean squares with their t, by unit (U,); NaN where a unit has no observations."""

    infit: Floats
    infit_t: Floats
    outfit: Floats
    outfit_t: Floats


def mean_squares(unit: Integers, residual: Floats, moments: Floats, n_units: int) -> MeanSquares:
    """Of residuals (n,) with moments (n, 3: mean, variance, fourth central), within units (n,)."""

    def total(values: Floats) -> Floats:
        sums = np.bincount(unit, values, n_units)
        return np.where(n > 0, sums, np.nan)

    n = np.bincount(unit, minlength=n_units).astype(np.float64)
    variance, fourth = np.maximum(moments[:, 1], np.finfo(float).tiny), moments[:, 2]
    information = total(variance)
    outfit = total(residual**2 / variance) / np.where(n > 0, n, np.nan)
    infit = total(residual**2) / information
    spread_out = np.sqrt(np.maximum(total(fourth / variance**2 - 1), 0.0)) / np.where(n > 0, n, np.nan)
    spread_in = np.sqrt(np.maximum(total(fourth - variance**2), 0.0)) / information
    return MeanSquares(infit, standardised(infit, spread_in), outfit, standardised(outfit, spread_out))


def standardised(mean_square: Floats, spread: Floats) -> Floats:
    """t = (MS^⅓ − 1)·3/q + q/3 for a mean square whose standard deviation under the model is q.

    q is taken as at most √2, its value for one squared normal deviate; t is 0 where q is 0.
    """
    q = np.minimum(spread, np.sqrt(2))
    scaled = np.divide((np.cbrt(mean_square) - 1) * 3, q, out=np.zeros_like(q), where=q > 0)
    return np.asarray(scaled + q / 3)


def correlations(unit: Integers, x: Floats, y: Floats, n_units: int) -> Floats:
    """Product-moment correlation of x and y (n,) within units; NaN with fewer than 3, or where one is constant."""
    n = np.bincount(unit, minlength=n_units)
    mean = [np.bincount(unit, v, n_units) / np.maximum(n, 1) for v in (x, y)]
    dx, dy = x - mean[0][unit], y - mean[1][unit]
    sxx, syy, sxy = (np.bincount(unit, v, n_units) for v in (dx * dx, dy * dy, dx * dy))
    known = (n >= _FEWEST_FOR_CORRELATION) & (sxx > 1e-12) & (syy > 1e-12)
    return np.asarray(np.divide(sxy, np.sqrt(sxx * syy), out=np.full(n_units, np.nan), where=known))
