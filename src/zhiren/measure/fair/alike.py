"""Competencies that got the same ratings: their covariance has no inverse, and one answer counts as several."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse.csgraph import connected_components

from zhiren.errors import NotConverged, Problem
from zhiren.measure.fair.arrangement import Arrangement
from zhiren.measure.fair.notes import Note, listed
from zhiren.measure.fair.parameters import Floats

SAME = 0.999  # correlation of what raters gave on average: halo alone does not reach it
MOST_DYADS = 20_000
FEWEST_DYADS = 10


def alike(competencies: Sequence[str], data: Arrangement) -> tuple[Note, ...]:
    """A note for each set of competencies whose ratings correlate by ±.999 or more over pairs of ratee and rater.

    ``competencies`` are all of the framework's. Of many pairs 20,000, evenly spread, are looked at.
    """
    same = np.abs(_correlations(_cell_means(data))) >= SAME
    _, group = connected_components(same, directed=False)
    found: list[Note] = []
    for number in np.flatnonzero(np.bincount(group) > 1):
        names = [competencies[c] for c in data.competencies[group == number]]
        found.append(("measure-fair-note-alike", {"n": len(names), "names": listed(names)}))
    return tuple(found)


def explained(error: NotConverged, same: tuple[Note, ...]) -> NotConverged:
    """The error, with what it probably comes from."""
    return NotConverged([*error.problems, *(Problem("measure-fair-alike", values) for _, values in same)])


def _cell_means(data: Arrangement) -> Floats:
    """Mean category of each cell, shape (dyads looked at, C); NaN without an answer."""
    answers = data.answers[:: -(-len(data.answers) // MOST_DYADS)]
    n = np.add.reduceat(answers >= 0, data.first_item[:-1], axis=1, dtype=np.float64)
    sums = np.add.reduceat(np.maximum(answers, 0), data.first_item[:-1], axis=1, dtype=np.float64)
    return np.asarray(np.divide(sums, n, out=np.full(n.shape, np.nan), where=n > 0))


def _correlations(cells: Floats) -> npt.NDArray[np.float64]:
    """Over the rows that both columns have; 0 with fewer than ten, or where nothing varies."""
    there = np.isfinite(cells).astype(np.float64)
    filled = np.nan_to_num(cells)
    centred = there * (filled - filled.sum(axis=0) / np.maximum(there.sum(axis=0), 1))
    n = there.T @ there
    sums = centred.T @ there
    squares = (centred**2).T @ there - sums**2 / np.maximum(n, 1)
    products = centred.T @ centred - sums * sums.T / np.maximum(n, 1)
    width = np.sqrt(np.maximum(squares * squares.T, 0.0))
    usable = (n >= FEWEST_DYADS) & (width > 1e-9)
    return np.asarray(np.divide(products, width, out=np.zeros_like(width), where=usable))
