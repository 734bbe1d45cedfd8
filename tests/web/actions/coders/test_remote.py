"""The second coder of the application: blocked until somebody answers for it, and all it does on record."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from evidence.remote.misbehaving import codes, says, serving, status
from web.making import make_account, make_person
from zhiren.errors import EvidenceError
from zhiren.evidence.remote.endpoint import ask
from zhiren.language import LANGUAGES
from zhiren.web.actions.coders.answers import answers_folder, forget_answers, last_words
from zhiren.web.actions.coders.legal_basis import (
    endpoint_set,
    legal_basis_of,
    record_legal_basis,
    require_legal_basis,
    withdraw_legal_basis,
)
from zhiren.web.actions.coders.remote import (
    ask_remote_coder,
    keep_remote_codes,
    preview_of,
    share_taken,
    words_in,
)
from zhiren.web.actions.evidence.material import About, add_interview, delete_material, withdraw_consent
from zhiren.web.actions.job import run_due_jobs
from zhiren.web.models import Activity, Coding, Interview, Job, LegalBasis, RemoteRun, SuggestionDecision

pytestmark = pytest.mark.django_db

TEXT = "访谈者：您怎么处理的？\n受访者：王芳在场，我先停了机。\n访谈者：后来呢？\n受访者：我去叫了人。\n"
BASIS = "Processing agreement of 1 March with Example Ltd, Art. 6(1)(f)"
GOOD = codes(("我先停了机", "DED.3", "well"))
NONE = codes()


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def make_interview(words: str = TEXT, **more: Any) -> Interview:
    interview = add_interview(About(make_person("王芳"), "A talk"), words, None)
    Interview.objects.filter(pk=interview.pk).update(
        roles={"访谈者": "interviewer", "受访者": "interviewee"}, consent_on=date(2025, 1, 1), **more
    )
    Job.objects.all().delete()
    interview.refresh_from_db()
    return interview


def set_up(settings: Any, url: str = "https://llm.example.com/v1", **more: Any) -> None:
    given = {"coder_url": url, "coder_model": "m", "coder_key": "k", "coder_seconds": 5}
    settings.CONFIGURATION = SimpleNamespace(**{**given, "coder_price_in": 2.0, "coder_price_out": 8.0, **more})


def code_of(caught: pytest.ExceptionInfo[EvidenceError]) -> str:
    (problem,) = caught.value.problems
    assert all(problem.describe(language) for language in LANGUAGES)
    return problem.code


def test_without_a_server_nothing_can_be_recorded_nor_asked() -> None:
    assert endpoint_set() is None
    with pytest.raises(EvidenceError) as caught:
        record_legal_basis(BASIS, None)
    assert code_of(caught) == "coders-no-endpoint"
    with pytest.raises(EvidenceError) as caught:
        ask_remote_coder(make_interview(), None)
    assert code_of(caught) == "coders-no-endpoint"


def test_nothing_leaves_until_an_administrator_answers_for_it(settings: Any) -> None:
    interview = make_interview()
    with serving(GOOD) as server:
        set_up(settings, server.url)
        with pytest.raises(EvidenceError) as caught:
            ask_remote_coder(interview, None)
        assert (code_of(caught), server.asked, Job.objects.count()) == ("coders-no-basis", [], 0)


@pytest.mark.parametrize("basis", ["", "  yes  ", "x" * 2001])
def test_a_basis_says_something(settings: Any, basis: str) -> None:
    set_up(settings)
    with pytest.raises(EvidenceError) as caught:
        record_legal_basis(basis, None)
    assert (code_of(caught), LegalBasis.objects.count()) == ("coders-basis-length", 0)


def test_who_when_and_what_are_on_record_and_in_the_log(settings: Any) -> None:
    set_up(settings)
    account = make_account("hr_administrator")
    first = record_legal_basis(f"  {BASIS}  ", account)
    second = record_legal_basis(BASIS + ", new", account)

    assert (first.basis, first.recorded_by) == (BASIS, account)
    assert legal_basis_of(require_legal_basis()) == second
    first.refresh_from_db()
    assert (first.withdrawn_at is not None, first.withdrawn_by) == (True, account)
    withdraw_legal_basis(account)
    with pytest.raises(EvidenceError) as caught:
        require_legal_basis()
    assert code_of(caught) == "coders-no-basis"
    assert list(Activity.objects.order_by("pk").values_list("verb", "account", "values")) == [
        ("legal-basis-recorded", account.pk, {"server": "llm.example.com"}),
        ("legal-basis-recorded", account.pk, {"server": "llm.example.com"}),
        ("legal-basis-withdrawn", account.pk, {"server": "llm.example.com"}),
    ]


def test_a_basis_holds_for_one_server(settings: Any) -> None:
    set_up(settings)
    record_legal_basis(BASIS, None)
    set_up(settings, "https://other.example.com/v1")
    with pytest.raises(EvidenceError) as caught:
        require_legal_basis()
    assert code_of(caught) == "coders-no-basis"


def test_the_preview_is_exactly_what_leaves_and_looking_sends_nothing(settings: Any) -> None:
    interview = make_interview()
    with serving(NONE) as server:
        set_up(settings, server.url)
        record_legal_basis(BASIS, None)
        preview = preview_of(interview, require_legal_basis())
        assert server.asked == []
        ask_remote_coder(interview, None)
        run_due_jobs()
        assert [body for _, _, body in server.asked] == [question.body for question in preview.questions]
    sent = [question.redacted.text for question in preview.questions]
    assert sent == ["【P1】在场，我先停了机。", "我去叫了人。"]
    assert (preview.n_replaced, preview.about_seconds) == (1, None)
    assert preview.about_cost == pytest.approx((preview.about_tokens * 2 + 600 * 8) / 1e6)


def test_codes_are_kept_as_suggestions_with_what_they_took(settings: Any) -> None:
    interview, account = make_interview(), make_account("hr_administrator")
    with serving(
        codes(
            ("我先停了机", "DED.3", "well"),
            ("我先停了机", "COM.3", "well"),
            ("我先停了机", "DED.3", "poorly"),
            ("没说", "DED.3", "well"),
        ),
        NONE,
    ) as server:
        set_up(settings, server.url)
        record_legal_basis(BASIS, account)
        ask_remote_coder(interview, account)
        assert run_due_jobs() == 1
    kept, other = interview.suggestions.all()
    assert [(interview.text[row.start : row.end], row.indicator_id, row.polarity) for row in (kept, other)] == [
        ("我先停了机", "DED.3", "well"),
        ("我先停了机", "COM.3", "well"),
    ]
    assert (kept.coder, kept.reason, kept.confidence) == ("m/1", "r", 0.5)
    run = RemoteRun.objects.get()
    assert (run.account, run.coder, run.n_questions, run.n_from_cache, run.n_codes, run.n_invented) == (
        account,
        "m/1",
        2,
        0,
        2,
        1,
    )
    assert (run.tokens_in, run.tokens_out, run.cost) == (2000, 400, pytest.approx(0.0072))
    assert preview_of(interview, require_legal_basis()).about_seconds == pytest.approx(run.seconds)
    assert Activity.objects.filter(verb="remote-coder-asked", account=account).count() == 1


def test_asked_again_it_costs_nothing_and_what_was_decided_stays(settings: Any) -> None:
    interview = make_interview()
    with serving(GOOD, NONE) as server:
        set_up(settings, server.url)
        record_legal_basis(BASIS, None)
        ask_remote_coder(interview, None)
        run_due_jobs()
        kept = interview.suggestions.get()
        coding = Coding.objects.create(interview=interview)
        SuggestionDecision.objects.create(suggestion=kept, coding=coding, verdict="rejected")
        ask_remote_coder(interview, None)
        run_due_jobs()
        assert len(server.asked) == 2
    assert list(interview.suggestions.all()) == [kept]
    assert list(RemoteRun.objects.values_list("n_from_cache", "cost")) == [(2, 0.0), (0, pytest.approx(0.0072))]
    assert share_taken("m/1") == pytest.approx(1 / 3)


def test_with_the_interview_go_the_answers_that_quote_it(
    settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    interview = make_interview()
    with serving(GOOD, NONE) as server:
        set_up(settings, server.url)
        record_legal_basis(BASIS, None)
        ask_remote_coder(interview, None)
        run_due_jobs()
    folder = answers_folder(interview.pk)
    assert len(list(folder.iterdir())) == 2
    with django_capture_on_commit_callbacks(execute=True):
        delete_material([interview], None)
    assert (folder.exists(), RemoteRun.objects.count()) == (False, 0)


@pytest.mark.parametrize("withdrawn", ["consent", "basis", "server"])
def test_what_is_withdrawn_while_the_job_waits_is_not_sent(settings: Any, withdrawn: str) -> None:
    interview = make_interview()
    with serving(GOOD) as server:
        set_up(settings, server.url)
        record_legal_basis(BASIS, None)
        ask_remote_coder(interview, None)
        if withdrawn == "consent":
            withdraw_consent(interview, None)
        elif withdrawn == "basis":
            withdraw_legal_basis(None)
        else:
            set_up(settings, "")
        run_due_jobs()
        assert server.asked == []
    assert Job.objects.get().state == "failed"


def test_without_consent_it_is_not_even_queued(settings: Any) -> None:
    set_up(settings)
    record_legal_basis(BASIS, None)
    interview = make_interview()
    withdraw_consent(interview, None)
    with pytest.raises(EvidenceError) as caught:
        ask_remote_coder(interview, None)
    assert code_of(caught) == "evidence-no-consent"


def test_an_interview_deleted_while_the_job_waits(settings: Any) -> None:
    set_up(settings)
    record_legal_basis(BASIS, None)
    interview = make_interview()
    ask_remote_coder(interview, None)
    interview.delete()
    run_due_jobs()
    assert Job.objects.get().state == "done"


def test_a_server_that_fails_fails_the_job_and_keeps_no_code(settings: Any) -> None:
    interview = make_interview()
    with serving(status(401)) as server:
        set_up(settings, server.url)
        record_legal_basis(BASIS, None)
        ask_remote_coder(interview, None)
        run_due_jobs()
    assert (Job.objects.get().state, interview.suggestions.count()) == ("failed", 0)
    assert "remote-no-entry" in Job.objects.get().error
    run = RemoteRun.objects.get()
    assert (run.is_whole, run.n_questions, run.tokens_in, run.cost) == (False, 1, 0, 0.0)


def test_what_a_broken_off_asking_took_is_on_record_and_no_time_to_go_by(settings: Any) -> None:
    interview = make_interview()
    with serving(GOOD, says("no"), status(401)) as server:
        set_up(settings, server.url)
        record_legal_basis(BASIS, None)
        ask_remote_coder(interview, None)
        run_due_jobs()
    run = RemoteRun.objects.get()
    assert (Job.objects.get().state, interview.suggestions.count()) == ("failed", 0)
    assert (run.is_whole, run.n_questions, run.n_codes, run.tokens_in, run.tokens_out) == (False, 2, 0, 2000, 400)
    assert run.cost == pytest.approx(0.0072)
    assert preview_of(interview, require_legal_basis()).about_seconds is None


@pytest.mark.parametrize(
    ("withdrawn", "code"),
    [("consent", "evidence-no-consent"), ("basis", "coders-no-basis"), ("server", "coders-no-endpoint")],
)
@pytest.mark.parametrize("question", [1, 2])  # the second is the last
def test_what_is_withdrawn_while_it_is_being_sent_stops_it(
    settings: Any, withdrawn: str, code: str, question: int
) -> None:
    interview = make_interview()

    def withdraw(done: int, _n: int) -> None:
        if done == question and withdrawn == "consent":
            withdraw_consent(interview, None)
        elif done == question and withdrawn == "basis":
            withdraw_legal_basis(None)
        elif done == question:
            set_up(settings, "")

    with serving(GOOD, NONE) as server:
        set_up(settings, server.url)
        record_legal_basis(BASIS, None)
        with pytest.raises(EvidenceError) as caught:
            keep_remote_codes(interview, None, withdraw)
        assert (code_of(caught), len(server.asked)) == (code, question)
    run = RemoteRun.objects.get()
    assert (run.is_whole, run.n_questions, run.n_codes) == (False, question, 0)
    assert (run.tokens_in, interview.suggestions.count()) == (1000 * question, 0)


@pytest.mark.parametrize("question", [1, 2])
def test_of_an_interview_deleted_while_it_is_being_sent_nothing_stays(
    settings: Any, monkeypatch: pytest.MonkeyPatch, question: int
) -> None:
    interview = make_interview()
    number, asked = interview.pk, []

    def ask_and_delete(*given: Any) -> Any:
        reply = ask(*given)
        asked.append(reply)
        if len(asked) == question:  # while the answer is on its way
            Interview.objects.get(pk=number).delete()
            forget_answers(number)
        return reply

    monkeypatch.setattr("zhiren.evidence.remote.coder.ask", ask_and_delete)
    with serving(GOOD, NONE) as server:
        set_up(settings, server.url)
        record_legal_basis(BASIS, None)
        job = ask_remote_coder(interview, None, ["停机"])
        run_due_jobs()
        assert len(server.asked) == question
    job.refresh_from_db()
    assert (job.state, "coders-interview-gone" in job.error) == ("failed", True)
    assert (answers_folder(number).exists(), RemoteRun.objects.count(), job.arguments["words"]) == (False, 0, [])


def test_answers_of_a_worker_that_died_go_with_an_interview_that_is_gone(settings: Any) -> None:
    set_up(settings)
    record_legal_basis(BASIS, None)
    interview = make_interview()
    ask_remote_coder(interview, None)
    folder = answers_folder(interview.pk)
    folder.mkdir(parents=True)
    interview.delete()
    run_due_jobs()
    assert not folder.exists()


def test_numbers_of_people_and_words_that_somebody_adds_do_not_leave(settings: Any) -> None:
    interview = make_interview(TEXT.replace("我去叫了人", "建国（E10234）在东莞厂，我去叫了人"))
    make_person("李建国", number="E10234")
    with serving(NONE) as server:
        set_up(settings, server.url)
        record_legal_basis(BASIS, None)
        preview = preview_of(interview, require_legal_basis(), ["东莞厂"])
        ask_remote_coder(interview, None, ["东莞厂"])
        run_due_jobs()
        assert [body for _, _, body in server.asked] == [question.body for question in preview.questions]
    assert preview.questions[1].redacted.text == "【P1】（【#】）在【P2】，我去叫了人。"
    assert last_words(interview.pk) == ["东莞厂"]


@pytest.mark.parametrize(
    ("given", "code"),
    [("\n".join(map(str, range(201))), "coders-words-many"), ("x" * 101, "coders-word-long")],
)
def test_words_to_take_out_have_a_limit(given: str, code: str) -> None:
    with pytest.raises(EvidenceError) as caught:
        words_in(given)
    assert code_of(caught) == code
    assert words_in(" 东莞厂 \r\n\n老厂\n东莞厂") == ("东莞厂", "老厂")


def test_words_to_take_out_have_no_character_that_the_database_refuses() -> None:
    assert words_in("东莞\0厂\n\0\n老厂") == ("东莞厂", "老厂")
