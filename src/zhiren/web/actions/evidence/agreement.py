"""How far two coders agree, counted where both coded blind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from zhiren.errors import MeasureError
from zhiren.evidence.agreement import CodingAgreement, coding_agreement
from zhiren.evidence.coding import Evidence
from zhiren.evidence.material import Transcript
from zhiren.framework import Framework
from zhiren.web.actions.evidence.blindness import blind_codes
from zhiren.web.actions.evidence.settling import codings_of
from zhiren.web.interview_bridge import evidence_of_codes, transcript_of_interview
from zhiren.web.models import Coding, Interview

MOST_INTERVIEWS = 200


class CodedTwice(NamedTuple):
    """Interviews that count, and how many do not: by another dictionary, or older than the latest that count."""

    interviews: list[Interview]
    n_left_out: int


def coded_twice() -> CodedTwice:
    """The latest interviews that two coders have handed in, with consent, all by the dictionary of the newest."""
    twice = Coding.objects.filter(is_adjudication=False, finished_at__isnull=False).values_list(
        "interview", flat=True
    )
    seen: dict[int, int] = {}
    for pk in twice:
        seen[pk] = seen.get(pk, 0) + 1
    rows = Interview.objects.filter(pk__in=[pk for pk, n in seen.items() if n > 1], consent_on__isnull=False)
    newest = rows.first()
    if newest is None:
        return CodedTwice([], 0)
    same = rows.filter(framework_id=newest.framework_id, framework_version=newest.framework_version)
    interviews = list(same[:MOST_INTERVIEWS])
    return CodedTwice(interviews, rows.count() - len(interviews))


def agreement_over(interviews: Iterable[Interview], framework: Framework) -> CodingAgreement | None:
    """Agreement of first and second coders over blind codings and blind cases; None where there is too little."""
    transcripts: list[Transcript] = []
    first: list[Evidence] = []
    second: list[Evidence] = []
    within: dict[str, Sequence[tuple[int, int]]] = {}
    for interview in interviews:
        rows = codings_of(interview)
        if len(rows) < 2:
            continue
        transcript = transcript_of_interview(interview)
        if not all(coding.is_blind for coding in rows):
            within[transcript.id] = _settled_by_both(rows)
        transcripts.append(transcript)
        for given, coding in zip((first, second), rows, strict=False):
            given += evidence_of_codes(interview, blind_codes(coding), str(coding.account or ""))
    try:
        return coding_agreement(transcripts, first, second, framework, within)
    except MeasureError:
        return None


def _settled_by_both(codings: Sequence[Coding]) -> list[tuple[int, int]]:
    """The blind cases that both have settled."""
    spans = [
        set(coding.blind_cases.filter(settled_at__isnull=False).values_list("start", "end")) for coding in codings
    ]
    return sorted(spans[0] & spans[1])
