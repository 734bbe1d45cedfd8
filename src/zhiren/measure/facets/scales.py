"""Rating scales: which categories each threshold group has, and what they count for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from zhiren.measure.facets.data import FacetData
from zhiren.measure.facets.kernels import Floats, Integers

Unused = Literal["collapse", "keep"]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Scales:
    """The categories of G threshold groups, bottom first, in tables of shape (G, K).

    ``sizes`` (G,) is the number of categories that take part in the estimation. ``values`` are the scores as they
    were given, ``steps`` what they count for in the model: 0, 1, 2 … without gaps where unused categories are
    collapsed, and the distance from the bottom where they are kept.
    """

    sizes: Integers
    values: Floats
    steps: Floats

    @property
    def alive(self) -> Mask:
        """The groups that have two categories or more: shape (G,)."""
        return self.sizes > 1

    @property
    def free(self) -> Mask:
        """The κ to be estimated, (G, K): neither bottom nor top, because thresholds of a group sum to zero."""
        k = np.arange(self.values.shape[1])
        return np.asarray((k > 0) & (k < self.sizes[:, None] - 1))

    def categories(self, data: FacetData, group: Integers) -> Integers:
        """Where each score stands in its group (n,); scores outside the group go to its nearest end."""
        scores, at = data.distinct_scores
        place = np.zeros((len(self.sizes), len(scores)), dtype=np.int64)
        for g, size in enumerate(self.sizes.tolist()):
            place[g] = np.clip(np.searchsorted(self.values[g, :size], scores), 0, max(size - 1, 0))
        return np.asarray(place[group, at])


def scales_in_use(data: FacetData, group: Integers, rows: Mask, n_groups: int, unused: Unused) -> Scales:
    """The categories that occur in each group among the marked rows. A group without observations has none."""
    scores, at = data.distinct_scores
    flat = group[rows] * len(scores) + at[rows]
    occurs = np.bincount(flat, minlength=n_groups * len(scores)).reshape(n_groups, -1) > 0
    sizes = occurs.sum(axis=1)
    tables = np.zeros((2, n_groups, max(int(sizes.max()), 2)))
    for g in np.flatnonzero(sizes).tolist():
        values = scores[occurs[g]]
        tables[0, g, : len(values)] = values
        tables[1, g, : len(values)] = values - values[0] if unused == "keep" else np.arange(len(values))
    return Scales(sizes, tables[0], tables[1])


def start_kappa(scales: Scales, counts: Floats) -> Floats:
    """κ of the group's own distribution: log counts, tilted so that bottom and top are zero."""
    kappa = np.zeros_like(counts)
    for g in np.flatnonzero(scales.alive):
        n = scales.sizes[g]
        logs = np.log(counts[g, :n])
        share = scales.steps[g, :n] / scales.steps[g, n - 1]
        kappa[g, :n] = logs - logs[0] - share * (logs[-1] - logs[0])
    return kappa
