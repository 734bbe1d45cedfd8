"""What reports quote of interviews: cleaned as what is sent to the second coder."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from web.making import make_account, make_campaign, make_person
from web.making_evidence import make_coding, make_interview
from zhiren.dictionary.builtin import builtin_framework
from zhiren.web.actions.coders.answers import KIND
from zhiren.web.actions.evidence.settling import adjudication_of, finish_settling
from zhiren.web.interview_bridge import quotations_of, taken_out
from zhiren.web.models import Interview, Job, Ratee

pytestmark = pytest.mark.django_db


def settled(title: str) -> Interview:
    words = f"访：{title}呢？\n答：工号E10234的建国和韩雪梅在东莞厂停了机。"
    interview = make_interview(person=make_person("王芳"), text=words, title=title)
    for _ in range(2):
        make_coding(interview, (2, "INT.1", "well"), done=True)
    adjudication_of(interview, None)
    finish_settling(interview, None)
    return interview


def test_what_does_not_leave_is_not_quoted_and_one_look_serves_all_reports() -> None:
    make_person("李建国", number="E10234")
    make_account("hr_administrator", name="韩雪梅")
    campaign, framework = make_campaign(), builtin_framework("zh-Hans")
    counts = []
    for title in ("一", "二", "三"):
        interview = settled(title)
        Ratee.objects.create(campaign=campaign, person=interview.person)
        for words in (["老厂"], ["东莞厂"]):  # those of the last time
            arguments = {"interview": interview.pk, "account": None, "words": words}
            Job.objects.create(kind=KIND, arguments=arguments)
        with CaptureQueriesContext(connection) as queries:
            found = quotations_of(campaign, framework)
        counts.append(len(queries))
        (quoted,) = found[interview.person.number]
        assert quoted.text == "工号〔号码〕的〔某人〕和〔某人〕在〔略〕停了机。"
    assert (len(found), counts) == (3, [4, 4, 4])


def test_nothing_is_asked_for_no_interview() -> None:
    with CaptureQueriesContext(connection) as queries:
        assert taken_out([]) == {}
    assert len(queries) == 0
