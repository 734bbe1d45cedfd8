"""The desk without a script, the queue, settling, agreement and the guide, as pages."""

from __future__ import annotations

import pytest
from django.test import Client

from web.making import make_account
from web.making_evidence import make_coding, make_interview, make_suggestion
from zhiren.language import LANGUAGES, text
from zhiren.web.actions.evidence import coding as act
from zhiren.web.models import Code, CoderSuggestion, Coding, Interview

pytestmark = pytest.mark.django_db
CODE = {"do": "save", "indicator": "INT.1", "polarity": "well", "level": "4", "note": "seen"}


@pytest.fixture
def coding(client: Client) -> Coding:
    made = make_coding(make_interview())
    client.force_login(made.account)
    return made


def test_a_code_is_given_changed_and_undone_by_numbers(client: Client, coding: Coding) -> None:
    page = f"/evidence/coding/{coding.pk}/"
    answer = client.post(f"{page}do/", {**CODE, "first": "2", "part": "1"})
    assert answer["Location"] == f"{page}?part=1&at=2"
    code = act.standing(coding).get()
    assert (code.indicator_id, code.level, code.note) == ("INT.1", 4, "seen")
    assert 'value="INT.1" checked' in client.get(f"{page}?code={code.pk}").content.decode()
    client.post(f"{page}do/", {**CODE, "first": "2", "last": "3", "code": code.pk, "polarity": "poorly"})
    assert [c.polarity for c in act.standing(coding)] == ["poorly"]
    client.post(f"{page}do/", {"do": "remove", "code": act.standing(coding).get().pk})
    client.post(f"{page}do/", {"do": "undo"})
    client.post(f"{page}do/", {"do": "undo"})
    assert [c.polarity for c in act.standing(coding)] == ["well"]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"first": ""}, text("en", "web-evidence-choose-clauses")),
        ({"first": "1"}, text("en", "coding-not-said", first=1, last=1)),
        ({"indicator": ""}, text("en", "coding-no-indicator", value="")),
    ],
)
def test_what_cannot_be_coded_is_said(client: Client, coding: Coding, wrong: dict[str, str], message: str) -> None:
    answer = client.post(f"/evidence/coding/{coding.pk}/do/", {**CODE, "first": "2", **wrong}, follow=True)
    assert [str(m) for m in answer.context["messages"]] == [message]
    assert not Code.objects.exists()


def test_suggestions_are_decided_on_after_the_own_pass(client: Client, coding: Coding) -> None:
    suggestion = make_suggestion(coding.interview, "Then I checked each figure twice.")
    claim = make_suggestion(coding.interview, "I would always ask first.", "", kind="hypothetical")
    page = f"/evidence/coding/{coding.pk}/"
    none = text("en", "web-evidence-no-evidence", kind="hypothetical", percent=60)
    assert none not in client.get(page).content.decode()
    assert client.post(f"{page}do/", {"do": "accept", "suggestion": suggestion.pk}).status_code == 404
    client.post(f"{page}do/", {"do": "show"})
    shown = client.get(page).content.decode()
    assert none in shown
    assert text("en", "web-evidence-confidence", percent=60) in shown
    assert "I told them." in shown
    assert text("en", "web-evidence-clause", n=4) in shown
    assert client.post(f"{page}do/", {"do": "accept", "suggestion": claim.pk}).status_code == 404
    client.post(f"{page}do/", {**CODE, "first": "4", "suggestion": suggestion.pk})
    assert coding.decisions.get().verdict == "accepted"
    client.post(f"{page}do/", {"do": "undo"})
    client.post(f"{page}do/", {"do": "reject", "suggestion": suggestion.pk})
    assert coding.decisions.get(undone_at=None).verdict == "rejected"


def test_the_queue_mixes_and_leads_to_the_passage(client: Client) -> None:
    interview = make_interview(is_blind=False)
    coding = make_coding(interview, (2, "TWK.1", "well"))
    first = make_suggestion(interview, "I rebuilt the report with Maria.")
    make_suggestion(interview, "I told the client the truth, although it cost us.")
    client.force_login(coding.account)
    reasons = [row["waiting"].reason for row in client.get("/evidence/queue/").context["rows"]]
    assert reasons[0] == "blind"
    client.post(f"/evidence/coding/{coding.pk}/do/", {"do": "settle-case", "case": coding.blind_cases.get().pk})
    rows = client.get("/evidence/queue/").context["rows"]
    assert [row["waiting"].reason for row in rows] == ["disputed", "uncertain"]
    assert rows[0]["waiting"].start == first.start
    assert rows[0]["at"] == 2


def test_hr_settles_on_one_page(client: Client) -> None:
    interview = make_interview()
    make_coding(interview, (2, "INT.1", "well"), done=True, name="Ann")
    make_coding(interview, (2, "INT.1", "poorly"), done=True, name="Bob")
    client.force_login(make_account("hr_administrator"))
    page = f"/evidence/{interview.pk}/settle/"
    cases = client.get(page).context["cases"]
    assert [side[0]["polarity"] for side in cases[0]["sides"]] == ["well", "poorly"]
    client.post(page, {"do": "finish"})
    client.post(page, {f"case-{cases[0]['key']}": "second", "do": "finish"})
    interview = Interview.objects.get()
    assert interview.adjudicated_at is not None
    assert [c.polarity for c in Code.objects.filter(coding__is_adjudication=True)] == ["poorly"]
    client.post(page, {"do": "reopen"})
    assert Interview.objects.get().adjudicated_at is None
    agreement = client.get("/evidence/agreement/").context["agreement"]
    assert agreement["n_clauses"] == 5


