"""Rows of interviews and codes to core types and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from zhiren.evidence.coding import Evidence
from zhiren.evidence.consent import Consent
from zhiren.evidence.material import Speaker, Transcript, Turn, names_among, restored
from zhiren.evidence.quoting import quotation
from zhiren.framework import Framework
from zhiren.language import text
from zhiren.web.models import Campaign, Code, Interview, Person

if TYPE_CHECKING:
    from zhiren.report.content import Quotation

MOST_QUOTED = 4  # of one competency in one report


def transcript_of_interview(interview: Interview) -> Transcript:
    """The text with its turns and clauses. The latest are kept in memory: a long text takes a second to part."""
    turns = tuple(Turn(start, end, label, time) for start, end, label, time in interview.turns)
    roles = tuple(sorted(interview.roles.items()))
    return _parted(str(interview.pk), interview.language, interview.text, turns, roles, interview.roles_guessed)


@lru_cache(maxsize=16)
def _parted(
    name: str,
    language: str,
    text: str,
    turns: tuple[Turn, ...],
    roles: tuple[tuple[str, Speaker], ...],
    guessed: bool,
) -> Transcript:
    return restored(name, language, text, turns, dict(roles), guessed=guessed)


def consent_to(interview: Interview) -> Consent | None:
    """The consent on record; None where there is none."""
    if interview.consent_on is None:
        return None
    return Consent(interview.consent_on, interview.consent_note, interview.quotes_in_report)


def evidence_of_codes(interview: Interview, codes: Iterable[Code], coder: str) -> tuple[Evidence, ...]:
    """Codes as evidence, in the order of the text."""
    return tuple(
        Evidence(
            transcript_id=str(interview.pk),
            start=code.start,
            end=code.end,
            quote=interview.text[code.start : code.end],
            indicator_id=code.indicator_id,
            polarity=code.polarity,
            level=code.level,
            coder=coder,
            note=code.note,
        )
        for code in sorted(codes, key=lambda code: (code.start, code.end, code.pk))
    )


def quotations_of(campaign: Campaign, framework: Framework) -> Mapping[str, tuple[Quotation, ...]]:
    """What may be quoted to the ratees of a campaign, by their numbers: settled, agreed to, and without names.

    Interviews of another campaign are left out. The words are in the language that they were said in.
    """
    from zhiren.report.content import Quotation

    known = {indicator.id for indicator in framework.indicators}
    codes = Code.objects.filter(
        coding__is_adjudication=True,
        removed_at=None,
        coding__interview__adjudicated_at__isnull=False,
        coding__interview__consent_on__isnull=False,
        coding__interview__quotes_in_report=True,
        coding__interview__person__rated_in__campaign=campaign,
        indicator_id__in=known,
    ).select_related("coding__interview__person")
    found: dict[str, list[Quotation]] = defaultdict(list)
    names: list[str] | None = None
    for code in codes:
        interview = code.coding.interview
        if interview.campaign_id not in (None, campaign.pk):
            continue
        quoted, competency = found[interview.person.number], framework.competency_of(code.indicator_id)
        if sum(q.competency_id == competency.id for q in quoted) == MOST_QUOTED:
            continue
        names = list(Person.objects.values_list("name", flat=True)) if names is None else names
        words = quotation(
            interview.text[code.start : code.end], [*names, *names_among(interview.roles)], interview.language
        )
        quoted.append(
            Quotation(
                competency.id, code.indicator_id, words, code.polarity, _source(interview, framework.language)
            )
        )
    return {number: tuple(quoted) for number, quoted in found.items()}


def _source(interview: Interview, language: str) -> str:
    day = interview.held_on.isoformat() if interview.held_on else "none"
    return text(language, "evidence-quotation-source", kind=interview.kind, day=day)
