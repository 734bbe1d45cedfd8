"""Coded evidence as ratings: every coder is a rater; a machine is one, too, and counts only when it agrees."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from zhiren.evidence.coding import Evidence
from zhiren.evidence.material import Transcript
from zhiren.framework import LOWEST_LEVEL, Framework, Indicator
from zhiren.measure.kappa import Kappa, cohen_kappa
from zhiren.ratings.columns import Ratings

BAR = 0.6  # Cohen's κ from which a machine's codes count, unless an administrator says otherwise
FEWEST_CLAUSES = 50  # coded blind by people: below, κ says nothing
_NOTHING = 0


@dataclass(frozen=True)
class BlindCoding:
    """What a person coded in a transcript without seeing a suggestion.

    ``spans`` are the passages that were coded so, where it was not the whole text.
    """

    transcript: Transcript
    evidence: tuple[Evidence, ...]
    spans: tuple[tuple[int, int], ...] | None = None


@dataclass(frozen=True)
class Standing:
    """Whether a machine coder counts. ``kappa`` is None where too few clauses (``n_clauses``) were coded blind."""

    version: str
    kappa: Kappa | None
    n_clauses: int
    bar: float

    @property
    def counts(self) -> bool:
        """Only with enough blind clauses and a κ that is there and reaches the bar; else it may only suggest."""
        return self.kappa is not None and self.kappa.kappa >= self.bar  # NaN reaches none


@dataclass(frozen=True)
class CodedLevel:
    """One rating from an interview: the level that a coder saw of an indicator in it (the mean, rounded half up).

    ``occasion`` is the transcript; ``is_machine`` tells versions of a coder from people.
    """

    person: str
    occasion: str
    language: str
    coder: str
    is_machine: bool
    indicator_id: str
    level: int


def standing_of(
    version: str,
    suggested: Sequence[Evidence],
    blind: Sequence[BlindCoding],
    framework: Framework,
    bar: float = BAR,
) -> Standing:
    """How a machine agrees with people who did not see what it proposed: Cohen's κ over the clauses they coded.

    A clause is one competency, or nothing: of several the first in the dictionary, in whatever order they were
    given. ``suggested`` is all that the version proposed for the transcripts of ``blind``.
    """
    theirs: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in suggested:
        theirs[evidence.transcript_id].append(evidence)
    number = {competency.id: n for n, competency in enumerate(framework.competencies, 1)}
    pairs = [
        [_category(own, clause.start, clause.end, framework, number) for own in (coding.evidence, proposed)]
        for coding in blind
        for proposed in [theirs[coding.transcript.id]]
        for clause in coding.transcript.said_by_interviewee()
        if coding.spans is None or any(a <= clause.start and clause.end <= b for a, b in coding.spans)
    ]
    if len(pairs) < FEWEST_CLAUSES:
        return Standing(version, None, len(pairs), bar)
    table = np.array(pairs, dtype=np.float64)
    return Standing(version, cohen_kappa(table[:, 0], table[:, 1]), len(pairs), bar)


def level_of(evidence: Evidence, indicator: Indicator) -> int:
    """The level judged; without one, what is shown well is at its indicator's level, what poorly at the lowest."""
    if evidence.level is not None:
        return evidence.level
    return indicator.level if evidence.polarity == "well" else LOWEST_LEVEL


def coded_levels(
    evidence: Iterable[Evidence],
    languages: Mapping[str, str],
    people: Mapping[str, str],
    framework: Framework,
) -> tuple[CodedLevel, ...]:
    """One rating for each coder, interview and indicator.

    By a transcript's id ``languages`` says which language it is in, and ``people`` whose it is. Evidence of other
    transcripts and of indicators that the framework has not is left out.
    """
    indicators = {indicator.id: indicator for indicator in framework.indicators}
    seen: dict[tuple[str, str, bool, str], list[int]] = defaultdict(list)
    for e in evidence:
        if e.transcript_id in languages and e.indicator_id in indicators:
            key = (e.transcript_id, e.coder, e.confidence is not None, e.indicator_id)
            seen[key].append(level_of(e, indicators[e.indicator_id]))
    return tuple(
        CodedLevel(
            people[occasion], occasion, languages[occasion], coder, machine, indicator, _rounded_mean(levels)
        )
        for (occasion, coder, machine, indicator), levels in sorted(seen.items())
    )


def as_ratings(levels: Sequence[CodedLevel], standings: Iterable[Standing]) -> Ratings:
    """Ratings on the scale of levels for ``measure``. People count; a machine only where its standing says so.

    Nor does it count where it is alone (see ``n_alone``).

    Each coder is a rater. Where one coded several interviews with somebody, each is an occasion of its own: the
    rater is ``coder · occasion`` from the second on, so that two interviews count as two and not as one.
    """
    used, _ = _parted(levels, standings)
    first: dict[tuple[str, str], str] = {}
    for row in used:
        first.setdefault((row.person, row.coder), row.occasion)
    return Ratings.from_columns(
        [row.person for row in used],
        [
            row.coder if first[row.person, row.coder] == row.occasion else f"{row.coder} · {row.occasion}"
            for row in used
        ],
        ["other"] * len(used),
        [row.indicator_id for row in used],
        [row.level for row in used],
    )


def n_alone(levels: Sequence[CodedLevel], standings: Iterable[Standing]) -> int:
    """How many ratings of machines that count are left out: nobody has coded that indicator for that person."""
    return len(_parted(levels, standings)[1])


def _parted(
    levels: Sequence[CodedLevel], standings: Iterable[Standing]
) -> tuple[list[CodedLevel], list[CodedLevel]]:
    """The rows of who counts: those to use, and those of machines alone. No score comes from a machine alone."""
    counting = {standing.version for standing in standings if standing.counts}
    seen = {(row.person, row.indicator_id) for row in levels if not row.is_machine}
    used: list[CodedLevel] = []
    alone: list[CodedLevel] = []
    for row in levels:
        if not row.is_machine or row.coder in counting:
            (used if (row.person, row.indicator_id) in seen else alone).append(row)
    return used, alone


def _category(
    evidence: Iterable[Evidence], start: int, end: int, framework: Framework, number: Mapping[str, int]
) -> int:
    """The number of the first competency in the dictionary that a clause was coded as, or nothing."""
    on = (e for e in evidence if e.start < end and start < e.end)
    return min((number[framework.competency_of(e.indicator_id).id] for e in on), default=_NOTHING)


def _rounded_mean(levels: Sequence[int]) -> int:
    return math.floor(sum(levels) / len(levels) + 0.5)
