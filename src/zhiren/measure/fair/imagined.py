"""What keeps Σ a covariance where ratees are few for the competencies: a few imagined ratees.

The likelihood alone makes Σ singular then, and errors too small. C ratees are imagined whose competencies spread
alike and correlate alike (how much, Σ itself says), and two whose competencies correlate ½. In log-likelihood this
costs the sum of weight · KL(S‖Σ), with S the nearest covariance of its kind (least KL), so that a Σ of that kind
costs nothing. One competency has no such prior; a thousand ratees hardly feel it.
"""

from __future__ import annotations

import numpy as np

from zhiren.measure.fair.parameters import Floats

HALF = 2.0


def imagined_ratees(sigma: Floats) -> tuple[tuple[float, Floats], ...]:
    """Weights and covariances of the imagined ratees, for this Σ."""
    c = len(sigma)
    if c == 1:
        return ()
    precision = np.linalg.inv(sigma)
    spread = float(np.trace(precision)) / c
    common = (float(precision.sum()) - c * spread) / (c * (c - 1))
    half = 0.5 * np.eye(c) + 0.5
    even = np.linalg.inv((spread - common) * np.eye(c) + common).astype(np.float64)
    return (float(c), even), (HALF, half * (c / float((precision * half).sum())))


def covariance_penalty(sigma: Floats) -> float:
    """What the imagined ratees cost in log-likelihood."""
    total = 0.0
    for weight, covariance in imagined_ratees(sigma):
        ratio = np.linalg.solve(sigma, covariance)
        total += 0.5 * weight * (float(np.trace(ratio)) - len(sigma) - float(np.linalg.slogdet(ratio)[1]))
    return total
