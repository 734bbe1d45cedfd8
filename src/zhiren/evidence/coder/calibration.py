"""What makes a head's probabilities mean what they say: fitted to texts held out of its training."""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize, minimize_scalar

from zhiren.evidence.coder.heads import Head, Labels, log_shares
from zhiren.evidence.coder.weights import Floats

# Of texts that a coder is given more show nothing than in the bank. What others tell looks better than the bank's
# texts: most mistakes on outside ones took poor for well, so the border is drawn as if half were shown poorly.
SHARE_OF_FIRST: dict[Head, float] = {"evidence": 0.3, "polarity": 0.5}
# What others write is easier than the bank: on outside texts the first code was right more often than was said.
SURER: dict[Head, float] = {"competency": 0.9}


def fit_temperature(logits: Floats, labels: Labels) -> float:
    """The temperature at which held-out logits say as much as they know (Guo et al. 2017): least log loss."""
    rows = np.arange(len(labels))
    best = minimize_scalar(lambda log: -log_shares(logits / np.exp(log))[rows, labels].mean(), bounds=(-3, 3))
    return float(np.exp(best.x))


def fit_offset(logits: Floats, labels: Labels, share_of_first: float) -> tuple[float, float]:
    """Temperature of two classes, and what the first one's score must gain, as Platt (1999) fits both.

    Texts count as if ``share_of_first`` of them were of the first class.
    """
    margin = logits[:, 1] - logits[:, 0]
    share = np.where(labels, (1 - share_of_first) / labels.sum(), share_of_first / (1 - labels).sum())
    sign = 2 * labels - 1

    def loss(point: Floats) -> float:
        return float((share * np.logaddexp(0, -sign * (margin - point[1]) / np.exp(point[0]))).sum())

    best = minimize(loss, [np.log(margin.std() / 10), 0.0], method="Nelder-Mead")
    return float(np.exp(best.x[0])), float(best.x[1])
