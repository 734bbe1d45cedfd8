"""Rows of interviews and codes to core types and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from zhiren.evidence.coding import Evidence
from zhiren.evidence.consent import Consent
from zhiren.evidence.material import Speaker, Transcript, Turn, names_among, restored
from zhiren.evidence.quoting import quotation
from zhiren.framework import Framework
from zhiren.language import text
from zhiren.web.models import Account, Campaign, Code, Interview, Job, Person

if TYPE_CHECKING:
    from zhiren.report.content import Quotation

MOST_QUOTED = 4  # of one competency in one report
SENDING = "ask-remote-coder"  # the job that sends an interview to the second coder


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


@dataclass(frozen=True)
class TakenOut:
    """What is taken out of an interview before it is sent or quoted: names, numbers of people, words given."""

    names: tuple[str, ...]
    numbers: tuple[str, ...]
    words: tuple[str, ...]


def taken_out(interviews: Iterable[Interview]) -> dict[int, TakenOut]:
    """What is taken out of each interview, by its id: three SQL queries, however many there are."""
    rows = {interview.pk: interview for interview in interviews}
    if not rows:
        return {}
    people = list(Person.objects.order_by("pk").values_list("name", "number"))
    names = [name for name, _ in people] + list(Account.objects.order_by("pk").values_list("name", flat=True))
    numbers = tuple(number for _, number in people)
    words = words_taken_out(rows)
    return {
        pk: TakenOut((*names, *names_among(row.roles)), numbers, tuple(words.get(pk, ())))
        for pk, row in rows.items()
    }


def words_taken_out(interview_ids: Collection[int]) -> dict[int, list[str]]:
    """The words that were taken out of interviews when they were sent the last time: one SQL query."""
    jobs = Job.objects.filter(kind=SENDING, arguments__interview__in=list(interview_ids)).order_by("pk")
    return {given["interview"]: given.get("words", []) for given in jobs.values_list("arguments", flat=True)}


def quotations_of(campaign: Campaign, framework: Framework) -> Mapping[str, tuple[Quotation, ...]]:
    """What may be quoted to the ratees of a campaign, by their numbers: settled, agreed to, and without names.

    What is not sent to the second coder is not quoted either (``taken_out``).

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
    here = [code for code in codes if code.coding.interview.campaign_id in (None, campaign.pk)]
    out = taken_out(code.coding.interview for code in here)
    for code in here:
        interview = code.coding.interview
        quoted, competency = found[interview.person.number], framework.competency_of(code.indicator_id)
        if sum(q.competency_id == competency.id for q in quoted) == MOST_QUOTED:
            continue
        own = out[interview.pk]
        words = quotation(
            interview.text[code.start : code.end], own.names, interview.language, own.numbers, own.words
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
