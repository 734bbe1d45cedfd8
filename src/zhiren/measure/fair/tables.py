"""Cumulants of a cell's score, tabulated over the linear predictor.

Given the steps, a cell's log-normaliser and its derivatives by η (mean, variance, third cumulant, …) depend on
which items were answered and on η alone. Items of a competency are taken in parcels of up to four, so that an
answer mask has sixteen values; each mask has the first seven cumulants on a lattice of η, divided by factorials.
A cell is then a Taylor polynomial around the nearest point: its mean is exact to 1e-10. Beyond the lattice the
cumulants are taken at the cell's own η. A few thousand dyads are done sooner without a table, by
``categories.cell_moments``.
"""

# Kernels take arrays and loop; their argument lists are long because a kernel cannot take an object.
from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt
from numba import njit

PARCEL = 4
MASKS = 16
ORDERS = 8
POINTS_A_LOGIT = 16
REACH = 12  # logits


class Parcels:
    """Items in parcels of up to four within a competency, and the answer masks of some dyads.

    ``first_item`` (parcels + 1) cuts the items by parcel, ``first_parcel`` (C + 1) the parcels by competency;
    ``mask`` (dyads, parcels) has a bit for each item that was answered.
    """

    def __init__(self, answers: npt.NDArray[np.int8], first_item: npt.NDArray[np.int64]) -> None:
        cuts = [np.arange(low, high, PARCEL) for low, high in itertools.pairwise(first_item)]
        self.first_parcel = np.concatenate([[0], np.cumsum([len(cut) for cut in cuts])])
        self.first_item = np.append(np.concatenate(cuts), first_item[-1])
        self.mask = np.zeros((len(answers), len(self.first_item) - 1), dtype=np.uint8)
        for parcel, (low, high) in enumerate(itertools.pairwise(self.first_item)):
            for bit, item in enumerate(range(low, high)):
                self.mask[:, parcel] |= (answers[:, item] >= 0).astype(np.uint8) << bit

    @property
    def arrays(self) -> tuple[npt.NDArray[np.generic], ...]:
        """First parcel of each competency, first item of each parcel, masks: as kernels take them."""
        return self.first_parcel, self.first_item, self.mask

    def cells(self) -> int:
        """How many cells have an answer."""
        return int(np.count_nonzero(np.maximum.reduceat(self.mask, self.first_parcel[:-1], axis=1)))


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def add_cumulants(exp_steps, eta, out):
    """out (8) += log-normaliser of one item and its cumulants 1 … 7 at ``eta``, each divided by its factorial."""
    categories = len(exp_steps)
    ratio = np.exp(eta)
    power = 1.0
    total = 0.0
    mean = 0.0
    for k in range(categories):
        p = power * exp_steps[k]
        total += p
        mean += k * p
        power *= ratio
    mean /= total
    m2 = 0.0
    m3 = 0.0
    m4 = 0.0
    m5 = 0.0
    m6 = 0.0
    m7 = 0.0
    power = 1.0 / total
    for k in range(categories):
        p = power * exp_steps[k]
        power *= ratio
        t = k - mean
        p *= t * t
        m2 += p
        p *= t
        m3 += p
        p *= t
        m4 += p
        p *= t
        m5 += p
        p *= t
        m6 += p
        m7 += p * t
    out[0] += np.log(total)
    out[1] += mean
    out[2] += m2 / 2.0
    out[3] += m3 / 6.0
    out[4] += (m4 - 3.0 * m2 * m2) / 24.0
    out[5] += (m5 - 10.0 * m3 * m2) / 120.0
    out[6] += (m6 - 15.0 * m4 * m2 - 10.0 * m3 * m3 + 30.0 * m2 * m2 * m2) / 720.0
    out[7] += (m7 - 21.0 * m5 * m2 - 35.0 * m4 * m3 + 210.0 * m3 * m2 * m2) / 5040.0


