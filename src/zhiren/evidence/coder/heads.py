"""The heads: what tells a text's labels from its features, refitted in a second."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from zhiren.evidence.coder.weights import Floats

Head = Literal["competency", "evidence", "polarity", "kind", "indicator", "behaviour"]
HEADS: tuple[Head, ...] = get_args(Head)
FITTED: tuple[Head, ...] = ("evidence", "kind", "behaviour")  # of the others the scores are sums over behaviours
Labels = NDArray[np.int64]  # the class of each text; -1 where a text says nothing of it

SHRINKAGE = 0.5
SHARE_REFITTED = 0.01  # of the discriminants' scores beside those of the tuned heads
SHARE_CORRECTED = 0.05  # where they know corrections: else three that agree would not be followed
_LEAST_SPREAD = 1e-6


@dataclass(frozen=True)
class Heads:
    """Scores of two kinds, added: of heads tuned with the encoder, and of discriminants that are fitted again.

    ``tuned`` weights, (classes, features + 1, the last the intercept), are on all features; ``refitted`` ones on
    the vector alone, (classes, width + 1): the features of the last layer tapped, standardised as here said.
    ``within`` names what is a part of a behaviour, with the class of each behaviour there: that is told by the sum
    of its behaviours, which have fewer and plainer signs each, rather than by a head of its own.
    """

    centre: Floats
    spread: Floats
    tuned: Mapping[str, Floats]
    refitted: Mapping[str, Floats]
    temperature: Mapping[Head, float]
    offset: Mapping[Head, float]  # what the score of the first of two classes gains
    within: Mapping[Head, Labels]

    def probabilities(self, features: Floats) -> dict[Head, Floats]:
        """Calibrated probabilities of each head's classes, (texts, classes)."""
        return {
            head: np.exp(log_shares(logits / self.temperature[head]))
            for head, logits in self.logits(features).items()
        }

    def logits(self, features: Floats) -> dict[Head, Floats]:
        """The scores of each head's classes before calibration, (texts, classes)."""
        standard = (features[:, -len(self.centre) :] - self.centre) / self.spread
        scores = {
            head: _scores(features, self.tuned[head]) + _scores(standard, self.refitted[head]) for head in FITTED
        }
        behaviours = log_shares(scores["behaviour"])
        scores |= {head: _sums(behaviours, groups) for head, groups in self.within.items()}
        for head, gain in self.offset.items():
            scores[head][:, 0] += gain
        return scores

    def refit(
        self, vectors: Floats, labels: Mapping[Head, Labels], weight: Floats, share: float = SHARE_REFITTED
    ) -> Heads:
        """Discriminants fitted to texts whose labels are known, each counting as much as its weight: (texts,).

        ``share`` is what their scores count beside those of the tuned heads.
        """
        standard = (vectors - self.centre) / self.spread
        told = {head: labels[head] >= 0 for head in FITTED}
        refitted = {
            str(head): share * fit_discriminant(standard[told[head]], labels[head][told[head]], weight[told[head]])
            for head in FITTED
        }
        return replace(self, refitted=refitted)


def untrained(tuned: Mapping[str, Floats], vectors: Floats, within: Mapping[Head, Labels]) -> Heads:
    """Tuned heads, and how vectors lie: what is calibrated and refitted next."""
    spread = vectors.std(axis=0) + _LEAST_SPREAD
    kept = {str(head): tuned[head] for head in FITTED}
    return Heads(vectors.mean(axis=0), spread, kept, {}, dict.fromkeys(HEADS, 1.0), {}, within)


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
    means = np.stack([_mean(features[labels == own], weight[labels == own]) for own in classes])
    rest = (features - means[labels]) * np.sqrt(weight)[:, None]
    within = rest.T @ rest / weight.sum()
    sphere = np.eye(len(within)) * np.trace(within) / len(within)
    slopes = np.linalg.solve((1 - SHRINKAGE) * within + SHRINKAGE * sphere, means.T).T
    return np.column_stack([slopes, -(slopes * means).sum(axis=1) / 2]).astype(np.float32)


def _mean(features: Floats, weight: Floats) -> Floats:
    """Of no texts the centre, which is that of none in particular."""
    mean: Floats = np.average(features, axis=0, weights=weight) if len(features) else features.sum(axis=0)
    return mean


def _sums(logs: Floats, groups: Labels) -> Floats:
    """Logarithms of the sums of probabilities within groups, (texts, groups)."""
    return np.stack(
        [np.logaddexp.reduce(logs[:, groups == own], axis=1) for own in range(groups.max() + 1)], axis=1
    )


def log_shares(logits: Floats) -> Floats:
    """Logarithms of the probabilities that scores stand for, (texts, classes)."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    shares: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return shares
