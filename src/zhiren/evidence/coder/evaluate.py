"""How well a coder does on texts that people have labelled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from zhiren.evidence.coder.coder import LEAST_EVIDENCE, Coder, Suggestion
from zhiren.evidence.coder.exchange import exchanges
from zhiren.evidence.coder.labelled import Labelled
from zhiren.evidence.material.clauses import sentences_of

ALL = "all"
BINS = 10
NOT_A_NUMBER = float("nan")


@dataclass(frozen=True)
class Figures:
    """Figures of one language or of all; nan where no text could tell.

    Of evidence texts: ``top_1`` and ``top_3``, the share whose first, or one of whose first three codes is right
    (a code under ``also`` is), ``polarity`` the share told right, ``top_1_surest`` the first code's accuracy on
    the half of which the coder is surest, ``calibration_error`` how far the first code's probability is from that
    accuracy on average (``BINS`` bins of equal numbers, Guo et al. 2017). Of texts for which a code is proposed:
    ``confidence_error``, how far the confidence that people see is from the share right, where a code for a text
    that shows nothing is wrong. Of all texts: ``none_f1`` and ``none_auc`` of telling what is no evidence;
    ``flips``, how many change any output when third persons or names are exchanged; ``sentences_per_second``, how
    many the coder reads.
    """

    n: int
    n_evidence: int
    top_1: float
    top_3: float
    none_f1: float
    none_auc: float
    polarity: float
    top_1_surest: float
    calibration_error: float
    confidence_error: float
    flips: int
    sentences_per_second: float


def evaluate(coder: Coder, texts: Sequence[Labelled]) -> dict[str, Figures]:
    """Figures by language of the texts, and of all together under ``ALL``."""
    groups = {
        language: [t for t in texts if t.language == language] for language in sorted({t.language for t in texts})
    }
    figures = {language: _figures(coder, group, language) for language, group in groups.items()}
    return figures | {ALL: _figures(coder, texts, None)}


def _figures(coder: Coder, texts: Sequence[Labelled], language: str | None) -> Figures:
    began = perf_counter()
    suggestions = coder.suggest([text.text for text in texts], language)
    seconds = perf_counter() - began
    is_evidence = np.array([text.competency_id is not None for text in texts])
    pairs = [pair for pair in zip(texts, suggestions, strict=True) if pair[0].competency_id is not None]
    hits = np.array([s.competencies[0][0] in t.accepted for t, s in pairs])
    sure = np.array([s.competencies[0][1] for _, s in pairs])
    evidence = np.array([s.evidence_probability for s in suggestions])
    proposed = [(t, s) for t, s in zip(texts, suggestions, strict=True) if s.labels]
    surest = np.argsort(-sure, kind="stable")[: (len(sure) + 1) // 2]
    return Figures(
        n=len(texts),
        n_evidence=len(pairs),
        top_1=_mean(hits),
        top_3=_mean(np.array([any(code in t.accepted for code, _ in s.competencies[:3]) for t, s in pairs])),
        none_f1=_f1(evidence < LEAST_EVIDENCE, ~is_evidence),
        none_auc=_auc(-evidence, ~is_evidence),
        polarity=_polarity(pairs),
        top_1_surest=_mean(hits[surest]),
        calibration_error=_calibration_error(sure, hits),
        confidence_error=_calibration_error(
            np.array([s.confidence for _, s in proposed]),
            np.array([s.labels[0] in t.accepted for t, s in proposed]),
        ),
        flips=count_flips(coder, [text.text for text in texts], suggestions, language),
        sentences_per_second=sum(_count_sentences(text.text) for text in texts) / seconds,
    )


def _count_sentences(text: str) -> int:
    return sum(1 for _ in sentences_of(text, 0, len(text)))


def count_flips(
    coder: Coder, texts: Sequence[str], suggestions: Sequence[Suggestion], language: str | None = None
) -> int:
    """How many texts get another suggestion when third persons, or names, are exchanged in them."""
    return sum(
        any(own != other for other in others)
        for own, others in zip(suggestions, _exchanged(coder, texts, language), strict=True)
    )


def _exchanged(coder: Coder, texts: Sequence[str], language: str | None) -> list[list[Suggestion]]:
    variants = [[variant for variant in exchanges(text) if variant != text] for text in texts]
    found = iter(coder.suggest([variant for own in variants for variant in own], language))
    return [[next(found) for _ in own] for own in variants]


def _mean(values: NDArray[np.bool_]) -> float:
    return float(values.mean()) if len(values) else NOT_A_NUMBER


def _polarity(pairs: Sequence[tuple[Labelled, Suggestion]]) -> float:
    told = [(text.polarity, suggestion.polarity) for text, suggestion in pairs if text.polarity]
    return _mean(np.array([own == proposed for own, proposed in told]))


def _f1(said: NDArray[np.bool_], true: NDArray[np.bool_]) -> float:
    total = said.sum() + true.sum()
    return float(2 * (said & true).sum() / total) if true.any() else NOT_A_NUMBER


def _auc(scores: NDArray[np.float64], true: NDArray[np.bool_]) -> float:
    """The probability that one of the true scores above one of the others, ties for a half."""
    if true.all() or not true.any():
        return NOT_A_NUMBER
    above = scores[true][:, None] - scores[~true][None, :]
    return float((above > 0).mean() + (above == 0).mean() / 2)


def _calibration_error(sure: NDArray[np.float64], hits: NDArray[np.bool_]) -> float:
    if not len(sure):
        return NOT_A_NUMBER
    order = np.argsort(sure, kind="stable")
    bins = np.array_split(order, min(BINS, len(sure)))
    return float(sum(abs(sure[own].mean() - hits[own].mean()) * len(own) for own in bins) / len(sure))
