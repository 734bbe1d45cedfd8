"""What the data leave open: directions in which measures can move without any expected rating moving.

A common shift of one facet against another is always open, and is settled by centring. More is open where the
data fall into parts that nothing ties together (Weeks & Williams 1964, Technometrics 6, 319-324), or where one
facet is confounded with another. What is open is settled by least squares: the measures of the centred facets are
as near to zero as the data allow. In connected data this centres each facet; in disconnected data, each facet
within each part.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from zhiren.errors import NotConverged, Problem
from zhiren.measure.facets.data import FacetData
from zhiren.measure.facets.extremes import ESTIMATED, SetAside, rows_with_measured
from zhiren.measure.facets.kernels import Floats, Integers
from zhiren.measure.facets.scales import Mask

_CRITERION = 1e-13
_MOST_STEPS = 20_000
_PROBES = 4
_SAME = 1e-7


@dataclass(frozen=True, eq=False)
class Design:
    """Which elements meet: ``node`` (n, F) of the observations in the estimation, in a row of E elements.

    ``facet_of`` (E,) is each element's facet, ``non_centred`` the one that is not centred; ``free`` (E,) marks
    the elements to be estimated (neither anchored nor set aside).
    """

    node: Integers
    facet_of: Integers
    non_centred: int
    free: Mask

    @cached_property
    def centred(self) -> Mask:
        """Elements to be estimated, of the facets that are centred."""
        return np.asarray(self.free & (self.facet_of != self.non_centred))

    def settle(self, level: Floats) -> Floats:
        """The levels (E,) that expect the same ratings and have the centred facets as near to zero as can be.

        Raises:
            NotConverged: the least squares problem was not solved.
        """
        own = np.where(self.centred, level, 0.0)
        return level + self._open_direction(self._project(own) - own)

    def open_directions(self) -> Floats:
        """Random directions in which the data leave the measures open: shape (E, 4)."""
        random = np.random.default_rng(0)
        probes = [np.where(self.centred, random.normal(size=len(self.free)), 0.0) for _ in range(_PROBES)]
        return np.stack([self._open_direction(probe - self._project(probe)) for probe in probes], axis=1)

    @cached_property
    def _per_non_centred(self) -> Floats:
        """How many observations each element of the non-centred facet has; infinite where it is anchored."""
        n = np.bincount(self.node[:, self.non_centred], minlength=len(self.free))
        return np.where(self.free & (n > 0), n, np.inf)

    def _predicted(self, direction: Floats) -> Floats:
        others = np.delete(self.node, self.non_centred, axis=1)
        return np.asarray(direction[others].sum(axis=1))

    def _non_centred_means(self, predicted: Floats) -> Floats:
        return np.bincount(self.node[:, self.non_centred], predicted, len(self.free)) / self._per_non_centred

    def _open_direction(self, shift: Floats) -> Floats:
        """A shift of centred facets that the non-centred facet can undo, with the shift that undoes it."""
        return shift - self._non_centred_means(self._predicted(shift))

    def _project(self, direction: Floats) -> Floats:
        """The part of a direction of the centred facets that the non-centred one cannot undo.

        The shortest solution of the normal equations: conjugate gradients from zero (Hestenes & Stiefel 1952).
        """
        solution = np.zeros(len(direction))
        residual = self._normal(direction)
        search = residual.copy()
        square = float(residual @ residual)
        most = np.bincount(self.node.ravel()).max()
        enough = _CRITERION**2 * max(square, float(direction @ direction) * float(most) ** 2)
        for _ in range(_MOST_STEPS):
            if square <= enough:
                return solution
            image = self._normal(search)
            step = square / float(search @ image)
            solution += step * search
            residual -= step * image
            before, square = square, float(residual @ residual)
            search = residual + square / before * search
        raise NotConverged(Problem("facets-not-settled", {"steps": str(_MOST_STEPS)}))

    def _normal(self, direction: Floats) -> Floats:
        predicted = self._predicted(direction)
        predicted -= self._non_centred_means(predicted)[self.node[:, self.non_centred]]
        out = np.zeros(len(direction))
        for column in range(self.node.shape[1]):
            out += np.bincount(self.node[:, column], predicted, len(direction))
        return np.where(self.centred, out, 0.0)


def comparable_parts(data: FacetData, group: Integers, aside: SetAside, design: Design) -> Integers:
    """For each element (E,), the part of its facet whose members can be compared: 0, 1 … by first appearance.

    Two elements of a facet can be compared when every open direction moves them alike; it is enough to ask this
    of random ones. An extreme moves as what it was measured against; where that moves unevenly, the extreme can
    be compared with nobody. Elements without a measure have −1.
    """
    moved = design.open_directions()
    measured = aside.state == ESTIMATED
    for element, _, others in rows_with_measured(data, group, aside):
        against = moved[others].sum(axis=1)
        even = np.ptp(against, axis=0).max() < _SAME
        moved[element] = -against.mean(axis=0) if even else 1e3 + element
        measured[element] = True
    part = np.full(len(measured), -1)
    for column in range(len(data.facets)):
        members = np.flatnonzero(measured & (data.facet_of == column))
        part[members] = _alike(moved[members])
    return part


def _alike(rows: Floats) -> Integers:
    """Codes of the rows (n, q) that are equal within rounding, numbered in order of appearance."""
    code = np.zeros(len(rows), dtype=np.int64)
    for column in rows.T:
        order = np.lexsort((column, code))
        gaps = (np.diff(column[order]) > _SAME) | (np.diff(code[order]) > 0)
        code[order] = np.cumsum(np.concatenate([[False], gaps]))
    _, first, inverse = np.unique(code, return_index=True, return_inverse=True)
    return np.asarray(np.argsort(np.argsort(first))[inverse], dtype=np.int64)
