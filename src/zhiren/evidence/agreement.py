"""How far two coders of the same transcript agree, clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from zhiren.evidence.coding import Evidence
from zhiren.evidence.material import Clause, Transcript
from zhiren.framework import Framework
from zhiren.measure.kappa import Kappa, cohen_kappa
from zhiren.measure.krippendorff import Alpha, krippendorff_alpha
from zhiren.measure.results import Floats


@dataclass(frozen=True)
class CodingAgreement:
    """Agreement over the clauses of the person interviewed.

    ``alpha`` is over what each clause was coded as, one competency or nothing (the first of several);
    ``evidence`` is κ of whether it shows anything; ``competencies`` is κ of each competency that either coder
    used; ``polarity`` is κ of well or poorly where both saw the same competency, None where there are under two
    such clauses. Errors assume that clauses are independent, which within one story they are not quite.
    """

    n_clauses: int
    alpha: Alpha
    evidence: Kappa
    competencies: Mapping[str, Kappa]
    polarity: Kappa | None


@dataclass(frozen=True)
class Difference:
    """A clause that two coders see differently: what each of them gave it, empty for nothing."""

    clause: Clause
    first: tuple[Evidence, ...]
    second: tuple[Evidence, ...]


@dataclass(frozen=True)
class Dispute:
    """A passage to settle: clauses that two coders see differently, joined where one code covers several."""

    start: int
    end: int
    first: tuple[Evidence, ...]
    second: tuple[Evidence, ...]

    @property
    def key(self) -> str:
        """What it is known by as long as neither coding changes."""
        return f"{self.start}-{self.end}"


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
    number = {c.id: n for n, c in enumerate(framework.competencies, 1)}
    clauses = [(t, c) for t in transcripts for c in t.said_by_interviewee() if _counts(t, c, within or {})]
    ours = [_codes_at(t, clause, first, framework) for t, clause in clauses]
    theirs = [_codes_at(t, clause, second, framework) for t, clause in clauses]
    used = [c.id for c in framework.competencies if any(c.id in row for row in (*ours, *theirs))]
    both = [(a[code], b[code]) for a, b in zip(ours, theirs, strict=True) for code in sorted(a.keys() & b.keys())]
    table = np.array([[number.get(next(iter(row), ""), 0) for row in rows] for rows in (ours, theirs)])
    return CodingAgreement(
        len(clauses),
        krippendorff_alpha(table.T.astype(np.float64), level="nominal"),
        cohen_kappa(*(_yes(bool(row) for row in rows) for rows in (ours, theirs))),
        {code: cohen_kappa(*(_yes(code in row for row in rows) for rows in (ours, theirs))) for code in used},
        cohen_kappa(*(_yes(pair[side] == "well" for pair in both) for side in (0, 1))) if len(both) > 1 else None,
    )


def differences(
    transcript: Transcript, first: Sequence[Evidence], second: Sequence[Evidence]
) -> tuple[Difference, ...]:
    """The clauses to adjudicate: other indicators, another polarity or another level, in the order of the text."""
    found = []
    for clause in transcript.said_by_interviewee():
        ours, theirs = (_at(transcript, clause, evidence) for evidence in (first, second))
        if {_key(e) for e in ours} != {_key(e) for e in theirs}:
            found.append(Difference(clause, ours, theirs))
    return tuple(found)


def disputes(transcript: Transcript, first: Sequence[Evidence], second: Sequence[Evidence]) -> tuple[Dispute, ...]:
    """The passages to settle, in the order of the text; every code that differs is in exactly one of them."""
    found: list[Dispute] = []
    for difference in differences(transcript, first, second):
        both = (*difference.first, *difference.second)
        start = min(difference.clause.start, *(e.start for e in both))
        end = max(difference.clause.end, *(e.end for e in both))
        ours, theirs = difference.first, difference.second
        while found and found[-1].end > start:
            before = found.pop()
            start, end = min(start, before.start), max(end, before.end)
            ours, theirs = _joined(before.first, ours), _joined(before.second, theirs)
        found.append(Dispute(start, end, ours, theirs))
    return tuple(found)


def _joined(before: tuple[Evidence, ...], after: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return (*before, *(e for e in after if e not in before))


def _at(transcript: Transcript, clause: Clause, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Evidence whose span overlaps the clause."""
    return tuple(
        e for e in evidence if e.transcript_id == transcript.id and e.start < clause.end and clause.start < e.end
    )


def _counts(transcript: Transcript, clause: Clause, within: Mapping[str, Sequence[tuple[int, int]]]) -> bool:
    spans = within.get(transcript.id)
    return spans is None or any(start <= clause.start < end for start, end in spans)


def _codes_at(
    transcript: Transcript, clause: Clause, evidence: Sequence[Evidence], framework: Framework
) -> dict[str, str]:
    """The competencies that a clause was coded as, in the order they were given, each with its first polarity."""
    codes: dict[str, str] = {}
    for e in _at(transcript, clause, evidence):
        codes.setdefault(framework.competency_of(e.indicator_id).id, e.polarity)
    return codes


def _key(evidence: Evidence) -> tuple[str, str, int | None]:
    return evidence.indicator_id, evidence.polarity, evidence.level


def _yes(answers: Iterable[bool]) -> Floats:
    return np.array(list(answers), dtype=np.float64)
