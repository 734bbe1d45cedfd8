"""Maximum Laplace marginal likelihood: mode and step in turn, accelerated, until nothing is left to gain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from zhiren.errors import NotConverged, Problem
from zhiren.measure.fair.acceleration import Acceleration
from zhiren.measure.fair.ascent import Size, Slope, slope
from zhiren.measure.fair.blocks import Blocks
from zhiren.measure.fair.imagined import covariance_penalty
from zhiren.measure.fair.mode import Mode, find_mode
from zhiren.measure.fair.parameters import Floats, Parameters, Prior, StepDesign, pack, unpack
from zhiren.measure.model import Iteration

MOST_ITERATIONS = 100
MOST_HALVINGS = 8
CLOSE = 0.05
SAMPLED = 100.0  # sampled variances move the maximum by more than this many tolerances


@dataclass(frozen=True, eq=False)
class Estimate:
    """The maximum: parameters, mode, last slope, Laplace log-likelihood and the way there."""

    coefficients: Floats
    parameters: Parameters
    mode: Mode
    slope: Slope
    log_likelihood: float
    trace: tuple[Iteration, ...]


@dataclass(frozen=True, eq=False)
class Point:
    """Where the climb stands: parameters, the mode there, and ``height``, its penalised log-likelihood."""

    coefficients: Floats
    parameters: Parameters
    mode: Mode
    height: float


def estimate(
    blocks: Blocks,
    size: Size,
    design: StepDesign,
    start: Parameters,
    coefficients: Floats,
    *,
    prior: Prior | None = None,
    tolerance: float = 1e-5,
    progress: Callable[[Iteration], None] | None = None,
) -> Estimate:
    """Climb until a further step promises less than ``tolerance`` in log-likelihood.

    Raises:
        NotConverged: after 100 iterations.
    """
    prior = prior or Prior(0.0, start, 0.0)
    here, step, trace = climb(Climb(blocks, size, design, prior), start, coefficients, tolerance, progress)
    value = log_likelihood(blocks, here.mode, here.parameters, size)
    return Estimate(here.coefficients, here.parameters, here.mode, step, value, trace)


def climb(
    way: Climb,
    start: Parameters,
    coefficients: Floats,
    tolerance: float,
    progress: Callable[[Iteration], None] | None,
) -> tuple[Point, Slope, tuple[Iteration, ...]]:
    """The way up, to where a step promises less than ``tolerance``; ``NotConverged`` after 100 iterations."""
    here = way.point(coefficients, start, np.zeros(way.size.raters * len(start.rater_variances)), CLOSE)
    enough = tolerance if here.mode.system.exact else SAMPLED * tolerance
    acceleration, last, anew = Acceleration(way.design), None, True
    trace: list[Iteration] = []
    for number in range(1, MOST_ITERATIONS + 1):
        step = way.slope(here, last, anew)
        trace.append(Iteration(number, here.mode.value, step.gain, step.gradient))
        if progress:
            progress(trace[-1])
        if step.gain < enough and step.sampled_enough and here.mode.move < way.close(10.0 * enough):
            return here, step, tuple(trace)
        here, strayed = way.step(here, step, acceleration, way.close(max(step.gain, 10.0 * enough)))
        last, anew = step, number < 2 or number % 10 == 0 or strayed
    still = f"{trace[-1].gain:.2g}"
    raise NotConverged(Problem("measure-not-converged", {"iterations": MOST_ITERATIONS, "gain": still}))


class Climb:
    """Steps that do not lose height: a step that does is shortened."""

    def __init__(self, blocks: Blocks, size: Size, design: StepDesign, prior: Prior) -> None:
        self.blocks, self.size, self.design, self.prior = blocks, size, design, prior

    def close(self, gain: float) -> float:
        """How near the mode must be: its error, the last move squared, must not cost 1 % of a gain."""
        cells = self.size.dyads * len(self.design.first_item)
        return min(CLOSE, float((0.01 * gain / cells) ** 0.25))

    def slope(self, here: Point, last: Slope | None, anew: bool) -> Slope:
        """The step from here."""
        at = (here.mode, here.parameters, here.coefficients)
        return slope(self.blocks, *at, self.design, self.size, last, self.prior, anew=anew)

    def point(self, coefficients: Floats, q: Parameters, leniency: Floats, close: float) -> Point:
        """The mode and the height at some parameters."""
        mode = find_mode(self.blocks, q, leniency, close)
        return Point(coefficients, q, mode, self._height(coefficients, q, mode))

    def step(self, here: Point, step: Slope, acceleration: Acceleration, close: float) -> tuple[Point, bool]:
        """The first candidate that loses no height, and whether earlier ones had to be given up."""
        for number, (coefficients, q) in enumerate(self._candidates(here, step, acceleration)):
            try:
                there = self.point(coefficients, q, here.mode.leniency, close)
            except NotConverged:
                continue
            if there.height >= here.height - self._slack(here, close):
                return there, number > 0
            acceleration.forget()
        raise NotConverged(Problem("measure-no-way-up", {"gain": f"{step.gain:.2g}"}))

    def _candidates(
        self, here: Point, step: Slope, acceleration: Acceleration
    ) -> Iterator[tuple[Floats, Parameters]]:
        yield acceleration.next(here.parameters, here.coefficients, step, self.size)
        low = pack(here.parameters, here.coefficients)
        high = pack(step.parameters, step.coefficients)
        for halving in range(MOST_HALVINGS):
            yield unpack(low + (high - low) / 2**halving, self.design, here.parameters)

    def _height(self, coefficients: Floats, q: Parameters, mode: Mode) -> float:
        """Penalised log-likelihood; where the raters' system is not factorised its diagonal stands for it."""
        system = mode.system
        rest = system.log_determinant() if system.exact else float(np.log(system.diagonal).sum())
        off = coefficients - self.design.centre
        ridge = 0.5 * float(off @ self.design.ridge @ off)
        return (
            _laplace(self.blocks, mode, q, self.size, rest)
            - ridge
            - covariance_penalty(q.sigma)
            - self.prior.penalty(q)
        )

    def _slack(self, here: Point, close: float) -> float:
        """Height that may be lost: to rounding, to a rough mode, to the diagonal in place of the system."""
        rough = 0.0 if here.mode.system.exact else 1.0
        return 1e-8 * abs(here.height) + 0.1 * close**2 * self.size.dyads + rough


def log_likelihood(blocks: Blocks, mode: Mode, q: Parameters, size: Size) -> float:
    """Laplace approximation of the marginal log-likelihood at a mode."""
    return _laplace(blocks, mode, q, size, mode.system.log_determinant())


def _laplace(blocks: Blocks, mode: Mode, q: Parameters, size: Size, raters: float) -> float:
    _, determinant = np.linalg.slogdet(q.sigma)
    prior = size.ratees * determinant + size.raters * np.log(q.rater_variances).sum()
    return float(mode.value - 0.5 * (prior + blocks.total("log_determinant") + raters))
