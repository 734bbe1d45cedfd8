"""How often a behaviour is shown in each group, corrected for the errors of the coder that counted it.

A coder that reads everything errs, and not alike in every group; a person reads a random part. Design-based
supervised learning (Egami, Hinck, Stewart & Wei 2023, eq. 4) puts the two together: each text counts as
ŷ + r/π · (y − ŷ), with ŷ what the coder says, y what the person says, r whether a person read it and π the
probability that one would. The mean of these is right however wrong the coder is; a good coder makes it sharp.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan, sqrt

import numpy as np
import numpy.typing as npt

from zhiren.errors import EvidenceError, Problem, quote

Floats = npt.NDArray[np.float64]

FEWEST_READ = 10  # texts read by a person in a group: below, the error itself cannot be told
_Z = 1.959963984540054


@dataclass(frozen=True)
class Frequency:
    """How often, in one group: a share of texts, with its standard error and 95 % interval.

    ``raw`` is the coder's own share, uncorrected. ``share`` and all that follows are NaN where a person has read
    fewer than ``FEWEST_READ`` of the group's texts, or all are of one cluster.
    """

    group: str
    n_texts: int
    n_read: int
    raw: float
    share: float
    standard_error: float
    low: float
    high: float


def corrected_frequencies(
    predicted: Floats,
    read: Floats,
    probability: Floats,
    groups: Sequence[str],
    clusters: Sequence[str] | None = None,
) -> tuple[Frequency, ...]:
    """The frequency of a behaviour by group, groups in the order of their names.

    Args:
        predicted: what the coder says of each text, 0 to 1, shape (n,).
        read: what a person said, 0 or 1, NaN where none read it, shape (n,).
        probability: that a person would read the text, known beforehand, above 0 to 1, shape (n,).
        groups: the group of each text.
        clusters: the person or interview of each text, where texts of one are alike: the errors then are those
            of a sample of clusters (Liang & Zeger 1986), and no longer of texts.

    Raises:
        EvidenceError: a probability is not above 0 and up to 1, or the arguments differ in length.
    """
    _check(predicted, read, probability, groups)
    labels = np.asarray(groups, dtype=object)
    _, cluster = np.unique(clusters if clusters is not None else np.arange(len(labels)), return_inverse=True)
    was_read = np.isfinite(read)
    counted = predicted + np.where(was_read, (np.nan_to_num(read) - predicted) / probability, 0.0)
    return tuple(
        _frequency(group, predicted, counted, was_read, labels == group, cluster) for group in sorted(set(groups))
    )


def _frequency(
    group: str,
    predicted: Floats,
    counted: Floats,
    was_read: npt.NDArray[np.bool_],
    inside: npt.NDArray[np.bool_],
    cluster: npt.NDArray[np.intp],
) -> Frequency:
    n, n_read = int(inside.sum()), int((inside & was_read).sum())
    raw = float(predicted[inside].mean())
    own = counted[inside]
    sums = np.bincount(cluster[inside], own - own.mean())
    k = len(np.unique(cluster[inside]))
    if n_read < FEWEST_READ or k < 2:
        return Frequency(group, n, n_read, raw, nan, nan, nan, nan)
    share, error = float(own.mean()), sqrt(float(sums @ sums) * k / (k - 1)) / n
    low, high = max(share - _Z * error, 0.0), min(share + _Z * error, 1.0)
    return Frequency(group, n, n_read, raw, min(max(share, 0.0), 1.0), error, low, high)


def _check(predicted: Floats, read: Floats, probability: Floats, groups: Sequence[str]) -> None:
    lengths = {len(predicted), len(read), len(probability), len(groups)}
    if len(lengths) > 1:
        raise EvidenceError(Problem("evidence-lengths", {"lengths": ", ".join(map(str, sorted(lengths)))}))
    wrong = probability[~((probability > 0) & (probability <= 1))]
    if len(wrong):
        raise EvidenceError(Problem("evidence-probability", {"value": quote(float(wrong[0]))}))
