"""The demonstration's interviews: coded by two, most of them settled, with suggestions decided on."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest
from django.utils import timezone

from web.making import make_account, make_campaign, make_person
from web.making_evidence import OneAnswer
from zhiren.language import LANGUAGES
from zhiren.web.actions.coders import learning
from zhiren.web.actions.coders.compared import read_compared
from zhiren.web.actions.coders.fairness import fairness_by
from zhiren.web.actions.evidence.agreement import agreement_over, coded_twice
from zhiren.web.actions.evidence.queue import queue_of, settlings_waiting
from zhiren.web.demonstration import evidence
from zhiren.web.models import Account, Coding, Interview, Job, Ratee, SuggestionDecision

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence, "coder_in_use", lambda: OneAnswer("ORG.1"))


def make_company(n_people: int = 14) -> None:
    campaign = make_campaign()
    for n in range(n_people):
        person = make_person(f"P{n}", gender="FM"[n % 2], language=LANGUAGES[n // 7 % 2])
        Ratee.objects.create(campaign=campaign, person=person)
    for role in ("coder", "hr_administrator", "owner"):
        make_account(role)


def make_interviews() -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []
    evidence.make_interviews(lambda step, done, total: told.append((done, total)))
    return told


def test_what_the_pages_of_evidence_have_to_show() -> None:
    make_company()
    told = make_interviews()

    assert (told[0], told[-1]) == ((0, 14), (14, 14))
    assert Interview.objects.count() == 14
    assert {row.person.language == row.language for row in Interview.objects.all()} == {True}
    assert Interview.objects.exclude(adjudicated_at=None).count() == 8
    assert len(settlings_waiting()) == 4
    coder = Account.objects.get(role="coder")
    assert {waiting.reason for waiting in queue_of(coder)} == {"blind", "uncertain"}
    compared = read_compared("en")
    assert compared is not None
    found = agreement_over(coded_twice().interviews, compared.framework)
    assert found is not None
    assert 0.6 < found.alpha.alpha < 0.95
    assert [(row.group, row.n_people) for row in fairness_by(compared, "one-answer", "gender")] == [
        ("F", 6),
        ("M", 6),
    ]
    assert isinstance(compared.effects(), tuple)
    verdicts = Counter(SuggestionDecision.objects.values_list("verdict", flat=True))
    assert set(verdicts) == {"accepted", "changed", "rejected"}
    settled = [each for coding in Coding.objects.filter(is_adjudication=True) for each in coding.settled.values()]
    assert [each for each in settled if isinstance(each, dict)] == [
        {"indicator_id": "PRB.2", "polarity": "well", "level": 3, "note": ""}
    ]


def test_it_happened_some_time_ago_and_two_jobs_wait() -> None:
    make_company()
    make_interviews()

    before = timezone.now() - timedelta(days=15)
    assert not Coding.objects.filter(started_at__gt=before).exists()
    assert not SuggestionDecision.objects.filter(at__gt=before).exists()
    assert list(Job.objects.order_by("pk").values_list("kind", flat=True)) == ["check-swaps", "refit-coder"]
    make_interviews()
    assert Interview.objects.count() == 14


def test_where_there_is_too_little_to_learn_from_nothing_is_refitted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "FEWEST_LOCKED", 1000)
    make_company(4)
    make_interviews()
    assert [job.kind for job in Job.objects.all()] == ["check-swaps"]
    assert Interview.objects.values("person").distinct().count() == 4


def test_a_company_of_three_has_no_interviews() -> None:
    make_company(3)
    make_interviews()
    assert not Interview.objects.exists()
