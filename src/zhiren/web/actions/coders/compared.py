"""People and machines side by side: what each saw in the same interviews."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.db import transaction

from zhiren.errors import EvidenceError, MeasureError, Problem, quote
from zhiren.evidence.as_ratings import (
    BAR,
    BlindCoding,
    CodedLevel,
    Standing,
    as_ratings,
    coded_levels,
    n_alone,
    standing_of,
)
from zhiren.evidence.coder_effects import CoderEffect, coder_effects
from zhiren.evidence.coding import Evidence
from zhiren.evidence.material import Transcript
from zhiren.framework import Framework
from zhiren.ratings import Ratings
from zhiren.web.actions.activity import record
from zhiren.web.actions.coders.coded import Coded, coded_interviews
from zhiren.web.actions.evidence.blindness import blind_codes
from zhiren.web.actions.evidence.material import framework_of
from zhiren.web.interview_bridge import evidence_of_codes, transcript_of_interview
from zhiren.web.models import Account, CoderBar, CoderSuggestion, Coding, Interview

MOST_INTERVIEWS = 200  # compared clause by clause: to part a long text into clauses takes a second
CHUNK = 50  # interviews read at once for the ratings
LOWEST_BAR, HIGHEST_BAR = 0.0, 1.0


def bar_in_force() -> float:
    """The κ from which a machine's codes count."""
    row = CoderBar.objects.first()
    return BAR if row is None else row.kappa


@transaction.atomic
def set_bar(given: str, by: Account | None) -> float:
    """Set the bar, from what an administrator wrote; an earlier one stays on record.

    Raises:
        EvidenceError: it is no number from 0 to 1.
    """
    try:
        kappa = float(given.strip().replace(",", "."))
    except ValueError:
        kappa = -1.0
    if not LOWEST_BAR <= kappa <= HIGHEST_BAR:  # nor NaN
        values = {"value": quote(given), "low": str(LOWEST_BAR), "high": str(HIGHEST_BAR)}
        raise EvidenceError(Problem("coders-bar-range", values))
    CoderBar.objects.create(kappa=kappa, set_by=by)
    record(by, "coder-bar-set", kappa=f"{kappa:g}")
    return kappa


@dataclass(frozen=True)
class Compared:
    """The latest of the interviews that are coded.

    ``by_people`` is what people coded, ``by_machines`` what each version proposed for the interviews it read;
    ``names`` says who a coder is, by the label that evidence carries.
    """

    coded: Coded
    framework: Framework
    interviews: Mapping[str, Interview]
    transcripts: Mapping[str, Transcript]
    blind: tuple[BlindCoding, ...]
    by_people: tuple[Evidence, ...]
    by_machines: Mapping[str, tuple[Evidence, ...]]
    read_by: Mapping[str, frozenset[str]]
    names: Mapping[str, str]
    bar: float

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """Whether each version counts, the latest to read anything first."""
        return tuple(
            standing_of(
                version,
                proposed,
                [coding for coding in self.blind if coding.transcript.id in self.read_by[version]],
                self.framework,
                self.bar,
            )
            for version, proposed in self.by_machines.items()
        )

    @cached_property
    def levels(self) -> tuple[CodedLevel, ...]:
        """Every coder's ratings, of machines that do not count, too."""
        return _levels(self.interviews.values(), self.framework)

    @property
    def n_older(self) -> int:
        """How many interviews are coded and not compared, for the sake of time."""
        return self.coded.n - len(self.interviews)

    @property
    def ratings(self) -> Ratings:
        """What ``measure`` may take, of older interviews too: people, and beside them machines that count."""
        return as_ratings(self._every_level, self.standings)

    @cached_property
    def n_alone(self) -> int:
        """How many ratings of machines that count ``ratings`` leaves out, as nobody saw that in what was said."""
        if not any(standing.counts for standing in self.standings):
            return 0  # older interviews need not be read
        return n_alone(self._every_level, self.standings)

    @cached_property
    def _every_level(self) -> tuple[CodedLevel, ...]:
        """``levels``, of older interviews too."""
        if not self.n_older:
            return self.levels
        return _levels(self.coded.interviews.iterator(chunk_size=CHUNK), self.framework)

    def effects(self) -> tuple[CoderEffect, ...] | MeasureError:
        """Severity, consistency and bias of every coder, or why they cannot be told."""
        try:
            return coder_effects(self.levels, self.framework)
        except MeasureError as error:
            return error


