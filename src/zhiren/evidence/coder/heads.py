"""The heads: what tells a text's labels from its features, refitted in a second."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from zhiren.evidence.coder.weights import Floats

Head = Literal["competency", "evidence", "polarity", "kind", "indicator"]
HEADS: tuple[Head, ...] = get_args(Head)
Labels = NDArray[np.int64]  # the class of each text; -1 where a text says nothing of it

SHRINKAGE = 0.5
SHARE_REFITTED = 0.1  # of the discriminants' scores beside those of the tuned heads
_LEAST_SPREAD = 1e-6


@dataclass(frozen=True)
class Heads:
    """Scores of two kinds, added: of heads tuned with the encoder, and of discriminants that are fitted again.

    ``tuned`` weights, (classes, features + 1, the last the intercept), are on all features; ``refitted`` ones on
    the vector alone, (classes, width + 1): the features of the last layer tapped, standardised as here said.
    """

    centre: Floats
    spread: Floats
    tuned: Mapping[str, Floats]
    refitted: Mapping[str, Floats]
    temperature: Mapping[str, float]
    offset: Mapping[str, float]  # what the score of the first of two classes gains

    def probabilities(self, head: Head, features: Floats) -> Floats:
        """Calibrated probabilities of the classes, (texts, classes)."""
        shares: Floats = np.exp(log_shares(self.logits(head, features) / self.temperature[head]))
        return shares

    def logits(self, head: Head, features: Floats) -> Floats:
        """The scores of the classes before calibration, (texts, classes)."""
        standard = (features[:, -len(self.centre) :] - self.centre) / self.spread
        scores = _scores(features, self.tuned[head]) + _scores(standard, self.refitted[head])
        scores[:, 0] += self.offset.get(head, 0.0)
        return scores

    def refit(self, vectors: Floats, labels: Mapping[Head, Labels], weight: Floats) -> Heads:
        """Discriminants fitted to texts whose labels are known, each counting as much as its weight: (texts,)."""
        standard = (vectors - self.centre) / self.spread
        told = {head: labels[head] >= 0 for head in HEADS}
        refitted = {
            str(head): SHARE_REFITTED
            * fit_discriminant(standard[told[head]], labels[head][told[head]], weight[told[head]])
            for head in HEADS
        }
        return replace(self, refitted=refitted)


def untrained(tuned: Mapping[str, Floats], vectors: Floats) -> Heads:
    """Tuned heads, and how vectors lie: what is calibrated and refitted next."""
    spread = vectors.std(axis=0) + _LEAST_SPREAD
    return Heads(vectors.mean(axis=0), spread, tuned, {}, dict.fromkeys(HEADS, 1.0), {})


def _scores(rows: Floats, weights: Floats) -> Floats:
    return by_row(rows, weights[:, :-1]) + weights[:, -1]


def by_row(rows: Floats, matrix: Floats) -> Floats:
    """``rows @ matrix.T``, a row at a time: a text's last decimals must not hang on how many others there are."""
    return np.array([matrix @ row for row in rows], np.float32).reshape(len(rows), len(matrix))


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


def log_shares(logits: Floats) -> Floats:
    """Logarithms of the probabilities that scores stand for, (texts, classes)."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    shares: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return shares
