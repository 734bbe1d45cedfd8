"""The joint mode of all random effects, given the parameters: Newton's method with step halving."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from zhiren.errors import NotConverged, Problem
from zhiren.measure.fair.blocks import Blocks
from zhiren.measure.fair.parameters import Floats, Parameters
from zhiren.measure.fair.raters import RaterSystem

MOST_ITERATIONS = 60
SMALLEST_STEP = 1e-6
ROUGH = 1e-3  # of a Newton step: the next one puts right what is left


@dataclass(frozen=True, eq=False)
class Mode:
    """``leniency`` is −ρ, shape (raters,), or by competency contrasts (raters × C,).

    ``value`` is the joint log-density there; ``move`` the last change of η, the 4th root of its mean 4th power:
    what is left to change is of its square, and costs the square of that.
    """

    leniency: Floats
    value: float
    move: float
    system: RaterSystem


def find_mode(blocks: Blocks, q: Parameters, leniency: Floats, close: float) -> Mode:
    """Climb until η moves by less than ``close`` logits. The blocks keep their share of the state.

    The density is log-concave, so the mode is unique; ``NotConverged`` where rounding stops the climb.
    """
    each = 1.0 / q.rater_variances
    precision = np.tile(each, len(leniency) // len(each))
    value = blocks.total("evaluate", q, leniency) - 0.5 * float(precision @ leniency**2)
    if not np.isfinite(value):  # the last mode is out of reach from here
        blocks.each("restart")
        leniency = np.zeros_like(leniency)
        value = blocks.total("evaluate", q, leniency)
    for _ in range(MOST_ITERATIONS):
        system = _factorise(blocks, q, precision)
        change = system.solve(blocks.total("rater_side") - precision * leniency, ROUGH)
        fourth, cells = blocks.total("solve", change, True)
        move = float(fourth / cells) ** 0.25
        step, value = _climb(blocks, q, leniency, change, value, precision)
        blocks.each("accept", step)
        leniency = leniency + step * change
        if step * move < close:
            return Mode(leniency, value, step * move, _factorise(blocks, q, precision))
    raise NotConverged(Problem("measure-mode-not-found", {"iterations": MOST_ITERATIONS}))


def _factorise(blocks: Blocks, q: Parameters, precision: Floats) -> RaterSystem:
    return RaterSystem(blocks, blocks.total("factorise", q) + precision, precision)


def _climb(
    blocks: Blocks, q: Parameters, leniency: Floats, change: Floats, value: float, precision: Floats
) -> tuple[float, float]:
    """The longest of the steps 1, ½, ¼, … that does not lose ground, and the value there."""
    step = 1.0
    while step > SMALLEST_STEP:
        there = leniency + step * change
        new = blocks.total("evaluate", q, there, step) - 0.5 * float(precision @ there**2)
        if np.isfinite(new) and new >= value - 1e-10 * abs(value):
            return step, new
        step /= 2.0
    raise NotConverged(Problem("measure-mode-not-found", {"iterations": MOST_ITERATIONS}))
