"""Corrections join the bank; a refitted coder takes over only where texts kept apart say so."""

from __future__ import annotations

from typing import Any

import pytest

from web.actions.coders.making import make_coded
from web.making import make_account, make_person
from zhiren.errors import EvidenceError
from zhiren.evidence.coder import Verdict
from zhiren.language import LANGUAGES
from zhiren.web.actions.coders import learning
from zhiren.web.actions.coders.learning import (
    ask_refit,
    coder_in_use,
    keep_verdict,
    refit,
    retire_version,
    version_in_use,
)
from zhiren.web.actions.coders.lessons import LOCKED_SHARE, lessons
from zhiren.web.actions.job import run_due_jobs
from zhiren.web.models import Activity, Code, CoderVersion, Coding, Interview, Person, SuggestionDecision

pytestmark = pytest.mark.django_db


class Stand:
    """A coder that learns nothing but its name."""

    def __init__(self, lessons: tuple[Any, ...] = ()) -> None:
        self.lessons = lessons
        self.version = f"base+{len(lessons)}"

    def learn(self, lessons: tuple[Any, ...]) -> Stand:
        return Stand(lessons)


@pytest.fixture(autouse=True)
def stand(monkeypatch: pytest.MonkeyPatch) -> None:
    learning._learnt.cache_clear()
    monkeypatch.setattr("zhiren.evidence.coder.load_coder", Stand)


def judged(monkeypatch: pytest.MonkeyPatch, *, promoted: bool) -> None:
    verdict = Verdict(promoted, 0.8, 0.7, 3, 1) if promoted else Verdict(False, 0.7, 0.7, 1, 1)
    monkeypatch.setattr("zhiren.evidence.coder.promote", lambda *_: verdict)


def enough() -> Interview:
    """60 passages in which people saw something, and 20 suggestions turned down."""
    account = make_account("coder")
    for word in ("写好了", "查清了", "谈妥了"):
        interview = make_coded(account, words=word)
    coding = Coding.objects.latest("pk")
    for suggestion in interview.suggestions.all()[35:55]:
        SuggestionDecision.objects.create(suggestion=suggestion, coding=coding, verdict="rejected")
    return interview


def test_too_little_is_said() -> None:
    with pytest.raises(EvidenceError) as caught:
        ask_refit(None)
    (problem,) = caught.value.problems
    assert (problem.code, problem.values["learn"], problem.values["locked"]) == ("coders-too-few-lessons", 0, 0)
    assert all(problem.describe(language) for language in LANGUAGES)


def test_lessons_are_what_people_decided_when_they_had_done() -> None:
    enough()
    found = lessons()
    assert {lesson.indicator_id for lesson in found} == {"TWK.1", None}
    assert {lesson.competency_id for lesson in found} == {"TWK", None}
    assert sum(lesson.competency_id is None for lesson in found) == 20
    assert len({lesson.text for lesson in found}) == len(found)
    assert lessons() == found


@pytest.mark.parametrize("spoilt", ["consent", "unfinished", "removed", "deleted"])
def test_what_is_withdrawn_is_not_learnt_from(spoilt: str) -> None:
    enough()
    if spoilt == "consent":
        Interview.objects.update(consent_on=None)
    elif spoilt == "unfinished":
        Coding.objects.update(finished_at=None)
    elif spoilt == "removed":
        Code.objects.update(removed_at=Coding.objects.latest("pk").finished_at)
        SuggestionDecision.objects.all().delete()
    else:
        Interview.objects.all().delete()
    assert lessons() == []


def test_a_better_one_takes_over_and_can_be_taken_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    enough()
    account = make_account("hr_administrator")
    judged(monkeypatch, promoted=True)
    ask_refit(account)
    assert run_due_jobs() == 1
    row = CoderVersion.objects.get()
    assert (version_in_use(), row.made_by, row.before) == (row, account, "base+0")
    assert (row.accuracy, row.accuracy_before, row.better, row.worse) == (0.8, 0.7, 3, 1)
    assert row.n_lessons + row.n_locked == len(lessons())
    assert coder_in_use().version == row.version == f"base+{row.n_lessons}"
    assert Activity.objects.get(verb="coder-refitted").values == {"n": row.n_lessons, "outcome": "promoted"}
    retire_version(account)
    retire_version(account)
    assert (version_in_use(), coder_in_use().version) == (None, "base+0")
    assert Activity.objects.filter(verb="coder-retired").count() == 1


