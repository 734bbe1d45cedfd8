"""The heads: logistic regressions on a text's vector, fitted in seconds, and their calibration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize, minimize_scalar

from zhiren.evidence.coder.weights import Floats

Head = Literal["competency", "evidence", "polarity", "kind", "indicator"]
HEADS: tuple[Head, ...] = get_args(Head)
Labels = NDArray[np.int64]  # the class of each text; -1 where a text says nothing of it

_ROUNDS = 100


@dataclass(frozen=True)
class Heads:
    """Weights (classes, features + 1, the last the intercept) by head, on features standardised as here said."""

    centre: Floats
    spread: Floats
    weights: Mapping[str, Floats]
    temperature: Mapping[str, float]

    def probabilities(self, head: Head, features: Floats) -> Floats:
        """Calibrated probabilities of the classes, (texts, classes)."""
        shares: Floats = np.exp(_log_shares(self.logits(head, features) / self.temperature[head]))
        return shares

    def logits(self, head: Head, features: Floats) -> Floats:
        """The scores of the classes before calibration, (texts, classes)."""
        weights = self.weights[head]
        return by_row((features - self.centre) / self.spread, weights[:, :-1]) + weights[:, -1]


def by_row(rows: Floats, matrix: Floats) -> Floats:
    """``rows @ matrix.T``, a row at a time: a text's last decimals must not hang on how many others there are."""
    return np.array([matrix @ row for row in rows], np.float32).reshape(len(rows), len(matrix))


def refit_heads(heads: Heads, features: Floats, labels: Mapping[Head, Labels], strength: float) -> Heads:
    """Heads fitted to texts whose labels are known, held near the heads that are: calibration stays theirs.

    ``strength`` is the inverse of the penalty on what each weight moves.
    """
    standard = (features - heads.centre) / heads.spread
    told = {head: labels[head] >= 0 for head in HEADS}
    return replace(
        heads,
        weights={
            head: refit_logistic(heads.weights[head], standard[told[head]], labels[head][told[head]], strength)
            for head in HEADS
        },
    )


def refit_logistic(before: Floats, features: Floats, labels: Labels, strength: float) -> Floats:
    """Multinomial logistic regression with a ridge around the weights ``before``, (classes, features + 1)."""
    n = len(features)
    design = np.concatenate([features, np.ones((n, 1), np.float32)], axis=1)
    hit = np.zeros((n, len(before)), np.float32)
    hit[np.arange(n), labels] = 1

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        moved = flat.reshape(before.shape).astype(np.float32)
        log_shares = _log_shares(design @ (before + moved).T)
        gradient = (np.exp(log_shares) - hit).T @ design + moved / strength
        value = -(hit * log_shares).sum() + (moved**2).sum() / (2 * strength)
        return float(value), gradient.ravel().astype(np.float64)

    found = minimize(loss, np.zeros(before.size), jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS})
    weights: Floats = before + found.x.reshape(before.shape).astype(np.float32)
    return weights


def fit_temperature(logits: Floats, labels: Labels) -> float:
    """The temperature at which held-out logits say as much as they know (Guo et al. 2017): least log loss."""
    rows = np.arange(len(labels))
    best = minimize_scalar(lambda log: -_log_shares(logits / np.exp(log))[rows, labels].mean(), bounds=(-3, 3))
    return float(np.exp(best.x))


def _log_shares(logits: Floats) -> Floats:
    shifted = logits - logits.max(axis=1, keepdims=True)
    shares: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return shares
