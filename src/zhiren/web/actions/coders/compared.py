"""People and machines side by side: what each saw in the same interviews."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.db import transaction
from django.db.models import Prefetch, Q

from zhiren.errors import EvidenceError, MeasureError, Problem, quote
from zhiren.evidence.as_ratings import (
    BAR,
    BlindCoding,
    CodedLevel,
    Standing,
    as_ratings,
    coded_levels,
    standing_of,
)
from zhiren.evidence.coder_effects import CoderEffect, coder_effects
from zhiren.evidence.coding import Evidence
from zhiren.evidence.material import Transcript
from zhiren.framework import Framework
from zhiren.ratings import Ratings
from zhiren.web.actions.activity import record
from zhiren.web.actions.evidence.coding import blind_codes
from zhiren.web.actions.evidence.material import framework_of
from zhiren.web.interview_bridge import evidence_of_codes, transcript_of_interview
from zhiren.web.models import Account, CoderBar, CoderSuggestion, Coding, Interview

MOST_INTERVIEWS = 200
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
    """The latest interviews with consent that somebody has coded to the end, all by one dictionary.

    ``by_people`` is what people coded, ``by_machines`` what each version proposed for the interviews it read;
    ``names`` says who a coder is, by the label that evidence carries.
    """

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
        people = {key: interview.person.number for key, interview in self.interviews.items()}
        evidence = [*self.by_people, *(e for own in self.by_machines.values() for e in own)]
        return coded_levels(evidence, self.transcripts.values(), people, self.framework)

    @property
    def ratings(self) -> Ratings:
        """What ``measure`` may take: people, and machines at or above the bar."""
        return as_ratings(self.levels, self.standings)

    def effects(self) -> tuple[CoderEffect, ...] | MeasureError:
        """Severity, consistency and bias of every coder, or why they cannot be told."""
        try:
            return coder_effects(self.levels, self.framework)
        except MeasureError as error:
            return error


def read_compared(language: str) -> Compared | None:
    """What there is to compare, the dictionary in a language; None where nothing was coded."""
    done = Coding.objects.filter(is_adjudication=False, finished_at__isnull=False)
    codings = Prefetch("codings", done.select_related("account").prefetch_related("codes", "blind_cases"), "done")
    rows = list(
        Interview.objects.filter(Q(pk__in=done.values("interview")), consent_on__isnull=False)
        .select_related("person__unit")
        .prefetch_related(codings, "suggestions", "remote_runs")[:MOST_INTERVIEWS]
    )
    if not rows:
        return None
    version = Counter((row.framework_id, row.framework_version) for row in rows).most_common(1)[0][0]
    rows = [row for row in rows if (row.framework_id, row.framework_version) == version]
    transcripts = {str(row.pk): transcript_of_interview(row) for row in rows}
    framework = framework_of(rows[0], language)
    known = {indicator.id for indicator in framework.indicators}
    by_people: list[Evidence] = []
    blind, names = [], {}
    for row in rows:
        for coding in row.done:
            label = f"#{coding.account_id}"
            names[label] = str(coding.account or "—")
            blind.append(_blind(row, coding, transcripts[str(row.pk)], label))
            kept = [code for code in coding.codes.all() if code.removed_at is None]
            by_people += evidence_of_codes(row, kept, label)
    by_machines, read_by = _by_machines(rows, known)
    return Compared(
        framework,
        {str(row.pk): row for row in rows},
        transcripts,
        tuple(coding for coding in blind if coding is not None),
        tuple(e for e in by_people if e.indicator_id in known),
        by_machines,
        read_by,
        names,
        bar_in_force(),
    )


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