def test_one_that_is_no_better_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    enough()
    judged(monkeypatch, promoted=False)
    assert refit(None).is_promoted is False
    assert (version_in_use(), coder_in_use().version) == (None, "base+0")


def test_the_same_corrections_are_not_tried_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    enough()
    judged(monkeypatch, promoted=False)
    refit(None)
    assert refused() == "coders-tried-before"
    CoderVersion.objects.update(lessons={"keys": CoderVersion.objects.get().lessons["keys"]})
    assert refit(None).is_promoted is False  # an older row does not say what it was judged by


def refused() -> str:
    with pytest.raises(EvidenceError) as caught:
        refit(None)
    (problem,) = caught.value.problems
    assert all(problem.describe(language) for language in LANGUAGES)
    return problem.code


def test_what_the_coder_in_use_has_learnt_is_nothing_new(monkeypatch: pytest.MonkeyPatch) -> None:
    enough()
    judged(monkeypatch, promoted=True)
    refit(None)
    assert refused() == "coders-nothing-new"
    more_kept_apart()
    assert refused() == "coders-nothing-new"


def more_kept_apart() -> None:
    before = [lesson for lesson in lessons() if not lesson.is_locked]
    while Person.objects.latest("pk").pk % LOCKED_SHARE != LOCKED_SHARE - 1:
        make_person()
    make_coded(make_account("coder"), words="送到了")
    assert [lesson for lesson in lessons() if not lesson.is_locked] == before


def test_more_texts_kept_apart_judge_again(monkeypatch: pytest.MonkeyPatch) -> None:
    enough()
    judged(monkeypatch, promoted=False)
    before = refit(None)
    more_kept_apart()
    judged(monkeypatch, promoted=True)
    after = refit(None)
    assert (after.is_promoted, after.n_lessons) == (True, before.n_lessons)
    assert after.n_locked > before.n_locked


def test_what_was_retired_may_be_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    enough()
    judged(monkeypatch, promoted=True)
    refit(None)
    retire_version(None)
    judged(monkeypatch, promoted=False)
    assert refit(None).is_promoted is False
    assert refused() == "coders-tried-before"


def test_another_coder_in_use_is_another_opponent(monkeypatch: pytest.MonkeyPatch) -> None:
    enough()
    judged(monkeypatch, promoted=True)
    refit(None)
    while Person.objects.latest("pk").pk % LOCKED_SHARE == LOCKED_SHARE - 1:
        make_person()
    make_coded(make_account("coder"), words="送到了")
    judged(monkeypatch, promoted=False)
    refit(None)
    assert refused() == "coders-tried-before"
    retire_version(None)
    assert refit(None).before == "base+0"


def test_texts_kept_apart_are_not_learnt_from(monkeypatch: pytest.MonkeyPatch) -> None:
    enough()
    seen: list[Any] = []
    monkeypatch.setattr(
        "zhiren.evidence.coder.promote",
        lambda new, _old, locked: seen.append((new.lessons, locked)) or Verdict(False, 0.5, 0.5, 0, 0),
    )
    refit(None)
    ((learnt, locked),) = seen
    assert {e.text for e in learnt} & {t.text for t in locked} == set()
    assert {t.competency_id for t in locked} <= {"TWK", None}
    assert len(locked) >= 20


def test_a_version_forgets_what_is_kept_apart_by_now(monkeypatch: pytest.MonkeyPatch) -> None:
    enough()
    judged(monkeypatch, promoted=True)
    row = refit(None)
    CoderVersion.objects.update(lessons={"keys": [lesson.key for lesson in lessons()]})
    assert len(coder_in_use().lessons) == row.n_lessons


def test_what_is_deleted_is_forgotten_by_the_version_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    enough()
    judged(monkeypatch, promoted=True)
    before = refit(None).version
    learnt = next(lesson for lesson in lessons() if not lesson.is_locked)
    Interview.objects.get(pk=learnt.interview).delete()
    gone = learnt.text
    after = coder_in_use()
    assert after.version != before
    assert gone not in {lesson.text for lesson in after.lessons}


def test_a_verdict_keeps_ids_and_no_words() -> None:
    make_coded(make_account("coder"))
    learn = lessons()[:3]
    locked = lessons()[3:5]
    row = keep_verdict("v", "b", learn, locked, Verdict(True, 1.0, 0.5, 1, 0), None)
    keys = [[lesson.key for lesson in own] for own in (learn, locked)]
    assert (row.lessons, row.n_locked) == ({"keys": keys[0], "locked": keys[1]}, 2)
