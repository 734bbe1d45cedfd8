"""Interviews of the demonstration: two in each language, coded by two people; one is settled, one is not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from zhiren.evidence.consent import Consent
from zhiren.language import CHINESE, LANGUAGES, text
from zhiren.web.actions.evidence.assigning import assign_coding
from zhiren.web.actions.evidence.coding import Wish, add_code, hand_in
from zhiren.web.actions.evidence.material import About, add_interview, record_consent
from zhiren.web.actions.evidence.settling import adjudication_of, cases_of, choose, finish_settling
from zhiren.web.interview_bridge import transcript_of_interview
from zhiren.web.models import Account, Interview, Person

_TEXTS = Path(__file__).parent / "interviews"
Given = Sequence[tuple[str, str, str, int]]
"""Words that a clause begins with, the indicator, the polarity, the level."""

SETTLED: dict[str, tuple[Given, Given]] = {
    CHINESE: (
        (
            ("当时没人看出来", "INT.2", "well", 4),
            ("我连夜把两千多条", "DED.3", "well", 4),
            ("客户那边我也主动", "CUS.1", "well", 3),
            ("小陈对那套接口", "TWK.4", "well", 4),
            ("之后我把校验", "TWK.1", "well", 4),
        ),
        (
            ("当时没人看出来", "INT.2", "well", 4),
            ("我连夜把两千多条", "DED.3", "well", 5),
            ("小陈对那套接口", "TWK.4", "well", 4),
            ("之后我把校验", "TWK.1", "well", 4),
            ("我这个人责任心", "DED.1", "well", 3),
        ),
    ),
    "en": (
        (
            ("In April the returns", "PRB.1", "well", 4),
            ("I pulled the tickets", "INF.3", "well", 4),
            ("I told the head", "INT.3", "well", 4),
            ("Before I planned", "TWK.5", "well", 3),
            ("I showed the two", "TWK.1", "well", 3),
        ),
        (
            ("I pulled the tickets", "PRB.2", "well", 4),
            ("I told the head", "INT.3", "well", 4),
            ("Before I planned", "TWK.5", "well", 3),
            ("I showed the two", "TWK.1", "well", 3),
        ),
    ),
}
OPEN: dict[str, tuple[Given, Given]] = {
    CHINESE: (
        (
            ("我先分别找他们谈", "ORG.4", "well", 3),
            ("我列了三套方案", "JDG.1", "well", 4),
            ("研发部的意见我拖", "TWK.5", "poorly", 2),
        ),
        (
            ("我先分别找他们谈", "ORG.4", "well", 4),
            ("我列了三套方案", "JDG.1", "well", 4),
            ("最后选了第二套", "ORG.3", "well", 3),
            ("研发部的意见我拖", "TWK.5", "poorly", 2),
        ),
    ),
    "en": ((("I did not ask whose fault", "CUS.2", "well", 4),), ()),
}


@transaction.atomic
def make_interviews() -> None:
    """In each language one that is settled and one that is not; the Chinese one waits to be settled."""
    coders = [
        Account.objects.filter(role=role).order_by("pk").first()
        for role in (Account.Role.CODER, Account.Role.HR_ADMINISTRATOR)
    ]
    people = list(Person.objects.filter(rated_in__isnull=False).distinct().order_by("number")[:4])
    if None in coders or len(people) < 4 or Interview.objects.exists():
        return
    first, second = (coder for coder in coders if coder is not None)
    for number, language in enumerate(LANGUAGES):
        settled = _interview(language, 1, people[2 * number], is_blind=True)
        for account, given in zip((first, second), SETTLED[language], strict=True):
            _code(settled, account, given)
        adjudication_of(settled, second)
        choose(settled, {dispute.key: "first" for dispute in cases_of(settled).disputes})
        finish_settling(settled, second)
        waiting = _interview(language, 2, people[2 * number + 1], is_blind=language == CHINESE)
        for account, given in zip((first, second), OPEN[language], strict=True):
            _code(waiting, account, given, done=language == CHINESE)


def _interview(language: str, number: int, person: Person, *, is_blind: bool) -> Interview:
    words = (_TEXTS / f"{language}-{number}.txt").read_text(encoding="utf-8")
    held_on = timezone.localdate() - timedelta(days=20 + 3 * number)
    title = text(language, f"demo-interview-{number}")
    about = About(person=person, title=title, held_on=held_on, is_blind=is_blind)
    interview = add_interview(about, words, None)
    record_consent(interview, Consent(held_on, text(language, "demo-interview-consent"), quotes=True), None)
    return interview


def _code(interview: Interview, account: Account, given: Given, *, done: bool = True) -> None:
    coding = assign_coding(interview, account, None)
    clauses = transcript_of_interview(interview).clauses
    for words, indicator, polarity, level in given:
        number = next(n for n, c in enumerate(clauses, 1) if interview.text.startswith(words, c.start))
        add_code(coding, Wish(number, number, indicator, polarity, level))
    if done:
        hand_in(coding)
