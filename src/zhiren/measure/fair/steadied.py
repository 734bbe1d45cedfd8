"""A fit that holds also where the data hardly do: plain maximum likelihood, else with weak priors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from zhiren.errors import NotConverged
from zhiren.measure.fair.ascent import Size
from zhiren.measure.fair.blocks import Blocks
from zhiren.measure.fair.estimate import Estimate, estimate
from zhiren.measure.fair.parameters import Floats, Parameters, Prior, StepDesign
from zhiren.measure.model import Iteration

IMAGINED = 2.0
PRECISION_OF_STEPS = 0.1
PRECISION_OF_EFFECTS = 1.0
BELIEVABLE = (0.01, 25.0)


@dataclass(frozen=True, eq=False)
class Outcome:
    """An estimate, the prior and design it was found with; ``steadied`` says whether priors were needed."""

    estimate: Estimate
    design: StepDesign
    prior: Prior
    steadied: bool


def settle(
    blocks: Blocks,
    size: Size,
    design: StepDesign,
    start: Parameters,
    coefficients: Floats,
    *,
    tolerance: float = 1e-5,
    progress: Callable[[Iteration], None] | None = None,
) -> Outcome:
    """The maximum-likelihood fit. Where there is none, or ratees seem all alike or endlessly apart, weak priors:

    two imagined ratees, raters and dyads with plausible spreads, steps within sd 3 of where plain counts put them,
    effects within sd 1 of none. Few data are then said to be few by wide errors.

    Raises:
        NotConverged: not even so.
    """
    climb = partial(estimate, blocks, size, tolerance=tolerance, progress=progress)
    plain = Prior(0.0, start, 0.0)
    try:
        found = climb(design, start, coefficients, prior=plain)
        if _believable(found):
            return Outcome(found, design, plain, steadied=False)
    except NotConverged:
        pass
    blocks.each("restart")
    prior = Prior(IMAGINED, start, PRECISION_OF_EFFECTS)
    held = replace(design, ridge=design.ridge + PRECISION_OF_STEPS * design.matrix.T @ design.matrix)
    found = climb(held, start, coefficients, prior=prior)
    return Outcome(found, held, prior, steadied=True)


def _believable(found: Estimate) -> bool:
    spreads = np.diag(found.parameters.sigma)
    return bool(spreads.min() > BELIEVABLE[0] and spreads.max() < BELIEVABLE[1])