@njit(cache=True, nogil=True, error_model="numpy")
def tabulate(first_item, exp_steps, eta):
    """Lattice over the η that occur: its first point, how many, the table (parcels × masks × points + 1, 8)."""
    low = 0.0
    high = 0.0
    for d in range(eta.shape[0]):
        for c in range(eta.shape[1]):
            low = min(low, eta[d, c])
            high = max(high, eta[d, c])
    first = int(np.floor(max(low, -REACH) * POINTS_A_LOGIT))
    last = int(np.ceil(min(high, REACH) * POINTS_A_LOGIT))
    points = last - first + 1
    table = np.zeros(((len(first_item) - 1) * MASKS * points + 1, ORDERS))
    for parcel in range(len(first_item) - 1):
        for bit in range(first_item[parcel + 1] - first_item[parcel]):
            masks = 1 << bit  # of the items before this one
            steps = exp_steps[first_item[parcel] + bit]
            before = parcel * MASKS * points
            own = before + masks * points
            for point in range(points):
                add_cumulants(steps, (first + point) / POINTS_A_LOGIT, table[own + point])
            for rest in range(points, masks * points):
                for n in range(ORDERS):
                    table[own + rest, n] = table[own + rest % points, n] + table[before + rest, n]
    return first, points, table


@njit(cache=True, nogil=True, error_model="numpy")
def nearest(first, points, eta):
    """Whether ``eta`` is on the lattice, the point nearest to it, and how far it lies from there."""
    at = eta * POINTS_A_LOGIT - first + 0.5
    if at > 0.0 and at < points:
        return True, int(at), (at - 0.5 - int(at)) / POINTS_A_LOGIT
    return False, 0, 0.0


@njit(cache=True, nogil=True, error_model="numpy")
def add_own(first_item, exp_steps, parcel, mask, eta, table):
    """The cumulants at ``eta`` itself into the last row of the table, for a cell beyond the lattice; that row."""
    own = table[-1]
    own[:] = 0.0
    for bit in range(first_item[parcel + 1] - first_item[parcel]):
        if mask & (1 << bit):
            add_cumulants(exp_steps[first_item[parcel] + bit], eta, own)
    return len(table) - 1


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def cell_scores(first_parcel, first_item, mask, exp_steps, first, points, table, given, eta, score, weight):
    """Score Σ(x−E) and weight ΣVar of every cell at ``eta`` (dyads, C); returns Σ (xη − log-normaliser)."""
    total = 0.0
    for d in range(eta.shape[0]):
        for c in range(eta.shape[1]):
            e = eta[d, c]
            mean = 0.0
            variance = 0.0
            normaliser = 0.0
            inside, near, t = nearest(first, points, e)
            for parcel in range(first_parcel[c], first_parcel[c + 1]):
                m = mask[d, parcel]
                if m == 0:
                    continue
                row = (parcel * MASKS + m) * points + near
                if not inside:
                    row = add_own(first_item, exp_steps, parcel, m, e, table)
                a2 = table[row, 2]
                a3 = table[row, 3]
                a4 = table[row, 4]
                a5 = table[row, 5]
                a6 = table[row, 6]
                a7 = table[row, 7]
                mean += table[row, 1] + t * (
                    2 * a2 + t * (3 * a3 + t * (4 * a4 + t * (5 * a5 + t * (6 * a6 + t * 7 * a7))))
                )
                variance += 2 * a2 + t * (6 * a3 + t * (12 * a4 + t * (20 * a5 + t * (30 * a6 + t * 42 * a7))))
                normaliser += table[row, 0] + t * (
                    table[row, 1] + t * (a2 + t * (a3 + t * (a4 + t * (a5 + t * (a6 + t * a7)))))
                )
            total += given[d, c] * e - normaliser
            score[d, c] = given[d, c] - mean
            weight[d, c] = variance
    return total


@njit(cache=True, fastmath=True, nogil=True, error_model="numpy")
def half_third_moments(first_parcel, first_item, mask, exp_steps, first, points, table, eta, variance, half):
    """½κ₃·Var(η) of every cell, κ₃ its third central moment: the derivative of its weight by η."""
    for d in range(eta.shape[0]):
        for c in range(eta.shape[1]):
            e = eta[d, c]
            total = 0.0
            inside, near, t = nearest(first, points, e)
            for parcel in range(first_parcel[c], first_parcel[c + 1]):
                m = mask[d, parcel]
                if m == 0:
                    continue
                row = (parcel * MASKS + m) * points + near
                if not inside:
                    row = add_own(first_item, exp_steps, parcel, m, e, table)
                total += 6 * table[row, 3] + t * (
                    24 * table[row, 4]
                    + t * (60 * table[row, 5] + t * (120 * table[row, 6] + t * 210 * table[row, 7]))
                )
            half[d, c] = 0.5 * total * variance[d, c]