def read_compared(language: str, reader: Account | None = None, dictionary: str = "") -> Compared | None:
    """What there is to compare, the dictionary in a language; None where nothing was coded.

    ``reader`` and ``dictionary`` as for ``coded_interviews``.
    """
    coded = coded_interviews(reader, dictionary)
    if coded is None:
        return None
    rows = list(coded.interviews[:MOST_INTERVIEWS])
    transcripts = {str(row.pk): transcript_of_interview(row) for row in rows}
    framework = framework_of(rows[0], language)
    known = {indicator.id for indicator in framework.indicators}
    codings = [(row, coding) for row in rows for coding in row.done]
    blind = [_blind(row, coding, transcripts[str(row.pk)], label_of(coding)) for row, coding in codings]
    by_machines, read_by = _by_machines(rows, known)
    return Compared(
        coded,
        framework,
        {str(row.pk): row for row in rows},
        transcripts,
        tuple(coding for coding in blind if coding is not None),
        tuple(e for row in rows for e in _by_people(row) if e.indicator_id in known),
        by_machines,
        read_by,
        {label_of(coding): str(coding.account or f"— ({row.title})") for row, coding in codings},
        bar_in_force(),
    )


def label_of(coding: Coding) -> str:
    """Who coded. Where the account is gone, each coding stands for itself: two of them may be two people."""
    return f"#{coding.account_id}" if coding.account_id else f"coding #{coding.pk}"


def _by_people(row: Interview) -> list[Evidence]:
    return [
        e
        for coding in row.done
        for e in evidence_of_codes(
            row, [code for code in coding.codes.all() if code.removed_at is None], label_of(coding)
        )
    ]


def _levels(rows: Iterable[Interview], framework: Framework) -> tuple[CodedLevel, ...]:
    """Every coder's ratings. The rows are read once and not kept."""
    languages, people = {}, {}
    evidence: list[Evidence] = []
    for row in rows:
        languages[str(row.pk)], people[str(row.pk)] = row.language, row.person.number
        evidence += _by_people(row)
        evidence += [evidence_of_suggestion(row, own) for own in row.suggestions.all() if own.indicator_id]
    return coded_levels(evidence, languages, people, framework)


def _blind(row: Interview, coding: Coding, transcript: Transcript, label: str) -> BlindCoding | None:
    """What was coded without suggestions; None where nothing was to be."""
    evidence = evidence_of_codes(row, blind_codes(coding), label)
    if coding.is_blind:
        return BlindCoding(transcript, evidence)
    spans = tuple((case.start, case.end) for case in coding.blind_cases.all() if case.settled_at)
    return BlindCoding(transcript, evidence, spans) if spans else None


def _by_machines(
    rows: list[Interview], known: set[str]
) -> tuple[dict[str, tuple[Evidence, ...]], dict[str, frozenset[str]]]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    read_by: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for run in row.remote_runs.all():
            if run.is_whole:
                read_by[run.coder].add(str(row.pk))
        for suggestion in row.suggestions.all():
            read_by[suggestion.coder].add(str(row.pk))
            if suggestion.indicator_id in known:
                found[suggestion.coder].append(evidence_of_suggestion(row, suggestion))
    return (
        {version: tuple(found[version]) for version in read_by},
        {version: frozenset(keys) for version, keys in read_by.items()},
    )


def evidence_of_suggestion(interview: Interview, suggestion: CoderSuggestion) -> Evidence:
    """What a machine proposed, as evidence with a confidence, which marks it as a machine's."""
    return Evidence(
        transcript_id=str(interview.pk),
        start=suggestion.start,
        end=suggestion.end,
        quote=interview.text[suggestion.start : suggestion.end],
        indicator_id=suggestion.indicator_id,
        polarity=suggestion.polarity,
        coder=suggestion.coder,
        confidence=suggestion.confidence,
    )
