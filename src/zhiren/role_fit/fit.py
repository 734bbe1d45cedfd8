"""How much of a role's requirements people meet, as a distribution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numpy.polynomial.hermite_e import hermegauss
from scipy.special import ndtr, ndtri

Floats = npt.NDArray[np.float64]

ERROR_CORRELATION = 0.4
"""Correlation of one person's errors between competencies: the same raters, with the same severity and the same
general impression, stand behind all of them. Simulated companies with known truth give .32 to .54 (``python -m
benchmarks bench_role_fit``)."""

_NODES, _WEIGHTS = hermegauss(21)
_SHARE = _WEIGHTS / _WEIGHTS.sum()
_TAIL = 0.025
_AT_ONCE = 256  # people; bounds the memory


@dataclass(frozen=True)
class Fit:
    """One person against one role.

    ``expected`` is the expected share of the requirements that is met, each counted by its weight, ``low`` to
    ``high`` its 95 % interval, ``all_met`` the chance that every one is met: all over the requirements that
    could be judged, ``judged`` of ``asked``. The four are NaN where none could.
    """

    expected: float
    low: float
    high: float
    all_met: float
    judged: int
    asked: int


def role_fit(chances: Floats, weights: Sequence[int], correlation: float = ERROR_CORRELATION) -> list[Fit]:
    """The fit of people to a role from the chances (n_people, n_requirements) that each requirement is met.

    NaN: cannot be judged. ``weights`` are whole numbers, at least 1. Errors are jointly normal with one factor:
    given it, requirements are met independently, and the weighted sum met has the distribution of a convolution;
    the factor is integrated by Gauss–Hermite quadrature.
    """
    whole = np.asarray(weights, dtype=np.int64)
    fits: list[Fit] = []
    for start in range(0, len(chances), _AT_ONCE):
        fits += _fits(chances[start : start + _AT_ONCE], whole, correlation)
    return fits


def _fits(chances: Floats, weights: npt.NDArray[np.int64], correlation: float) -> list[Fit]:
    known = np.isfinite(chances)
    sums = np.where(known, weights, 0).sum(axis=1)
    spread = _distribution(chances, weights, correlation)
    cumulative = np.cumsum(spread, axis=1)
    fits = []
    for person, total in enumerate(sums):
        n = int(known[person].sum())
        if not n:
            fits.append(Fit(np.nan, np.nan, np.nan, np.nan, 0, len(weights)))
            continue
        low = np.searchsorted(cumulative[person], _TAIL)
        high = np.searchsorted(cumulative[person], 1 - _TAIL)
        expected = float((chances[person, known[person]] * weights[known[person]]).sum() / total)
        all_met = float(spread[person, total])
        fits.append(Fit(expected, float(low / total), min(1.0, float(high / total)), all_met, n, len(weights)))
    return fits


def _distribution(chances: Floats, weights: npt.NDArray[np.int64], correlation: float) -> Floats:
    """Probabilities of each weighted sum met, shape (n_people, Σ weights + 1)."""
    limits = ndtri(np.clip(chances, 1e-12, 1 - 1e-12))
    given = ndtr((limits[:, None, :] + np.sqrt(correlation) * _NODES[:, None]) / np.sqrt(1 - correlation))
    sums = np.zeros((len(chances), len(_NODES), int(weights.sum()) + 1))
    sums[:, :, 0] = 1.0
    for column, weight in enumerate(weights):
        met = np.where(np.isfinite(given[:, :, column]), given[:, :, column], 0.0)[:, :, None]
        moved = np.zeros_like(sums)
        moved[:, :, weight:] = sums[:, :, :-weight]
        sums = (1 - met) * sums + met * moved
    return np.asarray(np.einsum("k,pks->ps", _SHARE, sums), dtype=np.float64)