def test_only_choices_that_differ_are_offered(client: Client) -> None:
    interview = make_interview()
    first = make_coding(interview, (2, "INT.1", "well"), (3, "TWK.1", "well"), (7, "INT.2", "well"), name="Ann")
    act.add_code(first, act.Wish(4, 4, "PRB.1", "well", 3))
    act.hand_in(first)
    second = make_coding(interview, (3, "TWK.2", "well"), name="Bob")
    act.add_code(second, act.Wish(4, 4, "PRB.1", "well", 4))
    act.hand_in(second)
    client.force_login(make_account("hr_administrator"))
    page = f"/evidence/{interview.pk}/settle/"
    cases = client.get(page).context["cases"]
    assert [case["choices"] for case in cases] == [
        ("first", "neither", "own"),
        ("first", "second", "both", "neither", "own"),
        ("first", "second", "neither", "own"),
        ("first", "neither", "own"),
    ]
    turn = [case["before"] for case in cases]
    assert turn == [
        "",
        "I rebuilt the report with Maria. ",
        "I asked every team what they needed. ",
        "I would always ask first. ",
    ]
    given = {
        f"case-{case['key']}": choice
        for case, choice in zip(cases, ("second", "both", "both", "both"), strict=True)
    }
    client.post(page, {**given, "do": "keep"})
    chosen = [case["chosen"] for case in client.get(page).context["cases"]]
    assert chosen == ["neither", "both", "second", "first"]


def test_hr_codes_a_difference_anew(client: Client) -> None:
    interview = make_interview()
    make_coding(interview, (2, "INT.1", "well"), done=True, name="Ann")
    make_coding(interview, (2, "INT.1", "poorly"), done=True, name="Bob")
    client.force_login(make_account("hr_administrator"))
    page = f"/evidence/{interview.pk}/settle/"
    (case,) = client.get(page).context["cases"]
    own = {f"case-{case['key']}": "own", f"own-{case['key']}-polarity": "poorly", f"own-{case['key']}-level": "2"}
    note = '<b>"asked"</b>'
    given = {**own, f"own-{case['key']}-note": note, "do": "finish"}
    answer = client.post(page, given, follow=True)
    assert [str(m) for m in answer.context["messages"]] == [text("en", "coding-disputes-open", n=1)]
    assert answer.context["n_settled"] == 0
    shown = answer.content.decode()
    assert text("en", "web-evidence-own-unfinished") in shown
    assert 'value="&lt;b&gt;&quot;asked&quot;&lt;/b&gt;"' in shown  # what was written is not lost

    answer = client.post(page, {**given, f"own-{case['key']}-level": "9"}, follow=True)
    assert [str(m) for m in answer.context["messages"]] == [text("en", "coding-own-unreadable")]
    client.post(page, {**given, f"own-{case['key']}-indicator": "COM.1"})
    code = Code.objects.get(coding__is_adjudication=True)
    assert (code.indicator_id, code.polarity, code.level, code.note) == ("COM.1", "poorly", 2, note)
    shown = client.get(page)
    assert shown.context["n_settled"] == 1
    assert '<option value="COM.1" selected>' in shown.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_remote_coder_speaks_for_itself(client: Client, language: str) -> None:
    coding = make_coding(make_interview(), language=language)
    said = make_suggestion(
        coding.interview, "Then I checked each figure twice.", nearest=[], reason="<i>Checks</i> twice"
    )
    client.force_login(coding.account)
    act.show_suggestions(coding)
    page = f"/evidence/coding/{coding.pk}/"
    shown = client.get(page).content.decode()
    assert text(language, "web-evidence-remote-reason") in shown
    assert "&lt;i&gt;Checks&lt;/i&gt; twice" in shown
    assert text(language, "web-evidence-nearest") not in shown
    CoderSuggestion.objects.filter(pk=said.pk).update(reason="")
    shown = client.get(page).content.decode()
    assert text(language, "web-evidence-no-reason") in shown
    assert text(language, "web-evidence-remote-reason") not in shown


def test_agreement_without_two_coders_says_so(client: Client) -> None:
    client.force_login(make_account("hr_analyst"))
    assert text("en", "web-evidence-agreement-none") in client.get("/evidence/agreement/").content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_is_a_page_and_a_pdf(client: Client, language: str) -> None:
    client.force_login(make_account("coder", language=language))
    page = client.get("/evidence/guide/")
    assert page.context["guide"].language == language
    assert client.get("/evidence/guide/pdf/").content.startswith(b"%PDF")
    assert client.get("/evidence/guide/html/")["Content-Type"] == "text/html; charset=utf-8"
    assert client.get("/evidence/guide/doc/").status_code == 404


def test_strangers_are_led_to_the_sign_in_page(client: Client) -> None:
    coding = make_coding(make_interview())
    for address in ("queue/", "agreement/", "guide/", f"coding/{coding.pk}/", f"{coding.interview_id}/settle/"):
        assert client.get(f"/evidence/{address}")["Location"].startswith("/sign-in/")
