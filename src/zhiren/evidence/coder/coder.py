"""The coder: which behaviour a text shows, how sure that is, and which coded examples are the reason."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from zhiren import __version__
from zhiren.evidence.coder.bank import OF_CORRECTION, POLARITIES, Lesson, classes, labels_of, load_lessons
from zhiren.evidence.coder.encode import Encoder
from zhiren.evidence.coder.heads import SHARE_CORRECTED, Head
from zhiren.evidence.coder.model import MODEL, Model, digest_of, read_model
from zhiren.evidence.coder.nearest import Nearest
from zhiren.evidence.coder.neutral import neutral
from zhiren.evidence.coder.weights import Floats
from zhiren.evidence.examples import KINDS, Example, Kind, Polarity
from zhiren.language import match_language

LEAST_EVIDENCE = 0.5  # a text below is proposed as showing nothing
LEAST_FIRST = 0.4  # below, the coder abstains
LEAST_FURTHER = 0.25  # a second or third label must be as probable as this


@dataclass(frozen=True)
class Suggestion:
    """What the coder proposes for one text; a person decides.

    ``competencies`` are all codes, the most probable first, with their probability given that the text is
    evidence; ``polarity`` and its probability are given that, too. ``labels`` are the codes proposed: none where
    the text is no evidence or the coder abstains. ``kind`` is what a text seems to be instead of evidence.
    ``confidence`` is the probability that the text is evidence of the first code.
    """

    competencies: tuple[tuple[str, float], ...]
    labels: tuple[str, ...]
    indicator_id: str | None
    evidence_probability: float
    kind: Kind | None
    polarity: Polarity
    polarity_probability: float
    confidence: float
    nearest: tuple[Example, ...]


class Coder:
    """A version of the coder: an encoder, which stays, and heads, which corrections can refit."""

    def __init__(self, encoder: Encoder, model: Model, corrections: tuple[Example, ...] = ()) -> None:
        lessons = (*load_lessons(), *(Lesson(example, None, OF_CORRECTION) for example in corrections))
        self._encoder = encoder
        self._model = model
        self._corrections = corrections
        self._lessons = lessons
        self._vectors = self._vectors_of_lessons()
        self._nearest = Nearest(lessons, self._vectors, model.heads.centre)

    @property
    def version(self) -> str:
        """The program's version, the trained model's digest, and that of the corrections where there are any."""
        base = f"{__version__}-{self._model.digest}"
        if not self._corrections:
            return base
        texts = "\n".join(sorted(repr(correction) for correction in self._corrections))
        return f"{base}+{hashlib.sha256(texts.encode()).hexdigest()[:8]}"

    def suggest(self, texts: Sequence[str], language: str | None = None) -> list[Suggestion]:
        """One suggestion a text, in the texts' order.

        ``language`` is the texts' (a BCP 47 tag): examples given as the reason are of that language where it is
        known. It changes nothing else, for one coder reads all languages.
        """
        features = self._encoder.encode([neutral(text) for text in texts])
        shares = self._model.heads.probabilities(features)
        nearest = self._nearest.find(self._vector_of(features), match_language(language) if language else None)
        return [
            _suggestion({head: share[row] for head, share in shares.items()}, nearest[row])
            for row in range(len(texts))
        ]

    def learn(self, corrections: Sequence[Example]) -> Coder:
        """A candidate whose heads are fitted to the bank and these corrections together, in seconds.

        Corrections of an earlier version are kept. The candidate is another version: see ``promote``. Corrections
        are never shown as reasons: suggestions for other interviews would carry somebody's words there.
        """
        joined = (*self._corrections, *corrections)
        same = Coder(self._encoder, self._model, joined)
        weight = np.array([lesson.weight for lesson in same._lessons], np.float32)
        heads = self._model.heads.refit(same._vectors, labels_of(same._lessons), weight, SHARE_CORRECTED)
        return Coder(self._encoder, replace(self._model, heads=heads), joined)

    def _vectors_of_lessons(self) -> Floats:
        """Vectors of examples from the model, and of texts that came since from the encoder."""
        known = self._model.vectors
        digests = [digest_of(lesson.example.text) for lesson in self._lessons]
        new = [row for row, digest in enumerate(digests) if digest not in known]
        old = [row for row, digest in enumerate(digests) if digest in known]
        vectors = np.zeros((len(digests), len(self._model.heads.centre)), np.float32)
        vectors[old] = [known[digests[row]] for row in old]
        texts = [neutral(self._lessons[row].example.text) for row in new]
        vectors[new] = self._vector_of(self._encoder.encode(texts))
        return vectors

    def _vector_of(self, features: Floats) -> Floats:
        """What the last layer gives, by which texts are near; the other layers would cost time alone."""
        return features[:, -len(self._model.heads.centre) :]


def _suggestion(shares: Mapping[Head, Floats], nearest: tuple[Example, ...]) -> Suggestion:
    known = classes()
    order = np.argsort(-shares["competency"], kind="stable")
    ranked = tuple((str(known["competency"][place]), float(shares["competency"][place])) for place in order)
    evidence = float(shares["evidence"][1])
    is_evidence = evidence >= LEAST_EVIDENCE
    polarity = int(shares["polarity"].argmax())
    labels = _labels(ranked) if is_evidence else ()
    return Suggestion(
        competencies=ranked,
        labels=labels,
        indicator_id=_indicator(shares["indicator"], labels[0]) if labels else None,
        evidence_probability=evidence,
        kind=None if is_evidence else KINDS[int(shares["kind"].argmax())],
        polarity=POLARITIES[polarity],
        polarity_probability=float(shares["polarity"][polarity]),
        confidence=evidence * ranked[0][1],
        nearest=nearest,
    )


def _labels(ranked: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    first, *others = ranked
    if first[1] < LEAST_FIRST:
        return ()
    return (first[0], *(code for code, share in others if share >= LEAST_FURTHER))


def _indicator(shares: Floats, competency_id: str) -> str:
    """The most probable indicator of a competency."""
    own = {str(name): float(share) for name, share in zip(classes()["indicator"], shares, strict=True)}
    return max((name for name in own if name.rpartition(".")[0] == competency_id), key=own.__getitem__)


@cache
def load_coder() -> Coder:
    """The coder that ships, read once.

    Raises:
        EvidenceError: the package with the encoder's weights is missing or another than the coder was trained on.
    """
    model = read_model(MODEL)
    return Coder(Encoder(model.taps, model.delta), model)
