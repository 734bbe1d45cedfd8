"""What people decided, as lessons: settled results alone, people whole, every code of a text."""

from __future__ import annotations

import pytest
from django.utils import timezone

from web.actions.coders.making import make_coded
from web.making import make_account, make_person
from web.making_evidence import make_coding, make_interview
from zhiren.web.actions.coders.lessons import LOCKED_SHARE, labelled, lessons
from zhiren.web.actions.evidence.settling import adjudication_of, cases_of, choose, finish_settling
from zhiren.web.models import Code, Coding, Interview, SuggestionDecision

pytestmark = pytest.mark.django_db

FIRST, SECOND = "I rebuilt the report with Maria.", "I asked every team what they needed."


def settle(interview: Interview, choice: str) -> None:
    adjudication_of(interview, make_account("hr_administrator"))
    choose(interview, dict.fromkeys((d.key for d in cases_of(interview).disputes), choice))
    finish_settling(interview, None)


def behaviours() -> set[tuple[str, str | None]]:
    return {(lesson.text, lesson.indicator_id) for lesson in lessons()}


def test_a_code_on_the_passage_says_more_than_a_suggestion_turned_down() -> None:
    interview = make_coded(make_account("coder"))
    SuggestionDecision.objects.create(
        suggestion=interview.suggestions.all()[0], coding=Coding.objects.get(), verdict="rejected"
    )
    assert {lesson.competency_id for lesson in lessons()} == {"TWK"}


@pytest.mark.parametrize(("choice", "taught"), [("first", {(FIRST, "TWK.1")}), ("neither", set())])
def test_of_a_settled_interview_the_result_alone_teaches(choice: str, taught: set[tuple[str, str]]) -> None:
    interview = make_interview()
    make_coding(interview, (2, "TWK.1", "well"), done=True)
    assert behaviours() == {(FIRST, "TWK.1")}
    settle(interview, choice)
    assert behaviours() == taught


def test_what_one_turned_down_and_the_result_kept_is_not_nothing() -> None:
    coder, other = make_account("coder"), make_account("coder")
    interview = make_coded(coder)
    suggestion = interview.suggestions.all()[40]
    own = Coding.objects.create(interview=interview, account=other, finished_at=timezone.now())
    SuggestionDecision.objects.create(suggestion=suggestion, coding=own, verdict="rejected")
    assert None in {lesson.indicator_id for lesson in lessons()}
    first = Coding.objects.get(account=coder)
    span = {"start": suggestion.start, "end": suggestion.end}
    Code.objects.create(coding=first, indicator_id="INT.1", polarity="well", **span)
    assert None not in {lesson.indicator_id for lesson in lessons()}


def test_all_that_a_person_said_is_kept_apart_or_none_of_it() -> None:
    account = make_account("coder")
    people = [make_person() for _ in range(LOCKED_SHARE)]
    for person in people:
        for words in (f"写好了{person.pk}", f"查清了{person.pk}"):
            interview = make_coded(account, words=words)
            Interview.objects.filter(pk=interview.pk).update(person=person)
    found = {person.pk: {own.is_locked for own in lessons() if own.person == person.pk} for person in people}
    assert sorted(found.values(), key=str) == [{False}, {False}, {True}]


def test_a_text_teaches_every_code_and_any_of_them_is_right() -> None:
    interview = make_interview()
    make_coding(interview, (2, "TWK.1", "well"), (2, "INT.1", "well"), (3, "ANA.1", "well"), done=True)
    make_coding(interview, (2, "TWK.2", "well"), done=True)
    assert behaviours() == {(FIRST, "TWK.1"), (FIRST, "INT.1"), (FIRST, "TWK.2"), (SECOND, "ANA.1")}
    texts = {text.text: text for text in labelled(lessons())}
    assert set(texts) == {FIRST, SECOND}
    assert texts[FIRST].accepted == {"TWK", "INT"}
    assert (texts[FIRST].competency_id, texts[FIRST].also) == ("TWK", ("INT",))
    assert (texts[SECOND].competency_id, texts[SECOND].also) == ("ANA", ())


def test_of_the_same_words_in_two_interviews_the_latest_holds() -> None:
    for indicator in ("TWK.1", "INT.1"):
        make_coding(make_interview(), (2, indicator, "well"), done=True)
    assert behaviours() == {(FIRST, "INT.1")}
