"""How ratees and raters answer when fixed effects move.

A direction moves the η of many cells at once: either cells of one competency, or all cells of one relationship.
"""

# Kernels take arrays and loop; their argument lists are long because a kernel cannot take an object.
from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import njit

from zhiren.measure.fair.elimination import REORDERED, backward, forward
from zhiren.measure.fair.parameters import Floats

DYADS_AT_ONCE = 10_000  # bounds the memory that ``known`` takes


@dataclass(frozen=True, eq=False)
class Directions:
    """Directions in which a block is moved: some within competencies, then the relationship effects but the first.

    ``take`` (dyads, n) is what the first n take in a dyad's cells of their competency ``of`` (n,): W·dη once the
    cells' own halo is eliminated. ``side`` (ratees, directions, C): L⁻¹ of the ratees' right-hand sides.
    """

    take: Floats
    of: npt.NDArray[np.intp]
    side: Floats


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def ratee_sides(first_dyad, relationship, take, of, w, a, var_h, lower, side):
    """side (ratees, directions, C): L⁻¹ of the ratees' right-hand sides."""
    n = w.shape[1]
    free = len(of)
    for p in range(len(first_dyad) - 1):
        s = side[p]
        s[:] = 0.0
        for d in range(first_dyad[p], first_dyad[p + 1]):
            f = var_h * a[d]
            for k in range(free):
                t = take[d, k]
                s[k, of[k]] += t
                t *= f
                for c in range(n):
                    s[k, c] -= t * w[d, c]
            e = free + relationship[d] - 1
            if free <= e < len(s):
                for c in range(n):
                    s[e, c] += w[d, c] * a[d]
        for k in range(len(s)):
            forward(lower[p], n, s[k])


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def rater_sides(first_dyad, rater, relationship, take, w, a, y, side, out):
    """out (raters, directions) += the raters' right-hand sides less what the ratees take of them."""
    n = w.shape[1]
    free = take.shape[1]
    for p in range(len(first_dyad) - 1):
        for d in range(first_dyad[p], first_dyad[p + 1]):
            r = rater[d]
            for k in range(free):
                out[r, k] += take[d, k] * a[d]
            e = free + relationship[d] - 1
            if free <= e < out.shape[1]:
                for c in range(n):
                    out[r, e] += w[d, c] * a[d]
            for k in range(out.shape[1]):
                s = 0.0
                for c in range(n):
                    s += y[d, c] * side[p, k, c]
                out[r, k] -= s


@njit(cache=True, fastmath=REORDERED, nogil=True, error_model="numpy")
def responses(first_dyad, rater, y, lower, side, v, out):
    """out (ratees, directions, C): the ratees' solution, given the raters' v (raters, directions)."""
    n = y.shape[1]
    for p in range(len(first_dyad) - 1):
        for k in range(side.shape[1]):
            s = out[p, k]
            for c in range(n):
                s[c] = side[p, k, c]
            for d in range(first_dyad[p], first_dyad[p + 1]):
                t = v[rater[d], k]
                for c in range(n):
                    s[c] -= y[d, c] * t
            backward(lower[p], n, s)


def known(moved: Directions, own: Floats, relationship: npt.NDArray[np.int32], w: Floats, share: Floats) -> Floats:
    """Information about directions less what halo and ratees take, shape (directions, directions).

    ``own`` (n, n) is that of the first n before halo and ratees take theirs; ``share`` (dyads,) is σ_h² a.
    """
    n, total = moved.take.shape[1], moved.side.shape[1]
    out = np.zeros((total, total))
    out[:n, :n] = own
    for rows in (slice(d, d + DYADS_AT_ONCE) for d in range(0, len(relationship), DYADS_AT_ONCE)):
        effects = np.equal.outer(relationship[rows], np.arange(1, total - n + 1)).astype(np.float64)
        along = np.hstack([moved.take[rows], effects * w[rows].sum(1)[:, None]])
        out[:, n:] += along.T @ effects
        along *= np.sqrt(share[rows])[:, None]
        out -= along.T @ along
    out[n:, :n] = out[:n, n:].T
    ratees = moved.side.transpose(0, 2, 1).reshape(-1, total)
    less: Floats = out - ratees.T @ ratees
    return less
