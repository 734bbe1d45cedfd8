"""The desk without a script, the queue, settling, agreement and the guide, as pages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client

import zhiren.web
from web.making import make_account, make_campaign, make_person
from web.making_evidence import make_coding, make_interview, make_suggestion
from zhiren.dictionary.builtin import builtin_framework
from zhiren.language import LANGUAGES, text
from zhiren.role import Requirement, RoleProfile
from zhiren.web.actions.evidence import coding as act
from zhiren.web.actions.evidence.agreement import MOST_INTERVIEWS
from zhiren.web.actions.evidence.material import withdraw_consent
from zhiren.web.bridge import publish_builtin, publish_framework, publish_role
from zhiren.web.interview_bridge import transcript_of_interview
from zhiren.web.models import Code, CoderSuggestion, Coding, Interview

pytestmark = pytest.mark.django_db
STATIC = Path(zhiren.web.__file__).parent / "static/zhiren"
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
        ({"first": ""}, text("en", "coding-choose-clauses")),
        ({"first": "x", "last": "y"}, text("en", "coding-choose-clauses")),
        ({"level": "9"}, text("en", "framework-level-range", value="9", low=1, high=5)),
        ({"note": "a\r\n" * 251}, text("en", "coding-note-long", n=501, most=500)),
        ({"first": "1"}, text("en", "coding-not-said", first=1, last=1)),
        ({"indicator": ""}, text("en", "coding-no-indicator", value="")),
    ],
)
def test_what_cannot_be_coded_is_said(client: Client, coding: Coding, wrong: dict[str, str], message: str) -> None:
    answer = client.post(f"/evidence/coding/{coding.pk}/do/", {**CODE, "first": "2", **wrong}, follow=True)
    assert [str(m) for m in answer.context["messages"]] == [message]
    assert not Code.objects.exists()


def test_what_was_refused_stays_in_the_form(client: Client, coding: Coding) -> None:
    page = f"/evidence/coding/{coding.pk}/"
    code = act.add_code(coding, act.Wish(2, 2, "TWK.1", "well"))
    given = {**CODE, "first": "4", "last": "6", "polarity": "poorly", "note": "<over> two turns", "code": code.pk}
    answer = client.post(f"{page}do/", given)
    assert answer.status_code == 400
    assert answer.context["values"] == {
        "first": "4",
        "last": "6",
        "indicator": "INT.1",
        "polarity": "poorly",
        "level": "4",
        "note": "<over> two turns",
    }
    shown = answer.content.decode()
    assert 'value="INT.1" checked' in shown
    assert "&lt;over&gt; two turns</textarea>" in shown
    assert f'name="code" value="{code.pk}"' in shown  # saved again, it still takes the place of the code
    assert 'href="?' not in shown  # links lead to the desk, not to the address that the form was sent to
    client.post(f"{page}do/", {**given, "last": "4"})
    assert [c.note for c in act.standing(coding)] == ["<over> two turns"]


def test_a_refused_code_shows_no_text_once_consent_is_withdrawn(client: Client, coding: Coding) -> None:
    withdraw_consent(coding.interview, None)
    answer = client.post(f"/evidence/coding/{coding.pk}/do/", {**CODE, "first": "2"})
    assert answer.status_code == 409
    assert "rebuilt" not in answer.content.decode()


def test_a_note_is_as_long_as_the_browser_counts(client: Client, coding: Coding) -> None:
    note = "ab\n" * 166 + "ab"  # 500 characters; sent, each line end is two
    client.post(f"/evidence/coding/{coding.pk}/do/", {**CODE, "first": "2", "note": note.replace("\n", "\r\n")})
    assert act.standing(coding).get().note == note


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_deed_has_a_shortcut_that_is_told(client: Client, language: str) -> None:
    coding = make_coding(make_interview(), language=language)
    client.force_login(coding.account)
    answer = client.get(f"/evidence/coding/{coding.pk}/")
    told = {name for name, _ in answer.context["shortcuts"]}
    assert told >= {"edit", "own-pass", "case-done", "hand-in", "next-part", "previous-part"}
    script = (STATIC / "evidence.js").read_text()
    for name, keys in answer.context["shortcuts"]:
        assert text(language, f"web-evidence-key-{name}") in answer.content.decode()
        if len(keys[0]) == 1 and keys[0].isalpha():
            assert re.search(rf"^  .*\b{keys[0]}: ", script, re.MULTILINE), name


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


def test_a_long_text_opens_with_its_many_blind_cases(client: Client) -> None:
    """Over 1,000 blind cases are open: more conditions than SQLite takes in one expression."""
    turns = [f"Q: And then?\nA: I rang office {n} at once." for n in range(5_300)]
    interview = make_interview(text="\n".join(turns), is_blind=False)
    clauses = transcript_of_interview(interview).said_by_interviewee()
    fields = {"coder": "test", "indicator_id": "INT.1", "polarity": "well", "confidence": 0.6}
    CoderSuggestion.objects.bulk_create(
        CoderSuggestion(interview=interview, start=c.start, end=c.end, **fields) for c in clauses
    )
    coding = make_coding(interview)
    client.force_login(coding.account)
    n_blind = coding.blind_cases.count()
    assert n_blind > 1_000
    desk = client.get(f"/evidence/coding/{coding.pk}/").context["desk"]
    assert (desk.cases, desk.n_open) == (n_blind, len(clauses) - n_blind)
    shown = {c.number for turn in desk.turns for c in turn.clauses if c.suggestions}
    blind = {c.number for turn in desk.turns for c in turn.clauses if c.is_blind}
    assert shown == {c.number for turn in desk.turns for c in turn.clauses if turn.is_codable} - blind
    assert blind
    rows = client.get("/evidence/queue/").context["rows"]
    assert [row["waiting"].reason for row in rows[:2]] == ["blind", "uncertain"]
    all_clauses = transcript_of_interview(interview).clauses
    assert all(all_clauses[row["at"] - 1].start == row["waiting"].start for row in rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_hr_is_told_that_handing_in_is_for_good_where_another_codes(client: Client, language: str) -> None:
    interview = make_interview()
    own = make_coding(interview, (2, "INT.1", "poorly"), role="hr_administrator", language=language)
    make_coding(interview, (2, "INT.1", "well"), done=True)
    client.force_login(own.account)
    page = f"/evidence/coding/{own.pk}/"
    told = text(language, "web-evidence-final-about")
    assert told in client.get(page).content.decode()
    client.post(f"{page}do/", {"do": "hand-in"})
    shown = client.get(page).content.decode()
    assert told in shown
    assert 'value="take-back"' not in shown
    answer = client.post(f"{page}do/", {"do": "take-back"}, follow=True)
    assert [str(m) for m in answer.context["messages"]] == [text(language, "coding-final")]
    assert Coding.objects.get(pk=own.pk).finished_at is not None


def test_a_coder_may_go_on(client: Client, coding: Coding) -> None:
    page = f"/evidence/coding/{coding.pk}/"
    act.hand_in(coding)
    shown = client.get(page).content.decode()
    assert 'value="take-back"' in shown
    assert text("en", "web-evidence-final-about") not in shown
    client.post(f"{page}do/", {"do": "take-back"})
    assert Coding.objects.get(pk=coding.pk).finished_at is None


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_agreement_says_what_it_leaves_out(client: Client, language: str) -> None:
    for name in ("Ann", "Bob"):
        interview = make_interview(person=make_person(f"Person of {name}"))
        make_coding(interview, (2, "INT.1", "well"), (3, "TWK.1", "well"), done=True, name=name)
        make_coding(interview, (2, "INT.1", "well"), done=True, name=f"{name} too")
    client.force_login(make_account("hr_administrator", language=language))
    said = text(language, "web-evidence-agreement-left-out", n=1, most=MOST_INTERVIEWS)
    page = client.get("/evidence/agreement/")
    assert said not in page.content.decode()
    assert [row["name"] for row in page.context["agreement"]["competencies"]]
    assert page.context["agreement"]["competencies"][0]["alpha"] == "1.00"
    Interview.objects.exclude(pk=interview.pk).update(framework_version="an older one")
    assert said in client.get("/evidence/agreement/").content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_settles_their_own_interview(client: Client, language: str) -> None:
    interview = make_interview()
    make_coding(interview, (2, "INT.1", "well"), done=True)
    client.force_login(make_account("hr_administrator", person=interview.person, language=language))
    page = f"/evidence/{interview.pk}/settle/"
    told = [text(language, "coding-own-interview", title=interview.title)]
    for answer in (client.get(page, follow=True), client.post(page, {"do": "keep"}, follow=True)):
        assert [str(m) for m in answer.context["messages"]] == told
    assert not interview.codings.filter(is_adjudication=True).exists()


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
    assert [str(m) for m in answer.context["messages"]] == [
        text("en", "framework-level-range", value="9", low=1, high=5)
    ]
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
    assert page.context["chosen"].guide.language == language
    assert client.get("/evidence/guide/pdf/").content.startswith(b"%PDF")
    assert client.get("/evidence/guide/html/")["Content-Type"] == "text/html; charset=utf-8"
    assert client.get("/evidence/guide/doc/").status_code == 404


def test_the_guide_asks_by_the_dictionary_of_the_interview(client: Client) -> None:
    built_in = builtin_framework("en")
    own = replace(built_in, id="own", version="1", title="Own words", competencies=built_in.competencies[:2])
    publish_framework(own)
    campaign = make_campaign(framework_id="own", framework_version="1")
    interview = make_interview(campaign=campaign, role_id="clerk")
    first = own.competencies[0].id
    publish_role(RoleProfile("clerk", "Clerk", (Requirement(first, 3),)), own)
    publish_framework(replace(own, version="2", title="Own words anew"))
    client.force_login(make_account("hr_administrator"))
    assert "dictionary=own%401&amp;role=clerk" in client.get(f"/evidence/{interview.pk}/").content.decode()
    chosen = client.get("/evidence/guide/?dictionary=own@1&role=clerk").context["chosen"]
    assert chosen.role == "clerk"
    assert [part.heading for part in chosen.guide.parts if part.heading.endswith(own.competencies[0].name)]
    assert not [part.heading for part in chosen.guide.parts if part.heading.endswith(own.competencies[1].name)]
    titles = sorted([built_in.title, "Own words 1", "Own words anew"])
    assert [title for _, title in chosen.dictionaries] == titles
    assert chosen.query == "dictionary=own%401&role=clerk"
    assert client.get("/evidence/guide/html/?dictionary=own@1&role=clerk").status_code == 200
    unknown = client.get("/evidence/guide/?dictionary=none@1").context["chosen"]
    assert unknown.dictionary == f"{built_in.id}@{built_in.version}"


def test_a_role_of_one_language_is_there_in_the_other(client: Client) -> None:
    framework = publish_builtin()
    first = framework.competencies[0].id
    publish_role(RoleProfile("clerk", "Clerk", (Requirement(first, 3),)), framework)
    client.force_login(make_account("coder", language="zh-Hans"))
    chosen = client.get("/evidence/guide/?role=clerk").context["chosen"]
    assert chosen.guide.language == "zh-Hans"
    assert (chosen.role, ("clerk", "Clerk") in chosen.roles) == ("clerk", True)


def test_strangers_are_led_to_the_sign_in_page(client: Client) -> None:
    coding = make_coding(make_interview())
    for address in ("queue/", "agreement/", "guide/", f"coding/{coding.pk}/", f"{coding.interview_id}/settle/"):
        assert client.get(f"/evidence/{address}")["Location"].startswith("/sign-in/")
