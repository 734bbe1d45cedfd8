"""Interviews that people have coded and machines have read."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from web.making import make_person
from zhiren.evidence.passages import passages_of
from zhiren.web.actions.evidence.material import About, add_interview
from zhiren.web.interview_bridge import transcript_of_interview
from zhiren.web.models import Account, BlindCase, Code, CoderSuggestion, Coding, Interview, Job

N = 60


def make_coded(
    account: Account,
    n_agreed: int = 30,
    *,
    machine: str = "coder-1",
    n_cases: int | None = None,
    words: str = "事情做完了",
    behaviour: str = "TWK.1",
    **person: Any,
) -> Interview:
    """An interview of 60 clauses: the person coded the first 30 as TWK.1, the machine so many of them.

    The machine saw ``behaviour`` in them, which may be another of the same competency.
    With ``n_cases`` it was coded with suggestions in sight, but for so many passages.
    """
    said = "".join(f"第{n}件{words}{'，而且做得很仔细很认真' * 4}。\n答：" for n in range(N))
    interview = add_interview(About(make_person(**person), "A talk"), f"访：说说看。\n答：{said}完。", None)
    Interview.objects.filter(pk=interview.pk).update(
        roles={"访": "interviewer", "答": "interviewee"}, consent_on=date(2025, 1, 1)
    )
    Job.objects.all().delete()
    interview.refresh_from_db()
    passages = passages_of(transcript_of_interview(interview))[:N]
    coding = Coding.objects.create(
        interview=interview, account=account, is_blind=n_cases is None, finished_at=timezone.now()
    )
    now = timezone.now()
    for start, end in passages[:: N // n_cases] if n_cases else ():
        BlindCase.objects.create(coding=coding, start=start, end=end, settled_at=timezone.now())
    Code.objects.bulk_create(
        Code(coding=coding, start=a, end=b, indicator_id="TWK.1", polarity="well", level=3)
        for a, b in passages[:30]
    )
    BlindCase.objects.filter(coding=coding).update(settled_at=timezone.now())
    CoderSuggestion.objects.bulk_create(
        CoderSuggestion(
            interview=interview,
            coder=machine,
            start=a,
            end=b,
            indicator_id=behaviour if n < n_agreed else "",
            polarity="well" if n < n_agreed else "",
            kind="" if n < n_agreed else "opinion",
            confidence=0.8,
            created_at=now,
        )
        for n, (a, b) in enumerate(passages)
    )
    return interview
