"""The heads: logistic regressions on a text's vector, fitted in seconds, and their calibration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from zhiren.evidence.coder.weights import Floats

Head = Literal["competency", "evidence", "polarity", "kind", "indicator"]
HEADS: tuple[Head, ...] = get_args(Head)
Labels = NDArray[np.int64]  # the class of each text; -1 where a text says nothing of it

_ROUNDS = 300


@dataclass(frozen=True)
class Heads:
    """Weights (classes, features + 1, the last the intercept) by head, on features standardised as here said."""

    centre: Floats
    spread: Floats
    weights: Mapping[str, Floats]
    temperature: Mapping[str, float]

    def probabilities(self, head: Head, features: Floats) -> Floats:
        """Calibrated probabilities of the classes, (texts, classes)."""
        logits = self.logits(head, features) / self.temperature[head]
        powers = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares: Floats = powers / powers.sum(axis=1, keepdims=True)
        return shares

    def logits(self, head: Head, features: Floats) -> Floats:
        """The scores of the classes before calibration, (texts, classes)."""
        weights = self.weights[head]
        scores: Floats = self._standardised(features) @ weights[:, :-1].T + weights[:, -1]
        return scores

    def _standardised(self, features: Floats) -> Floats:
        return (features - self.centre) / self.spread


def fit_heads(
    features: Floats,
    labels: Mapping[Head, Labels],
    classes: Mapping[Head, int],
    temperature: Mapping[str, float],
    strength: float,
) -> Heads:
    """Heads fitted to texts whose labels are known.

    ``strength`` is the inverse of the ridge penalty on weights, features scaled to a mean square length of 1.
    """
    centre = features.mean(axis=0)
    spread = (features.std(axis=0) + 1e-6) * np.sqrt(features.shape[1], dtype=np.float32)
    standard = (features - centre) / spread
    weights: dict[str, Floats] = {
        head: fit_logistic(standard[labels[head] >= 0], labels[head][labels[head] >= 0], classes[head], strength)
        for head in HEADS
    }
    return Heads(centre, spread, weights, dict(temperature))


def fit_logistic(features: Floats, labels: Labels, classes: int, strength: float) -> Floats:
    """Multinomial logistic regression with a ridge penalty, (classes, features + 1)."""
    n, width = features.shape
    design = np.concatenate([features, np.ones((n, 1), np.float32)], axis=1).astype(np.float64)
    hit = np.zeros((n, classes))
    hit[np.arange(n), labels] = 1

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(classes, width + 1)
        logits = design @ weights.T
        logits -= logits.max(axis=1, keepdims=True)
        log_shares = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        penalised = weights.copy()
        penalised[:, -1] = 0
        gradient = (np.exp(log_shares) - hit).T @ design + penalised / strength
        return float(-(hit * log_shares).sum() + (penalised**2).sum() / (2 * strength)), gradient.ravel()

    found = minimize(
        loss, np.zeros(classes * (width + 1)), jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS}
    )
    weights: Floats = found.x.reshape(classes, width + 1).astype(np.float32)
    return weights


def fit_temperature(logits: Floats, labels: Labels) -> float:
    """The temperature at which held-out logits say as much as they know (Guo et al. 2017): least log loss."""
    best = minimize(lambda log: _log_loss(logits / np.exp(log[0]), labels), np.zeros(1), method="Nelder-Mead")
    return float(np.exp(best.x[0]))


def _log_loss(logits: Floats, labels: Labels) -> float:
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_shares = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_shares[np.arange(len(labels)), labels].mean())
