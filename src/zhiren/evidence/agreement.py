"""How far two coders of the same transcript agree, clause by clause."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from zhiren.evidence.coding import Evidence
from zhiren.evidence.material import Clause, Transcript
from zhiren.framework import Framework
from zhiren.measure.kappa import Kappa, cohen_kappa
from zhiren.measure.krippendorff import Alpha, krippendorff_alpha_of_sets
from zhiren.measure.results import Floats


@dataclass(frozen=True)
class CodingAgreement:
    """Agreement over the clauses of the person interviewed.

    ``alpha`` is over what each clause was coded as: the set of its competencies, empty for nothing, with the
    distance of Passonneau (2006); ``evidence`` is κ of whether it shows anything; ``competencies`` is κ of each
    competency that either coder used; ``polarity`` is linearly weighted κ (Cohen 1968) of well, both or poorly
    where both saw the same competency, None where there are under two such clauses; where nobody saw both, it is
    the plain one. In which order a coder gave codes plays no part. Errors assume that clauses are independent,
    which within one story they are not quite.
    """

    n_clauses: int
    alpha: Alpha
    evidence: Kappa
    competencies: Mapping[str, Kappa]
    alphas: Mapping[str, Alpha]  # of each competency by itself: given to a clause or not
    polarity: Kappa | None


@dataclass(frozen=True)
class Difference:
    """A clause that two coders see differently: what each of them gave it, empty for nothing."""

    clause: Clause
    first: tuple[Evidence, ...]
    second: tuple[Evidence, ...]


@dataclass(frozen=True)
class Dispute:
    """A passage to settle: clauses that two coders see differently, and all that any code on them covers.

    ``first`` and ``second`` are all codes that either coder gave in it; none reaches out of it.
    """

    start: int
    end: int
    first: tuple[Evidence, ...]
    second: tuple[Evidence, ...]

    @property
    def key(self) -> str:
        """What it is known by, and a choice with it, as long as neither coder says anything else of it."""
        sides = [
            sorted([e.start, e.end, e.indicator_id, e.polarity, e.level or 0] for e in side)
            for side in (self.first, self.second)
        ]
        return f"{self.start}-{self.end}-{hashlib.sha256(json.dumps(sides).encode()).hexdigest()[:16]}"


def coding_agreement(
    transcripts: Sequence[Transcript],
    first: Sequence[Evidence],
    second: Sequence[Evidence],
    framework: Framework,
    within: Mapping[str, Sequence[tuple[int, int]]] | None = None,
) -> CodingAgreement:
    """Agreement of two coders over all transcripts together.

    ``within`` gives spans by a transcript's id: of a transcript that is in it, clauses outside are left out.

    Raises:
        MeasureError: there are fewer than two clauses.
    """
    clauses = [(t, c) for t in transcripts for c in t.said_by_interviewee() if _counts(t, c, within or {})]
    ours = [_codes_at(t, clause, first, framework) for t, clause in clauses]
    theirs = [_codes_at(t, clause, second, framework) for t, clause in clauses]
    used = [c.id for c in framework.competencies if any(c.id in row for row in (*ours, *theirs))]
    pairs = list(zip(ours, theirs, strict=True))
    both = [(a[code], b[code]) for a, b in pairs for code in sorted(a.keys() & b.keys())]
    return CodingAgreement(
        len(clauses),
        krippendorff_alpha_of_sets([(a.keys(), b.keys()) for a, b in pairs]),
        cohen_kappa(*(_yes(bool(row) for row in rows) for rows in (ours, theirs))),
        {code: cohen_kappa(*(_yes(code in row for row in rows) for rows in (ours, theirs))) for code in used},
        {
            code: krippendorff_alpha_of_sets([(a.keys() & {code}, b.keys() & {code}) for a, b in pairs])
            for code in used
        },
        _polarity_kappa(both) if len(both) > 1 else None,
    )


def differences(
    transcript: Transcript, first: Sequence[Evidence], second: Sequence[Evidence]
) -> tuple[Difference, ...]:
    """The clauses to adjudicate: other indicators, another polarity or another level, in the order of the text."""
    found = []
    for clause in transcript.said_by_interviewee():
        ours, theirs = (_within(transcript, clause.start, clause.end, side) for side in (first, second))
        if {_key(e) for e in ours} != {_key(e) for e in theirs}:
            found.append(Difference(clause, ours, theirs))
    return tuple(found)


def disputes(transcript: Transcript, first: Sequence[Evidence], second: Sequence[Evidence]) -> tuple[Dispute, ...]:
    """The passages to settle, in the order of the text; every code in one of them is in no other, and whole."""
    codes = [e for e in (*first, *second) if e.transcript_id == transcript.id]
    found: list[tuple[int, int]] = []
    for difference in differences(transcript, first, second):
        if not found or difference.clause.start >= found[-1][1]:
            found.append(_reach(difference.clause.start, difference.clause.end, codes))
    return tuple(
        Dispute(start, end, *(_within(transcript, start, end, side) for side in (first, second)))
        for start, end in found
    )


def _reach(start: int, end: int, codes: Iterable[Evidence]) -> tuple[int, int]:
    """How far a passage goes with all codes on it, the codes on those, and so on."""
    while True:
        on = [e for e in codes if e.start < end and start < e.end]
        wider = min((start, *(e.start for e in on))), max((end, *(e.end for e in on)))
        if wider == (start, end):
            return wider
        start, end = wider


def _within(transcript: Transcript, start: int, end: int, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence whose span overlaps another."""
    return tuple(e for e in evidence if e.transcript_id == transcript.id and e.start < end and start < e.end)


def _counts(transcript: Transcript, clause: Clause, within: Mapping[str, Sequence[tuple[int, int]]]) -> bool:
    spans = within.get(transcript.id)
    return spans is None or any(start <= clause.start < end for start, end in spans)


def _codes_at(
    transcript: Transcript, clause: Clause, evidence: Sequence[Evidence], framework: Framework
) -> dict[str, set[str]]:
    """The competencies that a clause was coded as, each with how it was shown: well, poorly or both."""
    codes: dict[str, set[str]] = defaultdict(set)
    for e in _within(transcript, clause.start, clause.end, evidence):
        codes[framework.competency_of(e.indicator_id).id].add(e.polarity)
    return codes


def _polarity_kappa(pairs: Sequence[tuple[set[str], set[str]]]) -> Kappa:
    """κ of how two coders saw the same competency shown: both well and poorly lies half-way between the two."""
    place = [[len(shown & {"well"}) - len(shown & {"poorly"}) for shown in pair] for pair in pairs]
    table = np.array(place, dtype=np.float64)
    return cohen_kappa(table[:, 0], table[:, 1], weights="linear")


def _key(evidence: Evidence) -> tuple[str, str, int | None]:
    return evidence.indicator_id, evidence.polarity, evidence.level


def _yes(answers: Iterable[bool]) -> Floats:
    return np.array(list(answers), dtype=np.float64)
