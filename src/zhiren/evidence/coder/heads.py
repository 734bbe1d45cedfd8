"""The heads: linear discriminants of a text's vector, fitted in a second, and their calibration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize, minimize_scalar

from zhiren.evidence.coder.weights import Floats

Head = Literal["competency", "evidence", "polarity", "kind", "indicator"]
HEADS: tuple[Head, ...] = get_args(Head)
Labels = NDArray[np.int64]  # the class of each text; -1 where a text says nothing of it

SHRINKAGE = 0.5
SHARE_OF_NONE = 0.3  # of texts that a coder is given: fewer are in the bank
_LEAST_SPREAD = 1e-6


@dataclass(frozen=True)
class Heads:
    """Weights (classes, features + 1, the last the intercept) by head, on features standardised as here said."""

    centre: Floats
    spread: Floats
    weights: Mapping[str, Floats]
    temperature: Mapping[str, float]
    offset: float = 0.0  # what the score of “no evidence” gains

    def probabilities(self, head: Head, features: Floats) -> Floats:
        """Calibrated probabilities of the classes, (texts, classes)."""
        shares: Floats = np.exp(_log_shares(self.logits(head, features) / self.temperature[head]))
        return shares

    def logits(self, head: Head, features: Floats) -> Floats:
        """The scores of the classes before calibration, (texts, classes)."""
        weights = self.weights[head]
        scores = by_row((features - self.centre) / self.spread, weights[:, :-1]) + weights[:, -1]
        if head == "evidence":
            scores[:, 0] += self.offset
        return scores


def by_row(rows: Floats, matrix: Floats) -> Floats:
    """``rows @ matrix.T``, a row at a time: a text's last decimals must not hang on how many others there are."""
    return np.array([matrix @ row for row in rows], np.float32).reshape(len(rows), len(matrix))


def fit_heads(
    features: Floats,
    labels: Mapping[Head, Labels],
    weight: Floats,
    temperature: Mapping[str, float],
    offset: float = 0.0,
) -> Heads:
    """Heads fitted to texts whose labels are known, each text counting as much as its weight: (texts,)."""
    centre, spread = features.mean(axis=0), features.std(axis=0) + _LEAST_SPREAD
    standard = (features - centre) / spread
    told = {head: labels[head] >= 0 for head in HEADS}
    weights = {
        str(head): fit_discriminant(standard[told[head]], labels[head][told[head]], weight[told[head]])
        for head in HEADS
    }
    return Heads(centre, spread, weights, dict(temperature), offset)


def fit_discriminant(features: Floats, labels: Labels, weight: Floats) -> Floats:
    """Linear discriminants with equal priors, (classes, features + 1): Friedman (1989), equation 18, λ = 1.

    The covariance within classes, which a few hundred texts cannot tell, is drawn half way to a sphere.
    """
    classes = np.arange(labels.max() + 1)
    means = np.stack([np.average(features[labels == c], axis=0, weights=weight[labels == c]) for c in classes])
    rest = (features - means[labels]) * np.sqrt(weight)[:, None]
    within = rest.T @ rest / weight.sum()
    sphere = np.eye(len(within)) * np.trace(within) / len(within)
    slopes = np.linalg.solve((1 - SHRINKAGE) * within + SHRINKAGE * sphere, means.T).T
    return np.column_stack([slopes, -(slopes * means).sum(axis=1) / 2]).astype(np.float32)


def fit_temperature(logits: Floats, labels: Labels) -> float:
    """The temperature at which held-out logits say as much as they know (Guo et al. 2017): least log loss."""
    rows = np.arange(len(labels))
    best = minimize_scalar(lambda log: -_log_shares(logits / np.exp(log))[rows, labels].mean(), bounds=(-3, 3))
    return float(np.exp(best.x))


def fit_offset(logits: Floats, is_evidence: Labels) -> tuple[float, float]:
    """Temperature and offset of the evidence head by held-out texts, as Platt (1999) fits both.

    Texts count as if ``SHARE_OF_NONE`` of them showed nothing.
    """
    margin = logits[:, 1] - logits[:, 0]
    share = np.where(is_evidence, (1 - SHARE_OF_NONE) / is_evidence.sum(), SHARE_OF_NONE / (1 - is_evidence).sum())
    sign = 2 * is_evidence - 1

    def loss(point: Floats) -> float:
        return float((share * np.logaddexp(0, -sign * (margin - point[1]) / np.exp(point[0]))).sum())

    best = minimize(loss, [np.log(margin.std() / 10), 0.0], method="Nelder-Mead")
    return float(np.exp(best.x[0])), float(best.x[1])


def _log_shares(logits: Floats) -> Floats:
    shifted = logits - logits.max(axis=1, keepdims=True)
    shares: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return shares
