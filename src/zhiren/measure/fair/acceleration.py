"""Anderson mixing of the last steps of a climb."""

from __future__ import annotations

import numpy as np

from zhiren.measure.fair.ascent import Size, Slope
from zhiren.measure.fair.parameters import Floats, Parameters, StepDesign, pack, unpack

MEMORY = 6
LONGEST_MIXED = 1.5


class Acceleration:
    """Anderson mixing of the last six steps (Walker & Ni 2011), in the metric of their information."""

    def __init__(self, design: StepDesign) -> None:
        self.design = design
        self.forget()

    def forget(self) -> None:
        """Begin anew: what was learnt led astray."""
        self.points: list[Floats] = []
        self.moves: list[Floats] = []

    def next(self, q: Parameters, coefficients: Floats, step: Slope, size: Size) -> tuple[Floats, Parameters]:
        """Where to go from here: the mixed step, or the plain one where mixing would leap."""
        here, there = pack(q, coefficients), pack(step.parameters, step.coefficients)
        self.points = [*self.points, here][-MEMORY:]
        self.moves = [*self.moves, there - here][-MEMORY:]
        mixed = self._mix(_metric(q, step, size)) if len(self.moves) > 1 else there
        spread = slice(len(coefficients) + len(q.effects) - 1, None)
        leaps = np.abs(mixed - here)[spread].max() > LONGEST_MIXED
        return unpack(there if leaps else mixed, self.design, q)

    def _mix(self, metric: Floats) -> Floats:
        moves = np.diff(np.array(self.moves), axis=0).T
        points = np.diff(np.array(self.points), axis=0).T
        last = self.moves[-1]
        share = np.linalg.lstsq(moves * metric[:, None], last * metric, rcond=1e-8)[0]
        mixed: Floats = self.points[-1] + last - (points + moves) @ share
        return mixed


def _metric(q: Parameters, step: Slope, size: Size) -> Floats:
    c = len(q.sigma)
    metric: Floats = np.sqrt(
        np.concatenate(
            [
                np.maximum(np.diag(step.information), 1e-9),
                np.full(len(q.effects) - 1, size.dyads),
                np.full(c * (c + 1) // 2, size.ratees),
                [size.raters, size.dyads, size.dyads, size.raters],
            ]
        )
    )
    return metric
