"""Maximum Laplace marginal likelihood: mode and step in turn, accelerated, until nothing is left to gain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from zhiren.errors import NotConverged, Problem
from zhiren.measure.fair.ascent import Size, Slope, slope
from zhiren.measure.fair.blocks import Blocks
from zhiren.measure.fair.mode import Mode, find_mode
from zhiren.measure.fair.parameters import Floats, Parameters, StepDesign, pack, unpack
from zhiren.measure.model import Iteration

MOST_ITERATIONS = 100
MEMORY = 6
LONGEST_ACCELERATED = 1.5


@dataclass(frozen=True, eq=False)
class Estimate:
    """The maximum: parameters, mode, last slope, Laplace log-likelihood and the way there."""

    coefficients: Floats
    parameters: Parameters
    mode: Mode
    slope: Slope
    log_likelihood: float
    trace: tuple[Iteration, ...]


def estimate(
    blocks: Blocks,
    size: Size,
    design: StepDesign,
    start: Parameters,
    coefficients: Floats,
    *,
    tolerance: float = 1e-5,
    progress: Callable[[Iteration], None] | None = None,
) -> Estimate:
    """Climb until a further step promises less than ``tolerance`` in log-likelihood.

    Raises:
        NotConverged: after 100 iterations.
    """
    q, leniency, info = start, np.zeros(size.raters), None
    trace: list[Iteration] = []
    acceleration = Acceleration(design)
    for number in range(MOST_ITERATIONS):
        mode = find_mode(blocks, q, leniency, 0.05 if number < 2 else 1e-3 if number < 5 else 1e-6)
        leniency = mode.leniency
        step = slope(blocks, mode, q, coefficients, design, size, info)
        info = step.information if number >= 4 and number % 4 else None
        trace.append(Iteration(number + 1, mode.value, step.gain, step.gradient))
        if progress:
            progress(trace[-1])
        if step.gain < tolerance and mode.move < 1e-4:
            value = log_likelihood(blocks, mode, q, size)
            return Estimate(coefficients, q, mode, step, value, tuple(trace))
        coefficients, q = acceleration.next(q, coefficients, step, size)
    raise NotConverged(
        Problem("measure-not-converged", {"iterations": MOST_ITERATIONS, "gain": f"{trace[-1].gain:.2g}"})
    )


def log_likelihood(blocks: Blocks, mode: Mode, q: Parameters, size: Size) -> float:
    """Laplace approximation of the marginal log-likelihood at a mode."""
    _, determinant = np.linalg.slogdet(q.sigma)
    eliminated = blocks.total("log_determinant") + mode.system.log_determinant()
    prior = size.ratees * determinant + size.raters * np.log(q.var_severity)
    return float(mode.value - 0.5 * (prior + eliminated))


class Acceleration:
    """Anderson mixing of the last six steps (Walker & Ni 2011), in the metric of their information."""

    def __init__(self, design: StepDesign) -> None:
        self.design = design
        self.points: list[Floats] = []
        self.moves: list[Floats] = []

    def next(self, q: Parameters, coefficients: Floats, step: Slope, size: Size) -> tuple[Floats, Parameters]:
        """Where to go from here: the mixed step, or the plain one where mixing would leap."""
        here, there = pack(q, coefficients), pack(step.parameters, step.coefficients)
        self.points = [*self.points, here][-MEMORY:]
        self.moves = [*self.moves, there - here][-MEMORY:]
        mixed = self._mix(self._metric(q, step, size)) if len(self.moves) > 1 else there
        spread = slice(len(coefficients) + len(q.effects) - 1, None)
        leaps = np.abs(mixed - here)[spread].max() > LONGEST_ACCELERATED
        return unpack(there if leaps else mixed, self.design, q)

    def _mix(self, metric: Floats) -> Floats:
        moves = np.diff(np.array(self.moves), axis=0).T
        points = np.diff(np.array(self.points), axis=0).T
        last = self.moves[-1]
        share = np.linalg.lstsq(moves * metric[:, None], last * metric, rcond=1e-8)[0]
        mixed: Floats = self.points[-1] + last - (points + moves) @ share
        return mixed

    @staticmethod
    def _metric(q: Parameters, step: Slope, size: Size) -> Floats:
        c = len(q.sigma)
        metric: Floats = np.sqrt(
            np.concatenate(
                [
                    np.maximum(np.diag(step.information), 1e-9),
                    np.full(len(q.effects) - 1, size.dyads),
                    np.full(c * (c + 1) // 2, size.ratees),
                    [size.raters, size.dyads, size.dyads],
                ]
            )
        )
        return metric
